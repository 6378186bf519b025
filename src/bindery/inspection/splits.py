"""Finds what the end of a page parts from what it belongs to."""

from collections.abc import Iterator, Mapping, Sequence

from bindery.inspection.blocks import Block, Sort, find_held, list_pages
from bindery.inspection.elements import tidy_text
from bindery.inspection.facts import Area
from bindery.inspection.page_content import Mark
from bindery.inspection.page_fill import is_opener
from bindery.inspection.page_look import Parting, Split
from bindery.inspection.structure import Link, Node

_READ_ON = frozenset({Sort.TEXT, Sort.CELL, Sort.FIGURE, Sort.CAPTION, Sort.LABEL, Sort.CONTENTS})
# More rows on a page are no lone ones, whatever a house says.
_MOST_ROWS = 9
# A text that names more figures and tables is a list of them.
_MOST_NAMED = 3
# The page before, the page itself and the next one are near.
_NEAR = 1


def find_splits(
    blocks: Sequence[Block], areas: Mapping[Mark, Area], links: Sequence[Link]
) -> Iterator[Split]:
    """All splits in reading order of their kinds."""
    floats: dict[str, list[Block]] = {}
    for block in blocks:
        if block.around is not None:
            floats.setdefault(block.around.path, []).append(block)
    yield from _find_parted_texts(blocks)
    yield from _find_parted_floats(floats, areas)
    yield from _find_distant_floats(blocks, floats, links)


def _find_parted_texts(blocks: Sequence[Block]) -> Iterator[Split]:
    """Headings, and texts that end in a colon, at the foot of a page."""
    for at, block in enumerate(blocks):
        heading = block.sort is Sort.HEADING
        leads = block.sort is Sort.TEXT and block.node.text.rstrip().endswith(":")
        text = tidy_text(block.node.text) if heading or leads else ""
        if block.around is not None or not text:
            continue
        following = _find_following(blocks, at)
        if following and all(one.first > block.last for one in following):
            kind = Parting.HEADING if heading else Parting.LEAD_IN
            yield Split(kind, block.last, following[0].first, text, block.node.path)


def _find_following(blocks: Sequence[Block], at: int) -> list[Block]:
    """What is read next; a figure may stand elsewhere, so that the text behind it counts too."""
    found: list[Block] = []
    title = blocks[at].sort is Sort.HEADING
    for nth in range(at + 1, len(blocks)):
        block = blocks[nth]
        if block.sort is Sort.HEADING:
            if title and not found and block.first == blocks[at].last:
                continue  # a title right below: what follows that one follows both
            if title and not found and not is_opener(blocks[at]):
                found.append(block)  # nothing but the next title: it is parted all the same
            break
        if block.sort not in _READ_ON:
            continue
        found.append(block)
        if block.around is None:
            break
    return found


def _find_parted_floats(
    floats: Mapping[str, Sequence[Block]], areas: Mapping[Mark, Area]
) -> Iterator[Split]:
    """Captions, notes and sources on another page than their figure or table; lone rows."""
    for own in floats.values():
        held = find_held(own[0].around) if own[0].around else None
        inner = [one for one in own if one.sort is Sort.CELL or one.sort is Sort.FIGURE]
        if held is None or not inner:
            continue
        first, last = min(one.first for one in inner), max(one.last for one in inner)
        yield from _find_parted_lines(held, own, (first, last))
        if held.role == "Table" and first < last:
            yield from _find_lone_rows(held, areas)


def _find_parted_lines(held: Node, own: Sequence[Block], pages: tuple[int, int]) -> Iterator[Split]:
    for block in own:
        if block.sort is Sort.CELL or block.sort is Sort.FIGURE:
            continue
        text, path = tidy_text(block.node.text), block.node.path
        if block.sort is Sort.CAPTION and block.last < pages[0]:
            yield Split(Parting.CAPTION, block.last, pages[0], text, path)
        elif block.sort is Sort.CAPTION and block.first > pages[1]:
            yield Split(Parting.CAPTION, block.first, pages[1], text, path)
        elif _is_note(block, held) and text and block.first > pages[1]:
            yield Split(Parting.NOTE, block.first, pages[1], text, path)


def _is_note(block: Block, held: Node) -> bool:
    """Whether a text stands beside a figure or table, and not in it."""
    return block.sort is Sort.TEXT and not block.node.path.startswith(f"{held.path}/")


def _find_lone_rows(table: Node, areas: Mapping[Mark, Area]) -> Iterator[Split]:
    """One or two rows that stand alone on another page than the rest of their table."""
    counts: dict[int, int] = {}
    for group in table.children:
        rows = () if group.role == "THead" else (group, *group.children)
        for row in rows:
            pages = list(list_pages(row, areas)) if row.role == "TR" else []
            if pages:
                counts[max(pages)] = counts.get(max(pages), 0) + 1
    ordered = sorted(counts)
    if len(ordered) < 2:
        return
    caption = find_caption(table)
    ends = {ordered[0]: ordered[1], ordered[-1]: ordered[-2]}
    for page, other in ends.items():
        if counts[page] <= _MOST_ROWS:
            yield Split(Parting.ROWS, page, other, caption, table.path, counts[page])


def find_caption(around: Node) -> str:
    """The words of the first caption in an element."""
    found = next((one for one in around.walk() if one.role == "Caption"), None)
    return tidy_text(found.text) if found else ""


def _find_distant_floats(
    blocks: Sequence[Block], floats: Mapping[str, Sequence[Block]], links: Sequence[Link]
) -> Iterator[Split]:
    """Figures and tables that stand far from the first text of their chapter that names them."""
    chapters: dict[str, int] = {}
    chapter = 0
    for block in blocks:
        chapter += is_opener(block)
        chapters[block.node.path] = chapter
    mentions = _find_mentions(floats, chapters, links)
    for own in floats.values():
        first, around = own[0], own[0].around
        if around is None or first.sort is Sort.CELL:
            continue
        link = mentions.get((around.number, chapters[first.node.path]))
        begins = min(one.first for one in own)
        if (
            link is not None
            and abs(begins - link.page) > _NEAR
            and not link.element.startswith(f"{around.path}/")
        ):
            yield Split(Parting.FLOAT, begins, link.page, find_caption(around), link.element)


def _find_mentions(
    floats: Mapping[str, Sequence[Block]], chapters: Mapping[str, int], links: Sequence[Link]
) -> dict[tuple[int, int], Link]:
    """The first link of each chapter to each float, by a text that does not list many of them."""
    numbers = {own[0].around.number for own in floats.values() if own[0].around} - {0}
    named: dict[str, list[Link]] = {}
    for link in links:
        listed = "/TOC" in link.element or "/Table" in link.element
        if link.to_element in numbers and not listed:
            place = _find_holder(link.element, chapters)
            if place is not None:
                named.setdefault(place, []).append(link)
    found: dict[tuple[int, int], Link] = {}
    for place, own_links in named.items():
        if len({one.to_element for one in own_links}) <= _MOST_NAMED:
            for link in own_links:
                found.setdefault((link.to_element, chapters[place]), link)
    return found


def _find_holder(path: str, known: Mapping[str, int]) -> str | None:
    """The block that an element belongs to."""
    while path and path not in known:
        path = path.rpartition("/")[0]
    return path or None
