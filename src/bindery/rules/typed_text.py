"""What an author typed: the words of a text's tree, and those of other files, with their lines.

A value, a formula, code, a reference and a list's own number are not typed: the tree knows them
apart. What is cited leaves a sign, for a cited work speaks for the numbers of its sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from bindery.model.grid import list_heads
from bindery.model.plain import read_plain
from bindery.model.tree import (
    Block,
    Blocks,
    Break,
    Citation,
    Code,
    CrossReference,
    Entry,
    Foreign,
    Formula,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    LocalLink,
    Note,
    NumbersLink,
    Picture,
    Reference,
    Styled,
    Table,
    Text,
    Value,
)
from bindery.model.walk import list_inlines, walk_blocks, walk_inlines

CITED = "\ufffc"  # stands for a cited work
GAP = " "  # stands for what nobody typed
_UNTYPED = (Value, Break, Code, Formula, Reference, CrossReference, NumbersLink)
_RAISED = frozenset({"superscript", "subscript"})
_SHORT = 12  # signs of what is raised: CO₂, km², and no words
_JINJA = re.compile(r"\{##.*?##\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_UNREAD = (
    _JINJA,
    re.compile(r"`[^`\n]*`"),
    re.compile(r"(?<![\\$])\$(?=[^\s$])[^$\n]*?(?<=\S)\$(?!\d)"),  # a formula
    re.compile(r"\]\([^)\s]*\)"),  # where a link leads to
    re.compile(r"(?<=\])\{[^{}\n]*\}"),  # attributes
    re.compile(r"[~^][^\s~^]{1,12}[~^]"),
)
_WORKS = re.compile(
    r"\[[^\]]*@[^\]]*\]|(?<!\w)@(?!(?:[Ff]ig|[Tt]bl|[Ss]ec|[Bb]ox|[Ee]q)-)\w[\w:.-]*"
)


@dataclass(frozen=True, slots=True)
class TypedText:
    """A paragraph, row, caption or the like, with the author's line of each place in it.

    A row of a table is written as an author writes it: | North | 9 |. `shown` are the values and
    references in it by their place: a value's name, a figure's label. `others` are the first and
    the last place of words that are no words of the author's language, and which it is; `about` is
    `<scope>/<id>` of the figure or table whose title it is.
    """

    path: str
    text: str
    starts: tuple[int, ...] = (0,)
    lines: tuple[int, ...] = (1,)
    shown: tuple[tuple[int, str], ...] = ()
    others: tuple[tuple[int, int, str], ...] = ()
    about: str = ""

    def line(self, offset: int) -> int:
        """The author's line of a place."""
        return self.lines[max(bisect_right(self.starts, offset) - 1, 0)]


# The number of a heading, which the reader of texts tells.
_HEADING_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)+\.?|\d{1,2}\.|[A-Z]\.\d+\.?)\s")


def read_typed_words(path: str, words: str, line: int) -> TypedText:
    """Words of another file than a text, whose first line is given: a caption, a finding."""
    text = words
    for pattern in _UNREAD:
        text = pattern.sub(_blank, text)
    text = _WORKS.sub(lambda one: CITED + _blank(one)[1:], text)
    starts = [0, *(one.end() for one in re.finditer("\n", text))]
    return TypedText(path, text, tuple(starts), tuple(range(line, line + len(starts))))


def _blank(match: re.Match[str]) -> str:
    """Spaces in its place: lines and sentences stay where they are."""
    return re.sub(r"[^\n]", " ", match[0])


def list_typed(path: str, blocks: Blocks) -> Iterator[TypedText]:
    """What an author typed in each block of a tree, that of its notes behind it."""
    line = 1
    for block in walk_blocks(blocks):
        line = getattr(block, "line", 0) or line
        for run in _list_runs(block, line):
            text = "".join(run.pieces)
            if isinstance(block, Heading):
                text = _HEADING_NUMBER.sub(_blank, text)
            about = f"{block.scope}/{block.id}" if isinstance(block, Entry) else ""
            yield TypedText(
                path, text, tuple(run.starts), tuple(run.lines), tuple(run.shown),
                tuple(run.others), about,
            )  # fmt: skip
            for note in run.notes:
                yield from list_typed(path, note.blocks)


@dataclass(slots=True)
class _Run:
    """Typed words that are read in one go; `line` is the author's line of what is read."""

    line: int
    pieces: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])
    lines: list[int] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    shown: list[tuple[int, str]] = field(default_factory=list)
    others: list[tuple[int, int, str]] = field(default_factory=list)
    length: int = 0

    def __post_init__(self) -> None:
        self.lines.append(self.line)

    def add(self, text: str) -> None:
        self.pieces.append(text)
        self.starts.append(self.length)
        self.lines.append(self.line)
        self.length += len(text)

    def show(self, inline: Inline) -> None:
        """What nobody typed, and what it shows."""
        if isinstance(inline, Value | Reference):
            name = inline.name if isinstance(inline, Value) else inline.label
            self.shown.append((self.length, name))
        self.add(GAP)

    def read(self, inlines: Inlines) -> "_Run":
        for inline in inlines:
            self.line = getattr(inline, "line", 0) or self.line
            if isinstance(inline, Text):
                self.add(GAP if inline.origin else inline.text)
            elif isinstance(inline, Note):
                self.notes.append(inline)
                cites = any(isinstance(one, Citation) for one in walk_inlines(inline.blocks))
                self.add(CITED if cites else GAP)
            elif isinstance(inline, Citation):
                self.add(CITED)
            elif isinstance(inline, _UNTYPED) or _is_raised(inline):
                self.show(inline)
            elif isinstance(inline, Styled | Link | LocalLink | Foreign):
                start = self.length
                self.read(inline.content)
                if isinstance(inline, Foreign):
                    self.others.append((start, self.length, inline.language))
        return self


def _is_raised(inline: Inline) -> bool:
    if not isinstance(inline, Styled):
        return False
    words = read_plain(inline.content)
    return inline.style in _RAISED and len(words) <= _SHORT and not re.search(r"\s", words)


def _list_runs(block: Block, line: int) -> Iterator[_Run]:
    """The words that a block holds itself; what is printed of a source is its own matter."""
    if isinstance(block, Table):
        yield _Run(line).read(block.caption)
        for row in (*list_heads(block), *block.rows):
            run = _Run(next((cell.line for cell in row.cells if cell.line), line))
            for cell in row.cells:
                run.line = cell.line or run.line
                run.add("| ")
                run.read(cell.content).add(" ")
            run.add("|")
            yield run
    elif isinstance(block, Image):
        yield _Run(line).read(block.caption)
        for picture in block.pictures:
            yield _Run(picture.line or line).read(picture.caption)
            yield _read_alternative(picture, picture.line or line)
    else:
        for inlines in list_inlines(block):
            yield _Run(line).read(inlines)


def _read_alternative(picture: Picture, line: int) -> _Run:
    """The alternative text without the values that stand in it."""
    run, words = _Run(line), picture.alt
    for value in picture.values:
        before, found, after = words.partition(value.text)
        words = before + (GAP if found else "") + after
        run.shown += [(len(before), value.name)] if found else []
    run.add(words)
    return run
