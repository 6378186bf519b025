"""The blocks of a document, in reading order, with the pages on which each stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bindery.inspection.facts import Area
from bindery.inspection.page_content import Mark
from bindery.inspection.structure import Node


class Sort(StrEnum):
    """The sorts of blocks."""

    HEADING = "heading"
    TEXT = "text"
    LABEL = "label"
    CELL = "cell"
    FIGURE = "figure"
    CAPTION = "caption"
    NOTE = "note"
    CONTENTS = "contents"


_SORTS = {
    **dict.fromkeys(("H", "H1", "H2", "H3", "H4", "H5", "H6", "Title"), Sort.HEADING),
    **dict.fromkeys(("P", "LBody", "BlockQuote", "Code"), Sort.TEXT),
    **dict.fromkeys(("TH", "TD"), Sort.CELL),
    **dict.fromkeys(("Figure", "Formula"), Sort.FIGURE),
    **dict.fromkeys(("Note", "FENote"), Sort.NOTE),
    **dict.fromkeys(("TOC", "TOCI", "Index"), Sort.CONTENTS),
    "Lbl": Sort.LABEL,
    "Caption": Sort.CAPTION,
}
# Within these everything belongs to them.
_WHOLE = frozenset({Sort.HEADING, Sort.CELL, Sort.FIGURE, Sort.CAPTION, Sort.NOTE, Sort.CONTENTS})
# Around a table or figure with its caption; a section would hold more than that.
_FLOATS = frozenset({"Div", "Aside", "P", "NonStruct", "Figure", "Table"})
_HELD = ("Table", "Figure")


@dataclass(slots=True)
class Block:
    """A heading, paragraph, item, cell, caption, note or figure.

    `first` and `last` are the pages on which it begins and ends, `top` where it begins, in points
    from below; `around` is the element that holds a table or figure with its caption and notes.
    """

    node: Node
    sort: Sort
    around: Node | None
    marks: list[Mark] = field(default_factory=list)
    first: int = 0
    last: int = 0
    top: float = 0.0

    def place(self, areas: Mapping[Mark, Area]) -> None:
        """Find the pages; a figure without letters stands where its element says."""
        found = [areas[mark] for mark in self.marks if mark in areas]
        if found:
            pages = [one.page for one in found]
            self.first, self.last = min(pages), max(pages)
            self.top = max(one.box[3] for one in found if one.page == self.first)
        elif self.sort is Sort.FIGURE and self.node.page:
            self.first = self.last = self.node.page
            self.top = self.node.box[3] if self.node.box else 0.0


def list_blocks(tree: Sequence[Node], areas: Mapping[Mark, Area]) -> tuple[Block, ...]:
    """The blocks that are seen, in reading order."""
    blocks: list[Block] = []
    waiting: list[tuple[Node, Block | None, Node | None]] = [(one, None, None) for one in tree]
    waiting.reverse()
    while waiting:
        node, current, around = waiting.pop()
        if around is None and holds_float(node):
            around = node
        if current is None or current.sort not in _WHOLE:
            sort = _SORTS.get(node.role)
            if sort is not None and not (sort is Sort.FIGURE and node.role == "Formula"):
                current = Block(node, sort, around)
                blocks.append(current)
        if node.marks and current is not None:
            current.marks.extend(node.marks)
        waiting.extend([(child, current, around) for child in reversed(node.children)])
    for block in blocks:
        block.place(areas)
    return tuple(block for block in blocks if block.first)


def holds_float(node: Node) -> bool:
    """Whether an element holds a table or figure together with its caption."""
    if node.role not in _FLOATS:
        return False
    roles = [child.role for child in node.children]
    return (
        node.tag == "float"
        or "Caption" in roles
        or any(
            child.role in _HELD and any(one.role == "Caption" for one in child.children)
            for child in node.children
        )
    )


def find_held(around: Node) -> Node | None:
    """The table or figure in an element."""
    return next((one for one in around.walk() if one.role in _HELD), None)


def list_pages(node: Node, areas: Mapping[Mark, Area]) -> Iterator[int]:
    """The pages on which an element shows something."""
    for one in node.walk():
        if one.role == "Figure" and one.page:
            yield one.page
        for mark in one.marks:
            if mark in areas:
                yield areas[mark].page
