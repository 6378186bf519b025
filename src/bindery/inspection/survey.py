"""Looks over the painted pages: where each marked content stands, how pages are turned."""

from collections.abc import Iterator, Mapping, Sequence

import pikepdf

from bindery.inspection.facts import Area, PageFacts
from bindery.inspection.geometry import Box
from bindery.inspection.page_content import Mark
from bindery.inspection.painting import PaintedPage, Run

# The share of a page's height, above and below, where running heads and feet stand.
_EDGE = 0.16
_TURNED = 0.5
_QUARTER = 90


def measure_areas(painted_pages: Sequence[PaintedPage]) -> dict[Mark, Area]:
    """Where each marked content with letters stands: the first page, and the box on it."""
    boxes: dict[Mark, list[float]] = {}
    pages: dict[Mark, int] = {}
    for painted in painted_pages:
        for run in painted.runs:
            mark = run.mark
            if mark is None or not is_level(run):
                continue
            known = boxes.get(mark)
            if known is None:
                boxes[mark], pages[mark] = list(run.box), painted.number
            elif pages[mark] == painted.number:
                _widen(known, run.box)
    return {mark: Area(pages[mark], (x[0], x[1], x[2], x[3])) for mark, x in boxes.items()}


def is_level(run: Run) -> bool:
    """Whether a text runs from left to right."""
    (x0, y0), (x1, y1) = run.points[0], run.points[-1]
    return x1 - x0 >= abs(y1 - y0)


def _widen(known: list[float], box: Box) -> None:
    left, bottom, right, top = box
    known[0] = min(known[0], left)
    known[1] = min(known[1], bottom)
    known[2] = max(known[2], right)
    known[3] = max(known[3], top)


def survey_pages(pdf: pikepdf.Pdf, painted_pages: Sequence[PaintedPage]) -> Iterator[PageFacts]:
    """The facts of each page."""
    labels = read_labels(pdf)
    for page, painted in zip(pdf.pages, painted_pages, strict=True):
        edge, within = _list_artifacts(painted)
        yield PageFacts(
            number=painted.number,
            label=labels.get(painted.number),
            timed="/Dur" in page.obj or "/Trans" in page.obj,
            upright=_is_upright(painted, int(page.get("/Rotate", 0))),
            box=painted.box,
            edge=edge,
            within=within,
        )


def _list_artifacts(painted: PaintedPage) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of text outside the tree: those near an edge, and the others."""
    lines: dict[tuple[bool, float], list[Run]] = {}
    bottom, top = painted.box[1], painted.box[3]
    margin = (top - bottom) * _EDGE
    for run in painted.runs:
        if run.artifact:
            near = run.box[1] < bottom + margin or run.box[3] > top - margin
            lines.setdefault((near, round(run.box[1])), []).append(run)
    edge: list[str] = []
    within: list[str] = []
    for (near, _), runs in lines.items():
        (edge if near else within).extend(_join(runs))
    return tuple(edge), tuple(within)


def _join(runs: Sequence[Run]) -> Iterator[str]:
    """The words of a line, cut where a wide gap parts them."""
    words, end = "", None
    for run in sorted(runs, key=lambda one: one.box[0]):
        if end is not None and run.box[0] - end > 2 * run.size:
            yield words.strip()
            words = ""
        words += run.text
        end = run.box[2]
    yield words.strip()


def _is_upright(painted: PaintedPage, rotated: int) -> bool:
    """Whether most of a page's letters stand upright as the page is shown."""
    turns, wrong, whole = rotated // _QUARTER % 4, 0, 0
    for run in painted.runs:
        (x0, y0), (x1, y1) = run.points[0], run.points[-1]
        right, up = x1 - x0, y1 - y0
        level = abs(right) >= abs(up)
        direction = (0 if right >= 0 else 2) if level else (1 if up > 0 else 3)
        whole += len(run.text)
        wrong += len(run.text) if direction != turns else 0
    return wrong <= whole * _TURNED


def read_labels(pdf: pikepdf.Pdf) -> Mapping[int, str]:
    """The label of each page by its number; empty where pages have none."""
    if "/PageLabels" not in pdf.Root:
        return {}
    return {number: str(page.label) for number, page in enumerate(pdf.pages, 1)}
