"""Each kind of declared chart with inputs of every sort: it is drawn readably, or refused."""

import math
from dataclasses import replace

import pandas as pd
import pytest

from bindery.drawing import FigureData, FigureRegion, draw_entry
from bindery.drawing.kinds import DRAWERS
from bindery.errors import BinderyError
from bindery.loading.entries import load_entries
from bindery.model import Hidden, NumberStyle
from bindery.model.chart_rules import RULES
from bindery.model.declared import ChartKind
from bindery.tex.numbers import format_apart, format_number

EAST = FigureRegion("east", "East", "#1E7A2E")
PATH = "figures/people/figure.toml"
HEAD = """\
kind = "figure"
scope = "region"
data = ["towns"]
title = "Towns side by side"
alt = "What the figure shows. {alt}"
height = {height}
{columns}
[rows]
of = ["towns"]

[chart]
kind = "{kind}"
x = "{x}"
y = {y}
{more}
"""
COLUMN = '[[columns]]\nkey = "{0}"\nlabel = "{1}"\nformat = "{2}"\n'
X = {ChartKind.LINES: "year", ChartKind.COLUMNS: "year", ChartKind.SCATTER: "c"}
COUNT = {ChartKind.STACKED: 3, ChartKind.GROUPED: 3, ChartKind.NUMBERS: 3}
ROWS = {kind for kind, rules in RULES.items() if rules.lines_a_row}


@pytest.fixture
def declare(tmp_path, make_request):
    """Write figure.toml for a kind and rows, and give the request."""

    def make(kind, rows, more="", style=None, **said):
        plain = 'kind = "figure"\nscope = "region"\ntitle = "t"\nalt = "a"\n'
        request = make_request(plain, "def tabulate(data): ...\ndef draw(canvas, rows): ...\n")
        folder = tmp_path / "figures/people"
        (folder / "figure.py").unlink()
        keys = ["a", "b", "c", "d"][: COUNT.get(kind, RULES[kind].least)]
        used = {"name", X.get(kind, "name"), *keys, *said.get("y", ())}
        few = RULES[kind].most_rows if len(rows["name"]) < 40 else 0
        rows = {key: cells[: few or None] for key, cells in rows.items() if key in used}
        form, labels = said.get("form", "integer"), said.get("labels", {})
        forms = {"name": "text", "year": "year"}
        columns = "\n".join(
            COLUMN.format(key, labels.get(key, key.title()), forms.get(key, form)) for key in rows
        )
        if kind is ChartKind.SCATTER:
            more += '\nseries = "name"'
        elif kind in ROWS and "height" not in said:
            more += f"\nrow_height = {4 * (len(keys) if RULES[kind].lines_a_row > 1 else 1)}"
        if kind in (ChartKind.LINES, ChartKind.COLUMNS, ChartKind.DUMBBELL):
            more += f'\nformat = "{form}"'
        style = style or NumberStyle()
        first = [format_number(rows[key][0], form, style) for key in keys if key in rows]
        (folder / "figure.toml").write_text(
            HEAD.format(height=said.get("height", 90), columns=columns, kind=kind.value,
                        x=X.get(kind, "name"), y=str(said.get("y", keys)).replace("'", '"'),
                        more=more, alt=said.get("alt", "; ".join(first))),
            encoding="utf-8",
        )  # fmt: skip
        mistakes = []
        (entry,) = load_entries(tmp_path, mistakes)
        data = FigureData(EAST, (EAST,), {"towns": pd.DataFrame(rows).astype(object)}, {})
        setting = replace(request.setting, style=style)
        return replace(request, entry=entry, data=data, setting=setting), mistakes

    return make


def make_rows(numbers, names=None, count=None):
    """Rows with four columns of numbers, each a little other than the last."""
    count = count or len(numbers)
    names = names or [f"Town {number}" for number in range(1, count + 1)]
    turned = [numbers[at:] + numbers[:at] for at in range(4)]
    return {
        "name": names, "year": list(range(2000, 2000 + count)),
        **{key: [column[at % len(column)] for at in range(count)]
           for key, column in zip("abcd", turned, strict=True)},
    }  # fmt: skip


DRAWN = {
    "some": make_rows([10, 30, 20, 50, 45]),
    "one row": make_rows([7]),
    "forty rows": make_rows([10, 30, 20, 50, 45, 12, 8], count=40),
    "equal values": make_rows([25, 25, 25, 25]),
    "zeros among them": make_rows([0, 4, 0, 9]),
    "nothing but zeros": make_rows([0, 0, 0]),
    "millions": make_rows([10**9, 4 * 10**8, 7 * 10**8]),
}
ODD = {
    "negative": make_rows([-10, 30, -20, 5]),
    "nothing but negative": make_rows([-10, -30, -20, -5]),
    "missing": make_rows([10, None, 20, 40]),
    "hidden": make_rows([Hidden(5), 30, 20, Hidden(0)]),
    "long names": make_rows(
        [3, 5, 4], ["Saint-Germain-de-la-Grande-Rivière-sous-Bois and surroundings", "Ash", "Ö"]
    ),
    "names alike": make_rows([3, 5, 4], ["Ash", "Ash", "Ash"]),
    "nothing known": make_rows([None, None]),
    "tiny": make_rows([0.0001, 0.0003, 0.0002]),
}


def draw(request):
    """The record, or the mistakes when there are any; anything else is our fault."""
    try:
        return draw_entry(request), ()
    except BinderyError as error:
        return None, error.diagnostics


def test_every_kind_has_its_rules_and_what_draws_it():
    assert set(RULES) == set(ChartKind)
    assert set(DRAWERS) == set(ChartKind)


KINDS = [one for one in ChartKind if one.value not in ("choropleth", "locator")]


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("kind", KINDS)
def test_plain_numbers_are_drawn(declare, kind, name):
    rows = DRAWN[name]
    ends = kind is ChartKind.SLOPE and name == "forty rows"
    request, mistakes = declare(kind, rows, 'ends = ["Town 2", "Town 4"]' if ends else "")
    assert not mistakes
    record, told = draw(request)
    if name == "forty rows" and kind in (ChartKind.GROUPED, ChartKind.NUMBERS):
        assert ["row" in one.message for one in told] == [True]
        return
    assert [one.message for one in told] == []
    assert not any("e+" in label or "e−" in label for label in record.labels)


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("kind", KINDS)
def test_odd_numbers_are_drawn_or_refused_at_the_chart(declare, kind, name):
    request, mistakes = declare(kind, ODD[name], form="decimal1")
    assert not mistakes
    record, told = draw(request)
    assert record or all(one.path == PATH and one.line for one in told)
    rules = RULES[kind]
    refused = {
        "nothing known": True,
        "negative": rules.parts, "nothing but negative": rules.parts,
        "missing": rules.whole, "hidden": rules.whole,
    }  # fmt: skip
    if name in refused:
        assert bool(told) is refused[name], [str(one.message) for one in told]


@pytest.mark.parametrize("kind", sorted(ROWS))
def test_too_many_rows_for_the_height_are_told_in_one_message(declare, kind):
    request, _ = declare(kind, DRAWN["forty rows"], height=60)
    _, told = draw(request)
    assert [(one.path, "40 rows" in one.message, "row_height" in one.hint) for one in told] == [
        (PATH, True, True)
    ]


def test_more_names_than_fit_beside_a_slope_are_told_in_one_message(declare):
    request, _ = declare(ChartKind.SLOPE, DRAWN["forty rows"])
    (told,) = draw(request)[1]
    assert "40 labels do not fit" in told.message
    assert "ends" in told.hint


def test_a_name_that_must_stand_beside_its_point_and_cannot_is_told(declare):
    names = [f"Ash {number}" for number in range(12)]
    rows = make_rows([5], names, count=12)
    ends = f"ends = {names}".replace("'", '"')
    request, _ = declare(ChartKind.SCATTER, rows, ends, height=30)
    _, told = draw(request)
    found = [one.message for one in told]
    assert any("«Ash 11» finds no room" in message for message in found), found


@pytest.mark.parametrize("kind", KINDS)
def test_a_wrong_number_of_columns_is_told_at_its_line(declare, kind):
    rules = RULES[kind]
    many = ["a", "b", "c", "d", "a", "b", "c"][: rules.most + 1] if rules.most < 9 else []
    _, mistakes = declare(kind, DRAWN["some"], y=many)
    lines = (HEAD.count("\n"), mistakes)
    assert mistakes, lines
    assert all(one.path == PATH and one.line and one.hint for one in mistakes)


@pytest.mark.parametrize("kind", [one for one in KINDS if not RULES[one].panels])
def test_panels_of_a_kind_without_them_are_told(declare, kind):
    _, mistakes = declare(kind, DRAWN["some"], 'panels = ["a"]')
    assert ["panels" in one.message for one in mistakes] == [True]


@pytest.mark.parametrize("kind", KINDS)
def test_words_where_numbers_are_needed_are_told_with_the_column(declare, kind):
    rows = {**DRAWN["some"], "a": ["x"] * 5}
    _, told = draw(declare(kind, rows)[0])
    assert any("«a»" in one.message and "«x»" in one.message for one in told)


@pytest.mark.parametrize("form", ["date", "text", "school_year", "integr"])
def test_an_axis_is_written_in_a_format_of_numbers(declare, form):
    _, mistakes = declare(ChartKind.BARS, DRAWN["some"], f'format = "{form}"')
    assert [f"«{form}»" in one.message for one in mistakes] == [True]


def test_each_key_figure_is_said_in_the_alternative_text(declare):
    request, _ = declare(ChartKind.NUMBERS, DRAWN["some"], alt="There are 10, 20 and more.")
    (told,) = draw(request)[1]
    assert (told.path, told.line) == (PATH, 5)
    assert "does not say 30" in told.message


ENGLISH = NumberStyle(decimal=".", thousands=",", currency="£{}")


@pytest.mark.parametrize("kind", KINDS)
def test_another_language_has_its_own_marks(declare, kind):
    rows = make_rows([12_500, 31_250, 20_000, 18_000])
    record, told = draw(declare(kind, rows, style=ENGLISH)[0])
    assert [one.message for one in told] == []
    marks = [label for label in record.labels if any(sign.isdigit() for sign in label)]
    assert any("," in label for label in marks)
    assert not any("." in label for label in marks)


@pytest.mark.parametrize(("numbers", "form", "said"), [
    ([0.0, 0.0002, 0.0004], "decimal1", ["0,0000", "0,0002", "0,0004"]),
    ([0.0, 0.5, 1.0], "percent0", ["0,0%", "0,5%", "1,0%"]),
    ([-2e6, 0.0, 2e6], "+integer", ["−2.000.000", "0", "+2.000.000"]),
    ([0.0, 5e8, 1e9], "integer", ["0", "500.000.000", "1.000.000.000"]),
    ([0.0, 500.0, 1000.0], "thousand0", ["0,0", "0,5", "1,0"]),
    ([0.1 + 0.2], "decimal1", ["0,3"]),
])  # fmt: skip
def test_numbers_along_an_axis_are_plain_and_none_is_rounded(numbers, form, said):
    assert format_apart(numbers, form, NumberStyle()) == said


@pytest.mark.parametrize("power", range(-4, 10))
@pytest.mark.parametrize("sign", [1, -1])
def test_an_axis_of_any_size_is_written_out(declare, power, sign):
    step = sign * 10.0**power
    rows = make_rows([step, 3 * step, 2 * step, 5 * step])
    record, told = draw(declare(ChartKind.LINES, rows, form="decimal1")[0])
    assert [one.message for one in told] == []
    axis = [label for label in record.labels if not label.startswith(("2", "A"))]
    assert axis
    assert len(set(axis)) == len(axis)
    for label in axis:
        number = float(label.replace(".", "").replace(",", ".").replace("−", "-"))
        assert math.isclose(number / step, round(number / step * 2) / 2, abs_tol=1e-6), label
