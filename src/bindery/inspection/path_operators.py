"""Follows the path operators of a content stream (ISO 32000-1, 8.5)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bindery.inspection.geometry import (
    Matrix,
    Outline,
    Point,
    bend,
    bound,
    intersect,
    is_rectangle,
    move_point,
)
from bindery.inspection.page_content import Mark
from bindery.inspection.painting import PaintedPage, Shape
from bindery.inspection.state import State

BUILDING = frozenset({"m", "l", "c", "v", "y", "h", "re"})
# What each painting operator does: fill, stroke.
PAINTING = {
    "f": (True, False), "F": (True, False), "f*": (True, False), "B": (True, True),
    "B*": (True, True), "b": (True, True), "b*": (True, True), "S": (False, True),
    "s": (False, True), "n": (False, False),
}  # fmt: skip
CLIPPING = frozenset({"W", "W*"})
# A page may hold maps with very many points: enough of them show where a shape lies.
_MOST_POINTS = 20_000


@dataclass(slots=True)
class PathBuilder:
    """The path under construction, in the page's points, and whether it clips what follows."""

    outlines: list[list[Point]] = field(default_factory=list)
    clips: bool = False
    points: int = 0

    def build(self, operator: str, numbers: Sequence[float], matrix: Matrix) -> None:
        """Follow one of BUILDING."""
        if operator == "re":
            x, y, width, height = numbers
            corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
            self.outlines.append([move_point(corner, matrix) for corner in corners])
        elif operator == "h":
            if self.outlines and self.outlines[-1]:
                self.outlines[-1].append(self.outlines[-1][0])
        else:
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            self._extend(operator, [move_point(pair, matrix) for pair in pairs])

    def _extend(self, operator: str, points: list[Point]) -> None:
        if operator == "m" or not self.outlines:
            self.outlines.append(points[-1:])
            return
        line = self.outlines[-1]
        self.points += len(points)
        if self.points > _MOST_POINTS:
            return
        match operator:
            case "l":
                line.extend(points)
            case "c":
                line.extend(bend((line[-1], points[0], points[1], points[2])))
            case "v":
                line.extend(bend((line[-1], line[-1], points[0], points[1])))
            case "y":
                line.extend(bend((line[-1], points[0], points[1], points[1])))

    def paint(self, operator: str, state: State, painted: PaintedPage, mark: Mark | None) -> None:
        """Follow one of PAINTING: the path becomes a shape of the sheet, and may clip."""
        outlines = tuple(tuple(line) for line in self.outlines if line)
        clips, self.outlines, self.clips, self.points = self.clips, [], False, 0
        if not outlines:
            return
        if operator != "n":
            shape = make_shape(state, operator, outlines, (painted.take_turn(), mark))
            if shape is not None:
                painted.shapes.append(shape)
        if clips:
            box = bound([point for line in outlines for point in line])
            state.clip = intersect(state.clip, box)


def make_shape(
    state: State, operator: str, outlines: tuple[Outline, ...], place: tuple[int, Mark | None]
) -> Shape | None:
    """A shape with its place in the order and its mark; None if all of it is clipped away."""
    fill, stroke = PAINTING[operator]
    a, b, c, d, *_ = state.matrix
    width = state.line * abs(a * d - b * c) ** 0.5 if stroke else 0.0
    left, bottom, right, top = bound([point for line in outlines for point in line])
    half = width / 2
    seen = intersect((left - half, bottom - half, right + half, top + half), state.clip)
    if seen[0] > seen[2] or seen[1] > seen[3]:
        return None
    return Shape(
        place[0], seen, outlines, state.fill if fill else state.stroke, fill,
        state.opacity if fill else state.line_opacity, place[1],
        edge=state.stroke if stroke and state.line_opacity > 0 else None, width=width,
        even_odd=operator.endswith("*"), upright=len(outlines) == 1 and is_rectangle(outlines[0]),
    )  # fmt: skip
