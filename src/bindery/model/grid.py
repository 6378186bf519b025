"""The grid of a table: which cells stand in which columns, and what heads each of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bindery.model.tree import Cell, Row, Table


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell in its grid; `row` counts from the first row of its part of the table.

    Without a cell the place is covered by one that reaches down from a row above.
    """

    row: int
    column: int
    cell: Cell | None


def list_heads(table: Table) -> tuple[Row, ...]:
    """The rows of a table's head: the names of its columns, or the rows that hold them."""
    return table.heads or (Row(tuple(Cell(column.head) for column in table.columns)),)


def place_cells(rows: Sequence[Row], count: int) -> tuple[tuple[Placed, ...], ...]:
    """The cells of each row with the first column of each; places covered from above are told.

    `count` is the number of columns; cells beyond it are left out.
    """
    covered: dict[int, int] = {}  # column -> rows that are still covered
    found = []
    for number, row in enumerate(rows):
        left, covered = covered, {at: rest - 1 for at, rest in covered.items() if rest > 1}
        found.append(tuple(_place_row((number, row), left, covered, count)))
    return tuple(found)


def _place_row(
    numbered: tuple[int, Row], left: dict[int, int], covered: dict[int, int], count: int
) -> Iterator[Placed]:
    number, row = numbered
    cells, column = iter(row.cells), 0
    while column < count:
        if column in left:
            yield Placed(number, column, None)
            column += 1
            continue
        cell = next(cells, None)
        if cell is None:
            return
        yield Placed(number, column, cell)
        width = min(max(cell.columns, 1), count - column)
        if cell.rows > 1:
            covered.update(dict.fromkeys(range(column, column + width), cell.rows - 1))
        column += width


def is_merged(table: Table) -> bool:
    """Whether scope alone does not say what heads a cell: merged cells, more heads, groups."""
    rows = (*list_heads(table), *table.rows)
    return (
        len(list_heads(table)) > 1
        or any(row.role == "group" for row in rows)
        or any(cell.columns > 1 or cell.rows > 1 for row in rows for cell in row.cells)
    )
