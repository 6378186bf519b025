"""The numbers of a document's chapters, sections, figures and tables, as LaTeX counts them.

The class is report: a chapter resets the numbers of its sections, figures and tables; headings
below a subsection have none. Outside the numbered chapters, figures and tables have a number
without a chapter, counted through the whole document (bindery.sty). A test holds this against the
labels of a typeset document.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from bindery.model.plain import read_plain
from bindery.model.tree import Block, Blocks, Box, Figure, Formula, Heading, Image, Inlines, Table
from bindery.model.walk import list_inlines, walk_blocks

_COUNTED: Final = ("figure", "table", "formula")
_DEEPEST = 3  # secnumdepth of the classes: a subsection is the last with a number


@dataclass(frozen=True, slots=True)
class Numbered:
    """What a label stands for: figure, table, chapter, section, unnumbered or box."""

    kind: str
    number: str
    title: str


@dataclass(slots=True)
class _Counter:
    headings: list[int] = field(default_factory=lambda: [0, 0, 0])
    numbered: bool = False  # in a numbered chapter
    floats: dict[bool, dict[str, int]] = field(
        default_factory=lambda: {one: dict.fromkeys(_COUNTED, 0) for one in (False, True)}
    )
    found: dict[str, Numbered] = field(default_factory=dict)

    def count(self, block: Block) -> None:
        for inlines in list_inlines(block):
            for one in inlines:
                if isinstance(one, Formula) and one.label:
                    self._count_float("formula", one.label, ())
        match block:
            case Heading():
                self._count_heading(block)
            case Box():
                self._keep(block.label, Numbered("box", "", read_plain(block.title)))
            case Figure():
                self._count_float("figure", block.label, block.caption)
            case Image():
                self._count_image(block)
            case Table() if block.numbered and block.caption:
                self._count_float("table", block.label, block.caption)

    def _count_heading(self, heading: Heading) -> None:
        title = " ".join(read_plain(heading.content).split())
        level = heading.level
        if level == 1:
            self.numbered = heading.numbered and heading.listed
        if level < 1 or not heading.numbered or level > _DEEPEST or not heading.listed:
            self._keep(heading.label, Numbered("unnumbered", "", title))
            return
        self.headings[level - 1] += 1
        self.headings[level:] = [0] * (_DEEPEST - level)
        if level == 1:
            self.floats[True] = dict.fromkeys(_COUNTED, 0)
        number = ".".join(str(one) for one in self.headings[:level])
        self._keep(heading.label, Numbered("chapter" if level == 1 else "section", number, title))

    def _count_image(self, image: Image) -> None:
        number = self._count_float("figure", image.label, image.caption)
        for one in image.pictures:
            name = f"{number}{one.letter}"
            self._keep(one.label, Numbered("figure", name, read_plain(one.caption)))

    def _count_float(self, kind: str, label: str, caption: Inlines) -> str:
        self.floats[self.numbered][kind] += 1
        count = self.floats[self.numbered][kind]
        number = f"{self.headings[0]}.{count}" if self.numbered else str(count)
        self._keep(label, Numbered(kind, number, read_plain(caption)))
        return number

    def _keep(self, label: str, numbered: Numbered) -> None:
        if label:
            self.found.setdefault(label, numbered)


def number_document(blocks: Blocks) -> Mapping[str, Numbered]:
    """What each label of a document's tree stands for."""
    counter = _Counter()
    for block in walk_blocks(blocks):
        counter.count(block)
    return counter.found


def print_reference(numbered: Numbered, patterns: Mapping[str, str]) -> str:
    """What a reference prints, by the patterns of the house."""
    pattern = patterns[numbered.kind]
    return pattern.replace("{number}", numbered.number).replace("{title}", numbered.title)
