"""Tables: a regular grid with header cells that say what they head (REQ-15)."""

from collections.abc import Iterator

from bindery.inspection.assertions.expected import (
    Expected,
    name_table,
    place_table,
    remark,
    report,
    shorten,
)
from bindery.inspection.assertions.rules import Level, rule
from bindery.inspection.results import Finding
from bindery.inspection.structure import Cell, Structure
from bindery.messages import Message

_SCOPES = ("Column", "Row", "Both")


@rule("REQ-15")
def assert_grid_regular(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every row of a table covers the same number of columns, spans counted (REQ-15)."""
    del expected
    for table in structure.tables:
        widths = measure_rows(table.rows)
        if not widths or not min(widths):
            said = Message("inspection-table-empty", table=name_table(table))
            yield report(structure, "REQ-15", said, place_table(table))
        elif len(set(widths)) > 1:
            shown = ", ".join(str(width) for width in sorted(set(widths)))
            said = Message("inspection-table-ragged", table=name_table(table), widths=shown)
            yield report(structure, "REQ-15", said, place_table(table))
        if table.stray:
            kinds = ", ".join(sorted(set(table.stray)))
            said = Message("inspection-table-stray", table=name_table(table), kinds=kinds)
            yield report(structure, "REQ-15", said, place_table(table))


def measure_rows(rows: tuple[tuple[Cell, ...], ...]) -> list[int]:
    """The number of columns that each row covers, with cells that reach down from rows above."""
    reaching: list[tuple[int, int]] = []  # (rows left, columns) of cells from above
    widths: list[int] = []
    for row in rows:
        above = sum(columns for _, columns in reaching)
        widths.append(above + sum(cell.column_span for cell in row))
        reaching = [(left - 1, columns) for left, columns in reaching if left > 1]
        reaching += [(c.row_span - 1, c.column_span) for c in row if c.row_span > 1]
    return widths


@rule("REQ-15")
def assert_headers_scoped(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every table has header cells, and each of them a scope (REQ-15)."""
    # In another's document the standard's own rule judges what a reader can find out by itself.
    tell = report if expected.is_ours else remark
    for table in structure.tables:
        headers = [cell for row in table.rows for cell in row if cell.header]
        if not headers:
            said = Message("inspection-table-headless", table=name_table(table))
            yield report(structure, "REQ-15", said, place_table(table))
        for cell in headers:
            if cell.scope not in _SCOPES:
                text, name = shorten(cell.text), name_table(table)
                said = Message("inspection-header-unscoped", text=text, table=name)
                yield tell(structure, "REQ-15", said, place_table(table, cell))


@rule("REQ-16", level=Level.SHOULD)
def assert_headers_filled(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No header cell is empty (REQ-16)."""
    del expected
    for table in structure.tables:
        empty = [cell for row in table.rows for cell in row if cell.header and not cell.text]
        if empty:
            said = Message("inspection-header-empty", table=name_table(table))
            yield report(structure, "REQ-16", said, place_table(table, empty[0]))


@rule("REQ-16", level=Level.SHOULD)
def assert_headers_unmerged(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A header cell over several rows or columns is named by the cells that it heads (REQ-16)."""
    del expected
    for table in structure.tables:
        named = {name for row in table.rows for cell in row for name in cell.headers}
        for cell in (cell for row in table.rows for cell in row if cell.header):
            if (cell.row_span > 1 or cell.column_span > 1) and cell.id not in named:
                text, name = shorten(cell.text), name_table(table)
                said = Message("inspection-header-merged", text=text, table=name)
                yield report(structure, "REQ-16", said, place_table(table, cell))


@rule("REQ-15")
def assert_cells_headed(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every data cell has a header cell above it or before it (REQ-15)."""
    del expected
    for table in structure.tables:
        bare = next(find_bare_cells(table.rows), None)
        if bare is not None and any(cell.header for row in table.rows for cell in row):
            text, name = shorten(bare.text), name_table(table)
            said = Message("inspection-cell-headless", text=text, table=name)
            yield report(structure, "REQ-15", said, place_table(table, bare))


def find_bare_cells(rows: tuple[tuple[Cell, ...], ...]) -> Iterator[Cell]:
    """The data cells with no header cell in their row nor in their column above."""
    headed: set[int] = set()
    for row in rows:
        in_row = any(cell.header and cell.scope in ("Row", "Both") for cell in row)
        column = 0
        for cell in row:
            columns = range(column, column + cell.column_span)
            column += cell.column_span
            if cell.header:
                headed.update(columns)
            elif not in_row and not headed.issuperset(columns):
                yield cell


@rule("REQ-15")
def assert_tables_captioned(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every table has a caption (REQ-15)."""
    tell = report if expected.is_ours else remark
    for table in structure.tables:
        if not table.caption:
            said = Message("inspection-table-uncaptioned", table=name_table(table))
            yield tell(structure, "REQ-15", said, place_table(table))


ASSERTIONS = (
    assert_grid_regular,
    assert_headers_scoped,
    assert_headers_filled,
    assert_headers_unmerged,
    assert_cells_headed,
    assert_tables_captioned,
)
