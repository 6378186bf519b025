"""Writes tables, and figures and tables made from data, with the macros of the house."""

from bindery.model.plain import read_plain
from bindery.model.tree import Block, Figure, Heading, Table, Text
from bindery.tex.escape import escape
from bindery.writers.latex_tables import (
    Grid,
    count_rows,
    describe_columns,
    is_shared,
    make_grid,
    measure_below,
    name_entry,
    write_head,
    write_rows,
)
from bindery.writers.latex_text import LatexText, print_text
from bindery.writers.measuring import Measure
from bindery.writers.table_widths import count_opening

_OPENING = 3  # rows that stand together at the begin of a table
_USUAL_LINES = 8  # the room that every table has where it begins
_MOST_LINES = 30  # no table asks for more


def write_table(writer: LatexText, table: Table, measure: Measure) -> None:
    """Write a table: by its kind, or as the place of an entry that has a file of its own."""
    if table.kind == "data":
        if table.numbered and not table.behind:
            writer.place_entry(name_entry(table))
        else:
            writer.flush_entries()
            writer.put("\\begin{EntryHere}\n")
            write_entry_body(writer, table, measure)
            writer.put("\\end{EntryHere}")
        return
    grid = make_grid(table, measure)
    _open_page(writer, table)
    _write_keys(writer, table)
    _write_width(writer, grid)
    _write_room(writer, grid)
    write_short_title(writer, table)
    anchor = f"[{table.label}]" if table.label else ""
    writer.put(f"\\begin{{TextTable}}{anchor}{{{describe_columns(grid)}}}{{")
    writer.write_title(table.caption)
    writer.put("}\n")
    write_head(writer, grid)
    write_rows(writer, grid)
    writer.put("\\end{TextTable}")
    _close_page(writer, table)


def keep_with_table(writer: LatexText, block: Block, following: Block | None = None) -> None:
    """Let a title stand on the page where the table begins that follows it at once."""
    if (
        isinstance(block, Heading)
        and isinstance(following, Table)
        and following.kind == "data"
        and (following.behind or not following.numbered)
    ):
        writer.put(f"\\TableNeed{{{count_rows(following) + 5}\\baselineskip}}\n")


def write_short_title(writer: LatexText, block: Table | Figure) -> None:
    """Write what a list of figures or tables prints in place of the caption that comes next."""
    if block.short_title:
        writer.put("\\ShortTitle{")
        writer.write_title(block.short_title)
        writer.put("}\n")


def _open_page(writer: LatexText, table: Table) -> None:
    writer.put("\\begin{TurnedPage}\n" if table.landscape else "")


def _close_page(writer: LatexText, table: Table) -> None:
    writer.put("\n\\end{TurnedPage}" if table.landscape else "")


def _write_keys(writer: LatexText, table: Table) -> None:
    """The columns that head a row, where it is not the first."""
    if table.keys != (0,):
        keys = ",".join(str(key + 1) for key in table.keys)
        writer.put(f"\\HeaderColumns{{{keys}}}\n")


def _write_width(writer: LatexText, grid: Grid) -> None:
    """The width of a table that takes the margin: its caption and notes take it along."""
    table, width = grid.table, grid.width_of(0, len(grid.table.columns))
    if not table.landscape and not is_shared(table) and width > grid.measure.width + 0.5:
        writer.put(f"\\WideEntry{{{width:.1f}pt}}\n")


def _write_room(writer: LatexText, grid: Grid) -> None:
    """The room that a table of the author's own needs where it begins, if it is more than usual.

    The first rows stay together, and all rows of a table with a few: they stand with the title.
    """
    table = grid.table
    first = _OPENING if len(table.rows) > 2 * _OPENING else len(table.rows)
    lines = count_opening(table, grid.widths, grid.measure, first)
    if lines > _USUAL_LINES:
        writer.put(f"\\TableRoom{{{min(lines, _MOST_LINES)}\\baselineskip}}\n")


def write_entry_body(writer: LatexText, entry: Figure | Table, measure: Measure) -> None:
    """A figure or table made from data, with title, measure, notes and source."""
    if isinstance(entry, Figure):
        if entry.wide:
            writer.put(f"\\WideEntry{{{measure.width + measure.margin:.1f}pt}}\n")
        writer.put("\\begin{FigureEntry}\n")
        _write_title(writer, entry)
        writer.put(f"\\includegraphics[width=\\linewidth,alt={{{escape(entry.alt)}}}]")
        writer.put(f"{{{entry.drawing}}}\\par\n")  # what stands below is no part of it
        _write_below(writer, entry)
        writer.put("\\end{FigureEntry}\n")
        return
    _open_page(writer, entry)
    _write_keys(writer, entry)
    _write_width(writer, make_grid(entry, measure))
    writer.put(f"\\begin{{TableEntry}}\n\\TableNeed{{{count_rows(entry)}\\baselineskip}}\n")
    if entry.behind:
        _write_numbers_title(writer, entry)
    else:
        _write_title(writer, entry)
    _write_grid(writer, entry, measure)
    _write_below(writer, entry)
    writer.put("\\end{TableEntry}\n")
    _close_page(writer, entry)


def _write_title(writer: LatexText, entry: Figure | Table) -> None:
    write_short_title(writer, entry)
    writer.put("\\EntryCaption{")
    writer.write_title(entry.caption)
    writer.put(f"}}{{{entry.label}}}\n")
    _write_subtitle(writer, entry)


def _write_subtitle(writer: LatexText, entry: Figure | Table) -> None:
    if entry.subtitle:
        writer.write_group("\\EntrySubtitle", entry.subtitle)
        writer.put("\n")


def _write_numbers_title(writer: LatexText, table: Table) -> None:
    """The title of a table of numbers: it refers to the figure, which a list of tables cannot."""
    place = next(n for n, one in enumerate(table.caption) if not isinstance(one, Text))
    title = read_plain(table.short_title or table.caption[place + 1 :]).removeprefix(": ")
    writer.put(f"\\NumbersCaption{{{print_text(title)}}}{{{table.label}}}")
    writer.write_group("", table.caption)
    writer.put("\n")
    _write_subtitle(writer, table)


def _write_below(writer: LatexText, entry: Figure | Table) -> None:
    writer.put("\\begin{EntryBelow}\n")
    for note in entry.notes:
        writer.write_group("\\EntryNote", note)
        writer.put("\n")
    writer.write_group("\\EntrySource", entry.source)
    writer.put("\n")
    if isinstance(entry, Figure) and entry.numbers:
        writer.write_group("\\EntryNumbers", entry.numbers)
        writer.put("\n")
    writer.put("\\end{EntryBelow}\n")


def _write_grid(writer: LatexText, table: Table, measure: Measure) -> None:
    grid, reserve = make_grid(table, measure), measure_below(table)
    writer.put(f"\\BinderyTableFont\n\\begin{{TableRows}}{{{describe_columns(grid)}}}\n")
    write_head(writer, grid)
    writer.put(f"\\TableFoot{{{reserve}pt}}\n")
    write_rows(writer, grid)
    writer.put(f"\\end{{TableRows}}\n\\AfterTable{{{reserve}pt}}\n")
