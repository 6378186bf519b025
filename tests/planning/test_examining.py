"""What was found in an earlier round counts for the last one only when the PDF is the same."""

import pytest

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.graph import Workspace, digest_file
from bindery.planning.examining import Examination, read_examination, write_examination
from bindery.planning.inspect_steps import FinishDocument

WARNING = Diagnostic("a.md", 3, "look here")


@pytest.fixture
def work(tmp_path):
    """A typeset document that no reader of PDFs could read."""
    typeset = tmp_path / layout.typeset_pdf("one")
    typeset.parent.mkdir(parents=True)
    typeset.write_bytes(b"as the last round made it")
    return Workspace(tmp_path, tmp_path / "out")


def keep(work, *, digest, errors=()):
    found = Examination(digest, "the report", "the numbers", errors, (WARNING,))
    path = work.root / layout.examined("one")
    path.parent.mkdir(parents=True)
    path.write_text(write_examination(found), "utf-8")
    return found


def finish(work):
    return FinishDocument("one", layout.examined("one"))(work)


def test_an_examination_comes_back_from_its_file_as_it_was(work):
    found = keep(work, digest="00", errors=(Diagnostic("b.md", None, "wrong", "mend it"),))
    assert read_examination(work.root / layout.examined("one")) == found


def test_the_same_pdf_is_not_read_again(work):
    keep(work, digest=digest_file(work.root / layout.typeset_pdf("one")))
    assert finish(work).warnings == (WARNING,)
    assert (work.out / layout.inspected("one")).read_text() == "the report"
    assert (work.out / layout.registered("one")).read_text() == "the numbers"
    assert (work.out / layout.finished_pdf("one")).read_bytes() == b"as the last round made it"


def test_what_was_wrong_in_the_same_pdf_keeps_it_back(work):
    wrong = Diagnostic("b.md", 7, "wrong", "mend it")
    keep(work, digest=digest_file(work.root / layout.typeset_pdf("one")), errors=(wrong,))
    with pytest.raises(BinderyError) as raised:
        finish(work)
    assert raised.value.diagnostics == (wrong,)
    assert not (work.out / layout.finished_pdf("one")).exists()


def test_another_pdf_is_read_for_itself(work):
    keep(work, digest="of another round")
    expected = work.root / layout.tex_folder("one") / "expected.json"
    expected.parent.mkdir(parents=True)
    expected.write_text(
        '{"title": "", "language": "", "headings": [], "figures": [], "tables": [], "boxes": [], '
        '"alt_stubs": [], "empty_links": [], "authors": [], "subject": "", '
        '"reading": {"passages": [], "notes": [], "figures": []}}'
    )
    with pytest.raises(BinderyError, match="not a sound PDF"):
        finish(work)
