"""Finds the author's file and line for a place in the PDF.

By the words at that place; else by the paragraph, figure or table around it; else by the last one
before it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bindery.inspection.assertions.expected import Expected, matches_numbered, squeeze
from bindery.inspection.elements import walk_all
from bindery.inspection.results import PAGE, Finding
from bindery.inspection.structure import Structure

# A gap in a passage, as it looks when the texts are compared.
_GAP = "..."
_BLOCKS = frozenset({"P", "LBody", "Note", "Caption"})


@dataclass(frozen=True, slots=True)
class Anchor:
    """An element whose author's place is known, by its order in the tree."""

    order: int
    page: int | None
    path: str
    source: str


@dataclass(frozen=True, slots=True)
class PlaceIndex:
    """What a lookup uses: elements in order, places of known words, anchors."""

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
    index = build_index(structure, expected)
    return tuple(
        one if one.source else replace(one, source=_find_source(one, index)) for one in found
    )


def build_index(structure: Structure, expected: Expected) -> PlaceIndex:
    """The anchors of a document: headings, figures and tables by their words, and paragraphs."""
    words = {squeeze(text): source for text, source in expected.places}
    order = {node.path: number for number, node in enumerate(walk_all(structure.tree))}
    named = [(h.element, h.page, _match_heading(h.text, expected)) for h in structure.headings]
    for figure in structure.figures:
        source = words.get(squeeze(figure.alt or "")) or _match_caption(figure.caption, expected)
        named.append((figure.element, figure.page, source))
    named += [(t.element, t.page, _match_caption(t.caption, expected)) for t in structure.tables]
    passages = _list_passages(expected)
    gapped = [(tuple(text.split(_GAP)), s) for text, s in passages.items() if _GAP in text]
    for node in walk_all(structure.tree):
        if node.role in _BLOCKS:
            text = squeeze(node.text)
            source = passages.get(text) or _match_parts(text, gapped)
            named.append((node.path, node.page, source))
    anchors = [
        Anchor(order.get(path, 0), page, path, source) for path, page, source in named if source
    ]
    return PlaceIndex(
        order, passages | words, tuple(sorted(anchors, key=lambda anchor: anchor.order))
    )


def _match_parts(text: str, gapped: Sequence[tuple[tuple[str, ...], str]]) -> str:
    """The place of a paragraph with references, whose numbers only TeX knows."""
    for parts, source in gapped:
        at = [text.find(part) for part in parts]
        if text.startswith(parts[0]) and text.endswith(parts[-1]) and min(at) >= 0:
            return source
    return ""


def _list_passages(expected: Expected) -> dict[str, str]:
    """The authors' paragraphs by their words, where the whole text is known."""
    reading = expected.reading
    found = (*reading.passages, *reading.notes) if reading else ()
    return {squeeze(one.text): f"{one.path}:{one.line}" for one in found if one.line}


def _match_heading(text: str, expected: Expected) -> str:
    return next((s for words, s in expected.places if matches_numbered(text, words)), "")


def _match_caption(caption: str, expected: Expected) -> str:
    read = squeeze(caption)
    if not read:
        return ""
    # a heading of one word may stand in a caption by chance: the longest words are its own
    inside = [(words, s) for words, s in expected.places if words and squeeze(words) in read]
    return max(inside, key=lambda one: len(one[0]), default=("", ""))[1]


def _find_source(finding: Finding, index: PlaceIndex) -> str:
    known = index.words.get(squeeze(finding.words)) if finding.words else None
    if known:
        return known
    around = [a for a in index.anchors if finding.element and _holds(a.path, finding.element)]
    if around:
        return around[-1].source
    return _find_before(finding, index.anchors, index.order)


def _holds(outer: str, inner: str) -> bool:
    return inner == outer or inner.startswith(outer + "/")


def _find_before(finding: Finding, anchors: Sequence[Anchor], order: dict[str, int]) -> str:
    at = order.get(finding.element)
    if at is not None:
        before = [anchor for anchor in anchors if anchor.order <= at]
    elif finding.page is not None:
        # what is wrong with a page as a whole is due to the text on it, not to any text before
        first = finding.page - 1 if finding.requirement == PAGE else 0
        before = [a for a in anchors if a.page is not None and first <= a.page <= finding.page]
    else:
        before = []
    return before[-1].source if before else ""
