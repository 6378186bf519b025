"""Finds lines that are set as the headings of the document are, and are tagged as text."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bindery.inspection.looks import TitleLine
from bindery.inspection.page_content import Mark
from bindery.inspection.painting import PaintedPage
from bindery.inspection.structure import Node

# A font and a size in points.
Look = tuple[str, float]
Looks = Mapping[Mark, Counter[Look]]

_HEADINGS = frozenset({"H", "H1", "H2", "H3", "H4", "H5", "H6"})
# What has a structure of its own, where a line in bold is no title of a section.
_APART = frozenset({
    "Table", "Caption", "TOC", "TOCI", "L", "Note", "FENote", "Figure", "Formula", "BlockQuote",
    "Quote", "Title", "Index", "Form", "Code", "Private",
})  # fmt: skip
_CAPTIONED = frozenset({"Table", "Figure", "Formula", "L", "Code"})
_LONGEST = 150
_LARGER = 1.05
_ENDINGS = (".", ":", ";", ",")  # a sentence or the beginning of one, no title


def find_titles(
    tree: Sequence[Node], painted_pages: Sequence[PaintedPage]
) -> tuple[TitleLine, ...]:
    """The paragraphs behind the first heading that have the look of a heading and no other."""
    blocks = list(_walk(tree))
    if not any(node.role in _HEADINGS for node in blocks):
        return ()
    looks = _measure(painted_pages)
    known = _Known()
    first = len(blocks)
    for place, node in enumerate(blocks):
        own = _count_looks(node, looks)
        if node.role not in _HEADINGS:
            known.texts.update(own)
        elif own:
            known.add(own)
            first = min(first, place)
    known.leave_out_plain()
    return tuple(
        TitleLine(node.page, " ".join(node.text.split()), node.path,
                  known.is_larger(_count_looks(node, looks)))
        for node in blocks[first:]
        if node.role not in _HEADINGS and _is_title(node, looks, known)
    )  # fmt: skip


@dataclass(slots=True)
class _Known:
    """The looks of headings: those of most letters of one, and all; and those of texts."""

    titles: set[Look] = field(default_factory=set)
    parts: set[Look] = field(default_factory=set)
    texts: Counter[Look] = field(default_factory=Counter)

    def add(self, own: Counter[Look]) -> None:
        self.titles.add(max(own, key=lambda look: own[look]))
        self.parts.update(own)

    @property
    def plain(self) -> Look:
        """The look of most of the text."""
        return max(self.texts, key=lambda look: self.texts[look], default=("", 0.0))

    def leave_out_plain(self) -> None:
        """A look that most of the text has too marks no title."""
        self.titles.discard(self.plain)
        self.parts.discard(self.plain)

    def is_larger(self, own: Counter[Look]) -> bool:
        """Whether letters are larger than those of the text."""
        return any(size > self.plain[1] * _LARGER for _, size in own)

    def holds(self, own: Counter[Look]) -> bool:
        return bool(own) and own.keys() <= self.parts and not self.titles.isdisjoint(own)


def _is_title(node: Node, looks: Looks, known: _Known) -> bool:
    text = node.text.strip()
    if len(text) > _LONGEST or text.endswith(_ENDINGS):
        return False
    if node.role != "Caption":
        return known.holds(_count_looks(node, looks))
    # what stands above the title in a caption of nothing, such as a kind of box, may look otherwise
    marks = (mark for one in node.walk() for mark in one.marks)
    return any(known.holds(looks[mark]) for mark in marks if mark in looks)


def _walk(nodes: Sequence[Node]) -> Iterator[Node]:
    """Headings and paragraphs in their order, and captions of nothing."""
    for node in nodes:
        if node.role == "Caption" and not _is_captioned(node, nodes):
            yield node  # of nothing
        elif node.role in _APART:
            continue
        elif node.role in _HEADINGS or node.role == "P" or node.marks:
            yield node  # words may stand in a Div or Span alone, too
        else:
            yield from _walk(node.children)


def _is_captioned(caption: Node, beside: Sequence[Node]) -> bool:
    """Whether a caption stands beside what it is of, or has a label such as “Figure 1”."""
    labelled = any(one.role == "Lbl" for one in caption.children)
    return labelled or any(one.role in _CAPTIONED for one in beside)


def _count_looks(node: Node, looks: Looks) -> Counter[Look]:
    """The letters of an element by their look."""
    own = Counter[Look]()
    for inner in node.walk():
        for mark in inner.marks:
            if mark in looks:
                own.update(looks[mark])
    return own


def _measure(painted_pages: Sequence[PaintedPage]) -> dict[Mark, Counter[Look]]:
    """The letters of each marked content by their look; digits and signs say nothing of it."""
    looks: dict[Mark, Counter[Look]] = {}
    for page in painted_pages:
        for run in page.runs:
            if run.mark is None:
                continue
            letters = sum(map(str.isalpha, run.text))
            if letters:
                looks.setdefault(run.mark, Counter())[run.font, run.size] += letters
    return looks
