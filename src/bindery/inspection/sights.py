"""What is seen of a page and what is not: contrasts of text and shapes, and text that is hidden."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bindery.inspection.collecting import Mark
from bindery.inspection.colour import WHITE, Colour, measure_contrast, mix, name_colour
from bindery.inspection.geometry import Point, holds_point
from bindery.inspection.painting import Run, Shape, Sheet

# Text that differs less than this from its ground cannot be seen at all.
VISIBLE = 1.15
# WCAG 2.2, 1.4.3: large from 18 points, or from 14 when bold.
_LARGE, _LARGE_BOLD = 18.0, 14.0
_OPAQUE = 0.9
_UNSEEN = 0.05
# A ground is at least as large as a small letter; thinner fills are rules.
_SMALLEST_GROUND = 2.0
_PLAIN = 4.5
_WHOLE_PAGE = 0.7


@dataclass(frozen=True, slots=True)
class Seen:
    """A colour on its ground; `kind` is text, shape, or edge (two shapes side by side)."""

    kind: str
    colour: str
    ground: str
    ratio: float
    large: bool
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Unseen:
    """A text that is in the file and not to be seen, and why."""

    reason: str
    page: int
    text: str
    mark: Mark | None


@dataclass(slots=True)
class Gallery:
    """What all pages showed: each colour on each ground with its count, first page and sample."""

    seen: dict[Seen, list[tuple[int, str]]] = field(default_factory=dict)
    unseen: list[Unseen] = field(default_factory=list)
    small: dict[tuple[float, Mark | None], list[tuple[int, str]]] = field(default_factory=dict)
    pictures: list[int] = field(default_factory=list)

    def note(self, seen: Seen, page: int, sample: str) -> None:
        """Add one sight."""
        self.seen.setdefault(seen, []).append((page, sample))


def look_at_sheet(sheet: Sheet, gallery: Gallery, least_size: float = 8.0) -> None:
    """Add what a page shows and hides to the gallery; texts below the least size are kept."""
    grounds = [shape for shape in sheet.shapes if _is_ground(shape)]
    for run in sheet.runs:
        reason = _find_reason(run, sheet, grounds)
        if reason:
            gallery.unseen.append(Unseen(reason, sheet.number, run.text.strip(), run.mark))
            continue
        for seen in _see_run(run, grounds):
            gallery.note(seen, sheet.number, run.text.strip())
        if run.size < least_size:
            place = (sheet.number, run.text.strip())
            gallery.small.setdefault((run.size, run.mark), []).append(place)
    if any(_fills_page(shape, sheet) for shape in sheet.shapes):
        gallery.pictures.append(sheet.number)


def _is_ground(shape: Shape) -> bool:
    left, bottom, right, top = shape.box
    size = min(right - left, top - bottom)
    return shape.filled and shape.opacity > _UNSEEN and size >= _SMALLEST_GROUND


def _fills_page(shape: Shape, sheet: Sheet) -> bool:
    (left, bottom, right, top), (x0, y0, x1, y1) = shape.box, sheet.box
    share = (right - left) * (top - bottom) / max((x1 - x0) * (y1 - y0), 1.0)
    return shape.picture and share >= _WHOLE_PAGE


def _find_reason(run: Run, sheet: Sheet, grounds: Sequence[Shape]) -> str:
    """Why a text cannot be seen, "" if it can."""
    left, bottom, right, top = sheet.box
    x0, y0, x1, y1 = run.box
    reasons = {
        "is drawn invisibly": run.invisible,
        "stands in a layer that is not shown": run.layered,
        "lies off the sheet": x1 < left or x0 > right or y1 < bottom or y0 > top,
        "is clipped away": run.clipped,
        "is transparent": run.opacity <= _UNSEEN,
        "is painted over": _is_covered(run, grounds),
        "has the colour of its ground": _is_like_ground(run, grounds),
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


def _is_covered(run: Run, grounds: Sequence[Shape]) -> bool:
    over = [s for s in grounds if s.order > run.order and s.opacity >= _OPAQUE and not s.picture]
    return all(any(shape.covers(point) for shape in over) for point in run.points)


def _is_like_ground(run: Run, grounds: Sequence[Shape]) -> bool:
    ratios = [_compare(run.colour, ground) for ground in _list_grounds(run, grounds)]
    return all(ratio is not None and ratio < VISIBLE for ratio in ratios)


def _list_grounds(run: Run, grounds: Sequence[Shape]) -> list[Colour]:
    before = [shape for shape in grounds if shape.order < run.order]
    return [find_ground(point, before) for point in run.points]


def find_ground(point: Point, shapes: Sequence[Shape]) -> Colour:
    """The colour that lies at a point after shapes, painted in their order on white paper."""
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


def _compare(colour: Colour, ground: Colour) -> float | None:
    if colour is None or ground is None:
        return None
    return measure_contrast(colour, ground)


def _see_run(run: Run, grounds: Sequence[Shape]) -> Iterator[Seen]:
    """The text on the ground on which it is seen worst; nothing where a colour is not known."""
    pairs = [
        (mix(run.colour, ground, run.opacity), ground) for ground in _list_grounds(run, grounds)
    ]
    known = [(c, g) for c, g in pairs if c is not None and g is not None]
    if known:
        colour, ground = min(known, key=lambda pair: measure_contrast(*pair))
        large = run.size >= _LARGE or (run.bold and run.size >= _LARGE_BOLD)
        ratio = measure_contrast(colour, ground)
        mark = run.mark if ratio < _PLAIN else None
        yield Seen("text", name_colour(colour), name_colour(ground), round(ratio, 2), large, mark)


def holds_center(outer: Shape, box: tuple[float, float, float, float]) -> bool:
    """Whether the middle of a box lies on a shape."""
    middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    return holds_point(outer.box, middle) and outer.covers(middle)
