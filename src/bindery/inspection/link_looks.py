"""How links look beside the text around them: their colour, and whether a line is under them."""

import math
from collections.abc import Iterator, Mapping, Sequence

from bindery.inspection.colour import Colour, measure_contrast
from bindery.inspection.looks import LinkLook
from bindery.inspection.page_content import Mark
from bindery.inspection.painting import PaintedPage, Run, Shape
from bindery.inspection.structure import Node

# Where every entry is a link, and what is raised or stands by itself: no text around it.
_APART = ("TOC", "TOCI", "Note", "FENote", "Lbl")
# A line under a word is thin, and near the baseline; it covers nearly all of it.
_THIN, _BELOW, _ABOVE, _SHARE = 1.5, 0.4, 0.1, 0.8
_WORDS = 2


def find_link_looks(
    tree: Sequence[Node], painted_pages: Sequence[PaintedPage]
) -> tuple[LinkLook, ...]:
    """The links that stand in a paragraph with other words, each with its look."""
    runs: dict[Mark, list[tuple[PaintedPage, Run]]] = {}
    for page in painted_pages:
        for run in page.runs:
            if run.mark is not None and run.text.strip():
                runs.setdefault(run.mark, []).append((page, run))
    lines = {page.number: _list_lines(page) for page in painted_pages}
    found = (_look_at(node, parent, runs, lines) for node, parent in _walk(tree, None))
    return tuple(one for one in found if one is not None)


def _walk(nodes: Sequence[Node], parent: Node | None) -> Iterator[tuple[Node, Node]]:
    """Every link with the paragraph or the like that holds it."""
    for node in nodes:
        if node.role in _APART:
            continue
        if node.role == "Link" and parent is not None:
            yield node, parent
        else:
            inline = node.role in ("Span", "Reference", "Em", "Strong", "Quote")
            yield from _walk(node.children, parent if inline and parent else node)


def _look_at(
    link: Node,
    parent: Node,
    runs: Mapping[Mark, list[tuple[PaintedPage, Run]]],
    lines: Mapping[int, list[Shape]],
) -> LinkLook | None:
    own = [shown for node in link.walk() for mark in node.marks for shown in runs.get(mark, ())]
    around = _list_around(parent, runs)
    words = "".join(run.text for run in around)
    if not own or sum(letter.isalnum() for letter in words) < _WORDS:
        return None
    page = own[0][0].number
    contrast = min(_compare(run.colour, near.colour) for _, run in own for near in around)
    lined = all(_is_lined(run, lines[page.number]) for page, run in own)
    return LinkLook(page, "".join(run.text for _, run in own), round(contrast, 2), lined)


def _list_around(parent: Node, runs: Mapping[Mark, list[tuple[PaintedPage, Run]]]) -> list[Run]:
    """The words of a paragraph that are in no link."""
    linked = {
        mark for node in parent.walk() if node.role == "Link"
        for inner in node.walk() for mark in inner.marks
    }  # fmt: skip
    return [
        run for node in parent.walk() for mark in node.marks if mark not in linked
        for _, run in runs.get(mark, ())
    ]  # fmt: skip


def _compare(colour: Colour, other: Colour) -> float:
    """The contrast of two colours; that of one which is not known counts as enough."""
    if colour is None or other is None:
        return 21.0
    return measure_contrast(colour, other)


def _list_lines(page: PaintedPage) -> list[Shape]:
    return [shape for shape in page.shapes if shape.box[3] - shape.box[1] <= _THIN]


def _is_lined(run: Run, lines: Sequence[Shape]) -> bool:
    left, baseline, right, _ = run.box
    covered = math.fsum(
        max(0.0, min(right, line.box[2]) - max(left, line.box[0]))
        for line in lines
        if -_BELOW * run.size <= line.box[1] - baseline <= _ABOVE * run.size
    )
    return covered >= _SHARE * (right - left)
