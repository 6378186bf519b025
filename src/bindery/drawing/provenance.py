"""Which cells of the data each printed cell and fact of an entry depends on, found by experiment.

`tabulate` is free code, so it is asked instead of read: a cell of its input is changed, it runs
again, and what comes out otherwise depends on that cell. Two kinds of change tell two things: a
change by the least amount shows what a number is computed from, a very large one also with what
it was compared (for a highest or lowest). Whole blocks of cells are changed first, each cell by
an amount of its own so that changes do not cancel, and only blocks that matter are taken apart.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from numbers import Real
from typing import Any

from pandas import DataFrame

from bindery.drawing.draw import load_entry_module, tabulate_entry
from bindery.drawing.figure_data import DrawRequest, FigureData, Quantity
from bindery.loading.modules import StudyModule
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
class _Experiment:
    """Runs `tabulate` on changed data; `years` are the columns of years, by table."""

    request: DrawRequest
    module: StudyModule | None
    years: Mapping[tuple[bool, str], frozenset[str]]
    base: dict[Output, object] = field(default_factory=dict)
    keys: dict[tuple[object, ...], int] = field(default_factory=dict)
    computed: dict[Output, set[InputCell]] = field(default_factory=dict)
    chance: random.Random = field(default_factory=lambda: random.Random(_SEED))  # noqa: S311 - amounts

    def run(self, data: FigureData) -> dict[Output, object]:
        """What comes out, unrounded; rows are known by their texts where these tell them apart."""
        made = tabulate_entry(self.module, replace(self.request, data=data))
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
        data = self.request.data
        groups = {False: dict(data.tables), True: dict(data.reference)}
        touched: set[tuple[bool, str]] = set()
        for cell in cells:
            place = (cell.reference, cell.table)
            if place not in touched:
                touched.add(place)
                groups[cell.reference][cell.table] = groups[cell.reference][cell.table].copy()
            frame = groups[cell.reference][cell.table]
            column = [str(name) for name in frame.columns].index(cell.column)
            value: Any = frame.iloc[cell.row, column]
            frame.iloc[cell.row, column] = self._change(value, cell, size)
        changed = replace(data, tables=groups[False], reference=groups[True])
        try:
            out = self.run(changed)
        except Exception:  # noqa: BLE001 - what cannot be computed says nothing of this number
            return set()
        return {key for key, value in self.base.items() if _differ(value, out.get(key))}

    def _change(self, value: Any, cell: InputCell, size: str) -> Any:
        if is_missing(value):
            return 1
        whole = float(value).is_integer()
        if cell.column in self.years.get((cell.reference, cell.table), ()):
            return value + (900 if size == "up" else -900)
        if size == "least":
            step = self.chance.randint(1, 9)
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


def _begin(request: DrawRequest) -> _Experiment:
    module = load_entry_module(request)
    experiment = _Experiment(request, module, _list_years(request))
    experiment.base = experiment.run(request.data)
    return experiment


def find_provenance(request: DrawRequest) -> Mapping[Output, frozenset[InputCell]]:
    """By output the cells that it is computed from; runs the entry's module some hundred times.

    Cells of years are looked at for outputs that are years: elsewhere they only pick rows.
    """
    experiment = _begin(request)
    everything = frozenset(experiment.base)
    years = frozenset(key for key, value in experiment.base.items() if _is_year(value))
    for cells in _list_columns(request.data):
        first = cells[0]
        if first.column not in experiment.years.get((first.reference, first.table), ()):
            experiment.search(cells, "least", everything)
        elif years:
            experiment.search(cells, "up", years)
            experiment.search(cells, "down", years)
    return {key: frozenset(cells) for key, cells in experiment.computed.items()}


def find_dependents(request: DrawRequest, cells: Sequence[InputCell]) -> frozenset[Output]:
    """The outputs that any change of some cells can change: the least, and very large ones."""
    experiment = _begin(request)
    found = (experiment.try_change(cells, size) for size in ("least", "up", "down"))
    return frozenset(output for outputs in found for output in outputs)


def _is_year(value: object) -> bool:
    if not isinstance(value, Real):
        return False
    return 1500 <= float(value) <= 2100 and float(value).is_integer()


def _list_years(request: DrawRequest) -> dict[tuple[bool, str], frozenset[str]]:
    return {
        (not origin.region, origin.schema.name): frozenset(
            column.name for column in origin.schema.columns if column.type == "year"
        )
        for origin in request.origins
    }


def _list_columns(data: FigureData) -> Iterator[list[InputCell]]:
    """The cells with numbers, column by column."""
    for reference, tables in ((False, data.tables), (True, data.reference)):
        for name, frame in tables.items():
            for column in frame.columns:
                cells = [
                    InputCell(name, reference, row, str(column))
                    for row, value in enumerate(_list_cells(frame, column))
                    if is_missing(value) or isinstance(value, int | float)
                ]
                if cells and not all(is_missing(one) for one in _list_cells(frame, column)):
                    yield cells


def _list_cells(frame: DataFrame, column: object) -> list[object]:
    return list(frame[column].tolist())


def _plain(value: object) -> object:
    return value.number if isinstance(value, Quantity) else value


def _differ(one: object, other: object) -> bool:
    if is_missing(one) or is_missing(other):
        return is_missing(one) != is_missing(other)
    if isinstance(one, Real) and isinstance(other, Real):
        return abs(float(one) - float(other)) > 1e-12 * max(abs(float(one)), 1.0)
    return one != other
