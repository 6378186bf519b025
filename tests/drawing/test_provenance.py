"""Which cells a printed number rests on is found by asking the entry's own code."""

import pandas as pd

from bindery.drawing import FigureData, FigureRegion
from bindery.drawing.experiment import InputCell
from bindery.drawing.provenance import find_dependents, find_provenance
from bindery.drawing.sentences import list_fact_uses
from bindery.loading.tables import ColumnSchema, ColumnType, TableOrigin, TableSchema

EAST = FigureRegion("east", "East", "#1E7A2E")
TOML = """\
kind = "table"
scope = "region"
data = ["people"]
title = "{{ total }} in {{ last_year }}, most in {{ most_town }} ({{ most.size }}); {{ share }}"
subtitle = "persons"
[[columns]]
key = "town"
label = "Town"
[[columns]]
key = "change"
label = "Since {{ first_year }}"
format = "+integer"
"""
CODE = """\
from pandas import DataFrame

from bindery.drawing import Quantity, Tabulation


def tabulate(data):
    people = data.tables["people"]
    first, last = people["year"].min(), people["year"].max()
    wide = people.pivot_table(index="town", columns="year", values="people", aggfunc="sum")
    now = wide[last].astype(float)
    women = people[people["year"] == last]["women"].sum()
    rows = DataFrame({"town": list(wide.index), "change": (wide[last] - wide[first]).tolist()})
    return Tabulation(rows.sort_values("change"), {
        "first_year": Quantity(first, "year"),
        "last_year": Quantity(last, "year"),
        "total": Quantity(now.sum(), "integer"),
        "most": Quantity(now.max(), "integer"),
        "most_town": str(now.idxmax()),
        "share": Quantity(women / now.sum() * 100, "percent0"),
    })
"""
COLUMNS = (("town", ColumnType.TEXT), ("year", ColumnType.YEAR), ("people", ColumnType.INTEGER),
           ("women", ColumnType.INTEGER), ("unused", ColumnType.INTEGER))  # fmt: skip
SCHEMA = TableSchema(
    "regions/east/data/people.csv", "People", "office", "1 May 2020", "towns", "none", (),
    tuple(ColumnSchema(name, kind, name) for name, kind in COLUMNS),
)  # fmt: skip


def make(make_request):
    frame = pd.DataFrame({
        "town": ["A", "A", "B", "B"], "year": [2019, 2020, 2019, 2020],
        "people": [100, 130, 300, 310], "women": [50, 66, 140, 151], "unused": [1, 2, 3, 4],
    })  # fmt: skip
    data = FigureData(EAST, (EAST,), {"people": frame}, {})
    origins = (TableOrigin(SCHEMA, "East", "towns"),)
    return make_request(TOML, CODE, data=data, origins=origins)


def cells(*pairs):
    return frozenset(InputCell("people", False, row, column) for row, column in pairs)  # noqa: FBT003


def test_sums_shares_and_changes_rest_on_their_cells_alone(make_request):
    found = find_provenance(make(make_request))
    assert found["fact", 0, "total"] == cells((1, "people"), (3, "people"))
    assert found["fact", 0, "share"] == cells(
        (1, "people"), (3, "people"), (1, "women"), (3, "women")
    )
    assert not any(cell.column == "unused" for group in found.values() for cell in group)


def test_a_row_keeps_its_cells_when_the_code_sorts(make_request):
    found = find_provenance(make(make_request))
    # sorted by change: B (+10) comes first
    assert found["cell", 0, "change"] == cells((2, "people"), (3, "people"))
    assert found["cell", 1, "change"] == cells((0, "people"), (1, "people"))


def test_a_highest_number_rests_on_its_cell_and_was_compared_with_the_others(make_request):
    request = make(make_request)
    assert find_provenance(request)["fact", 0, "most"] == cells((3, "people"))
    (other,) = cells((1, "people"))
    assert ("fact", 0, "most") in find_dependents(request, [other])
    assert ("fact", 0, "most_town") in find_dependents(request, [other])
    (early,) = cells((0, "people"))
    assert ("fact", 0, "most") not in find_dependents(request, [early])


def test_a_year_that_is_printed_rests_on_cells_with_years(make_request):
    found = find_provenance(make(make_request))
    assert {cell.column for cell in found["fact", 0, "last_year"]} == {"year"}
    assert {cell.column for cell in found["fact", 0, "total"]} == {"people"}


def test_the_numbers_in_a_sentence_are_known_by_their_facts(make_request):
    uses = list_fact_uses(make(make_request))
    assert uses["title"] == (
        ("total", "440"), ("last_year", "2020"), ("most", "310"), ("share", "49%"),
    )  # fmt: skip
    assert uses["label:change"] == (("first_year", "2019"),)
