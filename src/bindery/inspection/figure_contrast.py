"""The contrasts of the shapes in a figure that carry meaning (REQ-19).

A shape carries meaning unless it is a guide (a thin upright line: an axis, a grid), a surface
(other shapes or text stand on it), or invisible (painted in the colour of its background).
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from bindery.inspection.colour import Colour, measure_contrast, mix, name_colour
from bindery.inspection.geometry import Outline, Point
from bindery.inspection.page_content import Mark
from bindery.inspection.painting import PaintedPage, Run, Shape
from bindery.inspection.visibility import ColourPair, Visibility, find_background, holds_center

_SAME = 1.05
_GUIDE = 1.0
_STRAIGHT = 0.1
_TOUCHING = 0.4
_SHARED = 2.0
_MOST_COMPARED = 150
# Shapes on it make a surface; a single one may be a marker on a bar.
_FEW = 2


def check_figures(painted: PaintedPage, marks: Iterable[Mark], visibility: Visibility) -> None:
    """Add the contrasts of the shapes in figures to `visibility`; `marks` are those of figures."""
    wanted = set(marks)
    shapes = [shape for shape in painted.shapes if shape.mark in wanted and not shape.picture]
    for mark in dict.fromkeys(shape.mark for shape in shapes):
        own = [shape for shape in shapes if shape.mark == mark]
        runs = [run for run in painted.runs if run.mark == mark]
        for seen, shape in _compare_shapes(own, runs, painted.shapes):
            left, bottom, *_ = shape.box
            visibility.note(seen, painted.number, f"{left:.0f}, {bottom:.0f}")


def _compare_shapes(
    own: Sequence[Shape], runs: Sequence[Run], everything: Sequence[Shape]
) -> Iterator[tuple[ColourPair, Shape]]:
    meaning = [shape for shape in own if not _is_guide(shape) and not _is_surface(shape, own, runs)]
    for shape in meaning:
        before = [one for one in everything if one.order < shape.order and one.filled]
        seen = _measure_shape(shape, find_background(_pick_point(shape), before))
        if seen is not None:
            yield seen, shape
    solid = [s for s in meaning if s.filled and s.upright and s.edge is None][:_MOST_COMPARED]
    for one, other in combinations(solid, 2):
        if one.fill != other.fill and _touch(one, other):
            edge = _measure_pair(one, other)
            if edge is not None:
                yield edge, other


def _is_guide(shape: Shape) -> bool:
    left, bottom, right, top = shape.box
    if shape.filled:
        return min(right - left, top - bottom) <= _GUIDE
    return shape.width <= _GUIDE and all(_is_straight(line) for line in shape.outlines)


def _is_straight(line: Outline) -> bool:
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return max(xs) - min(xs) <= _STRAIGHT or max(ys) - min(ys) <= _STRAIGHT


def _is_surface(shape: Shape, own: Sequence[Shape], runs: Sequence[Run]) -> bool:
    if not shape.filled:
        return False
    if any(run.order > shape.order and holds_center(shape, run.box) for run in runs):
        return True
    on_it = (one for one in own if one.order > shape.order and holds_center(shape, one.box))
    return sum(1 for _ in zip(on_it, range(_FEW), strict=False)) >= _FEW


def _pick_point(shape: Shape) -> Point:
    """A point that the shape paints: its middle if that lies on it, else a point of its outline."""
    left, bottom, right, top = shape.box
    middle = ((left + right) / 2, (bottom + top) / 2)
    if shape.covers(middle):
        return middle
    line = shape.outlines[0]
    return line[len(line) // 2]


def _measure_shape(shape: Shape, background: Colour) -> ColourPair | None:
    if background is None:
        return None
    parts = [mix(shape.fill, background, shape.opacity)]
    if shape.edge is not None:
        parts.append(shape.edge)
    known = [part for part in parts if part is not None]
    if not known or len(known) < len(parts):
        return None
    best = max(known, key=lambda part: measure_contrast(part, background))
    ratio = measure_contrast(best, background)
    if ratio < _SAME:
        return None
    names = (name_colour(best), name_colour(background))
    return ColourPair("shape", *names, round(ratio, 2), large=False, mark=shape.mark)


def _touch(one: Shape, other: Shape) -> bool:
    """Whether two upright shapes lie edge to edge over some length."""
    across = min(one.box[2], other.box[2]) - max(one.box[0], other.box[0])
    along = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1])
    beside = abs(across) <= _TOUCHING and along >= _SHARED
    above = abs(along) <= _TOUCHING and across >= _SHARED
    return beside or above


def _measure_pair(one: Shape, other: Shape) -> ColourPair | None:
    if one.fill is None or other.fill is None:
        return None
    ratio = measure_contrast(one.fill, other.fill)
    names = sorted((name_colour(one.fill), name_colour(other.fill)))
    return ColourPair("edge", names[0], names[1], round(ratio, 2), large=False, mark=one.mark)
