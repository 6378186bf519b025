"""Tables that texts take from data files: the rows and columns that they ask for."""

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pandas import DataFrame

from bindery.drawing.arranging import arrange_rows
from bindery.drawing.figure_data import DrawRequest, Tabulation
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.loading.rows import (
    Comparison,
    Condition,
    Joined,
    Literal,
    RowChoice,
    RowError,
    read_rows,
)
from bindery.loading.tables import ColumnSchema, TableSchema
from bindery.messages import Message
from bindery.model import Column, Hidden, Selection
from bindery.tex.numbers import is_missing

_MOST_DECIMALS = 3
_SIGNS: Mapping[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq, "!=": operator.ne, "<": operator.lt,
    "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip
_ALWAYS = {"year": "year", "integer": "integer", "text": "text"}


def tabulate_selection(request: DrawRequest) -> tuple[tuple[Column, ...], Tabulation]:
    """The columns and rows of a table that a text declares; raises BinderyError at its line.

    The column of its groups is among the rows' columns, not among those that are printed.
    """
    selection = request.entry.selection
    if selection is None:
        raise TypeError("an entry with code of its own")
    frame = _find_frame(request, selection.table)
    schema = next(one.schema for one in request.origins if one.schema.name == selection.table)
    mistakes: list[Diagnostic] = []
    columns = tuple(_list_columns(request, selection, (schema, frame), mistakes))
    rows = _choose_rows(request, selection, frame, mistakes)
    if mistakes or rows is None:
        raise BinderyError(mistakes)
    try:
        made = arrange_rows(selection, schema, columns, rows)
    except RowError as slip:
        raise BinderyError((_tell(request, slip.said, slip.advice),)) from None
    names = [*([selection.group] if selection.group else []), *(one.key for one in columns)]
    chosen = made.rows[names]
    return tuple(_fit_decimals(one, chosen) for one in columns), replace(made, rows=chosen)


def describe_group(request: DrawRequest, rows: DataFrame) -> Column | None:
    """The column whose cells head the groups of such a table."""
    selection = request.entry.selection
    if selection is None or not selection.group:
        return None
    schema = next(one.schema for one in request.origins if one.schema.name == selection.table)
    found = schema.find_column(selection.group)
    return _fit_decimals(_describe_column(selection.group, "", found), rows)


def _find_frame(request: DrawRequest, name: str) -> DataFrame:
    tables = request.data.tables
    return tables[name] if name in tables else request.data.reference[name]


def _tell(request: DrawRequest, said: Message, advice: Message | None = None) -> Diagnostic:
    return Diagnostic(request.entry.path, request.entry.title_line, said, advice)


def _list_columns(
    request: DrawRequest,
    selection: Selection,
    table: tuple[TableSchema, DataFrame],
    mistakes: list[Diagnostic],
) -> Iterator[Column]:
    schema, frame = table
    known = [str(name) for name in frame.columns]
    asked = selection.columns or tuple(
        (one.name, "") for one in schema.columns if one.name != selection.group
    )
    seen: set[str] = set()
    if selection.group and selection.group not in known:
        said = Message(
            "drawing-table-no-column",
            table=schema.name,
            column=selection.group,
            names=", ".join(known),
        )
        mistakes.append(_tell(request, said, suggest(selection.group, known)))
    for name, label in asked:
        found = schema.find_column(name)
        if name not in known:
            said = Message(
                "drawing-table-no-column", table=schema.name, column=name, names=", ".join(known)
            )
            mistakes.append(_tell(request, said, suggest(name, known)))
        elif name == selection.group:
            mistakes.append(_tell(request, Message("drawing-group-and-column", column=name)))
        elif name in seen:
            mistakes.append(_tell(request, Message("drawing-column-twice", column=name)))
        elif found is None and not label:
            mistakes.append(_tell(request, Message("drawing-column-no-label", column=name)))
        else:
            seen.add(name)
            yield _describe_column(name, label, found)


def _describe_column(name: str, label: str, found: ColumnSchema | None) -> Column:
    if found is None:
        return Column(name, label)
    unit = (
        f" ({found.unit})" if found.unit and found.unit.lower() not in found.label.lower() else ""
    )
    shape = _ALWAYS.get(found.type.value, "decimal1")
    return Column(name, label or f"{found.label}{unit}", shape, open=found.open)


def _fit_decimals(column: Column, rows: DataFrame) -> Column:
    """A column of decimals shows as many as its numbers have, three at most."""
    if not column.format.startswith("decimal"):
        return column
    numbers = [cell for cell in rows[column.key] if isinstance(cell, int | float)]
    shown = [number for number in numbers if not is_missing(number)]
    for decimals in range(1, _MOST_DECIMALS):
        if all(abs(number - round(number, decimals)) < 1e-9 for number in shown):
            return Column(column.key, column.label, f"decimal{decimals}", column.open)
    return Column(column.key, column.label, f"decimal{_MOST_DECIMALS}", column.open)


def _choose_rows(
    request: DrawRequest, selection: Selection, frame: DataFrame, mistakes: list[Diagnostic]
) -> DataFrame | None:
    try:
        choice = read_rows(selection.rows)
        if selection.group in frame.columns:
            _check_column(selection.group, _list_records(frame), list(map(str, frame.columns)))
        rows = _apply(choice, frame)
    except RowError as slip:
        mistakes.append(_tell(request, slip.said, slip.advice))
        return None
    if rows.empty:
        said = Message("drawing-no-row-left", table=selection.table, rows=selection.rows)
        mistakes.append(_tell(request, said))
        return None
    return rows


def _apply(choice: RowChoice, frame: DataFrame) -> DataFrame:
    known = [str(one) for one in frame.columns]
    return frame.iloc[choose_places(choice, _list_records(frame), known)]


def choose_places(
    choice: RowChoice, records: list[Mapping[str, Any]], columns: list[str]
) -> list[int]:
    """The places of the rows that a choice means, in its order; raises RowError."""
    places = list(range(len(records)))
    if choice.condition is not None:
        _check_condition(choice.condition, records, columns)
        places = [at for at in places if _holds(choice.condition, records[at])]
    for column, falls in reversed(choice.order):
        _check_column(column, records, columns)
        known = [at for at in places if not is_missing(records[at][column])]
        # the name of a total may stand among years
        known.sort(key=lambda at: (isinstance(records[at][column], str), records[at][column]),
                   reverse=falls)  # fmt: skip
        places = known + [at for at in places if is_missing(records[at][column])]
    if choice.count:
        places = places[-choice.count :] if choice.from_end else places[: choice.count]
    return places


def _list_records(frame: DataFrame) -> list[Mapping[str, Any]]:
    return [{str(name): cell for name, cell in row.items()} for row in frame.to_dict("records")]


def _check_column(name: str, records: list[Mapping[str, Any]], known: list[str]) -> None:
    """A choice names columns that are there and hide nothing: what it picks could tell."""
    if name not in known:
        said = Message("drawing-rows-no-column", column=name, names=", ".join(known))
        raise RowError(said, suggest(name, known))
    if any(isinstance(record[name], Hidden) for record in records):
        raise RowError(Message("drawing-rows-hidden", column=name))


def _check_condition(
    condition: Condition, records: list[Mapping[str, Any]], known: list[str]
) -> None:
    if isinstance(condition, Joined):
        for part in condition.parts:
            _check_condition(part, records, known)
        return
    _check_column(condition.column, records, known)
    cells = [record[condition.column] for record in records]
    numeric = any(isinstance(cell, int | float) and not is_missing(cell) for cell in cells)
    for value in condition.literals:
        if value.bare and value.value in known:
            _check_column(str(value.value), records, known)
        elif numeric == isinstance(value.value, str):
            said = Message(
                "drawing-number-and-text" if numeric else "drawing-text-and-number",
                column=condition.column,
                value=_show(value),
            )
            raise RowError(said)


def _show(value: Literal) -> str:
    return f"{value.value:g}" if isinstance(value.value, float) else value.value


def _holds(condition: Condition, record: Mapping[str, Any]) -> bool:
    if isinstance(condition, Comparison):
        return _compare(condition, record)
    found = [_holds(part, record) for part in condition.parts]
    if condition.word == "not":
        return not found[0]
    return all(found) if condition.word == "and" else any(found)


def _compare(one: Comparison, record: Mapping[str, Any]) -> bool:
    cell = record[one.column]
    values = [_read_value(literal, record) for literal in one.literals]
    if is_missing(cell) or any(is_missing(value) for value in values):
        return False
    if isinstance(cell, str) != isinstance(values[0], str):
        return one.sign in {"!=", "not in"}
    if one.sign in {"in", "not in"}:
        return (cell in values) == (one.sign == "in")
    return bool(_SIGNS[one.sign](cell, values[0]))


def _read_value(literal: Literal, record: Mapping[str, Any]) -> Any:
    """A literal's value: a bare word that names a column is that column's cell."""
    if literal.bare and str(literal.value) in record:
        return record[str(literal.value)]
    return literal.value
