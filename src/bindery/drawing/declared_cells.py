"""Computes one declared cell or fact from rows: the words are those of content/values.toml."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import Hidden
from bindery.model.arithmetic import rank, weigh
from bindery.model.declared import Compute, Computed
from bindery.model.years import Conditions, Years, YearsError, select_years
from bindery.tex.numbers import is_missing

Record = Mapping[str, Any]
Cell = Any


class DeclaredError(Exception):
    """What a declaration asks for cannot be computed."""

    def __init__(self, said: Message, advice: Message | None = None) -> None:
        super().__init__(said, advice)
        self.said = said
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows with the name that they have in messages, and the columns that any of them has."""

    name: str
    columns: tuple[str, ...]
    records: tuple[Record, ...]

    def keep(self, records: Iterable[Record]) -> "Rows":
        """The same table with other rows."""
        return Rows(self.name, self.columns, tuple(records))


def stack(name: str, records: Sequence[Record], columns: Iterable[str] = ()) -> Rows:
    """Rows below each other; their columns are those that one of them has."""
    known = dict.fromkeys((*columns, *(key for one in records for key in one)))
    return Rows(name, tuple(known), tuple(records))


def check_column(rows: Rows, name: str) -> None:
    """A column must be there; raises DeclaredError with the nearest."""
    if name not in rows.columns:
        said = Message("drawing-table-no-column", table=rows.name, column=name,
                       names=", ".join(rows.columns))  # fmt: skip
        raise DeclaredError(said, suggest(name, rows.columns))


def select_where(rows: Rows, where: Conditions, whole: Rows | None = None) -> Rows:
    """The rows in which every column equals what is said; `first` and `last` are of a year.

    None may be left where the `whole` table has such rows; a word that it lacks is a mistake.
    """
    chosen = rows
    for name, said in where:
        check_column(rows, name)
        cells = [one[name] for one in chosen.records if not is_missing(one.get(name))]
        if any(isinstance(cell, Hidden) for cell in cells):
            raise DeclaredError(Message("drawing-rows-hidden", column=name))
        wanted: object = said
        if isinstance(said, Years):
            chosen = _select_years(chosen, name, said, cells)
            continue
        texts = all(isinstance(cell, str) for cell in cells)
        if said in ("first", "last") and not texts:
            # the name of a total may stand among the years
            years = [cell for cell in cells if not isinstance(cell, str)]
            wanted = (min if said == "first" else max)(years) if years else said
        elif cells and texts != isinstance(said, str) and said not in cells:
            told = Message("data-holds-texts" if texts else "data-holds-numbers", column=name)
            raise DeclaredError(told)
        found = [one for one in chosen.records if _equals(one.get(name), wanted)]
        if not found:
            _miss_word(name, str(wanted), whole or rows)
        chosen = chosen.keep(found)
    return chosen


def _miss_word(name: str, wanted: str, whole: Rows) -> None:
    """Raise DeclaredError for a word that no row has; no rows have none to lack."""
    everywhere = {str(one.get(name)) for one in whole.records}
    if everywhere and wanted not in everywhere:
        told = Message("data-no-row", table=whole.name, column=name, wanted=wanted)
        raise DeclaredError(told, suggest(wanted, everywhere))


def _select_years(rows: Rows, name: str, years: Years, cells: Sequence[Cell]) -> Rows:
    known = sorted({cell for cell in cells if isinstance(cell, int)})
    if cells and not known:
        raise DeclaredError(Message("data-holds-no-years", column=name))
    try:
        wanted = select_years(name, years, known)
    except YearsError as fault:
        raise DeclaredError(fault.said, fault.advice) from None
    return rows.keep(one for one in rows.records if one.get(name) in wanted)


def _equals(cell: Cell, wanted: object) -> bool:
    return not is_missing(cell) and bool(cell == wanted)


def reduce_rows(one: Computed, rows: Rows) -> Cell:
    """What a rule makes of rows: a number, a text, or None where nothing is known."""
    if one.compute is Compute.COUNT:
        return len(rows.records)
    check_column(rows, one.column)
    cells = [record.get(one.column) for record in rows.records]
    if one.compute is Compute.LIST:
        return tuple(dict.fromkeys(str(cell) for cell in cells if not is_missing(cell)))
    if one.compute in _EXTREMES:
        return _name_extreme(one, rows, cells)
    if len(cells) <= 1 or one.compute is Compute.CELL:
        return _read_only(cells)
    numbers = list_numbers(one.column, cells)
    if numbers is None or one.compute is not Compute.WEIGHTED_MEAN:
        return None if numbers is None else _REDUCERS[one.compute](numbers)
    return _weigh(one, rows, numbers)


def _weigh(one: Computed, rows: Rows, numbers: list[float]) -> Cell:
    check_column(rows, one.by)
    weights = list_numbers(one.by, [record.get(one.by) for record in rows.records])
    if weights is None:
        return None
    found = weigh(numbers, weights)
    if found is None:
        raise DeclaredError(Message("data-zero-weights", column=one.by))
    return found


def rank_among(one: Computed, own: Rows, others: Rows) -> Cell:
    """The place of the only row among others: 1 for the largest, or for the smallest."""
    for rows in (own, others):
        check_column(rows, one.column)
    cell = _read_only_number(one, [record.get(one.column) for record in own.records])
    numbers = list_numbers(one.column, [record.get(one.column) for record in others.records])
    if cell is None or numbers is None:
        return None
    if cell not in numbers:
        raise DeclaredError(Message("data-not-among"))
    return rank(cell, numbers, rising=one.rising)


def _read_only_number(one: Computed, cells: Sequence[Cell]) -> float | None:
    if len(cells) > 1:
        raise DeclaredError(Message("data-many-rows", count=len(cells)))
    numbers = list_numbers(one.column, cells)
    return numbers[0] if numbers else None


def _read_only(cells: Sequence[Cell]) -> Cell:
    """The only cell, or the word that all rows share; numbers are never taken for one another."""
    if len(cells) <= 1:
        return None if not cells or is_missing(cells[0]) else cells[0]
    if all(isinstance(cell, str) for cell in cells) and len(set(cells)) == 1:
        return cells[0]
    raise DeclaredError(Message("data-many-rows", count=len(cells)))


def list_numbers(column: str, cells: Sequence[Cell]) -> list[float] | None:
    """Cells as numbers, or None when one is missing; raises DeclaredError for texts and counts."""
    if any(isinstance(cell, Hidden) for cell in cells):
        raise DeclaredError(Message("data-hidden-cells", column=column))
    if any(isinstance(cell, str) for cell in cells):
        raise DeclaredError(Message("data-texts-only", column=column))
    if any(is_missing(cell) for cell in cells):
        return None
    return [float(cell) for cell in cells]


_EXTREMES: Mapping[Compute, Callable[[list[float]], float]] = {
    Compute.LARGEST: max,
    Compute.SMALLEST: min,
}
_OF_REGIONS: Mapping[Compute, Callable[[list[float]], float]] = {
    Compute.LARGEST_REGION: max,
    Compute.SMALLEST_REGION: min,
}
_REDUCERS: Mapping[Compute, Callable[[list[float]], float]] = {
    Compute.SUM: math.fsum,
    Compute.MEAN: lambda numbers: math.fsum(numbers) / len(numbers),
    Compute.MINIMUM: min,
    Compute.MAXIMUM: max,
}


def _name_extreme(one: Computed, rows: Rows, cells: Sequence[Cell]) -> Cell:
    check_column(rows, one.by)
    pairs = [
        (record.get(one.by), cell)
        for record, cell in zip(rows.records, cells, strict=True)
        if not is_missing(record.get(one.by))
    ]
    numbers = list_numbers(one.by, [number for number, _ in pairs])
    if not numbers:
        raise DeclaredError(Message("data-empty-cells", column=one.by))
    # the first of the rows, when several have the same number
    return pairs[numbers.index(_EXTREMES[one.compute](numbers))][1]


def reduce_regions(one: Computed, cells: Sequence[tuple[str, Cell]], region: str = "") -> Cell:
    """What a rule makes of one cell for each region, given with the regions' names."""
    if one.compute is Compute.CELL:
        named = dict(cells)
        if region not in named:
            said = Message("drawing-no-such-region", name=region)
            raise DeclaredError(said, suggest(region, named))
        return named[region]
    known = [(name, cell) for name, cell in cells if not is_missing(cell)]
    numbers = list_numbers(one.over, [cell for _, cell in known])
    if not numbers:
        return None
    if one.compute in _OF_REGIONS:
        return known[numbers.index(_OF_REGIONS[one.compute](numbers))][0]
    if len(known) < len(cells) and one.compute in (Compute.SUM, Compute.MEAN):
        return None
    return _REDUCERS[one.compute](numbers)
