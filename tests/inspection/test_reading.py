"""A PDF is read as it is, whoever made it; what cannot be read is a diagnostic."""

import time
from dataclasses import replace

import pikepdf
import pytest

from bindery.errors import BinderyError
from bindery.inspection import read_structure
from bindery.inspection.structure import Bookmark, Cell

Name, Dictionary, Array = pikepdf.Name, pikepdf.Dictionary, pikepdf.Array


def refuse(path) -> str:
    with pytest.raises(BinderyError) as caught:
        read_structure(path, "build/pdf/x.pdf")
    (found,) = caught.value.diagnostics
    assert found.path == "build/pdf/x.pdf"
    return found.message


def make_header(text: str, scope: str, rows: int = 1) -> Cell:
    return Cell(header=True, text=text, scope=scope, row_span=rows, column_span=1)


def count_diagnostics(path) -> int:
    """How many diagnostics a file gives: one at most, whatever is wrong with it."""
    try:
        read_structure(path)
    except BinderyError as error:
        return len(error.diagnostics)
    return 0


def test_headings_have_level_text_and_page(good):
    read = [(heading.level, heading.text, heading.page) for heading in good.headings]
    assert read == [
        (1, "Chapter 1 Oaks and beeches", 1),
        (2, "1.1 Where they grow", 1),
        (1, "Chapter 2 Conclusion", 3),
    ]


def test_a_figure_has_its_alternative_its_caption_and_its_place(good):
    (figure,) = good.figures
    assert figure.alt == "The number of oaks falls from two to one"
    assert figure.caption == "Figure 1.1: Fewer oaks"
    assert figure.page == 1
    left, bottom, right, top = figure.box
    assert (round(right - left), round(top - bottom)) == (144, 86)


def test_a_table_has_its_cells_and_the_scope_from_the_class_map(good):
    (table,) = good.tables
    assert table.caption == "Table 1.1: Counted trees"
    assert [replace(cell, element="", id="") for cell in table.rows[0]] == [
        make_header("Kind", "Column"),
        make_header("Count", "Column"),
    ]
    assert table.rows[0][1].element == f"{table.element}/TR[1]/TH[2]"
    assert [[cell.text for cell in row] for row in table.rows[1:]] == [
        ["Oak", "12"],
        ["Beech", "30"],
    ]


def test_lists_notes_links_and_bookmarks_are_read(good):
    assert [entry.items for entry in good.lists] == [2]
    assert good.notes == ("1The note’s text.",)
    assert [link.target for link in good.links] == ["", "", "https://example.org/trees"]
    assert all(link.tagged and link.description for link in good.links)
    assert good.catalogue.bookmarks[1] == Bookmark(2, "Where they grow", 1)


def test_the_catalogue_says_who_the_document_is(good):
    catalogue = good.catalogue
    assert (catalogue.header, catalogue.title) == ("1.7", "Trees of two valleys")
    assert (catalogue.language, catalogue.marked, catalogue.display_title) == ("en", True, True)
    assert ("XMP dc:creator", "The Botanical Office") in catalogue.metadata
    assert ("Info Author", "The Botanical Office") in catalogue.metadata
    assert all(font.embedded and font.unicode for font in catalogue.fonts)
    assert catalogue.endings == 1


def test_ligatures_are_read_through_the_fonts_maps(good):
    (paragraph,) = [n for n in good.tree[0].walk() if n.role == "P" and "first" in n.text]
    assert "A first paragraph with an efficient ligature" in paragraph.text


def test_actual_text_stands_for_what_it_replaces(spoil):
    def change(pdf):
        page = pdf.pages[2]
        data = page.Contents.read_bytes()
        assert b"/Span<</MCID 1>> BDC\nBT" in data
        data = data.replace(
            b"/Span<</MCID 1>> BDC\nBT",
            b"/Span<</MCID 1>> BDC\n/Span<</ActualText(The end)>> BDC BT",
        ).replace(b"ET\nEMC", b"ET\nEMC EMC", 2)
        page.Contents = pdf.make_stream(data)

    heading = read_structure(spoil(change)).headings[2]
    assert heading.text.startswith("Chapter 2")
    assert "The end" in heading.text
    assert "Conclusion" not in heading.text


def test_actual_text_of_an_element_stands_for_all_below_it(spoil, elements):
    def change(pdf):
        elements(pdf, "section")[0].ActualText = "Whole"

    assert read_structure(spoil(change)).headings[1].text == "Whole"


def build_page(stream: bytes, tags: list[Dictionary], **extra: object) -> pikepdf.Pdf:
    """A tagged page by no producer at all: Helvetica, WinAnsi, not embedded."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    page = pdf.pages[0]
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    page.Resources = Dictionary(Font=Dictionary(F1=font))
    page.Contents = pdf.make_stream(stream)
    for tag in tags:
        tag.Pg = page.obj
    kids = [pdf.make_indirect(tag) for tag in tags]
    pdf.Root.StructTreeRoot = pdf.make_indirect(
        Dictionary(Type=Name.StructTreeRoot, K=Array(kids), **extra)
    )
    return pdf


def read_page(tmp_path, stream: bytes, *tags: Dictionary, **extra: object):
    path = tmp_path / "made.pdf"
    build_page(stream, list(tags), **extra).save(path)
    return read_structure(path)


def test_a_broken_line_separates_words_and_a_hyphen_does_not(tmp_path):
    stream = (
        b"/H1 <</MCID 0>> BDC BT /F1 12 Tf 10 100 Td (Two) Tj 0 -14 Td (lines and half-) Tj"
        b" 0 -14 Td (words) Tj ET EMC"
    )
    found = read_page(tmp_path, stream, Dictionary(S=Name.H1, K=0))
    assert found.headings[0].text == "Two lines and half-words"


def test_the_hyphen_of_a_broken_word_that_is_an_artifact_joins_the_word(tmp_path):
    stream = (
        b"/H1 <</MCID 0>> BDC BT /F1 12 Tf 10 100 Td (hyphen) Tj ET EMC"
        b" /Artifact BMC BT /F1 12 Tf 60 100 Td (-) Tj ET EMC"
        b" /H1 <</MCID 1>> BDC BT /F1 12 Tf 10 86 Td (ation) Tj ET EMC"
    )
    found = read_page(tmp_path, stream, Dictionary(S=Name.H1, K=Array([0, 1])))
    assert found.headings[0].text == "hyphenation"


def test_a_wide_kern_is_a_space_and_a_narrow_one_is_not(tmp_path):
    stream = b"/H1 <</MCID 0>> BDC BT /F1 12 Tf [(T)80(wo)-333(words)] TJ ET EMC"
    assert read_page(tmp_path, stream, Dictionary(S=Name.H1, K=0)).headings[0].text == "Two words"


@pytest.mark.parametrize("turn", ["0 1 -1 0 100 10", "0 -1 1 0 10 150", "-1 0 0 -1 150 100"])
def test_letters_of_turned_text_are_one_word_and_its_lines_are_two(turn, tmp_path):
    """On a turned page TeX places each letter that is kerned by itself."""
    stream = (
        f"q {turn} cm /H1 <</MCID 0>> BDC BT /F1 12 Tf 1 0 0 1 0 0 Tm (Har) Tj 19.3 0 Td (b) Tj"
        " 6.6 0 Td (our) Tj -25.9 -14 Td (at night) Tj ET EMC Q"
    )
    found = read_page(tmp_path, stream.encode(), Dictionary(S=Name.H1, K=0))
    assert found.headings[0].text == "Harbour at night"


def test_roles_are_resolved_through_chains_and_endless_ones_end(tmp_path):
    stream = b"/A <</MCID 0>> BDC BT /F1 12 Tf (Text) Tj ET EMC"
    roles = Dictionary(A=Name.B, B=Name.H2, C=Name.D, D=Name.C)
    tags = (Dictionary(S=Name.A, K=0), Dictionary(S=Name.C))
    found = read_page(tmp_path, stream, *tags, RoleMap=roles)
    assert [(heading.level, heading.text) for heading in found.headings] == [(2, "Text")]


def test_a_row_span_is_read_from_the_attributes(tmp_path):
    cell = Dictionary(S=Name.TH, A=Array([Dictionary(O=Name.Table, RowSpan=2, Scope=Name.Row)]))
    rows = [Dictionary(S=Name.TR, K=Array([cell])), Dictionary(S=Name.TR)]
    found = read_page(tmp_path, b"", Dictionary(S=Name.Table, K=Array(rows)))
    (cell,), after = found.tables[0].rows
    assert replace(cell, element="") == make_header("", "Row", rows=2)
    assert after == ()


def test_a_malformed_operator_shows_nothing_and_stops_nothing(tmp_path):
    stream = (
        b"/H1 <</MCID 0>> BDC BT /F1 12 Tf () Tj (x) TJ /F9 cm Q Q 1 Tf /No Do (Text) Tj ET EMC EMC"
    )
    found = read_page(tmp_path, stream, Dictionary(S=Name.H1, K=0))
    assert found.headings[0].text == "Text"


def test_an_element_that_holds_itself_is_refused(tmp_path):
    pdf = build_page(b"", [Dictionary(S=Name.Sect)])
    element = pdf.Root.StructTreeRoot.K[0]
    element.K = Array([element])
    pdf.save(tmp_path / "loop.pdf")
    assert "stands in the tree twice" in refuse(tmp_path / "loop.pdf")


def test_a_bottomless_tree_is_refused(tmp_path):
    pdf = build_page(b"", [Dictionary(S=Name.Sect)])
    element = pdf.Root.StructTreeRoot.K[0]
    for _ in range(200):
        element.K = pdf.make_indirect(Dictionary(S=Name.Sect))
        element = element.K
    pdf.save(tmp_path / "deep.pdf")
    assert "nested deeper than" in refuse(tmp_path / "deep.pdf")


def test_forms_that_show_each_other_end(tmp_path):
    pdf = build_page(b"/X0 Do", [Dictionary(S=Name.P)])
    forms = [pdf.make_stream(b"/X0 Do /X1 Do " * 50, Subtype=Name.Form) for _ in range(2)]
    names = Dictionary(X0=forms[0], X1=forms[1])
    for form in forms:
        form.Resources = Dictionary(XObject=names)
    pdf.pages[0].Resources.XObject = names
    pdf.save(tmp_path / "forms.pdf")
    begun = time.monotonic()
    assert read_structure(tmp_path / "forms.pdf").pages == 1
    assert time.monotonic() - begun < 5


def test_an_outline_that_runs_in_a_circle_ends(tmp_path):
    pdf = build_page(b"", [Dictionary(S=Name.P)])
    entry = pdf.make_indirect(Dictionary(Title="Round"))
    entry.Next = entry
    pdf.Root.Outlines = Dictionary(First=entry)
    pdf.save(tmp_path / "round.pdf")
    assert read_structure(tmp_path / "round.pdf").catalogue.bookmarks == (Bookmark(1, "Round"),)


def test_text_in_a_form_with_marks_of_its_own_is_found(tmp_path):
    pdf = build_page(b"/X0 Do", [Dictionary(S=Name.H1)])
    page = pdf.pages[0]
    form = pdf.make_stream(b"/H1 <</MCID 0>> BDC BT /F1 9 Tf (Inside) Tj ET EMC", Subtype=Name.Form)
    form.Resources = page.Resources
    page.Resources = Dictionary(XObject=Dictionary(X0=form))
    pdf.Root.StructTreeRoot.K[0].K = Dictionary(Type=Name.MCR, Stm=form, Pg=page.obj, MCID=0)
    pdf.save(tmp_path / "form.pdf")
    assert read_structure(tmp_path / "form.pdf").headings[0].text == "Inside"


def test_a_drawing_by_matplotlib_is_read_as_what_it_is(pdfs):
    found = read_structure(pdfs / "line.pdf")
    assert (found.pages, found.tree, found.catalogue.marked) == (1, (), False)
    assert found.textless == (1,)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert "cannot be read" in refuse(tmp_path / "absent.pdf")


@pytest.mark.parametrize("data", [b"", b"# A title\n", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n" * 99])
def test_a_file_that_is_no_pdf_is_refused(data, tmp_path):
    path = tmp_path / "x.pdf"
    path.write_bytes(data)
    assert "not a sound PDF" in refuse(path)


def test_an_encrypted_file_with_a_password_is_refused(pdfs, tmp_path):
    with pikepdf.open(pdfs / "good.pdf") as pdf:
        pdf.save(tmp_path / "x.pdf", encryption=pikepdf.Encryption(owner="owner", user="secret"))
    assert refuse(tmp_path / "x.pdf") == "REQ-23: the PDF is encrypted"


def test_an_encrypted_file_that_opens_without_a_password_is_read(pdfs, tmp_path):
    with pikepdf.open(pdfs / "good.pdf") as pdf:
        pdf.save(tmp_path / "x.pdf", encryption=pikepdf.Encryption(owner="owner", user=""))
    found = read_structure(tmp_path / "x.pdf")
    assert found.catalogue.encrypted
    assert [heading.level for heading in found.headings] == [1, 2, 1]


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_half_a_file_is_read_or_refused_but_never_a_traceback(share, pdfs, tmp_path):
    data = (pdfs / "good.pdf").read_bytes()
    (tmp_path / "x.pdf").write_bytes(data[: int(len(data) * share)])
    assert count_diagnostics(tmp_path / "x.pdf") <= 1


DAMAGES = {
    "a tree that is a number": lambda pdf: setattr(pdf.Root, "StructTreeRoot", 7),
    "kids that are names": lambda pdf: setattr(pdf.Root.StructTreeRoot, "K", Name.No),
    "marks that are an array": lambda pdf: setattr(pdf.Root, "MarkInfo", Array()),
    "annotations that are numbers": lambda pdf: setattr(pdf.pages[0].obj, "Annots", Array([1, 2])),
    "annotations that are a name": lambda pdf: setattr(pdf.pages[0].obj, "Annots", Name.No),
    "metadata that are no XML": lambda pdf: setattr(
        pdf.Root, "Metadata", pdf.make_stream(b"<x", Type=Name.Metadata)
    ),
    "resources that are a string": lambda pdf: setattr(pdf.pages[0].obj, "Resources", "no"),
    "contents that are a number": lambda pdf: setattr(pdf.pages[0].obj, "Contents", 3),
    "a language that is a dictionary": lambda pdf: setattr(pdf.Root, "Lang", Dictionary()),
    "no catalogue at all": lambda pdf: setattr(pdf.trailer, "Root", Dictionary()),
    "roles that are a string": lambda pdf: setattr(pdf.Root.StructTreeRoot, "RoleMap", "no"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_file_is_read_or_refused_but_never_a_traceback(damage, spoil):
    assert count_diagnostics(spoil(damage)) <= 1


def test_a_document_by_another_tagging_producer_is_read_as_well(pdfs):
    """typst.pdf comes from typst.typ, compiled by Typst 0.15 as PDF/UA-1."""
    found = read_structure(pdfs / "typst.pdf")
    assert [heading.level for heading in found.headings] == [1, 1, 2]
    assert found.headings[1].text.endswith("Oaks with a title so long that its line is broken here")
    assert [figure.alt for figure in found.figures] == ["A line that falls from two to one"]
    assert [[cell.header for cell in row] for row in found.tables[0].rows] == [
        [True, True],
        [False, False],
        [False, False],
    ]
    assert found.tables[0].caption == "Table 1: Counted"
    assert found.catalogue.language == "en"
    assert all(link.tagged for link in found.links)
