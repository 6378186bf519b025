"""Declared lines over years."""

import math
from collections.abc import Iterator, Sequence

from pandas import DataFrame

from bindery.drawing.charts import draw_lines
from bindery.drawing.declared_sheet import Sheet
from bindery.drawing.marks import Line, Panel
from bindery.drawing.small_counts import to_drawable
from bindery.drawing.title_numbers import BASE
from bindery.model.declared import Shade

_ONE_LINE = 22  # characters of a label that stands on one line


def draw_series(sheet: Sheet) -> None:
    """Lines with their names and last numbers at their ends, in one sheet or in panels."""
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
