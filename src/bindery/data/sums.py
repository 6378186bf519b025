"""The sums in tables of protected counts: rows and columns within one table, and between tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bindery.data.readers import Cell
from bindery.data.table import Table, list_protected
from bindery.loading.tables import ColumnType
from bindery.model import Hidden
from bindery.tex.numbers import is_missing

Key = Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class CountTable:
    """A table with protected counts, and the region (slug and name) that it is of, if any."""

    table: Table
    slug: str = ""
    name: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The key columns: those that tell the rows apart."""
        schema = self.table.schema
        texts = [c.name for c in schema.columns if c.type in (ColumnType.TEXT, ColumnType.YEAR)]
        return schema.key or tuple(texts)

    @property
    def counts(self) -> tuple[str, ...]:
        """The protected columns."""
        return tuple(column.name for column in list_protected(self.table.schema))

    def read_key(self, row: int) -> Key:
        """A row's key, as text."""
        return {name: str(self.table.rows.at[row, name]) for name in self.keys}

    def read(self, row: int, column: str) -> Cell:
        """A count: a whole number, hidden, or None."""
        cell = self.table.rows.at[row, column]
        if isinstance(cell, Hidden):
            return cell
        return None if is_missing(cell) else int(str(cell))

    def is_total(self, key: Key, column: str) -> bool:
        """Whether a row is the total over a column."""
        words = dict(self.table.schema.disclosure.totals)
        return column in words and key.get(column) == words[column]


def count_hidden(owner: CountTable) -> int:
    """How many counts of a table are hidden."""
    cells = (owner.table.rows[name] for name in owner.counts)
    return sum(isinstance(cell, Hidden) for column in cells for cell in column)


@dataclass(frozen=True, slots=True)
class Place:
    """One cell of one table."""

    owner: CountTable
    row: int
    column: str

    @property
    def mark(self) -> tuple[str, int, str]:
        """An identifier, unique among all cells."""
        return (self.owner.table.schema.path, self.row, self.column)

    @property
    def line(self) -> int:
        """The author's line."""
        return self.owner.table.lines[self.row]

    @property
    def cell(self) -> Cell:
        """What is printed there."""
        return self.owner.read(self.row, self.column)

    def __str__(self) -> str:
        return f"{self.owner.table.schema.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Sum:
    """The whole is the sum of the parts, and of others besides when `rest`."""

    whole: Place
    parts: tuple[Place, ...]
    rest: bool = False


def list_inner_sums(owner: CountTable) -> Iterator[Sum]:
    """The sums within one table: rows that add up to a total row, columns to a total column."""
    keys = {int(row): owner.read_key(int(row)) for row in owner.table.rows.index}
    for column, _ in owner.table.schema.disclosure.totals:
        groups: dict[tuple[tuple[str, str], ...], list[int]] = {}
        for row, key in keys.items():
            rest = tuple(sorted((k, v) for k, v in key.items() if k != column))
            groups.setdefault(rest, []).append(row)
        for rows in groups.values():
            wholes = [row for row in rows if owner.is_total(keys[row], column)]
            parts = [row for row in rows if row not in wholes]
            if len(wholes) == 1 and parts:
                for count in owner.counts:
                    yield Sum(Place(owner, wholes[0], count),
                              tuple(Place(owner, row, count) for row in parts))  # fmt: skip
    for whole, names in owner.table.schema.disclosure.adds:
        for row in keys:
            yield Sum(Place(owner, row, whole), tuple(Place(owner, row, name) for name in names))


def list_outer_sums(owner: CountTable, tables: Sequence[CountTable]) -> Iterator[Sum]:
    """The sums between tables: this table's counts from the counts of the tables that it sums."""
    said = owner.table.schema.disclosure
    for name in said.sums:
        parts = [one for one in tables if one.table.schema.name == name and one is not owner
                 and owner.slug in ("", one.slug)]  # fmt: skip
        found = {part.slug: _Index(owner, part) for part in parts}
        for row in map(int, owner.table.rows.index):
            key = owner.read_key(row)
            if not parts or not _is_covered(owner, key, parts[0]):
                continue
            chosen = [one for one in parts if _is_meant(said.by_region, key, one)] or parts
            for column in owner.counts:
                places = tuple(
                    Place(one, place, column)
                    for one in chosen
                    if column in one.counts
                    for place in found[one.slug].find(key)
                )
                if len({place.owner.slug for place in places}) == len(chosen):
                    yield Sum(Place(owner, row, column), places, said.rest)


def _is_meant(by_region: str, key: Key, one: CountTable) -> bool:
    return bool(by_region) and key.get(by_region) in (one.slug, one.name)


def _is_covered(owner: CountTable, key: Key, part: CountTable) -> bool:
    """Whether the row's own columns are known to the parts, or it is the total over them."""
    by_region = owner.table.schema.disclosure.by_region
    own = [name for name in owner.keys if name not in part.keys and name != by_region]
    return all(owner.is_total(key, name) for name in own)


class _Index:
    """Finds a part's rows by the key columns it shares with the whole, totals left out."""

    def __init__(self, owner: CountTable, part: CountTable) -> None:
        by_region = owner.table.schema.disclosure.by_region
        self.shared = [name for name in part.keys if name in owner.keys and name != by_region]
        further = [name for name in part.keys if name not in owner.keys]
        self.rows: dict[tuple[str, ...], list[int]] = {}
        for row in map(int, part.table.rows.index):
            own = part.read_key(row)
            if not any(part.is_total(own, name) for name in further):
                self.rows.setdefault(tuple(own[n] for n in self.shared), []).append(row)

    def find(self, key: Key) -> list[int]:
        """The rows for the key of a whole."""
        return self.rows.get(tuple(key[name] for name in self.shared), [])
