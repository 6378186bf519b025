"""Cuts a document's tree into pages of the site: one for each chapter, named after its title."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bindery.model import Document
from bindery.model.plain import read_plain
from bindery.model.tree import Block, Blocks, Heading, Part, Section, change_node
from bindery.model.walk import change_blocks, walk_blocks
from bindery.rendering.assembly import list_labels
from bindery.rendering.numbering import Numbered, number_document
from bindery.slugs import make_slug
from bindery.tex.page import name_anchor

FRONT = "index"  # the name of a document's first page
_LONGEST = 60  # letters of a name
_DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d")  # Windows knows no file of such a name


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of a document: its name, its heading (None for what stands before any), its blocks."""

    name: str
    heading: Heading | None
    blocks: Blocks

    @property
    def title(self) -> str:
        """The words of its heading."""
        return " ".join(read_plain(self.heading.content).split()) if self.heading else ""

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings below that of the chapter."""
        found = (one for one in walk_blocks(self.blocks) if isinstance(one, Heading))
        return tuple(one for one in found if one is not self.heading)


@dataclass(frozen=True, slots=True)
class CutDocument:
    """A document as pages.

    `numbers` say what its labels stand for, `pages` on which page each label is.
    """

    document: Document
    chapters: tuple[Chapter, ...]
    numbers: Mapping[str, Numbered]
    pages: Mapping[str, str]

    def find(self, label: str) -> str:
        """The address of a labelled place, from the site's own folder; "" where there is none."""
        page = self.pages.get(label)
        return f"{self.document.stem}/{page}.html#{name_anchor(label)}" if page else ""


def cut_document(document: Document, tree: Blocks) -> CutDocument:
    """The pages of a document."""
    labelled = _give_labels(tree, document.stem)
    chapters: list[Chapter] = []
    taken = {FRONT}
    for heading, blocks in _list_runs(labelled):
        part = heading is not None and heading.level < 1
        if not part and not _says_something(blocks):
            continue
        name = name_page(read_plain(heading.content), taken) if heading else FRONT
        chapters.append(Chapter(name, heading, blocks))
    pages = {label: one.name for one in chapters for label in list_labels(one.blocks)}
    return CutDocument(document, tuple(chapters), number_document(labelled), pages)


def _give_labels(tree: Blocks, stem: str) -> Blocks:
    """The tree with a label for each heading: those of the template have none."""
    count = 0

    def give(block: Block) -> Blocks:
        nonlocal count
        if not isinstance(block, Heading) or block.label:
            return (block,)
        count += 1
        return (change_node(block, label=f"sec:{stem}/{count}"),)

    return change_blocks(tree, give)


def _list_runs(blocks: Blocks) -> Iterator[tuple[Heading | None, Blocks]]:
    """Runs of blocks that a chapter's heading begins; None for a run that goes on."""
    run: list[Block] = []
    heading: Heading | None = None
    for block in blocks:
        if isinstance(block, Heading) and block.level <= 1:
            yield heading, tuple(run)
            heading, run = block, [block]
        elif isinstance(block, Section | Part):
            for number, (first, inner) in enumerate(_list_runs(block.blocks)):
                if number:
                    yield heading, tuple(run)
                    heading, run = first, []
                run += [change_node(block, blocks=inner)] if inner else []
        else:
            run.append(block)
    yield heading, tuple(run)


def _says_something(blocks: Blocks) -> bool:
    """Whether a page has more than the template's own headings, such as that of its contents."""
    own = (one for one in blocks if not isinstance(one, Heading))
    return any(not isinstance(one, Section | Part) for one in walk_blocks(tuple(own)))


def name_page(title: str, taken: set[str]) -> str:
    """A file name from a title: plain letters, figures and hyphens, and no other page's."""
    name, number = make_slug(title, longest=_LONGEST) or "page", 1
    first = f"{name}-page" if _DEVICE.fullmatch(name) else name
    name = first
    while name in taken:
        number += 1
        name = f"{first}-{number}"
    taken.add(name)
    return name
