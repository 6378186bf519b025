"""Follows published values down to the cells they are computed from, and back."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bindery import layout


@dataclass(frozen=True, slots=True, order=True)
class CellPlace:
    """A cell of a CSV file: the author's file, its line, the column."""

    path: str
    line: int
    column: str


@dataclass(frozen=True, slots=True)
class TracedValue:
    """A published value: `name` with its scope, `inputs` the names that it is computed from."""

    name: str
    number: float | None
    text: str
    format: str
    unit: str
    reference_date: str
    compute: str
    inputs: tuple[str, ...]
    cells: tuple[CellPlace, ...]
    path: str
    line: int


def read_values(root: Path) -> dict[str, TracedValue]:
    """Every published value by its name with scope; empty before the first build."""
    found = {}
    for path in sorted((root / layout.PUBLISHED).glob("*/values.json")):
        scope = path.parent.name
        for name, one in json.loads(path.read_text("utf-8")).items():
            value = _decode(scope, name, one)
            found[value.name] = value
    return found


def _decode(scope: str, name: str, one: Mapping[str, object]) -> TracedValue:
    def listed(key: str) -> list[object]:
        value = one.get(key)
        return value if isinstance(value, list) else []

    declared = listed("declared")
    number = one.get("number")
    return TracedValue(
        name=f"{scope}.{name}",
        number=number if isinstance(number, int | float) else None,
        text=str(one["text"]),
        format=str(one.get("format", "")),
        unit=str(one.get("unit", "")),
        reference_date=str(one.get("reference_date", "")),
        compute=str(one.get("compute", "")),
        inputs=tuple(
            other if "." in other else f"{scope}.{other}" for other in map(str, listed("inputs"))
        ),
        cells=tuple(CellPlace(*cell) for cell in listed("cells") if isinstance(cell, list)),
        path=str(declared[0]) if declared else layout.VALUES,
        line=int(str(declared[1] or 0)) if declared else 0,
    )


def list_chain(values: Mapping[str, TracedValue], name: str) -> Iterator[tuple[int, TracedValue]]:
    """A value and all it is computed from, each with its depth, depth first."""
    seen: set[str] = set()

    def visit(one: str, depth: int) -> Iterator[tuple[int, TracedValue]]:
        if one in values and one not in seen:
            seen.add(one)
            yield depth, values[one]
            for other in values[one].inputs:
                yield from visit(other, depth + 1)

    yield from visit(name, 0)


def collect_cells(values: Mapping[str, TracedValue], name: str) -> tuple[CellPlace, ...]:
    """All cells that a value rests on, through its chain."""
    chain = (one for _, one in list_chain(values, name))
    return tuple(dict.fromkeys(cell for one in chain for cell in one.cells))


def list_values_using(
    values: Mapping[str, TracedValue], path: str, places: frozenset[CellPlace]
) -> tuple[str, ...]:
    """The values that rest on a file, or on one of some cells of it when any are given."""

    def rests(name: str) -> bool:
        cells = collect_cells(values, name)
        return any(cell in places if places else cell.path == path for cell in cells)

    return tuple(name for name in values if rests(name))
