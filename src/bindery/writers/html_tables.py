"""Writes the grid of a table as HTML: head, groups of rows, merged cells, what heads what."""

from bindery.model.grid import Placed, list_heads, place_cells
from bindery.model.tree import Cell, Inlines, Paragraph, Row, Table, TableColumn
from bindery.writers.html_text import HtmlText, name_place, quote


def write_grid(writer: HtmlText, table: Table, title: str, caption: Inlines = ()) -> None:
    """Head and rows; a table wider than a small screen is moved by itself, by keyboard too."""
    label = f'aria-label="{quote(writer.name_region(title))}"'
    writer.put(f'<div class="scroll" role="region" tabindex="0" {label}>\n')
    place = name_place(table.label) + writer.mark(table.line) if table.kind == "text" else ""
    writer.put(f"<table{place}>\n")
    if caption:
        writer.put("<caption>")
        writer.write_number(table.label)
        writer.write_inlines(caption)
        writer.put("</caption>")
    writer.put("<thead>\n")
    for places in place_cells(list_heads(table), len(table.columns)):
        writer.put("<tr>")
        for one in places:
            _write_head(writer, table, one)
        writer.put("</tr>\n")
    writer.put("</thead>\n<tbody>\n")
    placed = place_cells(table.rows, len(table.columns))
    grouped = any(row.role == "group" for row in table.rows)
    for number, (row, places) in enumerate(zip(table.rows, placed, strict=True)):
        # a total of the whole table belongs to no group
        parts = row.role == "group" or (grouped and row.role == "total" and row.opens)
        writer.put("</tbody>\n<tbody>\n" if parts and number else "")
        _write_row(writer, table, row, places)
    writer.put("</tbody>\n</table>\n</div>\n")


def _write_head(writer: HtmlText, table: Table, one: Placed) -> None:
    if one.cell is None:
        return
    scope = "colgroup" if one.cell.columns > 1 else "col"
    align = "" if one.cell.columns > 1 else _align(table.columns[one.column])
    _write_cell(writer, "th", one.cell, f' scope="{scope}"{_spans(one.cell)}{align}')


def _write_row(writer: HtmlText, table: Table, row: Row, places: tuple[Placed, ...]) -> None:
    writer.put(f'<tr class="{row.role or "opens"}">' if row.role or row.opens else "<tr>")
    for one in places:
        if one.cell is None:
            continue
        column, spans = table.columns[one.column], _spans(one.cell)
        if row.role == "group":
            _write_cell(writer, "th", one.cell, f' scope="rowgroup"{spans}')
        elif one.column in table.keys:
            scope = "rowgroup" if one.cell.rows > 1 else "row"
            _write_cell(writer, "th", one.cell, f' scope="{scope}"{spans}{_align(column)}')
        else:
            pad = f' data-pad="{quote(one.cell.pad)}"' if one.cell.pad else ""
            _write_cell(writer, "td", one.cell, f"{spans}{_align(column)}{pad}")
    writer.put("</tr>\n")


def _write_cell(writer: HtmlText, tag: str, cell: Cell, attributes: str) -> None:
    attributes += writer.mark(cell.line, cell.content)
    if not cell.blocks:
        writer.write_tag(tag, cell.content, attributes)
        return
    writer.put(f"<{tag}{attributes}>")
    if len(cell.blocks) == 1 and isinstance(cell.blocks[0], Paragraph):
        writer.write_inlines(cell.blocks[0].content)
    else:
        writer.write_blocks(cell.blocks)
    writer.put(f"</{tag}>")


def _spans(cell: Cell) -> str:
    wide = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    return wide + (f' rowspan="{cell.rows}"' if cell.rows > 1 else "")


def _align(column: TableColumn) -> str:
    return ' class="number"' if column.align == "right" else ""
