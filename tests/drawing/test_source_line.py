"""A source line tells the dates and areas of the rows and columns that are shown."""

from dataclasses import replace
from datetime import date

import pytest
from timed_data import MONTHS, TIMES, make_request

from bindery.drawing import draw_entry
from bindery.model import NumberStyle, Selection
from bindery.model.spans import Span, SpanKind

STYLE = NumberStyle(months=MONTHS)
TABLE = """\
kind = "table"
scope = "region"
data = ["people", "ages", "work"]
reference = ["country"]
title = "A table"
[[columns]]
key = "what"
label = "What"
[[columns]]
key = "number"
label = "Number"
format = "decimal1"
"""
CODE = """\
from pandas import DataFrame
from bindery.drawing import FigureData, Tabulation
def tabulate(data: FigureData) -> Tabulation:
    people, ages, work = (data.tables[name] for name in ("people", "ages", "work"))
    country = data.reference["country"]
    return Tabulation(DataFrame({"what": ["a"], "number": [%s]}))
"""


def write_line(root, expression):
    return draw_entry(make_request(root, TABLE, CODE % expression)).source_line


@pytest.mark.parametrize(
    ("expression", "line"),
    [
        ("people['people'].iloc[-1]", "T1; on 1 January 2023."),
        ("people['people'].iloc[-1] - people['people'].iloc[0]", "T1; on 1 January 2012 and 2023."),
        ("people['people'].mean()", "T1; on 1 January of the years 2012 to 2023."),
        ("people['births'][people['year'] < 2023].sum()", "T1; in 2012 to 2022."),
        ("people['births'].sum()", "T1; in 2012 to 2023; 2023 is provisional."),
        ("people['births'].iloc[2]", "T1; in 2014."),
        ("ages['persons'].iloc[0]", "T2; on 1 January 2019."),
        ("work['jobs'].iloc[-1] - work['jobs'].iloc[0]", "T2; in 2005 and 2017."),
        (
            "people['people'].iloc[-1] - people['births'].iloc[-2]",
            "T1; on 1 January 2023, in 2022.",
        ),
    ],
)
def test_the_dates_are_those_of_what_is_shown(tmp_path, expression, line):
    parts = write_line(tmp_path, expression).split("Office, ")
    assert any(one.strip() == line for one in parts), parts


@pytest.mark.parametrize(
    ("spans", "told"),
    [
        ([("stock", "2012-01-01", "2012-01-01")], ["on 1 January 2012"]),
        (
            [("stock", f"{year}-01-01", f"{year}-01-01") for year in (2005, 2010, 2011, 2012)],
            ["on 1 January of the years 2005 and 2010 to 2012"],
        ),
        (
            [("stock", "2012-01-01", "2012-01-01"), ("stock", "2012-07-01", "2012-07-01")],
            ["on 1 January 2012", "on 1 July 2012"],
        ),
        (
            [("stock", f"2012-{month:02}-01", f"2012-{month:02}-01") for month in range(1, 8)],
            ["from 1 January 2012 to 1 July 2012"],
        ),
        (
            [("flow", "2012-01-01", "2012-07-01"), ("flow", "2012-07-01", "2013-01-01")],
            ["in 2012"],
        ),
        (
            [("flow", "2012-04-01", "2012-07-01"), ("flow", "2012-07-01", "2012-10-01")],
            ["from 1 April 2012 to 30 September 2012"],
        ),
        (
            [("level", "2005-01-01", "2006-01-01"), ("level", "2006-01-01", "2007-01-01")],
            ["in 2005 and 2006"],
        ),
    ],
)
def test_moments_and_periods_in_the_words_of_the_reports(spans, told):
    made = [Span(SpanKind(k), date.fromisoformat(a), date.fromisoformat(b)) for k, a, b in spans]
    assert list(TIMES.tell(made, STYLE)) == told


@pytest.mark.parametrize(
    ("rows", "column", "line"),
    [
        ("year = 2020", "births", "Source: Office, T1; in 2020."),
        ("year in (2020, 2023)", "people", "Source: Office, T1; on 1 January 2020 and 2023."),
        ("", "deaths", "Source: Office, T1; in 2012 to 2023; 2023 is provisional."),
    ],
)
def test_a_table_in_a_text_tells_the_rows_and_columns_that_it_asks_for(
    tmp_path, rows, column, line
):
    request = make_request(tmp_path, TABLE, CODE % "1")
    entry = replace(
        request.entry, data=("people",), reference=(), columns=(),
        selection=Selection("people", (("year", ""), (column, "")), rows),
    )  # fmt: skip
    origins = tuple(one for one in request.origins if one.schema.name == "people" and one.region)
    assert draw_entry(replace(request, entry=entry, origins=origins)).source_line == line


def test_a_few_areas_of_a_table_are_named(tmp_path):
    request = make_request(tmp_path, TABLE, CODE % "ages['persons'].iloc[1]")
    origins = tuple(
        replace(one, schema=replace(one.schema, row_area="the {group}", source="t2"))
        for one in request.origins
        if one.schema.name == "ages"
    )
    others = tuple(one for one in request.origins if one.schema.name != "ages")
    line = draw_entry(replace(request, origins=(*others, *origins))).source_line
    assert "T2; on 1 January 2019; area: the old." in line


def test_what_holds_for_several_tables_of_an_organisation_is_told_once(tmp_path):
    alike = "people['people'].iloc[7] + ages['persons'].iloc[0]"
    assert write_line(tmp_path, alike) == "Source: Office, T1 and T2; on 1 January 2019."


def test_what_holds_for_one_of_them_stands_behind_its_table(tmp_path):
    request = make_request(
        tmp_path, TABLE, CODE % "people['people'].iloc[7] + ages['persons'].sum()"
    )
    origins = tuple(
        replace(one, schema=replace(one.schema, processing="added up"))
        if one.schema.name == "ages"
        else one
        for one in request.origins
    )
    line = draw_entry(replace(request, origins=origins)).source_line
    assert line == "Source: Office, T1 and T2 (processing: added up); on 1 January 2019."
