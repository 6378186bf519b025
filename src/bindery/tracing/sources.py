"""Reads the content of a data cell, and the source of its file."""

import csv
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
def _read_lines(root: Path, path: str, encoding: str) -> tuple[str, ...]:
    try:
        return tuple((root / path).read_text(encoding, errors="replace").splitlines())
    except OSError:
        return ()


def _read_line(root: Path, place: CellPlace) -> tuple[list[str], list[str]]:
    schema = _read_schema(root, place.path)
    separator = schema.layout.separator if schema else ","
    lines = _read_lines(root, place.path, schema.layout.encoding if schema else "utf-8")
    if not 0 < place.line <= len(lines):
        return [], []
    rows = list(csv.reader([lines[0], lines[place.line - 1]], delimiter=separator))
    return [cell.strip() for cell in rows[0]], rows[-1]


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
