"""The tables that an entry reads: one region's, or those of all regions stacked once comparable."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from pandas import DataFrame

from bindery import layout
from bindery.data.comparability import RegionTable, check_areas, check_columns, check_comparable
from bindery.data.publish import load_tables
from bindery.data.published import read_published
from bindery.data.table import DTYPES, Table
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.loading.tables import ColumnType, TableOrigin
from bindery.messages import Message
from bindery.model import Entry, Region

REGION_COLUMNS = ("region", "region_name")


@dataclass(frozen=True, slots=True)
class EntryTablesRequest:
    """An entry whose tables are wanted, for one region or (`region` None) for all of them.

    `published` is the folder that holds one folder a region; absolute.
    """

    root: Path
    published: Path
    region: Region | None
    regions: tuple[Region, ...]
    entry: Entry


@dataclass(frozen=True, slots=True, eq=False)
class EntryTables:
    """The tables of an entry by name, its reference tables, and where each comes from."""

    tables: Mapping[str, DataFrame]
    reference: Mapping[str, DataFrame]
    origins: tuple[TableOrigin, ...]


def read_entry_tables(request: EntryTablesRequest) -> EntryTables:
    """Read an entry's tables as the regions published them, and its reference tables.

    Raises BinderyError for tables that are missing or cannot be combined.
    """
    mistakes: list[Diagnostic] = []
    tables, members = {}, list[RegionTable]()
    for name in request.entry.data:
        try:
            found = _read_members(request, name)
            tables[name] = _join(request, name, found)
            members += found
        except BinderyError as error:
            mistakes += error.diagnostics
    names = request.entry.reference
    references = load_tables(request.root, layout.REFERENCE_DATA, names, mistakes)
    mistakes += check_areas(request.root, request.entry, members, alone=request.region is not None)
    if mistakes:
        raise BinderyError(mistakes)
    origins = [
        TableOrigin(one.table.schema, one.name, one.delimitation, one.table.lines)
        for one in members
    ]
    origins += [TableOrigin(table.schema, lines=table.lines) for table in references.values()]
    frames = {name: table.rows for name, table in references.items()}
    return EntryTables(tables, frames, tuple(origins))


def _read_members(request: EntryTablesRequest, name: str) -> list[RegionTable]:
    """What each region published of a table; of those that may lack it, the ones that have it."""
    regions = (request.region,) if request.region else request.regions
    lacking = [region for region in regions if name not in region.tables]
    if lacking and (name not in request.entry.may_lack or len(lacking) == len(regions)):
        raise BinderyError(
            Diagnostic(f"{layout.region_data(region.slug)}/{name}.csv", None,
                       Message("data-region-lacks-table", region=region.slug, table=name),
                       suggest(name, region.tables) or _advise_on_gap(request, name))
            for region in lacking
        )  # fmt: skip
    return [
        RegionTable(region, read_published(request.published / region.slug, name))
        for region in regions
        if region not in lacking
    ]


def _advise_on_gap(request: EntryTablesRequest, name: str) -> Message | None:
    if request.region:
        return None
    return Message("data-hint-may-lack", entry=request.entry.path, table=name)


def _join(request: EntryTablesRequest, name: str, members: Sequence[RegionTable]) -> DataFrame:
    if request.region:
        return members[0].table.rows
    dates_differ = name in request.entry.dates_differ
    mistakes = check_comparable(request.root, members, dates_differ=dates_differ)
    if mistakes:
        raise BinderyError(mistakes)
    found = {one.region.slug: one.table for one in members}
    gap = make_missing_rows([one.table for one in members])
    return stack_tables(
        tuple((one.slug, one.name, found.get(one.slug, gap)) for one in request.regions)
    )


def make_missing_rows(tables: Sequence[Table]) -> Table:
    """The rows of a region that lacks a table: what tells rows apart, and nothing known.

    Where all the others have the same rows, the same stand here; else it is one empty row. A
    single other region tells years at most: its names may be those of its own places.
    """
    schema = tables[0].schema
    candidates = [c for c in schema.columns if c.type in (ColumnType.YEAR, ColumnType.TEXT)]
    named = [column for column in candidates if not schema.key or column.name in schema.key]
    keys = [column.name for column in named]
    rows = [table.rows[keys].astype(str).to_numpy().tolist() for table in tables]
    timed = all(column.type is ColumnType.YEAR for column in named)
    shared = bool(keys) and all(other == rows[0] for other in rows[1:])
    shared = shared and (len(tables) > 1 or timed)
    kept = tables[0].rows[keys] if shared else DataFrame(index=[0])
    columns = {
        column.name: kept[column.name]
        if column.name in kept
        else pd.Series([pd.NA] * len(kept), dtype=DTYPES[column.type], index=kept.index)
        for column in schema.columns
    }
    return Table(schema, DataFrame(columns), ())


def stack_tables(published: tuple[tuple[str, str, Table], ...]) -> DataFrame:
    """The regions' rows of one table below each other, first `region` (slug) and `region_name`.

    Raises BinderyError when columns, types or units differ from those of the first region.
    """
    first = published[0][2]
    mistakes = [one for _, _, table in published for one in _check_names(table)]
    mistakes += [one for _, _, table in published[1:] for one in check_columns(first, table)]
    if mistakes:
        raise BinderyError(mistakes)
    parts = []
    for slug, name, table in published:
        part = table.rows.copy()
        for place, (column, word) in enumerate(zip(REGION_COLUMNS, (slug, name), strict=True)):
            part.insert(place, column, pd.Series([word] * len(part), dtype="string"))
        parts.append(part)
    return pd.concat(parts, ignore_index=True)


def _check_names(table: Table) -> list[Diagnostic]:
    return [
        Diagnostic(table.schema.path, 1, Message("data-reserved-column", column=name))
        for name in REGION_COLUMNS
        if table.schema.find_column(name)
    ]
