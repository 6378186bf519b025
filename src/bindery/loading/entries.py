"""Loads the entries under figures/: one folder, one figure or table."""

from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic
from bindery.loading.declared_entries import read_column_cell, read_declared
from bindery.loading.files import list_folders
from bindery.loading.reader import TableReader, open_reader, suggest
from bindery.messages import Message
from bindery.model import Column, Entry, EntryKind, Scope
from bindery.model.declared import Computed
from bindery.model.figures import HEIGHTS, needs_code


def load_entries(root: Path, mistakes: list[Diagnostic]) -> tuple[Entry, ...]:
    """All entries, by id. A folder without figure.toml is a mistake, one with `_` is no entry."""
    entries = []
    for name in list_folders(root, layout.FIGURES, mistakes):
        reader = open_reader(root, f"{layout.FIGURES}/{name}/figure.toml", mistakes)
        if reader is not None:
            entries.append(_read_entry(root, name, reader))
    return tuple(entries)


def _read_entry(root: Path, name: str, reader: TableReader) -> Entry:
    decorative = reader.boolean("decorative", default=False)
    kind = EntryKind(reader.choice("kind", [kind.value for kind in EntryKind]))
    is_table = kind is EntryKind.TABLE
    columns, cells = _read_columns(reader)
    entry = Entry(
        id=name,
        path=reader.file.path,
        kind=kind,
        scope=Scope(reader.choice("scope", [scope.value for scope in Scope])),
        data=reader.texts("data", ()),
        reference=reader.texts("reference", ()),
        title=reader.text("title", "" if decorative else None),
        subtitle=reader.text("subtitle", ""),
        alt=reader.text("alt", "" if decorative or is_table else None),
        note=reader.text("note", ""),
        columns=columns,
        height=_read_height(reader),
        decorative=decorative,
        chain=reader.boolean("chain", default=False),
        index=reader.boolean("index", default=False),
        absolute=reader.boolean("absolute", default=False),
        source=reader.text("source", ""),
        words=reader.pairs("words"),
        title_line=reader.file.line("title") or 1,
        alt_line=reader.file.line("alt") or 1,
        areas=reader.pairs("areas"),
        dates_differ=reader.texts("dates_differ", ()),
        may_lack=reader.texts("may_lack", ()),
        declared=read_declared(reader, cells),
        short_title=reader.text("short_title", ""),
        numbers_in="" if is_table else reader.text("numbers_in", ""),
        wide=not is_table and reader.boolean("wide", default=False),
    )
    _check_exceptions(entry, reader)
    _check_source(entry, reader)
    _check_code(root, entry, reader)
    reader.finish()
    return entry


def _check_code(root: Path, entry: Entry, reader: TableReader) -> None:
    """There is code beside an entry when, and only when, something is not declared."""
    found = (root / layout.FIGURES / entry.id / "figure.py").is_file()
    if needs_code(entry) and not found:
        lacks_rows = entry.declared.rows is None
        said = Message("loading-entry-no-code" if lacks_rows else "loading-entry-no-chart")
        reader.complain("kind", said)
    elif found and not needs_code(entry):
        reader.complain("kind", Message("loading-entry-idle-code"))
    if entry.declared.chart and entry.kind is EntryKind.TABLE:
        reader.complain("chart", Message("loading-table-with-chart"))
    if entry.index and entry.kind is EntryKind.TABLE:
        reader.complain("index", Message("loading-entry-index-table"))


def _read_height(reader: TableReader) -> float:
    height = reader.number("height", 65.0)
    least, most = HEIGHTS
    if not least <= height <= most:
        said = Message("loading-entry-height", least=str(least), most=str(most))
        reader.complain("height", said)
        return 65.0
    return height


def _check_exceptions(entry: Entry, reader: TableReader) -> None:
    """Every table that something is allowed for must be one that the entry uses."""
    for key, names in (
        ("areas", [name for name, _ in entry.areas]),
        ("dates_differ", entry.dates_differ),
        ("may_lack", entry.may_lack),
    ):
        for name in names:
            if name not in entry.data:
                said = Message("loading-entry-not-its-data", key=key, name=name)
                reader.complain(key, said, suggest(name, entry.data))


def _check_source(entry: Entry, reader: TableReader) -> None:
    """Data files say where they come from; an entry without any says so itself."""
    fed = entry.data or entry.reference
    if entry.source and fed:
        reader.complain("source", Message("loading-entry-source-twice"))
    if entry.chain and not (fed or entry.source):
        reader.complain("chain", Message("loading-entry-no-source"))


def _read_columns(reader: TableReader) -> tuple[tuple[Column, ...], tuple[Computed, ...]]:
    """The columns, and how the cells of each are computed."""
    columns, cells = [], []
    for table in reader.tables("columns"):
        columns.append(_read_column(table))
        computed = sorted({"compute", "column", "where"} & set(table.data))
        if computed and "rows" not in reader.data:
            table.complain(computed[0], Message("loading-cell-without-rows", key=computed[0]))
        cells.append(read_column_cell(table, columns[-1].key))
        table.finish()
    return tuple(columns), tuple(cells)


def _read_column(reader: TableReader) -> Column:
    return Column(
        reader.text("key"),
        reader.text("label"),
        reader.text("format", "text"),
        reader.boolean("open", default=False),
        reader.boolean("dates_may_differ", default=False),
    )
