"""What a document says, in reading order, and where each piece of it comes from.

Rendering makes it from the sources; inspection reads the finished PDF back and compares.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of plain text with one origin.

    `origin` is "" for what an author typed, `value|<scope>.<name>` for a computed value, "printed"
    for other words that an expression of a text gave,
    `cell|<scope>/<entry>|<row from 0>|<column>` and `<title, subtitle, alt, note, source or
    label:column>|<scope>/<entry>` for what an entry prints. `line` is the author's, 0 if unknown.
    A `gap` stands for text that only TeX knows, such as the number of a figure.
    """

    text: str
    origin: str = ""
    line: int = 0
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, row of a table or the like; `path` is the author's file.

    `typeset` tells whether it comes from an author's text or is bound to data; what else a
    template says may be set by macros of the house style in any form.
    """

    path: str
    kind: str
    pieces: tuple[Piece, ...]
    typeset: bool = True

    @property
    def text(self) -> str:
        """The words as read, gaps as an ellipsis."""
        return " ".join("".join("…" if one.gap else one.text for one in self.pieces).split())

    @property
    def line(self) -> int | None:
        """The first author's line that is known."""
        return next((one.line for one in self.pieces if one.line), None)


@dataclass(frozen=True, slots=True)
class DrawnFigure:
    """A figure with its description and the texts drawn in it, in the order of drawing."""

    origin: str
    path: str
    line: int
    alt: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as it must be read: its text, its notes in their own order, its figures.

    `formulas` are those that hold computed values: nothing else is read back of a formula.
    """

    passages: tuple[Passage, ...] = ()
    notes: tuple[Passage, ...] = ()
    figures: tuple[DrawnFigure, ...] = ()
    formulas: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisteredNumber:
    """A number in a finished PDF, as the registry lists it.

    `where` is the kind of place (text, heading, list, table, caption, note, alt, drawn …), `path`
    and `line` the author's, `origin` as in `Piece`, `context` the words around it, `section` the
    heading that it stands below.
    """

    text: str
    page: int | None
    where: str
    origin: str
    path: str
    line: int
    section: str
    context: str
