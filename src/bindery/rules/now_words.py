"""Finds words that say «now» of data that are older than the house allows.

What counts is one sentence: a value in it, or a reference to a figure or table made from data. A
quotation, code and words in another language are not the author's own. A value of a cohort carries
the data of its year to today, so that the sentence may say now.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model import Fragment, NowRules
from bindery.model.dating import find_year
from bindery.model.tree import Block, Blocks, Entry, Part, Quotation, Table, Text, Value
from bindery.model.walk import change_blocks, walk_blocks, walk_inlines
from bindery.rules.typed_text import CITED, TypedText, list_typed

_TIMES = frozenset({"year", "school_year", "date"})  # formats that say the time themselves
_SHOWN = "\ufff9"  # stands for a value or a reference, where sentences are told apart
_LABEL = re.compile(r"(?:fig|tbl):")
_QUOTED = re.compile(
    r"\u201c[^\u201c\u201d]*\u201d|\u201e[^\u201c\u201d\u201e]*[\u201c\u201d]|\u00ab[^\u00ab\u00bb]*\u00bb"
    r"|(?<!\w)\u2018[^\u2018\u2019]*\u2019(?!\w)|(?<![\w\"])\"[^\"\n]*\"(?!\w)|(?<![\w'])'[^'\n]*'(?!\w)"
)
_END = re.compile(
    rf"(?<=[.!?\u2026])[\"'\u2019\u201d)\]]*(?:\s*{CITED})*\s+(?=[\"'\u201c\u2018(\[]?(?:[^\W_a-z]|{_SHOWN}))"
    r"|\n(?=\s*\n)"
)
_CAPITALS = re.compile(r"(?<![\w-])[A-Z]{2,}(?![\w-])")  # the name of something
_SHORTENED = re.compile(r"(?:\w\.)+\w\.$|(?:^|\s)\w\.$")


@dataclass(frozen=True, slots=True)
class ValueDate:
    """The year that a value is of; a cohort's is `carried` to the year of the edition."""

    year: int
    carried: bool = False


def date_value(published: Mapping[str, Any], edition: int) -> ValueDate | None:
    """The date of a value as values.json has it; None for a year itself, and for what has none."""
    if published["format"] in _TIMES:
        return None
    year = find_year(published["years"], published["reference_date"], edition)
    return None if year is None else ValueDate(year, published["compute"] == "cohort")


@dataclass(frozen=True, slots=True)
class Dating:
    """What is now, and of which year data are.

    `edition` is the year of the edition; `entries` are pairs of `<scope>/<id>` and a year;
    `abbreviations` end in a full stop that ends no sentence.
    """

    rules: NowRules = field(default_factory=NowRules)
    edition: int = 0
    entries: tuple[tuple[str, int], ...] = ()
    abbreviations: tuple[str, ...] = ()

    def is_old(self, year: int) -> bool:
        """Whether data of a year are older than the house allows to be told as now."""
        return bool(self.rules.words) and self.edition - year > self.rules.limit


@dataclass(frozen=True, slots=True)
class Shown:
    """What a sentence shows, and its year."""

    name: str
    year: int
    carried: bool = False
    is_value: bool = True


class NowFinder:
    """Finds words of now, once compiled."""

    def __init__(self, dating: Dating, values: Mapping[str, ValueDate]) -> None:
        self.dating = dating
        self.values = values
        self.entries = dict(dating.entries)
        self.words = _compile(dating.rules.words)
        self.sayings = _compile(dating.rules.sayings)

    def check(self, path: str, scope: str, blocks: Blocks) -> Iterator[Diagnostic]:
        """The words of now in a text's tree that are said of old data, each at its line."""
        for text in list_typed(path, change_blocks(blocks, _drop_quotation)):
            yield from self._check_text(text, scope)
        for block in walk_blocks(blocks):
            if isinstance(block, Table):
                yield from self._check_heads(path, scope, block)

    def check_told(self, scope: str, texts: Sequence[Fragment]) -> Iterator[Diagnostic]:
        """Texts that show old data, and do not place the part that says so."""
        part = self.dating.rules.told_by
        blocks = tuple(block for text in texts for block in text.blocks)
        placed = {one.name for one in walk_blocks(blocks) if isinstance(one, Part)}
        names = [one.name for one in walk_inlines(blocks) if isinstance(one, Value)]
        shown = [self._find(name, scope) for name in names]
        for one in walk_blocks(blocks):
            if isinstance(one, Entry):
                shown += self._find_entry(f"{one.scope}/{one.id}")
        old = self._find_old(one for one in shown if one)
        if part and old and part not in placed:
            message = Message(
                "rules-age-untold",
                year=str(old.year),
                edition=str(self.dating.edition),
                call=f'{{{{ part("{part}") }}}}',
            )
            yield Diagnostic(texts[0].path, None, message)

    def find_words(self, text: TypedText) -> Iterator[tuple[str, int]]:
        """The words of now in a text, each with its place."""
        for match in self.words.finditer(self._blank(text)):
            yield " ".join(match[0].split()), match.start()

    def _blank(self, text: TypedText) -> str:
        """The author's own words, with a sign for each value and reference."""
        signs = list(text.text)
        for place, _ in text.shown:
            signs[place] = _SHOWN
        for start, end, _ in text.others:
            signs[start:end] = re.sub(r"[^\n]", " ", "".join(signs[start:end]))
        said = _QUOTED.sub(_space, "".join(signs))
        return self.sayings.sub(_space, _CAPITALS.sub(_space, said))

    def _check_text(self, text: TypedText, scope: str) -> Iterator[Diagnostic]:
        if not self.words.search(text.text):
            return
        said = self._blank(text)
        about = self._find_entry(text.about)
        for start, end in self._split(said):
            match = self.words.search(said, start, end)
            if match is None:
                continue
            shown = [self._find(name, scope) for at, name in text.shown if start <= at < end]
            old = self._find_old([*about, *(one for one in shown if one)])
            if old:
                yield self._tell(text.path, text.line(match.start()), match[0], old)

    def _split(self, text: str) -> Iterator[tuple[int, int]]:
        """The sentences of a text, first and last place; rows of a table are one."""
        start = 0
        for end in () if text.startswith("| ") else _END.finditer(text):
            before = text[start : end.start()]
            word = before.rsplit(None, 1)[-1] if before.strip() else ""
            if word.lower() in self.dating.abbreviations or _SHORTENED.search(word):
                continue
            yield start, end.start()
            start = end.end()
        yield start, len(text)

    def _find(self, name: str, scope: str) -> Shown | None:
        if _LABEL.match(name):
            return next(iter(self._find_entry(name.partition(":")[2])), None)
        full = name if "." in name else f"{scope}.{name}"
        date = self.values.get(full)
        return Shown(name, date.year, date.carried) if date else None

    def _find_entry(self, name: str) -> list[Shown]:
        year = self.entries.get(name) if name else None
        own = name.partition("/")[2]
        return [] if year is None else [Shown(own, year, is_value=False)]

    def _find_old(self, shown: Iterable[Shown]) -> Shown | None:
        """The oldest of what is too old, and that no cohort carries to today."""
        known = tuple(shown)
        carried = {one.year for one in known if one.carried}
        old = [
            one
            for one in known
            if self.dating.is_old(one.year) and not one.carried and one.year not in carried
        ]
        return min(old, key=lambda one: one.year, default=None)

    def _tell(self, path: str, line: int, words: str, old: Shown) -> Diagnostic:
        message = Message(
            "rules-now-of-value" if old.is_value else "rules-now-of-entry",
            words=" ".join(words.split()),
            name=old.name,
            year=str(old.year),
            edition=str(self.dating.edition),
        )
        return Diagnostic(path, line, message)

    def _check_heads(self, path: str, scope: str, table: Table) -> Iterator[Diagnostic]:
        """A head that says now over a column with old values."""
        for place, column in enumerate(table.columns):
            words = "".join(one.text for one in column.head if isinstance(one, Text))
            match = self.words.search(words)
            if match is None:
                continue
            cells = [row.cells[place] for row in table.rows if place < len(row.cells)]
            values = [one for cell in cells for one in cell.content if isinstance(one, Value)]
            shown = [self._find(one.name, scope) for one in values]
            old = self._find_old(one for one in shown if one)
            if old:
                line = next(
                    (one.line for one in column.head if isinstance(one, Text) and one.line), 0
                )
                yield self._tell(path, line or table.line, match[0], old)


def _drop_quotation(block: Block) -> Blocks:
    return () if isinstance(block, Quotation) else (block,)


def _space(match: re.Match[str]) -> str:
    """Spaces in its place, but for what is shown in it."""
    return re.sub(rf"[^\n{_SHOWN}]", " ", match[0])


def _compile(words: Iterable[str]) -> re.Pattern[str]:
    """Whole words, over a line's end too; a compound with a hyphen is another word."""
    ordered = sorted((one for one in words if one.strip()), key=len, reverse=True)
    names = "|".join(r"\s+".join(map(re.escape, one.split())) for one in ordered) or "(?!)"
    return re.compile(rf"(?i)(?<![\w-])(?:{names})(?![\w-])")
