"""Declared stacked bars: the parts of each row behind each other, with a key of the parts."""

import math
from typing import Any, cast

from matplotlib.axes import Axes
from matplotlib.text import Text

from bindery.drawing.canvas import Canvas
from bindery.drawing.declared_sheet import Sheet
from bindery.drawing.fills import WHITE, Fill, choose_fills
from bindery.drawing.key_line import draw_key
from bindery.drawing.labels import name_rows

_GAP = 0.004  # of the longest bar: white between two parts
_ROOM = 6.0  # pixels around a number in its part


def draw_stacked(sheet: Sheet) -> None:
    """Parts from zero to the right; a number stands in its part where it fits."""
    canvas, keys = sheet.canvas, sheet.y
    fills = choose_fills(sheet, keys)
    axes = canvas.figure.subplots()
    rows = [[float(cell) for cell in cells] for cells in sheet.rows[list(keys)].to_numpy()]
    longest = max(map(math.fsum, rows), default=0.0) or 1.0
    gap, placed = longest * _GAP, []
    for row, numbers in enumerate(rows):
        for place, (key, number) in enumerate(zip(keys, numbers, strict=True)):
            start = math.fsum(numbers[:place])
            if number > 0:
                wide = max(number - gap, number / 2)
                axes.barh(row, wide, left=start, height=0.66, **cast("Any", fills[key].style))
                text = _write_in(canvas, axes, (start + wide / 2, row), fills[key])
                text.set_text(sheet.write(key, number))
                placed.append((text, wide))
    axes.set_xlim(0, longest)
    axes.set_xticks([])
    name_rows(canvas, axes, [str(name) for name in sheet.rows[sheet.chart.x]])
    canvas.defer(lambda: _drop_wide(axes, placed))
    draw_key(canvas, [(canvas.label(key), fills[key]) for key in keys])


def _write_in(canvas: Canvas, axes: Axes, place: tuple[float, float], fill: Fill) -> Text:
    text = axes.text(
        *place, "", ha="center", va="center", fontsize=canvas.look.small,
        color=fill.find_ink(canvas.look.ink),
    )  # fmt: skip
    if fill.hatch:
        text.set_bbox({"facecolor": WHITE, "edgecolor": "none", "pad": 1.0})
    text.set_in_layout(False)
    return text


def _drop_wide(axes: Axes, placed: list[tuple[Text, float]]) -> None:
    """A number that is wider than its part stands in the table only."""
    scale = axes.get_window_extent().width / (axes.get_xlim()[1] - axes.get_xlim()[0])
    for text, wide in placed:
        if text.get_window_extent().width + _ROOM > wide * scale:
            text.remove()
