"""Where the table stands in a grid: titles above it, its head, its rows, notes beneath it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bindery.errors import fail
from bindery.importing.grid import Cell, Grid, clean, is_empty
from bindery.importing.numbers import split_number
from bindery.importing.word_lists import begins_with_word, is_word
from bindery.messages import Message

_YEAR = re.compile(r"(19|20)\d\d\*{0,2}")  # StatLine marks provisional years with stars
_PART = 0.5  # of the columns that a line of the head must fill
_LONGEST = 5  # rows that a head may have


@dataclass(frozen=True, slots=True)
class Shape:
    """A table without what stood around it.

    `heads` are the printed names, one for each column, `units` those of a row of units; `rows` are
    as long as the head. `sources` are the lines that name a source.
    """

    title: str
    heads: tuple[str, ...]
    units: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    lines: tuple[int, ...]
    sources: tuple[str, ...]
    notes: tuple[Message, ...]


def find_shape(path: str, grid: Grid) -> Shape:
    """The table in a grid; raises BinderyError where there is none, or a column has no name."""
    rows, lines = _drop_empty(grid)
    if not rows:
        raise fail(path, None, Message("importing-empty"))
    width = max(len(row) for row in rows)
    if width < 2:
        raise fail(path, None, Message("importing-one-column"))
    first = next((i for i, row in enumerate(rows) if _count(row) > max(1, width * _PART)), None)
    if first is None:
        raise fail(path, lines[0], Message("importing-no-head"))
    behind = _find_data(rows, first)
    end = len(rows)
    while end > behind and _count(rows[end - 1]) == 1 and not is_empty(rows[end - 1][0]):
        end -= 1
    if end == behind:
        raise fail(path, lines[first], Message("importing-no-rows"))
    heads, units = _join_head(rows[first:behind])
    _check_heads(path, lines[first], heads)
    notes = [_tell(lines[i], rows[i], "importing-left-above") for i in range(first)]
    notes += [_tell(lines[i], rows[i], "importing-left-below") for i in range(end, len(rows))]
    if behind - first > 1:
        notes.append(Message("importing-joined-head", count=behind - first))
    beneath = [clean(str(rows[i][0])) for i in range(end, len(rows))]
    return Shape(
        title=grid.title or next((clean(str(_first(row))) for row in rows[:first]), ""),
        heads=heads,
        units=units,
        rows=tuple(rows[behind:end]),
        lines=tuple(lines[behind:end]),
        sources=tuple(one for one in beneath if begins_with_word("source", one)),
        notes=tuple(notes),
    )


def _drop_empty(grid: Grid) -> tuple[list[tuple[Cell, ...]], list[int]]:
    """The rows that hold something, all of one length, without columns that hold nothing."""
    kept = [
        (row, line)
        for row, line in zip(grid.rows, grid.lines, strict=True)
        if any(not is_empty(cell) for cell in row)
    ]
    width = max((len(row) for row, _ in kept), default=0)
    padded = [(*row, *(None,) * (width - len(row))) for row, _ in kept]
    filled = [place for place in range(width) if any(not is_empty(row[place]) for row in padded)]
    return [tuple(row[place] for place in filled) for row in padded], [line for _, line in kept]


def _count(row: Sequence[Cell]) -> int:
    return sum(not is_empty(cell) for cell in row)


def _first(row: Sequence[Cell]) -> Cell:
    return next(cell for cell in row if not is_empty(cell))


def _find_data(rows: Sequence[Sequence[Cell]], first: int) -> int:
    """The first row behind the head: one with a number that is no year."""
    for place in range(first + 1, min(first + 1 + _LONGEST, len(rows))):
        if not all(_may_be_head(cell) for cell in rows[place]):
            return place
    return first + 1  # a table of words alone has a head of one row


def _may_be_head(cell: Cell) -> bool:
    if isinstance(cell, str):
        return not split_number(cell) or is_year(cell)
    return cell is None


def is_year(cell: Cell) -> bool:
    """Whether a cell can be the name of a year."""
    return bool(_YEAR.fullmatch(clean(str(cell)))) if isinstance(cell, str | int) else False


def _join_head(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the columns from all rows of the head, and the units of its last one."""
    words = [["" if is_empty(cell) else clean(str(cell)) for cell in row] for row in rows]
    units = [""] * len(words[0])
    first = next((place for place, one in enumerate(words[-1]) if is_word("unit", one)), 0)
    # before the units stand the names of the columns that name the rows
    if len(words) > 1 and all(is_word("unit", one) for one in words[-1][max(1, first) :] if one):
        *words, last = words
        units = [one if is_word("unit", one) else "" for one in last]
        named = [below if not is_word("unit", below) else "" for below in last]
        words[-1] = [
            (below or one) if place < first else (one or below)
            for place, (one, below) in enumerate(zip(words[-1], named, strict=True))
        ]
    for upper in words[:-1]:
        for place in range(1, len(upper)):
            if not upper[place] and words[-1][place]:
                upper[place] = upper[place - 1]
    joined = [list(dict.fromkeys(filter(None, column))) for column in zip(*words, strict=True)]
    for place in range(max(1, first)):
        joined[place] = joined[place][-1:]  # above the names of rows stands what the head is about
    return tuple(", ".join(parts) for parts in joined), tuple(units)


def _check_heads(path: str, line: int, heads: Sequence[str]) -> None:
    for place, head in enumerate(heads, 1):
        if not head:
            raise fail(path, line, Message("importing-nameless", column=place))
        if heads.count(head) > 1:
            raise fail(path, line, Message("importing-same-heads", head=head))


def _tell(line: int, row: Sequence[Cell], kind: str) -> Message:
    words = clean(" ".join(str(cell) for cell in row if not is_empty(cell)))
    shown = words if len(words) <= 60 else words[:60] + "…"
    if kind == "importing-left-above":
        return Message("importing-left-above", line=str(line), words=shown)
    return Message("importing-left-below", line=str(line), words=shown)
