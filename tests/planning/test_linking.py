"""Which documents wait for which: only those that refer, and never in a circle (no TeX)."""

import pytest
from run_study import copy_harbours, edit

from bindery.graph import select_steps
from bindery.graph.step import check_steps
from bindery.loading import load_study
from bindery.planning.linking import holds_document, list_links, match_documents
from bindery.planning.plan import plan_study
from bindery.planning.request import Request

OVERVIEW = "content/overview/02-comparison.md"
WEST = "regions/westport/text/02-ships.md"


@pytest.fixture
def root(tmp_path):
    return copy_harbours(tmp_path / "harbours")


def append(root, path, text):
    (root / path).write_text((root / path).read_text("utf-8") + f"\n{text}\n", "utf-8")


def plan(root, **request):
    return {step.name: step for step in plan_study(root, Request(**request)).steps}


def test_a_name_with_an_expression_may_mean_several_and_a_wrong_one_its_neighbours(root):
    study = load_study(root).study

    def match(*names):
        return [document.stem for document in match_documents(names, study)]

    assert match("profile-*") == ["profile-eastport", "profile-westport"]
    assert match("overview") == ["overview"]
    assert match("overvew") == ["overview"]
    assert match("nothing-like-it") == []


def test_a_document_that_holds_the_texts_of_another_refers_to_itself(root):
    kind = root / "templates/overview/kind.toml"
    kind.write_text(kind.read_text("utf-8") + "regions = true\n", "utf-8")
    study = load_study(root).study
    overview = next(one for one in study.documents if one.stem == "overview")
    east = next(one for one in study.documents if one.stem == "profile-eastport")
    assert holds_document(overview, east, study)
    assert not holds_document(east, overview, study)
    assert [one.inside for one in list_links(overview, ("profile-eastport",), study)] == [True]


KINDS = ("resolve references", "import labels", "lay out", "check references")


def test_without_references_no_document_waits_for_another(root):
    assert not [name for name in plan(root) if name.startswith(KINDS)]


def test_only_those_that_refer_import_labels_and_only_those_referred_to_are_laid_out(root):
    append(root, OVERVIEW, "See @profile-eastport:fig-ships.")
    named = {name for name in plan(root) if name.startswith(KINDS) and "draft" not in name}
    assert named == {
        "resolve references overview", "import labels overview", "check references overview",
        "lay out profile-eastport",
    }  # fmt: skip


def link(root):
    append(root, OVERVIEW, "See @profile-westport:fig-ships and @profile-eastport:fig-ships.")
    append(root, WEST, "See @overview:tbl-tonnage and @profile-eastport:fig-ships.")
    append(root, WEST.replace("westport", "eastport"), "See @profile-westport:fig-ships.")


def test_a_circle_of_references_is_closed_by_labels_that_nobody_waits_for(root):
    link(root)
    steps = plan(root)
    assert len(check_steps(tuple(steps.values()))) == len(steps)
    imported = steps["import labels profile-westport"]
    assert imported.feedback == (
        "build/labels/overview.json", "build/labels/profile-eastport.json"
    )  # fmt: skip
    assert "build/labels/provisional/overview.json" in imported.inputs
    checked = steps["check references profile-westport"]
    assert {*imported.feedback, "build/typeset/overview.pdf"} <= set(checked.inputs)


def test_documents_that_are_not_made_are_taken_as_they_are(root):
    link(root)
    names = ("import labels profile-westport", "check references profile-westport")
    made = plan(root, regions=("westport",))
    for name in names:  # laid out only, for it was never built
        assert "build/labels/provisional/overview.json" in made[name].inputs
    known = root / "build/labels/overview.json"
    known.parent.mkdir(parents=True)
    known.write_text("{}", "utf-8")
    made = plan(root, regions=("westport",))
    for name in names:
        assert "build/labels/overview.json" in made[name].feedback
        assert not [path for path in made[name].inputs if "overview" in path]
    needed = [one.name for one in select_steps(tuple(made.values()), ["finish profile-westport"])]
    assert not [name for name in needed if name.endswith(" overview")]


def test_a_draft_waits_for_no_other_document(root):
    link(root)
    drafted = plan(root, draft=True)
    assert drafted["import labels overview (draft)"].inputs == ("build/references/overview.json",)
    needed = select_steps(tuple(drafted.values()), ["typeset overview (draft)"])
    assert {one.name for one in needed if one.name.startswith(("lay out", "typeset"))} == {
        "typeset overview (draft)"
    }


def test_nothing_but_what_is_printed_of_another_makes_a_document_anew(root):
    edit(root / OVERVIEW, "# Comparison\n", "# Comparison\n\nSee @profile-eastport:fig-ships.\n")
    step = plan(root)["typeset overview"]
    assert "build/tex/overview/external.tex" in step.inputs
    assert not [path for path in step.reads if "profile-eastport" in path]
