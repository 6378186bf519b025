"""What a page shows and hides: contrasts of its text, small text, text that cannot be seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bindery.inspection.colour import WHITE, Colour, measure_contrast, mix, name_colour
from bindery.inspection.geometry import Point, holds_point
from bindery.inspection.page_content import Mark
from bindery.inspection.painting import PaintedPage, Run, Shape
from bindery.inspection.unseen import Unseen

# Text with less contrast than this cannot be seen at all.
VISIBLE = 1.15
# WCAG 2.2, 1.4.3: large from 18 points, or from 14 when bold.
_LARGE, _LARGE_BOLD = 18.0, 14.0
_OPAQUE = 0.9
_UNSEEN = 0.05
# A background is at least as large as a small letter; thinner fills are rules.
_SMALLEST_BACKGROUND = 2.0
_PLAIN = 4.5
_WHOLE_PAGE = 0.7


@dataclass(frozen=True, slots=True)
class ColourPair:
    """A colour and the one behind it; `kind` is text, shape, or edge (two shapes side by side)."""

    kind: str
    colour: str
    background: str
    ratio: float
    large: bool
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class HiddenRun:
    """A text that is in the file but cannot be seen, and why."""

    reason: Unseen
    page: int
    text: str
    mark: Mark | None


@dataclass(slots=True)
class Visibility:
    """What all pages show and hide: colour pairs with pages and samples, hidden and small text."""

    seen: dict[ColourPair, list[tuple[int, str]]] = field(default_factory=dict)
    unseen: list[HiddenRun] = field(default_factory=list)
    small: dict[tuple[float, Mark | None], list[tuple[int, str]]] = field(default_factory=dict)
    pictures: list[int] = field(default_factory=list)

    def note(self, seen: ColourPair, page: int, sample: str) -> None:
        """Add one place where a colour pair is seen."""
        self.seen.setdefault(seen, []).append((page, sample))


def check_page(painted: PaintedPage, visibility: Visibility, least_size: float = 8.0) -> None:
    """Add what a page shows and hides to `visibility`; text below the least size is small."""
    backgrounds = [shape for shape in painted.shapes if _is_background(shape)]
    for run in painted.runs:
        reason = _find_reason(run, painted, backgrounds)
        if reason:
            visibility.unseen.append(HiddenRun(reason, painted.number, run.text.strip(), run.mark))
            continue
        for seen in _measure_run(run, backgrounds):
            visibility.note(seen, painted.number, run.text.strip())
        if run.size < least_size:
            place = (painted.number, run.text.strip())
            visibility.small.setdefault((run.size, run.mark), []).append(place)
    if any(_fills_page(shape, painted) for shape in painted.shapes):
        visibility.pictures.append(painted.number)


def _is_background(shape: Shape) -> bool:
    left, bottom, right, top = shape.box
    size = min(right - left, top - bottom)
    return shape.filled and shape.opacity > _UNSEEN and size >= _SMALLEST_BACKGROUND


def _fills_page(shape: Shape, painted: PaintedPage) -> bool:
    (left, bottom, right, top), (x0, y0, x1, y1) = shape.box, painted.box
    share = (right - left) * (top - bottom) / max((x1 - x0) * (y1 - y0), 1.0)
    return shape.picture and share >= _WHOLE_PAGE


def _find_reason(run: Run, painted: PaintedPage, backgrounds: Sequence[Shape]) -> Unseen | None:
    """Why a text cannot be seen, None if it can."""
    left, bottom, right, top = painted.box
    x0, y0, x1, y1 = run.box
    reasons = {
        Unseen.INVISIBLE: run.invisible,
        Unseen.LAYER: run.layered,
        Unseen.OFF_SHEET: x1 < left or x0 > right or y1 < bottom or y0 > top,
        Unseen.CLIPPED: run.clipped,
        Unseen.TRANSPARENT: run.opacity <= _UNSEEN,
        Unseen.COVERED: _is_covered(run, backgrounds),
        Unseen.SAME_COLOUR: _has_background_colour(run, backgrounds),
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def _is_covered(run: Run, backgrounds: Sequence[Shape]) -> bool:
    over = [
        s for s in backgrounds if s.order > run.order and s.opacity >= _OPAQUE and not s.picture
    ]
    return all(any(shape.covers(point) for shape in over) for point in run.points)


def _has_background_colour(run: Run, backgrounds: Sequence[Shape]) -> bool:
    ratios = [
        _compare(run.colour, background) for background in _list_backgrounds(run, backgrounds)
    ]
    return all(ratio is not None and ratio < VISIBLE for ratio in ratios)


def _list_backgrounds(run: Run, backgrounds: Sequence[Shape]) -> list[Colour]:
    before = [shape for shape in backgrounds if shape.order < run.order]
    return [find_background(point, before) for point in run.points]


def find_background(point: Point, shapes: Sequence[Shape]) -> Colour:
    """The colour at a point after shapes were painted in their order on white paper."""
    seen: Colour = WHITE
    layers = []
    for shape in reversed(shapes):
        if shape.covers(point):
            layers.append(shape)
            if shape.opacity >= 1:
                break
    for shape in reversed(layers):
        seen = mix(shape.fill, seen, shape.opacity)
    return seen


def _compare(colour: Colour, background: Colour) -> float | None:
    if colour is None or background is None:
        return None
    return measure_contrast(colour, background)


def _measure_run(run: Run, backgrounds: Sequence[Shape]) -> Iterator[ColourPair]:
    """The pair with the lowest contrast in a run; nothing where a colour is not known."""
    pairs = [
        (mix(run.colour, background, run.opacity), background)
        for background in _list_backgrounds(run, backgrounds)
    ]
    known = [(c, g) for c, g in pairs if c is not None and g is not None]
    if known:
        colour, background = min(known, key=lambda pair: measure_contrast(*pair))
        large = run.size >= _LARGE or (run.bold and run.size >= _LARGE_BOLD)
        ratio = measure_contrast(colour, background)
        mark = run.mark if ratio < _PLAIN else None
        yield ColourPair(
            "text", name_colour(colour), name_colour(background), round(ratio, 2), large, mark
        )


def holds_center(outer: Shape, box: tuple[float, float, float, float]) -> bool:
    """Whether a shape is painted at the middle of a box."""
    middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    return holds_point(outer.box, middle) and outer.covers(middle)
