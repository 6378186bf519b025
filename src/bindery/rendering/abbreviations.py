"""Writes the long form beside an abbreviation where a document has it first (REQ-77).

A listener hears it there (`E` in the tags, a title on the page); what is printed stays the same.
"""

import re
from collections.abc import Sequence

from bindery.model import Abbreviation
from bindery.model.tree import Block, Blocks, Inline, Inlines, Paragraph, Styled, Text, change_node
from bindery.model.walk import change_blocks


def expand_abbreviations(blocks: Blocks, known: Sequence[Abbreviation]) -> Blocks:
    """The tree with the long form of each abbreviation at its first use in a paragraph.

    Titles, links, citations, code and foreign words have none: what they say is a name.
    """
    waiting = {one.short: one.long for one in known}

    def expand(block: Block) -> Blocks:
        if waiting and isinstance(block, Paragraph):
            return (change_node(block, content=_expand_inside(block.content, waiting)),)
        return (block,)

    return change_blocks(blocks, expand)


def _expand_inside(inlines: Inlines, waiting: dict[str, str]) -> Inlines:
    found: list[Inline] = []
    for one in inlines:
        if isinstance(one, Text) and not one.origin:
            found += _split(one, waiting)
        elif isinstance(one, Styled):
            found.append(change_node(one, content=_expand_inside(one.content, waiting)))
        else:
            found.append(one)
    return tuple(found)


def _split(text: Text, waiting: dict[str, str]) -> list[Text]:
    """A text in pieces: the first use of each abbreviation is one of its own."""
    if not waiting:
        return [text]
    longest = sorted(waiting, key=len, reverse=True)
    uses = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    pieces: list[Text] = []
    start = 0
    for use in uses.finditer(text.text):
        long = waiting.pop(use[0], "")
        if long:
            _add(pieces, text, text.text[start : use.start()])
            pieces.append(change_node(text, text=use[0], expansion=long))
            start = use.end()
    _add(pieces, text, text.text[start:])
    return pieces or [text]


def _add(pieces: list[Text], text: Text, words: str) -> None:
    if words:
        pieces.append(change_node(text, text=words))
