"""Where the reading of one text stands: the author's line, what is around, what was seen so far."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from bindery.errors import Diagnostic, Severity
from bindery.messages import Message
from bindery.model.quotes import UNESCAPED
from bindery.model.tree import Blocks, Inline, Inlines, Text, Value
from bindery.prose.marks import FIRST_LINE, FIRST_TOKEN, LAST_LINE, SPLIT, TOKEN
from bindery.prose.request import SectionRequest
from bindery.prose.tokens import Token
from bindery.tex.insertion import Inserted
from bindery.tex.numbers import TEXT, round_shown

Node = Mapping[str, Any]
Nodes = Sequence[Node]
PREFIXES = {"figure": "fig", "table": "tbl", "box": "box", "section": "sec", "formula": "eq"}
_LETTERED = re.compile(r"-[a-z]$")
ANCHOR = re.compile(r"^[\w.-]+$")
_ENDS = re.compile(r"[\n\r\t]+")


@dataclass(slots=True)
class State:
    """What has been read so far; `line` is the author's line of what is being read.

    `dialect` tells whose text it is: an author's, or a part's, whose template may ask for more;
    for an outline every name counts as known; works are no Markdown, and nothing in them is
    meant as markup. `keys` are those of works, None for any.
    `read_blocks` reads blocks, for what holds some of its own (a note, a list, a box).
    """

    request: SectionRequest
    tokens: Sequence[Token | Inserted]
    keys: frozenset[str] | None  # of the works, None where they cannot be known
    source: Sequence[str]
    read_blocks: Callable[["State", Nodes], Blocks]
    dialect: Literal["author", "part", "outline", "works"] = "author"
    line: int = 1
    mistakes: list[Diagnostic] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)  # of the headings so far
    numbered: bool = True  # whether the chapter has a number
    placed: dict[str, None] = field(default_factory=dict)  # entries
    labels: dict[str, None] = field(default_factory=dict)
    inside: list[str] = field(default_factory=list)
    leaf: int = 0  # the line of the last paragraph or heading
    absent: dict[str, int] = field(default_factory=dict)  # patterns that no line from here on holds
    told_lines: frozenset[int | None] = frozenset()  # by a look at the source
    told_names: frozenset[str] = frozenset()  # of entries that are placed here and not known
    told: set[str] = field(default_factory=set)  # words of which unmeant markup is told

    def complain(self, said: Message, advice: Message | None = None) -> None:
        """Keep a mistake at the author's line."""
        self.mistakes.append(Diagnostic(self.request.path, self.line, said, advice))

    def complain_at(self, line: int, said: Message) -> None:
        """Keep a mistake at another line, without moving there."""
        self.mistakes.append(Diagnostic(self.request.path, line, said))

    def warn(self, said: Message, line: int = 0) -> None:
        """Keep what should be looked at, and stops nothing; here, or at another line."""
        path, place = self.request.path, line or self.line
        self.mistakes.append(Diagnostic(path, place, said, severity=Severity.WARNING))

    @contextmanager
    def enter(self, place: str) -> Iterator[None]:
        """Within it, what is read stands inside a place: list, quote, note, box or heading."""
        self.inside.append(place)
        yield
        self.inside.pop()

    @contextmanager
    def stay(self) -> Iterator[None]:
        """Behind it, reading goes on at the line where it was: what is read stands elsewhere."""
        line, leaf = self.line, self.leaf
        yield
        self.line, self.leaf = line, leaf

    def is_apart(self) -> bool:
        """Whether the text is nobody's own file: a part's, or a list of works."""
        return self.dialect == "part" or not self.source

    def end_line(self) -> None:
        """Move to the next line: the words that follow stand there, unless a mark tells better."""
        self.line += self.line < len(self.source)

    def meet_marks(self, text: str) -> int:
        """Take in the line marks of a text; the first one's line, 0 without."""
        first = 0
        for char in text:
            if FIRST_LINE <= ord(char) <= LAST_LINE:
                self.line = ord(char) - FIRST_LINE
                first = first or self.line
        return first

    def meet_token(self, token: Token | Inserted) -> None:
        """Move to the line that called for a computed thing."""
        if isinstance(token, Token):
            self.line = token.line or self.line

    def seek(self, pattern: str, last: int | None = None) -> bool:
        """Move to the next line of the source that holds a pattern, for what bears no mark.

        Without one up to the `last` line, that line is moved to. Tells whether there is one.
        """
        begin = max(self.line, 1)
        if last is None and begin >= self.absent.get(pattern, begin + 1):
            return False
        for number in range(begin, (last or len(self.source)) + 1):
            if number <= len(self.source) and re.search(pattern, self.source[number - 1]):
                self.line = number
                return True
        if last is None:
            self.absent[pattern] = begin
        self.line = last or self.line
        return False

    def move_on(self, *, tight: bool) -> None:
        """Move to where the next block can begin: behind an empty line, `tight` on the next one."""
        gap = tight
        for number in range(self.line + 1, len(self.source) + 1):
            if self.source[number - 1].strip() and gap:
                self.line = number
                return
            gap = gap or not self.source[number - 1].strip()

    def find_token(self, text: str) -> Token | Inserted | None:
        """The token that a text consists of, apart from marks."""
        self.meet_marks(text)
        rest = [char for char in text if not FIRST_LINE <= ord(char) <= LAST_LINE]
        if len(rest) == 1 and ord(rest[0]) >= FIRST_TOKEN:
            token = self.tokens[ord(rest[0]) - FIRST_TOKEN]
            self.meet_token(token)
            return token
        return None

    def read_text(self, text: str) -> Iterator[Inline]:
        """A string of pandoc's: marks move the line, tokens become what they stand for."""
        for piece in SPLIT.split(text):
            if not piece:
                continue
            if len(piece) == 1 and FIRST_LINE <= ord(piece) <= LAST_LINE:
                self.meet_marks(piece)
            elif len(piece) == 1 and ord(piece) >= FIRST_TOKEN:
                token = self.tokens[ord(piece) - FIRST_TOKEN]
                self.meet_token(token)
                yield from self.read_token(token)
            else:  # a line's end that is written by number is a space, and ends no paragraph
                yield Text(_ENDS.sub(" ", piece))

    def read_token(self, token: Token | Inserted) -> Iterator[Inline]:
        """What a token stands for."""
        if isinstance(token, Inserted):
            yield Text(token.text, token.line, token.origin, token.path)
        elif token.kind == "value":
            yield Value(token.name, token.text, token.line or 0, self._read_number(token.name))
        elif token.kind == "printed":
            yield Text(token.text, token.line or 0, "printed")
        else:
            self.complain(Message("prose-not-alone", name=token.name))

    def _read_number(self, name: str) -> str:
        """A value's number for machines: no more digits than are shown, "" for words."""
        scope, _, own = name.rpartition(".")
        value = self.request.values.get(scope or self.request.scope, {}).get(own, {})
        number, shown = value.get("number"), str(value.get("format", TEXT))
        if not isinstance(number, int | float) or shown == TEXT:
            return ""
        return str(round_shown(number, shown))

    def plain(self, text: str) -> str:
        """A string without marks, computed things in words."""
        return "".join(
            self.tokens[ord(char) - FIRST_TOKEN].text if ord(char) >= FIRST_TOKEN else char
            for char in text
            if not FIRST_LINE <= ord(char) <= LAST_LINE
        ).translate(UNESCAPED)

    def read_attribute(self, text: str) -> Inlines:
        """The words of an attribute, with what is computed in them."""
        found: list[Inline] = []
        for piece in filter(None, SPLIT.split(text)):
            token = self.tokens[ord(piece) - FIRST_TOKEN] if TOKEN.fullmatch(piece) else None
            if isinstance(token, Token) and token.text:
                found += self.read_token(token)
            else:
                found.append(Text(self.plain(piece)))
        return join_texts(tuple(found))

    def defines(self, target: str) -> bool:
        """Whether this text gives an anchor to a figure, table or box of its own."""
        row = _LETTERED.sub("", target)  # one of the pictures that stand side by side
        return any(f"#{name}" in line for line in self.source for name in {target, row})

    def place(self, kind: str, identifier: str) -> str:
        """The label of what is placed here and can be referred to; "" without an anchor."""
        prefix = PREFIXES[kind]
        if identifier and not identifier.startswith(f"{prefix}-"):
            self.complain(Message("prose-other-anchor", name=identifier, kind=kind, prefix=prefix))
            identifier = f"{prefix}-{identifier.rpartition('-')[2]}"  # what is meant
        if identifier and not ANCHOR.match(identifier):
            self.complain(Message("prose-no-anchor", name=identifier))
            identifier = ""
        return self.keep_label(self.label(identifier, prefix), identifier) if identifier else ""

    def keep_label(self, label: str, identifier: str) -> str:
        """The label, which no other place of the text may have."""
        if label in self.labels:
            self.complain(Message("prose-anchor-twice", name=identifier))
        self.labels[label] = None
        return label

    def label(self, identifier: str, kind: str = "sec") -> str:
        """The LaTeX label of an author's anchor: one tree serves several documents.

        A part may name a place of another scope: `north/finding-x`.
        """
        name = identifier.removeprefix(f"{kind}-")
        return f"{kind}:{name}" if "/" in name else f"{kind}:{self.request.scope}/{name}"


def join_texts(inlines: Inlines) -> Inlines:
    """The same with neighbouring texts of one line in one node."""
    found: list[Inline] = []
    for one in inlines:
        last = found[-1] if found else None
        if isinstance(one, Text) and isinstance(last, Text) and _go_together(last, one):
            found[-1] = Text(last.text + one.text, last.line or one.line)
        else:
            found.append(one)
    return tuple(found)


def _go_together(last: Text, one: Text) -> bool:
    bound = last.origin or one.origin or last.path or one.path
    return not bound and (not one.line or not last.line or one.line == last.line)
