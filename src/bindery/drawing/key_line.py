"""A line above a chart that shows each surface beside its name, in the order in which they lie."""

from collections.abc import Sequence
from typing import Any, cast

from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from bindery.drawing.canvas import Canvas
from bindery.drawing.fills import Fill

_POINTS = 72  # in an inch
_SWATCH, _GAP, _APART = 8.0, 4.0, 16.0  # points
_LEADING = 1.35


def draw_key(canvas: Canvas, entries: Sequence[tuple[str, Fill]]) -> None:
    """Write the key over as many lines as it needs, and keep the room for it."""
    figure, size = canvas.figure, canvas.look.small
    width, height = (side * _POINTS for side in figure.get_size_inches())
    line, left, leading = 0, 0.0, size * _LEADING
    texts: list[tuple[Text, Rectangle, float, int]] = []
    for name, fill in entries:
        text = figure.text(0, 0, name, fontsize=size, color=canvas.look.ink, va="center")
        wide = _SWATCH + _GAP + measure_width(text)
        if left and left + wide > width:
            line, left = line + 1, 0.0
        swatch = Rectangle(
            (0, 0), _SWATCH / width, _SWATCH / height, transform=figure.transFigure, clip_on=False,
            **cast("Any", fill.style),
        )  # fmt: skip
        figure.add_artist(swatch)
        texts.append((text, swatch, left, line))
        left += wide + _APART
    for text, swatch, start, row in texts:
        middle = height - (row + 0.5) * leading
        swatch.set_xy((start / width, (middle - _SWATCH / 2) / height))
        text.set_position(((start + _SWATCH + _GAP) / width, middle / height))
    keep_top(canvas, ((line + 1) * leading + 6) / height)


def measure_width(text: Text) -> float:
    """How wide a text is, in points."""
    return float(text.get_window_extent().width) * _find_scale(text)


def measure_height(text: Text) -> float:
    """How high all lines of a text are, in points."""
    return float(text.get_window_extent().height) * _find_scale(text)


def _find_scale(text: Text) -> float:
    figure = text.get_figure(root=True)
    return _POINTS / figure.dpi if figure else 1.0


def keep_top(canvas: Canvas, share: float) -> None:
    """Keep a share of the sheet's height free above what the layout places."""
    engine = canvas.figure.get_layout_engine()
    if isinstance(engine, ConstrainedLayoutEngine):
        engine.set(rect=(0, 0, 1, max(0.1, 1 - share)))
