"""Paints a map: land, areas, borders, labels with their lines, the key and the scale bar."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text
from shapely.geometry.base import BaseGeometry

from bindery.drawing.canvas import Canvas
from bindery.drawing.contrast import OF_MAP
from bindery.drawing.maps.classes import choose_ink
from bindery.drawing.maps.label import Label, Size
from bindery.drawing.maps.terrain import Frame, list_polygons

LEADING = 1.2
_HATCH = 6.0  # points between slanting lines, along the horizontal
_HATCH_LINE = 0.45
_SWATCH = (30.0, 9.0)  # points
_FOOT = 2.0  # below the numbers of the key
_EDGE = 0.5
_LEADER = 0.6


@dataclass(frozen=True, slots=True)
class Paint:
    """How an area is drawn: its fill, its edge, and the colour of hatching over it, if any."""

    fill: str
    edge: str
    hatch: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """How a label is written."""

    colour: str
    strong: bool = False


def open_sheet(canvas: Canvas, height: float) -> Axes:
    """The axes over the whole sheet in points, the sheet made as high as the map needs."""
    width = float(canvas.figure.get_size_inches()[0])
    canvas.figure.set_size_inches(width, height / 72)
    canvas.figure.set_layout_engine("none")
    axes = canvas.figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set_axis_off()
    axes.set_xlim(0, width * 72)
    axes.set_ylim(0, height)
    return axes


def mark_as_map(axes: Axes) -> None:
    """Let what is drawn be known as a map's, which has contrasts of its own."""
    for artist in axes.get_children():
        artist.set_gid(OF_MAP)


def measure_lines(canvas: Canvas, lines: Sequence[str], *, strong: bool = False) -> Size:
    """The width and height of lines of a label, in points."""
    probe = Text(0, 0, "", fontsize=canvas.look.small)
    if strong:
        probe.set_fontproperties(canvas.strong)
        probe.set_fontsize(canvas.look.small)
    probe.set_figure(canvas.figure)
    widths = []
    for one in lines:
        probe.set_text(one)
        widths.append(float(probe.get_window_extent().width) * 72 / canvas.figure.dpi)
    return max(widths, default=0.0), len(lines) * canvas.look.small * LEADING - 1.0


def paint_shape(
    axes: Axes, shape: BaseGeometry, paint: Paint, order: float, free: BaseGeometry | None = None
) -> None:
    """Fill a shape within its edge; no hatching runs where a label is (`free`)."""
    path = make_path(shape)
    if path is None:
        return
    axes.add_patch(PathPatch(path, facecolor=paint.fill, edgecolor=paint.edge, linewidth=_EDGE,
                             joinstyle="round", zorder=order))  # fmt: skip
    if paint.hatch:
        inner = shape.buffer(-_EDGE)
        _paint_hatching(axes, inner.difference(free) if free else inner, paint.hatch, order + 0.1)


def _paint_hatching(axes: Axes, shape: BaseGeometry, colour: str, order: float) -> None:
    """Slanting lines, each drawn by itself: a pattern of tiles shows its seams."""
    west, south, east, north = shape.bounds
    first = np.floor((west - north) / _HATCH) * _HATCH
    starts = np.arange(first, east - south, _HATCH)
    lines = shapely.linestrings([[(x + south, south), (x + north, north)] for x in starts])
    parts = shapely.get_parts(shapely.intersection(lines, shape))
    kept = [np.round(shapely.get_coordinates(one), 2) for one in parts if one.length > 0]
    if kept:
        codes = [[Path.MOVETO, *[Path.LINETO] * (len(one) - 1)] for one in kept]
        path = Path(np.concatenate(kept), [code for line in codes for code in line])
        axes.add_patch(PathPatch(path, facecolor="none", edgecolor=colour, linewidth=_HATCH_LINE,
                                 zorder=order))  # fmt: skip


def make_path(shape: BaseGeometry) -> Path | None:
    """The outlines of a shape, in hundredths of a point."""
    rings = [
        ring
        for one in list_polygons(shape)
        for ring in (shapely.set_precision(one, 0).exterior, *one.interiors)
    ]
    if not rings:
        return None
    vertices = [np.round(shapely.get_coordinates(ring), 2) for ring in rings]
    codes = [[Path.MOVETO, *[Path.LINETO] * (len(one) - 2), Path.CLOSEPOLY] for one in vertices]
    return Path(np.concatenate(vertices), [code for ring in codes for code in ring])


def paint_leader(
    canvas: Canvas, axes: Axes, leader: BaseGeometry, areas: Sequence[tuple[BaseGeometry, str]]
) -> None:
    """The line from a label to its area, over each area in a colour that is seen on its fill."""
    under = shapely.union_all([area for area, _ in areas]).buffer(_EDGE)
    parts = [(leader.difference(under), canvas.look.muted)]
    parts += [
        (leader.intersection(area), choose_ink(fill, canvas.look.ink)) for area, fill in areas
    ]
    for part, colour in parts:
        for one in shapely.get_parts(part):
            if one.length > 0:
                x, y = np.round(shapely.get_coordinates(one), 2).T
                axes.plot(x, y, color=colour, linewidth=_LEADER, zorder=6, solid_capstyle="butt")
    x, y = shapely.get_coordinates(leader)[-1]
    axes.plot([x], [y], "o", color="#FFFFFF", markersize=3.0, zorder=6.1,
              markeredgecolor=canvas.look.ink, markeredgewidth=0.6)  # fmt: skip


def write_label(canvas: Canvas, axes: Axes, label: Label, words: Words) -> None:
    """A label line by line."""
    step = canvas.look.small * LEADING
    (x, y), height = label.middle, step * len(label.lines)
    for number, text in enumerate(label.lines):
        axes.text(
            x, y + height / 2 - step * (number + 0.5), text, ha="center", va="center_baseline",
            color=words.colour, fontsize=canvas.look.small, zorder=7,
            fontproperties=canvas.strong if words.strong else None,
        ).set_fontsize(canvas.look.small)  # fmt: skip


def paint_key(canvas: Canvas, axes: Axes, paints: Sequence[Paint], words: Sequence[str]) -> None:
    """The classes side by side, each limit written below where two of them meet."""
    width = max(_SWATCH[0], *(measure_lines(canvas, [one])[0] + 8 for one in words))
    left = measure_lines(canvas, words[:1])[0] / 2 + 0.5
    bottom = _FOOT + canvas.look.small * LEADING + 1.5
    for place, paint in enumerate(paints):
        box = shapely.box(left + place * width, bottom, left + (place + 1) * width,
                          bottom + _SWATCH[1])  # fmt: skip
        paint_shape(axes, box, paint, 3)
    for place, text in enumerate(words):
        axes.text(
            left + place * width, _FOOT + canvas.look.small * LEADING / 2, text, ha="center",
            va="center_baseline", fontsize=canvas.look.small, color=canvas.look.ink,
        )  # fmt: skip


def find_key_height(canvas: Canvas) -> float:
    """What the key takes of the sheet, in points."""
    return _FOOT + canvas.look.small * LEADING + _SWATCH[1] + 8.0


def paint_scale(canvas: Canvas, axes: Axes, frame: Frame) -> None:
    """A bar of a round number of kilometres at the right-hand side, its length beside it."""
    length = find_bar(frame)
    size, right = length * 1000 * frame.scale, frame.width - 0.5
    words = f"{canvas.format(length, 'integer' if length >= 1 else 'decimal1')} km"
    y = _FOOT + canvas.look.small * LEADING + 4.0
    axes.plot([right - size, right], [y, y], color=canvas.look.muted, linewidth=1.0)
    for x in (right - size, right):
        axes.plot([x, x], [y - 2.5, y + 2.5], color=canvas.look.muted, linewidth=1.0)
    axes.text(
        right, _FOOT + canvas.look.small * LEADING / 2, words, ha="right", va="center_baseline",
        fontsize=canvas.look.small, color=canvas.look.muted,
    )  # fmt: skip


def find_bar(frame: Frame) -> float:
    """The kilometres of a bar of at most a quarter of the sheet: 1, 2 or 5 and some noughts."""
    most = frame.width / 4 / frame.scale / 1000
    power = 10.0 ** np.floor(np.log10(most))
    return float(max(power * one for one in (1, 2, 5) if power * one <= most))
