"""A declared slope: a line for each row from its first number to its second."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from textwrap import fill

from matplotlib.axes import Axes

from bindery.drawing.charts import DASHES, MARKERS
from bindery.drawing.declared_sheet import Sheet
from bindery.drawing.labels import POINTS_PER_INCH, spread_places
from bindery.drawing.small_counts import to_drawable
from bindery.errors import fail
from bindery.messages import Message
from bindery.model.declared import Shade

_WIDEST = 26  # characters of a name on one line
_OFF = 8  # points from a line's end to its label
_LEADING = 1.25


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    ends: tuple[float, float]
    texts: tuple[str, str]
    shade: Shade
    colour: str


def draw_slope(sheet: Sheet) -> None:
    """Two upright lines, and between them what became of each row; names at both ends."""
    canvas = sheet.canvas
    axes = canvas.figure.subplots()
    rows = _list_rows(sheet)
    for row in sorted(rows, key=lambda one: one.shade is Shade.REGION):
        strong, kind = row.shade is Shade.REGION, int(row.shade is Shade.REFERENCE)
        axes.plot(
            (0, 1), row.ends, color=row.colour, linestyle=DASHES[kind], marker=MARKERS[kind],
            markersize=4.5, linewidth=2.0 if strong else 1.3, zorder=3 + strong, clip_on=False,
        )  # fmt: skip
    axes.set_xlim(-0.04, 1.04)
    axes.set_xticks((0, 1), [canvas.label(key) for key in sheet.y])
    axes.set_yticks([])
    for place in (0, 1):
        axes.axvline(place, color=canvas.look.rule, linewidth=0.8, zorder=1)
    axes.margins(y=0.06)
    shown = [row for row in rows if sheet.has_end(row.name)]
    for side in (0, 1):
        _reserve(sheet, axes, shown, side)
        canvas.defer(partial(_write_side, sheet, axes, shown, side))


def _list_rows(sheet: Sheet) -> list[_Row]:
    found = []
    cells = (sheet.rows[key] for key in (sheet.chart.x, *sheet.y))
    for name, first, second in zip(*cells, strict=True):
        shade = sheet.find_shade(str(name))
        texts = (sheet.write(sheet.y[0], first), sheet.write(sheet.y[1], second))
        ends = (to_drawable(first), to_drawable(second))
        found.append(
            _Row(str(name), ends, texts, shade, sheet.find_colour(shade, str(name)))
        )  # fmt: skip
    return found


def _say(row: _Row, side: int) -> str:
    name = fill(row.name, _WIDEST)
    return f"{name}  {row.texts[0]}" if side == 0 else f"{row.texts[1]}  {name}"


def _list_side(rows: Sequence[_Row], side: int) -> list[_Row]:
    return [row for row in rows if not math.isnan(row.ends[side])]


def _reserve(sheet: Sheet, axes: Axes, rows: Sequence[_Row], side: int) -> None:
    for row in _list_side(rows, side):
        axes.annotate(
            _say(row, side), (side, row.ends[side]), (_OFF * (1 if side else -1), 0),
            textcoords="offset points", ha="left" if side else "right", va="center", alpha=0.0,
            gid="reserved", fontsize=sheet.canvas.look.small, annotation_clip=False,
            fontproperties=sheet.canvas.strong if row.shade is Shade.REGION else None,
        )  # fmt: skip


def _write_side(sheet: Sheet, axes: Axes, rows: Sequence[_Row], side: int) -> None:
    canvas, own = sheet.canvas, _list_side(rows, side)
    for text in [one for one in axes.texts if one.get_gid() == "reserved"]:
        text.set_visible(False)
    scale = canvas.figure.dpi / POINTS_PER_INCH
    lines = max((_say(row, side).count("\n") + 1 for row in own), default=1)
    gap = canvas.look.small * _LEADING * scale * lines
    box = axes.get_window_extent()
    span = (box.y0 + gap / 2, canvas.figure.bbox.y1 - gap / 2)
    _refuse_crowd(sheet, len(own), int((span[1] - span[0]) / gap) + 1)
    heights = [float(axes.transData.transform((side, row.ends[side]))[1]) for row in own]
    places = spread_places(heights, gap, span)
    for row, height, place in zip(own, heights, places, strict=True):
        strong = row.shade is Shade.REGION
        colour = canvas.look.ink if row.shade is Shade.LIGHT else row.colour
        axes.annotate(
            _say(row, side), (side, row.ends[side]),
            (_OFF * (1 if side else -1), (place - height) / scale), textcoords="offset points",
            ha="left" if side else "right", va="center", color=colour, annotation_clip=False,
            fontsize=canvas.look.small, fontproperties=canvas.strong if strong else None,
        ).set_in_layout(False)  # fmt: skip


def _refuse_crowd(sheet: Sheet, count: int, fit: int) -> None:
    if count > fit:
        said = Message("drawing-chart-crowded", count=count, fit=fit)
        raise fail(sheet.request.entry.path, sheet.chart.line, said)
