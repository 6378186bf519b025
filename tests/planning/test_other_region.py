"""A text that quotes another region depends on what that region published, and on nothing else."""

import pytest
from run_study import build, copy_harbours, edit

from bindery.planning.plan import plan_study
from bindery.planning.request import Request

QUOTING = "regions/westport/text/02-ships.md"
OTHER = "regions/westport/text/01-summary.md"


@pytest.fixture
def root(tmp_path):
    """The little study, in which one text of Westport quotes Eastport."""
    root = copy_harbours(tmp_path / "harbours")
    with (root / QUOTING).open("a", encoding="utf-8") as file:
        file.write(
            '\nShips {{ value("ships_word") }} ({{ value("ships_change") }}); in the other harbour'
            ' by {{ value("ships_change", "eastport") }}.\n'
        )
    return root


def list_values(root, text):
    (step,) = (one for one in plan_study(root, Request()).steps if one.name == f"convert {text}")
    return {path.split("/")[-2] for path in step.inputs if path.endswith("values.json")}


def test_only_the_text_that_names_a_region_reads_its_values(root):
    assert list_values(root, QUOTING) == {"westport", "eastport"}
    assert list_values(root, OTHER) == {"westport"}
    edit(root / QUOTING, '"eastport"', '"eastprot"')
    assert list_values(root, QUOTING) == {"westport", "eastport"}  # for the hint


def test_a_misspelt_region_is_told_at_its_line_and_nothing_else(root):
    edit(root / QUOTING, '"eastport"', '"eastprot"')
    said = build(root, "--check").said
    line = len((root / QUOTING).read_text("utf-8").splitlines())
    assert f"{QUOTING}:{line}" in said
    assert "no region «eastprot»" in said
    assert "eastport" in said.split("no region")[1]


@pytest.mark.slow
def test_another_number_of_the_other_region_makes_only_its_reader_anew(root):
    """What is quoted changes the document; what is not stops at the text."""
    assert build(root, "--check").status == 0
    data = root / "regions/eastport/data/ships.csv"
    edit(data, "2021,1250", "2021,1251")  # in the figure alone
    steps = build(root, "--check").steps
    west = {name for name in steps if "westport" in name}
    assert west <= {f"convert {QUOTING}"}, west
    edit(data, "2023,1315", "2023,1400")
    steps = build(root, "--check").steps
    assert {f"convert {QUOTING}", "render profile-westport"} <= set(steps)
    assert f"convert {OTHER}" not in steps
