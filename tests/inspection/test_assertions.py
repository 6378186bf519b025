"""What the assertions find beyond one thing spoilt, and what they let pass."""

from dataclasses import replace
from types import SimpleNamespace

import pikepdf
import pytest

from bindery.errors import Severity
from bindery.inspection import Expected, assert_document, read_structure
from bindery.inspection.assertions.expected import matches_numbered, normalise
from bindery.inspection.assertions.wayfinding import assert_contents_fit
from bindery.inspection.structure import Bookmark, Node, TaggedHeading


def test_a_validator_passes_what_loses_its_headings_but_we_do_not(pdfs, expected):
    structure = read_structure(pdfs / "no-headings.pdf")
    messages = [found.message for found in assert_document(structure, expected)]
    assert messages == [
        "REQ-08: the heading “Where they grow” (H2) is not tagged",
        "REQ-09: the bookmark “Where they grow” is no heading",
    ]


def test_the_file_name_that_latex_gives_for_an_alternative_text_is_found(pdfs, expected):
    structure = read_structure(pdfs / "file-name-alt.pdf")
    messages = [found.message for found in assert_document(structure, expected)]
    assert "REQ-13: the alternative text “line.pdf” (page 1) is a file name" in messages


def test_the_description_that_latex_gives_to_links_is_found(good, expected):
    default = Expected(expected.title, expected.language, expected.headings)
    messages = [found.message for found in assert_document(good, default)]
    assert messages == [
        "REQ-24: 2 links are described as “Go to destination footnote*.1” and the like"
    ]


def test_another_version_of_pdf_is_found(pdfs, tmp_path, expected):
    with pikepdf.open(pdfs / "good.pdf") as pdf:
        pdf.save(tmp_path / "new.pdf", force_version="2.0")
    found = assert_document(read_structure(tmp_path / "new.pdf"), expected)
    assert [item.message for item in found] == ["REQ-31: the header says PDF 2.0, not 1.7"]


def test_an_earlier_version_kept_in_the_file_is_found(pdfs, tmp_path, expected):
    data = (pdfs / "good.pdf").read_bytes()
    twice = tmp_path / "twice.pdf"
    twice.write_bytes(data + data[data.rindex(b"startxref") :])
    messages = [item.message for item in assert_document(read_structure(twice), expected)]
    assert messages == ["REQ-54: the file has 2 ends (%%EOF) instead of one"]


def test_a_long_document_needs_bookmarks(good, expected):
    bare = replace(good, pages=10, catalogue=replace(good.catalogue, bookmarks=()))
    messages = [item.message for item in assert_document(bare, expected)]
    assert messages == ["REQ-09: the document has 10 pages and no bookmarks"]
    assert not assert_document(replace(bare, pages=9), expected)


def test_bookmarks_stand_in_the_order_of_the_headings(good, expected):
    marks = tuple(
        Bookmark(1, title, page) for title, page in (("Conclusion", 3), ("Oaks and beeches", 1))
    )
    turned = replace(good, pages=10, catalogue=replace(good.catalogue, bookmarks=marks))
    messages = [item.message for item in assert_document(turned, expected)]
    assert messages == ["REQ-09: the heading “Where they grow” has no bookmark in its place"]


def test_a_heading_with_other_word_breaks_is_a_remark_and_no_error(good, expected):
    spaced = replace(expected, headings=((1, "Oaks and bee ches"), *expected.headings[1:]))
    (found,) = assert_document(good, spaced)
    assert found.severity is Severity.WARNING
    assert "run otherwise" in found.message


def test_figures_in_another_order_are_found(good, expected):
    second = replace(good.figures[0], alt="The number of beeches rises from one to two")
    turned = replace(good, figures=(second, good.figures[0]))
    wanted = replace(expected, alts=(*(expected.alts or ()), str(second.alt)))
    messages = [item.message for item in assert_document(turned, wanted)]
    assert messages == ["REQ-12: the figures stand in another order than in the sources"]


@pytest.mark.parametrize(
    ("read", "wanted", "same"),
    [
        ("1.2 The coast", "The coast", True),
        ("Chapter 3 The coast", "The coast", True),
        ("A The coast", "The coast", True),
        ("The coast", "The coast", True),
        ("Beyond the coast", "the coast", False),
        ("The coast", "The coasts", False),
        ("2The coast", "The coast", False),
        ("", "The coast", False),
    ],
)
def test_a_number_before_a_heading_is_no_difference(read, wanted, same):
    assert matches_numbered(read, wanted) is same


def test_ligatures_soft_hyphens_and_spaces_are_no_difference():
    assert normalise("e\ufb03cie\u00adnt  cafe\u0301") == "efficient café"


def test_a_short_title_that_is_a_heading_too_is_no_entry_of_the_contents(expected):
    def list_of(number, *texts):
        path = f"Document/TOC[{number}]"
        entries = tuple(
            Node("TOCI", "TOCI", text, 1, path=f"{path}/TOCI[{place}]")
            for place, text in enumerate(texts)
        )
        return Node("TOC", "TOC", "", 1, children=entries, path=path)

    contents = list_of(1, "1 Oaks2", "2 Beeches3", "3 Elms4")
    figures = list_of(2, "1.1 Oaks, 2019–20203", "2.1 Valleys4")
    headings = tuple(
        TaggedHeading(1, text, page)
        for page, text in enumerate(("1 Oaks", "2 Beeches", "3 Elms"), 2)
    )
    facts = SimpleNamespace(pages=[SimpleNamespace(number=n, label=None) for n in range(1, 5)])

    def tell(*listed):
        tree = (contents, figures)
        found = SimpleNamespace(tree=tree, headings=headings, facts=facts, path="", pages=4)
        wanted = replace(expected, listed=listed)
        return [one.message for one in assert_contents_fit(found, wanted)]

    assert tell("Oaks, 2019–2020", "Valleys") == []
    assert tell()
