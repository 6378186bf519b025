"""A typeset PDF is examined while others are typeset; what was found lets it through or not."""

import json
from pathlib import Path

import pytest

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.graph import Workspace
from bindery.inspection import PAGE, Expected, Finding, Structure, place_findings
from bindery.inspection.structure import Catalogue, Node, TaggedHeading
from bindery.messages import quote
from bindery.planning.examining import (
    Examination,
    examine,
    place_whole,
    read_examination,
    write_examination,
)
from bindery.planning.inspect_steps import (
    ExamineDocument,
    FinishDocument,
    plan_examination,
    plan_finishing,
)

CATALOGUE = Catalogue("1.7", "t", display_title=True, language="en", marked=True, suspects=False)
WARNING = Diagnostic("a.md", 3, quote("look here"))


@pytest.fixture
def work(tmp_path):
    """A typeset document that no reader of PDFs could read."""
    typeset = tmp_path / layout.typeset_pdf("one")
    typeset.parent.mkdir(parents=True)
    typeset.write_bytes(b"as TeX made it")
    return Workspace(tmp_path, tmp_path / "out")


def keep(work, *, errors=()):
    found = Examination("the report", "the numbers", errors, (WARNING,))
    path = work.root / layout.examined("one")
    path.parent.mkdir(parents=True)
    path.write_text(write_examination(found), "utf-8")
    return found


def test_an_examination_comes_back_from_its_file_as_it_was(work):
    found = keep(work, errors=(Diagnostic("b.md", None, quote("wrong"), quote("mend it")),))
    assert read_examination(work.root / layout.examined("one")) == found


def test_a_pdf_in_which_nothing_was_wrong_is_let_through_and_not_read_again(work):
    keep(work)
    assert FinishDocument("one")(work).warnings == (WARNING,)
    assert (work.out / layout.inspected("one")).read_text() == "the report"
    assert (work.out / layout.registered("one")).read_text() == "the numbers"
    assert (work.out / layout.finished_pdf("one")).read_bytes() == b"as TeX made it"


def test_what_was_wrong_in_a_pdf_keeps_it_back(work):
    wrong = Diagnostic("b.md", 7, quote("wrong"), quote("mend it"))
    keep(work, errors=(wrong,))
    with pytest.raises(BinderyError) as raised:
        FinishDocument("one")(work)
    assert raised.value.diagnostics == (wrong,)
    assert not (work.out / layout.finished_pdf("one")).exists()


def test_the_typeset_pdf_is_read_once_for_all_that_is_asked_of_it(work):
    expected = work.root / layout.tex_folder("one") / "expected.json"
    expected.parent.mkdir(parents=True)
    expected.write_text(
        '{"title": "", "language": "", "headings": [], "figures": [], "tables": [], "boxes": [], '
        '"standard": "ua-1", "files": [], "numbers": [], '
        '"figure_fonts": [], "image_fonts": [], "alt_stubs": [], "empty_links": [], '
        '"authors": [], "subject": "", "stated": [], "sources": {}, '
        '"page": {}, "measure": [0, 0], "column": [], "listed": [], '
        '"reading": {"passages": [], "notes": [], "figures": []}}'
    )
    with pytest.raises(BinderyError, match="not a sound PDF"):
        ExamineDocument("one")(work)


def test_a_finding_about_a_whole_document_stands_at_the_setting_it_is_about():
    sources = {"title": "templates/profile/kind.toml:3", "subject": "content/study.toml:1"}
    whole = Finding("a.pdf", None, quote("title"), requirement="REQ-03")
    placed = Finding("a.pdf", None, quote("title"), requirement="REQ-03", source="a.md:7")
    on_page = Finding("a.pdf", None, quote("title"), requirement="REQ-03", page=2)
    other = Finding("a.pdf", None, quote("tags"), requirement="REQ-02")
    found = place_whole((whole, placed, on_page, other), sources)
    assert [one.source for one in found] == ["templates/profile/kind.toml:3", "a.md:7", "", ""]
    told = found[0].to_author()
    assert (told.path, told.line) == ("templates/profile/kind.toml", 3)


def test_another_pdf_is_another_reason_to_examine_and_to_finish():
    """Nothing in a file tells which PDF was examined: the steps' inputs do."""
    examine = plan_examination("one")
    assert layout.typeset_pdf("one") in examine.inputs
    assert {layout.typeset_pdf("one"), *examine.outputs} <= set(plan_finishing("one").inputs)


def test_remarks_on_pages_are_one_line_of_a_build_and_each_stands_in_the_report(tmp_path):
    pdf = Path(__file__).parent.parent / "inspection/pdfs/good.pdf"
    headings = [(1, "Oaks and beeches"), (2, "Where they grow"), (1, "Conclusion")]
    wanted = {
        "title": "Trees of two valleys", "language": "en", "figures": [], "tables": [],
        "boxes": [], "standard": "ua-1", "files": [], "numbers": [], "figure_fonts": [],
        "image_fonts": [], "alt_stubs": [], "empty_links": [], "authors": [], "subject": "",
        "stated": [], "sources": {}, "listed": [], "measure": [0, 0], "column": [],
        "reading": {"passages": [], "notes": [], "figures": []},
        "headings": [{"level": n, "text": t, "source": "a.md:1"} for n, t in headings],
        "page": {"fill": 0.9, "lines": 90},
    }  # fmt: skip
    expected = tmp_path / "expected.json"
    expected.write_text(json.dumps(wanted))
    found = examine("good", pdf, expected)
    told = [one for one in found.warnings if one.said.id == "planning-pages"]
    assert [one.path for one in told] == ["build/pdf/good.pdf"]
    assert not any("PAGE" in one.message for one in found.warnings)
    report = json.loads(found.report)
    pages = [one["page"] for one in report["findings"] if one["rule"] == "pages-filled"]
    assert len(pages) >= 1
    assert all(str(page) in told[0].message for page in pages)
    assert [one["page"] for one in report["document"]["look"]["fills"]] == [1, 2, 3]
    assert "edges" not in report["document"]["look"]


@pytest.mark.parametrize(("page", "source"), [(3, "a.md:4"), (4, "a.md:4"), (6, "")])
def test_a_page_is_due_to_the_text_on_it_and_not_to_any_before(page, source):
    node = Node("H1", "H1", "Oaks", 3, path="H1[1]")
    heading = TaggedHeading(1, "Oaks", 3, "H1[1]")
    structure = Structure("x.pdf", 9, CATALOGUE, tree=(node,), headings=(heading,))
    expected = Expected("t", "en", ((1, "Oaks"),), places=(("Oaks", "a.md:4"),))
    found = Finding("x.pdf", None, quote("empty"), requirement=PAGE, page=page)
    assert [one.source for one in place_findings((found,), structure, expected)] == [source]
