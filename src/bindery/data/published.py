"""Writes and reads what a region published: tables as CSV in one normal form, values as JSON."""

import csv
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pandas as pd
from pandas import DataFrame

from bindery.data.readers import read_written, write_cell
from bindery.data.table import Table, make_series
from bindery.data.value import Origin, Value
from bindery.errors import BinderyError, fail
from bindery.loading.column_time import ColumnTime
from bindery.loading.protection import Disclosure, Layout
from bindery.loading.remarks import Remark
from bindery.loading.tables import ColumnSchema, ColumnType, TableSchema
from bindery.messages import Message
from bindery.model import Hidden
from bindery.model.spans import SpanKind, decode_span, encode_span

_DATES = ("format", "compute", "table", "inputs", "reference_date", "years")


def write_table(table: Table, folder: Path) -> None:
    """The rows as CSV in one normal form; the sidecar, and the rows' lines there, as JSON."""
    name = table.schema.name
    rows = table.rows.map(lambda cell: write_cell(cell) if isinstance(cell, Hidden) else cell)
    text = rows.to_csv(index=False, lineterminator="\n")
    (folder / f"{name}.csv").write_text(text, encoding="utf-8", newline="")
    # the sidecar's own lines stay behind: a comment there must not redraw every figure
    data = {**asdict(table.schema), "lines": table.lines}
    schema = json.dumps(data, ensure_ascii=False, indent=1)
    (folder / f"{name}.json").write_text(schema + "\n", encoding="utf-8")


def read_published(folder: Path, name: str) -> Table:
    """A table that a region published; raises BinderyError when it cannot be read."""
    data = _read_json(folder / f"{name}.json")
    try:
        lines = tuple(data["lines"])
        schema = _decode_schema(data)
        rows = _read_rows(schema, folder / f"{name}.csv")
    except (KeyError, TypeError, ValueError, OSError) as error:
        raise _describe_damage(folder / f"{name}.csv") from error
    return Table(schema, rows, lines)


def _decode_schema(data: dict[str, Any]) -> TableSchema:
    columns = tuple(map(_decode_column, data["columns"]))
    layout = Layout(**{**data["layout"], "flag": tuple(data["layout"]["flag"])})
    said = data["disclosure"]
    totals = tuple((column, word) for column, word in said["totals"])
    adds = tuple((whole, tuple(parts)) for whole, parts in said["adds"])
    disclosure = Disclosure(**{**said, "totals": totals, "adds": adds, "sums": tuple(said["sums"])})
    remarks = tuple(
        Remark(
            one["text"], tuple(one["columns"]), tuple((name, cell) for name, cell in one["where"])
        )
        for one in data["remarks"]
    )
    rest = {key: value for key, value in data.items() if key != "lines"}
    return TableSchema(
        **{**rest, "columns": columns, "key": tuple(data["key"]), "layout": layout,
           "disclosure": disclosure, "remarks": remarks}
    )  # fmt: skip


def _decode_column(one: dict[str, Any]) -> ColumnSchema:
    time = one["time"] and ColumnTime(**{**one["time"], "kind": SpanKind(one["time"]["kind"])})
    return ColumnSchema(**{**one, "type": ColumnType(one["type"]), "time": time})


def _read_rows(schema: TableSchema, path: Path) -> DataFrame:
    with path.open(encoding="utf-8", newline="") as file:
        records = list(csv.reader(file))
    columns: dict[str, pd.Series] = {}
    for place, column in enumerate(schema.columns):
        # in the normal form an empty cell is always a missing one, and every mark a known one
        cells = [record[place] for record in records[1:]]
        values = [read_written(column, cell) if cell else None for cell in cells]
        columns[column.name] = make_series(column, values)
    return DataFrame(columns)


def write_values(values: tuple[Value, ...], folder: Path) -> None:
    """values.json: by name the number, the text, the format, and where it comes from.

    `compute` is the declaration's rule, `inputs` are names of values (`<region>.<name>` for one of
    a region), `cells` are `[path, line, column]` in the authors' files, `declared` `[path, line]`.

    dates.json: what of this says when they are of. Another number leaves it as it is, so that what
    only reads dates need not be made anew.
    """
    encoded = {one.name: _encode_value(one) for one in values}
    dates = {name: {key: one[key] for key in _DATES} for name, one in encoded.items()}
    for name, content in (("values", encoded), ("dates", dates)):
        lines = [f" {_quote(key)}: {_quote(one)}" for key, one in content.items()]
        text = "{\n" + ",\n".join(lines) + "\n}\n"
        (folder / f"{name}.json").write_text(text, encoding="utf-8")


def _quote(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)


def _encode_value(value: Value) -> dict[str, object]:
    origin = value.origin
    return {
        "number": value.number, "text": value.text, "format": value.format, "table": origin.table,
        "unit": origin.unit, "reference_date": origin.reference_date, "compute": origin.rule,
        "inputs": origin.inputs, "cells": origin.cells, "declared": origin.declared,
        "areas": origin.areas, "years": origin.years,
        "missing": value.missing, "hidden": value.hidden, "protect": origin.protect,
        "amount": origin.amount, "unlike": origin.unlike, "absolute": origin.absolute,
        "span": origin.span and encode_span(origin.span),
    }  # fmt: skip


def _decode_value(name: str, data: dict[str, Any]) -> Value:
    file, line = data["declared"]
    origin = Origin(
        rule=data["compute"], declared=(file, line), table=data["table"], unit=data["unit"],
        reference_date=data["reference_date"], areas=tuple(data["areas"]),
        years=tuple(data["years"]), inputs=tuple(data["inputs"]),
        cells=tuple((path, line, column) for path, line, column in data["cells"]),
        protect=data["protect"], amount=data["amount"], span=decode_span(data["span"]),
        unlike=data["unlike"], absolute=data["absolute"],
    )  # fmt: skip
    return Value(
        name, data["number"], data["text"], data["format"], origin, data["missing"], data["hidden"]
    )


def has_protected(folder: Path, name: str) -> bool:
    """Whether a published table has protected counts, without reading its rows."""
    columns = _read_json(folder / f"{name}.json").get("columns", [])
    return any(column.get("protect") for column in columns)


def write_hidden(hidden: Mapping[str, int], folder: Path) -> None:
    """hidden.json: by table with protected counts how many are hidden, once all were checked."""
    text = json.dumps(hidden, ensure_ascii=False, indent=1) + "\n"
    (folder / "hidden.json").write_text(text, encoding="utf-8")


def read_values(folder: Path) -> Mapping[str, Value]:
    """The values that a scope published; raises BinderyError when they cannot be read."""
    data = _read_json(folder / "values.json")
    try:
        return {name: _decode_value(name, one) for name, one in data.items()}
    except (KeyError, TypeError, ValueError) as error:
        raise _describe_damage(folder / "values.json") from error


def _read_json(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _describe_damage(path) from error
    if not isinstance(data, dict):
        raise _describe_damage(path)
    return data


def _describe_damage(path: Path) -> BinderyError:
    name = "/".join(path.parts[-4:])
    return fail(name, None, Message("data-spoilt"))
