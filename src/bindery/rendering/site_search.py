"""What the search of the site finds: the words of a page under each of its headings."""

from collections.abc import Iterator

from bindery.model.plain import read_plain
from bindery.model.site import Searched
from bindery.model.tree import (
    Block,
    Blocks,
    CodeBlock,
    CrossReference,
    Heading,
    Inline,
    Inlines,
    Note,
    NumbersLink,
    Reference,
    Text,
)
from bindery.model.walk import change_inlines, list_inlines, walk_blocks, walk_inside
from bindery.rendering.chapters import Chapter
from bindery.tex.page import name_anchor
from bindery.writers.html_text import PageWords


def list_searched(
    document: str, address: str, chapter: Chapter, words: PageWords
) -> Iterator[Searched]:
    """The words under each heading, with what references print; `document` is its title."""
    said: list[str] = []
    titles: tuple[str, ...] = (document,)
    there = address
    for block in walk_blocks(_print_references(chapter.blocks, words)):
        if isinstance(block, Heading):
            if "".join(said).strip():
                yield Searched(there, titles, _join(said))
            own = _join([read_plain(block.content)])
            titles = (document, *dict.fromkeys((chapter.title, own)))
            first = chapter.heading is not None and block.label == chapter.heading.label
            there, said = address if first else f"{address}#{name_anchor(block.label)}", []
        else:
            said += _list_words(block)
    yield Searched(there, titles, _join(said))


def _print_references(blocks: Blocks, words: PageWords) -> Blocks:
    def change(inline: Inline) -> Inlines:
        if isinstance(inline, Reference | CrossReference | NumbersLink):
            before = f"{inline.words} " if isinstance(inline, NumbersLink) else ""
            return (Text(before + words.refer(inline, "")[0]),)
        return (inline,)

    return change_inlines(blocks, change)


def _list_words(block: Block) -> Iterator[str]:
    """The words of a block, then those of its notes."""
    if isinstance(block, CodeBlock):
        yield block.text
    lines = tuple(list_inlines(block))
    yield from (read_plain(one) for one in lines)
    notes = (one for line in lines for one in walk_inside(line) if isinstance(one, Note))
    for note in notes:
        for inner in walk_blocks(note.blocks):
            yield from (read_plain(one) for one in list_inlines(inner))


def _join(said: list[str]) -> str:
    return " ".join(" ".join(said).split())
