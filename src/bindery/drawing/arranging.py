"""Groups and totals of a table that a text takes from a data file."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from pandas import DataFrame

from bindery.drawing.figure_data import Tabulation
from bindery.loading.rows import RowError
from bindery.loading.tables import TableSchema
from bindery.messages import Message
from bindery.model import Column, Selection
from bindery.tex.numbers import is_missing

Record = Mapping[str, Any]


def arrange_rows(
    selection: Selection, schema: TableSchema, columns: Sequence[Column], rows: DataFrame
) -> Tabulation:
    """The rows, those of a group together and each total behind what it is the total of.

    Groups stand in the order of their first row. A total that shares its group with no other row
    is one of the whole table. Raises RowError where a row belongs to no group, or the total that
    is asked for is not there.
    """
    records: list[Record] = [
        {str(name): cell for name, cell in row.items()} for row in rows.to_dict("records")
    ]
    totals = _find_totals(selection, schema, columns, records)
    groups, whole = _part(selection.group, records, totals)
    order: list[int] = []
    spans: list[tuple[int, int]] = []
    for places in groups:
        spans.append((len(order), len(places)))
        order += sorted(places, key=totals.__contains__)
    order += whole
    return Tabulation(
        rows.iloc[order].reset_index(drop=True),
        groups=tuple(spans) if selection.group else (),
        totals=tuple(place for place, old in enumerate(order) if old in totals),
    )


def _find_totals(
    selection: Selection, schema: TableSchema, columns: Sequence[Column], records: Sequence[Record]
) -> frozenset[int]:
    """The places of the rows that the text or the sidecar calls totals."""
    declared = schema.disclosure.totals
    found = {
        place
        for place, record in enumerate(records)
        if any(record.get(column) == word for column, word in declared)
    }
    if selection.total == "last":
        found.add(len(records) - 1)
    elif selection.total:
        first = [columns[key].key for key in selection.keys[:1] if key < len(columns)]
        names = (*first, selection.group)
        asked = {
            place
            for place, record in enumerate(records)
            if any(str(record.get(name)) == selection.total for name in names)
        }
        if not asked:
            raise RowError(Message("drawing-no-total", words=selection.total))
        found |= asked
    return frozenset(found)


def _part(
    group: str, records: Sequence[Record], totals: frozenset[int]
) -> tuple[list[list[int]], list[int]]:
    """The places of each group's rows, and of the totals of the whole table."""
    if not group:
        return [[place for place in range(len(records)) if place not in totals]], sorted(totals)
    shared = {record[group] for at, record in enumerate(records)
              if at not in totals and not is_missing(record[group])}  # fmt: skip
    groups: dict[Hashable, list[int]] = {}
    whole = []
    for place, record in enumerate(records):
        cell = record[group]
        if place in totals and (is_missing(cell) or cell not in shared):
            whole.append(place)
        elif is_missing(cell):
            raise RowError(Message("drawing-no-group", column=group))
        else:
            groups.setdefault(cell, []).append(place)
    return list(groups.values()), whole
