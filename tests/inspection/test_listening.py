"""What is heard of a PDF: by its tags alone, in the words of a house or of the catalogue."""

import pikepdf
import pytest

from bindery.inspection import Speech, listen, read_structure, write_heard, write_page
from bindery.inspection.grid import find_heads, lay_out
from bindery.inspection.structure import Catalogue, Cell, Node, Structure
from bindery.loading.kinds import load_house
from bindery.model.heard import HEARD


def hear(path, patterns=None):
    structure = read_structure(path)
    return [one.words for one in listen(structure, Speech(patterns or {}))]


def test_every_kind_of_thing_is_said(pdfs):
    words = hear(pdfs / "good.pdf")
    assert "heading level 1: Chapter 1 Oaks and beeches" in words
    assert "figure: The number of oaks falls from two to one" in words
    assert any(one.startswith("list with 2 items") for one in words)
    assert any(one.startswith("table with ") for one in words)
    assert any(one.startswith("note 1: ") for one in words)


def test_the_words_are_the_houses(pdfs, project_root):
    patterns = dict(load_house(project_root, []).listening)
    assert set(patterns) == set(HEARD)
    words = hear(pdfs / "good.pdf", patterns)
    assert "kop niveau 2, Where they grow" in words or any("kop niveau 2" in one for one in words)
    assert "lijst met 2 onderdelen" in words


@pytest.mark.parametrize("key", HEARD)
def test_the_catalogue_has_words_for_each(key):
    places = dict.fromkeys(HEARD[key], "x")
    assert Speech().say(key, **places)


def test_others_documents_are_heard_too(pdfs):
    words = hear(pdfs / "typst.pdf")
    assert any(one.startswith("heading level 1: ") for one in words)


def test_a_document_without_tags_says_so(pdfs, tmp_path):
    with pikepdf.open(pdfs / "good.pdf") as pdf:
        del pdf.Root["/StructTreeRoot"]
        pdf.save(tmp_path / "bare.pdf")
    assert hear(tmp_path / "bare.pdf") == ["the document is not tagged: nothing is said"]


def test_what_is_put_in_the_place_of_a_text_is_what_is_heard(pdfs, tmp_path, elements):
    with pikepdf.open(pdfs / "good.pdf") as pdf:
        elements(pdf, "text")[0].ActualText = "Quite other words"
        elements(pdf, "text")[1].Alt = "And a description"
        pdf.save(tmp_path / "other.pdf")
    said = " ".join(hear(tmp_path / "other.pdf"))
    assert "Quite other words" in said
    assert "And a description" in said


def test_a_page_stands_beside_its_picture(pdfs):
    structure = read_structure(pdfs / "good.pdf")
    heard = listen(structure, Speech())
    text = write_heard(structure, heard, Speech())
    assert text.startswith("— page 1 —")
    page = write_page(structure, heard, Speech(), {1: b"picture"})
    assert page.count("<section>") == len({one.page for one in heard if one.page})
    assert page.count("data:image/png") == 1


def test_a_cell_has_the_heads_of_its_row_then_of_its_column():
    def head(text, scope):
        return Cell(header=True, text=text, scope=scope, row_span=1, column_span=1)

    def cell(text):
        return Cell(header=False, text=text, scope="", row_span=1, column_span=1)

    rows = (
        (head("Year", "Both"), head("Ships", "Column")),
        (head("2020", "Row"), cell("12")),
    )
    placed = lay_out(rows)
    assert find_heads(placed[-1], placed) == ["2020", "Ships"]


def make_structure(*tree):
    return Structure(
        "a.pdf",
        2,
        Catalogue("1.7", "A", display_title=True, language="en", marked=True, suspects=False),
        tree=tree,
    )


def make_node(role, page, *inner):
    texts = "".join(one if isinstance(one, str) else one.text for one in inner)
    kids = tuple(one for one in inner if isinstance(one, Node))
    return Node(role, role, texts, page, children=kids, flow=inner)


def test_a_list_ends_on_the_page_of_its_last_item():
    items = [make_node("LI", page, make_node("LBody", page, f"on {page}")) for page in (1, 2)]
    heard = listen(make_structure(make_node("L", 1, *items)), Speech())
    assert [(one.page, one.words) for one in heard] == [
        (1, "list with 2 items"), (1, "on 1"), (2, "on 2"), (2, "end of list"),
    ]  # fmt: skip


def test_what_stands_below_a_title_is_a_sentence_of_its_own():
    caption = make_node(
        "Caption", 1, make_node("Lbl", 1, "Table 1: "), make_node("P", 1, "Ships"),
        make_node("P", 1, "In one year"),
    )  # fmt: skip
    heard = listen(make_structure(make_node("Div", 1, caption)), Speech())
    assert [one.words for one in heard] == ["caption: Table 1: Ships", "In one year"]
