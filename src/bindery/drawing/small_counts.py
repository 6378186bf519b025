"""Refuses small counts in an entry's rows, facts and drawing (REQ-50)."""

import math
from collections.abc import Iterator

from pandas import DataFrame

from bindery.drawing.figure_data import DrawRequest, Facts, Quantity, Tabulation, plain_cell
from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model import Column, Hidden
from bindery.model.figures import find_maker
from bindery.tex.numbers import DATE, TEXT, is_missing, round_shown

_COUNTED = "integer"


def find_limit(request: DrawRequest) -> int:
    """The highest limit of the protected columns that an entry's tables have; 0 when none has."""
    columns = (column for origin in request.origins for column in origin.schema.columns)
    return max((column.protect for column in columns), default=0)


def check_counts(
    request: DrawRequest, columns: tuple[Column, ...], rows: DataFrame, facts: Facts
) -> list[Diagnostic]:
    """Small counts that an entry of protected tables would print, as none that it read was small.

    What counts no persons says so: `open = true` with a column, `open=True` with a quantity.
    """
    limit = find_limit(request)
    if not limit:
        return []
    module = find_maker(request.entry)
    mistakes = []
    for name, number in _list_small_cells(columns, rows, limit):
        said = Message("drawing-small-cell", column=name, number=str(number), limit=limit)
        mistakes.append(Diagnostic(module, None, said))
    for name, fact in facts.items():
        if isinstance(fact, Quantity) and not fact.open and _is_small(fact, "", limit):
            said = Message("drawing-small-fact", fact=name, number=str(fact.number), limit=limit)
            mistakes.append(Diagnostic(module, None, said))
    return mistakes


def _list_small_cells(
    columns: tuple[Column, ...], rows: DataFrame, limit: int
) -> Iterator[tuple[str, object]]:
    for column in columns:
        if column.open:
            continue
        for cell in rows[column.key]:
            if _is_small(cell, column.format, limit):
                yield column.key, plain_cell(cell)
                break


def _is_small(cell: object, shape: str, limit: int) -> bool:
    if isinstance(cell, Quantity):
        shape, cell = cell.format, cell.number
    if not isinstance(cell, int | float) or is_missing(cell) or not math.isfinite(cell):
        return False
    counted = shape.removeprefix("+") == _COUNTED
    return counted and 0 < abs(round_shown(cell, shape)) < limit


def list_marks(columns: tuple[Column, ...], rows: DataFrame) -> tuple[bool, bool]:
    """Whether a cell is a suppressed count, and whether one is withheld (REQ-76)."""
    cells = [plain_cell(cell) for column in columns for cell in rows[column.key]]
    hidden = [cell for cell in cells if isinstance(cell, Hidden)]
    return any(cell.limit for cell in hidden), any(not cell.limit for cell in hidden)


def is_rounded(columns: tuple[Column, ...], made: Tabulation) -> bool:
    """Whether a column has a total that its parts, as printed, do not add up to (REQ-76).

    A reader who adds them up would think that the total is wrong. A total is the last row of all,
    or of its group.
    """
    sums = list(_list_sums(made))
    cells = {column.key: list(made.rows[column.key]) for column in columns}
    return any(
        _differs(column, [cells[column.key][place] for place in places])
        for column in columns
        for places in sums
    )


def _list_sums(made: Tabulation) -> Iterator[list[int]]:
    """The places of the parts of each sum, and last that of their total."""
    parts = [place for place in range(len(made.rows)) if place not in made.totals]
    for start, count in made.groups:
        inside = [place for place in parts if start <= place < start + count]
        totals = [place for place in made.totals if start <= place < start + count]
        yield from ([*inside, total] for total in totals)
    end = sum(made.groups[-1]) if made.groups else 0
    whole = [place for place in made.totals if place >= end]
    if whole or made.totals:
        yield from ([*parts, total] for total in whole)
    elif parts:
        yield parts


def _differs(column: Column, cells: list[object]) -> bool:
    if len(cells) < 3 or any(not isinstance(c, int | float) or is_missing(c) for c in cells):
        return False
    *parts, total = (float(cell) for cell in cells)  # type: ignore[arg-type]
    if column.format in (TEXT, DATE) or not math.isclose(math.fsum(parts), total, rel_tol=1e-9):
        return False
    shown = [round_shown(number, column.format) for number in (*parts, total)]
    return math.fsum(shown[:-1]) != shown[-1]


def to_drawable(cell: object) -> float:
    """A number for a drawing: what is missing or hidden leaves a gap."""
    if isinstance(cell, Hidden) or is_missing(cell):
        return math.nan
    return float(cell)  # type: ignore[arg-type]
