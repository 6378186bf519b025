"""The one door through which the regions' tables come together, and where they are checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from pandas import DataFrame

from bindery import layout
from bindery.data.publish import load_tables, read_published
from bindery.data.table import Table
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.loading.tables import TableOrigin
from bindery.model import Region

REGION_COLUMNS = ("region", "region_name")


@dataclass(frozen=True, slots=True)
class GatherRequest:
    """The tables an entry uses, for one region or (`region` None) for all of them.

    `published` is the folder that holds one folder a region; absolute.
    """

    root: Path
    published: Path
    region: Region | None
    regions: tuple[Region, ...]
    data: tuple[str, ...]
    reference: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Gathered:
    """What an entry gets: tables and reference tables by name, and where each comes from."""

    tables: Mapping[str, DataFrame]
    reference: Mapping[str, DataFrame]
    origins: tuple[TableOrigin, ...]


def gather_tables(request: GatherRequest) -> Gathered:
    """Read what the regions published and the reference tables of an entry.

    Raises BinderyError for tables that are missing or do not go together.
    """
    mistakes: list[Diagnostic] = []
    tables, origins = {}, list[TableOrigin]()
    for name in request.data:
        try:
            tables[name] = _gather_one(request, name, origins)
        except BinderyError as error:
            mistakes += error.diagnostics
    references = load_tables(request.root, layout.REFERENCE_DATA, request.reference, mistakes)
    origins += [TableOrigin(table.schema) for table in references.values()]
    if mistakes:
        raise BinderyError(mistakes)
    frames = {name: table.rows for name, table in references.items()}
    return Gathered(tables, frames, tuple(origins))


def _gather_one(request: GatherRequest, name: str, origins: list[TableOrigin]) -> DataFrame:
    regions = (request.region,) if request.region else request.regions
    lacking = [region for region in regions if name not in region.tables]
    if lacking:
        raise BinderyError(
            Diagnostic(f"{layout.region_data(region.slug)}/{name}.csv", None,
                       f"the region {region.slug} has no table «{name}»",
                       suggest(name, region.tables))
            for region in lacking
        )  # fmt: skip
    found = [(region, read_published(request.published / region.slug, name)) for region in regions]
    origins += [
        TableOrigin(table.schema, region.name, region.delimitation) for region, table in found
    ]
    if request.region:
        return found[0][1].rows
    return roll_up(tuple((region.slug, region.name, table) for region, table in found))


def roll_up(published: tuple[tuple[str, str, Table], ...]) -> DataFrame:
    """The regions' rows of one table below each other, first `region` (slug) and `region_name`.

    Raises BinderyError when columns, types or units differ from those of the first region.
    Differing dates and areas are no mistake: the source line tells them.
    """
    mistakes = [
        mistake for _, _, table in published[1:] for mistake in _compare(published[0][2], table)
    ]
    if mistakes:
        raise BinderyError(mistakes)
    parts = []
    for slug, name, table in published:
        part = table.rows.copy()
        for place, (column, word) in enumerate(zip(REGION_COLUMNS, (slug, name), strict=True)):
            part.insert(place, column, pd.Series([word] * len(part), dtype="string"))
        parts.append(part)
    return pd.concat(parts, ignore_index=True)


def _compare(first: Table, other: Table) -> list[Diagnostic]:
    wanted = {column.name: column for column in first.schema.columns}
    found = {column.name: column for column in other.schema.columns}
    path, mistakes = other.schema.path, []
    for name in sorted({*wanted, *found}):
        if name not in wanted or name not in found:
            which = "lacks" if name in wanted else "has besides"
            message = f"it {which} the column «{name}», unlike {first.schema.path}"
            mistakes.append(Diagnostic(path, 1, message, "the regions' tables have equal columns"))
        elif (wanted[name].type, wanted[name].unit) != (found[name].type, found[name].unit):
            message = f"«{name}» has another type or unit than in {first.schema.path}"
            mistakes.append(Diagnostic(path, None, message, "make the sidecars equal"))
    clash = [name for name in REGION_COLUMNS if name in found]
    mistakes += [Diagnostic(path, 1, f"a column may not be called «{name}»") for name in clash]
    return mistakes
