"""Checks that what heads rows tells them apart, and that each cell says something (REQ-16)."""

from collections import Counter
from collections.abc import Iterator

from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model import Fragment
from bindery.model.grid import place_cells
from bindery.model.plain import read_plain
from bindery.model.tree import Cell, Table
from bindery.model.walk import walk_blocks, walk_inside


def check_table_heads(text: Fragment) -> list[Diagnostic]:
    """The tables of a text whose rows are headed alike, or with cells that say nothing.

    Each is told once for a table, at the row.
    """
    tables = [block for block in walk_blocks(text.blocks) if isinstance(block, Table)]
    return [
        found
        for table in tables
        for found in (*_check_heads(text.path, table), *_check_cells(text.path, table))
    ]


def _check_cells(path: str, table: Table) -> Iterator[Diagnostic]:
    """The first cell without a word; heads of groups stand alone in their row."""
    for number, row in enumerate(table.rows, 1):
        for cell in row.cells:
            if row.role != "group" and not _say(cell):
                line = cell.line or next((one.line for one in row.cells if one.line), 0)
                said = Message("rules-cell-empty", row=number)
                yield Diagnostic(path, line or table.line, said)
                return


def _check_heads(path: str, table: Table) -> Iterator[Diagnostic]:
    seen: Counter[tuple[int, tuple[str, ...]]] = Counter()
    for group, words, line in _list_heads(table):
        seen[group, words] += 1
        if seen[group, words] > 1:
            said = Message("rules-rows-alike", words=", ".join(words))
            yield Diagnostic(path, line or table.line, said)
            return


def _list_heads(table: Table) -> Iterator[tuple[int, tuple[str, ...], int]]:
    """What heads each row, with its group and its line; rows below a merged head are left out."""
    group = 0
    placed = place_cells(table.rows, len(table.columns))
    for row, places in zip(table.rows, placed, strict=True):
        if row.role == "group":
            group += 1
            continue
        heads = [one.cell for one in places if one.column in table.keys]
        if any(cell is None or cell.rows > 1 for cell in heads):
            continue
        known = [cell for cell in heads if cell is not None]
        words = tuple(_say(cell) for cell in known)
        if any(words):
            yield group, words, next((cell.line for cell in known if cell.line), 0)


def _say(cell: Cell) -> str:
    words = " ".join(read_plain(cell.content).split()) or str(len(cell.blocks) or "")
    return words or ("…" if any(True for _ in walk_inside(cell.content)) else "")
