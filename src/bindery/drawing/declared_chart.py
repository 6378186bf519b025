"""Draws the chart that figure.toml declares."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence

from pandas import DataFrame

from bindery.drawing.canvas import Canvas
from bindery.drawing.charts import (
    count_rows,
    draw_bars,
    draw_columns,
    draw_dumbbells,
    draw_lines,
    show_value_axis,
)
from bindery.drawing.declared_rows import leave_totals
from bindery.drawing.declared_sheet import Sheet, expand_keys
from bindery.drawing.figure_data import DrawRequest, Tabulation
from bindery.drawing.marks import Bar, Line, Pair, Panel
from bindery.drawing.small_counts import to_drawable
from bindery.drawing.title_numbers import BASE
from bindery.errors import fail
from bindery.messages import Message
from bindery.model import Column
from bindery.model.declared import Chart, ChartKind, Shade
from bindery.model.figures import HEIGHTS

_FRAME = 8.0  # millimetres that are not of the rows
_ONE_LINE = 22  # characters of a label that stands on one line


def find_height(request: DrawRequest, made: Tabulation) -> float:
    """The height of a figure in millimetres: its rows' or its own."""
    chart = request.entry.declared.chart
    if chart is None or not chart.row_height:
        return made.height or request.entry.height
    panels = len(expand_keys(request, chart.panels))
    count = count_rows(panels) if panels else len(made.rows)
    height = _FRAME + chart.row_height * count
    least, most = HEIGHTS
    if not least <= height <= most:
        said = Message("drawing-declared-height", height=f"{height:g}", least=str(least),
                       most=str(most))  # fmt: skip
        raise fail(request.entry.path, chart.line, said)
    return height


def draw_chart(
    request: DrawRequest, chart: Chart, canvas: Canvas, columns: Sequence[Column], made: Tabulation
) -> None:
    """Draw a declared chart; raises BinderyError for what it names and is not there."""
    if chart.kind in (ChartKind.LINES, ChartKind.COLUMNS):
        made = leave_totals(made)
    sheet = Sheet(request, chart, canvas, {one.key: one.format for one in columns}, made)
    sheet.check()
    _DRAWERS[chart.kind](sheet)


def _draw_lines(sheet: Sheet) -> None:
    canvas, chart = sheet.canvas, sheet.chart
    if sheet.panels:
        panels = [
            Panel(
                canvas.label(key),
                sheet.find_heading(key),
                tuple(_list_lines(sheet, (*sheet.y, key), alone=key)),
            )
            for key in sheet.panels
        ]
    else:
        panels = [Panel("", canvas.colour, tuple(_list_lines(sheet, sheet.y)))]
    base = sheet.request.entry.index
    draw_lines(canvas, panels, chart.format, zero=chart.zero, base=base)


def _list_lines(sheet: Sheet, keys: Sequence[str], alone: str = "") -> Iterator[Line]:
    """The lines of a panel; the one that the panel is about has its number only."""
    parts = list(_list_series(sheet, keys))
    kinds = _choose_kinds([sheet.find_shade(name) for name, *_ in parts])
    ends = [(name, _find_end(sheet, key, part)) for name, _, key, part in parts]
    below = [_find_change(sheet, key, part) for _, _, key, part in parts]
    labels = {name: label for name, label, *_ in parts}
    long = alone or max(len(labels[name]) + 1 + len(end) for name, end in ends) > _ONE_LINE
    zipped = zip(parts, ends, kinds, below, strict=True)
    for (name, label, key, part), (_, end), kind, change in zipped:
        said = end if name == alone else f"{label}{chr(10) if long else ' '}{end}"
        shade = sheet.find_shade(name)
        yield Line(
            said + change if sheet.has_end(name) else "",
            [int(cell) for cell in part[sheet.chart.x]],
            [None if math.isnan(to_drawable(cell)) else to_drawable(cell) for cell in part[key]],
            sheet.find_colour(shade, name),
            kind,
            strong=shade is not Shade.REFERENCE,
        )


def _list_series(sheet: Sheet, keys: Sequence[str]) -> Iterator[tuple[str, str, str, DataFrame]]:
    """Each line's key, its label, its column and its rows."""
    if not sheet.chart.series:
        yield from ((key, sheet.canvas.label(key), key, sheet.rows) for key in keys)
        return
    names = sheet.rows[sheet.chart.series].map(str)
    for name in sheet.names:
        yield name, name, keys[0], sheet.rows[names == name]


def _choose_kinds(shades: Sequence[Shade]) -> list[int]:
    """Dashes that tell the lines of one sheet apart: what is compared with is always dashed."""
    kinds = iter((0, *range(2, len(shades) + 2)))
    return [next(kinds) if one in (Shade.REGION, Shade.LIGHT) else 1 for one in shades]


def _find_change(sheet: Sheet, key: str, part: DataFrame) -> str:
    """How far an index has come from its line of 100, on a line of its own."""
    shown = [cell for cell in part[key] if not math.isnan(to_drawable(cell))]
    if not sheet.request.entry.index or not shown:
        return ""
    return f"\n({sheet.canvas.format(to_drawable(shown[-1]) - BASE, '+percent1')})"


def _find_end(sheet: Sheet, key: str, part: DataFrame) -> str:
    shown = [cell for cell in part[key] if not math.isnan(to_drawable(cell))]
    return sheet.write(key, shown[-1]) if shown else ""


def _list_bars(sheet: Sheet, key: str, *, panel: bool = False) -> tuple[Bar, ...]:
    regions = sheet.made.regions or [""] * len(sheet.rows)
    cells = zip(sheet.rows[sheet.chart.x], sheet.rows[key], regions, strict=True)
    return tuple(
        Bar(
            str(name),
            cell,
            sheet.find_colour(
                sheet.find_shade(key if panel else str(name)), key if panel else region or str(name)
            ),
            sheet.write(key, cell),
        )
        for name, cell, region in cells
    )


def _draw_bars(sheet: Sheet) -> None:
    draw_bars(sheet.canvas, _list_panels(sheet, lambda bars: bars))


def _draw_columns(sheet: Sheet) -> None:
    panels = _list_panels(sheet, lambda bars: (*(_untold(bar) for bar in bars[:-1]), bars[-1]))
    draw_columns(sheet.canvas, panels, sheet.chart.format)


def _untold(bar: Bar) -> Bar:
    return Bar(bar.label, bar.value, bar.colour, "")


def _list_panels(sheet: Sheet, change: Callable[[tuple[Bar, ...]], tuple[Bar, ...]]) -> list[Panel]:
    if not sheet.panels:
        return [Panel("", sheet.canvas.colour, change(_list_bars(sheet, sheet.y[0])))]
    return [
        Panel(
            sheet.canvas.label(key),
            sheet.find_heading(key),
            change(_list_bars(sheet, key, panel=True)),
        )
        for key in sheet.panels
    ]


def _draw_dumbbell(sheet: Sheet) -> None:
    ours, theirs = sheet.y
    cells = zip(sheet.rows[sheet.chart.x], sheet.rows[ours], sheet.rows[theirs], strict=True)
    pairs = [Pair(str(name), to_drawable(a), to_drawable(b)) for name, a, b in cells]
    names = sheet.canvas.label(ours), sheet.canvas.label(theirs)
    axes = draw_dumbbells(sheet.canvas, pairs, names)
    show_value_axis(sheet.canvas, axes, sheet.chart.format)


_DRAWERS: Mapping[ChartKind, Callable[[Sheet], None]] = {
    ChartKind.LINES: _draw_lines,
    ChartKind.BARS: _draw_bars,
    ChartKind.COLUMNS: _draw_columns,
    ChartKind.DUMBBELL: _draw_dumbbell,
}
