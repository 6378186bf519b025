"""Reads the content of a data cell, and the source of its file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bindery.errors import BinderyError
from bindery.loading.tables import TableSchema, read_schema
from bindery.model import Study
from bindery.tracing.values import CellPlace


@dataclass(frozen=True, slots=True)
class TracedCell:
    """A cell and its text; `row` are the key cells of its row."""

    place: CellPlace
    row: tuple[tuple[str, str], ...]
    text: str


@dataclass(frozen=True, slots=True)
class TracedSource:
    """The register's words on a data file (content/sources.toml and the sidecar)."""

    path: str
    organisation: str
    name: str
    table: str
    licence: str
    retrieved: str
    reference_date: str
    processing: str


def read_cell(root: Path, place: CellPlace) -> TracedCell:
    """A cell as its author wrote it; empty texts when the file has changed since the build."""
    schema = _read_schema(root, place.path)
    head, cells = _read_line(root, place)
    named = dict(zip(head, cells, strict=False))
    keys = schema.key if schema and schema.key else _list_key_columns(schema)
    row = tuple((key, named.get(key, "")) for key in keys if key != place.column)
    return TracedCell(place, row, named.get(place.column, ""))


def _list_key_columns(schema: TableSchema | None) -> tuple[str, ...]:
    """The columns of years and texts, which identify a row."""
    columns = schema.columns if schema else ()
    return tuple(one.name for one in columns if one.type in ("year", "text"))


@cache
def _read_schema(root: Path, path: str) -> TableSchema | None:
    try:
        return read_schema(root, path)
    except BinderyError:
        return None


@cache
def _read_rows(root: Path, path: str) -> tuple[tuple[str, ...], Mapping[int, tuple[str, ...]]]:
    """The columns of a file by the sidecar's names, and its rows by their lines."""
    from bindery.data.table import read_raw

    schema = _read_schema(root, path)
    raw = read_raw(root, path, [], schema.layout if schema else None)
    if raw is None:
        return (), {}
    names = {one.head: one.name for one in schema.columns if one.head} if schema else {}
    head = tuple(names.get(name, name) for name in raw.head)
    return head, {row.line: row.cells for row in raw.rows}


def _read_line(root: Path, place: CellPlace) -> tuple[tuple[str, ...], tuple[str, ...]]:
    head, rows = _read_rows(root, place.path)
    return head, rows.get(place.line, ())


def find_source(root: Path, study: Study, path: str) -> TracedSource | None:
    """The source of a data file, None for a file without a sidecar or a registered source."""
    schema = _read_schema(root, path)
    known = next((one for one in study.sources if schema and one.id == schema.source), None)
    if schema is None or known is None:
        return None
    return TracedSource(
        path, known.organisation, known.name, known.table, known.licence,
        known.retrieved.isoformat(), schema.reference_date, schema.processing,
    )  # fmt: skip
