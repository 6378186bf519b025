"""Places labels: not overlapping, inside the figure, beside their mark."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.text import Text

from bindery.drawing.canvas import Canvas

POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class EndLabel:
    """A label at the end of a line, in data coordinates."""

    text: str
    x: float
    y: float
    colour: str
    strong: bool


@dataclass(frozen=True, slots=True)
class BarEnd:
    """The text at the end of a bar: its place among the rows, and the bar's value.

    A value of −0.0 lies to the left of the middle.
    """

    row: float
    value: float
    text: str


def spread_places(
    wanted: Sequence[float], gap: float, span: tuple[float, float] = (-math.inf, math.inf)
) -> list[float]:
    """Places at least `gap` apart inside a span, in the order of the wanted ones and near to them.

    Neighbours that would touch form a block around the mean of what they want; blocks that touch
    grow together (pool adjacent violators), so the total displacement is least.
    """
    order = sorted(range(len(wanted)), key=lambda index: (wanted[index], index))
    blocks: list[tuple[float, int]] = []  # centre and number of labels
    for index in order:
        centre, size = _keep_inside(wanted[index], 0.0, span), 1
        while blocks and centre - (size + blocks[-1][1]) * gap / 2 < blocks[-1][0]:
            before, many = blocks.pop()
            centre = (centre * size + before * many) / (size + many)
            size += many
            centre = _keep_inside(centre, (size - 1) * gap / 2, span)
        blocks.append((centre, size))
    places = [0.0] * len(wanted)
    ranks = iter(order)
    for centre, size in blocks:
        for step in range(size):
            places[next(ranks)] = centre + (step - (size - 1) / 2) * gap
    return places


def _keep_inside(centre: float, half: float, span: tuple[float, float]) -> float:
    return max(min(centre, span[1] - half), span[0] + half)


def place_end_labels(canvas: Canvas, axes: Axes, ends: Sequence[EndLabel]) -> None:
    """Write the labels to the right of the line ends, moved apart vertically where they touch."""
    for text in [t for t in axes.texts if t.get_gid() == "reserved"]:
        text.set_visible(False)
    scale = canvas.figure.dpi / POINTS_PER_INCH
    heights = [float(axes.transData.transform((end.x, end.y))[1]) for end in ends]
    lines = max((end.text.count("\n") + 1 for end in ends), default=1)
    gap = canvas.look.small * 1.3 * scale * lines
    span = (axes.get_window_extent().y0 + gap / 2, _find_top(canvas, axes) - gap / 2)
    places = spread_places(heights, gap, span)
    for end, height, place in zip(ends, heights, places, strict=True):
        axes.annotate(
            end.text, (end.x, end.y), (7, (place - height) / scale), textcoords="offset points",
            va="center", color=end.colour, annotation_clip=False,
            fontproperties=canvas.strong if end.strong else None, fontsize=canvas.look.small,
        ).set_in_layout(False)  # fmt: skip


def _find_top(canvas: Canvas, axes: Axes) -> float:
    # under a panel's heading if it has one, else up to the edge of the sheet
    headed = axes.get_title(loc="left")
    return float(axes.get_window_extent().y1 if headed else canvas.figure.bbox.y1)


def name_rows(canvas: Canvas, axes: Axes, names: Sequence[str], *, up: bool = False) -> None:
    """Write the rows' names before them, the first one above, or below where they go `up`."""
    axes.set_yticks(range(len(names)), names)
    axes.set_xticks([])
    low, high = -0.6, len(names) - 0.4
    axes.set_ylim(*((low, high) if up else (high, low)))
    axes.tick_params(axis="y", pad=5, labelcolor=canvas.look.ink)


def widen_for_labels(
    canvas: Canvas, sheets: Sequence[Axes], ends: Sequence[Sequence[BarEnd]], *, even: bool = False
) -> None:
    """Write each bar's text beyond its end, and widen the shared axis until all of it fits.

    An `even` axis reaches as far to the left as to the right.
    """
    texts = [
        (end.value, _write_beyond(canvas, axes, end))
        for axes, rows in zip(sheets, ends, strict=True)
        for end in rows
    ]
    room = max((_measure(text) for _, text in texts), default=0.0)
    width = min(axes.get_window_extent().width for axes in sheets)
    high = max([0.0, *(value for value, _ in texts)])
    low = min([0.0, *(value for value, _ in texts)])
    left, right = low < 0, high > 0 or low == 0
    if even:
        high = max(high, -low)
        low, left, right = -high, True, True
    # the bars get what the labels on one or both sides leave of the width
    scale = (high - low or 1.0) / max(width - (left + right) * room, width * 0.15)
    sheets[0].set_xlim(low - room * scale * left, high + room * scale * right)


def _write_beyond(canvas: Canvas, axes: Axes, end: BarEnd) -> Text:
    right = math.copysign(1, end.value) > 0
    return axes.annotate(
        end.text, (end.value, end.row), (4 if right else -4, 0), textcoords="offset points",
        ha="left" if right else "right", va="center", fontsize=canvas.look.small,
        color=canvas.look.ink,
    )  # fmt: skip


def _measure(text: Text) -> float:
    return float(text.get_window_extent().width) + 8.0


def fit_titles(canvas: Canvas, sheets: Sequence[Axes]) -> None:
    """Break the headings of small multiples that are wider than their panel."""

    def break_wide() -> None:
        for axes in sheets:
            title = next((t for t in _titles(axes) if t.get_text()), None)
            if title and title.get_window_extent().width > axes.get_window_extent().width:
                title.set_text(break_middle(title.get_text()))

    canvas.defer(break_wide, early=True)


def _titles(axes: Axes) -> tuple[Text, ...]:
    return tuple(child for child in axes.get_children() if isinstance(child, Text))


def break_middle(words: str) -> str:
    """A text on two lines, as alike in length as its words allow."""
    spots = [i + 1 for i, sign in enumerate(words) if sign in " -"]
    if not spots:
        return words
    spot = min(spots, key=lambda i: abs(i - len(words) / 2))
    return f"{words[:spot].rstrip(' ')}\n{words[spot:]}"
