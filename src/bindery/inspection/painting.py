"""What is painted on a page, in order: shapes, pictures and runs of text, in the page's points."""

from dataclasses import dataclass, field

from bindery.inspection.colour import Colour
from bindery.inspection.geometry import Box, Outline, Point, holds_point, wind
from bindery.inspection.page_content import Mark


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled or stroked path, or a picture (whose colour is not known).

    `edge` is the colour of its outline, where it has one; `width` of that line, in points.
    """

    order: int
    box: Box
    outlines: tuple[Outline, ...]
    fill: Colour
    filled: bool
    opacity: float
    mark: Mark | None
    edge: Colour = None
    width: float = 0.0
    even_odd: bool = False
    upright: bool = False
    picture: bool = False

    def covers(self, point: Point) -> bool:
        """Whether the fill lies over a point."""
        if not self.filled or not holds_point(self.box, point):
            return False
        if self.upright or self.picture:
            return True
        turns, crossings = wind(self.outlines, point)
        return crossings % 2 == 1 if self.even_odd else turns != 0


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text as one operator shows it; `points` lie in the middle of its letters.

    `space` is how wide the font's own space is, in ems, 0 where it is not known; `gaps` are the
    spaces between words that are not as wide, as parts of it: 1.2 for one that is stretched.
    """

    order: int
    text: str
    box: Box
    points: tuple[Point, ...]
    colour: Colour
    opacity: float
    size: float
    bold: bool
    mark: Mark | None
    invisible: bool = False
    layered: bool = False
    clipped: bool = False
    artifact: bool = False
    kind: str = ""  # of an artifact
    font: str = ""
    space: float = 0.0
    gaps: tuple[float, ...] = ()


@dataclass(slots=True)
class PaintedPage:
    """All that is painted on one page."""

    number: int
    box: Box
    shapes: list[Shape] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    order: int = 0

    def take_turn(self) -> int:
        """The place of the next thing in the order of painting."""
        self.order += 1
        return self.order
