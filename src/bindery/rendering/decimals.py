"""Columns of numbers in several formats: their decimal signs stand below each other.

Each cell says what its number lacks behind the whole units of the column's longest one, such as
“,0%” beside a count. The writers leave that much room; no reader sees or hears it.
"""

from collections import Counter
from collections.abc import Iterable

from bindery.model.plain import read_plain
from bindery.model.tree import Cell, Row, Table, change_node


def align_decimals(table: Table, mark: str) -> Table:
    """The table with the room that its numbers need behind them; `mark` is the decimal sign."""
    pads = {
        key: _pad_column(table, key, mark)
        for key, column in enumerate(table.columns)
        if column.format != "text" and column.align == "right"
    }
    if not any(any(pad) for pad in pads.values()):
        return table
    rows = tuple(
        _pad_row(row, {key: pad[number] for key, pad in pads.items()})
        for number, row in enumerate(table.rows)
    )
    return change_node(table, rows=rows)


def _pad_column(table: Table, key: int, mark: str) -> tuple[str, ...]:
    """What each cell of a column lacks; nothing where all numbers end alike."""
    tails = [_find_tail(row, key, mark) for row in table.rows]
    longest = _join(tail for tail in tails if tail is not None)
    return tuple("" if tail is None else _lack(longest, tail) for tail in tails)


def _find_tail(row: Row, key: int, mark: str) -> str | None:
    """What stands behind the whole units of a number, each digit as 0; None for no number."""
    if _is_spanned(row) or key >= len(row.cells):
        return None
    text = read_plain(row.cells[key].content).strip()
    digits = [at for at, sign in enumerate(text) if sign.isdigit()]
    if not digits:
        return None
    point = text.rfind(mark, digits[0], digits[-1])
    tail = text[point:] if point >= 0 else text[digits[-1] + 1 :]
    return "".join("0" if sign.isdigit() else sign for sign in tail)


def _is_spanned(row: Row) -> bool:
    return row.role == "group" or any(cell.columns > 1 or cell.rows > 1 for cell in row.cells)


def _join(tails: Iterable[str]) -> str:
    """A tail with as many of each sign as any has, in the order of the longest."""
    every = sorted(set(tails), key=lambda tail: (-len(tail), tail))
    joined = every[0] if every else ""
    for tail in every[1:]:
        joined += _lack(tail, joined)
    return joined


def _lack(longest: str, tail: str) -> str:
    """The signs of one tail that another has not."""
    left = Counter(tail)
    lacking = ""
    for sign in longest:
        if left[sign]:
            left[sign] -= 1
        else:
            lacking += sign
    return lacking


def _pad_row(row: Row, pads: dict[int, str]) -> Row:
    cells: list[Cell] = [
        change_node(cell, pad=pads[key]) if pads.get(key) else cell
        for key, cell in enumerate(row.cells)
    ]
    return change_node(row, cells=tuple(cells))
