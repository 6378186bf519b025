"""What a region gives to others: its checked tables, where they come from, and its values."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from bindery import layout
from bindery.data.declarations import Declaration, Declarations
from bindery.data.table import DTYPES, Table, load_table
from bindery.data.value import Origin, Value
from bindery.data.values import RegionValues, compute_study_values, compute_values
from bindery.errors import BinderyError, Diagnostic, fail
from bindery.loading.tables import ColumnSchema, ColumnType, TableSchema
from bindery.model import NumberStyle


@dataclass(frozen=True, slots=True)
class PublishRequest:
    """A region to publish: the names of its tables, the declared values, where to write.

    `output` is a folder, absolute; other paths are relative to `root`.
    """

    root: Path
    slug: str
    tables: tuple[str, ...]
    declarations: Declarations
    style: NumberStyle
    output: Path


@dataclass(frozen=True, slots=True)
class StudyRequest:
    """The study's values: `regions` are slugs and names, `published` holds their folders."""

    root: Path
    regions: tuple[tuple[str, str], ...]
    declarations: Declarations
    style: NumberStyle
    published: Path
    output: Path


def publish_region(request: PublishRequest) -> tuple[Value, ...]:
    """Check a region's tables and compute its values; write `<table>.csv`, .json and values.json.

    Nothing is written when anything is wrong; all mistakes come in one BinderyError.
    """
    folder, declared = layout.region_data(request.slug), request.declarations.region
    mistakes: list[Diagnostic] = []
    tables = load_tables(request.root, folder, request.tables, mistakes)
    reference = load_references(request.root, declared, mistakes)
    if mistakes:
        raise BinderyError(mistakes)
    values = compute_values(declared, tables, reference, request.style)
    request.output.mkdir(parents=True, exist_ok=True)
    for table in tables.values():
        write_table(table, request.output)
    write_values(values, request.output)
    return values


def publish_study(request: StudyRequest) -> tuple[Value, ...]:
    """Compute the study's values from the regions' published ones; write values.json."""
    declared, mistakes = request.declarations.study, list[Diagnostic]()
    reference = load_references(request.root, declared, mistakes)
    if mistakes:
        raise BinderyError(mistakes)
    regions = tuple(
        RegionValues(slug, name, read_values(request.published / slug))
        for slug, name in request.regions
    )
    values = compute_study_values(declared, regions, reference, request.style)
    request.output.mkdir(parents=True, exist_ok=True)
    write_values(values, request.output)
    return values


def load_tables(
    root: Path, folder: str, names: tuple[str, ...], mistakes: list[Diagnostic]
) -> dict[str, Table]:
    """The tables of a folder by name; mistakes are collected over all of them."""
    tables = {}
    for name in names:
        try:
            tables[name] = load_table(root, f"{folder}/{name}.csv")
        except BinderyError as error:
            mistakes += error.diagnostics
    return tables


def load_references(
    root: Path, declared: tuple[Declaration, ...], mistakes: list[Diagnostic]
) -> dict[str, Table]:
    """The reference tables that declarations use; one that does not exist is left to them."""
    names = dict.fromkeys(one.table for one in declared if one.is_reference)
    folder = layout.REFERENCE_DATA
    there = tuple(name for name in names if (root / folder / f"{name}.csv").is_file())
    return load_tables(root, folder, there, mistakes)


def write_table(table: Table, folder: Path) -> None:
    """The rows as CSV in one normal form; the sidecar, and the rows' lines there, as JSON."""
    name = table.schema.name
    rows = table.rows.to_csv(index=False, lineterminator="\n")
    (folder / f"{name}.csv").write_text(rows, encoding="utf-8", newline="")
    data = {**asdict(table.schema), "lines": table.lines}
    schema = json.dumps(data, ensure_ascii=False, indent=1)
    (folder / f"{name}.json").write_text(schema + "\n", encoding="utf-8")


def write_values(values: tuple[Value, ...], folder: Path) -> None:
    """values.json: by name the number, the text, the format, and where it comes from.

    `compute` is the declaration's rule, `inputs` are names of values (`<region>.<name>` for one of
    a region), `cells` are `[path, line, column]` in the authors' files, `declared` `[path, line]`.
    """
    lines = [f" {_quote(one.name)}: {_quote(_encode_value(one))}" for one in values]
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    (folder / "values.json").write_text(text, encoding="utf-8")


def _quote(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)


def _encode_value(value: Value) -> dict[str, object]:
    origin = value.origin
    return {
        "number": value.number, "text": value.text, "format": value.format, "table": origin.table,
        "unit": origin.unit, "reference_date": origin.reference_date, "compute": origin.rule,
        "inputs": origin.inputs, "cells": origin.cells, "declared": origin.declared,
    }  # fmt: skip


def _decode_value(name: str, data: dict[str, Any]) -> Value:
    path, line = data["declared"]
    origin = Origin(
        data["compute"], (path, line), data["table"], data["unit"], data["reference_date"],
        tuple(data["inputs"]), tuple((path, line, column) for path, line, column in data["cells"]),
    )  # fmt: skip
    return Value(name, data["number"], data["text"], data["format"], origin)


def read_values(folder: Path) -> Mapping[str, Value]:
    """The values that a scope published; raises BinderyError when they cannot be read."""
    data = _read_json(folder / "values.json")
    try:
        return {name: _decode_value(name, one) for name, one in data.items()}
    except (KeyError, TypeError, ValueError) as error:
        raise _spoilt(folder / "values.json") from error


def read_published(folder: Path, name: str) -> Table:
    """A table that a region published; raises BinderyError when it cannot be read."""
    data = _read_json(folder / f"{name}.json")
    try:
        lines = tuple(data.pop("lines"))
        columns = tuple(
            ColumnSchema(**{**one, "type": ColumnType(one["type"])}) for one in data["columns"]
        )
        schema = TableSchema(**{**data, "columns": columns, "key": tuple(data["key"])})
        types = {column.name: DTYPES[column.type] for column in columns}
        rows = pd.read_csv(folder / f"{name}.csv", dtype=types, keep_default_na=False,
                           na_values={c.name: [""] for c in columns})  # fmt: skip
    except (KeyError, TypeError, ValueError, OSError) as error:
        raise _spoilt(folder / f"{name}.csv") from error
    return Table(schema, rows, lines)


def _read_json(path: Path) -> dict:  # type: ignore[type-arg]
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _spoilt(path) from error
    if not isinstance(data, dict):
        raise _spoilt(path)
    return data


def _spoilt(path: Path) -> BinderyError:
    name = "/".join(path.parts[-4:])
    return fail(name, None, "this published file is missing or spoilt", "build it again")
