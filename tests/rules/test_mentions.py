"""Every figure, table and box is referred to in the text of its document (REQ-96)."""

import shutil

import pytest

from bindery.errors import Severity
from bindery.model import Fragment, Placed
from bindery.rules.mentions import check_mentions
from bindery.rules.proof import ProofSettings, Reading, proofread


def make_text(path, placed=(), meant=()):
    references = tuple((label, 1) for label in meant)
    return Fragment(path, references=references, placed=tuple(placed))


FIGURE = Placed("figure", "fig:north/ships", 7)


def test_what_no_text_refers_to_is_told_at_its_place():
    (found,) = check_mentions([make_text("a.md", [FIGURE]), make_text("b.md")])
    assert str(found) == (
        "a.md:7: no text refers to the figure «@fig-ships»\n"
        "    hint: say what it shows: … in @fig-ships …"
    )


def test_a_reference_counts_from_any_text_that_is_read_with_it():
    assert (
        check_mentions([make_text("a.md", [FIGURE]), make_text("b.md", (), [FIGURE.label])]) == []
    )


def test_a_region_in_a_volume_is_read_by_itself():
    own = make_text("own.md", (), [FIGURE.label])
    found = proofread(
        {"study": Reading((own,)), "north": Reading((make_text("a.md", [FIGURE]),))},
        ProofSettings(),
    )
    assert [(one.path, one.line) for one in found] == [("a.md", 7)]


def test_in_a_draft_it_is_only_told():
    groups = {"north": Reading((make_text("a.md", [FIGURE]),))}
    assert [one.severity for one in proofread(groups, ProofSettings())] == [Severity.ERROR]
    assert [one.severity for one in proofread(groups, ProofSettings(), draft=True)] == [
        Severity.WARNING
    ]


@pytest.mark.parametrize(
    ("kind", "hint"),
    [
        ("box", '::: {.kind title="…" #box-name} and @box-name'),
        ("table", "«: Caption {#tbl-name}» and @tbl-name"),
        ("figure", '![Caption](file.png){#fig-name alt="…"} and @fig-name'),
    ],
)
def test_without_an_anchor_the_hint_says_how_to_give_one(kind, hint):
    (found,) = check_mentions([make_text("a.md", [Placed(kind, "", 3)])])
    assert found.message == f"no text can refer to this {kind}"
    assert found.hint == f"give it an anchor and refer to it: {hint}"


@pytest.mark.slow
def test_a_document_with_a_figure_that_no_text_mentions_is_not_finished(tmp_path, capsys):
    import run_study

    from bindery.console.build import Session, bring_up_to_date
    from bindery.planning.request import Request

    root = run_study.copy_harbours(tmp_path / "harbours")
    text = root / "regions/westport/text/02-ships.md"
    shutil.copy(text, tmp_path / "before.md")
    text.write_text(text.read_text("utf-8").replace("@fig-ships", "the figure"), "utf-8")
    assert text.read_text("utf-8") != (tmp_path / "before.md").read_text("utf-8")
    assert not bring_up_to_date(Session(root, Request(what="texts", jobs=2)))
    said = capsys.readouterr().err
    assert "no text refers to the figure «@fig-ships»" in said
    assert "regions/westport/text/02-ships.md:" in said
    told = [line for line in said.splitlines() if not line.startswith("[")]  # progress
    assert not any("eastport/text" in line for line in told)
