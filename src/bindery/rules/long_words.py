"""Checks for words and code that no line can hold: what TeX would set into the margin."""

import re
from collections.abc import Iterator

from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model import Fragment
from bindery.model.tree import Code, CodeBlock, Inlines, Table, Text
from bindery.model.walk import list_inlines, walk_blocks, walk_inside

_POINTS = 72 / 25.4  # in a millimetre
_LETTER, _CODE = 4.0, 5.4  # points that a narrow letter, and any sign of code, takes at least
# Behind these a line may end; an address breaks by itself.
_BREAK = re.compile(r"[\s\u00ad\u200b\-–—/]+")
_ADDRESS = re.compile(r"https?:|www\.|@\w")
_SHOWN = 30


def check_long_words(fragment: Fragment, column: float) -> list[Diagnostic]:
    """A mistake for each word wider than the text; `column` is its width in millimetres.

    A word that might just fit is not told: TeX knows its width, and warns. Tables have a look of
    their own at what they hold.
    """
    if not column:
        return []
    found = []
    for block in walk_blocks(fragment.blocks):
        if isinstance(block, CodeBlock):
            found += [
                (block.line + place, len(line), "code")
                for place, line in enumerate(block.text.splitlines())
                if len(line) * _CODE > column * _POINTS
            ]
        elif not isinstance(block, Table):
            for inlines in list_inlines(block):
                found += _find_long(inlines, column * _POINTS, getattr(block, "line", 0))
    return [
        Diagnostic(fragment.path, line or None, _say(size, words)) for line, size, words in found
    ]


def _find_long(inlines: Inlines, width: float, line: int) -> Iterator[tuple[int, int, str]]:
    for one in walk_inside(inlines):
        line = getattr(one, "line", 0) or line  # code does not know its own
        if isinstance(one, Code):
            for word in one.text.split():
                if len(word) * _CODE > width:
                    yield line, len(word), "code"
        elif isinstance(one, Text):
            for word in _BREAK.split(one.text):
                if len(word) * _LETTER > width and not _ADDRESS.search(one.text):
                    yield line, len(word), word


def _say(size: int, words: str) -> Message:
    if words == "code":
        return Message("rules-long-code", count=size)
    return Message("rules-long-word", words=f"{words[:_SHOWN]}…", count=size)
