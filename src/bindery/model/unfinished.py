"""Marks what an author has still to write: the words of the house that say so."""

import re
from collections.abc import Iterator, Sequence

from bindery.model.tree import Blocks, Inline, Inlines, Styled, Text, change_node
from bindery.model.walk import change_inlines, walk_inlines

STYLE = "unfinished"  # a text style that a house may give a mark in the margin of a draft


def compile_unfinished(words: Sequence[str]) -> re.Pattern[str] | None:
    """A pattern of any of the words, as words of their own; None without any."""
    found = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)") if found else None


def mark_unfinished(blocks: Blocks, words: Sequence[str]) -> Blocks:
    """The tree with those words in a style of their own."""
    pattern = compile_unfinished(words)
    if pattern is None:
        return blocks

    def change(inline: Inline) -> Inlines:
        if isinstance(inline, Text) and pattern.search(inline.text):
            return tuple(_split(inline, pattern))
        return (inline,)

    return change_inlines(blocks, change)


def _split(text: Text, pattern: re.Pattern[str]) -> Iterator[Inline]:
    done = 0
    for match in pattern.finditer(text.text):
        if match.start() > done:
            yield change_node(text, text=text.text[done : match.start()])
        yield Styled(STYLE, (change_node(text, text=match[0]),))
        done = match.end()
    if done < len(text.text):
        yield change_node(text, text=text.text[done:])


def list_unfinished(blocks: Blocks) -> Iterator[Text]:
    """The words that are marked, in their order."""
    for inline in walk_inlines(blocks):
        if isinstance(inline, Styled) and inline.style == STYLE:
            yield from (one for one in inline.content if isinstance(one, Text))
