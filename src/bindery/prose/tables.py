"""Reads a table that is written in Markdown, by an author or by a part's template."""

import json
from collections.abc import Sequence

from bindery.model.tree import Cell, Inlines, Row, Table, TableColumn
from bindery.prose.inlines import read_inlines, read_words
from bindery.prose.marks import MARK, read_mark
from bindery.prose.state import Node, Nodes, State

_ALIGN = {"AlignRight": "right", "AlignCenter": "center"}
_OPENS = "opens"  # the class of an empty span before a row that begins a group


def read_table(state: State, node: Node) -> Table | None:
    """Head row, rows and caption; a table without a head row is a mistake (REQ-15) and no table."""
    (identifier, _, pairs), (_, caption), columns, (_, head), bodies, _ = node["c"]
    mark = MARK.search(json.dumps(head, ensure_ascii=False))
    if mark:
        state.line = read_mark(mark[0])
    else:
        state.seek(r"^\s*[|+]")
    rows = [row for body in bodies for row in (*body[2], *body[3])]
    heads = _list_cells(state, head[0]) if head else []
    if not heads or not any(read_words(state, cell).strip() for cell in heads):
        state.seek(r"^\s*[|+-]")
        state.complain("the table has no head row", "its first line names the columns")
        return None
    if any(not read_words(state, cell).strip() for cell in heads):
        state.seek(r"^\s*[|+]")
        state.complain("a column of the table has no head", "name each column (REQ-16)")
    cells = [_list_cells(state, row) for row in rows]
    inlines = [inline for block in caption for inline in block.get("c", [])]
    label = state.place("table", state.plain(identifier))
    line = state.line
    title = read_inlines(state, inlines)
    shares, keys = _read_attributes(state, dict(pairs))
    return Table(
        columns=tuple(
            TableColumn(
                read_inlines(state, cell),
                _ALIGN.get(alignment["t"], "left"),  # type: ignore[arg-type]
                share=shares[place] if place < len(shares) else 0.0,
            )
            for place, (cell, (alignment, _)) in enumerate(zip(heads, columns, strict=True))
        ),
        rows=tuple(_read_row(state, row) for row in cells),
        caption=title,
        label=label,
        line=line,
        keys=keys,
    )


def _read_attributes(
    state: State, pairs: dict[str, str]
) -> tuple[tuple[float, ...], tuple[int, ...]]:
    """The columns' shares of the width (written in hundredths) and the places of the keys."""
    if state.dialect != "part":
        return (), (0,)
    shares = tuple(float(one) / 100 for one in pairs.get("shares", "").split(",") if one)
    return shares, tuple(int(one) for one in pairs.get("keys", "0").split(","))


def _list_cells(state: State, row: Sequence[object]) -> list[Nodes]:
    """The inline elements of a row's cells; anything larger than a paragraph is a mistake."""
    found: list[Nodes] = []
    for _, _, rows, columns, blocks in row[1]:  # type: ignore[attr-defined]
        if rows != 1 or columns != 1:
            state.complain("a cell spans others", "fill in each cell (REQ-16)")
        if len(blocks) > 1 or any(block["t"] not in {"Plain", "Para"} for block in blocks):
            state.complain("a cell holds more than a line of text", "one paragraph a cell")
        found.append(blocks[0]["c"] if blocks and blocks[0]["t"] in {"Plain", "Para"} else [])
    return found


def _read_row(state: State, cells: list[Nodes]) -> Row:
    opens = bool(cells) and state.dialect == "part" and _opens_group(cells[0])
    read = [
        read_inlines(state, cell[1:] if opens and not place else cell)
        for place, cell in enumerate(cells)
    ]
    return Row(tuple(Cell(one, line=_find_line(one)) for one in read), opens=opens)


def _opens_group(cell: Nodes) -> bool:
    first = cell[0] if cell else {"t": ""}
    return first["t"] == "Span" and _OPENS in first["c"][0][1]


def _find_line(inlines: Inlines) -> int:
    return next((line for one in inlines if (line := getattr(one, "line", 0))), 0)
