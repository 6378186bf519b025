"""A group of an age is carried to the year of the edition."""

import pytest

from bindery.data import PublishRequest, load_declarations, publish_region
from bindery.errors import BinderyError
from bindery.model import NumberStyle

VALUES = "content/values.toml"
CELL = """\
[region.first]
compute = "cell"
table = "people"
column = "people"
where = { year = "first", town = "A" }
format = "integer"
"""
COHORT = '[region.x]\ncompute = "cohort"\nof = "first"\nages = [10, 15]\nbetween = " to "\n'


def compute(root, edition):
    declared = load_declarations(root, VALUES)
    request = PublishRequest(
        root, "east", ("people",), declared, NumberStyle(), root / "out/east", edition=edition
    )
    return {one.name: one for one in publish_region(request)}["x"]


def list_mistakes(root):
    with pytest.raises(BinderyError) as caught:
        compute(root, 2026)
    return [(one.path, one.line, one.message) for one in caught.value.diagnostics]


@pytest.mark.parametrize(("edition", "text"), [(2026, "17 to 22"), (2020, "11 to 16")])
def test_who_was_of_an_age_is_as_much_older_as_years_have_passed(root, put, edition, text):
    put(VALUES, CELL + COHORT)
    value = compute(root, edition)
    assert value.text == text
    assert value.origin.rule == "cohort"
    assert value.origin.years == (2019,)
    assert value.origin.inputs == ("first",)


@pytest.mark.parametrize("ages", ["[15, 10]", "[10]", "[10.5, 15]", "[true, 15]", "[-1, 4]", "[]"])
def test_ages_that_are_none_are_told_at_their_line(root, put, ages):
    put(VALUES, CELL + COHORT.replace("[10, 15]", ages))
    assert list_mistakes(root)[0][:2] == (VALUES, CELL.count("\n") + 4)


def test_what_has_no_year_is_carried_nowhere(root, put):
    sidecar = (root / "regions/east/data/people.toml").read_text()
    put("regions/east/data/people.toml", sidecar.replace("1 January 2020", "some day")
        .replace('type = "year"', 'type = "integer"'))  # fmt: skip
    number = CELL.replace('year = "first"', "year = 2019")
    put(VALUES, number + COHORT)
    assert "nothing says of which year" in list_mistakes(root)[0][2]
