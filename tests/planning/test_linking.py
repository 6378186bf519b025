"""Which documents wait for which: only those that refer, and never in a circle (no TeX)."""

import pytest
from run_study import copy_harbours, edit

from bindery.graph.step import check_steps
from bindery.loading import load_study
from bindery.loading.scan import scan_section
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


@pytest.mark.parametrize(
    ("text", "far"),
    [
        ("See @report:tbl-a and @report:fig-b.", ("report",)),
        ("See @report-{{ region.slug }}:sec-a.", ("report-*",)),
        ("See @annex:north:box-a", ("annex",)),
        ("See @annex:{{ region.slug }}:box-a", ("annex",)),
        ("See @fig-a, a@b.nl:x and [@smith, p. 3].", ()),
        ("```\n@report:tbl-a\n```", ()),
    ],
)
def test_a_text_names_the_documents_that_it_refers_to(text, far):
    assert scan_section(f"# T\n\n{text}\n").far == far


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


def test_without_references_no_document_waits_for_another(root):
    names = plan(root)
    assert not [name for name in names if name.startswith(("lay out", "refer", "gather", "agree"))]
    assert not [name for name in names if name.startswith("typeset") and name.endswith(")")
                and "draft" not in name]  # fmt: skip


def test_only_those_that_refer_have_rounds_and_only_those_referred_to_are_laid_out(root):
    append(root, OVERVIEW, "See @profile-eastport:fig-ships.")
    steps = plan(root)
    assert "lay out profile-eastport" in steps
    assert "lay out overview" not in steps
    assert {"refer overview", "gather overview", "typeset overview (2)", "agree overview"} <= set(
        steps
    )
    assert "typeset profile-eastport (2)" not in steps
    assert not [name for name in steps if name.startswith(("refer", "lay out")) and "west" in name]


def test_a_circle_of_references_is_no_circle_of_steps(root):
    append(root, OVERVIEW, "See @profile-westport:fig-ships and @profile-eastport:fig-ships.")
    append(root, WEST, "See @overview:tbl-tonnage and @profile-eastport:fig-ships.")
    append(root, WEST.replace("westport", "eastport"), "See @profile-westport:fig-ships.")
    steps = plan(root)
    assert len(check_steps(tuple(steps.values()))) == len(steps)
    made = plan(root, regions=("westport",))
    inputs = made["typeset profile-westport (2)"].inputs
    assert "build/labels/0/overview.json" in inputs  # laid out only, for it was never built
    known = root / "build/labels/overview.json"
    known.parent.mkdir(parents=True)
    known.write_text("{}", "utf-8")
    inputs = plan(root, regions=("westport",))["typeset profile-westport (2)"].inputs
    assert not [path for path in inputs if path.endswith("overview.json")]


def test_nothing_but_what_is_printed_of_another_makes_a_document_anew(root):
    edit(root / OVERVIEW, "# Comparison\n", "# Comparison\n\nSee @profile-eastport:fig-ships.\n")
    inputs = plan(root)["typeset overview"].inputs
    assert "build/links/1/overview.tex" in inputs
    assert not [path for path in inputs if "profile-eastport" in path]
