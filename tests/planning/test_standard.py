"""The standard of a study: where it is said, what is told of a wrong word, what depends on it."""

import re

import pytest
from run_study import build, copy_harbours, edit

from bindery.console.build import Session, bring_up_to_date
from bindery.errors import UsageError
from bindery.loading import load_study
from bindery.model.standards import Standard
from bindery.planning.plan import plan_study
from bindery.planning.request import Request

STUDY = "content/study.toml"


@pytest.fixture
def root(tmp_path):
    return copy_harbours(tmp_path / "harbours")


def describe_steps(root, standard=""):
    steps = plan_study(root, Request(standard=standard)).steps
    return {one.name: (one.inputs, one.outputs, one.recipe) for one in steps}


def test_a_study_that_says_nothing_is_made_to_the_first(root):
    assert load_study(root).study.standard is Standard.UA_1


def test_a_wrong_word_is_told_at_its_line_with_the_words_that_there_are(root):
    edit(root / STUDY, 'edition = "first"\n', 'edition = "first"\nstandard = "pdf-ua"\n')
    said = build(root, "--check").said
    assert f"{STUDY}:5: " in said
    assert "«pdf-ua»" in said
    assert "ua-1" in said
    assert "ua-2" in said


def test_a_wrong_word_of_the_option_is_refused_before_anything_is_read(tmp_path):
    with pytest.raises(UsageError) as caught:
        bring_up_to_date(Session(tmp_path, Request(standard="2.0")))
    (found,) = caught.value.diagnostics
    assert found.path == "--standard"
    assert found.message == "there is no standard «2.0»"
    assert "ua-1" in found.hint
    assert "ua-2" in found.hint


def test_the_option_is_as_good_as_the_setting_and_changes_what_depends_on_it_alone(root):
    first, asked = describe_steps(root), describe_steps(root, "ua-2")
    changed = {name.split(" ")[0] for name in first if first[name] != asked[name]}
    assert changed == {"render", "typeset"}
    assert "data/eastport-ships.csv" in str(asked["render profile-eastport"])
    edit(root / STUDY, 'edition = "first"\n', 'edition = "first"\nstandard = "ua-2"\n')
    assert describe_steps(root) == asked
    assert describe_steps(root, "ua-1") == first


def test_the_numbers_behind_all_that_a_document_tells_go_along(project_root):
    """Also those of figures that others show: the annex volume holds their tables."""
    for step in plan_study(project_root, Request(standard="ua-2")).steps:
        if step.name.startswith("render "):
            inputs = set(map(str, step.inputs))
            records = {one for one in inputs if re.fullmatch(r"build/figures/.*\.json", one)}
            assert records, step.name
            assert {one.removesuffix("json") + "csv" for one in records} <= inputs, step.name
