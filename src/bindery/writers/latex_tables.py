"""Writes the grid of a table as LaTeX: columns, head, rows, merged cells, what heads what."""

import math
from dataclasses import dataclass

from bindery.model.grid import Placed, is_merged, list_heads, place_cells
from bindery.model.plain import read_plain
from bindery.model.tree import Cell, Figure, Note, Paragraph, Row, Table, TableColumn
from bindery.model.walk import walk_inlines
from bindery.writers.latex_text import LatexText, print_text
from bindery.writers.measuring import Measure, measure_cell
from bindery.writers.table_widths import Widths, find_widths, has_long_cells

_SHARED = {"right": "R", "center": "C", "left": "L"}
_TURNED = {"right": "\\raggedleft", "center": "\\centering", "left": "\\raggedright"}
_LINE = 88  # characters in a line below a table
_LINE_POINTS = 14


def count_rows(table: Table) -> int:
    """How many lines of room a table asks for, so that its head is not left alone on a page."""
    if table.kind == "text":
        return 8
    return min(len(table.rows), 12) + 7 if table.numbered else min(len(table.rows), 8) + 6


def measure_below(table: Table) -> int:
    """The room in points that notes and source need below a table, on its last page."""
    notes, source = [len(read_plain(note)) for note in table.notes], len(read_plain(table.source))
    if not table.numbered:
        return 30 + _LINE_POINTS * (len(notes) + source // _LINE)
    lines = sum(1 + length // _LINE for length in (*notes, source) if length)
    return 16 + _LINE_POINTS * lines


def name_entry(entry: Figure | Table) -> str:
    """`<scope>-<id>`: an entry's name in a document's folder."""
    return entry.name.replace("/", "-", 1)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with the widths of its columns; `connected` when each cell names its heads."""

    table: Table
    widths: Widths
    measure: Measure
    connected: bool

    def width_of(self, column: int, columns: int = 1) -> float:
        """The width of neighbouring columns with the room between them."""
        chosen = self.widths.columns[column : column + columns]
        return math.fsum(chosen) + self.measure.gap * (len(chosen) - 1)


def make_grid(table: Table, measure: Measure) -> Grid:
    """The table with all that its writing needs."""
    return Grid(table, find_widths(table, measure), measure, is_merged(table))


def describe_columns(grid: Grid) -> str:
    """The columns for LaTeX: by their share of the width, or as wide as they need to be."""
    table = grid.table
    if is_shared(table):
        return "".join(
            f"{_SHARED[column.align]}{{{column.share:g}}}".replace("{0.", "{.")
            for column in table.columns
        )
    return "".join(
        _describe_column(column, width)
        for column, width in zip(table.columns, grid.widths.columns, strict=True)
    )


def is_shared(table: Table) -> bool:
    """Whether a part's template says how wide the columns are."""
    return any(column.share for column in table.columns)


def _describe_column(column: TableColumn, width: float) -> str:
    if column.format == "text":
        return f">{{{_TURNED[column.align]}\\arraybackslash}}p{{{width}pt}}"
    return f"w{{r}}{{{width}pt}}"


def write_head(writer: LatexText, grid: Grid) -> None:
    """The rows of the head, up to the rule below it."""
    heads = list_heads(grid.table)
    placed = place_cells(heads, len(grid.table.columns))
    for number, places in enumerate(placed):
        for one in places:
            writer.put(" &\n" if one.column else "")
            _write_head_cell(writer, grid, one)
        writer.put(" \\\\\n")
        if number < len(heads) - 1:
            writer.put("".join(_rule_below(one) for one in places))
    writer.put("\\TableHeadEnd\n")


def _rule_below(one: Placed) -> str:
    if one.cell is None or one.cell.columns < 2:
        return ""
    return f"\\SpanRule{{{one.column + 1}-{one.column + one.cell.columns}}}\n"


def _write_head_cell(writer: LatexText, grid: Grid, one: Placed) -> None:
    cell, table = one.cell, grid.table
    if cell is None:
        return
    column = table.columns[one.column]
    align = "center" if cell.columns > 1 else column.align
    width = grid.width_of(one.column, cell.columns)
    if cell.columns > 1:
        writer.put(_open_span(cell.columns, one.column, f"{_TURNED[align]}", width))
    if cell.rows > 1:
        writer.put(f"\\SpanRows{{{cell.rows}}}")
    if grid.connected:
        writer.put(f"\\NameHead{{h{one.row}c{one.column}}}")
    if is_shared(table):  # such a column sets its head in the head's font by itself
        writer.write_head_words(cell.content)
    else:
        writer.put(f"\\TableHead{{{width:.1f}pt}}{{{_TURNED[align]}}}{{")
        writer.write_head_words(cell.content)
        writer.put("}")
    writer.put("}" if cell.columns > 1 else "")


def _open_span(columns: int, column: int, turned: str, width: float) -> str:
    """A cell over several columns; the first column has no room before it."""
    start = "@{}" if not column else ""
    return f"\\multicolumn{{{columns}}}{{{start}>{{{turned}\\arraybackslash}}p{{{width:.1f}pt}}}}{{"


def write_rows(writer: LatexText, grid: Grid) -> None:
    """The rows; those that belong together are not parted by the end of a page."""
    rows = grid.table.rows
    placed = place_cells(rows, len(grid.table.columns))
    apart = has_long_cells(grid.table, grid.widths, grid.measure)
    group = ""
    for number, (row, places) in enumerate(zip(rows, placed, strict=True)):
        if row.role == "group":
            group = f"g{number}"
            writer.put("\\RowsOfGroup\n" if number else "")
        if row.role == "total" and row.opens:
            group = ""
        if row.opens and number:
            writer.put("\\RowGroup\n")
        if apart and number:
            writer.put("\\RowGap\n")
        if read_plain(row.cells[0].content if row.cells else ()).startswith("*"):
            writer.put("{}")  # the end of the row before would take the star as its own
        for one in places:
            writer.put(" & " if one.column else "")
            _write_cell(writer, grid, row, one, group)
        writer.put(f" \\\\{'*' if _stays(rows, placed, number) else ''}\n")


def _stays(rows: tuple[Row, ...], placed: tuple[tuple[Placed, ...], ...], number: int) -> bool:
    """Whether a row stays with the next: the first two, the last four, a group's head, a span."""
    last = len(rows) - 1
    if number >= last:
        return False
    spanned = any(one.cell is None for one in placed[number + 1])
    return number <= 1 or number >= last - 3 or rows[number].role == "group" or spanned


def _write_cell(writer: LatexText, grid: Grid, row: Row, one: Placed, group: str) -> None:
    cell, table = one.cell, grid.table
    if cell is None:
        return
    wide = cell.columns > 1
    if wide:
        turned = _TURNED["left" if row.role == "group" else table.columns[one.column].align]
        width = grid.width_of(one.column, cell.columns)
        writer.put(_open_span(cell.columns, one.column, turned, width))
    if cell.rows > 1:
        writer.put(f"\\SpanRows{{{cell.rows}}}")
    if grid.connected:
        writer.put(_name_heads(grid, row, one, group))
    if not one.row and not one.column and _has_head_notes(table):
        writer.put("\\SetHeadNotes{}")
    if row.role == "group":
        writer.put("\\GroupFont{}" if one.column in table.keys else "\\HeadCell\\GroupFont{}")
    elif row.role == "total":
        writer.put("\\TotalFont{}")
    lifted = cell.rows > 1 and _fits_rows(grid, one, cell)
    if lifted:
        writer.put(f"\\RaisedCell{{{grid.width_of(one.column, cell.columns):.1f}pt}}{{")
    _write_content(writer, cell)
    writer.put("}" * (wide + lifted))


def _has_head_notes(table: Table) -> bool:
    heads = tuple(Paragraph(cell.content) for row in list_heads(table) for cell in row.cells)
    return any(isinstance(one, Note) for one in walk_inlines(heads))


def _write_content(writer: LatexText, cell: Cell) -> None:
    if cell.blocks:
        writer.put("\\CellBlocks{}")
        writer.write_blocks(cell.blocks, ending="")
    else:
        writer.write_inlines(cell.content)
        writer.put(f"\\NumberPad{{{print_text(cell.pad)}}}" if cell.pad else "")


def _fits_rows(grid: Grid, one: Placed, cell: Cell) -> bool:
    """Whether a cell over several rows has no more lines than there are rows."""
    extent = measure_cell(cell, grid.measure)
    width = grid.width_of(one.column, cell.columns)
    return not cell.blocks and extent.most <= width * (cell.rows - 0.5)


def _name_heads(grid: Grid, row: Row, one: Placed, group: str) -> str:
    """The names of what heads a cell, and the cell's own where it heads its row or group."""
    table = grid.table
    width = len(table.columns)
    covers = range(one.column, one.column + (one.cell.columns if one.cell else 1))
    heads = [
        f"h{other.row}c{other.column}"
        for places in place_cells(list_heads(table), width)
        for other in places
        if other.cell is not None
        and set(covers) & set(range(other.column, other.column + other.cell.columns))
    ]
    if row.role == "group":
        return f"\\NameHead{{{group}}}"
    heads += [group] if group else []
    if one.column in table.keys:
        return f"\\NameHead{{r{one.row}c{one.column}}}\\CellHeads{{{','.join(heads)}}}"
    heads += list(_list_row_heads(table, one.row))
    return f"\\CellHeads{{{','.join(heads)}}}"


def _list_row_heads(table: Table, number: int) -> list[str]:
    """The names of the cells that head a row, those that reach down to it too."""
    found = []
    placed = place_cells(table.rows, len(table.columns))
    for places in placed[: number + 1]:
        for one in places:
            cell = one.cell
            if cell and one.column in table.keys and one.row + cell.rows > number:
                found.append(f"r{one.row}c{one.column}")
    return [name for name in found if not _is_group(table, name)]


def _is_group(table: Table, name: str) -> bool:
    return table.rows[int(name[1:].partition("c")[0])].role == "group"
