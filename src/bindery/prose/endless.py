"""Refuses, by one look along the lines, what pandoc would read for minutes or hours.

Pandoc's Markdown reader tries a bracket that opens as a link, an image, a note, a citation and a
span, each up to the end of the paragraph or to the bracket that closes it. So its time doubles
with each bracket that is open, and grows with what stands behind it. The numbers here are measured
(docs/decisions/0031-time-limits.md); nothing that people write comes near the limits.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bindery.errors import Diagnostic
from bindery.messages import Message

MOST_OPEN = 8  # brackets that do not close in one paragraph
MOST_NESTED = 6  # brackets within each other
MOST_RUNS = 30  # runs of backticks that do not close
MOST_SECONDS = 4.0  # that a paragraph may cost
MOST_LEVELS = 20  # lists and quotes within each other
LONGEST_LINE = 100_000  # characters
LONGEST_TEXT = 2_000_000
_SECONDS_A_SIGN = 35e-6  # doubled by each bracket that is open
_CITING = 1.4  # how many brackets one counts for that may hold a citation

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_TOKEN = re.compile(r"\\.|`+|\$|\{\{|\}\}|\{%|%\}|@?\[@?|\]", re.DOTALL)
_CLOSERS = {"{{": "}}", "{%": "%}", "$": "$"}
# an item of a list, a heading, a row of a table: what is open before it does not go on in it
_BEGINNING = re.compile(r"^\s*(?:[-+*#]|\d+[.)]|\|)")
_PREFIX = re.compile(r"^(?:\s*(?:>|(?:[-+*]|\(?[\w#]{1,4}[.)])(?=\s|$)))+")
_LEVEL = re.compile(r">|[-+*]|[\w#]+[.)]")
_INDENTED = re.compile(rf"^ {{{4 * MOST_LEVELS},}}(?:[-+*]|\(?[\w#]{{1,4}}[.)])(?=\s|$)")

Found = tuple[int, Message]  # the line, and what is said of it


def find_endless(path: str, lines: Sequence[str]) -> list[Diagnostic]:
    """The mistakes in a text's lines, each at its line; one for each paragraph."""
    found = [*_find_long(lines), *_find_deep(lines)]
    if (size := sum(map(len, lines))) > LONGEST_TEXT:
        long = Message("prose-long-text", size=size, most=LONGEST_TEXT)
        return [Diagnostic(path, *one) for one in found or [(1, long)]]
    for number, paragraph in _list_paragraphs(lines):
        if told := _measure(paragraph).judge():
            line, said = told
            found.append((number + line, said))
    return [Diagnostic(path, *one) for one in found]


def _find_long(lines: Sequence[str]) -> Iterator[Found]:
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            yield number, Message("prose-long-line", size=len(line), most=LONGEST_LINE)


def _find_deep(lines: Sequence[str]) -> Iterator[Found]:
    """The first line that stands in too many lists and quotes."""
    for number, line in enumerate(lines, 1):
        prefix = _PREFIX.match(line[:LONGEST_LINE])
        levels = len(_LEVEL.findall(prefix[0])) if prefix else 0
        if levels > MOST_LEVELS or _INDENTED.match(line):
            yield number, Message("prose-many-levels", most=MOST_LEVELS)
            return


def _list_paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The number of each paragraph's first line, and its text; what is fenced is none."""
    fence, kept = "", list[str]()
    for number, line in enumerate([*lines, ""], 1):
        mark = _FENCE.match(line)
        if fence:
            closes = mark and mark[1].startswith(fence) and not line.strip().strip(fence[0])
            fence = "" if closes else fence
            continue
        again = _BEGINNING.match(line) and (not kept or _BEGINNING.match(kept[0]))
        if kept and (mark or again or not line.strip()):
            yield number - len(kept), "\n".join(kept)
            kept = []
        if mark:
            fence = mark[1]
        elif line.strip() and len(line) <= LONGEST_LINE:
            kept.append(line)


@dataclass(slots=True)
class _Measure:
    """What a paragraph would cost: `open` are the brackets that are, each with its line."""

    open: list[tuple[int, float]] = field(default_factory=list)
    weight: float = 0.0
    nested: tuple[int, int] = (0, 0)  # how many at most, and the line
    seconds: float = 0.0
    runs: int = 0

    def spend(self, signs: int) -> None:
        if self.open:
            self.seconds += _SECONDS_A_SIGN * signs * 2 ** min(self.weight, 40)

    def enter(self, line: int, weight: float) -> None:
        self.open.append((line, weight))
        self.weight += weight

    def leave(self, line: int) -> None:
        if self.open:
            self.nested = max(self.nested, (len(self.open), line))
            self.weight -= self.open.pop()[1]

    def judge(self) -> Found | None:
        """What is told of it, at the line within the paragraph."""
        dear = self.seconds > MOST_SECONDS
        if len(self.open) > MOST_OPEN or (self.open and dear):
            return self.open[0][0], Message("prose-open-brackets", count=len(self.open))
        if self.nested[0] > MOST_NESTED:
            return self.nested[1], Message("prose-nested-brackets", count=self.nested[0])
        if dear:
            return self.nested[1], Message("prose-full-brackets")
        if self.runs > MOST_RUNS:
            return 0, Message("prose-open-backticks", count=self.runs)
        return None


def _measure(text: str) -> _Measure:
    """Go along a paragraph once; code, formulas and expressions do not count."""
    found = _Measure()
    tokens = [(token[0], token.start(), token.end()) for token in _TOKEN.finditer(text)]
    following = _find_following(tokens)
    index, behind, line = 0, 0, 0
    while index < len(tokens):
        sign, start, _ = tokens[index]
        line += text.count("\n", behind, start)
        found.spend(start - behind + 1)
        behind = start
        closing = following[index] if sign[0] in "`${" else None
        if closing is not None:
            index, behind = closing, tokens[closing][2]
            line += text.count("\n", start, behind)
        elif sign[0] == "`":
            found.runs += 1
        elif "[" in sign and sign[0] != "\\":
            found.enter(line, _CITING if "@" in sign else 1.0)
        elif sign == "]":
            found.leave(line)
        index += 1
    found.spend(len(text) - behind)
    return found


def _find_following(tokens: list[tuple[str, int, int]]) -> list[int | None]:
    """For each token that begins code, a formula or an expression, the next one that ends it."""
    last: dict[str, int] = {}
    following: list[int | None] = [None] * len(tokens)
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index][0]
        following[index] = last.get(_CLOSERS.get(token, token))
        last[token] = index
    return following
