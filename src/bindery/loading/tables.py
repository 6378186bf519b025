"""The sidecars of data files: what a table holds, and where it comes from. Cheap: no pandas."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import TableReader, open_reader


class ColumnType(StrEnum):
    """What the cells of a column are."""

    YEAR = "year"
    INTEGER = "integer"
    DECIMAL = "decimal"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class ColumnSchema:
    """One column: type, printed label, unit, bounds of its numbers, whether a cell may be empty."""

    name: str
    type: ColumnType
    label: str
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    missing: bool = False


@dataclass(frozen=True, slots=True)
class TableSchema:
    """A table's sidecar; `path` is the CSV file's, relative to the root (REQ-75).

    `key` names the columns whose values tell the rows apart (empty: the whole row does).
    """

    path: str
    title: str
    source: str
    reference_date: str
    delimitation: str
    processing: str
    key: tuple[str, ...]
    columns: tuple[ColumnSchema, ...]

    @property
    def name(self) -> str:
        """The table's name: its file's, without folder and ending."""
        return Path(self.path).stem


def locate_sidecar(path: str) -> str:
    """The sidecar beside a CSV file."""
    return path.removesuffix(".csv") + ".toml"


def read_schema(root: Path, path: str) -> TableSchema:
    """The sidecar of the CSV file at `path`; raises BinderyError with every mistake in it."""
    mistakes: list[Diagnostic] = []
    reader = open_reader(root, locate_sidecar(path), mistakes)
    schema = _read_table(path, reader) if reader else None
    if mistakes or schema is None:
        raise BinderyError(mistakes)
    return schema


def _read_table(path: str, reader: TableReader) -> TableSchema:
    columns = reader.table("columns")
    names = tuple(columns.data)
    if not names:
        reader.complain("columns", "no column is described", "add [columns.<name>] tables")
    schema = TableSchema(
        path=path,
        title=reader.text("title"),
        source=reader.text("source"),
        reference_date=reader.text("reference_date"),
        delimitation=reader.text("delimitation", ""),
        processing=reader.text("processing", ""),
        key=reader.texts("key", ()),
        columns=tuple(_read_column(name, columns.table(name)) for name in names),
    )
    for name in schema.key:
        if name not in names:
            reader.complain("key", f"the key names «{name}», which is no column")
    reader.finish()
    return schema


def _read_column(name: str, reader: TableReader) -> ColumnSchema:
    column = ColumnSchema(
        name=name,
        type=ColumnType(reader.choice("type", [kind.value for kind in ColumnType])),
        label=reader.text("label"),
        unit=reader.text("unit", ""),
        minimum=_read_bound(reader, "minimum"),
        maximum=_read_bound(reader, "maximum"),
        missing=reader.truth("missing", default=False),
    )
    reader.finish()
    return column


def _read_bound(reader: TableReader, key: str) -> float | None:
    reader.asked.add(key)
    return reader.number(key) if key in reader.data else None


@dataclass(frozen=True, slots=True)
class TableOrigin:
    """Where the rows of a used table come from: its sidecar, and the region they belong to.

    `region` is the region's name, empty for a reference table; `delimitation` is the region's own,
    so that a source line can tell when a table covers another area.
    """

    schema: TableSchema
    region: str = ""
    delimitation: str = ""
