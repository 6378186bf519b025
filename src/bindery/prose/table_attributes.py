"""Reads what a table's caption says of the table itself: `: Title {#tbl-x total=last .groups}`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model.tree import Row
from bindery.prose.state import State

_CLASSES = ("groups", "landscape")
_NAMES = ("headers", "total", "short_title")
_PART_NAMES = ("keys", "shares")
_SHARES = re.compile(r"\d+(\.\d+)?(,\d+(\.\d+)?)*")
_NUMBERS = re.compile(r"\s*\d+\s*(,\s*\d+\s*)*")


@dataclass(frozen=True, slots=True)
class TableAttributes:
    """What is asked of a table.

    `keys` are the places of the columns that head a row; `total` is "last" or the first cell of
    the rows that are totals; with `groups` a row with words in its first cell alone heads those
    below it; `shares` are the columns' parts of the width.
    """

    keys: tuple[int, ...] = (0,)
    total: str = ""
    groups: bool = False
    landscape: bool = False
    shares: tuple[float, ...] = ()


def read_attributes(state: State, attributes: Sequence[object], columns: int) -> TableAttributes:
    """The attributes of a table's caption; unknown ones are mistakes."""
    _, classes, pairs = attributes
    names = [state.plain(str(one)) for one in classes]  # type: ignore[attr-defined]
    values = {str(key): state.plain(str(one)) for key, one in pairs}  # type: ignore[attr-defined]
    known = _NAMES + (_PART_NAMES if state.dialect == "part" else ())
    for name in [
        *(one for one in names if one not in _CLASSES),
        *(one for one in values if one not in known),
    ]:
        hint = suggest(name, (*_CLASSES, *known)) or Message("prose-known-of-table")
        state.complain(Message("prose-unknown-of-table", name=name), hint)
    shares = values.get("shares", "")
    return TableAttributes(
        keys=read_keys(state, values, columns),
        total=" ".join(values.get("total", "").split()),
        groups="groups" in names,
        landscape="landscape" in names,
        shares=tuple(float(one) / 100 for one in shares.split(",")) if _is_shares(shares) else (),
    )


def _is_shares(text: str) -> bool:
    return bool(_SHARES.fullmatch(text))


def read_keys(state: State, values: dict[str, str], columns: int | None) -> tuple[int, ...]:
    """The columns that head a row: counted from 1 by authors, from 0 by parts' templates.

    `columns` is how many there are, None where that is not known yet.
    """
    if state.dialect == "part" and "keys" in values:
        return tuple(int(one) for one in values["keys"].split(","))
    text = values.get("headers", "1")
    if not _NUMBERS.fullmatch(text):
        state.complain(Message("prose-table-headers", headers=text))
        return (0,)
    keys = tuple(sorted({int(one) - 1 for one in text.split(",")}))
    if min(keys) < 0 or (columns is not None and max(keys) >= columns):
        highest = max(keys) + 1
        state.complain(Message("prose-header-column", column=highest, columns=columns or 0))
        return (0,)
    return keys


def check_groups(state: State, rows: Sequence[Row]) -> None:
    """The head of a group has rows below it: no cell could name it as its head otherwise."""
    for row, below in pairwise((*rows, None)):
        if row and row.role == "group" and (below is None or below.role):
            state.line = row.cells[0].line or state.line
            state.complain(Message("prose-empty-group"))
