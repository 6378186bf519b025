"""Selects the cells of a table that a declaration reads, with their places in the author's file."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
from pandas import DataFrame

from bindery.data.declaration import CellSelection, Declaration, Rule
from bindery.data.listing import list_all
from bindery.data.table import Table
from bindery.data.timing import find_rows_span
from bindery.data.value import OWN_AREA, Cell, Origin, UncomputableError
from bindery.loading.reader import suggest
from bindery.loading.tables import ColumnSchema, ColumnType, TableSchema
from bindery.messages import Message
from bindery.model import Hidden
from bindery.model.arithmetic import rank, weigh
from bindery.model.years import Conditions, Years, YearsError, select_years
from bindery.tex.numbers import is_missing

# An extreme or a mean of places within a region says nothing of the region's size.
_AMOUNTS = frozenset({Rule.CELL, Rule.SUM, Rule.COUNT})
_MARK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class SelectedCells:
    """The selected cells, in the table's order, their column, and where they come from."""

    cells: tuple[object, ...]
    origin: Origin
    column: ColumnSchema | None


def select_cells(one: Declaration, table: Table, areas: tuple[str, ...]) -> SelectedCells:
    """The cells that a declaration selects; `areas` are the ids that fit the region's own area."""
    selection = _require_selection(one)
    rows = select_rows(table, selection.where)
    column = find_column(table.schema, selection.column) if selection.column else None
    cells = tuple(rows[selection.column].tolist()) if column else ()
    return SelectedCells(cells, locate_cells(one, table, rows, areas), column)


def _require_selection(one: Declaration) -> CellSelection:
    assert one.selection is not None  # noqa: S101 - the rule reads a table, so it has one
    return one.selection


def find_column(schema: TableSchema, name: str) -> ColumnSchema:
    """A table's column by its name; raises UncomputableError when there is none."""
    column = schema.find_column(name)
    if column is None:
        names = [one.name for one in schema.columns]
        said = Message("data-no-column", table=schema.path, column=name)
        raise UncomputableError(said, suggest(name, names))
    return column


def select_rows(table: Table, where: Conditions) -> DataFrame:
    """The rows in which every column equals what is said; at least one."""
    rows = table.rows
    for name, said in where:
        kind, wanted = find_column(table.schema, name).type, said
        if isinstance(said, Years):
            rows = _select_years(rows, name, kind, said)
            continue
        if kind is ColumnType.YEAR and said in ("first", "last"):
            wanted = (rows[name].min if said == "first" else rows[name].max)()
        elif (kind is ColumnType.TEXT) != isinstance(said, str):
            texts = kind is ColumnType.TEXT
            raise UncomputableError(
                Message("data-holds-texts" if texts else "data-holds-numbers", column=name)
            )
        chosen = rows[(rows[name] == wanted).fillna(value=False).astype(bool)]
        if chosen.empty:
            near = suggest(str(wanted), {str(cell) for cell in rows[name].dropna()})
            told = Message("data-no-row", table=table.schema.path, column=name, wanted=str(wanted))
            raise UncomputableError(told, near)
        rows = chosen
    return rows


def _select_years(rows: DataFrame, name: str, kind: ColumnType, years: Years) -> DataFrame:
    if kind is not ColumnType.YEAR:
        raise UncomputableError(Message("data-holds-no-years", column=name))
    try:
        chosen = select_years(name, years, sorted({int(year) for year in rows[name].dropna()}))
    except YearsError as fault:
        raise UncomputableError(fault.said, fault.advice) from None
    return rows[rows[name].isin(chosen).fillna(value=False).astype(bool)]


def locate_cells(one: Declaration, table: Table, rows: DataFrame, areas: tuple[str, ...]) -> Origin:
    """The origin of what is read from these rows: unit, date, area, cells."""
    schema, selection = table.schema, _require_selection(one)
    named = filter(None, (selection.column, selection.by))
    names = [find_column(schema, name).name for name in named]
    cells: tuple[Cell, ...] = tuple(
        (schema.path, table.lines[int(row)], name) for row in rows.index for name in names
    )
    years = [column.name for column in schema.columns if column.type is ColumnType.YEAR]
    seen = {int(year) for name in years for year in rows[name].dropna()}
    column = schema.find_column(selection.column)
    own = () if selection.is_reference else (OWN_AREA, *areas)
    return Origin(
        rule=one.rule, declared=(one.path, one.line), table=schema.path,
        unit=one.unit or (column.unit if column else ""),
        reference_date=one.reference_date or find_reference_date(table, rows, column),
        areas=(schema.area,) if schema.area else own, years=tuple(sorted(seen)), cells=cells,
        protect=column.protect if column else 0,
        amount=one.rule in _AMOUNTS and (column.is_amount if column else one.rule is Rule.COUNT),
        span=find_rows_span(one, table, rows, column), unlike=one.allowed.dates,
        absolute=one.allowed.absolute,
    )  # fmt: skip


def find_reference_date(table: Table, rows: DataFrame, column: ColumnSchema | None) -> str:
    """The reference date of these rows: the sidecar's pattern filled in, if that is one date."""
    schema = table.schema
    pattern = (column.row_date if column else "") or schema.row_date
    said = set()
    for _, row in rows.iterrows() if pattern else ():
        fill: Callable[[re.Match[str]], str] = lambda m, row=row: str(row.get(m[1], m[0]))  # type: ignore[misc]  # noqa: E731
        said.add(_MARK.sub(fill, pattern))
    return said.pop() if len(said) == 1 else schema.reference_date


def list_numbers(column: ColumnSchema, cells: tuple[object, ...]) -> list[float]:
    """The cells as numbers; raises UncomputableError where one is missing, hidden or a text."""
    if column.type is ColumnType.TEXT:
        raise UncomputableError(Message("data-texts-only", column=column.name))
    if any(isinstance(cell, Hidden) for cell in cells):
        raise UncomputableError(Message("data-hidden-cells", column=column.name))
    if any(is_missing(cell) for cell in cells):
        raise UncomputableError(Message("data-empty-cells", column=column.name))
    return [float(cell) for cell in cells if isinstance(cell, int | float)]


def reduce_cells(one: Declaration, table: Table, selected: SelectedCells) -> float | int | str:
    """Apply a rule to cells: a number, or for the largest and the smallest a text."""
    if one.rule is Rule.COUNT:
        return len(select_rows(table, _require_selection(one).where))
    assert selected.column is not None  # noqa: S101 - all rules but a count name one
    if one.rule in (Rule.LARGEST, Rule.SMALLEST):
        return _name_extreme(one, table, selected)
    numbers = list_numbers(selected.column, selected.cells)
    if one.rule is Rule.RANK:
        return _rank(one, table, numbers)
    if one.rule is Rule.WEIGHTED_MEAN:
        found = weigh(numbers, _read_second(one, table))
        if found is None:
            by = _require_selection(one).by
            raise UncomputableError(Message("data-zero-weights", column=by))
        return found
    return _REDUCERS[one.rule](numbers)


_REDUCERS: dict[Rule, Callable[[list[float]], float]] = {
    Rule.SUM: math.fsum,
    Rule.MEAN: lambda numbers: math.fsum(numbers) / len(numbers),
    Rule.MINIMUM: min,
    Rule.MAXIMUM: max,
}


def _read_second(one: Declaration, table: Table) -> list[float]:
    selection = _require_selection(one)
    rows: Any = (
        select_rows(table, selection.where)[selection.by]
        if find_column(table.schema, selection.by)
        else None
    )
    return list_numbers(find_column(table.schema, selection.by), tuple(rows.tolist()))


def _name_extreme(one: Declaration, table: Table, selected: SelectedCells) -> str:
    numbers = _read_second(one, table)
    extreme = (max if one.rule is Rule.LARGEST else min)(numbers)
    if numbers.count(extreme) > 1:
        names = list_all(
            Message("data-quoted", name=str(cell))
            for cell, n in zip(selected.cells, numbers, strict=True)
            if n == extreme
        )
        by = _require_selection(one).by
        raise UncomputableError(Message("data-same-extreme", names=names, column=by))
    return str(selected.cells[numbers.index(extreme)])


def _rank(one: Declaration, table: Table, own: list[float]) -> int:
    if len(own) > 1:
        raise UncomputableError(Message("data-many-rows", count=len(own)))
    selection = _require_selection(one)
    column = find_column(table.schema, selection.column)
    others = select_rows(table, selection.among)[selection.column]
    numbers = list_numbers(column, tuple(others.tolist()))
    if own[0] not in numbers:
        raise UncomputableError(Message("data-not-among"))
    return rank(own[0], numbers, rising=one.rising)


def is_empty(cell: object) -> bool:
    """Whether a selected cell is missing (never for a hidden one)."""
    return not isinstance(cell, Hidden) and (cell is pd.NA or is_missing(cell))
