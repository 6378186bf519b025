"""Reads a table that is written in Markdown, by an author or by a part's template."""

import json
import re
from collections.abc import Sequence
from itertools import chain
from typing import Any, Literal

from bindery.messages import Message
from bindery.model.grid import place_cells
from bindery.model.plain import read_plain
from bindery.model.tree import Cell, Inlines, Paragraph, Row, Table, TableColumn
from bindery.prose.captions import read_caption, read_checked, read_short_title
from bindery.prose.inlines import read_words
from bindery.prose.marks import MARK, read_mark
from bindery.prose.state import Node, Nodes, State
from bindery.prose.table_attributes import TableAttributes, check_groups, read_attributes
from bindery.writers.table_widths import describe_lack, find_widths

_ALIGN: dict[str, Literal["left", "right", "center"]] = {
    "AlignRight": "right",
    "AlignCenter": "center",
}
_OPENS = "opens"  # the class of an empty span before a row that begins a group
_IN_CELL = {
    "Plain": "text", "Para": "text", "BulletList": "list", "OrderedList": "list",
    "LineBlock": "text", "Null": "text",
}  # fmt: skip
_REFUSED = {
    "CodeBlock": "code", "Header": "heading", "Table": "table", "Figure": "image",
    "BlockQuote": "quotation", "Div": "block", "DefinitionList": "terms",
}  # fmt: skip
_NEAR = 40  # lines of one row, at most, in a table without marks
_RawRow = Sequence[Any]


def read_table(state: State, node: Node) -> Table | None:
    """Head, rows and caption; a table without a head is a mistake (REQ-15) and no table."""
    attributes, (_, caption), columns, (_, head), bodies, (_, foot) = node["c"]
    inner = [row for body in bodies for row in (*body[2], *body[3])]
    _find_table(state, [*head, *inner, *foot])
    line = state.line
    if not any(_read_cell_words(state, cell) for row in head for cell in row[1]):
        _climb(state)
        state.complain(Message("prose-table-without-head"))
        return None
    asked = read_attributes(state, attributes, len(columns))
    state.line = line
    heads = tuple(_read_head(state, row) for row in head)
    rows = tuple(_read_row(state, row) for row in inner)
    totals = tuple(_read_row(state, row) for row in foot)
    title = read_caption(state, [inline for block in caption for inline in block.get("c", [])])
    label = state.place("table", state.plain(attributes[0]))
    names = _name_columns(heads, len(columns))
    _check_heads(state, names, heads)
    table = Table(
        columns=tuple(
            TableColumn(
                name,
                _ALIGN.get(alignment["t"], "left"),
                share=asked.shares[place] if place < len(asked.shares) else 0.0,
            )
            for place, (name, (alignment, _)) in enumerate(zip(names, columns, strict=True))
        ),
        rows=_give_roles(state, rows, totals, asked),
        caption=title,
        label=label,
        line=line,
        keys=asked.keys,
        heads=heads if len(heads) > 1 or _has_merged(heads) else (),
        landscape=asked.landscape,
        short_title=read_short_title(state, dict(attributes[2]), title),
    )
    _check_width(state, table)
    return table


def _check_width(state: State, table: Table) -> None:
    """A table whose longest words do not fit beside each other is told with the widest column."""
    measure = state.request.measure
    if state.dialect != "author" or measure is None:
        return
    widths = find_widths(table, measure)
    if widths.lacking:
        state.line = table.line
        message, hint = describe_lack(table, widths)
        state.complain(message, hint)


def _find_table(state: State, rows: list[_RawRow]) -> None:
    """Move to the table's first line: by its first mark, or by the first word of its cells."""
    mark = MARK.search(json.dumps(rows, ensure_ascii=False))
    if mark:
        state.line = read_mark(mark[0])
        return
    words = (_read_cell_words(state, cell) for row in rows for cell in row[1])
    word = next((one.split()[0] for one in words if one), "")
    if not state.seek(rf"(?<!\w){re.escape(word)}(?!\w)" if word else r"^\s*[|+-]"):
        state.move_on(tight=False)


def _climb(state: State) -> None:
    """Move up to the first of the lines that stand together."""
    while state.line > 1 and state.source[state.line - 2].strip():
        state.line -= 1


def _read_cell_words(state: State, cell: Sequence[Any]) -> str:
    """The words of a cell before it is read for good."""
    blocks = cell[4]
    texts = [read_words(state, one["c"]) for one in blocks if one["t"] in {"Plain", "Para"}]
    return " ".join(texts).strip() or ("•" if blocks and not texts else "")


def _read_head(state: State, row: _RawRow) -> Row:
    cells = [_read_cell(state, cell, head=True) for cell in _start_row(state, row)]
    return Row(tuple(cells))


def _read_row(state: State, row: _RawRow) -> Row:
    opens = False
    cells = []
    for place, cell in enumerate(_start_row(state, row)):
        if not place and state.dialect == "part":
            opens = _opens_group(cell)
        cells.append(_read_cell(state, cell, opens=opens and not place))
    return Row(tuple(cells), opens=opens)


def _start_row(state: State, row: _RawRow) -> list[Sequence[Any]]:
    """The cells of a row; the line moves to the row's first."""
    cells: list[Sequence[Any]] = list(row[1])
    marks = MARK.findall(json.dumps(cells, ensure_ascii=False))
    if marks:
        state.line = min(read_mark(mark) for mark in marks)
    else:
        words = (_read_cell_words(state, cell) for cell in cells)
        _seek_near(state, next((one.split()[0] for one in words if one), ""))
    return cells


def _seek_near(state: State, word: str) -> None:
    """Move to the next line with a word, if it is near."""
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    for number in range(state.line, min(state.line + _NEAR, len(state.source)) + 1):
        if word and number and pattern.search(state.source[number - 1]):
            state.line = number
            return


def _read_cell(
    state: State, cell: Sequence[Any], *, head: bool = False, opens: bool = False
) -> Cell:
    _, _, rows, columns, blocks = cell
    started = state.line
    mark = MARK.search(json.dumps(blocks, ensure_ascii=False))
    line = read_mark(mark[0]) if mark else started
    state.line = line
    for one in blocks:
        if one["t"] not in _IN_CELL:
            thing = _REFUSED.get(one["t"], "text")
            state.complain(Message("prose-cannot-stand-in-cell", thing=thing))
    known = [one for one in blocks if one["t"] in _IN_CELL]
    with state.enter("table"):
        if not known:
            read = Cell((), columns, rows, line)
        elif len(known) == 1 and known[0]["t"] in {"Plain", "Para"}:
            words = known[0]["c"][1:] if opens else known[0]["c"]
            read = Cell(read_checked(state, words), columns, rows, line)
        elif head:
            state.complain(Message("prose-long-head"))
            read = Cell((), columns, rows, line)
        else:
            read = Cell((), columns, rows, line, state.read_blocks(state, known))
    state.line = started
    return read


def _opens_group(cell: Sequence[Any]) -> bool:
    blocks = cell[4]
    words: Nodes = blocks[0]["c"] if blocks and blocks[0]["t"] in {"Plain", "Para"} else []
    first = words[0] if words else {"t": ""}
    return first["t"] == "Span" and _OPENS in first["c"][0][1]


def _name_columns(heads: Sequence[Row], count: int) -> list[Inlines]:
    """The lowest head of each column: what a column is called where one name is wanted."""
    names: list[Inlines] = [()] * count
    for places in place_cells(heads, count):
        for one in places:
            if one.cell is not None:
                for column in range(one.column, min(one.column + one.cell.columns, count)):
                    names[column] = one.cell.content or names[column]
    return names


def _check_heads(state: State, names: Sequence[Inlines], heads: Sequence[Row]) -> None:
    for number, name in enumerate(names, 1):
        if not read_plain(name).strip():
            lines = [cell.line for row in heads for cell in row.cells if cell.line]
            state.line = lines[0] if lines else state.line
            alone = len(names) == 1
            column = Message("prose-column-without-head", number=number)
            state.complain(Message("prose-only-column-without-head") if alone else column)


def _has_merged(rows: Sequence[Row]) -> bool:
    return any(cell.columns > 1 or cell.rows > 1 for row in rows for cell in row.cells)


def _give_roles(
    state: State, rows: tuple[Row, ...], totals: tuple[Row, ...], asked: TableAttributes
) -> tuple[Row, ...]:
    """The rows with what they are: heads of groups, totals, those of a table's foot too."""
    count = max((sum(cell.columns for cell in row.cells) for row in rows), default=1)
    found = [_find_group(row, count, by_words=asked.groups) for row in rows]
    found += [_as_total(row) for row in totals]
    if asked.total == "last" and not totals and found:
        found[-1] = _as_total(found[-1])
    elif asked.total not in ("", "last"):
        named = [_first_words(row) == asked.total for row in found]
        if not any(named):
            state.complain(Message("prose-no-total", total=asked.total))
        found = [_as_total(row) if is_it else row for row, is_it in zip(found, named, strict=True)]
    check_groups(state, found)
    return tuple(found)


def _find_group(row: Row, count: int, *, by_words: bool) -> Row:
    """A row of one cell over the whole width heads the rows below it; or one with one filled."""
    whole = len(row.cells) == 1 and row.cells[0].columns == count > 1
    filled = [bool(cell.content or cell.blocks) for cell in row.cells]
    alone = by_words and count > 1 and filled[:1] == [True] and not any(filled[1:])
    if not whole and not alone:
        return row
    first = row.cells[0]
    cell = Cell(first.content, count, 1, first.line, first.blocks)
    return Row((cell,), role="group", opens=True)


def _as_total(row: Row) -> Row:
    return Row(row.cells, role="total", opens=True)


def _first_words(row: Row) -> str:
    cell = row.cells[0] if row.cells else Cell()
    paragraphs = (one.content for one in cell.blocks if isinstance(one, Paragraph))
    return read_plain(cell.content or tuple(chain(*paragraphs))).strip()
