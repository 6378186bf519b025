"""A figure that figure.toml declares: what its rows, facts and chart become, and each mistake."""

from dataclasses import replace

import pandas as pd
import pytest

from bindery.drawing import FigureData, FigureRegion, draw_entry
from bindery.drawing.colours import MINIMUM_CONTRAST, lighten, measure_contrast
from bindery.drawing.declared_rows import tabulate_declared
from bindery.errors import BinderyError
from bindery.loading.entries import load_entries
from bindery.model import Hidden

EAST = FigureRegion("east", "East", "#1E7A2E")
WEST = FigureRegion("west", "West", "#2F5F96")
TOWNS = pd.DataFrame(
    {
        "town": ["Ash", "Ash", "Elm", "Elm", "Oak", "Oak"],
        "year": [2019, 2021, 2019, 2021, 2019, 2021],
        "people": [1000, 1500, 2000, 1800, 500, 600],
    }
)
LAND = pd.DataFrame({"town": ["Land", "Land"], "year": [2019, 2021], "people": [9000, 9900]})
PATH = "figures/people/figure.toml"
HEAD = """\
kind = "{kind}"
scope = "{scope}"
data = ["towns"]
reference = ["land"]
title = "Towns grow"
alt = "What the figure shows."
height = 60
"""
COLUMNS = """
[[columns]]
key = "town"
label = "Town"
[[columns]]
key = "begin"
label = "Begin"
format = "integer"
compute = "sum"
column = "people"
where = { year = "first" }
[[columns]]
key = "end"
label = "End"
format = "integer"
compute = "sum"
column = "people"
where = { year = "last" }
[[columns]]
key = "change"
label = "Change"
format = "+percent1"
compute = "change"
from = "begin"
to = "end"
"""
ROWS = """
[rows]
of = ["towns", "land"]
each = ["town"]
choose = "order by change down"
total = "{{ region.name }}"
first = ["Land"]
"""
BARS = """
[chart]
kind = "bars"
x = "town"
y = ["change"]
colours = { "*" = "light", "{{ region.name }}" = "region", Land = "reference" }
"""
YEARS = """
[[columns]]
key = "year"
label = "Year"
format = "year"
[[columns]]
key = "town"
label = "Town"
[[columns]]
key = "people"
label = "People"
format = "integer"
[[columns]]
key = "index"
label = "Index"
format = "decimal1"
compute = "index"
column = "people"
base = { year = "first" }

[rows]
of = ["towns", "land"]
each = ["town", "year"]
"""
WIDE = """
[[columns]]
key = "year"
label = "Year"
format = "year"
[[columns]]
key = "all"
label = "All"
format = "integer"
compute = "sum"
column = "people"
[[columns]]
key = "land"
label = "Land"
format = "integer"
reference = "land"
column = "people"

[rows]
of = ["towns"]
each = ["year"]
"""
CHARTS = {
    "bars": COLUMNS + ROWS + BARS,
    "bars in panels": COLUMNS + ROWS + '[chart]\nkind = "bars"\nx = "town"\n'
    'panels = ["begin", "end"]\nrow_height = 60\n',
    "lines of a series": YEARS + '[chart]\nkind = "lines"\nx = "year"\ny = ["index"]\n'
    'series = "town"\nzero = false\nends = ["Land", "Ash"]\ncolours = { Land = "reference" }\n',
    "lines of columns": WIDE + '[chart]\nkind = "lines"\nx = "year"\ny = ["land", "all"]\n'
    'colours = { land = "ink" }\n',
    "lines in panels": WIDE + '[chart]\nkind = "lines"\nx = "year"\ny = ["land"]\n'
    'panels = ["all"]\ncolours = { land = "reference" }\n',
    "columns": WIDE + '[chart]\nkind = "columns"\nx = "year"\npanels = ["all", "land"]\n',
    "dumbbell": COLUMNS + ROWS + '[chart]\nkind = "dumbbell"\nx = "town"\ny = ["begin", "end"]\n',
}  # fmt: skip


@pytest.fixture
def declare(tmp_path, make_request):
    """Write figure.toml, and give the request and the mistakes of reading it."""

    def make(toml, scope="region", kind="figure", tables=None):
        request = make_request(PLAIN, "def tabulate(data): ...\ndef draw(canvas, rows): ...\n")
        folder = tmp_path / "figures/people"
        (folder / "figure.py").unlink()
        text = HEAD.format(kind=kind, scope=scope) + toml
        (folder / "figure.toml").write_text(text, encoding="utf-8")
        mistakes = []
        (entry,) = load_entries(tmp_path, mistakes)
        study = scope == "study"
        data = FigureData(
            None if study else EAST,
            (EAST, WEST) if study else (EAST,),
            tables or {"towns": TOWNS},
            {"land": LAND},
        )
        return replace(request, entry=entry, data=data), mistakes

    return make


PLAIN = 'kind = "figure"\nscope = "region"\ntitle = "t"\nalt = "a"\n'


def read(request):
    return tabulate_declared(request)


def tell(request):
    with pytest.raises(BinderyError) as caught:
        draw_entry(request)
    return [(one.path, one.line, one.message, one.hint) for one in caught.value.diagnostics]


def line_of(text, words, kind="figure", scope="region"):
    lines = (HEAD.format(kind=kind, scope=scope) + text).splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_rows_are_ordered_and_the_total_and_other_tables_stand_where_they_are_asked(declare):
    request, mistakes = declare(COLUMNS + ROWS + BARS)
    assert not mistakes
    rows = read(request).rows
    assert rows["town"].tolist() == ["Land", "Ash", "Oak", "Elm", "East"]
    assert rows["begin"].tolist() == [9000, 1000, 500, 2000, 3500]
    assert rows["change"].tolist() == pytest.approx([10, 50, 20, -10, 100 * 400 / 3500])


def test_facts_use_the_words_of_values_and_leave_totals_and_other_tables_out(declare):
    facts = """
[facts.best]
compute = "largest"
column = "town"
by = "change"
[facts.worst]
compute = "minimum"
column = "change"
format = "+percent1"
[facts.fewer]
compute = "count"
rows = "change < 0"
format = "integer"
[facts.all]
compute = "count"
whole = true
format = "integer"
[facts.names]
compute = "list"
column = "town"
[facts.land]
compute = "cell"
column = "end"
where = { town = "Land" }
format = "integer"
[facts.best_end]
compute = "cell"
column = "end"
where = { town = "{best}" }
format = "integer"
[facts.part]
compute = "share"
from = "best_end"
to = "land"
format = "percent1"
"""
    request, mistakes = declare(COLUMNS + ROWS + BARS + facts)
    assert not mistakes
    found = read(request).facts
    assert found["best"] == "Ash"
    assert found["names"] == ("Ash", "Oak", "Elm")
    numbers = {name: fact.number for name, fact in found.items() if hasattr(fact, "number")}
    assert numbers == pytest.approx(
        {"worst": -10, "fewer": 1, "all": 5, "land": 9900, "best_end": 1500,
         "part": 1500 / 9900 * 100}
    )  # fmt: skip


OTHER_WORDS = """
[helpers.both]
compute = "sum"
column = "people"
where = { year = { from = 2019, to = "last" } }
[helpers.before]
compute = "sum"
column = "people"
where = { year = { before = "last" } }
[helpers.later]
compute = "rest"
of = "both"
less = ["before"]
[helpers.per]
compute = "rate"
from = "end"
to = "begin"
per = 1000
[facts.place]
compute = "rank"
column = "end"
where = { town = "Elm" }
format = "integer"
[facts.last_place]
compute = "rank"
column = "change"
where = { town = "Ash" }
among = { begin = 1000 }
order = "rising"
format = "integer"
[facts.weighed]
compute = "weighted_mean"
column = "change"
weight = "begin"
format = "percent1"
[facts.ash]
compute = "cell"
column = "end"
where = { town = "Ash" }
format = "integer"
[facts.elm]
compute = "cell"
column = "end"
where = { town = "Elm" }
format = "integer"
[facts.more]
compute = "rest"
of = "elm"
less = ["ash"]
format = "integer"
"""


def test_years_rates_rests_ranks_and_weights_are_those_of_values(declare):
    cells = """
[[columns]]
key = "later"
label = "Later"
format = "integer"
compute = "rest"
of = "both"
less = ["before"]
[[columns]]
key = "rate"
label = "Rate"
format = "integer"
compute = "rate"
from = "end"
to = "begin"
per = 1000
"""
    words = OTHER_WORDS.replace("[helpers.later]", "[helpers.unused]")
    request, mistakes = declare(COLUMNS + cells + ROWS + BARS + words)
    assert not mistakes
    made = read(request)
    towns = {row["town"]: row for row in made.rows.to_dict("records")}
    assert {name: row["later"] for name, row in towns.items()} == {
        name: row["end"] for name, row in towns.items()
    }
    assert towns["Ash"]["rate"] == pytest.approx(1500)
    numbers = {name: fact.number for name, fact in made.facts.items()}
    assert numbers == pytest.approx(
        {"place": 1, "last_place": 1, "weighed": (50 * 1000 - 10 * 2000 + 20 * 500) / 3500,
         "ash": 1500, "elm": 1800, "more": 300}
    )  # fmt: skip


def test_years_that_are_not_there_and_a_word_that_has_no_years_are_told(declare):
    for old, new, said in (
        ("from = 2019", "from = 2018", "2018"),
        ('year = { before = "last" }', 'town = { before = "last" }', "town"),
    ):
        text = OTHER_WORDS.replace(old, new)
        assert text != OTHER_WORDS
        request, mistakes = declare(COLUMNS + ROWS + BARS + text)
        assert not mistakes
        assert any(said in message and line for _, line, message, _ in tell(request))
    _, mistakes = declare(COLUMNS + ROWS + BARS + OTHER_WORDS.replace("per = 1000", "per = 0"))
    assert any("per" in one.message for one in mistakes)
    _, mistakes = declare(COLUMNS + ROWS + BARS + OTHER_WORDS.replace('less = ["before"]', ""))
    assert any("less" in one.message for one in mistakes)


def test_an_index_is_one_hundred_at_its_base_in_each_series(declare):
    request, _ = declare(CHARTS["lines of a series"])
    rows = read(request).rows
    found = dict(zip(zip(rows["town"], rows["year"], strict=True), rows["index"], strict=True))
    assert found["Ash", 2019] == found["Land", 2019] == 100
    assert found["Ash", 2021] == pytest.approx(150)
    assert found["Land", 2021] == pytest.approx(110)


def test_a_region_of_the_study_has_its_own_column_and_colour(declare):
    frame = pd.concat(
        [
            TOWNS.assign(region="east", region_name="East"),
            TOWNS.assign(region="west", region_name="West", people=TOWNS["people"] * 2),
        ],
        ignore_index=True,
    )
    toml = """
[[columns]]
key = "year"
label = "Year"
format = "year"
[[columns]]
key = "{region}"
label = "{{ region.name }}"
format = "integer"
compute = "sum"
column = "people"
where = { region = "{region}" }

[rows]
of = ["towns"]
each = ["year"]

[chart]
kind = "lines"
x = "year"
panels = ["{region}"]
"""
    request, mistakes = declare(toml, scope="study", tables={"towns": frame})
    assert not mistakes
    assert read(request).rows["west"].tolist() == [7000, 7800]
    record = draw_entry(request)
    assert {"East", "West", "3.900", "7.800"} <= set(record.labels)


def test_what_is_computed_from_a_hidden_or_missing_count_shows_as_it_does(declare):
    towns = TOWNS.assign(people=[Hidden(5), 1500, None, 1800, 500, 600]).astype(object)
    request, _ = declare(COLUMNS + ROWS.replace('choose = "order by change down"\n', "")
                         .replace('total = "{{ region.name }}"\n', "")
                         + BARS.replace('"{{ region.name }}" = "region", ', ""),
                         tables={"towns": towns})  # fmt: skip
    rows = read(request).rows.set_index("town")
    assert rows["change"]["Ash"] == Hidden(5)
    assert rows["change"]["Elm"] is None


def test_a_place_without_the_year_that_others_have_is_missing_there_alone(declare):
    request, mistakes = declare(COLUMNS.replace('"first"', "2019") + ROWS + BARS,
                                tables={"towns": TOWNS.iloc[1:]})  # fmt: skip
    assert not mistakes
    rows = read(request).rows.set_index("town")
    assert pd.isna(rows["begin"]["Ash"])
    assert rows["begin"]["Elm"] == 2000


def test_a_total_over_hidden_counts_is_refused(declare):
    towns = TOWNS.assign(people=[Hidden(5), 1500, 2000, 1800, 500, 600]).astype(object)
    text = COLUMNS + ROWS + BARS
    request, _ = declare(text, tables={"towns": towns})
    (told,) = {one[:3] for one in tell(request)}
    assert told == (PATH, line_of(text, 'key = "begin"') - 1,
                    "«people» has hidden counts in these rows")  # fmt: skip


def test_a_table_needs_no_code_either(declare):
    request, mistakes = declare(COLUMNS + ROWS, kind="table")
    assert not mistakes
    record = draw_entry(request)
    assert record.rows[1] == ("Ash", "1.000", "1.500", "+50,0%")


@pytest.mark.parametrize("name", CHARTS)
def test_each_kind_of_chart_is_drawn_and_passes_the_checks_of_texts(declare, name):
    request, mistakes = declare(CHARTS[name])
    assert not mistakes
    record = draw_entry(request)
    assert record.labels
    assert (request.output / "people.pdf").stat().st_size > 1000


def test_every_shade_stands_out_against_the_page(make_request):
    look = make_request(PLAIN, "").setting.look
    for colour in (EAST.colour, lighten(EAST.colour), look.reference, look.ink):
        assert measure_contrast(colour, "#FFFFFF") >= MINIMUM_CONTRAST


def test_the_numbers_of_an_axis_are_plain(declare):
    towns = TOWNS.assign(people=TOWNS["people"] * 10_000)
    request, _ = declare(CHARTS["lines of columns"], tables={"towns": towns})
    assert "40.000.000" in draw_entry(request).labels


def test_only_the_lines_that_are_asked_for_have_a_label_at_their_end(declare):
    request, _ = declare(CHARTS["lines of a series"])
    words = "\n".join(draw_entry(request).labels)
    assert "Land" in words
    assert "Ash" in words
    assert "Elm" not in words


SLIPS = (
    ('kind = "bars"', 'kind = "bras"', 'kind = "bras"', "bars"),
    ('y = ["change"]', 'y = ["chnge"]', 'y = ["chnge"]', "change"),
    ('y = ["change"]', "y = 3", "y = 3", ""),
    ('x = "town"', "x = 3", "x = 3", ""),
    ('of = ["towns", "land"]', 'of = ["twns", "land"]', 'of = ["twns"', "towns"),
    ('compute = "change"', 'compute = "chagne"', 'compute = "chagne"', "change"),
    ('from = "begin"', 'from = "begn"', 'key = "change"', "begin"),
    ('"*" = "light"', '"*" = "lihgt"', "colours", "light"),
    ('choose = "order by change down"', 'choose = "order change"', "choose", ""),
    ('each = ["town"]\n', "", "total", "each"),
)


@pytest.mark.parametrize(("old", "new", "at", "hint"), SLIPS, ids=[new for _, new, *_ in SLIPS])
def test_a_slip_in_a_declaration_is_told_at_its_line(declare, old, new, at, hint):
    whole = COLUMNS + ROWS + BARS
    assert old in whole
    text = whole.replace(old, new, 1)
    _, mistakes = declare(text)
    lines = {one.line: one.hint or "" for one in mistakes}
    line = line_of(text, at) - (at == 'key = "change"')
    assert line in lines
    assert hint in lines[line]


DRAWN_SLIPS = (
    ('column = "people"\nwhere = { year = "first" }', 'column = "poeple"', "poeple", "people"),
    ('where = { year = "first" }', "where = { year = 2020 }", "2020", "2021"),
    ('where = { year = "first" }', 'where = { yaer = "first" }', "yaer", "year"),
    ('where = { year = "first" }', 'where = { year = "x" }', "year", ""),
    ('compute = "sum"', 'compute = "cell"', "rows match", ""),
    ('each = ["town"]', 'each = ["twn"]', "twn", "town"),
    ('choose = "order by change down"', 'choose = "order by chnge"', "chnge", "change"),
    ('first = ["Land"]', 'first = ["Lnad"]', "Lnad", "Land"),
    (' Land = "reference"', ' Lnad = "reference"', "Lnad", "Land"),
    ('y = ["change"]', 'y = ["town"]', "town", ""),
)


@pytest.mark.parametrize(
    ("old", "new", "said", "hint"), DRAWN_SLIPS, ids=[new for _, new, *_ in DRAWN_SLIPS]
)
def test_what_the_data_do_not_have_is_told_with_the_nearest(declare, old, new, said, hint):
    text = COLUMNS + ROWS + BARS
    assert old in text
    request, mistakes = declare(text.replace(old, new, 1))
    assert not mistakes
    told = tell(request)
    assert all(path == PATH and line for path, line, *_ in told)
    assert any(said in message and hint in (advice or "") for _, _, message, advice in told)


def test_mistakes_are_told_together(declare):
    text = COLUMNS.replace('"people"', '"poeple"') + ROWS + BARS
    request, _ = declare(text)
    assert len(tell(request)) == 2
    text = COLUMNS + ROWS + BARS.replace("bars", "bras").replace("change", "chnge")
    _, mistakes = declare(text)
    assert len(mistakes) == 2


def test_facts_that_need_each_other_are_told_as_a_circle(declare):
    two = '\n[facts.{}]\ncompute = "share"\nfrom = "{}"\nto = "{}"\nformat = "percent1"\n'
    text = COLUMNS + ROWS + BARS + two.format("a", "b", "b") + two.format("b", "a", "a")
    request, _ = declare(text)
    assert any("computed from itself" in message for _, _, message, _ in tell(request))


def test_code_beside_a_whole_declaration_is_told(declare, tmp_path):
    declare(COLUMNS + ROWS + BARS)
    (tmp_path / "figures/people/figure.py").write_text("")
    mistakes = []
    load_entries(tmp_path, mistakes)
    assert ["not used" in str(one.message) for one in mistakes] == [True]


def test_code_may_make_the_rows_of_a_declared_chart_and_facts_be_declared(make_request):
    code = (
        "from bindery.drawing import Tabulation\n\n\n"
        'def tabulate(data):\n    return Tabulation(data.tables["people"])\n'
    )
    toml = """\
kind = "figure"
scope = "region"
data = ["people"]
title = "There are {{ last }} people"
alt = "A line of people."
[[columns]]
key = "year"
label = "Year"
format = "year"
[[columns]]
key = "people"
label = "People"
format = "integer"
[chart]
kind = "lines"
x = "year"
y = ["people"]
[facts.last]
compute = "maximum"
column = "people"
format = "integer"
"""
    assert draw_entry(make_request(toml, code)).title == "There are 1.350 people"


LAND_WIDE = pd.DataFrame({"kind": ["young", "old"], "people": [4000, 5000]})


def test_rows_of_another_table_are_computed_in_their_own_way(declare):
    text = """
[[columns]]
key = "town"
label = "Town"
[[columns]]
key = "people"
label = "People"
format = "integer"
compute = "sum"
where = { year = "last" }
of.land = { column = "people", where = { year = "first" } }
[[columns]]
key = "note"
label = "Note"
text = "own"
of.land = { text = "" }

[rows]
of = ["towns", "land"]
each = ["town"]
"""
    request, mistakes = declare(text, kind="table")
    assert not mistakes
    rows = read(request).rows.set_index("town")
    assert rows["people"].to_dict() == {"Ash": 1500, "Elm": 1800, "Oak": 600, "Land": 9000}
    assert rows["note"].to_dict() == {"Ash": "own", "Elm": "own", "Oak": "own", "Land": ""}


GROUPED = """
[[columns]]
key = "town"
label = "Town"
[[columns]]
key = "people"
label = "People"
format = "integer"
compute = "sum"
where = { year = "last" }
[[columns]]
key = "all"
label = "All"
format = "integer"
compute = "sum"
column = "people"
where = { year = "last" }
whole = true

[rows]
of = ["towns"]
each = ["town"]
"""


def test_groups_take_the_place_of_their_rows_and_sums_stand_below(declare):
    request, mistakes = declare(
        GROUPED + 'groups = { Hills = ["Ash", "Oak"], Dale = ["Elm"] }\n', kind="table"
    )
    assert not mistakes
    rows = read(request).rows
    assert rows.to_dict("list") == {
        "town": ["Hills", "Dale"], "people": [2100, 1800], "all": [3900, 3900],
    }  # fmt: skip
    request, _ = declare(GROUPED + 'sums = { Hills = ["Ash", "Oak"] }\n', kind="table")
    made = read(request)
    assert made.rows["town"].tolist() == ["Ash", "Elm", "Oak", "Hills"]
    assert made.rows["people"].tolist() == [1500, 1800, 600, 2100]
    assert made.totals == (3,)


def test_a_group_of_a_row_that_is_not_there_is_told_with_the_nearest(declare):
    request, _ = declare(GROUPED + 'groups = { Hills = ["Ash", "Aok"] }\n', kind="table")
    ((_, _, message, hint),) = tell(request)
    assert "Aok" in message
    assert "Oak" in hint


OVER = """
[[columns]]
key = "year"
label = "Year"
format = "year"
[[columns]]
key = "{region}"
label = "{{ region.name }}"
format = "integer"
compute = "sum"
column = "people"
where = { region = "{region}" }
[[columns]]
key = "most"
label = "Most"
compute = "largest_region"
over = "{region}"

[rows]
of = ["towns"]
each = ["year"]

[facts.largest]
compute = "largest_region"
over = "{region}"
where = { year = "last" }
[facts.least]
compute = "minimum"
over = "{region}"
where = { year = "last" }
format = "integer"
[facts.then]
compute = "cell"
over = "{region}"
region = "{largest}"
where = { year = "first" }
format = "integer"
"""


def list_regions():
    return pd.concat(
        [
            TOWNS.assign(region="east", region_name="East"),
            TOWNS.assign(region="west", region_name="West", people=TOWNS["people"] * 2),
        ],
        ignore_index=True,
    )


def test_a_fact_goes_over_the_regions_of_a_row_in_the_words_of_values(declare):
    tables = {"towns": list_regions()}
    request, mistakes = declare(OVER, kind="table", scope="study", tables=tables)
    assert not mistakes
    made = read(request)
    assert made.rows["most"].tolist() == ["West", "West"]
    assert made.facts["largest"] == "West"
    assert (made.facts["least"].number, made.facts["then"].number) == (3900, 7000)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('over = "{region}"\nwhere = { year = "last" }\n[facts.least]',
         'over = "{regoin}"\nwhere = { year = "last" }\n[facts.least]', "{regoin}"),
        ('region = "{largest}"', 'region = "Wset"', "Wset"),
        ('region = "{largest}"', 'region = "{largset}"', "largset"),
        ('where = { year = "first" }\nformat', "format", "2 rows match"),
    ],
)  # fmt: skip
def test_a_slip_in_what_goes_over_regions_is_told(declare, old, new, said):
    assert old in OVER
    tables = {"towns": list_regions()}
    text = OVER.replace(old, new)
    request, mistakes = declare(text, kind="table", scope="study", tables=tables)
    told = [(one.path, one.message) for one in mistakes] or [one[::2] for one in tell(request)]
    assert all(one[0] == PATH for one in told)
    assert any(said in one[1] for one in told), told


def test_rows_of_one_name_in_two_regions_are_told_apart(declare):
    text = """
[[columns]]
key = "town"
label = "Town"
[[columns]]
key = "people"
label = "People"
format = "integer"
compute = "sum"
where = { year = "last" }

[rows]
of = ["towns"]
each = ["town", "region_name"]
"""
    tables = {"towns": list_regions().drop(index=[8, 9])}
    request, _ = declare(text, kind="table", scope="study", tables=tables)
    names = ["Ash (East)", "Elm", "Oak (East)", "Ash (West)", "Oak (West)"]
    assert read(request).rows["town"].tolist() == names


def test_a_text_that_a_format_cannot_read_is_told_at_the_fact(declare):
    fact = '[facts.bad]\ncompute = "cell"\ncolumn = "town"\nrows = "first 1"\nformat = "date"\n'
    request, _ = declare(COLUMNS + ROWS + BARS + fact)
    ((_, line, message, _),) = tell(request)
    assert line == line_of(COLUMNS + ROWS + BARS + fact, "[facts.bad]")
    assert "«Land» is no date" in message
