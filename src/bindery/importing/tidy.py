"""A table as it stands in a file -> a tidy one: names, keys, years below each other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from bindery.importing.columns import Answers, Column, read_column
from bindery.importing.grid import Cell, Grid
from bindery.importing.numbers import Convention, find_convention
from bindery.importing.shape import Shape, find_shape, is_year
from bindery.importing.word_lists import begins_with_word
from bindery.loading.tables import ColumnType
from bindery.messages import Message
from bindery.slugs import make_slug

_MOST_KEYS = 4


@dataclass(frozen=True, slots=True)
class TidyTable:
    """Columns by name, the key that tells rows apart (perhaps none), and what is told of it.

    `doubts` are what must be said before it can be written. `totals` are the columns in which one
    word marks the row that adds up others.
    """

    title: str
    columns: dict[str, Column]
    key: tuple[str, ...]
    sources: tuple[str, ...]
    notes: tuple[Message, ...]
    doubts: tuple[Message, ...]
    totals: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Wide:
    """The names of the columns that years get which stand side by side."""

    year: str
    value: str


def tidy_grid(path: str, grid: Grid, answers: Answers, wide: Wide) -> TidyTable:
    """The tidy table of a grid; raises BinderyError where there is no table in it."""
    shape = find_shape(path, grid)
    notes, doubts = [*grid.notes, *shape.notes], []
    if years := _find_years(shape):
        shape = _lengthen(shape, years, wide)
        notes.append(Message("importing-years-below", count=len(years), year=wide.year))
    convention = _find_convention(shape, answers)
    doubts += _ask_convention(convention)
    if convention.decimal and not answers.decimal:
        notes.append(Message("importing-decimal", sign=convention.decimal))
    columns: dict[str, Column] = {}
    for place, head in enumerate(shape.heads):
        cells = [row[place] for row in shape.rows]
        label, unit = grid.labels.get(head, (head, shape.units[place]))
        column = read_column((label, unit), cells, shape.lines, convention, answers)
        if not doubts:
            doubts += column.doubts
        notes += column.notes
        columns[_name(head, columns)] = column
    notes += _tell_totals(shape)
    key = _find_key(columns)
    if not key:
        notes.append(Message("importing-no-key"))
    return TidyTable(
        shape.title, columns, key, shape.sources, tuple(notes), tuple(doubts), _find_totals(columns)
    )


def _find_totals(columns: dict[str, Column]) -> tuple[tuple[str, str], ...]:
    found = []
    for name, column in columns.items():
        if column.type is ColumnType.TEXT:
            words = {cell for cell in column.cells if begins_with_word("total", cell)}
            if len(words) == 1:
                found.append((name, words.pop()))
    return tuple(found)


def _find_years(shape: Shape) -> tuple[int, ...]:
    """The places of heads that are years, where all other columns are words."""
    years = [place for place, head in enumerate(shape.heads) if is_year(head)]
    others = [place for place in range(len(shape.heads)) if place not in years]
    if len(years) < 2 or not others:
        return ()
    return tuple(years)


def _lengthen(shape: Shape, years: tuple[int, ...], wide: Wide) -> Shape:
    others = [place for place in range(len(shape.heads)) if place not in years]
    rows: list[tuple[Cell, ...]] = []
    lines: list[int] = []
    for row, line in zip(shape.rows, shape.lines, strict=True):
        for place in years:
            year = int(shape.heads[place].rstrip("*"))
            rows.append((*(row[other] for other in others), year, row[place]))
            lines.append(line)
    heads = (*(shape.heads[other] for other in others), wide.year, wide.value)
    units = {shape.units[place] for place in years}
    unit = units.pop() if len(units) == 1 else ""
    return replace(
        shape, heads=heads, units=(*(shape.units[other] for other in others), "", unit),
        rows=tuple(rows), lines=tuple(lines),
    )  # fmt: skip


def _find_convention(shape: Shape, answers: Answers) -> Convention:
    if answers.decimal:
        return Convention(answers.decimal, "." if answers.decimal == "," else ",")
    texts = [
        cell
        for row in shape.rows
        for head, cell in zip(shape.heads, row, strict=True)
        if isinstance(cell, str) and head not in answers.texts
    ]
    return find_convention(texts)


def _ask_convention(convention: Convention) -> list[Message]:
    if convention.contradicting:
        one, other = convention.contradicting
        return [Message("importing-contradiction", one=one, other=other)]
    if convention.doubtful:
        return [Message("importing-thousand-or-decimal", cell=convention.doubtful)]
    return []


def _tell_totals(shape: Shape) -> list[Message]:
    found = [
        line
        for row, line in zip(shape.rows, shape.lines, strict=True)
        if any(begins_with_word("total", cell) for cell in row)
    ]
    lines = list(dict.fromkeys(found))
    return [Message("importing-totals", count=len(lines), line=str(lines[0]))] if lines else []


def _name(head: str, known: dict[str, Column]) -> str:
    name = make_slug(head, "_") or "column"
    if name not in known:
        return name
    number = 2
    while f"{name}_{number}" in known:
        number += 1
    return f"{name}_{number}"


def _find_key(columns: dict[str, Column]) -> tuple[str, ...]:
    """The fewest columns of words and years that tell all rows apart, from the left."""
    names = [
        name
        for name, one in columns.items()
        if one.type in (ColumnType.TEXT, ColumnType.YEAR) and not one.missing
    ]
    for size in range(1, min(_MOST_KEYS, len(names)) + 1):
        for chosen in combinations(names, size):
            if _tells_apart([columns[name].cells for name in chosen]):
                return chosen
    return ()


def _tells_apart(columns: Sequence[Sequence[str]]) -> bool:
    rows = list(zip(*columns, strict=True))
    return len(set(rows)) == len(rows)
