"""What looks wrong in a data file as a whole, where each cell by itself may be right."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pandas import DataFrame

from bindery.data.cells import RawTable
from bindery.data.numerals import may_be_thousands
from bindery.errors import Diagnostic
from bindery.loading.tables import ColumnType, TableSchema
from bindery.messages import Message

_MOST_CELLS = 20  # of one kind in one column, told one by one
_HEAD_WITHIN = 10  # rows
_TOTAL = re.compile(r"(?:totaal|total|som|sum|samen|alle|all)\b.*", re.IGNORECASE)
_NOTE = re.compile(r"(?:bron|source|noot|note|let op|\*|©|\d\)).*|.*[:.]\s*\S.*", re.IGNORECASE)
_NUMBERS = (ColumnType.INTEGER, ColumnType.DECIMAL)


def limit_cells(column: str, faults: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The faults of a column; of each kind the first ones, and how many there are besides."""
    found: list[Diagnostic] = []
    seen: Counter[str] = Counter()
    last: dict[str, Diagnostic] = {}
    for one in faults:
        kind = one.said.id
        seen[kind] += 1
        if seen[kind] <= _MOST_CELLS:
            found.append(one)
        last.setdefault(kind, one) if seen[kind] > _MOST_CELLS else None
    for kind, one in last.items():
        said = Message("data-more-cells", column=column, count=seen[kind] - _MOST_CELLS)
        found.append(Diagnostic(one.path, one.line, said, one.advice))
    return found


def find_head_below(schema: TableSchema, raw: RawTable) -> Diagnostic | None:
    """A head that stands below a title or another head."""
    wanted = {column.head or column.name for column in schema.columns}
    if wanted & set(raw.head) or {column.name for column in schema.columns} & set(raw.head):
        return None
    for row in raw.rows[:_HEAD_WITHIN]:
        if wanted <= {cell.strip() for cell in row.cells}:
            said = Message("data-head-below", line=str(row.line))
            return Diagnostic(schema.path, raw.line, said)
    return None


def find_note(schema: TableSchema, raw: RawTable) -> Diagnostic | None:
    """A last row whose first cell alone is filled, with words that name no row."""
    if len(raw.head) < 2 or len(raw.rows) < 2:
        return None
    last = raw.rows[-1]
    first, *others = (cell.strip() for cell in last.cells)
    if not first or any(others) or not _NOTE.fullmatch(first):
        return None
    return Diagnostic(schema.path, last.line, Message("data-note", cell=first[:40]))


def find_suspicious(schema: TableSchema, raw: RawTable, rows: DataFrame) -> Iterator[Diagnostic]:
    """Numbers that may be meant otherwise, and a total that nothing declares."""
    for column in schema.columns:
        if column.type is ColumnType.DECIMAL and column.name in raw.head:
            place = raw.head.index(column.name)
            cells = [row.cells[place] for row in raw.rows]
            if cell := may_be_thousands(cells, schema.layout):
                line = next(r.line for r in raw.rows if r.cells[place].strip() == cell)
                said = Message("data-may-be-thousands", column=column.name, cell=cell)
                yield Diagnostic(schema.path, line, said)
    if total := _find_total(schema, raw, rows):
        column_name, cell = total
        said = Message("data-undeclared-total", column=column_name, cell=cell)
        yield Diagnostic(schema.path, raw.rows[-1].line, said)


def _find_total(schema: TableSchema, raw: RawTable, rows: DataFrame) -> tuple[str, str] | None:
    """The column and the word of a last row that adds up all others, undeclared."""
    if len(raw.rows) < 3 or len(rows) != len(raw.rows):
        return None
    declared = schema.disclosure.totals
    texts = [one.name for one in schema.columns if one.type is ColumnType.TEXT and one.name in rows]
    named = [
        (name, str(cell)) for name in texts if _TOTAL.fullmatch(str(cell := rows[name].iloc[-1]))
    ]
    if not named or set(named) & set(declared):
        return None
    numbers = [one.name for one in schema.columns if one.type in _NUMBERS and one.name in rows]
    counted = [one for one in numbers if rows[one].dtype != object and not rows[one].isna().any()]
    adds = [abs(float(rows[name].iloc[:-1].sum()) - float(rows[name].iloc[-1])) < 1e-9
            for name in counted]  # fmt: skip
    return named[0] if adds and all(adds) else None
