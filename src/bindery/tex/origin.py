"""Text that knows where it comes from while a template prints it, without a trace in the LaTeX."""

import re

from bindery.tex.escape import Tex, escape

OPEN, SEPARATOR, CLOSE = "\ue0f0", "\ue0f1", "\ue0f2"  # private signs: no author's text holds them
_MARKS = re.compile(f"{OPEN}[^{SEPARATOR}]*{SEPARATOR}|{CLOSE}")


class Bound(str):
    """A text with its origin (see `bindery.model.Piece`); templates see a plain string."""

    __slots__ = ("origin",)

    origin: str


def bind(text: str, origin: str) -> Bound:
    """The text with its origin."""
    bound = Bound(text)
    bound.origin = origin
    return bound


def print_bound(text: Bound) -> Tex:
    """The text as LaTeX between marks that carry its origin."""
    return Tex(f"{OPEN}{text.origin}{SEPARATOR}{escape(str(text))}{CLOSE}")


def strip_origins(tex: str) -> str:
    """The LaTeX itself."""
    return _MARKS.sub("", tex)
