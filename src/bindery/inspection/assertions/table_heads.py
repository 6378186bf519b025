"""Tables and lists as they are heard: which head belongs to which cell (REQ-15, REQ-16, REQ-17)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from bindery.inspection.assertions.expected import (
    Expected,
    Place,
    name_page,
    name_table,
    normalise,
    place_table,
    remark,
    report,
    shorten,
)
from bindery.inspection.assertions.rules import rule
from bindery.inspection.elements import walk_all
from bindery.inspection.grid import Placed, lay_out
from bindery.inspection.results import Finding
from bindery.inspection.structure import Cell, Structure
from bindery.messages import Message

_VALUE = re.compile(r"[<>≤≥±+−–-]?\s?[€$£]?\s?\d[\d.,\s]*\s?%?|[–—.x<>*-]{1,3}")
_MOSTLY = 0.6


@rule("REQ-15")
def assert_rows_headed(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Rows that a name begins have it as their header (REQ-15)."""
    tell, least = (report, 2) if expected.is_ours else (remark, 3)
    for table in structure.tables:
        body = [row for row in table.rows if any(not cell.header for cell in row)]
        if len(body) < least or any(_heads_row(cell) for row in body for cell in row):
            continue
        names = [row[0].text for row in body if len(row) > 1 and not row[0].headers]
        values = [cell.text for row in body for cell in row[1:]]
        told = len(set(names)) == len(body) and all(names)
        if told and values and _count_values(values) >= _MOSTLY * len(values):
            said = Message(
                "inspection-rows-headless", table=name_table(table), text=shorten(names[0])
            )
            yield tell(structure, "REQ-15", said, place_table(table))


def _heads_row(cell: Cell) -> bool:
    return cell.header and cell.scope in ("Row", "Both", "")


def _count_values(texts: Sequence[str]) -> int:
    return sum(_VALUE.fullmatch(text) is not None for text in texts)


@rule("REQ-15")
def assert_scopes_fit(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A header cell heads cells in the direction of its scope (REQ-15)."""
    del expected
    for table in structure.tables:
        placed = lay_out(table.rows)
        # a header of rows is headed itself, as in the first column
        others = [one for one in placed if one.cell.scope != "Column" or not one.cell.header]
        data = [one for one in others if not one.cell.header]
        if not data:
            continue
        for one in placed:
            alone = len(table.rows[one.rows.start]) == 1
            name = _find_idle(one, data, others, alone=alone)
            if name:
                text, named = shorten(one.cell.text), name_table(table)
                said = Message("inspection-scope", way=name, text=text, table=named)
                yield report(structure, "REQ-15", said, place_table(table, one.cell))


def _find_idle(
    one: Placed, data: Sequence[Placed], others: Sequence[Placed], *, alone: bool
) -> str:
    """Which message tells that a header cell heads nothing; empty where it heads something."""
    if not one.cell.header or not one.cell.text:
        return ""
    if one.cell.scope == "Row" and not alone:  # a cell alone heads the rows below it
        beside = any(_overlap(one.rows, other.rows) for other in data)
        return "" if beside else "row"
    if one.cell.scope == "Column":
        below = any(
            _overlap(one.columns, other.columns) and other.rows.start >= one.rows.stop
            for other in others
        )
        return "" if below else "column"
    return ""


def _overlap(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


@rule("REQ-15")
def assert_headers_there(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The headers that a cell names are header cells of its row or column (REQ-15)."""
    del expected
    named = {node.id for node in walk_all(structure.tree) if node.id}
    for table in structure.tables:
        placed = lay_out(table.rows)
        heads = {one.cell.id: one for one in placed if one.cell.header and one.cell.id}
        for one in placed:
            for wanted in one.cell.headers:
                name = _judge_header(one, wanted, heads, named)
                if name:
                    text = shorten(one.cell.text)
                    named_table = name_table(table)
                    said = Message(
                        "inspection-headers", flaw=name, text=text, head=wanted, table=named_table
                    )
                    yield report(structure, "REQ-15", said, place_table(table, one.cell))


def _judge_header(one: Placed, wanted: str, heads: Mapping[str, Placed], named: set[str]) -> str:
    if wanted in heads:
        return "" if heads[wanted].shares(one) else "astray"
    return "cell" if wanted in named else "gone"


@rule("REQ-15")
def assert_spans_fit(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No cell reaches below the last row of its table (REQ-15)."""
    del expected
    for table in structure.tables:
        for one in lay_out(table.rows):
            if one.rows.stop > len(table.rows):
                text = shorten(one.cell.text)
                said = Message("inspection-span-long", text=text, table=name_table(table))
                yield report(structure, "REQ-15", said, place_table(table, one.cell))


@rule("REQ-15")
def assert_heads_once(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The head of a table is read once, also where it is printed on each page (REQ-15)."""
    del expected
    for table in structure.tables:
        seen: set[tuple[str, ...]] = set()
        for row in table.rows:
            texts = tuple(cell.text for cell in row)
            if len(row) > 1 and all(cell.header for cell in row) and any(texts):
                if texts in seen:
                    shown = shorten(" | ".join(texts))
                    said = Message("inspection-head-twice", text=shown, table=name_table(table))
                    yield report(structure, "REQ-15", said, place_table(table, row[0]))
                    break
                seen.add(texts)


@rule("REQ-17")
def assert_lists_whole(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A list is one list, and not one for each of its items (REQ-17)."""
    del expected
    for node in walk_all(structure.tree):
        for one, other in pairwise(node.children):
            if one.role == other.role == "L" and len(one.children) == len(other.children) == 1:
                text = shorten(normalise(one.text))
                said = Message("inspection-list-cut", text=text, page=name_page(one.page))
                yield report(structure, "REQ-17", said, Place(one.page, one.path, one.text))
                break


@rule("REQ-17")
def assert_items_whole(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """An item with a label has a body (REQ-17)."""
    del expected
    for node in walk_all(structure.tree):
        roles = [child.role for child in node.children]
        if node.role == "LI" and "Lbl" in roles and "LBody" not in roles:
            text, page = shorten(normalise(node.text)), name_page(node.page)
            said = Message("inspection-item-bodiless", text=text, page=page)
            yield report(structure, "REQ-17", said, Place(node.page, node.path, node.text))


ASSERTIONS = (
    assert_rows_headed,
    assert_scopes_fit,
    assert_headers_there,
    assert_spans_fit,
    assert_heads_once,
    assert_lists_whole,
    assert_items_whole,
)
