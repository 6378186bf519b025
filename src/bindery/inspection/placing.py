"""From a place in the PDF to the author's: by the words that stand there, else by what is near.

In this order: the words themselves, the figure or table around, the last heading before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bindery.inspection.assertions.expected import Expected, matches_numbered, squeeze
from bindery.inspection.elements import walk_all
from bindery.inspection.results import Finding
from bindery.inspection.structure import Structure


@dataclass(frozen=True, slots=True)
class Anchor:
    """An element whose author's place is known, by its order in the tree."""

    order: int
    page: int | None
    path: str
    source: str


@dataclass(frozen=True, slots=True)
class Chart:
    """All that is known of where things stand: elements in order, known words, anchors."""

    order: dict[str, int]
    words: dict[str, str]
    anchors: tuple[Anchor, ...]


def place_findings(
    findings: Iterable[Finding], structure: Structure, expected: Expected
) -> tuple[Finding, ...]:
    """The findings with the author's file and line, where the sources are known."""
    found = tuple(findings)
    if not found or not expected.places:
        return found
    chart = draw_chart(structure, expected)
    return tuple(
        one if one.source else replace(one, source=_find_source(one, chart)) for one in found
    )


def draw_chart(structure: Structure, expected: Expected) -> Chart:
    """The anchors of a document: its headings, and its figures and tables by caption or text."""
    words = {squeeze(text): source for text, source in expected.places}
    order = {node.path: number for number, node in enumerate(walk_all(structure.tree))}
    named = [(h.element, h.page, _match_heading(h.text, expected)) for h in structure.headings]
    for figure in structure.figures:
        source = words.get(squeeze(figure.alt or "")) or _match_caption(figure.caption, expected)
        named.append((figure.element, figure.page, source))
    named += [(t.element, t.page, _match_caption(t.caption, expected)) for t in structure.tables]
    anchors = [
        Anchor(order.get(path, 0), page, path, source) for path, page, source in named if source
    ]
    return Chart(order, words, tuple(sorted(anchors, key=lambda anchor: anchor.order)))


def _match_heading(text: str, expected: Expected) -> str:
    return next((s for words, s in expected.places if matches_numbered(text, words)), "")


def _match_caption(caption: str, expected: Expected) -> str:
    read = squeeze(caption)
    if not read:
        return ""
    return next((s for words, s in expected.places if words and squeeze(words) in read), "")


def _find_source(finding: Finding, chart: Chart) -> str:
    known = chart.words.get(squeeze(finding.words)) if finding.words else None
    if known:
        return known
    around = [a for a in chart.anchors if finding.element and _holds(a.path, finding.element)]
    if around:
        return around[-1].source
    return _find_before(finding, chart.anchors, chart.order)


def _holds(outer: str, inner: str) -> bool:
    return inner == outer or inner.startswith(outer + "/")


def _find_before(finding: Finding, anchors: Sequence[Anchor], order: dict[str, int]) -> str:
    at = order.get(finding.element)
    if at is not None:
        before = [anchor for anchor in anchors if anchor.order <= at]
    elif finding.page is not None:
        before = [a for a in anchors if a.page is not None and a.page <= finding.page]
    else:
        before = []
    return before[-1].source if before else ""
