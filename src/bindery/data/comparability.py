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
            which = "lacks" if name in wanted else "has besides"
            message = f"it {which} the column «{name}», unlike {first.schema.path}"
            mistakes.append(Diagnostic(path, 1, message, "the regions' tables have equal columns"))
        elif wanted[name].type != found[name].type:
            message = f"«{name}» has another type than in {first.schema.path}"
            mistakes.append(Diagnostic(path, None, message, "make the sidecars equal"))
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
            message = (
                f"«{column.name}» is in «{found.unit}» in {other.name}, and in «{column.unit}» "
                f"in {first.name} ({_point(root, first.table.schema, *key)})"
            )
            mistakes.append(
                _at(root, other.table.schema, key, message, "make the units in the sidecars equal")
            )
    return mistakes


def _check_dates(root: Path, first: RegionTable, other: RegionTable) -> list[Diagnostic]:
    one, two = first.table.schema, other.table.schema
    hint = f'when that is meant, say so in figure.toml: dates_differ = ["{one.name}"]'
    if one.reference_date != two.reference_date:
        message = (
            f"«{one.name}» is of «{two.reference_date}» in {other.name}, and of "
            f"«{one.reference_date}» in {first.name} ({_point(root, one, 'reference_date')})"
        )
        return [_at(root, two, ("reference_date",), message, hint)]
    for column in one.columns:
        if column.type is not ColumnType.YEAR or column.name not in other.table.rows:
            continue
        years = [_list_years(member.table, column.name) for member in (first, other)]
        if years[0] != years[1]:
            message = (
                f"«{one.name}» has the years {_format_years(years[1])} in {other.name}, and "
                f"{_format_years(years[0])} in {first.name} ({one.path})"
            )
            return [Diagnostic(two.path, None, message, hint)]
    return []


def _list_years(table: Table, name: str) -> list[int]:
    return sorted({int(year) for year in table.rows[name].dropna()})


def _format_years(years: Sequence[int]) -> str:
    if len(years) <= _YEARS_SHOWN:
        return ", ".join(map(str, years))
    gaps = [y for y in range(years[0], years[-1]) if y not in years]
    lacking = f" without {', '.join(map(str, gaps[:_YEARS_SHOWN]))}" if gaps else ""
    return f"{years[0]} to {years[-1]}{lacking}"


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
        meant = "the region itself" if wanted == OWN_AREA else f"the area «{wanted}»"
        message = (
            f"«{schema.name}» is about {describe_area(member)} in {member.name}, and {entry.path} "
            f"wants it about {meant}{_compare(root, member, members, wanted)}"
        )
        hint = _hint_at_area(member, wanted)
        mistakes.append(_at(root, schema, ("area", "delimitation", "title"), message, hint))
    return mistakes


def _hint_at_area(member: RegionTable, wanted: str) -> str:
    schema = member.table.schema
    if schema.area:
        said = f'areas = {{ {schema.name} = "{schema.area}" }}'
        return f"when that is meant, say so in figure.toml: {said}"
    path = member.region.path or "region.toml"
    return f'if that is the same area, say so in {path}: areas = ["{wanted}"]'


def _share_area(members: Sequence[RegionTable]) -> bool:
    return not members or any(all(a in one.areas for one in members) for a in members[0].areas)


def _compare(root: Path, own: RegionTable, members: Sequence[RegionTable], wanted: str) -> str:
    """Names another region or table that does have the wanted area, for comparison."""
    name = own.table.schema.name
    fitting = [one for one in members if one is not own and wanted in one.areas]
    same = [one for one in fitting if one.table.schema.name == name] or fitting
    if not same:
        return ""
    other = same[0]
    place = _point(root, other.table.schema, "area", "delimitation", "title")
    return f", as in {other.name} ({place})"


def describe_area(member: RegionTable) -> str:
    """The name of an area in a message."""
    schema = member.table.schema
    return f"«{schema.delimitation or schema.area}»" if schema.area else "the region itself"


def find_line(root: Path, schema: TableSchema, *keys: tuple[str, ...]) -> int | None:
    """The line of the first of these keys in a sidecar, looked up only for what is wrong."""
    file = read_toml(root, schema.sidecar, [])
    lines = [file.lines.get(key) for key in keys] if file else []
    return next((line for line in lines if line), None)


def _point(root: Path, schema: TableSchema, *keys: str) -> str:
    line = find_line(root, schema, keys, *((key,) for key in keys))
    return f"{schema.sidecar}:{line}" if line else schema.sidecar


def _at(
    root: Path, schema: TableSchema, keys: tuple[str, ...], message: str, hint: str
) -> Diagnostic:
    line = find_line(root, schema, keys, *((key,) for key in keys))
    return Diagnostic(schema.sidecar, line, message, hint)
