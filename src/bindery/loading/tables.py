"""The sidecars of data files: what a table holds, and where it comes from. Cheap: no pandas."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic
from bindery.loading.column_time import ColumnTime, read_column_time
from bindery.loading.protection import Disclosure, Layout, read_disclosure, read_layout
from bindery.loading.reader import TableReader, open_reader, suggest
from bindery.loading.remarks import Remark, read_remarks
from bindery.messages import Message


class ColumnType(StrEnum):
    """What the cells of a column are."""

    YEAR = "year"
    INTEGER = "integer"
    DECIMAL = "decimal"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class ColumnSchema:
    """One column: type, printed label, unit, bounds of its numbers, whether a cell may be empty.

    `head` is its name in the file's first line when that is another. Counts of persons from 1 up
    to `protect` (not with it) are never printed (REQ-50); 0 protects nothing. A number beside a
    hidden count could give it away, unless its column is `open`. `row_date` goes before the
    table's. `order` lists the texts in the order that they have, where that is not the usual one.
    A `rate` does not grow with the size of its area, as amounts do. `time` tells a stock at a
    moment from a flow over a period (None: nothing is said).
    """

    name: str
    type: ColumnType
    label: str
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    missing: bool = False
    head: str = ""
    protect: int = 0
    open: bool = False
    row_date: str = ""
    order: tuple[str, ...] = ()
    rate: bool = False
    time: ColumnTime | None = None

    @property
    def is_amount(self) -> bool:
        """Whether its numbers grow with the size of what they are about."""
        numbers = self.type in (ColumnType.INTEGER, ColumnType.DECIMAL)
        return numbers and not self.rate and self.unit not in ("", "%")


@dataclass(frozen=True, slots=True)
class TableSchema:
    """A table's sidecar; `path` is the CSV file's, relative to the root (REQ-75).

    `key` names the columns whose values tell the rows apart (empty: the whole row does); `sort`
    those by which the rows are sorted before it, for the order of the file means nothing. `area` is
    the id of the area that it covers, empty for the region's own. `row_date` and `row_area` are
    patterns over the columns: the reference date and the area of one row. `remarks` are told
    wherever what they are about is shown. `lines` are the sidecar's lines of its keys.
    """

    path: str
    title: str
    source: str
    reference_date: str
    delimitation: str
    processing: str
    key: tuple[str, ...]
    columns: tuple[ColumnSchema, ...]
    area: str = ""
    row_date: str = ""
    row_area: str = ""
    remarks: tuple[Remark, ...] = ()
    sort: tuple[str, ...] = ()
    layout: Layout = field(default_factory=Layout)
    disclosure: Disclosure = field(default_factory=Disclosure)
    lines: tuple[tuple[str, int], ...] = ()

    @property
    def name(self) -> str:
        """The table's name: its file's, without folder and ending."""
        return Path(self.path).stem

    @property
    def sidecar(self) -> str:
        """The sidecar's own path."""
        return locate_sidecar(self.path)

    def find_line(self, *keys: str) -> int | None:
        """The sidecar's line of the first of these keys that it has."""
        known = dict(self.lines)
        return next((known[key] for key in keys if key in known), None)

    def find_column(self, name: str) -> ColumnSchema | None:
        """A column by its name."""
        return next((one for one in self.columns if one.name == name), None)


def locate_sidecar(path: str) -> str:
    """The sidecar beside a CSV file, or beside outlines."""
    return path.removesuffix(".csv").removesuffix(".geojson") + ".toml"


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
        reader.complain("columns", Message("loading-table-no-columns"))
    delimitation = reader.text("delimitation", "")
    schema = TableSchema(
        path=path,
        title=reader.text("title"),
        source=reader.text("source"),
        reference_date=reader.text("reference_date"),
        delimitation=delimitation,
        processing=reader.text("processing", ""),
        key=reader.texts("key", ()),
        columns=tuple(_read_column(name, columns.table(name), columns.data) for name in names),
        # words of its own without an id: an area of its own, which goes with no other
        area=reader.text("area", delimitation),
        row_date=reader.text("row_date", ""),
        row_area=reader.text("row_area", ""),
        remarks=read_remarks(reader, names),
        sort=reader.texts("sort", ()),
        layout=read_layout(reader),
        disclosure=read_disclosure(reader, names),
        lines=tuple((".".join(where), line) for where, line in reader.file.lines.items()),
    )
    _check_protection(reader, schema.columns)
    for name in schema.key:
        if name not in names:
            reader.complain("key", Message("loading-table-key", name=name))
    for name in schema.sort:
        if name not in names:
            said = Message("loading-no-column", key="sort", column=name)
            reader.complain("sort", said, suggest(name, names))
    _check_time(reader, schema)
    reader.finish()
    return schema


def _read_column(name: str, reader: TableReader, columns: Mapping[str, object]) -> ColumnSchema:
    types = {key: str(one.get("type")) for key, one in columns.items() if isinstance(one, Mapping)}
    column = ColumnSchema(
        name=name,
        type=ColumnType(reader.choice("type", [kind.value for kind in ColumnType])),
        label=reader.text("label"),
        unit=reader.text("unit", ""),
        minimum=_read_bound(reader, "minimum"),
        maximum=_read_bound(reader, "maximum"),
        missing=reader.boolean("missing", default=False),
        head=reader.text("head", ""),
        protect=_read_protect(reader),
        open=reader.boolean("open", default=False),
        row_date=reader.text("row_date", ""),
        order=reader.texts("order", ()),
        rate=reader.boolean("rate", default=False),
        time=read_column_time(reader, types),
    )
    if column.order and column.type is not ColumnType.TEXT:
        reader.complain("order", Message("loading-order-no-text"))
    if twice := sorted({one for one in column.order if column.order.count(one) > 1}):
        reader.complain("order", Message("loading-order-twice", cell=twice[0]))
    reader.finish()
    return column


def _check_time(reader: TableReader, schema: TableSchema) -> None:
    """Where a year tells the rows apart, each column of numbers says what it is of that year."""
    keys = schema.key or tuple(column.name for column in schema.columns)
    found = [schema.find_column(name) for name in keys]
    year = next((one.name for one in found if one and one.type is ColumnType.YEAR), None)
    for column in schema.columns if year else ():
        if column.type not in (ColumnType.INTEGER, ColumnType.DECIMAL) or column.name in schema.key:
            continue
        part = reader.table("columns").table(column.name)
        if "time" not in part.data:
            said = Message("loading-time-unsaid", column=column.name, year=year or "")
            part.complain("type", said)


def _read_protect(reader: TableReader) -> int:
    protect = reader.integer("protect", 0)
    if protect and reader.data.get("type") != ColumnType.INTEGER:
        reader.complain("protect", Message("loading-protect-no-count"))
    if "protect" in reader.data and protect < 2:
        reader.complain("protect", Message("loading-protect-too-small"))
        return 0
    return protect


def _read_bound(reader: TableReader, key: str) -> float | None:
    reader.asked.add(key)
    return reader.number(key) if key in reader.data else None


def _check_protection(reader: TableReader, columns: tuple[ColumnSchema, ...]) -> None:
    """Whoever protects counts must say what they add up to, if only that they do not."""
    protects = any(column.protect for column in columns)
    if protects and "disclosure" not in reader.data:
        reader.complain("columns", Message("loading-protect-without-disclosure"))
    said = reader.data.get("disclosure")
    if not protects and isinstance(said, Mapping) and set(said) != {"totals"}:
        reader.complain("disclosure", Message("loading-disclosure-without-protect"))


@dataclass(frozen=True, slots=True)
class TableOrigin:
    """Where the rows of a used table come from: its sidecar, and the region they belong to.

    `region` is the region's name, empty for a reference table; `delimitation` is the region's own,
    so that a source line can tell when a table covers another area. `lines` are those of its rows
    in the author's file.
    """

    schema: TableSchema
    region: str = ""
    delimitation: str = ""
    lines: tuple[int, ...] = ()
