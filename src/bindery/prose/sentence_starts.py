"""Finds references that begin a sentence in lower case: `@fig-x` where `@Fig-x` is meant."""

import re
from collections.abc import Iterator

from bindery.model.plain import read_plain
from bindery.model.quotes import QuoteRules
from bindery.model.tree import Blocks, Break, CrossReference, Inlines, Note, Paragraph, Reference
from bindery.model.walk import walk_blocks

_END = re.compile(r"(\S+?)[.!?…][)”’»\]]*\s+$")
_WORD = re.compile(r"\s+\w")


def find_small_references(blocks: Blocks, rules: QuoteRules) -> Iterator[Reference]:
    """The references that a reader would expect to begin with a capital.

    One begins a sentence when it stands first in a paragraph and words follow, or behind the end of
    a sentence; an abbreviation of the language, or one with points in it, ends none.
    """
    for block in walk_blocks(blocks):
        if isinstance(block, Paragraph):
            for place, inline in enumerate(block.content):
                if not isinstance(inline, Reference) or inline.capital:
                    continue
                before = _read(block.content[:place])
                if before.strip():
                    begins = _ends(before, rules)
                else:
                    begins = bool(_WORD.match(_read(block.content[place + 1 :])))
                if begins and not (block.tight and not before.strip()):
                    yield inline


def _ends(before: str, rules: QuoteRules) -> bool:
    """Whether a sentence ends here."""
    found = _END.search(before)
    if found is None:
        return False
    word = found[1].lower().lstrip("(“‘«[")
    return "." not in word and len(word) > 1 and f"{word}." not in rules.abbreviations


def _read(inlines: Inlines) -> str:
    """The words of inlines; a reference is a word, a note is none."""
    texts = (
        " " if isinstance(one, Break)
        else "" if isinstance(one, Note)
        else "x" if isinstance(one, Reference | CrossReference)
        else read_plain((one,))
        for one in inlines
    )  # fmt: skip
    return "".join(texts)
