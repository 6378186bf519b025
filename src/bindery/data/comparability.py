"""Whether the regions' tables can be compared: equal columns, units, dates and areas."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bindery.data.declaration import MIXED
from bindery.data.table import Table
from bindery.data.value import OWN_AREA
from bindery.errors import Diagnostic
from bindery.loading.tables import ColumnType, TableSchema
from bindery.loading.toml import read_toml
from bindery.messages import Message, quote
from bindery.model import Entry, Region

_YEARS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class RegionTable:
    """A region and what it published of a table."""

    region: Region
    table: Table

    @property
    def name(self) -> str:
        """The region's name."""
        return self.region.name

    @property
    def delimitation(self) -> str:
        """The region's own delimitation."""
        return self.region.delimitation

    @property
    def areas(self) -> tuple[str, ...]:
        """The ids that fit the area that the table is about."""
        area = self.table.schema.area
        return (area,) if area else (OWN_AREA, *self.region.areas)


def check_columns(first: Table, other: Table) -> list[Diagnostic]:
    """The second region's columns against the first's: names, types, units."""
    wanted = {column.name: column for column in first.schema.columns}
    found = {column.name: column for column in other.schema.columns}
    path, mistakes = other.schema.path, []
    for name in sorted({*wanted, *found}):
        if name not in wanted or name not in found:
            said = Message(
                "data-lacks-column" if name in wanted else "data-has-column",
                column=name,
                first=first.schema.path,
            )
            mistakes.append(Diagnostic(path, 1, said))
        elif wanted[name].type != found[name].type:
            said = Message("data-other-type", column=name, first=first.schema.path)
            mistakes.append(Diagnostic(path, None, said))
    return mistakes


def check_comparable(
    root: Path, members: Sequence[RegionTable], *, dates_differ: bool
) -> list[Diagnostic]:
    """Every region's table against the first's: units, reference dates, years.

    Each mistake stands at the second's sidecar and names both regions, with file and line.
    """
    first, mistakes = members[0], []
    for other in members[1:]:
        mistakes += _check_units(root, first, other)
        if not dates_differ:
            mistakes += _check_dates(root, first, other)
    return mistakes


def _check_units(root: Path, first: RegionTable, other: RegionTable) -> list[Diagnostic]:
    mistakes = []
    for column in first.table.schema.columns:
        found = other.table.schema.find_column(column.name)
        if found and found.unit != column.unit:
            key = ("columns", column.name, "unit")
            said = Message(
                "data-unit-of",
                column=column.name,
                unit=found.unit,
                region=other.name,
                other=column.unit,
                first=first.name,
                place=_point(root, first.table.schema, *key),
            )
            mistakes.append(_at(root, other.table.schema, key, said))
    return mistakes


def _check_dates(root: Path, first: RegionTable, other: RegionTable) -> list[Diagnostic]:
    one, two = first.table.schema, other.table.schema
    if one.reference_date != two.reference_date:
        said = Message(
            "data-date-of",
            table=one.name,
            date=two.reference_date,
            region=other.name,
            other=one.reference_date,
            first=first.name,
            place=_point(root, one, "reference_date"),
        )
        return [_at(root, two, ("reference_date",), said)]
    for column in one.columns:
        if column.type is not ColumnType.YEAR or column.name not in other.table.rows:
            continue
        years = [_list_years(member.table, column.name) for member in (first, other)]
        if years[0] != years[1]:
            said = Message(
                "data-years-of",
                table=one.name,
                years=_format_years(years[1]),
                region=other.name,
                other=_format_years(years[0]),
                first=first.name,
                place=one.path,
            )
            return [Diagnostic(two.path, None, said)]
    return []


def _list_years(table: Table, name: str) -> list[int]:
    return sorted({int(year) for year in table.rows[name].dropna()})


def _format_years(years: Sequence[int]) -> Message:
    if len(years) <= _YEARS_SHOWN:
        return quote(", ".join(map(str, years)))
    gaps = [str(y) for y in range(years[0], years[-1]) if y not in years]
    first, last = str(years[0]), str(years[-1])
    if not gaps:
        return Message("data-years-span", first=first, last=last)
    shown = ", ".join(gaps[:_YEARS_SHOWN])
    return Message("data-years-gaps", first=first, last=last, gaps=shown)


def check_areas(
    root: Path, entry: Entry, members: Sequence[RegionTable], *, alone: bool
) -> list[Diagnostic]:
    """Every table against the area that the entry says it is about: the region itself, if none.

    A table that is about the same other area in every region is right without a declaration.
    So are, in an entry of one region (`alone`), tables that all share one other area.
    """
    allowed, mistakes = dict(entry.areas), []
    if alone and _share_area([one for one in members if one.table.schema.name not in allowed]):
        return []
    for member in members:
        schema = member.table.schema
        wanted = allowed.get(schema.name, OWN_AREA)
        same = {one.areas for one in members if one.table.schema.name == schema.name}
        same_everywhere = not alone and len(same) == 1 and schema.name not in allowed
        if wanted == MIXED or wanted in member.areas or same_everywhere:
            continue
        said = _tell_area(root, entry, member, (wanted, _find_fitting(member, members, wanted)))
        advice = _advise_on_area(member, wanted)
        mistakes.append(_at(root, schema, ("area", "delimitation", "title"), said, advice))
    return mistakes


def _tell_area(
    root: Path, entry: Entry, member: RegionTable, meant: tuple[str, RegionTable | None]
) -> Message:
    """What a table is about and what was wanted, with another that has it, for comparison."""
    wanted, other = meant
    own = wanted == OWN_AREA
    named = Message("data-area-own") if own else Message("data-area-named", area=wanted)
    table, area = member.table.schema.name, describe_area(member)
    if other is None:
        return Message("data-area-of", table=table, area=area, region=member.name,
                       entry=entry.path, wanted=named)  # fmt: skip
    place = _point(root, other.table.schema, "area", "delimitation", "title")
    return Message("data-area-unlike", table=table, area=area, region=member.name,
                   entry=entry.path, wanted=named, other=other.name, place=place)  # fmt: skip


def _advise_on_area(member: RegionTable, wanted: str) -> Message:
    schema = member.table.schema
    if schema.area:
        return Message("data-hint-areas", table=schema.name, area=schema.area)
    path = member.region.path or "region.toml"
    return Message("data-hint-region-areas", path=path, area=wanted)


def _share_area(members: Sequence[RegionTable]) -> bool:
    return not members or any(all(a in one.areas for one in members) for a in members[0].areas)


def _find_fitting(
    own: RegionTable, members: Sequence[RegionTable], wanted: str
) -> RegionTable | None:
    """Another region or table that does have the wanted area."""
    name = own.table.schema.name
    fitting = [one for one in members if one is not own and wanted in one.areas]
    same = [one for one in fitting if one.table.schema.name == name] or fitting
    return same[0] if same else None


def describe_area(member: RegionTable) -> Message:
    """The name of an area in a message."""
    schema = member.table.schema
    if not schema.area:
        return Message("data-area-own")
    return Message("data-quoted", name=schema.delimitation or schema.area)


def find_line(root: Path, schema: TableSchema, *keys: tuple[str, ...]) -> int | None:
    """The line of the first of these keys in a sidecar, looked up only for what is wrong."""
    file = read_toml(root, schema.sidecar, [])
    lines = [file.lines.get(key) for key in keys] if file else []
    return next((line for line in lines if line), None)


def _point(root: Path, schema: TableSchema, *keys: str) -> str:
    line = find_line(root, schema, keys, *((key,) for key in keys))
    return f"{schema.sidecar}:{line}" if line else schema.sidecar


def _at(
    root: Path,
    schema: TableSchema,
    keys: tuple[str, ...],
    said: Message,
    advice: Message | None = None,
) -> Diagnostic:
    line = find_line(root, schema, keys, *((key,) for key in keys))
    return Diagnostic(schema.sidecar, line, said, advice)
