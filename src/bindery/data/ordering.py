"""One order of a table's rows, whatever order its file has them in."""

import re
import unicodedata
from collections.abc import Sequence
from functools import partial

import pandas as pd
from pandas import DataFrame

from bindery.data.cells import RawTable
from bindery.errors import Diagnostic
from bindery.loading.reader import suggest
from bindery.loading.tables import ColumnSchema, TableSchema
from bindery.messages import Message

_DIGITS = re.compile(r"(\d+)")
Rank = tuple[object, ...]


def order_rows(schema: TableSchema, rows: DataFrame) -> list[int]:
    """The places of the rows in the table's order, from 0.

    They are sorted by the sidecar's `sort`, then by its key, then by all columns: so rows that
    differ have one order. A text is sorted as people do (5 before 10, É beside e), or as its
    column's `order` says. An empty cell comes last.
    """
    names = dict.fromkeys((*schema.sort, *schema.key, *(column.name for column in schema.columns)))
    ranked = []
    for name in names:
        column = schema.find_column(name)
        if column and name in rows:
            ranked.append([_rank(column, cell) for cell in rows[name].tolist()])
    return sorted(range(len(rows)), key=partial(_pick, ranked))


def _pick(ranked: Sequence[Sequence[Rank]], place: int) -> tuple[Rank, ...]:
    return tuple(ranks[place] for ranks in ranked)


def _rank(column: ColumnSchema, cell: object) -> Rank:
    if isinstance(cell, str):
        declared = column.order.index(cell) if cell in column.order else len(column.order)
        return (0, declared, rank_text(cell), cell)
    if isinstance(cell, int | float) and not pd.isna(cell):
        return (0, cell)
    return (1, str(cell))  # empty, or a count that is hidden


def rank_text(text: str) -> Rank:
    """The rank of a text among others: numbers in it by size, letters without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    parts = _DIGITS.split(letters)
    return tuple((0, int(one)) if one.isdigit() else (1, one) for one in parts if one)


def check_order(schema: TableSchema, raw: RawTable, mistakes: list[Diagnostic]) -> None:
    """A cell that its column's `order` does not name: nobody knows where it belongs."""
    for column in schema.columns:
        if not column.order or column.name not in raw.head:
            continue
        place = raw.head.index(column.name)
        for row in raw.rows:
            cell = row.cells[place].strip()
            if cell and cell not in column.order:
                said = Message("data-not-in-order", column=column.name, cell=cell)
                advice = suggest(cell, column.order)
                mistakes.append(Diagnostic(schema.path, row.line, said, advice))
