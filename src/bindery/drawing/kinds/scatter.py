"""A declared scatter: a point for each row, named where its name finds room."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.transforms import Bbox

from bindery.drawing.axis_numbers import write_axis
from bindery.drawing.charts import MARKERS
from bindery.drawing.declared_sheet import Sheet
from bindery.drawing.labels import break_middle
from bindery.drawing.small_counts import to_drawable
from bindery.errors import BinderyError
from bindery.messages import Message
from bindery.model.declared import Shade

_SIZE = 5.5  # points
_OFF = 5.0
_LONG = 14  # characters of a name
# where a name may stand, the best first: right, left, above, below, and the corners
_SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))
_ACROSS: Mapping[int, Literal["left", "center", "right"]] = {1: "left", 0: "center", -1: "right"}
_ALONG: Mapping[int, Literal["bottom", "center", "top"]] = {1: "bottom", 0: "center", -1: "top"}


@dataclass(frozen=True, slots=True)
class _Point:
    name: str
    x: float
    y: float
    shade: Shade
    colour: str


def draw_scatter(sheet: Sheet) -> None:
    """Points over two axes of numbers; what the axes measure stands at their ends."""
    canvas, chart = sheet.canvas, sheet.chart
    axes = canvas.figure.subplots()
    points = list(_list_points(sheet))
    for point in points:
        kind = int(point.shade is Shade.REFERENCE)
        axes.plot(
            [point.x], [point.y], linestyle="none", marker=MARKERS[kind], markersize=_SIZE,
            color=point.colour, clip_on=False, zorder=3 + (point.shade is Shade.REGION),
            markerfacecolor="white" if kind else point.colour,
        )  # fmt: skip
    axes.margins(0.06)
    write_axis(canvas, axes.xaxis, sheet.formats[chart.x], 6)
    write_axis(canvas, axes.yaxis, sheet.formats[sheet.y[0]], 5)
    axes.set_xlabel(canvas.label(chart.x), loc="right", fontsize=canvas.look.small)
    axes.set_title(
        canvas.label(sheet.y[0]), loc="left", fontsize=canvas.look.small, color=canvas.look.muted
    )
    canvas.defer(lambda: _name_points(sheet, axes, points))


def _list_points(sheet: Sheet) -> Iterator[_Point]:
    cells = (sheet.rows[key] for key in (sheet.chart.series, sheet.chart.x, sheet.y[0]))
    for name, x, y in zip(*cells, strict=True):
        shade = sheet.find_shade(str(name))
        point = _Point(
            str(name), to_drawable(x), to_drawable(y), shade, sheet.find_colour(shade, str(name))
        )
        # what is not known has no place; it stands in the table
        if not math.isnan(point.x) and not math.isnan(point.y):
            yield point


def _name_points(sheet: Sheet, axes: Axes, points: Sequence[_Point]) -> None:
    canvas = sheet.canvas
    taken = [_box_point(axes, point, canvas.figure.dpi) for point in points]
    sheet_box, mistakes = canvas.figure.bbox, []
    for point in sorted(points, key=lambda one: one.shade is not Shade.REGION):
        if not sheet.has_end(point.name):
            continue
        text = axes.annotate(
            point.name, (point.x, point.y), (0, 0), textcoords="offset points", zorder=5,
            fontsize=canvas.look.small, annotation_clip=False,
            color=canvas.look.ink if point.shade is Shade.LIGHT else point.colour,
        )  # fmt: skip
        text.set_in_layout(False)
        tries = ((words, *side) for words in _list_words(point.name) for side in _SIDES)
        for words, across, along in tries:
            text.set_text(words)
            text.set_horizontalalignment(_ACROSS[across])
            text.set_verticalalignment(_ALONG[along])
            text.set_position((_OFF * across, _OFF * along))
            box = text.get_window_extent()
            inside = sheet_box.x0 <= box.x0 and box.x1 <= sheet_box.x1 and box.y1 <= sheet_box.y1
            if inside and box.y0 >= axes.get_window_extent().y0 and not _meets(box, taken):
                taken.append(box)
                break
        else:
            text.remove()
            if sheet.chart.ends:
                said = Message("drawing-chart-no-room", name=point.name)
                mistakes.append(sheet.tell(said))
    if mistakes:
        raise BinderyError(mistakes)


def _list_words(name: str) -> tuple[str, ...]:
    """A name on one line and, where it is long, on two."""
    return (name, break_middle(name)) if len(name) > _LONG else (name,)


def _box_point(axes: Axes, point: _Point, dpi: float) -> Bbox:
    x, y = axes.transData.transform((point.x, point.y))
    half = _SIZE / 2 * dpi / 72
    return Bbox.from_extents(x - half, y - half, x + half, y + half)


def _meets(box: Bbox, others: Sequence[Bbox]) -> bool:
    return any(
        box.x0 < one.x1 and one.x0 < box.x1 and box.y0 < one.y1 and one.y0 < box.y1
        for one in others
    )
