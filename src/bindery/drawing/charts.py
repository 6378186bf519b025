"""The idioms that figures share: lines, columns, bars and dumbbells, alone or in small multiples.

Each takes panels; one panel is a plain figure, more stand side by side with the same axes.
"""

import math
from collections.abc import Sequence
from functools import partial
from textwrap import fill

from matplotlib.axes import Axes

from bindery.drawing.axis_numbers import choose_years, write_axis
from bindery.drawing.canvas import Canvas
from bindery.drawing.labels import (
    BarEnd,
    EndLabel,
    fit_titles,
    name_rows,
    place_end_labels,
    widen_for_labels,
)
from bindery.drawing.marks import Bar, Line, Pair, Panel, find_end
from bindery.drawing.small_counts import to_drawable

__all__ = [
    "Bar", "Line", "Pair", "Panel", "count_rows", "draw_bars", "draw_columns", "draw_dumbbells",
    "draw_lines", "show_value_axis",
]  # fmt: skip
DASHES = ("solid", (0, (4, 2)), (0, (1, 1.5)), (0, (6, 2, 1, 2)))
MARKERS = ("o", "s", "^", "D")
_LABEL_WIDTH = 24  # characters; small multiples need the room


def draw_lines(
    canvas: Canvas, panels: Sequence[Panel], format_name: str, *, zero: bool, base: bool = False
) -> None:
    """Lines with direct labels at their ends; `zero` makes the axis start there.

    `base` draws the line of 100 that an index is read against.
    """
    sheets = _open_panels(canvas, panels)
    for axes, panel in zip(sheets, panels, strict=True):
        lines = [mark for mark in panel.marks if isinstance(mark, Line)]
        for line in lines:
            _plot_line(axes, line)
        if base:
            axes.axhline(100, color=canvas.look.muted, linewidth=0.8, zorder=2)
        _set_year_ticks(axes, lines, few=len(panels) > 1)
        write_axis(canvas, axes.yaxis, format_name, 5)
        canvas.defer(partial(place_end_labels, canvas, axes, _name_ends(lines)))
        _reserve_labels(canvas, axes, lines)
    if zero:
        keep_zero(sheets[0])
    fit_titles(canvas, sheets)


def keep_zero(axes: Axes) -> None:
    """Let the upright axis hold zero, at its foot or its head where nothing lies beyond."""
    low, high = axes.dataLim.intervaly
    if low >= 0:
        axes.set_ylim(bottom=0)
    elif high <= 0:
        axes.set_ylim(top=0)
    else:
        axes.axhline(0, color=axes.xaxis.label.get_color(), linewidth=0.8)


def _plot_line(axes: Axes, line: Line) -> None:
    axes.plot(
        line.x, [to_drawable(y) for y in line.y], color=line.colour,
        linestyle=DASHES[line.kind % len(DASHES)], linewidth=2.2 if line.strong else 1.4,
        solid_capstyle="round", zorder=3 + line.strong,
        marker=MARKERS[line.kind % len(MARKERS)], markevery=[-1], markersize=4.5, clip_on=False,
    )  # fmt: skip


def _name_ends(lines: Sequence[Line]) -> tuple[EndLabel, ...]:
    ends = []
    for line in lines:
        # a line that stops short has its label where it stops
        known = [(x, to_drawable(y)) for x, y in zip(line.x, line.y, strict=True)]
        shown = [(x, y) for x, y in known if not math.isnan(y)]
        if line.label and shown:
            ends.append(EndLabel(line.label, *shown[-1], line.colour, line.strong))
    return tuple(ends)


def _reserve_labels(canvas: Canvas, axes: Axes, lines: Sequence[Line]) -> None:
    # invisible copies make the layout keep the room that the real labels will take
    for end in _name_ends(lines):
        axes.annotate(
            end.text, (end.x, end.y), (7, 0), textcoords="offset points", va="center",
            fontproperties=canvas.strong if end.strong else None, fontsize=canvas.look.small,
            alpha=0.0, gid="reserved", annotation_clip=False,
        )  # fmt: skip


def draw_columns(canvas: Canvas, panels: Sequence[Panel], format_name: str) -> None:
    """Columns over years from zero; a bar's label is its year, its text stands beside its end.

    Only the last column may have a text.
    """
    sheets = _open_panels(canvas, panels)
    for axes, panel in zip(sheets, panels, strict=True):
        bars = [mark for mark in panel.marks if isinstance(mark, Bar)]
        places = [float(bar.label) for bar in bars]
        axes.bar(
            places,
            [to_drawable(bar.value) for bar in bars],
            width=0.72,
            color=[b.colour for b in bars],
        )
        for place, bar in zip(places, bars, strict=True):
            _write_beside(canvas, axes, place, bar)
        axes.axhline(0, color=canvas.look.muted, linewidth=0.8)
        ends = {places[0]: bars[0].label, places[-1]: bars[-1].label}
        axes.set_xticks(list(ends), list(ends.values()))
        write_axis(canvas, axes.yaxis, format_name, 5)
        axes.margins(y=0.06)
        # also where the last year is not known
        axes.set_xlim(places[0] - 0.5, places[-1] + 0.5)
    fit_titles(canvas, sheets)


def _write_beside(canvas: Canvas, axes: Axes, place: float, bar: Bar) -> None:
    # to the right: above a column the number may run into a taller neighbour
    if bar.text:
        axes.annotate(
            bar.text, (place + 0.36, find_end(bar.value)), (4, 0), textcoords="offset points",
            ha="left", va="center", fontsize=canvas.look.small, color=canvas.look.ink,
            annotation_clip=False,
        )  # fmt: skip


def draw_bars(canvas: Canvas, panels: Sequence[Panel]) -> None:
    """Horizontal bars from zero, the number at each bar's end; no axis is needed."""
    sheets = _open_panels(canvas, panels)
    for axes, panel in zip(sheets, panels, strict=True):
        bars = [mark for mark in panel.marks if isinstance(mark, Bar)]
        axes.barh(range(len(bars)), [to_drawable(bar.value) for bar in bars], height=0.66,
                  color=[bar.colour for bar in bars])  # fmt: skip
        axes.axvline(0, color=canvas.look.muted, linewidth=0.8)
        wide = len(panels) == 1
        names = [bar.label if wide else fill(bar.label, _LABEL_WIDTH) for bar in bars]
        name_rows(canvas, axes, names)
    ends = [
        [
            BarEnd(row, find_end(mark.value), mark.text)
            for row, mark in enumerate(one for one in panel.marks if isinstance(one, Bar))
        ]
        for panel in panels
    ]
    canvas.defer(lambda: widen_for_labels(canvas, sheets, ends))
    fit_titles(canvas, sheets)


def draw_dumbbells(canvas: Canvas, pairs: Sequence[Pair], names: tuple[str, str]) -> Axes:
    """Two dots a row, ours filled and the other hollow, joined; `names` label the first row."""
    (axes,) = _open_panels(canvas, (Panel("", canvas.colour, ()),))
    for row, pair in enumerate(pairs):
        axes.plot([pair.value, pair.other], [row, row], color=canvas.look.muted, linewidth=1.2)
    rows, colours = range(len(pairs)), (canvas.colour, canvas.look.reference)
    axes.plot([p.value for p in pairs], rows, "o", color=colours[0], markersize=7.5)
    axes.plot([p.other for p in pairs], rows, "s", markersize=6, markerfacecolor="white",
              markeredgecolor=colours[1], markeredgewidth=1.4)  # fmt: skip
    name_rows(canvas, axes, [pair.label for pair in pairs])
    axes.set_ylim(len(pairs) - 0.4, -1.3)
    known = [n for p in pairs for n in (p.value, p.other) if not math.isnan(n)]
    if min(known, default=0.0) >= 0:
        axes.set_xlim(left=0)
    whole = [p for p in enumerate(pairs) if not math.isnan(p[1].value + p[1].other)]
    if whole:
        _name_dots(canvas, axes, *whole[0], names)
    return axes


def _name_dots(canvas: Canvas, axes: Axes, row: int, pair: Pair, names: tuple[str, str]) -> None:
    # the names stand away from each other, however close the dots are
    ours_right = pair.value >= pair.other
    for name, value, right, colour in (
        (names[0], pair.value, ours_right, canvas.colour),
        (names[1], pair.other, not ours_right, canvas.look.reference),
    ):
        axes.annotate(
            name, (value, row), (2 if right else -2, 8), textcoords="offset points",
            ha="left" if right else "right", va="bottom", color=colour,
            fontproperties=canvas.strong, fontsize=canvas.look.small,
        )  # fmt: skip


def show_value_axis(canvas: Canvas, axes: Axes, format_name: str) -> None:
    """Numbers and light grid lines along the horizontal axis."""
    write_axis(canvas, axes.xaxis, format_name, 6)


def count_rows(panels: int) -> int:
    """How many rows small multiples take: at most three stand beside each other."""
    return -(-panels // _count_columns(panels))


def _count_columns(panels: int) -> int:
    return 2 if panels == 4 else min(panels, 3)


def _open_panels(canvas: Canvas, panels: Sequence[Panel]) -> tuple[Axes, ...]:
    shape = count_rows(len(panels)), _count_columns(len(panels))
    grid = canvas.figure.subplots(*shape, sharex=True, sharey=True, squeeze=False)
    sheets = tuple(grid.flat)
    for axes in sheets[len(panels) :]:
        axes.set_visible(False)
    for axes, panel in zip(sheets, panels, strict=False):
        # the lowest panel of a column keeps its years even when the row below is not full
        axes.tick_params(labelbottom=axes in sheets[len(panels) - shape[1] : len(panels)])
        if panel.title:
            axes.set_title(panel.title, color=panel.colour, fontproperties=canvas.strong)
    return sheets[: len(panels)]


def _set_year_ticks(axes: Axes, lines: Sequence[Line], *, few: bool) -> None:
    years = sorted({int(x) for line in lines for x in line.x})
    ticks = sorted({years[0], years[-1]}) if few else choose_years(years)
    axes.set_xticks(ticks, [str(year) for year in ticks])
    alone = 0.5 * (years[0] == years[-1])
    axes.set_xlim(years[0] - alone, years[-1] + alone)
