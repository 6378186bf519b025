"""A value carries its moment or period, and what is of other periods is not computed together."""

import json

import pytest

from bindery.data import PublishRequest, load_declarations, publish_region
from bindery.errors import BinderyError
from bindery.loading.tables import read_schema
from bindery.model import NumberStyle

VALUES = "content/values.toml"
SIDECAR = """\
title = "People"
source = "office-1"
reference_date = "1 January 2012 to 1 January 2015"
key = ["year"]
[columns.year]
type = "year"
label = "Year"
[columns.people]
type = "integer"
label = "People"
unit = "persons"
time = { kind = "stock", at = "{year}-01-01" }
[columns.births]
type = "integer"
label = "Births"
unit = "persons"
time = { kind = "flow", from = "{year}-01-01", to = "{year}-12-31" }
[columns.deaths]
type = "integer"
label = "Deaths"
unit = "persons"
time = { kind = "flow", from = "{year}-01-01", to = "{year}-12-31" }
"""
ROWS = "year,people,births,deaths\n2012,100,7,4\n2013,103,8,5\n2014,106,9,6\n2015,108,5,5\n"
DECLARED = """\
[region.first]
compute = "cell"
table = "people"
column = "people"
where = { year = "first" }
format = "integer"
[region.last]
compute = "cell"
table = "people"
column = "people"
where = { year = "last" }
format = "integer"
[region.growth]
compute = "difference"
from = "first"
to = "last"
format = "+integer"
[region.all_births]
compute = "sum"
table = "people"
column = "births"
format = "integer"
[region.births]
compute = "sum"
table = "people"
column = "births"
where = { year = { before = "last" } }
format = "integer"
[region.deaths]
compute = "sum"
table = "people"
column = "deaths"
where = { year = { from = 2012, to = 2014 } }
format = "integer"
[region.natural]
compute = "difference"
from = "deaths"
to = "births"
format = "+integer"
"""
REST = """\
[region.other]
compute = "rest"
of = "growth"
less = ["natural"]
format = "+integer"
"""


@pytest.fixture
def compute(put):
    """The values of a root with one table of stocks and flows, by name."""

    def run(more="", rows=ROWS, sidecar=SIDECAR):
        put("regions/east/data/people.toml", sidecar)
        put("regions/east/data/people.csv", rows)
        root = put(VALUES, DECLARED + more)
        declared = load_declarations(root, VALUES)
        request = PublishRequest(
            root, "east", ("people",), declared, NumberStyle(), root / "out" / "east"
        )
        publish_region(request)
        return json.loads((root / "out/east/values.json").read_text())

    return run


@pytest.fixture
def refuse(compute):
    """What is said of a declaration that is refused, with its hint."""

    def collect(*words, **changes):
        with pytest.raises(BinderyError) as caught:
            compute(*words, **changes)
        (one,) = caught.value.diagnostics
        return one.message, one.hint

    return collect


@pytest.mark.parametrize(
    ("name", "span"),
    [
        ("first", ["stock", "2012-01-01", "2012-01-01"]),
        ("growth", ["change", "2012-01-01", "2015-01-01"]),
        ("all_births", ["flow", "2012-01-01", "2016-01-01"]),
        ("births", ["flow", "2012-01-01", "2015-01-01"]),
        ("deaths", ["flow", "2012-01-01", "2015-01-01"]),
        ("natural", ["flow", "2012-01-01", "2015-01-01"]),
        ("other", ["change", "2012-01-01", "2015-01-01"]),
        ("rate", ["flow", "2012-01-01", "2015-01-01"]),
        ("word", ["change", "2012-01-01", "2015-01-01"]),
        ("trend", ["several", "2012-01-01", "2016-01-01"]),
    ],
)
def test_a_value_carries_its_moment_or_period(compute, name, span):
    more = """\
[region.rate]
compute = "rate"
from = "births"
to = "first"
per = 1000
format = "decimal1"
[region.word]
compute = "word"
of = "growth"
words = { rise = "grew", fall = "shrank", level = "stayed" }
[region.start_births]
compute = "cell"
table = "people"
column = "births"
where = { year = "first" }
format = "integer"
[region.end_births]
compute = "cell"
table = "people"
column = "births"
where = { year = "last" }
format = "integer"
[region.trend]
compute = "change"
from = "start_births"
to = "end_births"
format = "+percent1"
"""
    assert compute(REST + more)[name]["span"] == span


def test_years_are_chosen_and_the_rest_is_what_is_left(compute):
    values = compute(REST)
    numbers = [values[name]["number"] for name in ("births", "deaths", "natural", "other")]
    assert numbers == [24, 15, 9, -1]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ('compute = "share"\nfrom = "all_births"\nto = "growth"', "two periods"),
        ('compute = "difference"\nfrom = "growth"\nto = "all_births"', "two periods"),
        ('compute = "difference"\nfrom = "deaths"\nto = "all_births"', "two periods"),
        ('compute = "rate"\nfrom = "all_births"\nto = "growth"\nper = 10', "two periods"),
        ('compute = "rest"\nof = "growth"\nless = ["deaths", "all_births"]', "two periods"),
    ],
)
def test_a_change_and_a_flow_over_more_are_not_computed_together(refuse, compute, rule, said):
    more = f'[region.x]\n{rule}\nformat = "decimal1"\n'
    message, _ = refuse(more)
    assert said in message
    assert "people.csv:" in message or "values.toml:" in message
    assert compute(more + "dates_may_differ = true\n")["x"]["number"] is not None


def test_both_places_and_both_periods_are_told(refuse):
    message, hint = refuse(
        '[region.x]\ncompute = "difference"\nfrom = "growth"\nto = "all_births"\n'
        'format = "integer"\n'
    )
    assert message == (
        "«x» computes with two periods that have only some days in common: "
        "«growth» from 2012-01-01 to 2015-01-01 (content/values.toml:13) and "
        "«all_births» over 2012-01-01 to 2015-12-31 (regions/east/data/people.csv:2)"
    )
    assert "dates_may_differ = true" in hint


def test_flows_of_unequal_length_are_not_compared(refuse, compute):
    one = (
        '[region.late]\ncompute = "cell"\ntable = "people"\ncolumn = "births"\n'
        'where = { year = 2015 }\nformat = "integer"\n'
        '[region.x]\ncompute = "change"\nfrom = "births"\nto = "late"\nformat = "percent1"\n'
    )
    assert "periods of unequal length" in refuse(one)[0]
    assert compute(one + "dates_may_differ = true\n")["x"]["text"]


def test_a_flow_is_not_divided_by_a_moment_outside_it(refuse):
    late = (
        '[region.early]\ncompute = "sum"\ntable = "people"\ncolumn = "births"\n'
        'where = { year = { to = 2013 } }\nformat = "integer"\n'
        '[region.x]\ncompute = "rate"\nfrom = "early"\nto = "last"\nper = 10\n'
        'format = "decimal1"\n'
    )
    assert "a moment outside the period" in refuse(late)[0]


def test_stocks_of_several_moments_are_not_added_up(refuse, compute):
    more = '[region.x]\ncompute = "sum"\ntable = "people"\ncolumn = "people"\nformat = "integer"\n'
    assert "adds up the stock «people» of several moments" in refuse(more)[0]
    assert compute(more + "dates_may_differ = true\n")["x"]["number"] == 417


def test_flows_with_a_gap_between_them_are_no_sum(compute):
    broken = SIDECAR.replace("{year}-12-31", "{year}-11-30", 1)
    without = ROWS.replace("2013,103,8,5\n", "")
    for changes in ({"sidecar": broken}, {"rows": without}):
        with pytest.raises(BinderyError) as caught:
            compute(**changes)
        said = [one.message for one in caught.value.diagnostics]
        assert any("«births» that do not follow one another" in one for one in said)


@pytest.mark.parametrize(
    ("more", "said", "hint"),
    [
        (REST, "", ""),
        ("", "make 9 together, and it is 8 (content/values.toml:13): a difference of -1",
         'compute = "rest", of = "growth", less = ["natural"]'),
    ],
)  # fmt: skip
def test_components_add_up_or_the_rest_is_one_of_them(compute, put, more, said, hint):
    named = DECLARED + 'components_of = "growth"\n'
    if more:
        named += more + 'components_of = "growth"\n'
    added = named.removeprefix(DECLARED)
    if not said:
        assert compute(added)["other"]["number"] == -1
        return
    with pytest.raises(BinderyError) as caught:
        compute(added)
    (one,) = caught.value.diagnostics
    assert said in one.message
    assert hint in one.hint


def test_components_are_of_the_period_of_the_whole(refuse):
    message, _ = refuse(
        '[region.x]\ncompute = "sum"\ntable = "people"\ncolumn = "births"\nformat = "integer"\n'
        'components_of = "growth"\n'
    )
    assert message.startswith("«x» is a component of «growth» over another period")


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("{ from = 2010 }", "no year 2010"),
        ('{ before = "first" }', "no such years"),
        ("{ to = 2013, before = 2014 }", "must equal"),
        ("{ until = 2013 }", "must equal"),
        ("{ from = true }", "must equal"),
        ('{ from = "2012" }', "must equal"),
    ],
)
def test_years_that_are_not_there_are_told(refuse, where, said):
    more = (
        '[region.x]\ncompute = "sum"\ntable = "people"\ncolumn = "births"\nformat = "integer"\n'
        f"where = {{ year = {where} }}\n"
    )
    assert said in refuse(more)[0]


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ('"stock"', "says whether the column is a stock or a flow"),
        ('{ kind = "stok", at = "{year}-01-01" }', "stok"),
        ('{ kind = "stock" }', "at"),
        ('{ kind = "flow", from = "{year}-01-01" }', "to"),
        ('{ kind = "stock", at = "1 January {year}" }', "makes no days"),
        ('{ kind = "stock", at = "{year}-02-30" }', "makes no days"),
        ('{ kind = "flow", from = "{year}-12-31", to = "{year}-01-01" }', "makes no days"),
        ('{ kind = "stock", at = "{jear}-01-01" }', "«jear», which is no column"),
        ('{ kind = "stock", at = "{town+1}-01-01" }', "only to a year"),
        ('{ kind = "stock", at = "{year}-01-01", to = "{year}-01-01" }', "to"),
    ],
)
def test_a_time_that_is_none_is_told_at_its_line(put, time, said):
    sidecar = SIDECAR.replace('{ kind = "stock", at = "{year}-01-01" }', time)
    root = put(
        "regions/east/data/people.toml",
        f'{sidecar}[columns.town]\ntype = "text"\nlabel = "Town"\n',
    )
    put("regions/east/data/people.csv", ROWS)
    with pytest.raises(BinderyError) as caught:
        read_schema(root, "regions/east/data/people.csv")
    assert any(said in one.message for one in caught.value.diagnostics)
    assert {one.line for one in caught.value.diagnostics} == {12}


def test_only_numbers_have_a_time(put):
    sidecar = SIDECAR.replace(
        'label = "Year"\n', 'label = "Year"\ntime = { kind = "stock", at = "{year}-01-01" }\n'
    )
    root = put("regions/east/data/people.toml", sidecar)
    with pytest.raises(BinderyError) as caught:
        read_schema(root, "regions/east/data/people.csv")
    assert [one.line for one in caught.value.diagnostics] == [8]


def test_a_year_may_be_that_after_the_row(compute):
    school = SIDECAR.replace(
        '{ kind = "flow", from = "{year}-01-01", to = "{year}-12-31" }',
        '{ kind = "flow", from = "{year}-08-01", to = "{year+1}-07-31" }',
    )
    assert compute(sidecar=school)["births"]["span"] == ["flow", "2012-08-01", "2015-08-01"]


def test_a_text_that_makes_no_day_is_told_with_its_cell(refuse):
    sidecar = SIDECAR.replace("{year}-01-01", "{month}-01", 1).replace(
        "[columns.people]", '[columns.month]\ntype = "text"\nlabel = "Month"\n[columns.people]'
    )
    rows = (
        "year,month,people,births,deaths\n2012,2012-01,1,1,1\n2013,June,1,1,1\n"
        "2014,2014-01,1,1,1\n2015,2015-01,2,1,1\n"
    )
    more = (
        '[region.x]\ncompute = "cell"\ntable = "people"\ncolumn = "people"\nformat = "integer"\n'
        "where = { year = 2013 }\n"
    )
    message, hint = refuse(more, sidecar=sidecar, rows=rows)
    assert "month = June" in message
    assert "people.toml" in hint


def test_a_flow_is_a_share_of_the_change_over_its_period(compute):
    more = '[region.x]\ncompute = "share"\nfrom = "natural"\nto = "growth"\nformat = "percent1"\n'
    assert compute(more)["x"]["text"] == "112,5%"


LEVEL = 'time = { kind = "level", from = "{year}-01-01", to = "{year}-12-31" }'
STOCK = 'time = { kind = "stock", at = "{year}-01-01" }'


def test_a_number_of_a_year_says_what_it_is_of_that_year(put):
    put("regions/east/data/people.toml", SIDECAR.replace(STOCK + "\n", ""))
    with pytest.raises(BinderyError) as caught:
        read_schema(put("x", ""), "regions/east/data/people.csv")
    (one,) = caught.value.diagnostics
    assert (one.line, one.message) == (
        9,
        "the rows are of a «year», and «people» does not say what it is of it",
    )
    assert 'time = { kind = "stock", at = "{year}-01-01" }' in one.hint
    assert 'time = "none"' in one.hint


def test_a_number_of_no_time_says_so(put):
    put("regions/east/data/people.toml", SIDECAR.replace(STOCK, 'time = "none"'))
    schema = read_schema(put("x", ""), "regions/east/data/people.csv")
    assert schema.find_column("people").time is None


def test_levels_of_two_years_do_not_add_up_to_one_of_both(refuse):
    whole = '[region.people]\ncompute = "sum"\ntable = "people"\ncolumn = "people"\n'
    said, _ = refuse(whole + 'format = "integer"\n', sidecar=SIDECAR.replace(STOCK, LEVEL))
    assert "of several moments" in said
