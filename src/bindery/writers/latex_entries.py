"""Writes tables, and figures and tables made from data, with the macros of the house."""

from bindery.model.plain import read_plain
from bindery.model.tree import Figure, Row, Table
from bindery.tex.escape import escape
from bindery.writers.latex_tables import (
    count_rows,
    describe_grid,
    end_row,
    measure_below,
    measure_columns,
    name_entry,
)
from bindery.writers.latex_text import LatexText

_LETTERS = {"right": "r", "center": "c", "left": "l"}
_SHARED = {"right": "R", "center": "C", "left": "L"}
_TURNED = {"r": "\\raggedleft", "c": "\\centering", "l": "\\raggedright"}
_ROOM = 68  # characters that fit in a column of text, spaces between the columns included


def write_table(writer: LatexText, table: Table) -> None:
    """Write a table: by its kind, or as the place of an entry that has a file of its own."""
    if table.kind == "data":
        if table.numbered:
            writer.put(f"\\PlaceEntry{{{name_entry(table)}}}")
        else:
            write_entry_body(writer, table)
        return
    anchor = f"[{table.label}]" if table.label else ""
    writer.write_group(f"\\begin{{TextTable}}{anchor}{{{describe_columns(table)}}}", table.caption)
    writer.put("\n")
    for place, column in enumerate(table.columns):
        writer.put(" & " if place else "")
        if _is_shared(table):  # such a column sets its head in the head's font by itself
            writer.write_inlines(column.head)
        else:
            writer.write_group("\\textbf", column.head)
    writer.put(" \\\\\n\\TableHeadEnd\n")
    for row in table.rows:
        _write_row(writer, row)
    writer.put("\\end{TextTable}")


def write_entry_body(writer: LatexText, entry: Figure | Table) -> None:
    """A figure or table made from data, with title, measure, notes and source."""
    if isinstance(entry, Figure):
        writer.put("\\begin{figure}[!htbp]\n")
        _write_title(writer, entry)
        writer.put(f"\\includegraphics[width=\\linewidth,alt={{{escape(entry.alt)}}}]")
        writer.put(f"{{{entry.drawing}}}\n")
        _write_below(writer, entry)
        writer.put("\\end{figure}\n")
        return
    writer.put(f"\\begin{{TableEntry}}\n\\TableNeed{{{count_rows(entry)}\\baselineskip}}\n")
    if entry.numbered:
        _write_title(writer, entry)
    else:
        writer.write_group("\\BehindTitle", entry.caption)
        writer.put("\n")
    _write_grid(writer, entry)
    _write_below(writer, entry)
    writer.put("\\end{TableEntry}\n")


def _write_title(writer: LatexText, entry: Figure | Table) -> None:
    writer.write_group("\\EntryCaption", entry.caption)
    writer.put(f"{{{entry.label}}}\n")
    if entry.subtitle:
        writer.write_group("\\EntrySubtitle", entry.subtitle)
        writer.put("\n")


def _write_below(writer: LatexText, entry: Figure | Table) -> None:
    for note in entry.notes:
        writer.write_group("\\EntryNote", note)
        writer.put("\n")
    writer.write_group("\\EntrySource", entry.source)
    writer.put("\n")


def _write_grid(writer: LatexText, table: Table) -> None:
    widths, reserve = measure_columns(table), measure_below(table)
    writer.put(f"\\BinderyTableFont\n\\begin{{longtable}}{{{describe_grid(table, widths)}}}\n")
    writer.put("\\BinderyTableRule{top}\n")
    for place, (column, width) in enumerate(zip(table.columns, widths.columns, strict=True)):
        turned = "\\raggedright" if column.format == "text" else "\\raggedleft"
        writer.put(" &\n" if place else "")
        writer.write_group(f"\\TableHead{{{width}\\CharUnit}}{{{turned}}}", column.head)
    writer.put(f"\\\\\n\\TableHeadEnd\n\\TableFoot{{{reserve}pt}}\n")
    for number, row in enumerate(table.rows):
        _write_cells(writer, row)
        writer.put(end_row(number, len(table.rows)))
    writer.put(f"\\end{{longtable}}\n\\AfterTable{{{reserve}pt}}\n")


def _write_cells(writer: LatexText, row: Row) -> None:
    for place, cell in enumerate(row.cells):
        writer.put(" & " if place else "")
        writer.write_inlines(cell.content)


def _write_row(writer: LatexText, row: Row) -> None:
    writer.put("\\RowGroup\n" if row.opens else "")
    if row.cells and read_plain(row.cells[0].content).startswith("*"):
        writer.put("{}")  # the end of the row before would take the star as its own
    _write_cells(writer, row)
    writer.put(" \\\\\n")


def _is_shared(table: Table) -> bool:
    return any(column.share for column in table.columns)


def describe_columns(table: Table) -> str:
    """The columns for LaTeX: by their share, or as wide as their words, or sharing the room."""
    if _is_shared(table):
        return "".join(
            f"{_SHARED[column.align]}{{{column.share:g}}}".replace("{0.", "{.")
            for column in table.columns
        )
    letters = [_LETTERS[column.align] for column in table.columns]
    rows = [
        [column.head for column in table.columns],
        *([cell.content for cell in row.cells] for row in table.rows),
    ]
    widths = [
        max((len(read_plain(row[place])) for row in rows if place < len(row)), default=1)
        for place in range(len(letters))
    ]
    if sum(widths) + 2 * len(widths) <= _ROOM:
        return "".join(letters)
    share = [max(width, 6) for width in widths]
    room = 0.97 - 0.025 * len(letters)
    return "".join(
        f">{{{_TURNED[letter]}\\arraybackslash}}p{{{room * part / sum(share):.3f}\\linewidth}}"
        for letter, part in zip(letters, share, strict=True)
    )
