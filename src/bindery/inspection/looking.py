"""Measures how the finished pages look."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bindery.inspection.blocks import Block, list_blocks
from bindery.inspection.edges import Margins, find_edges, list_bodies
from bindery.inspection.margin_text import find_clashes, list_beside
from bindery.inspection.page_content import Mark
from bindery.inspection.page_fill import measure_fills
from bindery.inspection.page_look import PageLook
from bindery.inspection.painting import PaintedPage, Run
from bindery.inspection.splits import find_splits
from bindery.inspection.structure import Structure

_HUNDREDTHS = 100
# Wider than so many spaces of the font is meant, such as the gap behind a number.
_MEANT = 3.0


def measure_look(structure: Structure, painted_pages: Sequence[PaintedPage]) -> PageLook:
    """How the pages of a tagged document look; nothing of one without tags."""
    blocks = list_blocks(structure.tree, structure.facts.areas)
    owners: dict[Mark, Block] = {mark: block for block in blocks for mark in block.marks}
    bodies = list_bodies(painted_pages, owners)
    if not any(bodies.values()):
        return PageLook()
    margins = Margins(bodies, owners)
    beside = list_beside(bodies, owners, margins)
    outside = {id(run) for runs in beside.values() for run in runs}
    within = {
        number: [run for run in runs if id(run) not in outside] for number, runs in bodies.items()
    }
    spaces, uneven = _measure_spaces(bodies)
    return PageLook(
        fills=tuple(measure_fills(painted_pages, blocks, within)),
        splits=tuple(find_splits(blocks, structure.facts.areas, structure.links)),
        edges=tuple(find_edges(bodies, blocks, owners, margins)),
        clashes=tuple(find_clashes(painted_pages, beside, blocks, owners)),
        width=round(margins.width, 1),
        spaces=spaces,
        uneven=uneven,
    )


def _measure_spaces(
    bodies: Mapping[int, Sequence[Run]],
) -> tuple[int, dict[int, dict[int, int]]]:
    """The spaces between words, and how many of each width that is not the font's own, by page."""
    count = 0
    uneven: dict[int, dict[int, int]] = {}
    for number, runs in bodies.items():
        widths = Counter[int]()
        for run in runs:
            if run.space:
                count += run.text.rstrip().count(" ")
                widths.update(round(one * _HUNDREDTHS) for one in run.gaps if 0 < one < _MEANT)
        if widths:
            uneven[number] = dict(sorted(widths.items()))
    return count, uneven
