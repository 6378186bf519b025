"""Declared grouped bars: a bar for each column in each row, with a key of the columns."""

from typing import Any, cast

from bindery.drawing.declared_sheet import Sheet
from bindery.drawing.fills import choose_fills
from bindery.drawing.key_line import draw_key
from bindery.drawing.labels import BarEnd, name_rows, widen_for_labels
from bindery.drawing.marks import find_end
from bindery.drawing.small_counts import to_drawable

_GROUP = 0.8  # of a row's height
_BAR = 0.84  # of the height of a bar and the gap below it


def draw_grouped(sheet: Sheet) -> None:
    """Bars from zero below each other, the number at each end."""
    canvas, keys = sheet.canvas, sheet.y
    fills = choose_fills(sheet, keys)
    axes = canvas.figure.subplots()
    step = _GROUP / len(keys)
    ends = []
    for place, key in enumerate(keys):
        rows = [row + step * (place - (len(keys) - 1) / 2) for row in range(len(sheet.rows))]
        cells = list(sheet.rows[key])
        axes.barh(rows, [to_drawable(cell) for cell in cells], height=step * _BAR,
                  **cast("Any", fills[key].style))  # fmt: skip
        ends += [
            BarEnd(row, find_end(cell), sheet.write(key, cell))
            for row, cell in zip(rows, cells, strict=True)
        ]
    axes.axvline(0, color=canvas.look.muted, linewidth=0.8)
    name_rows(canvas, axes, [str(name) for name in sheet.rows[sheet.chart.x]])
    canvas.defer(lambda: widen_for_labels(canvas, [axes], [ends]))
    draw_key(canvas, [(canvas.label(key), fills[key]) for key in keys])
