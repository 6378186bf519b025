"""The marks of a chart (lines, bars, pairs) and the panels that hold them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bindery.drawing.small_counts import to_drawable
from bindery.model import Hidden


@dataclass(frozen=True, slots=True)
class Line:
    """A series over years; a missing or hidden value leaves a gap.

    `kind` picks dashes and marker, so that colour is not alone (REQ-20).
    """

    label: str
    x: Sequence[float]
    y: Sequence[float | Hidden | None]
    colour: str
    kind: int = 0
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; `text` is printed at its end. A missing or hidden value has its text and no bar."""

    label: str
    value: float | Hidden | None
    colour: str
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of a dumbbell: our value and the one it is compared with."""

    label: str
    value: float
    other: float


@dataclass(frozen=True, slots=True)
class Panel:
    """One of the small multiples: its heading ("" when alone), its colour, its marks."""

    title: str
    colour: str
    marks: tuple[Line | Bar, ...]


def find_end(cell: object) -> float:
    """Where a bar's text stands: at the axis when there is nothing to draw."""
    value = to_drawable(cell)
    return 0.0 if math.isnan(value) else value
