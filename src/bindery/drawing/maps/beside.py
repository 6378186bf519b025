"""Finds places for labels beside the areas of a map, each with a line to its own area."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from bindery.drawing.maps.label import Form, Label, Point, Taken, list_middles, make_boxes
from bindery.drawing.maps.terrain import Frame, list_polygons

_STEP = 4.0  # points between the places that are tried
_CLEAR = 2.0  # points that stay free around a label
_APART = 3.0  # points between an area and a label beside it
_GAP = 1.2  # points between a label and its line
_MANY = 120  # the best places of a label that are looked at again
_CROSSING = 2.5  # how much worse a point of line is over another's area
_HEART = 1.5  # points around the middle of an area in which lines may meet: two have one area
_BREAK = 6.0  # how much worse each next way to set a label is


@dataclass(frozen=True, slots=True)
class _Try:
    """A place that a label may have, and how bad it is."""

    cost: float
    label: Label
    box: BaseGeometry
    line: BaseGeometry


def place_beside(
    frame: Frame,
    areas: Sequence[tuple[int, BaseGeometry]],
    forms: Callable[[int], Sequence[Form]],
    drawn: BaseGeometry,
    taken: Taken,
) -> Mapping[int, Label]:
    """Labels of areas in which there is no room, by row; those that find no place are left out.

    `drawn` is what all areas cover. Whose label takes its place
    first matters: several orders are tried, and the best as a whole is taken.
    """
    kept_free = shapely.union_all([drawn.buffer(_APART), *taken.marks, *taken.borders])
    shapely.prepare(kept_free)
    terrain = _Terrain(frame, drawn, kept_free, taken.marks)
    tries = {row: _list_tries(terrain, (row, area), forms(row)) for row, area in areas}
    best: tuple[float, dict[int, _Try]] | None = None
    for order in _list_orders(tries):
        chosen = _choose(order, tries)
        lost = len(tries) - len(chosen)
        cost = 1e6 * lost + math.fsum(one.cost for one in chosen.values())
        if best is None or cost < best[0] - 1e-6:
            best = (cost, chosen)
    return {row: one.label for row, one in best[1].items()} if best else {}


def _list_orders(tries: Mapping[int, Sequence[_Try]]) -> Iterator[list[int]]:
    """The rows by how bad their best place is, then each of them first, both ways round."""
    rows = sorted(tries, key=lambda row: (tries[row][0].cost if tries[row] else 0.0, row))
    for order in (rows, rows[::-1], sorted(rows)):
        yield order
        for row in order:
            yield [row, *(one for one in order if one != row)]


def _choose(order: Sequence[int], tries: Mapping[int, Sequence[_Try]]) -> dict[int, _Try]:
    chosen: dict[int, _Try] = {}
    for row in order:
        boxes = [one.box for one in chosen.values()]
        lines = [one.line for one in chosen.values()]
        for one in tries[row]:
            covered = shapely.intersects(one.box, [*boxes, *lines]).any() if boxes else False
            crossed = shapely.intersects(one.line, [*boxes, *lines]).any() if boxes else False
            if not covered and not crossed:
                chosen[row] = one
                break
    return chosen


@dataclass(frozen=True, slots=True)
class _Terrain:
    """What labels lie on: `kept_free` is what no label may cover, `marks` what no line may."""

    frame: Frame
    drawn: BaseGeometry
    kept_free: BaseGeometry
    marks: Sequence[BaseGeometry]


def _list_tries(
    terrain: _Terrain, own: tuple[int, BaseGeometry], forms: Sequence[Form]
) -> list[_Try]:
    """The places of a label that cover nothing, the best first."""
    row, area = own
    heart = find_heart(area)
    point, others = shapely.Point(heart), terrain.drawn.difference(area.buffer(1.0))
    meeting = point.buffer(_HEART)
    shapely.prepare(others)
    found: list[_Try] = []
    for place, (lines, size) in enumerate(forms):
        middles = list_middles(terrain.frame.box.buffer(-_CLEAR).bounds, _STEP)
        boxes = make_boxes(middles, (size[0] + 2 * _CLEAR, size[1] + 2 * _CLEAR))
        inside = shapely.contains_properly(terrain.frame.box, boxes)
        free = inside & ~shapely.intersects(terrain.kept_free, boxes)
        middles, boxes = middles[free], boxes[free]
        near = np.argsort(np.round(shapely.distance(point, boxes), 6), kind="stable")[:_MANY]
        boxes = make_boxes(middles[near], size)
        leaders = shapely.shortest_line(shapely.buffer(boxes, _GAP), point)
        over = shapely.length(shapely.intersection(leaders, others))
        hit = np.zeros(len(boxes), dtype=bool)
        for mark in terrain.marks:
            hit |= shapely.intersects(leaders, mark)
        costs = shapely.length(leaders) + _CROSSING * over + _BREAK * place + 1000.0 * hit
        covers, lasts = shapely.buffer(boxes, _CLEAR), shapely.difference(leaders, meeting)
        for at, (x, y) in enumerate(middles[near].tolist()):
            ends = tuple((float(a), float(b)) for a, b in leaders[at].coords)
            label = Label(row, lines, (x, y), size, (ends[0], ends[1]))
            found.append(_Try(round(float(costs[at]), 6), label, covers[at], lasts[at]))
    return sorted(found, key=lambda one: one.cost)


def find_heart(area: BaseGeometry) -> Point:
    """The middle of the largest circle in an area."""
    largest = max(list_polygons(area), key=lambda one: one.area)
    circle = shapely.maximum_inscribed_circle(largest, tolerance=0.5)
    x, y = circle.coords[0]
    return float(x), float(y)
