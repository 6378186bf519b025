"""Which line of which template a line of LaTeX comes from, so that TeX's words are told there.

Each line end of a template's own text carries a mark while the template is carried out; what a
value prints has none and belongs to the line end behind it.
"""

import re
from collections.abc import Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

_OPEN, _CLOSE = "\ue0f4", "\ue0f5"  # no author's text holds them
_MARK = re.compile(f"{_OPEN}([^{_CLOSE}]*):([0-9]+){_CLOSE}")
_KEPT = ("set", "filter")  # whose text may be compared or changed: it stays as it is


class LineMarks(Extension):
    """Marks the line ends of a template's text with its name and their number."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The same signs, with marks in the text between them."""
        kept = 0
        fresh = block = False
        for token in stream:
            if token.type == "name" and fresh and token.value in _KEPT:
                block = True
            elif token.type == "name" and fresh and token.value in ("endset", "endfilter"):
                kept -= 1
            elif token.type == "assign":
                block = False
            elif token.type == "block_end":
                kept += block
                block = False
            fresh = token.type == "block_begin"
            if token.type == "data" and not kept and stream.name:
                yield Token(token.lineno, "data", _mark(token.value, stream.name, token.lineno))
            else:
                yield token


def _mark(text: str, name: str, line: int) -> str:
    *rows, last = text.split("\n")
    ends = (f"{row}{_OPEN}{name}:{line + at}{_CLOSE}\n" for at, row in enumerate(rows))
    return f"{''.join(ends)}{last}"


def drop_marks(text: str) -> str:
    """The text without its marks."""
    return _MARK.sub("", text)


def read_marks(text: str) -> tuple[str, tuple[tuple[str, int], ...]]:
    """The text without its marks, and for each of its lines a template's name and line.

    ("", 0) for lines at the end that no mark follows.
    """
    places: list[tuple[str, int]] = []
    waiting = 0
    for row in text.split("\n"):
        waiting += 1
        if marks := _MARK.findall(row):
            name, line = marks[-1]
            places += [(name, int(line))] * waiting
            waiting = 0
    return drop_marks(text), (*places, *([("", 0)] * waiting))
