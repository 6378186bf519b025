"""Finds headings, figures, tables, lists and notes in a structure tree."""

import re
from collections.abc import Iterator, Sequence

from bindery.inspection.structure import (
    Cell,
    Node,
    Nodes,
    TaggedFigure,
    TaggedHeading,
    TaggedList,
    TaggedTable,
)

_HEADING = re.compile(r"H([1-6])?$")
_GROUPS = ("THead", "TBody", "TFoot")
# Grouping elements that producers put around rows or cells without harm to the grid.
_TRANSPARENT = ("NonStruct", "Div")


def tidy_text(text: str) -> str:
    """Text with single spaces and no soft hyphens."""
    return " ".join(text.replace("\u00ad", "").split())


def walk_all(tree: Sequence[Node]) -> Iterator[Node]:
    """Every element in reading order."""
    if isinstance(tree, Nodes):
        return iter(tree.in_order)
    return (node for top in tree for node in top.walk())


def find_headings(tree: Sequence[Node]) -> tuple[TaggedHeading, ...]:
    """The headings in reading order."""
    return tuple(
        TaggedHeading(int(match[1] or 0), tidy_text(node.text), node.page, node.path)
        for node in walk_all(tree)
        if (match := _HEADING.match(node.role))
    )


def find_figures(tree: Sequence[Node]) -> tuple[TaggedFigure, ...]:
    """The figures in reading order, each with the caption that stands nearest around it."""
    return tuple(
        TaggedFigure(node.alt, _find_caption(node, parents), node.page, node.box, node.path)
        for node, parents in _walk_with_parents(tree, ())
        if node.role == "Figure"
    )


def find_tables(tree: Sequence[Node]) -> tuple[TaggedTable, ...]:
    """The tables in reading order with their cells as tagged."""
    return tuple(
        _read_table(node, _find_caption(node, parents))
        for node, parents in _walk_with_parents(tree, ())
        if node.role == "Table"
    )


def find_lists(tree: Sequence[Node]) -> tuple[TaggedList, ...]:
    """The lists in reading order; a caption or a list inside a list is no stray element."""
    return tuple(
        TaggedList(
            items=sum(child.role == "LI" for child in node.children),
            page=node.page,
            stray=tuple(
                child.role for child in node.children if child.role not in ("LI", "Caption", "L")
            ),
            element=node.path,
        )
        for node in walk_all(tree)
        if node.role == "L"
    )


def find_notes(tree: Sequence[Node]) -> tuple[str, ...]:
    """The texts of the notes in reading order."""
    notes = (node for node in walk_all(tree) if node.role in ("Note", "FENote"))
    return tuple(tidy_text(node.text) for node in notes)


def _walk_with_parents(
    nodes: Sequence[Node], parents: tuple[Node, ...]
) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    for node in nodes:
        yield node, parents
        yield from _walk_with_parents(node.children, (*parents, node))


def _find_caption(node: Node, parents: tuple[Node, ...]) -> str:
    """The caption inside the element or beside it, up to the nearest section."""
    for around in (node, *reversed(parents)):
        caption = next((child for child in around.children if child.role == "Caption"), None)
        if caption is not None:
            return tidy_text(caption.text)
        if around.role in ("Sect", "Document", "Art") and around is not node:
            return ""
    return ""


def _read_table(table: Node, caption: str) -> TaggedTable:
    rows: list[tuple[Cell, ...]] = []
    stray: list[str] = []
    for child in _open_groups(table.children, _GROUPS):
        if child.role == "TR":
            cells = tuple(_open_groups(child.children, ()))
            rows.append(tuple(_read_cell(cell) for cell in cells if cell.role in ("TH", "TD")))
            stray += [cell.role for cell in cells if cell.role not in ("TH", "TD")]
        elif child.role != "Caption":
            stray.append(child.role)
    return TaggedTable(tuple(rows), caption, table.page, tuple(stray), table.path)


def _open_groups(nodes: Sequence[Node], groups: tuple[str, ...]) -> Iterator[Node]:
    for node in nodes:
        if node.role in groups or node.role in _TRANSPARENT:
            yield from _open_groups(node.children, groups)
        else:
            yield node


def _say_formulas(node: Node) -> str:
    """The words of a cell that holds a formula alone."""
    return tidy_text(" ".join(one.alt or "" for one in node.walk() if one.role == "Formula"))


def _read_cell(node: Node) -> Cell:
    return Cell(
        header=node.role == "TH",
        text=tidy_text(node.text) or _say_formulas(node),
        scope=node.scope,
        row_span=node.row_span,
        column_span=node.column_span,
        element=node.path,
        id=node.id,
        headers=node.headers,
    )
