"""Checks that the columns that head a row tell the rows of a table apart (REQ-16)."""

from collections import Counter
from collections.abc import Iterator

from bindery.errors import Diagnostic, Severity
from bindery.messages import Message
from bindery.model import Fragment
from bindery.model.grid import place_cells
from bindery.model.plain import read_plain
from bindery.model.tree import Cell, Table
from bindery.model.walk import walk_blocks


def check_table_heads(text: Fragment) -> list[Diagnostic]:
    """A warning for each table of a text whose rows are headed alike, once, at the second row."""
    tables = (block for block in walk_blocks(text.blocks) if isinstance(block, Table))
    return [found for table in tables for found in _check_table(text.path, table)]


def _check_table(path: str, table: Table) -> Iterator[Diagnostic]:
    seen: Counter[tuple[int, tuple[str, ...]]] = Counter()
    for group, words, line in _list_heads(table):
        seen[group, words] += 1
        if seen[group, words] > 1:
            said = Message("rules-rows-alike", words=", ".join(words))
            yield Diagnostic(path, line or table.line, said, severity=Severity.WARNING)
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
    return " ".join(read_plain(cell.content).split()) or str(len(cell.blocks) or "")
