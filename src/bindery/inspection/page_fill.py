"""Measures how full pages are."""

from collections.abc import Iterator, Mapping, Sequence

from bindery.inspection.blocks import Block, Sort
from bindery.inspection.page_content import Mark
from bindery.inspection.page_look import PageFill
from bindery.inspection.painting import PaintedPage, Run
from bindery.inspection.survey import is_level

# So many pages of ten have their body within the borders: a title page may differ.
_SHARE = 0.1
# White that is higher than this, in points, is no space between blocks.
_WHITE = 60.0
# Letters whose feet are nearer than this, in points, stand on one line.
_LINE = 3.0
_OPENERS = ("chapter", "part")
Span = tuple[float, float]


def measure_fills(
    painted_pages: Sequence[PaintedPage], blocks: Sequence[Block], seen: Mapping[int, list[Run]]
) -> Iterator[PageFill]:
    """How full each page with text is; pages whose text is turned are left out.

    `seen` is the text of each page, as `list_body` gives it.
    """
    figures = _list_figures(blocks)
    spans = {
        number: [(run.box[1], run.box[3]) for run in runs] + figures.get(number, [])
        for number, runs in seen.items()
        if runs or number in figures
    }
    height = _measure_height([*spans.values()])
    starts, held, titles = _find_openings(blocks), _find_held(blocks), _find_titles(blocks)
    for page in painted_pages:
        number = page.number
        if number not in spans or height <= 0 or _is_turned(page, len(seen[number])):
            continue
        yield PageFill(
            number,
            round(min(_cover(spans[number]) / height, 1.0), 3),
            _count_lines(seen[number]),
            held=number in held,
            ends=number == len(painted_pages) or number + 1 in starts,
            title=number == 1 or number in titles,
        )


def list_body(page: PaintedPage, owners: Mapping[Mark, Block]) -> list[Run]:
    """The text of a page outside figures and notes that runs from left to right."""
    return [
        run
        for run in page.runs
        if not run.artifact
        and run.mark is not None
        and (block := owners.get(run.mark)) is not None
        and block.sort is not Sort.FIGURE
        and block.sort is not Sort.NOTE
        and is_level(run)
    ]


def _list_figures(blocks: Sequence[Block]) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = {}
    for block in blocks:
        if block.sort is Sort.FIGURE and block.node.box is not None:
            _, bottom, _, top = block.node.box
            found.setdefault(block.first, []).append((min(bottom, top), max(bottom, top)))
    return found


def _measure_height(pages: Sequence[Sequence[Span]]) -> float:
    """The height of the text block, as most pages show it."""
    if not pages:
        return 0.0
    bottoms = sorted(min(bottom for bottom, _ in spans) for spans in pages)
    tops = sorted(max(top for _, top in spans) for spans in pages)
    left_out = int(len(pages) * _SHARE)
    return tops[-1 - left_out] - bottoms[left_out]


def _cover(spans: Sequence[Span]) -> float:
    """The height that spans cover, with the white between them that is not too high."""
    covered, reached = 0.0, None
    for bottom, top in sorted(spans):
        start = bottom if reached is None or bottom - reached > _WHITE else reached
        covered += max(top - start, 0.0)
        reached = top if reached is None else max(reached, top)
    return covered


def _count_lines(runs: Sequence[Run]) -> int:
    lines, before = 0, float("-inf")
    for foot in sorted(run.box[1] for run in runs):
        lines += foot - before > _LINE
        before = foot
    return lines


def _is_turned(page: PaintedPage, level: int) -> bool:
    """Whether most of a page runs otherwise than from left to right, as so many runs do."""
    half = len(page.runs) / 2
    return level < half and sum(map(is_level, page.runs)) < half


def _find_openings(blocks: Sequence[Block]) -> set[int]:
    """The pages whose text begins with the title of a chapter or part."""
    top: dict[int, Block] = {}
    for block in blocks:
        known = top.get(block.first)
        if known is None or block.top > known.top:
            top[block.first] = block
    return {number for number, block in top.items() if is_opener(block)}


def is_opener(block: Block) -> bool:
    """Whether a block is the title of a chapter or part."""
    if block.sort is not Sort.HEADING:
        return False
    tag = block.node.tag.lower()
    return block.node.role == "H1" or tag in _OPENERS or tag.endswith("-chapter")


def _find_held(blocks: Sequence[Block]) -> set[int]:
    """The pages that hold a figure or a part of a table."""
    return {
        number
        for block in blocks
        if block.sort in (Sort.FIGURE, Sort.CELL)
        for number in range(block.first, block.last + 1)
    }


def _find_titles(blocks: Sequence[Block]) -> set[int]:
    """The pages that hold headings and nothing else."""
    headed = {block.first for block in blocks if block.sort is Sort.HEADING}
    others = {
        number
        for block in blocks
        if block.sort is not Sort.HEADING
        for number in range(block.first, block.last + 1)
    }
    return headed - others
