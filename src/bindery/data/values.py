"""Computes the declared values from tables, from each other, and over the regions."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
from pandas import DataFrame

from bindery.data.declarations import FROM_TABLE, NAMES_REGION, Declaration, Rule
from bindery.data.table import Table
from bindery.data.value import Origin, Value, join_origins
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.loading.tables import ColumnType
from bindery.model import NumberStyle
from bindery.tex.numbers import TEXT, find_sign, format_number, is_missing


@dataclass(frozen=True, slots=True)
class RegionValues:
    """What one region published."""

    slug: str
    name: str
    published: Mapping[str, Value]


class _UncomputableError(Exception):
    """A value that cannot be computed: message and hint."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(slots=True)
class _Computation:
    """Values so far; each is computed when it is first asked for."""

    declared: Mapping[str, Declaration]
    tables: Mapping[str, Table]
    reference: Mapping[str, Table]
    regions: tuple[RegionValues, ...]
    style: NumberStyle
    done: dict[str, Value | None]
    mistakes: list[Diagnostic]

    def find(self, name: str, asked: tuple[str, ...] = ()) -> Value | None:
        """A value, or None when it or what it needs could not be computed (reported once)."""
        if name in self.done:
            return self.done[name]
        one = self.declared[name]
        try:
            _refuse_circle(name, asked)
            self.done[name] = self._compute(one, (*asked, name))
        except _UncomputableError as fault:
            self.mistakes.append(Diagnostic(one.path, one.line, str(fault), fault.hint))
            self.done[name] = None
        return self.done[name]

    def _compute(self, one: Declaration, asked: tuple[str, ...]) -> Value | None:
        if one.over:
            return self._compute_over(one)
        if one.rule in FROM_TABLE:
            return self._compute_from_table(one)
        inputs = [self.find(name, asked) for name in one.inputs]
        known = [value for value in inputs if value is not None]
        if len(known) < len(inputs):
            return None
        origin = _derive_origin(one, known)
        if one.rule is Rule.WORD:
            return self._choose_word(one, known[0], origin)
        numbers = [_need_number(one, value) for value in known]
        return self._print(one, _combine(one, numbers[0], numbers[1]), origin)

    def _print(self, one: Declaration, number: float, origin: Origin) -> Value:
        if not math.isfinite(number):
            raise _UncomputableError(f"«{one.name}» is no finite number")
        if one.format == TEXT:
            hint = "choose a number format"
            raise _UncomputableError(f"«{one.name}» is a number, and its format is text", hint)
        text = format_number(number, one.format, self.style)
        return Value(one.name, number, text, one.format, origin)

    def _choose_word(self, one: Declaration, value: Value, origin: Origin) -> Value:
        sign = find_sign(_need_number(one, value), value.format)
        word = {1: one.words[0], -1: one.words[1], 0: one.words[2]}[sign]
        return Value(one.name, None, word, TEXT, origin)

    def _compute_over(self, one: Declaration) -> Value | None:
        published = [(region.published.get(one.over), region.name) for region in self.regions]
        numbers = [(value.number, name) for value, name in published if value]
        known = [(number, name) for number, name in numbers if number is not None]
        if not known or len(known) < len(published):
            hint = "see the regions' values"
            raise _UncomputableError(f"«{one.over}» is not a number in every region", hint)
        origin = self._find_origin_over(one)
        if one.rule is Rule.SUM:
            return self._print(one, math.fsum(number for number, _ in known), origin)
        small = one.rule in (Rule.MINIMUM, Rule.SMALLEST_REGION)
        # the first of the regions in the study's order, when several have the same number
        number, name = (min if small else max)(known, key=lambda pair: pair[0])
        if one.rule in NAMES_REGION:
            return Value(one.name, None, name, TEXT, origin)
        return self._print(one, number, origin)

    def _find_origin_over(self, one: Declaration) -> Origin:
        inputs = tuple(f"{region.slug}.{one.over}" for region in self.regions)
        origins = [region.published[one.over].origin for region in self.regions]
        unit, day = join_origins(origins)
        unit = "" if one.rule in NAMES_REGION else unit
        return Origin(one.rule, (one.path, one.line), "", unit, day, inputs)

    def _compute_from_table(self, one: Declaration) -> Value:
        group = self.reference if one.is_reference else self.tables
        table = group.get(one.table)
        if table is None:
            raise _UncomputableError(f"there is no table «{one.table}»", suggest(one.table, group))
        column = _find_column(table, one.column)
        cells = select_rows(table, one)[one.column]
        origin = _locate_cells(one, table, cells)
        if one.rule is Rule.CELL:
            return self._read_cell(one, cells.tolist(), origin)
        if column is ColumnType.TEXT:
            raise _UncomputableError(f"«{one.column}» holds texts, no numbers")
        if cells.isna().any():
            raise _UncomputableError(
                f"«{one.column}» has empty cells in these rows", "no sum of what is unknown"
            )
        total = math.fsum(float(cell) for cell in cells)
        number = total if one.rule is Rule.SUM else total / len(cells)
        return self._print(one, number, origin)

    def _read_cell(self, one: Declaration, cells: list[object], origin: Origin) -> Value:
        if len(cells) > 1:
            hint = "say more in `where`"
            raise _UncomputableError(f"{len(cells)} rows match, where one is meant", hint)
        cell = cells[0]
        if is_missing(cell):
            return Value(one.name, None, self.style.missing, one.format, origin)
        if isinstance(cell, int | float):
            return self._print(one, cell, origin)
        return Value(one.name, None, str(cell), TEXT, origin)


def _derive_origin(one: Declaration, known: list[Value]) -> Origin:
    """Where a value that is computed from others comes from, and its unit."""
    unit, day = join_origins(value.origin for value in known)
    if one.rule in (Rule.CHANGE, Rule.SHARE):
        unit = "%"
    elif one.rule in (Rule.RATIO, Rule.INDEX, Rule.WORD):
        unit = ""
    table = known[0].origin.table
    return Origin(one.rule, (one.path, one.line), table, unit, day, one.inputs)


def _locate_cells(one: Declaration, table: Table, cells: "pd.Series[Any]") -> Origin:
    """Where a value that is read from a table comes from: its cells in the author's file."""
    schema = table.schema
    unit = next(column.unit for column in schema.columns if column.name == one.column)
    places = tuple((schema.path, table.lines[int(row)], one.column) for row in cells.index)
    return Origin(
        one.rule, (one.path, one.line), schema.path, unit, schema.reference_date, (), places
    )


def _refuse_circle(name: str, asked: tuple[str, ...]) -> None:
    if name in asked:
        chain = " → ".join((*asked[asked.index(name) :], name))
        raise _UncomputableError(f"«{name}» is computed from itself: {chain}", "break the circle")


def _find_column(table: Table, name: str) -> ColumnType:
    for column in table.schema.columns:
        if column.name == name:
            return column.type
    names = [column.name for column in table.schema.columns]
    raise _UncomputableError(f"{table.schema.path} has no column «{name}»", suggest(name, names))


def select_rows(table: Table, one: Declaration) -> DataFrame:
    """The rows that a declaration's `where` picks; at least one."""
    rows = table.rows
    for name, said in one.where:
        column, wanted = _find_column(table, name), said
        if column is ColumnType.YEAR and said in ("first", "last"):
            wanted = (rows[name].min if said == "first" else rows[name].max)()
        elif (column is ColumnType.TEXT) != isinstance(said, str):
            kind = "texts, in quotes" if column is ColumnType.TEXT else "numbers, without quotes"
            raise _UncomputableError(f"«{name}» holds {kind}")
        chosen = rows[(rows[name] == wanted).fillna(value=False).astype(bool)]
        if chosen.empty:
            near = suggest(str(wanted), {str(cell) for cell in rows[name].dropna()})
            raise _UncomputableError(f"no row of {table.schema.path} has {name} = {wanted}", near)
        rows = chosen
    return rows


def _need_number(one: Declaration, value: Value) -> float:
    if value.number is None:
        message = f"«{one.name}» needs a number, and «{value.name}» is «{value.text}»"
        raise _UncomputableError(message)
    return value.number


def _combine(one: Declaration, start: float, end: float) -> float:
    """Change in per cent, difference, first per hundred of second, or index (first = 100)."""
    if one.rule is Rule.DIFFERENCE:
        return end - start
    divisor = end if one.rule in (Rule.SHARE, Rule.RATIO) else start
    if divisor == 0:
        name = one.inputs[1 if divisor is end else 0]
        raise _UncomputableError(f"«{one.name}» divides by «{name}», which is zero")
    if one.rule is Rule.CHANGE:
        return (end - start) / start * 100
    return (start / end if one.rule in (Rule.SHARE, Rule.RATIO) else end / start) * 100


def compute_values(
    declared: tuple[Declaration, ...],
    tables: Mapping[str, Table],
    reference: Mapping[str, Table],
    style: NumberStyle,
) -> tuple[Value, ...]:
    """A region's values, in the order of their declarations; all mistakes in one BinderyError."""
    return _run(declared, _Computation({}, tables, reference, (), style, {}, []))


def compute_study_values(
    declared: tuple[Declaration, ...],
    regions: tuple[RegionValues, ...],
    reference: Mapping[str, Table],
    style: NumberStyle,
) -> tuple[Value, ...]:
    """The study's values over what the regions published and over reference tables."""
    return _run(declared, _Computation({}, {}, reference, regions, style, {}, []))


def _run(declared: tuple[Declaration, ...], work: _Computation) -> tuple[Value, ...]:
    work.declared = {one.name: one for one in declared}
    found = [work.find(one.name) for one in declared]
    if work.mistakes:
        raise BinderyError(work.mistakes)
    return tuple(value for value in found if value is not None)
