"""The outline that a document must have: its headings and boxes in order, from its tree.

Inspection holds the tags of the finished PDF against it (REQ-07, REQ-08, REQ-97).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bindery.model.plain import read_plain
from bindery.model.tree import Block, Blocks, Box, Heading, Inlines, Part, Section, Text
from bindery.model.walk import Holder, walk_blocks

_DEEPEST = 6  # PDF 1.7 has six levels of headings


@dataclass(frozen=True, slots=True)
class OutlineHeading:
    """A heading of the finished document; `source` is the author's file and line, or ""."""

    level: int
    text: str
    numbered: bool
    source: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedBox:
    """A box of the finished document with a title; `source` is the author's file and line."""

    title: str
    source: str


def read_outline(blocks: Blocks) -> tuple[OutlineHeading, ...]:
    """All headings of a document's tree, in reading order, with the titles of its boxes.

    From its first part on, the chapters of a document stand below a part. The title of a box is a
    heading one level below the one that it stands under (bindery.sty does the same in the tags).
    """
    return tuple(_walk_headings(blocks))


def _walk_headings(blocks: Blocks) -> Iterator[OutlineHeading]:
    above, parted = 0, 0
    for path, block in walk_files(blocks):
        if isinstance(block, Heading):
            parted = 1 if block.level < 1 else parted
            above = max(block.level, 0) + parted
            source = _find_source(path, block.line, block.content)
            yield OutlineHeading(above, _read_words(block.content), block.numbered, source)
        elif isinstance(block, Box) and block.title:
            level = min(above + 1, _DEEPEST)
            source = _find_source(path, block.line, block.title)
            yield OutlineHeading(level, _read_words(block.title), numbered=False, source=source)


def _read_words(inlines: Inlines) -> str:
    return " ".join(read_plain(inlines).split())


def read_boxes(blocks: Blocks) -> tuple[ExpectedBox, ...]:
    """The boxes of a document's tree that have a title, in order."""
    return tuple(
        ExpectedBox(read_plain(block.title), _find_source(path, block.line, block.title))
        for path, block in walk_files(blocks)
        if isinstance(block, Box) and block.title
    )


def walk_files(blocks: Blocks, path: str = "") -> Iterator[tuple[str, Block]]:
    """Every block with the file that it comes from."""
    for block in blocks:
        if isinstance(block, Section | Part):
            yield from walk_files(block.blocks, block.path)
        elif isinstance(block, Holder):
            yield path, block
            yield from walk_files(block.blocks, path)
        else:
            yield from ((path, one) for one in walk_blocks((block,)))


def _find_source(path: str, line: int, inlines: Inlines) -> str:
    """The author's place of a title: that of a text which another file gave, else its own."""
    for one in inlines:
        if isinstance(one, Text) and one.path:
            return f"{one.path}:{one.line}"
    return f"{path}:{line}" if path and line else ""
