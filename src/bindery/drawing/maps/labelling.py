"""Finds a place for each label of a map: within its area, or beside all areas."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from bindery.drawing.maps.beside import place_beside
from bindery.drawing.maps.label import Form, Label, Taken, list_middles, make_boxes
from bindery.drawing.maps.terrain import Frame, list_polygons

_STEP = 2.5  # points between the places that are tried
_CLEAR = 1.2  # points that stay free around a label


def list_forms(name: str, number: str) -> tuple[tuple[str, ...], ...]:
    """The ways to set a label, the best first: the name broken at each place where it can be."""
    tail = (number,) if number else ()
    breaks = [
        (name[:at].rstrip(" "), name[at:])
        for at in range(1, len(name))
        if name[at - 1] in " -" and at < len(name)
    ]
    breaks.sort(key=lambda pair: max(map(len, pair)))
    whole = [(name, *tail), *((*pair, *tail) for pair in breaks[:1])]
    return (*whole, (f"{name} {number}",)) if number else tuple(whole)


def place_labels(
    frame: Frame,
    areas: Sequence[tuple[int, BaseGeometry]],
    forms: Callable[[int], Sequence[Form]],
    taken: Taken,
) -> tuple[list[Label], list[int]]:
    """The labels of areas, and the rows that found no place.

    `forms` gives the ways to set a row's label with their sizes.
    """
    within: dict[int, Label] = {}
    for row, area in areas:
        found = next(_place_within(row, area, forms(row), taken.marks), None)
        if found:
            within[row] = found
    outside = [(row, area) for row, area in areas if row not in within]
    marks = (*taken.marks, *(one.box for one in within.values()))
    drawn = shapely.union_all([area for _, area in areas])
    beside = place_beside(frame, outside, forms, drawn, Taken(marks, taken.borders))
    labels = {**within, **beside}
    lost = [row for row, _ in outside if row not in beside]
    return [labels[row] for row, _ in areas if row in labels], lost


def _place_within(
    row: int,
    area: BaseGeometry,
    forms: Sequence[Form],
    taken: Sequence[BaseGeometry],
) -> Iterator[Label]:
    """The label where it is farthest from the border, for each form that fits."""
    border = area.boundary
    shapely.prepare(area)
    for lines, size in forms:
        around = (size[0] + 2 * _CLEAR, size[1] + 2 * _CLEAR)
        middles = np.concatenate([list_middles(one.bounds, _STEP) for one in list_polygons(area)])
        boxes = make_boxes(middles, around)
        inside = shapely.contains(area, boxes)
        for one in taken:
            inside &= ~shapely.intersects(one, boxes)
        if inside.any():
            room = shapely.distance(boxes[inside], border)
            centre = area.centroid
            pull = shapely.distance(shapely.points(middles[inside]), centre)
            best = int(np.argmax(np.round(np.minimum(room, 6.0) - 0.02 * pull, 6)))
            x, y = middles[inside][best]
            yield Label(row, lines, (float(x), float(y)), size)
