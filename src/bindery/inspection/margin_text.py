"""Finds text in the margin that stands over something else or runs off its page."""

from collections.abc import Iterator, Mapping, Sequence

from bindery.inspection.blocks import Block, Sort
from bindery.inspection.edges import Margins
from bindery.inspection.geometry import Box
from bindery.inspection.page_content import Mark
from bindery.inspection.page_look import Clash
from bindery.inspection.painting import PaintedPage, Run

# Boxes of letters are higher than what is seen of them: so much of each, in points, may overlap.
_SLACK = 2.0
# Nearer than this, in points, is a rounding.
_NEAR = 0.6


def list_beside(
    bodies: Mapping[int, Sequence[Run]], owners: Mapping[Mark, Block], margins: Margins
) -> dict[int, list[Run]]:
    """The text of blocks that begin to the right of the text block, by page."""
    found: dict[int, list[Run]] = {}
    for number, runs in bodies.items():
        edge = margins.lefts[number % 2] + margins.width - _NEAR
        known = [(run, owners[run.mark]) for run in runs if run.mark is not None]
        begins: dict[int, float] = {}
        for run, block in known:
            begins[id(block)] = min(begins.get(id(block), run.box[0]), run.box[0])
        beside = [
            run  # a cell belongs to a table that is wider than the text block
            for run, block in known
            if begins[id(block)] > edge and block.sort is not Sort.CELL
        ]
        if beside and margins.width:
            found[number] = beside
    return found


def find_clashes(
    pages: Sequence[PaintedPage],
    beside: Mapping[int, Sequence[Run]],
    blocks: Sequence[Block],
    owners: Mapping[Mark, Block],
) -> Iterator[Clash]:
    """The first clash of each block in the margin, on each page."""
    figures: dict[int, list[tuple[Box, str]]] = {}
    for shown in blocks:
        if shown.sort is Sort.FIGURE and shown.node.box is not None:
            known = figures.setdefault(shown.first, [])
            known.append((_order(shown.node.box), shown.node.alt or shown.node.role))
    for page in pages:
        told: set[int] = set()
        for run in beside.get(page.number, ()):
            block = owners[run.mark] if run.mark is not None else None
            if block is None or id(block) in told:
                continue
            clash = _find_clash(page, run, block, (owners, figures.get(page.number, ())))
            if clash is not None:
                told.add(id(block))
                yield clash


_Around = tuple[Mapping[Mark, Block], Sequence[tuple[Box, str]]]


def _find_clash(page: PaintedPage, run: Run, block: Block, around: _Around) -> Clash | None:
    owners, figures = around
    text, path = run.text.strip(), block.node.path
    left, bottom, right, top = page.box
    if not (left <= run.box[0] and run.box[2] <= right and bottom <= run.box[1] <= top):
        return Clash(page.number, text, element=path)
    for other in page.runs:
        own = other.mark is not None and owners.get(other.mark) is block
        if not own and other.text.strip() and _overlap(run.box, other.box):
            return Clash(page.number, text, other.text.strip(), path)
    for box, words in figures:
        if _overlap(run.box, box):
            return Clash(page.number, text, words, path)
    return None


def _order(box: Box) -> Box:
    left, bottom, right, top = box
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def _overlap(one: Box, other: Box) -> bool:
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > _NEAR
        and min(one[3], other[3]) - max(one[1], other[1]) > _SLACK
    )
