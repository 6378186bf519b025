"""The LaTeX of figures and tables made from data: their widths, and the macros of the house."""

from dataclasses import dataclass

from bindery.model.plain import read_plain
from bindery.model.tree import Figure, Table, TableColumn

_MEASURE = 77  # characters in the text's width, at the size of a table
_MARGIN = 22  # and how many more stand in the wide margin
_LONG = 20  # a text longer than this may be broken over lines
_LEAST_SHARE = 0.25
_LEAST_LONG = 24  # what long texts need together
_BOLD = 1.15  # a head's word against one of the same letters in a cell
_GROUP = 5  # rows between two gaps
_LINE = 88  # characters in a line below a table
_LINE_POINTS = 14


@dataclass(frozen=True, slots=True)
class Widths:
    """The width of each column in characters, those of long texts already shared out."""

    columns: tuple[float, ...]


def measure_columns(table: Table) -> Widths:
    """Widths by what the columns hold: numbers and short words get what they need.

    Long texts share the rest and wrap. A table that would be too wide breaks the words of its
    heads at their hyphens, then stands out into the margin.
    """
    room = _MEASURE - 2 * (len(table.columns) - 1)
    widths = _measure_needs(table, tight=False)
    if _is_too_wide(table, widths, room):
        widths = _measure_needs(table, tight=True)
        if _is_too_wide(table, widths, room):
            room += _MARGIN
    fixed, long = _add_up(table, widths)
    share = max(min(1, (room - fixed) / max(long, 1)), _LEAST_SHARE)
    return Widths(
        tuple(
            round(width * share if _is_long(column, width) else width, 1)
            for column, width in zip(table.columns, widths, strict=True)
        )
    )


def _measure_needs(table: Table, *, tight: bool) -> list[float]:
    return [_measure_column(table, place, tight=tight) for place in range(len(table.columns))]


def _measure_column(table: Table, place: int, *, tight: bool) -> float:
    label = read_plain(table.columns[place].head)
    parts = (label.replace("-", "- ") if tight else label).split()
    cells = [len(read_plain(row.cells[place].content)) for row in table.rows]
    words = max([len(part) for part in parts] + [1]) * _BOLD
    return max(*cells, 1, words, min(len(label), 9))


def _is_long(column: TableColumn, width: float) -> bool:
    return column.format == "text" and width > _LONG


def _add_up(table: Table, widths: list[float]) -> tuple[float, float]:
    """The width of what cannot be broken, and that of long texts."""
    pairs = list(zip(table.columns, widths, strict=True))
    fixed = sum(width for column, width in pairs if not _is_long(column, width))
    return fixed, sum(width for column, width in pairs if _is_long(column, width))


def _is_too_wide(table: Table, widths: list[float], room: int) -> bool:
    fixed, long = _add_up(table, widths)
    return fixed + min(long, _LEAST_LONG) > room


def count_rows(table: Table) -> int:
    """How many lines of room a table asks for, so that its head is not left alone on a page."""
    return min(len(table.rows), 12) + 7 if table.numbered else min(len(table.rows), 8) + 6


def measure_below(table: Table) -> int:
    """The room in points that notes and source need below a table, on its last page."""
    notes, source = [len(read_plain(note)) for note in table.notes], len(read_plain(table.source))
    if not table.numbered:
        return 30 + _LINE_POINTS * (len(notes) + source // _LINE)
    lines = sum(1 + length // _LINE for length in (*notes, source) if length)
    return 16 + _LINE_POINTS * lines


def describe_grid(table: Table, widths: Widths) -> str:
    """The columns of a longtable."""
    cells = "".join(
        f">{{\\raggedright\\arraybackslash}}p{{{width}\\CharUnit}}"
        if column.format == "text"
        else f"w{{r}}{{{width}\\CharUnit}}"
        for column, width in zip(table.columns, widths.columns, strict=True)
    )
    return f"@{{}}{cells}@{{}}"


def end_row(place: int, count: int) -> str:
    """What ends a row: the first and the last two stay together, a gap after every fifth.

    Every row ends in an explicit line feed, for a blank line between rows would be a cell.
    """
    star = "*" if place == 0 or place == count - 2 else ""
    gap = "\\RowGroup" if (place + 1) % _GROUP == 0 and place < count - 1 else ""
    return f" \\\\{star}{gap}\n"


def name_entry(entry: Figure | Table) -> str:
    """`<scope>-<id>`: an entry's name in a document's folder."""
    return entry.name.replace("/", "-", 1)
