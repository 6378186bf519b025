"""A build with nothing to do costs little more than starting Python."""

import json
import subprocess
import sys

import pytest
from run_study import REPOSITORY, build, copy_harbours, edit

from bindery.errors import Diagnostic, Severity
from bindery.graph.up_to_date import (
    BuildInputs,
    Outcome,
    digest_sources,
    find_up_to_date,
    record_up_to_date,
)
from bindery.messages import quote
from bindery.planning.plan import plan_study
from bindery.planning.request import Request

HEAVY = {"pandas", "numpy", "matplotlib", "jinja2", "pikepdf", "pypandoc", "multiprocessing"}

LOOK = """
import json, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
root = Path(sys.argv[2])
from bindery import layout
from bindery.console.build import Session, bring_up_to_date, describe_inputs
from bindery.planning.request import Request
request = Request()
if sys.argv[3] == "noted":
    from bindery.graph.up_to_date import Outcome, digest_sources, record_up_to_date
    scene = describe_inputs(root, request)
    outcome = Outcome(digest_sources(root, scene.sources), {})
    record_up_to_date(root / layout.UP_TO_DATE, scene, outcome)
    assert bring_up_to_date(Session(root, request))
else:
    from bindery.planning.plan import plan_study
    assert plan_study(root, request).steps
print(json.dumps(sorted({name.split(".")[0] for name in sys.modules})))
"""


def list_modules(root, how, code=LOOK):
    """The top-level modules in a fresh process after a build with nothing to do, or a plan."""
    command = [sys.executable, "-c", code, str(REPOSITORY / "src"), str(root), how]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout)), done.stderr


def test_a_build_with_nothing_to_do_imports_nothing_heavy(tmp_path):
    modules, said = list_modules(copy_harbours(tmp_path), "noted")
    assert "Nothing to do" in said
    assert not modules & (HEAVY | {"concurrent", "importlib_metadata"})
    assert "bindery.loading" not in modules


def test_the_test_would_see_a_heavy_import(tmp_path):
    heavy = LOOK.replace("import json, sys", "import json, sys, pandas")
    modules, _ = list_modules(copy_harbours(tmp_path), "noted", heavy)
    assert "pandas" in modules & HEAVY


def test_reading_and_planning_a_study_imports_no_drawing_and_no_tables(tmp_path):
    modules, _ = list_modules(copy_harbours(tmp_path), "plan")
    assert not modules & {"pandas", "matplotlib", "pikepdf"}


def test_planning_imports_pandoc_only_for_texts_that_changed(tmp_path):
    root = copy_harbours(tmp_path)
    first, _ = list_modules(root, "plan")
    again, _ = list_modules(root, "plan")
    (text, *_) = sorted((root / "content").rglob("*.md"))
    text.write_text(text.read_text(encoding="utf-8") + "\nOne more.\n", encoding="utf-8")
    changed, _ = list_modules(root, "plan")
    assert [("pypandoc" in one) for one in (first, again, changed)] == [True, False, True]


def test_each_public_name_of_the_graph_has_its_home():
    """They are fetched when asked for, so a wrong home would be found late."""
    import bindery.graph

    assert set(bindery.graph._HOME_OF) == set(bindery.graph.__all__)
    for name in bindery.graph.__all__:
        assert getattr(bindery.graph, name).__name__ == name
    with pytest.raises(AttributeError, match="no attribute 'pandas'"):
        _ = bindery.graph.pandas


def list_warnings(run):
    """The warnings that a build told; nothing else may be wrong."""
    assert run.status == 0, run.said
    return [line for line in run.said.splitlines() if line.startswith("warning: ")]


@pytest.mark.slow
def test_a_build_with_nothing_to_do_tells_the_warnings_that_are_still_true(tmp_path):
    root = copy_harbours(tmp_path)
    text = root / "regions/westport/text/02-ships.md"
    known = set(list_warnings(build(root, "--check")))
    edit(text, "See @sec-hand for", "Look at www.example.org too. See @sec-hand for")
    with (root / "content/glossary.toml").open("a", encoding="utf-8") as file:
        file.write('[[abbreviations]]\nshort = "QZX"\nlong = "quay zone of example"\n')
    told = list_warnings(build(root, "--check"))
    assert len(set(told) - known) == 2
    for _ in range(2):
        again = build(root, "--check")
        assert "Nothing to do" in again.said
        assert list_warnings(again) == told

    edit(text, "# Ships", "# Ships\n")
    moved = build(root, "--check")
    (one,) = set(list_warnings(moved)) - set(told)
    assert "www.example.org" in one
    assert list_warnings(build(root, "--check")) == list_warnings(moved)

    edit(text, "Look at www.example.org too. ", "")
    edit(root / "content/glossary.toml", "QZX", "TEUs")
    edit(text, "In {{ region.name }}", "In the quay zone of example (TEUs) of {{ region.name }}")
    for _ in range(2):
        assert set(list_warnings(build(root, "--check"))) <= known


def test_a_damaged_record_makes_a_build_look_again(tmp_path):
    inputs = BuildInputs((), "all", "here")
    store = tmp_path / "record.json"
    warning = Diagnostic("a.md", 3, quote("look"), severity=Severity.WARNING)
    record_up_to_date(store, inputs, Outcome(digest_sources(tmp_path, ()), {}, (warning,)))
    assert find_up_to_date(tmp_path, store, inputs) == (warning,)
    edit(store, '"a.md"', "7")
    assert find_up_to_date(tmp_path, store, inputs) is None


def test_a_choice_of_documents_has_the_warnings_of_these_alone(tmp_path):
    root = copy_harbours(tmp_path)
    edit(
        root / "regions/westport/region.toml",
        'name = "Westport"\norder',
        'name = "Eastport"\norder',
    )

    def list_warned(**chosen):
        plan = plan_study(root, Request(**chosen))
        found = [one for one in plan.diagnostics if one.said.id == "loading-region-name"]
        assert all(one.severity is Severity.WARNING for one in found)
        return {one.path.split("/")[1] for one in found}

    assert list_warned() == {"westport"}
    assert list_warned(regions=("westport",)) == {"westport"}
    assert list_warned(documents=("profile",)) == {"westport"}
    assert list_warned(regions=("eastport",)) == set()
