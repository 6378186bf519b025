"""Tables are read in the order of their lines (REQ-11, REQ-15)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bindery.inspection.assertions.expected import Expected, Place, name_page, report
from bindery.inspection.assertions.rules import rule
from bindery.inspection.assertions.running import Block, quote_block, surround
from bindery.inspection.elements import walk_all
from bindery.inspection.results import Finding
from bindery.inspection.structure import Node, Structure
from bindery.messages import Message

_SLIP = 2.0  # points


@rule("REQ-11", "REQ-15")
def assert_tables_in_order(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Rows are read from above to below, and cells from left to right (REQ-11, REQ-15)."""
    del expected
    for table in walk_all(structure.tree):
        if table.role == "Table":
            yield from _judge_table(structure, table)


def _judge_table(structure: Structure, table: Node) -> Iterator[Finding]:
    before: tuple[int, float, Node] | None = None
    for row in (node for node in table.walk() if node.role == "TR"):
        cells = [block for cell in row.children if (block := _bound(structure, cell)) is not None]
        if not cells:
            continue
        for one, other in pairwise(cells):
            if one.page == other.page and other.box[2] < one.box[0]:
                yield _tell(structure, "cells", one.node, other.node)
        if len(cells) > 2:
            yield from _find_strays(structure, cells)
        middles = sorted((one.box[1] + one.box[3]) / 2 for one in cells)
        middle, page = middles[len(middles) // 2], cells[0].page
        if before is not None and before[0] == page and middle > before[1] + _SLIP:
            yield _tell(structure, "rows", before[2], row)
        before = (page, middle, row)


def _find_strays(structure: Structure, cells: Sequence[Block]) -> Iterator[Finding]:
    """Cells that stand beside none of their row."""
    for one in cells:
        others = [other for other in cells if other is not one and other.page == one.page]
        if others and not any(
            one.box[1] < other.box[3] + _SLIP and other.box[1] < one.box[3] + _SLIP
            for other in others
        ):
            yield _tell(structure, "stray", one.node, others[0].node)


def _bound(structure: Structure, cell: Node) -> Block | None:
    if cell.row_span > 1:
        return None
    marks = [mark for one in cell.walk() if one.role != "Note" for mark in one.marks]
    areas = [structure.facts.areas[mark] for mark in marks if mark in structure.facts.areas]
    if not areas or any(area.page != areas[0].page for area in areas):
        return None
    return Block(cell, areas[0].page, surround(areas))


def _tell(structure: Structure, name: str, first: Node, second: Node) -> Finding:
    page = name_page(second.page)
    one, other = quote_block(first), quote_block(second)
    said = Message("inspection-order-table", kind=name, first=one, second=other, page=page)
    return report(structure, "REQ-11", said, Place(second.page, second.path, second.text))


ASSERTIONS = (assert_tables_in_order,)
