"""Finds the text and figures that reach beyond the block in which most text stands."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from bindery.inspection.blocks import Block, Sort
from bindery.inspection.page_content import Mark
from bindery.inspection.page_fill import list_body
from bindery.inspection.page_look import Edge
from bindery.inspection.painting import PaintedPage, Run

# Where so many lines of all begin or end, within a point, is an edge; fewer hang out.
_BEGINNING = 0.03
_ENDING = 0.005
_FEWEST = 3
# With fewer lines, odd and even pages are taken to have the same left edge.
_TWO_SIDED = 100
# Nearer than this, in points, is a rounding.
_NEAR = 0.6
_HANGING = frozenset({Sort.HEADING, Sort.LABEL})  # their numbers may stand in the margin


class Margins:
    """The left edge of odd and even pages, and the width of the text, as most lines show them."""

    def __init__(self, bodies: Mapping[int, Sequence[Run]], owners: Mapping[Mark, Block]) -> None:
        """Learn from the lines of paragraphs."""
        starts: tuple[list[float], list[float]] = ([], [])
        ends: list[tuple[int, float]] = []
        for number, runs in bodies.items():
            for run in runs:
                if run.mark is not None and _is_plain(owners[run.mark]):
                    starts[number % 2].append(run.box[0])
                    ends.append((number, find_end(run)))
        common = min(_list_common(starts[0] + starts[1], _BEGINNING), default=0.0)
        self.lefts = [
            min(_list_common(own, _BEGINNING), default=common) if len(own) >= _TWO_SIDED else common
            for own in starts
        ]
        widths = [end - self.lefts[number % 2] for number, end in ends]
        self.width = max(_list_common(widths, _ENDING), default=0.0)


def _is_plain(block: Block) -> bool:
    """Whether a block is text of its own; what belongs to a figure may stand in the margin."""
    return block.sort is Sort.TEXT and block.around is None


def _list_common(places: Sequence[float], share: float) -> list[float]:
    """The places that share a point with many others."""
    counts = Counter(map(int, places))
    least = max(_FEWEST, len(places) * share)
    return [place for place in places if counts[int(place)] >= least]


def find_end(run: Run) -> float:
    """Where the last letter of a run ends; a space at its end is not seen."""
    if run.text.endswith(" "):
        return run.box[2] - run.space * run.size
    return run.box[2]


def list_bodies(
    painted_pages: Sequence[PaintedPage], owners: Mapping[Mark, Block]
) -> dict[int, list[Run]]:
    """The text outside figures and notes by page."""
    return {page.number: list_body(page, owners) for page in painted_pages}


def find_edges(
    bodies: Mapping[int, Sequence[Run]],
    blocks: Sequence[Block],
    owners: Mapping[Mark, Block],
    margins: Margins,
) -> Iterator[Edge]:
    """The farthest stretch of each block that reaches beyond the common edges, on each page."""
    for number, runs in bodies.items():
        left = margins.lefts[number % 2]
        right = left + margins.width
        first: dict[int, float] = {}
        worst: dict[int, tuple[float, Run, Block]] = {}
        for run in runs:
            block = owners[run.mark] if run.mark is not None else None
            if block is None:
                continue
            key = id(block)
            first[key] = min(first.get(key, run.box[0]), run.box[0])
            out = find_end(run) - right
            if block.sort not in _HANGING:
                out = max(out, left - run.box[0])
            if out > _NEAR and (key not in worst or worst[key][0] < out):
                worst[key] = (out, run, block)
        for key, (_, run, block) in worst.items():
            begins = first[key] - left
            cell, beside = block.sort is Sort.CELL, begins > margins.width
            wide = block.around is not None or cell or beside
            yield Edge(
                number, run.text.strip(), round(min(begins, run.box[0] - left), 1),
                round(find_end(run) - left, 1), wide, block.node.path,
                beside=beside and not cell,
            )  # fmt: skip
    yield from _find_figures(blocks, margins)


def _find_figures(blocks: Sequence[Block], margins: Margins) -> Iterator[Edge]:
    for block in blocks:
        box = block.node.box
        if block.sort is not Sort.FIGURE or box is None:
            continue
        left = margins.lefts[block.first % 2]
        begins, ends = min(box[0], box[2]) - left, max(box[0], box[2]) - left
        if ends > margins.width + _NEAR or begins < -_NEAR:
            yield Edge(
                block.first, block.node.alt or "", round(begins, 1), round(ends, 1), wide=True,
                element=block.node.path,
            )  # fmt: skip
