"""Texts in a Markdown template: each becomes one private character, which no markup can come from.

Pandoc reads that character as a letter of a word; the reader of the text (`prose`) puts the text
back into the tree. So a title with a `*`, a `|` or a `[` needs no escaping, in a table or anywhere.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from bindery.messages import Message
from bindery.model.tree import Blocks, Node
from bindery.tex.failures import CallError
from bindery.tex.origin import Bound

FIRST, LAST = 0xF8000, 0xFFFFD  # plane 15: no text of an author may hold these


class Markdown(Markup):
    """Markdown that a template may print as it is."""

    __slots__ = ()


class Located(str):
    """A text of an author's file, with that file and the line in it; templates see a string."""

    __slots__ = ("line", "path")

    path: str
    line: int


def locate(text: str, path: str, line: int) -> Located:
    """The text with the place that it comes from."""
    located = Located(text)
    located.path, located.line = path, line
    return located


@dataclass(frozen=True, slots=True)
class Inserted:
    """What a private character stands for: a text with its origin and place, or whole blocks."""

    text: str = ""
    origin: str = ""
    path: str = ""
    line: int = 0
    blocks: Blocks = ()


@dataclass(slots=True)
class Collector:
    """Keeps what one template prints, in the order of printing."""

    inserted: list[Inserted] = field(default_factory=list)

    def insert(self, value: object) -> Markup:
        """What stands in the Markdown for a value: a number as it is, anything else a character.

        Raises CallError for more texts than can be told apart.
        """
        if isinstance(value, Markup):
            return value
        if isinstance(value, int):
            return Markup(str(int(value)))  # noqa: S704 - digits
        if isinstance(value, tuple) and all(isinstance(one, Node) for one in value):
            return self._keep(Inserted(blocks=value)) if value else Markup()
        text = "" if value is None else str(value)
        if not text.strip():
            return Markup(" ") if text else Markup()
        if isinstance(value, Located):
            return self._keep(Inserted(text, "", value.path, value.line))
        return self._keep(Inserted(text, value.origin if isinstance(value, Bound) else ""))

    def _keep(self, inserted: Inserted) -> Markup:
        self.inserted.append(inserted)
        place = FIRST + len(self.inserted) - 1
        if place > LAST:
            raise CallError(Message("tex-too-many-texts"))
        return Markup(chr(place))  # noqa: S704 - one private character


_current: ContextVar[Collector] = ContextVar("collector")


@contextmanager
def collect() -> Iterator[Collector]:
    """Within it, what a template prints is kept by this collector."""
    collector = Collector()
    token = _current.set(collector)
    try:
        yield collector
    finally:
        _current.reset(token)


@pass_context  # so that nothing is printed while a template is compiled
def insert(context: Context, value: object) -> Markup:
    """What stands in the Markdown for a value, by the collector of the rendering at hand."""
    del context
    return _current.get().insert(value)
