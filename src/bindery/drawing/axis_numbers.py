"""The numbers along an axis: plain, in the study's style, and each with the decimals it needs."""

from collections.abc import Sequence

from matplotlib.axis import Axis
from matplotlib.ticker import Formatter, MaxNLocator

from bindery.drawing.canvas import Canvas
from bindery.tex.numbers import format_apart

_STEPS = (1, 2, 5, 10)  # what readers count in
_WANTED, _MOST = 6, 12  # intervals between the years along an axis


class PlainNumbers(Formatter):
    """Numbers of one format; with more decimals where two would read alike or be rounded."""

    def __init__(self, canvas: Canvas, format_name: str) -> None:
        """Learn how the numbers are written."""
        self.canvas, self.format_name = canvas, format_name

    def __call__(self, x: float, pos: int | None = None) -> str:  # noqa: ARG002 - matplotlib gives it
        """One number."""
        return self.format_ticks([x])[0]

    def format_ticks(self, values: Sequence[float]) -> list[str]:
        """All numbers of an axis, written alike."""
        return format_apart([float(one) for one in values], self.format_name, self.canvas.style)


def write_axis(canvas: Canvas, axis: Axis, format_name: str, many: int) -> None:
    """Plain numbers along an axis whose marks are drawn: some `many` of them, with light lines."""
    low, high = sorted(axis.get_view_interval())
    whole = format_name.endswith("integer") and high - low >= 1
    axis.set_major_locator(MaxNLocator(many, steps=_STEPS, integer=whole))
    axis.set_major_formatter(PlainNumbers(canvas, format_name))
    axis.grid(visible=True)


def choose_years(years: Sequence[int]) -> list[int]:
    """The years that are written along an axis: the first, the last, and some in even steps.

    Each is one of `years`, which rise. Where no step fits, they are counted back from the last
    year, which a message is about, and the first is not written.
    """
    first, last = years[0], years[-1]
    span, known = last - first, set(years)
    ways = [range(first, last + 1, step) for step in range(1, span + 1) if span % step == 0]
    even = [list(one) for one in ways if known.issuperset(one) and 2 < len(one) <= _MOST + 1]
    if even:
        return min(even, key=lambda one: (abs(len(one) - 1 - _WANTED), -len(one)))
    step = max(1, round(len(years) / _WANTED))
    return list(years[::-1][::step][::-1])
