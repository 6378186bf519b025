"""Writes a table that the author made by hand in Markdown."""

import json
from collections.abc import Sequence

from bindery.prose.inlines import write_inlines
from bindery.prose.marks import MARK, read_mark
from bindery.prose.words import collect_text
from bindery.prose.writing import Node, Nodes, Writing

_LETTERS = {"AlignRight": "r", "AlignCenter": "c"}
_ROOM = 68  # characters that fit in a column of text, spaces between the columns included
_TURNED = {"r": "\\raggedleft", "c": "\\centering", "l": "\\raggedright"}


def write_table(writing: Writing, node: Node) -> None:
    """Write head row, rows and caption; a table without a head row is a mistake (REQ-15)."""
    (identifier, _, _), (_, caption), columns, (_, head), bodies, _ = node["c"]
    mark = MARK.search(json.dumps(head, ensure_ascii=False))
    if mark:
        writing.line = read_mark(mark[0])
    else:
        writing.seek(r"^\s*[|+]")
    rows = [row for body in bodies for row in (*body[2], *body[3])]
    heads = _list_cells(writing, head[0]) if head else []
    if not heads or not any(collect_text(writing, cell).strip() for cell in heads):
        writing.seek(r"^\s*[|+-]")
        writing.complain("the table has no head row", "its first line names the columns")
        return
    if any(not collect_text(writing, cell).strip() for cell in heads):
        writing.seek(r"^\s*[|+]")
        writing.complain("a column of the table has no head", "name each column (REQ-16)")
    cells = [_list_cells(writing, row) for row in rows]
    letters = [_LETTERS.get(alignment["t"], "l") for alignment, _ in columns]
    inlines = [inline for block in caption for inline in block.get("c", [])]
    title = collect_text(writing, inlines).strip()
    label = writing.place("table", writing.plain(identifier), title)
    anchor = f"[{label}]" if label else ""
    writing.put(f"\\begin{{TextTable}}{anchor}{{{_describe(writing, letters, [heads, *cells])}}}{{")
    write_inlines(writing, inlines)
    writing.put("}\n")
    _write_row(writing, heads, bold=True)
    writing.put("\\TableHeadEnd\n")
    for row in cells:
        _write_row(writing, row)
    writing.put("\\end{TextTable}")


def _list_cells(writing: Writing, row: Sequence[object]) -> list[Nodes]:
    """The inline elements of a row's cells; anything larger than a paragraph is a mistake."""
    found: list[Nodes] = []
    for _, _, rows, columns, blocks in row[1]:  # type: ignore[attr-defined]
        if rows != 1 or columns != 1:
            writing.complain("a cell spans others", "fill in each cell (REQ-16)")
        if len(blocks) > 1 or any(block["t"] not in {"Plain", "Para"} for block in blocks):
            writing.complain("a cell holds more than a line of text", "one paragraph a cell")
        found.append(blocks[0]["c"] if blocks and blocks[0]["t"] in {"Plain", "Para"} else [])
    return found


def _describe(writing: Writing, letters: list[str], rows: list[list[Nodes]]) -> str:
    """The columns for LaTeX: as wide as their words, or sharing the room when that is too wide."""
    widths = [
        max((len(collect_text(writing, row[place])) for row in rows if place < len(row)), default=1)
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


def _write_row(writing: Writing, cells: list[Nodes], *, bold: bool = False) -> None:
    if cells and collect_text(writing, cells[0]).startswith("*"):
        writing.put("{}")  # the end of the row before would take the star as its own
    for place, cell in enumerate(cells):
        writing.put(" & " if place else "")
        writing.put("\\textbf{" if bold else "")
        write_inlines(writing, cell)
        writing.put("}" if bold else "")
        writing.say("\n")
    writing.put(" \\\\\n")
