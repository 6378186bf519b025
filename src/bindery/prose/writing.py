"""The state of one section's writing: LaTeX that grows, the author's line that goes with it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from bindery.errors import Diagnostic
from bindery.model import Heading, Placed, Speech
from bindery.prose.expand import Token
from bindery.prose.marks import FIRST_LINE, FIRST_TOKEN, LAST_LINE, SPLIT
from bindery.prose.request import SectionRequest
from bindery.tex.escape import Tex, escape

Node = Mapping[str, Any]
Nodes = Sequence[Node]
_WIDE_SPACE = {"\u00a0": "~", "\u202f": "\\,"}
_PREFIXES = {"figure": "fig", "table": "tbl", "box": "box"}
# what is told apart in the speech of a text
_APART = ("heading", "note", "citation", "foreign", "link", "code")
_ANCHOR = re.compile(r"^[\w.-]+$")
_SPACES = re.compile("[\u00a0\u202f]")


@dataclass(slots=True)
class Writing:
    """What has been written so far; `line` is the author's line of what is being written."""

    request: SectionRequest
    tokens: Sequence[Token]
    keys: frozenset[str]
    source: Sequence[str]
    line: int = 1
    pieces: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    seen: int = 0
    mistakes: list[Diagnostic] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    figures: dict[str, None] = field(default_factory=dict)
    parts: dict[str, None] = field(default_factory=dict)
    images: dict[str, None] = field(default_factory=dict)
    citations: dict[str, None] = field(default_factory=dict)
    references: list[tuple[str, int]] = field(default_factory=list)
    far: list[tuple[str, int]] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    speech: list[Speech] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)

    def complain(self, message: str, hint: str = "") -> None:
        """Keep a mistake at the author's line."""
        self.mistakes.append(Diagnostic(self.request.path, self.line, message, hint))

    @contextmanager
    def enter(self, place: str) -> Iterator[None]:
        """Within it, what is written stands inside a place: list, quote, note, box or heading."""
        self.inside.append(place)
        yield
        self.inside.pop()

    def say(self, text: str) -> None:
        """Keep what a reader reads, with the author's line and where it stands."""
        kind = next((one for one in reversed(self.inside) if one in _APART), "text")
        last = self.speech[-1] if self.speech else None
        if last and (last.line, last.kind) == (self.line, kind):
            self.speech[-1] = Speech(self.line, kind, last.text + text)
        else:
            self.speech.append(Speech(self.line, kind, text))

    def put(self, tex: str) -> None:
        """Write LaTeX; each finished line is noted with the first author's line that it shows."""
        for index, piece in enumerate(tex.split("\n")):
            if index:
                self.lines.append(self.seen or self.line)
                self.seen = 0
                self.pieces.append("\n")
            self.pieces.append(piece)

    def meet_marks(self, text: str) -> None:
        """Take in the line marks of a text."""
        for char in text:
            if FIRST_LINE <= ord(char) <= LAST_LINE:
                self.line = ord(char) - FIRST_LINE
                self.seen = self.seen or self.line

    def meet_token(self, token: Token) -> None:
        """Move to the line that called for a computed thing."""
        self.line = token.line or self.line
        self.seen = self.seen or self.line

    def seek(self, pattern: str, last: int | None = None) -> None:
        """Move to the next line of the source that holds a pattern, for what bears no mark.

        Without one up to the `last` line, that line is moved to.
        """
        for number in range(max(self.line, 1), (last or len(self.source)) + 1):
            if re.search(pattern, self.source[number - 1]):
                self.line = number
                return
        self.line = last or self.line

    def put_text(self, text: str) -> None:
        """Write an author's text: marks move the line, tokens become values, all else is text."""
        for piece in SPLIT.split(text):
            if not piece:
                continue
            if len(piece) == 1 and FIRST_LINE <= ord(piece) <= LAST_LINE:
                self.meet_marks(piece)
            elif len(piece) == 1 and ord(piece) >= FIRST_TOKEN:
                self.meet_token(self.tokens[ord(piece) - FIRST_TOKEN])
                self.put(self._print_token(self.tokens[ord(piece) - FIRST_TOKEN]))
            else:
                self.say(piece)
                self.put(print_text(piece))

    def _print_token(self, token: Token) -> str:
        if token.kind != "value":
            self.complain(
                f"«{token.name}» must stand alone", "leave an empty line before and after it"
            )
            return ""
        self.say(token.text)
        return f"\\BoundValue{{{escape(token.name)}}}{{{print_text(token.text)}}}"

    def find_token(self, text: str) -> Token | None:
        """The token that a text consists of, apart from marks."""
        self.meet_marks(text)
        rest = [char for char in text if not FIRST_LINE <= ord(char) <= LAST_LINE]
        if len(rest) == 1 and ord(rest[0]) >= FIRST_TOKEN:
            token = self.tokens[ord(rest[0]) - FIRST_TOKEN]
            self.meet_token(token)
            return token
        return None

    def plain(self, text: str) -> str:
        """A text without marks, values in words."""
        return "".join(
            self.tokens[ord(char) - FIRST_TOKEN].text if ord(char) >= FIRST_TOKEN else char
            for char in text
            if not FIRST_LINE <= ord(char) <= LAST_LINE
        )

    def defines(self, target: str) -> bool:
        """Whether this text gives an anchor to a figure, table or box of its own."""
        return any(f"#{target}" in line for line in self.source)

    def place(self, kind: str, identifier: str, title: str = "") -> str:
        """Note what is placed here and could be referred to; its LaTeX label, "" without anchor."""
        prefix = _PREFIXES[kind]
        if identifier and not identifier.startswith(f"{prefix}-"):
            self.complain(
                f"«#{identifier}» is no anchor of a {kind}", f"write #{prefix}-{identifier}"
            )
            identifier = ""
        if identifier and not _ANCHOR.match(identifier):
            self.complain(f"«{identifier}» is no anchor", "letters, digits and hyphens")
            identifier = ""
        label = self.label(identifier, prefix) if identifier else ""
        if label and any(label == one.label for one in self.placed):
            self.complain(f"the anchor #{identifier} is used twice", "give one another name")
        self.placed.append(Placed(kind, label, self.line, title))
        return label

    def label(self, identifier: str, kind: str = "sec") -> str:
        """The LaTeX label of an author's anchor: one fragment serves several documents."""
        name = identifier.removeprefix(f"{kind}-")
        return f"{kind}:{self.request.scope}/{name}"


def print_text(text: str) -> Tex:
    """A text as LaTeX, no-break spaces as LaTeX has them."""
    return Tex(_SPACES.sub(lambda match: _WIDE_SPACE[match[0]], escape(text)))
