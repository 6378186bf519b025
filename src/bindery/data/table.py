"""A data file and its sidecar -> a checked table."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from pandas import DataFrame

from bindery.data.cells import RawTable, decode_text, split_rows
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.loading.tables import ColumnSchema, ColumnType, TableSchema, read_schema

_INTEGER = re.compile(r"-?\d+")
_DECIMAL = re.compile(r"-?\d+(\.\d+)?([eE]-?\d+)?")
_COMMA = re.compile(r"-?\d+,\d+")
_GROUPED = re.compile(r"-?\d{1,3}([.,\s]\d{3})+")
_YEAR = re.compile(r"\d{4}")
DTYPES = {
    ColumnType.YEAR: "Int64",
    ColumnType.INTEGER: "Int64",
    ColumnType.DECIMAL: "Float64",
    ColumnType.TEXT: "string",
}


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A checked table: its sidecar and its rows, in the sidecar's order of columns.

    `lines` are the lines of the author's CSV file that the rows stand on, one for each row; the
    rows' index counts from 0, so that rows that were picked still find theirs.
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
    raw = read_raw(root, path, mistakes)
    rows = _check(schema, raw, mistakes) if schema and raw else None
    if mistakes or schema is None or rows is None:
        # down the file, as its author will go through it
        raise BinderyError(sorted(mistakes, key=lambda one: (one.path, one.line or 0)))
    return Table(schema, rows, tuple(row.line for row in raw.rows) if raw else ())


def read_raw(
    root: Path, path: str, mistakes: list[Diagnostic], *, separator: str = ","
) -> RawTable | None:
    """The cells of a CSV file, or None when there is no reading it."""
    try:
        content = (root / path).read_bytes()
    except OSError:
        mistakes.append(Diagnostic(path, None, "this file is missing", "make it, or restore it"))
        return None
    text = decode_text(path, content, mistakes)
    return None if text is None else split_rows(path, text, mistakes, separator=separator)


def _check(schema: TableSchema, raw: RawTable, mistakes: list[Diagnostic]) -> DataFrame:
    _check_head(schema, raw, mistakes)
    if not raw.rows:
        mistakes.append(Diagnostic(schema.path, None, "there are no rows below the head"))
    columns: dict[str, pd.Series] = {}
    for column in schema.columns:
        if column.name in raw.head:
            place = raw.head.index(column.name)
            values = [
                _read_cell(schema.path, row.line, column, row.cells[place], mistakes)
                for row in raw.rows
            ]
            columns[column.name] = pd.Series(values, dtype=DTYPES[column.type])
    _check_twins(schema, raw, mistakes)
    return DataFrame(columns)


def _check_head(schema: TableSchema, raw: RawTable, mistakes: list[Diagnostic]) -> None:
    names = [column.name for column in schema.columns]
    twice = sorted({name for name in raw.head if raw.head.count(name) > 1})
    mistakes += [Diagnostic(schema.path, 1, f"the column «{n}» stands there twice") for n in twice]
    for name in names:
        if name not in raw.head:
            hint = suggest(name, [one for one in raw.head if one not in names])
            mistakes.append(Diagnostic(schema.path, 1, f"the column «{name}» is missing", hint))
    for name in raw.head:
        if name not in names:
            hint = suggest(name, names) or "describe it in the sidecar, or leave it out"
            mistakes.append(Diagnostic(schema.path, 1, f"unknown column «{name}»", hint))


def _read_cell(
    path: str, line: int, column: ColumnSchema, cell: str, mistakes: list[Diagnostic]
) -> str | int | float | None:
    text = cell.strip()
    fault: tuple[str, str] | None = None
    value: str | int | float | None = None
    if not text:
        if not column.missing:
            fault = ("is empty", "fill it in, or allow it: missing = true in the sidecar")
    else:
        value, fault = _READERS[column.type](text)
        fault = fault or _check_bounds(column, value)
    if fault:
        mistakes.append(Diagnostic(path, line, f"«{column.name}» {fault[0]}", fault[1]))
        return None
    return value


_Read = tuple[str | int | float | None, tuple[str, str] | None]


def _read_text(text: str) -> _Read:
    return text, None


def _read_integer(text: str) -> _Read:
    if _INTEGER.fullmatch(text) and len(text) <= 18:
        return int(text), None
    return None, (f"is «{text[:40]}», not a whole number", _hint_at_number(text))


def _read_decimal(text: str) -> _Read:
    if _DECIMAL.fullmatch(text) and abs(float(text)) != float("inf"):
        return float(text), None
    return None, (f"is «{text[:40]}», not a number", _hint_at_number(text))


def _read_year(text: str) -> _Read:
    if _YEAR.fullmatch(text):
        return int(text), None
    return None, (f"is «{text[:40]}», not a year", "four digits")


_READERS: dict[ColumnType, Callable[[str], _Read]] = {
    ColumnType.TEXT: _read_text,
    ColumnType.INTEGER: _read_integer,
    ColumnType.DECIMAL: _read_decimal,
    ColumnType.YEAR: _read_year,
}


def _hint_at_number(text: str) -> str:
    if _GROUPED.fullmatch(text):
        return "no signs between the thousands: 1234, and a point before decimals"
    if _COMMA.fullmatch(text):
        return "a point before the decimals: 2.5"
    return "digits only; an empty cell where nothing is known, if the sidecar allows it"


def _check_bounds(column: ColumnSchema, value: object) -> tuple[str, str] | None:
    if not isinstance(value, int | float):
        return None
    if column.minimum is not None and value < column.minimum:
        return f"is {value}, below the minimum {column.minimum:g}", "see the sidecar"
    if column.maximum is not None and value > column.maximum:
        return f"is {value}, above the maximum {column.maximum:g}", "see the sidecar"
    return None


def _check_twins(schema: TableSchema, raw: RawTable, mistakes: list[Diagnostic]) -> None:
    key = schema.key or raw.head
    if any(name not in raw.head for name in key):
        return
    places = [raw.head.index(name) for name in key]
    seen: dict[tuple[str, ...], int] = {}
    for row in raw.rows:
        mark = tuple(row.cells[place].strip() for place in places)
        if mark in seen:
            message = f"the same row as line {seen[mark]} ({', '.join(mark)[:80]})"
            mistakes.append(Diagnostic(schema.path, row.line, message, "keep one of them"))
        seen.setdefault(mark, row.line)
