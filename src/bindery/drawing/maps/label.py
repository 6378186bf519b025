"""A label of a map: its lines, its place, what it covers."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

Point = tuple[float, float]
Size = tuple[float, float]
Form = tuple[tuple[str, ...], Size]  # the lines of a label and what they measure


@dataclass(frozen=True, slots=True)
class Label:
    """A label at its place: its lines, its middle, and the line that leads to its area, if any."""

    row: int
    lines: tuple[str, ...]
    middle: Point
    size: Size
    leader: tuple[Point, Point] | None = None

    @property
    def box(self) -> BaseGeometry:
        """What it covers."""
        return make_box(self.middle, self.size)


@dataclass(frozen=True, slots=True)
class Taken:
    """What is on a map before its labels: `marks` are in the way of labels and of their lines.

    `borders` are in the way of labels alone.
    """

    marks: tuple[BaseGeometry, ...] = ()
    borders: tuple[BaseGeometry, ...] = ()


def make_box(middle: Point, size: Size) -> BaseGeometry:
    """A box around a middle."""
    (x, y), (width, height) = middle, size
    return shapely.box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def list_middles(bounds: tuple[float, float, float, float], step: float) -> NDArray[np.float64]:
    """Places in a box, row by row."""
    west, south, east, north = bounds
    x, y = np.meshgrid(
        np.arange(west + step / 2, east, step), np.arange(south + step / 2, north, step)
    )
    return np.column_stack([x.ravel(), y.ravel()])


def make_boxes(middles: NDArray[np.float64], size: Size) -> NDArray[np.object_]:
    """A box of one size around each place."""
    x, y = middles[:, 0], middles[:, 1]
    half, tall = size[0] / 2, size[1] / 2
    return np.asarray(shapely.box(x - half, y - tall, x + half, y + tall))
