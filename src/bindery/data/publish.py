"""Publishes what others may read of a region: checked tables with their origin, and values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.data.declaration import Declarations
from bindery.data.disclosure import check_disclosure, protect_table
from bindery.data.published import (
    has_protected,
    read_published,
    read_values,
    write_hidden,
    write_table,
    write_values,
)
from bindery.data.regional_values import RegionValues
from bindery.data.sums import CountTable, count_hidden
from bindery.data.table import Table, list_protected, load_table
from bindery.data.unread import check_columns_named, drop_unread
from bindery.data.value import Value
from bindery.data.value_inputs import ValueInputs
from bindery.data.values import compute_values
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.tables import read_schema
from bindery.model import NumberStyle


@dataclass(frozen=True, slots=True)
class PublishRequest:
    """A region to publish: the names of its tables, the declared values, where to write.

    `areas` are the ids of the areas that the region's own coincides with. `output` is a folder,
    absolute; other paths are relative to `root`. `edition` is the year that is now.
    """

    root: Path
    slug: str
    tables: tuple[str, ...]
    declarations: Declarations
    style: NumberStyle
    output: Path
    areas: tuple[str, ...] = ()
    edition: int = 0


@dataclass(frozen=True, slots=True)
class StudyRequest:
    """The study's values: `regions` are slugs and names, `published` holds their folders."""

    root: Path
    regions: tuple[tuple[str, str], ...]
    declarations: Declarations
    style: NumberStyle
    published: Path
    output: Path
    edition: int = 0


def publish_region(request: PublishRequest) -> tuple[Value, ...]:
    """Check a region's tables and compute its values; write `<table>.csv`, .json and values.json.

    Nothing is written when anything is wrong; all mistakes come in one BinderyError.
    """
    folder = layout.region_data(request.slug)
    mistakes: list[Diagnostic] = []
    tables = load_tables(request.root, folder, request.tables, mistakes)
    inputs = ValueInputs(request.root, request.style, tables, open_references(request.root),
                    areas=request.areas, folder=folder, edition=request.edition)  # fmt: skip
    declared = request.declarations.region
    if broken := set(request.tables) - set(tables):
        mistakes += check_columns_named(request.root, folder, declared, broken)
        declared = drop_unread(declared, broken)
    try:
        values = compute_values(declared, inputs)
    except BinderyError as error:
        mistakes += error.diagnostics
    if mistakes:
        raise BinderyError(dict.fromkeys(mistakes))
    request.output.mkdir(parents=True, exist_ok=True)
    for table in tables.values():
        write_table(table, request.output)
    write_values(values, request.output)
    return values


def publish_study(request: StudyRequest) -> tuple[Value, ...]:
    """Compute the study's values from the regions' published ones; write values.json."""
    regions = tuple(
        RegionValues(slug, name, read_values(request.published / slug))
        for slug, name in request.regions
    )
    find_reference = open_references(request.root)
    inputs = ValueInputs(request.root, request.style, {}, find_reference, regions,
        edition=request.edition)  # fmt: skip
    hidden = check_all_counts(request, find_reference)
    values = compute_values(request.declarations.study, inputs)
    request.output.mkdir(parents=True, exist_ok=True)
    write_values(values, request.output)
    write_hidden(hidden, request.output)
    return values


def check_all_counts(
    request: StudyRequest, find_reference: Callable[[str], Table | None]
) -> Mapping[str, int]:
    """How many counts are hidden in each table with protected ones, in all regions and besides.

    Raises BinderyError when one of them can be computed back from all of these tables together
    (REQ-51).
    """
    tables = []
    for slug, name in request.regions:
        for path in sorted((request.published / slug).glob("*.csv")):
            if has_protected(request.published / slug, path.stem):
                table = read_published(request.published / slug, path.stem)
                tables.append(CountTable(table, slug, name))
    folder = request.root / layout.REFERENCE_DATA
    names = sorted(path.stem for path in folder.glob("*.csv")) if folder.is_dir() else []
    guarded = [name for name in names if list_protected(
        read_schema(request.root, f"{layout.REFERENCE_DATA}/{name}.csv"))]  # fmt: skip
    tables += [CountTable(table) for table in map(find_reference, guarded) if table]
    mistakes = check_disclosure(tables)
    if mistakes:
        raise BinderyError(mistakes)
    return {one.table.schema.path: count_hidden(one) for one in tables}


def load_protected(root: Path, path: str) -> Table:
    """A table whose hidden counts cannot be computed back from itself; raises BinderyError."""
    return protect_table(load_table(root, path))


def load_tables(
    root: Path, folder: str, names: tuple[str, ...], mistakes: list[Diagnostic]
) -> dict[str, Table]:
    """The tables of a folder by name; mistakes are collected over all of them."""
    tables = {}
    for name in names:
        try:
            tables[name] = load_protected(root, f"{folder}/{name}.csv")
        except BinderyError as error:
            mistakes += error.diagnostics
    return tables


def open_references(root: Path) -> Callable[[str], Table | None]:
    """Finds reference tables, each read when it is first asked for; None for one that is not there.

    The function that it gives raises BinderyError for a table with mistakes.
    """
    known: dict[str, Table] = {}

    def find(name: str) -> Table | None:
        path = f"{layout.REFERENCE_DATA}/{name}.csv"
        if name not in known and (root / path).is_file():
            known[name] = load_protected(root, path)
        return known.get(name)

    return find
