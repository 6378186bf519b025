"""A data file and its sidecar -> a checked table."""

from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd
from pandas import DataFrame

from bindery.data.cells import RawTable, split_rows
from bindery.data.decoding import decode_text, read_bytes
from bindery.data.looking import find_head_below, find_note, find_suspicious, limit_cells
from bindery.data.ordering import check_order, order_rows
from bindery.data.readers import Cell, read_cell
from bindery.data.untidy import tell_untidy
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.protection import Layout
from bindery.loading.reader import suggest
from bindery.loading.tables import ColumnSchema, ColumnType, TableSchema, read_schema
from bindery.messages import Message
from bindery.model import Hidden

DTYPES = {
    ColumnType.YEAR: "Int64",
    ColumnType.INTEGER: "Int64",
    ColumnType.DECIMAL: "Float64",
    ColumnType.TEXT: "string",
}


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A checked table: its sidecar and its rows, in one order, whatever the file's.

    The columns are in the sidecar's order, the rows in that of `order_rows`.

    `lines` are the lines of the author's CSV file that the rows stand on, one for each row; the
    rows' index counts from 0, so that rows that were picked still find theirs. A column that
    holds `Hidden` counts is of dtype object.
    """

    schema: TableSchema
    rows: DataFrame
    lines: tuple[int, ...]


def load_table(root: Path, path: str) -> Table:
    """The table at `path` (a .csv relative to the root), checked by the sidecar beside it.

    Raises BinderyError with every mistake found, each at its line.
    """
    mistakes: list[Diagnostic] = []
    schema = None
    try:
        schema = read_schema(root, path)
    except BinderyError as error:
        mistakes += error.diagnostics
    raw = read_raw(root, path, mistakes, schema.layout if schema else Layout())
    rows = _check(schema, raw, mistakes) if schema and raw else None
    if mistakes or schema is None or rows is None or raw is None:
        mistakes = tell_untidy(root, path, schema, mistakes)
        # down the file, as its author will go through it
        raise BinderyError(sorted(mistakes, key=lambda one: (one.path, one.line or 0)))
    places = order_rows(schema, rows)
    ordered = rows.iloc[places].reset_index(drop=True)
    return Table(schema, ordered, tuple(raw.rows[place].line for place in places))


def list_protected(schema: TableSchema) -> tuple[ColumnSchema, ...]:
    """The columns whose small counts must not be known."""
    return tuple(column for column in schema.columns if column.protect)


def read_raw(
    root: Path, path: str, mistakes: list[Diagnostic], layout: Layout | None = None
) -> RawTable | None:
    """The cells of a CSV file, or None when there is no reading it."""
    said = layout or Layout()
    content = read_bytes(root, path, mistakes)
    if content is None:
        return None
    text = decode_text(path, content, mistakes, said.encoding)
    return None if text is None else split_rows(path, text, mistakes, separator=said.separator)


def _check(schema: TableSchema, raw: RawTable, mistakes: list[Diagnostic]) -> DataFrame | None:
    raw = _rename_head(schema, raw)
    if below := find_head_below(schema, raw):
        mistakes.append(below)
        return None
    note = find_note(schema, raw)
    if note:
        mistakes.append(note)
        raw = replace(raw, rows=raw.rows[:-1])
    _check_head(schema, raw, mistakes)
    if not raw.rows:
        mistakes.append(Diagnostic(schema.path, None, Message("data-no-rows")))
    columns = _read_columns(schema, raw, mistakes)
    _check_duplicates(schema, raw, mistakes)
    check_order(schema, raw, mistakes)
    _check_shares(schema, raw, columns, mistakes)
    rows = DataFrame(columns)
    mistakes += find_suspicious(schema, raw, rows)
    return rows


def _read_columns(
    schema: TableSchema, raw: RawTable, mistakes: list[Diagnostic]
) -> dict[str, pd.Series]:
    flags = _read_flags(schema, raw, mistakes)
    columns: dict[str, pd.Series] = {}
    for column in schema.columns:
        if column.name not in raw.head:
            continue
        place = raw.head.index(column.name)
        values: list[Cell] = []
        faults = []
        for row, flagged in zip(raw.rows, flags, strict=True):
            value, fault = read_cell(column, row.cells[place], schema.layout, flagged=flagged)
            faults += [Diagnostic(schema.path, row.line, *fault)] if fault else []
            values.append(value)
        mistakes += limit_cells(column.name, faults)
        columns[column.name] = make_series(column, values)
    return columns


def _check_shares(
    schema: TableSchema,
    raw: RawTable,
    columns: dict[str, pd.Series],
    mistakes: list[Diagnostic],
) -> None:
    """A share next to a hidden count reveals it as soon as the whole is printed (REQ-51)."""
    protected = [columns[one.name] for one in list_protected(schema) if one.name in columns]
    keys = [
        one
        for one in schema.columns
        if one.type in (ColumnType.INTEGER, ColumnType.DECIMAL)
        and not (one.protect or one.open or one.name in schema.key or one.name not in columns)
    ]
    for place, row in enumerate(raw.rows):
        if any(isinstance(cells.iloc[place], Hidden) for cells in protected):
            for one in keys:
                if not pd.isna(columns[one.name].iloc[place]):
                    said = Message("data-gives-away", column=one.name)
                    mistakes.append(Diagnostic(schema.path, row.line, said))


def make_series(column: ColumnSchema, values: list[Cell]) -> pd.Series:
    """The values as a column; of objects where a count is hidden, so that none is computed with."""
    if any(isinstance(value, Hidden) for value in values):
        plain = [pd.NA if value is None else value for value in values]
        return pd.Series(plain, dtype="object")
    return pd.Series(values, dtype=DTYPES[column.type])


def _rename_head(schema: TableSchema, raw: RawTable) -> RawTable:
    """The columns by the sidecar's names; where others may be there, they are left out."""
    names = {column.head: column.name for column in schema.columns if column.head}
    return replace(raw, head=tuple(names.get(name, name) for name in raw.head))


def _read_flags(schema: TableSchema, raw: RawTable, mistakes: list[Diagnostic]) -> tuple[bool, ...]:
    column, word = schema.layout.flag
    if not column:
        return (False,) * len(raw.rows)
    if column not in raw.head:
        said = Message("data-missing-column", column=column)
        mistakes.append(Diagnostic(schema.path, 1, said, suggest(column, raw.head)))
        return (False,) * len(raw.rows)
    place = raw.head.index(column)
    return tuple(row.cells[place].strip() == word for row in raw.rows)


def _check_head(schema: TableSchema, raw: RawTable, mistakes: list[Diagnostic]) -> None:
    names = [column.name for column in schema.columns]
    twice = sorted({name for name in raw.head if raw.head.count(name) > 1})
    mistakes += [
        Diagnostic(schema.path, 1, Message("data-column-twice", column=name)) for name in twice
    ]
    for column in schema.columns:
        if column.name not in raw.head:
            wanted = column.head or column.name
            near = suggest(wanted, [one for one in raw.head if one not in names])
            said = Message("data-missing-column", column=wanted)
            mistakes.append(Diagnostic(schema.path, 1, said, near))
    for name in raw.head:
        if name not in names and not schema.layout.others and name != schema.layout.flag[0]:
            said = Message("data-unknown-column", column=name)
            mistakes.append(Diagnostic(schema.path, 1, said, suggest(name, names)))


def _check_duplicates(schema: TableSchema, raw: RawTable, mistakes: list[Diagnostic]) -> None:
    key = schema.key or raw.head
    if any(name not in raw.head for name in key):
        return
    places = [raw.head.index(name) for name in key]
    seen: dict[tuple[str, ...], int] = {}
    for row in raw.rows:
        mark = tuple(row.cells[place].strip() for place in places)
        if mark in seen:
            key_words = ", ".join(mark)[:80]
            said = Message("data-same-row", line=str(seen[mark]), key=key_words)
            mistakes.append(Diagnostic(schema.path, row.line, said))
        seen.setdefault(mark, row.line)
