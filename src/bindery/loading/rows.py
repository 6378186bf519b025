"""Which rows a table in a text shows: `year >= 2019 and kind = "x" order by ships last 5`.

A small language of its own: comparisons, and, or, not, in, parentheses; then an order and a number
of rows. It computes nothing and names nothing but columns, numbers and texts.
"""

import re
from dataclasses import dataclass
from typing import TypeAlias

from bindery.messages import Message

_TOKEN = re.compile(
    r"\s*(?:(?P<number>-?\d+(?:\.\d+)?)(?![\w.])|[\"“”](?P<double>[^\"“”]*)[\"“”]|'(?P<single>[^']*)'"
    r"|(?P<sign><=|>=|!=|==|=|<|>|≤|≥|≠|[(),;])|(?P<word>[^\W\d]\w*(?:-\w+)*))"
)
_SAME = {"==": "=", "≤": "<=", "≥": ">=", "≠": "!="}
_COMPARE = ("=", "!=", "<", "<=", ">", ">=")
_DOWN = {"down", "desc", "descending"}
_UP = {"up", "asc", "ascending"}
_RESERVED = {"and", "or", "not", "in", "order", "by", "first", "last"}


@dataclass(frozen=True, slots=True)
class Literal:
    """A number or a text; a bare word is a text unless it names a column."""

    value: float | str
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """`column sign value`; with `in` the values are several."""

    column: str
    sign: str
    literals: tuple[Literal, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Conditions joined by `and` or `or`; `not` has one."""

    word: str
    parts: tuple["Condition", ...]


Condition: TypeAlias = Comparison | Joined


@dataclass(frozen=True, slots=True)
class RowChoice:
    """Which rows, in which order, and how many: the first, or with `from_end` the last."""

    condition: Condition | None = None
    order: tuple[tuple[str, bool], ...] = ()  # column, and whether it falls
    count: int = 0
    from_end: bool = False


class RowError(ValueError):
    """What is wrong with a choice of rows; `advice` takes the place of its hint."""

    def __init__(self, said: Message, advice: Message | None = None) -> None:
        super().__init__(said, advice)
        self.said = said
        self.advice = advice

    def __str__(self) -> str:
        return str(self.said)


def read_rows(text: str) -> RowChoice:
    """The choice that a text means; raises RowError."""
    reader = _Reader(tuple(_split(text)))
    choice = reader.read_choice()
    if reader.kind:
        raise RowError(Message("loading-rows-unexpected", found=reader.text, rows=text))
    return choice


def _split(text: str) -> list[tuple[str, str]]:
    found, place = [], 0
    while place < len(text.rstrip()):
        match = _TOKEN.match(text, place)
        if match is None:
            rest = text[place:].strip()[:20]
            raise RowError(Message("loading-rows-unreadable", found=rest, rows=text))
        kind = str(match.lastgroup)
        found.append((kind, match[kind]))
        place = match.end()
    return found


@dataclass(slots=True)
class _Reader:
    """Reads tokens from left to right."""

    tokens: tuple[tuple[str, str], ...]
    place: int = 0

    @property
    def kind(self) -> str:
        return self.tokens[self.place][0] if self.place < len(self.tokens) else ""

    @property
    def text(self) -> str:
        return self.tokens[self.place][1] if self.place < len(self.tokens) else ""

    @property
    def word(self) -> str:
        return self.text.lower() if self.kind == "word" else ""

    @property
    def found(self) -> Message:
        """What stands here, in words."""
        if not self.text:
            return Message("loading-rows-nothing")
        return Message("loading-rows-something", text=self.text)

    def take(self) -> str:
        self.place += 1
        return self.tokens[self.place - 1][1]

    def read_choice(self) -> RowChoice:
        condition, order = None, list[tuple[str, bool]]()
        count, from_end = 0, False
        while self.kind:
            if self.kind == "sign" and self.text in {",", ";"}:
                self.take()
            elif self.word == "order" and not order:
                order = self._read_order()
            elif self.word in {"first", "last"} and not count:
                from_end = self.take().lower() == "last"
                count = self._read_count()
            elif condition is None and not order and not count:
                condition = self._read_either()
            else:
                break
        return RowChoice(condition, tuple(order), count, from_end)

    def _read_order(self) -> list[tuple[str, bool]]:
        self.take()
        if self.word != "by":
            raise RowError(Message("loading-rows-order-without-by"))
        found = []
        while True:
            self.take()  # by, or the comma before another column
            column = self._read_column()
            falls = self.word in _DOWN
            if self.word in _DOWN | _UP:
                self.take()
            found.append((column, falls))
            following = self.tokens[self.place + 1 : self.place + 2]
            more = self.text == "," and following and following[0][0] == "word"
            if not more or following[0][1].lower() in _RESERVED:
                return found

    def _read_count(self) -> int:
        if self.kind != "number" or not self.text.isdigit() or int(self.text) < 1:
            raise RowError(Message("loading-rows-no-number", found=self.found))
        return int(self.take())

    def _read_column(self) -> str:
        if self.kind != "word" or self.word in _RESERVED:
            raise RowError(Message("loading-rows-no-column", found=self.found))
        return self.take()

    def _read_either(self) -> Condition:
        parts = [self._read_both()]
        while self.word == "or":
            self.take()
            parts.append(self._read_both())
        return parts[0] if len(parts) == 1 else Joined("or", tuple(parts))

    def _read_both(self) -> Condition:
        parts = [self._read_one()]
        while self.word == "and":
            self.take()
            parts.append(self._read_one())
        return parts[0] if len(parts) == 1 else Joined("and", tuple(parts))

    def _read_one(self) -> Condition:
        if self.word == "not":
            self.take()
            return Joined("not", (self._read_one(),))
        if self.text == "(" and self.kind == "sign":
            self.take()
            inner = self._read_either()
            self._close()
            return inner
        return self._read_comparison()

    def _close(self) -> None:
        if self.text != ")":
            raise RowError(Message("loading-rows-open-parenthesis"))
        self.take()

    def _read_comparison(self) -> Comparison:
        column = self._read_column()
        if self.word in {"in", "not"}:
            negated = self.take().lower() == "not"
            if negated and self.word != "in":
                raise RowError(Message("loading-rows-not-without-in", column=column))
            if negated:
                self.take()
            return Comparison(column, "not in" if negated else "in", self._read_values())
        sign = _SAME.get(self.text, self.text)
        if self.kind != "sign" or sign not in _COMPARE:
            said = Message("loading-rows-no-comparison", found=self.found, column=column)
            raise RowError(said)
        self.take()
        return Comparison(column, sign, (self._read_literal(),))

    def _read_values(self) -> tuple[Literal, ...]:
        if self.text != "(":
            raise RowError(Message("loading-rows-in-without-list"))
        self.take()
        values = [self._read_literal()]
        while self.text == ",":
            self.take()
            values.append(self._read_literal())
        self._close()
        return tuple(values)

    def _read_literal(self) -> Literal:
        if self.kind == "number":
            return Literal(float(self.take()))
        if self.kind in {"double", "single"}:
            return Literal(self.take())
        if self.kind == "word" and self.word not in _RESERVED:
            return Literal(self.take(), bare=True)
        raise RowError(Message("loading-rows-no-value", found=self.found))
