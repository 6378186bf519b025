"""Finds quotation marks that open and are not closed, or close and were not opened.

What is an apostrophe is known to `model.quotes`. A quotation may go on over paragraphs: the next
begins with a mark again, or closes it; in a quotation that stands apart it may be any later one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bindery.messages import Message
from bindery.model.quotes import OBJECT, LoneMark, QuoteRules, find_lone_marks
from bindery.model.quoting import Quoting, is_address
from bindery.model.tree import (
    Anchor,
    Block,
    Blocks,
    Break,
    Citation,
    Definitions,
    Foreign,
    Inlines,
    Link,
    List,
    LocalLink,
    Note,
    Paragraph,
    Quotation,
    Styled,
    Table,
    Text,
    Value,
    Verse,
)
from bindery.model.walk import Holder, list_cells, list_inlines
from bindery.prose.author_lines import begin_word, end_word

Found = tuple[int, Message]  # the line, and what is said of it

_Held = Styled | Link | LocalLink | Citation
_AROUND = 30  # signs of the text that a message shows
_BEGINS = re.compile(r"\s*(?:,,|[\"'“”„‟‘’‚‛])")
_ENDS = re.compile(r"[\"'“”’‘]\s*$")
_APART = re.compile(r"[^\w\s]")


@dataclass(frozen=True, slots=True)
class _Line:
    """What is read as one: a paragraph, a cell, a caption; `places` are begins and lines."""

    text: str
    places: tuple[tuple[int, int], ...]
    item: bool

    def say(self, mark: LoneMark) -> Found:
        """What is said of a mark, at its line."""
        line = [number for begin, number in self.places if begin <= mark.start][-1]
        if mark.role == "open":
            words = self.text[mark.start : end_word(self.text, mark.start + _AROUND)]
        else:
            words = self.text[begin_word(self.text, mark.end - _AROUND) : mark.end]
        words = " ".join(words.replace(OBJECT, "…").split())
        if mark.role == "open":
            return line, Message("prose-quote-not-closed", words=words, kind=mark.kind)
        if mark.role == "close":
            return line, Message("prose-quote-not-opened", words=words, kind=mark.kind)
        return line, Message("prose-quote-alone", words=words, kind=mark.kind)


@dataclass(slots=True)
class _Group:
    """Lines that a quotation may run over, all of them if it is a quotation that stands apart."""

    quoting: Quoting
    lines: list[_Line] = field(default_factory=list)
    quoted: bool = False


def find_lone_quotes(blocks: Blocks, quoting: Quoting) -> Iterator[Found]:
    """What is said of the marks of a tree that nothing pairs with; its marks are not set yet."""
    for group in _read_blocks(blocks, quoting, quoted=False):
        yield from _judge(group)


def _read_blocks(blocks: Blocks, quoting: Quoting, *, quoted: bool) -> Iterator[_Group]:
    group = _Group(quoting, quoted=quoted)
    for block in blocks:
        if not isinstance(block, Paragraph | List):
            yield group
            group = _Group(quoting, quoted=quoted)
            yield from _read_apart(block, quoting)
            continue
        paragraphs, others = _list_paragraphs(block)
        for one in paragraphs:
            group.lines.append(_read_line(one.content, one.line, item=isinstance(block, List)))
            yield from _read_inside(one.content, quoting)
        yield from _read_blocks(tuple(others), quoting, quoted=quoted)
    yield group


def _list_paragraphs(block: Block) -> tuple[list[Paragraph], list[Block]]:
    """The paragraphs of a list, or the one that a block is; and what else a list holds."""
    if isinstance(block, Paragraph):
        return [block], []
    if not isinstance(block, List):
        return [], [block]
    found, others = list[Paragraph](), list[Block]()
    for item in block.items:
        for one in item:
            own, rest = _list_paragraphs(one)
            found += own
            others += rest
    return found, others


def _read_apart(block: Block, quoting: Quoting) -> Iterator[_Group]:
    """What a block holds that is no paragraph: each cell, title and meaning by itself."""
    line = getattr(block, "line", 0)
    if isinstance(block, Verse):
        lines = [_read_line(one, line) for one in block.lines]
        yield _Group(quoting, lines, quoted=True)
    for inlines in list_inlines(block):
        if not isinstance(block, Verse):
            yield _Group(quoting, [_read_line(inlines, line)])
        yield from _read_inside(inlines, quoting)
    if isinstance(block, Holder):
        yield from _read_blocks(block.blocks, quoting, quoted=isinstance(block, Quotation))
    elif isinstance(block, Table):
        for cell in list_cells(block):
            yield from _read_blocks(cell.blocks, quoting, quoted=False)
    elif isinstance(block, Definitions):
        for item in block.items:
            for meaning in item.definitions:
                yield from _read_blocks(meaning, quoting, quoted=False)


def _read_inside(inlines: Inlines, quoting: Quoting) -> Iterator[_Group]:
    """What stands in a line and is read by itself: notes, words of another language."""
    for one in inlines:
        if isinstance(one, Note):
            yield from _read_blocks(one.blocks, quoting, quoted=False)
        elif isinstance(one, Foreign):
            other = quoting.others.get(one.language.partition("-")[0], QuoteRules())
            own = Quoting(replace(other, marks=quoting.rules.marks), quoting.others)
            yield _Group(own, [_read_line(one.content, 0)])
            yield from _read_inside(one.content, own)
        elif isinstance(one, _Held):
            yield from _read_inside(one.content, quoting)


def _read_line(inlines: Inlines, line: int, *, item: bool = False) -> _Line:
    text, places = "", [(0, line)]
    for piece, number in _read_leaves(inlines):
        if number:
            places.append((len(text), number))
        text += piece
    return _Line(text, tuple(places), item)


def _read_leaves(inlines: Inlines) -> Iterator[tuple[str, int]]:
    """What stands in a line, piece by piece, with the author's lines where they are known."""
    for one in inlines:
        if isinstance(one, Text | Value):
            yield one.text, one.line
        elif isinstance(one, Foreign):
            yield from ((_APART.sub(OBJECT, text), at) for text, at in _read_leaves(one.content))
        elif isinstance(one, _Held) and not is_address(one):
            yield from _read_leaves(one.content)
        elif isinstance(one, Break):
            yield " ", 0
        elif not isinstance(one, Note | Anchor):
            yield OBJECT, 0


def _judge(group: _Group) -> Iterator[Found]:
    """Tell the marks that no line of the group has a partner for."""
    opened: list[tuple[int, LoneMark]] = []  # each with the place of its line
    chain = False  # whether the paragraph before began with a mark for that
    for place, line in enumerate(group.lines):
        marks = find_lone_marks(line.text, group.quoting.rules)
        chain = bool(opened) and _goes_on(line.text, marks, chain=chain)
        if chain:
            opened = []
        for mark in marks:
            if mark.role == "open":
                opened.append((place, mark))
            elif mark.role == "close" and any(one.kind == mark.kind for _, one in opened):
                while opened.pop()[1].kind != mark.kind:
                    pass
            elif line.text.strip() != line.text[mark.start : mark.end]:  # «the same», in a cell
                yield line.say(mark)
        if not (group.quoted or line.item):
            yield from (group.lines[at].say(one) for at, one in opened if at < place)
            opened = [one for one in opened if one[0] == place]
    yield from (group.lines[at].say(one) for at, one in opened)


def _goes_on(text: str, marks: Sequence[LoneMark], *, chain: bool) -> bool:
    """Whether a paragraph begins with a mark only because a quotation goes on in it."""
    first = _BEGINS.match(text)
    lone = first is not None and any(one.end <= first.end() for one in marks)
    return lone or bool(first and (chain or _ENDS.search(text)))
