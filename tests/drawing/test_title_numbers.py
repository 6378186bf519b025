"""A number of a title, subtitle or alternative text stands in the figure or in one cell."""

import pytest
from tests.drawing.test_draw import CODE, TOML, list_mistakes

from bindery.drawing import DrawSettings, draw_entry
from bindery.drawing.title_numbers import NumberReader
from bindery.model import NumberStyle

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
TITLE = "{{ region.name }} has {{ last }} people"
STANDS = (
    "From 1.000 to 1.350 people",  # two cells
    "More than 1.200 people since 2019",
    "On 31 May 2020 there were 1.200 people",  # the day of a date is no number of the figure
    "The census of May 2020",
    "Twelve hundred people",  # words are no digits
    "The 3rd count of EUROPOP2019 and of N57, COVID-19 apart",  # names and ordinals
    "People of East: 500",  # drawn on the axis, though in no cell
    "-",
)
STANDS_NOT = {
    "3.550 people in three years": "3.550",  # a sum that a reader has to make
    "350 people more": "350",  # a difference
    "Some 1.300 people": "1.300",  # rounded otherwise than printed
    "East has 1350 people": "1350",  # printed otherwise
    "East has 1,350 people": "1,350",
    "East has 1.350% of the people": "1.350%",  # another unit
    "East has € 1.350": "1.350€",
    "East has −1.350 people": "−1.350",  # another sign
    "3 years of people": "3",  # a count of rows
    "People in 2018": "2018",  # no year of the data
    "People in 2019-2022": "2022",
    "3x as many people": "3",
    "Of 7 towns, 4 grew": "7, 4",
}


def make(make_request, key, old, new):
    style = NumberStyle(months=MONTHS)
    request = make_request(TOML.replace(f'{key} = "{old}"', f'{key} = "{new}"'), CODE)
    setting = request.setting
    return make_request(
        TOML.replace(f'{key} = "{old}"', f'{key} = "{new}"'), CODE,
        setting=DrawSettings(setting.look, style, setting.sources, setting.words),
    )  # fmt: skip


@pytest.mark.parametrize("title", STANDS)
def test_what_is_drawn_or_a_cell_may_be_said(make_request, title):
    assert draw_entry(make(make_request, "title", TITLE, title)).title == title


@pytest.mark.parametrize("title", STANDS_NOT)
def test_what_only_the_title_says_is_refused_at_its_line(make_request, title):
    ((path, line, message, hint),) = list_mistakes(make(make_request, "title", TITLE, title))
    assert (path, line) == ("figures/people/figure.toml", 4)
    verb = "stand" if "," in STANDS_NOT[title] and " " in STANDS_NOT[title] else "stands"
    assert message == (
        f"the title says {STANDS_NOT[title]}, which {verb} neither in the figure nor in a cell of "
        "its table"
    )
    assert "draw it" in hint


@pytest.mark.parametrize(("key", "old", "line", "words"), [
    ("subtitle", "persons", 5, "the subtitle says 12"),
    ("alt", "A line that ends at {{ last }} in the year shown.", 6, "the alternative text says 12"),
])  # fmt: skip
def test_subtitle_and_alternative_text_are_held_to_it_too(make_request, key, old, line, words):
    new = "A line of persons in 12 towns; 1.350 at its end."
    ((_, told, message, _),) = list_mistakes(make(make_request, key, old, new))
    assert told == line
    assert message.startswith(words)


def test_the_short_title_is_held_to_it_too(make_request):
    title = next(line for line in TOML.splitlines() if line.startswith("title"))
    toml = TOML.replace(title, f'{title}\nshort_title = "People, 2019–2020"')
    assert draw_entry(make_request(toml, CODE)).short_title == "People, 2019–2020"
    slip = toml.replace("People, 2019–2020", "People of 12 towns")
    ((_, _, message, _),) = list_mistakes(make_request(slip, CODE))
    assert message.startswith("the short title says 12")


def test_a_column_whose_head_has_the_unit_gives_it_to_its_cells(make_request):
    toml = TOML.replace("People of {{ region.name }}", "People (%)")
    assert draw_entry(make_request(toml.replace("{{ last }} people", "{{ last }}%"), CODE))


def test_a_table_has_cells_only(make_request):
    toml = TOML.replace('"figure"', '"table"').replace("{{ last }} people", "500 people")
    ((_, line, message, _),) = list_mistakes(make_request(toml, CODE))
    assert (line, message) == (4, "the title says 500, which stands in no cell of the table")


def test_an_unsigned_number_may_have_its_direction_in_words():
    reader = NumberReader(NumberStyle(months=MONTHS))
    (signed,) = reader.read("−3,2%")
    (bare,) = reader.read("3,2% fewer")
    assert (signed.sign, bare.sign) == ("−", "")
    assert (signed.digits, signed.unit) == (bare.digits, bare.unit) == ("3,2", "%")


def test_a_span_has_two_years_and_no_minus():
    reader = NumberReader(NumberStyle())
    assert [str(one) for one in reader.read("2019-2023, 2012–2014 and +1,5")] == [
        "2019", "2023", "2012", "2014", "+1,5",
    ]  # fmt: skip


INDEX = TOML.replace('subtitle = "persons"', 'subtitle = "index (2019 = 100)"')


def test_a_figure_that_calls_something_100_is_declared_as_index(make_request):
    ((_, line, message, _), *more) = list_mistakes(make_request(INDEX, CODE))
    assert more or line == 5
    assert any("= 100" in one[2] and one[1] == 5 for one in [(0, line, message), *more])


def test_an_index_draws_its_line_of_100(make_request):
    toml = INDEX.replace("height", "index = true\nheight")
    ((path, _, message, _),) = list_mistakes(make_request(toml, CODE))
    assert path == "figures/people/figure.py"
    assert "line of 100" in message
    drawn = CODE.replace("zero=True", "zero=True, base=True")
    assert draw_entry(make_request(toml, drawn)).subtitle == "index (2019 = 100)"


def test_a_series_at_100_is_not_the_line(make_request):
    toml = INDEX.replace("height", "index = true\nheight")
    flat = CODE.replace('list(rows["people"]), ', "[100, 100, 100], ")
    ((_, _, message, _),) = list_mistakes(make_request(toml, flat))
    assert "line of 100" in message
