"""The grid of a table: in which rows and columns each cell lies (ISO 32000-1, 14.8.5.7)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bindery.inspection.structure import Cell


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with the rows and columns that it covers, both from 0."""

    cell: Cell
    rows: range
    columns: range

    def shares(self, other: "Placed") -> bool:
        """Whether two cells have a row or a column in common."""
        return _meet(self.rows, other.rows) or _meet(self.columns, other.columns)


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def lay_out(rows: Sequence[Sequence[Cell]]) -> tuple[Placed, ...]:
    """Every cell at its place."""
    return tuple(_place(rows))


def _place(rows: Sequence[Sequence[Cell]]) -> Iterator[Placed]:
    reaching: dict[int, int] = {}  # column -> the row from which it is free again
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while reaching.get(column, 0) > number:
                column += 1
            columns = range(column, column + cell.column_span)
            if cell.row_span > 1:
                reaching.update(dict.fromkeys(columns, number + cell.row_span))
            yield Placed(cell, range(number, number + cell.row_span), columns)
            column = columns.stop


def find_heads(one: Placed, placed: Sequence[Placed]) -> list[str]:
    """The headers of a cell: those of its row, then those of its column, or those it names."""
    named = [other.cell.text for other in placed if other.cell.id in one.cell.headers]
    if named:
        return [text for text in named if text]
    row = [
        other.cell.text
        for other in placed
        if other.cell.header
        and other.cell.scope != "Column"
        and other.rows.start < one.rows.stop
        and one.rows.start < other.rows.stop
        and other.columns.start < one.columns.start
    ]
    column = [
        other.cell.text
        for other in placed
        if other.cell.header
        and other.cell.scope != "Row"
        and other.rows.start < one.rows.start
        and other.columns.start < one.columns.stop
        and one.columns.start < other.columns.stop
    ]
    return [text for text in dict.fromkeys((*row, *column)) if text]
