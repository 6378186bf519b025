"""Matrices, boxes and outlines of text and graphics (ISO 32000-1, 8.3 and 8.5)."""

from collections.abc import Sequence

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
# left, bottom, right, top
Box = tuple[float, float, float, float]
Outline = tuple[Point, ...]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
EVERYWHERE: Box = (-1e9, -1e9, 1e9, 1e9)


def multiply(first: Matrix, second: Matrix) -> Matrix:
    """The matrix that applies `first`, then `second`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def read_matrix(numbers: Sequence[float]) -> Matrix:
    """A matrix from its six operands, ValueError for another count."""
    a, b, c, d, e, f = numbers
    return (a, b, c, d, e, f)


def move_point(point: Point, matrix: Matrix) -> Point:
    """A point after a matrix."""
    x, y = point
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def bound(points: Sequence[Point]) -> Box:
    """The smallest box around points; ValueError without any."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs), min(ys), max(xs), max(ys))


def intersect(one: Box, other: Box) -> Box:
    """What two boxes share; left beyond right, or bottom beyond top, if nothing."""
    return (
        max(one[0], other[0]),
        max(one[1], other[1]),
        min(one[2], other[2]),
        min(one[3], other[3]),
    )


def holds_point(box: Box, point: Point) -> bool:
    """Whether a point lies in a box."""
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def is_rectangle(outline: Outline) -> bool:
    """Whether an outline is an upright rectangle, closed or not."""
    points = outline[:-1] if len(outline) == 5 and outline[0] == outline[-1] else outline
    if len(points) != 4:
        return False
    return len({round(x, 2) for x, _ in points}) == len({round(y, 2) for _, y in points}) == 2


def wind(outlines: Sequence[Outline], point: Point) -> tuple[int, int]:
    """How often outlines wind around a point, and how often a ray from it crosses them."""
    x, y = point
    turns = crossings = 0
    for outline in outlines:
        before = outline[-1]
        for after in outline:
            (x0, y0), (x1, y1) = before, after
            if (y0 <= y) != (y1 <= y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
                turns += 1 if y1 > y0 else -1
                crossings += 1
            before = after
    return turns, crossings


def bend(points: tuple[Point, Point, Point, Point], pieces: int = 6) -> list[Point]:
    """Points on a Bézier curve after its start."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points
    found = []
    for step in range(1, pieces + 1):
        t = step / pieces
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        found.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    return found
