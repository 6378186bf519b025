"""A declared pyramid: two columns of each row to the left and to the right of one middle."""

import math
from typing import Any, cast

from matplotlib.axes import Axes

from bindery.drawing.declared_sheet import Sheet
from bindery.drawing.fills import choose_fills
from bindery.drawing.key_line import keep_top
from bindery.drawing.labels import BarEnd, name_rows, widen_for_labels
from bindery.drawing.marks import find_end
from bindery.drawing.small_counts import to_drawable

_POINTS = 72
_GAP = 0.006  # of the longest bar: white on each side of the middle


def draw_pyramid(sheet: Sheet) -> None:
    """The first row stands below, as the youngest do; both sides have one scale."""
    canvas, keys = sheet.canvas, sheet.y
    fills = choose_fills(sheet, keys)
    axes = canvas.figure.subplots()
    known = [to_drawable(cell) for key in keys for cell in sheet.rows[key]]
    gap = (max((one for one in known if not math.isnan(one)), default=0.0) or 1.0) * _GAP
    ends = []
    for key, side in zip(keys, (-1, 1), strict=True):
        cells = list(sheet.rows[key])
        axes.barh(range(len(cells)), [side * to_drawable(cell) for cell in cells], height=0.8,
                  left=side * gap, **cast("Any", fills[key].style))  # fmt: skip
        ends += [
            BarEnd(row, side * (gap + find_end(cell)), sheet.write(key, cell))
            for row, cell in enumerate(cells)
        ]
    name_rows(canvas, axes, [str(name) for name in sheet.rows[sheet.chart.x]], up=True)
    canvas.defer(lambda: widen_for_labels(canvas, [axes], [ends], even=True))
    _head_sides(sheet, axes)


def _head_sides(sheet: Sheet, axes: Axes) -> None:
    canvas = sheet.canvas
    height = canvas.figure.get_size_inches()[1] * _POINTS
    keep_top(canvas, canvas.look.small * 1.8 / height)
    top = len(sheet.rows) - 0.4
    fills = choose_fills(sheet, sheet.y)
    for key, side in zip(sheet.y, (-1, 1), strict=True):
        axes.annotate(
            canvas.label(key), (0, top), (6 * side, 2), textcoords="offset points",
            ha="right" if side < 0 else "left", va="bottom", fontproperties=canvas.strong,
            fontsize=canvas.look.small, color=fills[key].dark, annotation_clip=False,
        ).set_in_layout(False)  # fmt: skip
