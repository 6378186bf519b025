"""Runs an entry's `tabulate` on changed data: what comes out otherwise depends on what was changed.

`tabulate` is free code, so it is asked instead of read. A change is by the least amount, which
shows what a number is computed from, or a very large one, which also shows with what it was
compared (for a highest or lowest). Of several cells each is changed by an amount of its own, so
that changes do not cancel.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from numbers import Real
from typing import Any

from pandas import DataFrame, Series

from bindery.drawing.figure_data import FigureData, Quantity, Tabulation
from bindery.tex.numbers import is_missing

# ("cell", number of the row, column) or ("fact", "", name)
Output = tuple[str, int, str]
_SEED = 20


@dataclass(frozen=True, slots=True, order=True)
class InputCell:
    """A cell of a table that an entry reads: the row counts from 0 in what `tabulate` is given."""

    table: str
    reference: bool
    row: int
    column: str


@dataclass(slots=True)
class Experiment:
    """Runs `tabulate` on changed data; `years` are the columns of years, by table."""

    data: FigureData
    tabulate: Callable[[FigureData], Tabulation]
    years: Mapping[tuple[bool, str], frozenset[str]]
    base: dict[Output, object] = field(default_factory=dict)
    keys: dict[tuple[object, ...], int] = field(default_factory=dict)
    computed: dict[Output, set[InputCell]] = field(default_factory=dict)
    chance: random.Random = field(default_factory=lambda: random.Random(_SEED))  # noqa: S311 - amounts

    def run(self, data: FigureData) -> dict[Output, object]:
        """What comes out, unrounded; rows are known by their texts where these tell them apart."""
        return self.read(self.tabulate(data))

    def read(self, made: Tabulation) -> dict[Output, object]:
        """The cells and facts of a tabulation, unrounded."""
        records = [dict(record) for record in made.rows.to_dict("records")]
        keys = [tuple(cell for cell in one.values() if isinstance(cell, str)) for one in records]
        if not self.keys and len(set(keys)) == len(keys):
            self.keys = {key: number for number, key in enumerate(keys)}
        out: dict[Output, object] = {}
        for number, (record, key) in enumerate(zip(records, keys, strict=True)):
            row = self.keys.get(key, number)
            out.update({("cell", row, str(name)): _plain(cell) for name, cell in record.items()})
        out.update({("fact", 0, name): _plain(fact) for name, fact in made.facts.items()})
        return out

    def try_change(self, cells: Sequence[InputCell], size: str) -> set[Output]:
        """The outputs that change with these cells; none when the code cannot go on."""
        return self.observe(cells, size) or set()

    def observe(self, cells: Sequence[InputCell], size: str) -> set[Output] | None:
        """The outputs that change with these cells; None when the code cannot go on."""
        out = self.change(cells, size)
        if out is None:
            return None
        return {key for key, value in self.base.items() if _differ(value, out.get(key))}

    def change(self, cells: Sequence[InputCell], size: str) -> dict[Output, object] | None:
        """What comes out when these cells are changed; None when the code cannot go on."""
        data = self.data
        groups = {False: dict(data.tables), True: dict(data.reference)}
        columns: dict[tuple[bool, str, int], list[Any]] = {}
        # no two cells change by the same: their difference would stay what it was
        steps = list(range(1, len(cells) + 1))
        self.chance.shuffle(steps)
        for cell, step in zip(cells, steps, strict=True):
            frame = groups[cell.reference][cell.table]
            place = (cell.reference, cell.table, [*map(str, frame.columns)].index(cell.column))
            if place not in columns:
                columns[place] = frame.iloc[:, place[2]].tolist()
            value = columns[place][cell.row]
            columns[place][cell.row] = self._change(value, cell, size, step)
        for (reference, table, at), values in columns.items():
            groups[reference][table] = _replace_column(groups[reference][table], at, values)
        changed = replace(data, tables=groups[False], reference=groups[True])
        try:
            return self.run(changed)
        except Exception:  # noqa: BLE001 - what cannot be computed says nothing of this number
            return None

    def _change(self, value: Any, cell: InputCell, size: str, step: int) -> Any:
        if is_missing(value):
            return 1
        whole = float(value).is_integer()
        if cell.column in self.years.get((cell.reference, cell.table), ()):
            return value + (900 if size == "up" else -900)
        if size == "double":
            return value * 2
        if size == "least":
            return value + step if whole else value * (1 + step * 1e-7)
        factor = self.chance.randint(40, 90)
        moved = value * factor + 1_000_003 if size == "up" else -value * factor - 1_000_003
        return round(moved) if whole else moved

    def search(self, cells: Sequence[InputCell], size: str, asked: frozenset[Output]) -> None:
        """Take a block apart as long as any of the outputs asked for depends on it."""
        changed = self.try_change(cells, size) & asked
        if len(cells) == 1:
            for output in changed:
                self.computed.setdefault(output, set()).add(cells[0])
        elif changed:
            middle = len(cells) // 2
            self.search(cells[:middle], size, asked)
            self.search(cells[middle:], size, asked)


def _replace_column(frame: DataFrame, at: int, values: Sequence[Any]) -> DataFrame:
    """A copy of a table with another column, of the same kind where its values allow it."""
    other = frame.copy(deep=False)
    kind = frame.dtypes.iloc[at]
    try:
        cells = Series(values, index=frame.index, dtype=kind)
    except (TypeError, ValueError):
        cells = Series(values, index=frame.index, dtype=object)
    other.isetitem(at, cells)
    return other


def _plain(value: object) -> object:
    return value.number if isinstance(value, Quantity) else value


def _differ(one: object, other: object) -> bool:
    if is_missing(one) or is_missing(other):
        return is_missing(one) != is_missing(other)
    if isinstance(one, Real) and isinstance(other, Real):
        return abs(float(one) - float(other)) > 1e-12 * max(abs(float(one)), 1.0)
    return one != other
