"""Tables from data without a column that says the same again and again.

What begins many rows heads them once; a series that is written down row by row becomes a column.
Each cell keeps its text and with it the data that it comes from.
"""

from itertools import groupby

from bindery.model.plain import read_plain
from bindery.model.tree import Cell, Row, Table, TableColumn, Text, change_node

_MOST_SERIES = 6  # columns beside the first that still fit a page
_FEW_ROWS, _MANY_FIGURES = 3, 5  # with so few rows and so many figures each figure has a row
_MIXED = "mixed"  # the format of a column with numbers of several formats


def group_rows(table: Table) -> Table:
    """The table with the words of its first column as heads, where each stands for many rows.

    The next column must hold words too: it is what a row is about then. One that is grouped
    already, or has fewer than two rows to a head, stays as it is.
    """
    rows = table.rows
    words = [_read(row.cells[0]) for row in rows if row.cells]
    runs = [(word, len([*many])) for word, many in groupby(words)]
    text = [column.format == "text" for column in table.columns[:2]]
    apart = len({*words}) == len(runs) and "" not in words
    if (
        len(table.columns) < 3
        or text != [True, True]
        or not _is_plain(table)
        or not (runs and apart)
        or len(rows) < 2 * len(runs)
    ):
        return table
    built: list[Row] = []
    for number, row in enumerate(rows):
        if not number or words[number] != words[number - 1]:
            head = change_node(row.cells[0], columns=len(table.columns) - 1)
            built.append(Row((head,), role="group", opens=True))
        built.append(change_node(row, cells=row.cells[1:], opens=False))
    keys = tuple(key - 1 for key in table.keys if key) or (0,)
    return change_node(table, columns=table.columns[1:], rows=tuple(built), keys=keys)


def spread_series(table: Table) -> Table:
    """A table of moment, series and number with a column for each series.

    Only where each series has a number for each moment.
    """
    if len(table.columns) != 3 or not _is_plain(table):
        return table
    first, series, number = table.columns
    moments = list(dict.fromkeys(_read(row.cells[0]) for row in table.rows))
    names = list(dict.fromkeys(_read(row.cells[1]) for row in table.rows))
    found = {(_read(row.cells[0]), _read(row.cells[1])): row for row in table.rows}
    whole = len(found) == len(table.rows) == len(moments) * len(names)
    if (
        series.format != "text"
        or number.format == "text"
        or not whole
        or not 2 <= len(names) <= _MOST_SERIES
        or len(moments) < len(names)
    ):
        return table
    heads = tuple(found[moments[0], name].cells[1] for name in names)
    columns = (
        first,
        *(change_node(number, head=head.content, key=f"{number.key}-{place}")
          for place, head in enumerate(heads)),
    )  # fmt: skip
    above = (Cell(first.head, rows=2), Cell(number.head, columns=len(names)))
    rows = tuple(
        Row((found[moment, names[0]].cells[0],
             *(found[moment, name].cells[2] for name in names)))
        for moment in moments
    )  # fmt: skip
    return change_node(table, columns=columns, rows=rows, heads=(Row(above), Row(heads)), keys=(0,))


def turn_figures(table: Table, word: str) -> Table:
    """A table of a few rows and many figures with a row for each figure; `word` heads these.

    So the words over a figure stand on one line beside it, and not in six above. Without a word
    a house lets such a table be as it is declared.
    """
    first, *figures = table.columns or (TableColumn(()),)
    if (
        not word
        or first.format != "text"
        or not 1 <= len(table.rows) <= _FEW_ROWS
        or len(figures) < _MANY_FIGURES
        or any(column.format == "text" for column in figures)
        or any(row.role for row in table.rows)
        or not _is_plain(table)
    ):
        return table
    columns = (
        TableColumn((Text(word),), key=first.key),
        *(TableColumn(row.cells[0].content, "right", key=f"{first.key}-{place}", format=_MIXED)
          for place, row in enumerate(table.rows)),
    )  # fmt: skip
    rows = tuple(
        Row((Cell(column.head), *(row.cells[place] for row in table.rows)))
        for place, column in enumerate(figures, 1)
    )
    return change_node(table, columns=columns, rows=rows, keys=(0,))


def _is_plain(table: Table) -> bool:
    """Whether each row has a cell for each column, and none heads others."""
    width = len(table.columns)
    return not table.heads and all(
        row.role != "group"
        and len(row.cells) == width
        and all(cell.columns == cell.rows == 1 and not cell.blocks for cell in row.cells)
        for row in table.rows
    )


def _read(cell: Cell) -> str:
    return read_plain(cell.content).strip()
