"""A document says by itself of which years its data are."""

from dataclasses import replace
from pathlib import Path

import pytest

from bindery.loading import load_study
from bindery.model import FigureRecord, Fragment, Section
from bindery.model.tree import Paragraph, Value
from bindery.rendering import Material
from bindery.rendering.ages import Age, list_ages
from bindery.rendering.views import Converted

HARBOURS = Path(__file__).parents[1] / "projects/harbours"


def publish(table, years, words="", inputs=()):
    return {"table": table, "years": years, "reference_date": words, "inputs": inputs}


SHIPS = "regions/eastport/data/ships.csv"
VALUES = {
    "eastport.first": publish(SHIPS, [2020]),
    "eastport.last": publish(SHIPS, [2023]),
    "eastport.change": publish(SHIPS, [2020, 2023], inputs=["first", "last"]),
    "eastport.to_come": publish(SHIPS, [2050], "2019, and a projection to 2050"),
    "eastport.alone": publish("", [2020]),
    "study.both": publish("", [2020], inputs=["eastport.first"]),
}


@pytest.fixture(scope="module")
def study():
    return load_study(HARBOURS).study


def show(*names, scope="eastport"):
    blocks = (Paragraph(tuple(Value(name, "1") for name in names)),)
    text = Converted(Section("a.md", "a"), scope, "a", Fragment("a.md", blocks))
    return Material((text,), (), (), values=VALUES)


@pytest.mark.parametrize(
    ("shown", "year"),
    [(["first"], 2020), (["last"], 2023), (["first", "last"], 2023), (["change"], 2023),
     (["to_come"], 2019)],
)  # fmt: skip
def test_the_year_is_the_latest_that_is_shown(study, shown, year):
    assert list_ages(study, show(*shown), "eastport") == (Age(year, ("Ships",), old=True),)


def test_a_value_of_the_study_rests_on_those_of_its_regions(study):
    found = list_ages(study, show("both", scope="study"), "study")
    assert found == (Age(2020, ("Ships",), old=True),)


def test_data_that_are_new_enough_are_not_old(study):
    later = replace(study, date=study.date.replace(year=2025))
    assert list_ages(later, show("last"), "eastport") == (Age(2023, ("Ships",), old=False),)


def test_what_shows_nothing_and_what_others_show_has_no_age(study):
    assert list_ages(study, show(), "eastport") == ()
    assert list_ages(study, show("alone", "unknown"), "eastport") == ()
    assert list_ages(study, show("first"), "westport") == ()


@pytest.mark.parametrize(
    ("years", "year"),
    [(((SHIPS, (2020, 2021)),), 2021), (((SHIPS, (2019, 2050)),), 2019), ((), 2023)],
)
def test_a_figure_is_of_the_years_that_it_shows(study, years, year):
    entry = next(one for one in study.entries if one.id == "ships")
    words = dict.fromkeys(("title", "subtitle", "alt", "note", "source_line"), "")
    record = FigureRecord(
        id="ships", scope="eastport", kind=entry.kind, sources=(), columns=(), rows=(),
        path=entry.path, years=years, **words,
    )  # fmt: skip
    material = replace(show(), records=(record,))
    assert list_ages(study, material, "eastport") == (Age(year, ("Ships",), old=True),)
