"""Planted mixtures of time, date, age, unit and size, each refused; and what is honest passes."""

from dataclasses import replace

import pytest
from timed_data import make_people, make_request

from bindery.drawing import draw_entry
from bindery.errors import BinderyError
from bindery.model import Selection

TABLE = """\
kind = "table"
scope = "region"
data = ["people", "ages", "work", "money"]
reference = ["country"]
title = "A table"
{more}
[[columns]]
key = "what"
label = "What"
[[columns]]
key = "own"
label = "Own"
format = "decimal1"
{column}
[[columns]]
key = "other"
label = "Other"
format = "decimal1"
"""
CODE = """\
from pandas import DataFrame
from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    people, ages, work, money = (data.tables[n].copy() for n in ("people", "ages", "work", "money"))
    country = data.reference["country"]
    first, last = people.iloc[0], people.iloc[-1]
    growth = last["people"] - first["people"]
    before = people[people["year"] < 2023]
    rows, facts = [], {}
    %s
    return Tabulation(DataFrame(rows, columns=["what", "own", "other"]), facts)
"""
GROWTH = 'rows.append(("growth", growth, None))'
ALL = 'rows.append(("births", people["births"].sum(), None))'
SAID = {
    "within": "which do not go together",
    "beside": "not the same",
    "unit": "«persons»",
    "sorted": "stand in order of",
    "ranked": "the most or the least",
}


def draw_code(root, *lines, more="", column="", country=None):
    toml = TABLE.format(more=more, column=column)
    return draw_entry(make_request(root, toml, CODE % "\n    ".join(lines), country=country))


CODED = {
    "a change and births of a year more, in one cell": (
        "within", ['rows.append(("a", growth - people["births"].sum(), 1))']),
    "births of a year less than deaths, in one cell": (
        "within", ['rows.append(("a", before["births"].sum() - people["deaths"].sum(), 1))']),
    "a share of those of 2019 in those of 2023": (
        "within", ['rows.append(("a", ages["persons"].iloc[1] / last["people"], 1))']),
    "jobs of 2017 for each inhabitant of 2023": (
        "within", ['rows.append(("a", work["jobs"].iloc[1] / last["people"], 1))']),
    "a fact of a change and births of a year more": (
        "within", ['rows.append(("a", 1, 1))',
                   'facts["a"] = Quantity(growth - people["births"].sum(), "integer")']),
    "births of a year more below a change": ("beside", [GROWTH, ALL]),
    "births of a year more in the row of a change": (
        "beside", ['rows.append(("a", growth, people["births"].sum()))']),
    "facts of a change and of births of a year more": (
        "beside", ['rows.append(("a", 1, 1))', 'facts["a"] = Quantity(growth, "integer")',
                   'facts["b"] = Quantity(people["births"].sum(), "integer")']),
    "a fact of a change above births of a year more": (
        "beside", [ALL, 'facts["a"] = Quantity(growth, "integer")']),
    "the country of a year before, beside a region": (
        "beside", ['rows.append(("a", last["people"], country["people"].iloc[-2]))']),
    "births of the country of a year before": (
        "beside", ['rows.append(("a", last["births"], country["births"].iloc[-2]))']),
    "the growth of the country to a year before": (
        "beside", ['rows.append(("a", growth,'
                   ' country["people"].iloc[-2] - country["people"].iloc[0]))']),
    "the country of a year before, below a region": (
        "beside", ['rows.append(("a", last["people"], None))',
                   'rows.append(("b", country["people"].iloc[-2], None))']),
    "persons and euros added up": (
        "unit", ['rows.append(("a", last["births"] + money["income"].iloc[-1], 1))']),
    "persons and euros in one column": (
        "unit", ['rows.append(("a", last["births"], 1))',
                 'rows.append(("b", money["income"].iloc[-1], 1))']),
}  # fmt: skip


@pytest.mark.parametrize("name", CODED)
def test_a_mixture_that_code_makes_is_refused_at_its_function(tmp_path, name):
    kind, lines = CODED[name]
    with pytest.raises(BinderyError) as caught:
        draw_code(tmp_path, *lines)
    (one,) = caught.value.diagnostics
    assert (one.path, one.line) == ("figures/planted/figure.py", 5)
    assert SAID[kind] in one.message
    assert one.hint
    assert one.message.count(".csv:") == 2, one.message  # both places, with their lines


DECLARED = """\
kind = "{kind}"
scope = "study"
data = ["people", "ages"]
reference = ["country"]
title = "{title}"
{alt}
{more}
[[columns]]
key = "area"
label = "Area"
column = "region_name"
[[columns]]
key = "begin"
label = "Begin"
format = "integer"
compute = "sum"
column = "people"
where = {{ year = "first" }}
[[columns]]
key = "end"
label = "End"
format = "integer"
compute = "sum"
column = "people"
where = {{ year = "last" }}
[[columns]]
key = "number"
label = "Number"
format = "decimal1"
{column}
[rows]
of = {of}
each = ["region_name"]
names = {{ country = "Land" }}
{choose}
{rest}
"""
BARS = '[chart]\nkind = "bars"\nx = "area"\ny = ["{y}"]\n'
BIRTHS = 'compute = "sum"\ncolumn = "births"\n'
GROWN = 'compute = "difference"\nfrom = "begin"\nto = "end"\n'
SHARE = 'compute = "change"\nfrom = "begin"\nto = "end"\n'
FACT = '[facts.most]\ncompute = "largest"\ncolumn = "area"\nby = "{by}"\n'


def make_declared(root, *, country=None, **given):
    parts = {"kind": "table", "title": "A table", "alt": "", "more": "", "column": SHARE,
             "of": '["people"]', "choose": "", "rest": "", **given}  # fmt: skip
    if parts["kind"] == "figure":
        parts["alt"] = 'alt = "Bars of three regions, one below the other."'
    return make_request(root, DECLARED.format(**parts), study=True, country=country)


AGED = 'compute = "share"\nfrom = "young"\nto = "end"\n'
YOUNG = '[helpers.young]\ncompute = "sum"\ntable = "ages"\ncolumn = "persons"\n'
TOTALS = {
    "births of a year more beside a change": (
        "beside", "all",
        {"column": GROWN, "rest": '[facts.all]\ncompute = "sum"\ncolumn = "births"\n'
                                  'format = "integer"\ntable = "people"\n'}),
    "those of 2019 as a share of those of 2023": ("within", "number",
                                                  {"column": AGED, "rest": YOUNG}),
    "a country that lacks the last year": ("beside", "end", {"of": '["people", "country"]'}),
    "bars in order of the inhabitants": (
        "sorted", "end", {"kind": "figure", "choose": 'choose = "order by end down"',
                          "rest": BARS.format(y="end")}),
    "bars that stand in order of the growth in persons": (
        "sorted", "number", {"kind": "figure", "column": GROWN, "rest": BARS.format(y="number")}),
    "bars in order of births": (
        "sorted", "number", {"kind": "figure", "column": BIRTHS,
                             "choose": 'choose = "order by number"',
                             "rest": BARS.format(y="number")}),
    "the region with most inhabitants": ("ranked", "[facts.most]", {"rest": FACT.format(by="end")}),
}  # fmt: skip


def find_line(request, key):
    lines = (request.root / request.entry.path).read_text().splitlines()
    starts = (f"[facts.{key}]", f'key = "{key}"', key)
    return {n for n, line in enumerate(lines, 1) if line.startswith(starts)}


@pytest.mark.parametrize("name", TOTALS)
def test_a_mixture_that_is_declared_is_refused_at_its_line(tmp_path, name):
    kind, key, given = TOTALS[name]
    lacks = "lacks the last year" in name
    country = make_people(90, range(2012, 2023)) if lacks else None
    request = make_declared(tmp_path, country=country, **given)
    with pytest.raises(BinderyError) as caught:
        draw_entry(request)
    told = caught.value.diagnostics
    assert all(one.path == request.entry.path for one in told)
    assert SAID[kind] in told[0].message
    near = find_line(request, key)
    assert any(abs((told[0].line or 0) - line) <= 1 for line in near), (told[0], near)


def test_a_table_in_a_text_is_refused_at_the_text(tmp_path):
    toml = TABLE.format(more="", column="").replace('"people", "ages", "work", "money"', '"odd"')
    request = make_request(tmp_path, toml, CODE % "pass")
    entry = replace(request.entry, selection=Selection("odd", rows="year = 2020"), columns=(),
                    path="regions/east/text/01.md", title_line=12, reference=())  # fmt: skip
    with pytest.raises(BinderyError) as caught:
        draw_entry(replace(request, entry=entry))
    (one,) = caught.value.diagnostics
    assert (one.path, one.line) == ("regions/east/text/01.md", 12)
    assert SAID["beside"] in one.message


HONEST = {
    "births of the same period below a change": [
        GROWTH, 'rows.append(("births", before["births"].sum(), None))'],
    "births of one year beside a change": ['rows.append(("a", growth, last["births"]))'],
    "two changes of one stock": [
        GROWTH, 'rows.append(("b", people["people"].iloc[-2] - first["people"], None))'],
    "stocks and flows of each year": [
        "rows += [(str(r.year), r.people, r.births) for r in people.itertuples()]"],
    "an index of each year beside that of the country": [
        'rows += [(str(y), a, b) for y, a, b in zip(people["year"],'
        ' people["people"] / first["people"] * 100,'
        ' country["people"] / country["people"].iloc[0] * 100)]'],
    "births for each inhabitant": ['rows.append(("a", last["births"] / last["people"], 1))'],
    "euros for each inhabitant": [
        'rows.append(("a", money["income"].iloc[-1] / last["people"], 1))'],
    "what is left of the change": [
        'rows.append(("a", growth - before["births"].sum() + before["deaths"].sum(), 1))'],
    "persons and euros with formats of their own": [
        'rows.append(("a", Quantity(last["births"], "integer"), 1))',
        'rows.append(("b", Quantity(money["income"].iloc[-1], "euro"), 1))'],
}  # fmt: skip


@pytest.mark.parametrize("name", HONEST)
def test_what_is_honest_passes(tmp_path, name):
    assert draw_code(tmp_path, *HONEST[name]).rows


@pytest.mark.parametrize(
    "given", [{"column": "dates_may_differ = true"}, {"more": 'dates_differ = ["people"]'}]
)
def test_what_is_meant_passes(tmp_path, given):
    assert draw_code(tmp_path, GROWTH, ALL, **given).rows


def test_regions_in_order_of_an_amount_pass_when_that_is_meant(tmp_path):
    bars = {"kind": "figure", "choose": 'choose = "order by end down"'}
    request = make_declared(tmp_path, more="absolute = true", rest=BARS.format(y="end"), **bars)
    assert draw_entry(request).rows


def test_regions_in_order_of_a_rate_pass(tmp_path):
    bars = {"kind": "figure", "choose": 'choose = "order by number down"'}
    rest = BARS.format(y="number") + FACT.format(by="number")
    assert draw_entry(make_declared(tmp_path, rest=rest, **bars)).rows


def test_a_fact_carries_its_time(tmp_path):
    record = draw_code(tmp_path, GROWTH, 'facts["a"] = Quantity(growth, "integer")')
    assert ("fact", 0, "a", "change", "2012-01-01", "2023-01-01") in record.spans
    assert ("cell", 0, "own", "change", "2012-01-01", "2023-01-01") in record.spans
