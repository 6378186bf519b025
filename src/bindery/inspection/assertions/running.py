"""The blocks of the running text, and where they stand on their pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bindery.inspection.assertions.expected import normalise, shorten
from bindery.inspection.facts import Area
from bindery.inspection.geometry import Box
from bindery.inspection.structure import Node, Structure

_BLOCKS = frozenset({"P", "H", "H1", "H2", "H3", "H4", "H5", "H6"})
# What may stand elsewhere on the page than where it is read.
_FLOATS = frozenset({
    "Figure", "Table", "Caption", "Note", "FENote", "Formula", "TOC", "Aside", "BlockQuote",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading and where it stands."""

    node: Node
    page: int
    box: Box


def list_blocks(structure: Structure) -> Iterator[Block]:
    """The blocks of the running text in the order of the tree."""
    for node in _walk_blocks(structure.tree):
        marks = [mark for one in _walk_running(node) for mark in one.marks]
        areas = [structure.facts.areas[mark] for mark in marks if mark in structure.facts.areas]
        pages = {area.page for area in areas}
        if len(pages) == 1:
            boxes = [area.box for area in areas]
            box = (
                min(one[0] for one in boxes), min(one[1] for one in boxes),
                max(one[2] for one in boxes), max(one[3] for one in boxes),
            )  # fmt: skip
            yield Block(node, areas[0].page, box)


def _walk_blocks(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        if node.role in _BLOCKS:
            yield node
        elif node.role not in _FLOATS and not _floats(node):
            yield from _walk_blocks(node.children)


def _floats(node: Node) -> bool:
    """Whether an element stands where there is room: a figure or table, with what is below it."""
    return node.tag == "float" or any(one.role == "Caption" for one in node.children)


def _walk_running(node: Node) -> Iterator[Node]:
    """An element and those below it that stand in its lines."""
    yield node
    for child in node.children:
        if child.role not in _FLOATS:
            yield from _walk_running(child)


def surround(areas: Sequence[Area]) -> Box:
    """The box around areas of one page."""
    boxes = [area.box for area in areas]
    return (
        min(one[0] for one in boxes),
        min(one[1] for one in boxes),
        max(one[2] for one in boxes),
        max(one[3] for one in boxes),
    )


def quote_block(node: Node) -> str:
    """The words of an element as quoted in a message."""
    return shorten(normalise(node.text), 50)
