"""A typeset PDF is examined while others are typeset; what was found lets it through or not."""

import pytest

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.graph import Workspace
from bindery.inspection.results import Finding
from bindery.messages import quote
from bindery.planning.examining import (
    Examination,
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
        '"page": {}, "measure": [0, 0], "listed": [], '
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
