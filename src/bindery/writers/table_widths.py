"""Finds the widths of a table's columns from what they hold, so that none runs into another.

What can stand on one line does, in the margin too when that keeps every row on a line. Else a
column has its longest word, and what is left of the room goes to the columns with more text. A
table takes the margin before words are broken; they are only when they must be.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bindery.messages import Message
from bindery.model.grid import Placed, list_heads, place_cells
from bindery.model.plain import read_plain
from bindery.model.tree import Block, Break, Cell, List, Row, Table, TableColumn, Verse
from bindery.model.walk import walk_inside
from bindery.writers.measuring import (
    MILLIMETRE,
    Extent,
    Measure,
    measure_cell,
    measure_inlines,
)

_SPARE = 0.5  # points in each column, so that what fits exactly is not overfull
_FEW = 1 / 3  # of the rows of a table of numbers
_SHORT_HEAD = 5.0  # in the size of the letter: a head over numbers is not broken below it


@dataclass(frozen=True, slots=True)
class Widths:
    """The width of each column in points; `room` is what the whole table may have.

    `lacking` is how much of it is missing, and then `widest` is the column that needs the most.
    """

    columns: tuple[float, ...]
    room: float
    lacking: float = 0.0
    widest: int = 0

    @property
    def missing(self) -> float:
        """What is missing in millimetres."""
        return self.lacking / MILLIMETRE


def find_widths(table: Table, measure: Measure) -> Widths:
    """The widths of a table's columns."""
    needs = [_hold_lines(one, table, at) for at, one in enumerate(_measure_columns(table, measure))]
    gaps = measure.gap * (len(needs) - 1)
    whole = [one.most for one in needs]
    wide = math.fsum(whole) + gaps
    if not table.landscape and measure.width < wide <= measure.width + measure.margin:
        return Widths(tuple(round(one, 1) for one in whole), measure.width + measure.margin)
    rooms = (
        (measure.turned,) if table.landscape else (measure.width, measure.width + measure.margin)
    )
    for tight in (False, True):  # words are broken last of all
        for room in dict.fromkeys(rooms):
            least = [one.tight if tight else one.least for one in needs]
            if math.fsum(least) + gaps <= room:
                return Widths(_share_out(least, needs, room - gaps), room)
    least = [one.tight for one in needs]
    return Widths(
        tuple(round(one, 1) for one in least),
        rooms[-1],
        math.fsum(least) + gaps - rooms[-1],
        least.index(max(least)),
    )


def has_long_cells(table: Table, widths: Widths, measure: Measure) -> bool:
    """Whether cells of the body take more than one line, so that rows need room between.

    In a table of numbers a few such rows need none: their numbers show where each begins.
    """
    known = _list_known(table, widths, measure)
    rows = place_cells(table.rows, len(table.columns))
    long = sum(any(_is_long(one, known, measure) for one in row) for row in rows)
    return long > (len(rows) * _FEW if table.kind == "data" else 0)


def _list_known(table: Table, widths: Widths, measure: Measure) -> tuple[float, ...]:
    """The widths of the columns; of some a part's template says how wide they are."""
    room = measure.turned if table.landscape else measure.width
    if any(one.share for one in table.columns):
        return tuple(one.share * room - measure.gap for one in table.columns)
    return widths.columns


def count_opening(table: Table, widths: Widths, measure: Measure, rows: int) -> int:
    """About how many lines the title, the head and so many rows of a table take."""
    known = _list_known(table, widths, measure)
    title = math.ceil(measure_inlines(table.caption, measure, bold=True).most / measure.width)
    lines = title + 1  # the rules and what stands between
    for part in (list_heads(table), table.rows[:rows]):
        for places in place_cells(part, len(table.columns)):
            cells = [(one, one.cell) for one in places if one.cell is not None]
            lines += max(
                (_count_lines(cell, measure, _add_columns(one.column, cell, known, measure))
                 for one, cell in cells if cell.rows == 1),
                default=1,
            )  # fmt: skip
    return lines


def _add_columns(column: int, cell: Cell, known: Sequence[float], measure: Measure) -> float:
    """The width of the columns over which a cell stands."""
    columns = known[column : column + cell.columns]
    return math.fsum(columns) + measure.gap * (len(columns) - 1)


def _is_long(one: Placed, known: Sequence[float], measure: Measure) -> bool:
    if one.cell is None:
        return False
    width = _add_columns(one.column, one.cell, known, measure)
    return _count_lines(one.cell, measure, width) > one.cell.rows


def _count_lines(cell: Cell, measure: Measure, width: float) -> int:
    """About how many lines a cell takes; one is exact."""
    breaks = sum(isinstance(one, Break) and one.hard for one in walk_inside(cell.content))
    pieces = sum(_count_pieces(block) for block in cell.blocks)
    lines = math.ceil(measure_cell(cell, measure).most / max(width, 1.0))
    return max(lines, pieces, 1) + breaks


def _count_pieces(block: Block) -> int:
    match block:
        case List():
            return len(block.items)
        case Verse():
            return len(block.lines)
    return 1


def describe_lack(table: Table, widths: Widths) -> tuple[Message, Message]:
    """What is said of a table that cannot fit, and what to do."""
    head = " ".join(read_plain(table.columns[widths.widest].head).split())
    name = (
        Message("writers-column", head=head)
        if head
        else Message("writers-column-number", number=widths.widest + 1)
    )
    said = Message("writers-table-too-wide", size=max(round(widths.missing), 1), column=name)
    return said, Message(
        "writers-shorter-words" if table.landscape else "writers-shorter-words-or-turned"
    )


def _share_out(least: Sequence[float], needs: Sequence[Extent], room: float) -> tuple[float, ...]:
    """Widths between the least and the most, the rest of the room by how much each still wants."""
    wanted = [max(one.most - small, 0.0) for small, one in zip(least, needs, strict=True)]
    left = min(room - math.fsum(least), math.fsum(wanted))
    total = math.fsum(wanted) or 1.0
    return tuple(
        round(small + left * want / total, 1) for small, want in zip(least, wanted, strict=True)
    )


def _hold_lines(one: Extent, table: Table, at: int) -> Extent:
    """Numbers stand on one line, whatever their column's head says."""
    spare = Extent(one.least + _SPARE, one.tight + _SPARE, one.most + _SPARE)
    if table.columns[at].format != "text":
        return Extent(spare.least, spare.tight, spare.least)
    return spare


def _measure_columns(table: Table, measure: Measure) -> list[Extent]:
    """What each column needs: the cells that stand in it alone, then those over several."""
    count = len(table.columns)
    found = [Extent()] * count
    merged: list[tuple[int, int, Extent]] = []
    for row, is_head, places in _list_rows(table):
        bold = is_head or row.role == "total"
        for at, cell in places:
            extent = measure_cell(cell, measure, bold=bold)
            if cell.columns > 1:
                merged.append((at, cell.columns, extent))
            else:
                held = _hold_number(table.columns[at], extent, measure, is_head=is_head)
                found[at] = found[at].join(held)
    for at, width, extent in merged:
        _widen(found, range(at, min(at + width, count)), extent, measure)
    return found


def _list_rows(table: Table) -> Iterator[tuple[Row, bool, list[tuple[int, Cell]]]]:
    """Each row, whether it is of the head, and its cells with their columns.

    A row that heads a group breaks over lines as it likes: its cell is left out.
    """
    for rows, is_head in ((list_heads(table), True), (table.rows, False)):
        for row, places in zip(rows, place_cells(rows, len(table.columns)), strict=True):
            known = [(one.column, one.cell) for one in places if one.cell is not None]
            yield row, is_head, [] if row.role == "group" else known


def _hold_number(column: TableColumn, extent: Extent, measure: Measure, *, is_head: bool) -> Extent:
    """A number is not broken; the head over it is, but not into shreds."""
    if column.format == "text":
        return extent
    if not is_head:
        return Extent(extent.most, extent.most, extent.most)
    least = max(extent.least, min(extent.most, _SHORT_HEAD * measure.size))
    return Extent(least, extent.tight, least)


def _widen(found: list[Extent], places: range, extent: Extent, measure: Measure) -> None:
    """Let the columns below a merged cell be wide enough for it together."""
    gaps = measure.gap * (len(places) - 1)
    for name in ("least", "tight", "most"):
        lacking = (
            getattr(extent, name) - gaps - math.fsum(getattr(found[at], name) for at in places)
        )
        if lacking <= 0:
            continue
        for at in places:
            kept = {key: getattr(found[at], key) for key in ("least", "tight", "most")}
            kept[name] += lacking / len(places)
            found[at] = Extent(**kept)
