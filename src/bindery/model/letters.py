"""Letters that no font of a house has: told at the author's line, before TeX leaves them out."""

import functools
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence

from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model.tree import (
    Blocks,
    Citation,
    Code,
    CodeBlock,
    Foreign,
    Formula,
    Inlines,
    Link,
    LocalLink,
    Note,
    Styled,
    Text,
    Value,
)
from bindery.model.walk import list_inlines, walk_blocks

Letters = frozenset[str]

_WORDS = re.compile(r"\\text\s*\{([^{}]*)\}")  # of a formula
_NAMED = 3  # letters that a message names


def find_missing(
    blocks: Blocks,
    path: str,
    letters: Letters,
    source: Sequence[str] = (),
    told: Collection[tuple[int, str]] = (),
) -> list[Diagnostic]:
    """What cannot be printed, a message a line; `path` is the file of texts that name none.

    In the lines of its `source` a letter is looked for from where its text begins; `told` are the
    lines and letters of which something else is told already.
    """
    missing: dict[tuple[str, int], dict[str, None]] = {}
    for file, line, text in _list_texts(blocks):
        for sign in dict.fromkeys(one for one in text if one not in letters):
            place = line if file else _find_sign(sign, line, source)
            if file or (place, sign) not in told:
                missing.setdefault((file or path, place), {})[sign] = None
    return [
        Diagnostic(file, line or None, _describe(tuple(signs)), _advise(tuple(signs), letters))
        for (file, line), signs in missing.items()
    ]


def _find_sign(sign: str, line: int, source: Sequence[str]) -> int:
    first = max(line, 1)
    rows = enumerate(source[first - 1 :], first)
    return next((number for number, row in rows if sign in row), line)


def _list_texts(blocks: Blocks) -> Iterator[tuple[str, int, str]]:
    """Each text with its file ("" for that of the blocks) and line; of a formula its words."""
    line = 0
    for block in walk_blocks(blocks):
        line = getattr(block, "line", 0) or line
        if isinstance(block, CodeBlock):
            yield "", line, block.text
        for inlines in list_inlines(block):
            yield from _list_words(inlines, line)


def _list_words(inlines: Inlines, line: int) -> Iterator[tuple[str, int, str]]:
    for one in inlines:
        if isinstance(one, Text) and one.path:
            yield one.path, one.line, one.text
            continue
        line = getattr(one, "line", 0) or line
        if isinstance(one, Text | Value | Code):
            yield "", line, one.text
        elif isinstance(one, Formula):
            yield from (("", line, text) for text in _WORDS.findall(one.tex))
        elif isinstance(one, Note):
            yield from _list_texts(one.blocks)
        elif isinstance(one, Styled | Link | LocalLink | Foreign | Citation):
            yield from _list_words(one.content, line)


def _describe(signs: tuple[str, ...]) -> Message:
    first, *others = (
        Message("model-letter", letter=one, name=describe_sign(one)) for one in signs[:_NAMED]
    )
    named = functools.reduce(
        lambda all_, one: Message("common-and", all=all_, one=one), others, first
    )
    return Message("model-missing-letters", letters=named, more=max(len(signs) - _NAMED, 0))


def _advise(signs: tuple[str, ...], letters: Letters) -> Message | None:
    """What to type in place of signs that are other forms of letters: ﬁ, Ĳ, full-width letters."""
    plain = {sign: unicodedata.normalize("NFKC", sign) for sign in signs}
    if any(one == sign or not set(one) <= letters for sign, one in plain.items()):
        return None
    shown = ", ".join(f"«{sign}» = «{one}»" for sign, one in [*plain.items()][:_NAMED])
    return Message("model-type-letters", letters=shown)


def describe_sign(sign: str) -> str:
    """A sign by its number and name, as Unicode has them."""
    name = unicodedata.name(sign, "").lower()
    return f"U+{ord(sign):04X}{', ' if name else ''}{name}"
