"""Reads TOML tables into typed values; mistakes are collected with their lines."""

import difflib
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from bindery.errors import Diagnostic
from bindery.loading.advice import advise_value
from bindery.loading.toml import TomlFile, read_toml
from bindery.messages import Message

Value = TypeVar("Value")
_LARGEST = 10**15


def suggest(word: str, known: Iterable[str]) -> Message | None:
    """A hint with the nearest known word, or with all of them when they are few."""
    choices = sorted(known)
    near = difflib.get_close_matches(word, choices, 1)
    if near:
        return Message("common-did-you-mean", name=near[0])
    return Message("common-known", names=", ".join(choices)) if 0 < len(choices) <= 15 else None


@dataclass(slots=True)
class TableReader:
    """Reads one table's keys, each once; `finish` reports the keys that were not read."""

    file: TomlFile
    where: tuple[str, ...]
    mistakes: list[Diagnostic]
    asked: set[str] = field(default_factory=set)
    lacking: dict[str, Diagnostic] = field(default_factory=dict)

    @property
    def data(self) -> Mapping[str, object]:
        """The table itself; empty when it is missing or no table."""
        current: object = self.file.data
        for part in self.where:
            if isinstance(current, list):
                current = current[int(part)]
            else:
                current = current.get(part, {}) if isinstance(current, Mapping) else {}
        return current if isinstance(current, Mapping) else {}

    @property
    def line(self) -> int:
        """The line where the table begins."""
        return self.file.line(*self.where) or 1

    def complain(self, key: str, said: Message, advice: Message | None = None) -> Diagnostic:
        """Add a mistake at a key's line."""
        line = self.file.line(*self.where, key)
        self.mistakes.append(Diagnostic(self.file.path, line or self.line, said, advice))
        return self.mistakes[-1]

    def take(self, key: str, kind: type[Value], default: Value | None = None) -> Value | None:
        """A key's value of a type; the default when it is absent; a mistake when it is neither."""
        self.asked.add(key)
        if key not in self.data:
            if default is None:
                self._miss(key)
            return default
        value = self.data[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            said = Message("loading-wrong-type", key=key, type=kind.__name__)
            self.complain(key, said, advise_value(key, value, kind))
            return default
        return value

    def _miss(self, key: str) -> None:
        self.lacking[key] = self.complain(key, Message("loading-missing-key", key=key))

    def text(self, key: str, default: str | None = None) -> str:
        """A text; one that must be there must not be empty."""
        value = self.take(key, str, default)
        if default is None and value is not None and not value.strip():
            self.complain(key, Message("loading-empty-text", key=key))
        return (value or "").strip()

    def integer(self, key: str, default: int | None = None) -> int:
        """A whole number."""
        value = self.take(key, int, default) or 0
        return value if self._is_within(key, value) else 0

    def _is_within(self, key: str, value: float) -> bool:
        within = -_LARGEST <= value <= _LARGEST  # no number without bound is, nor what is none
        if not within:
            self.complain(key, Message("loading-endless-number", key=key))
        return within

    def number(self, key: str, default: float | None = None) -> float:
        """A number, with or without decimals."""
        self.asked.add(key)
        value = self.data.get(key, default)
        if value is None:
            self._miss(key)
            return 0.0
        if isinstance(value, bool) or not isinstance(value, int | float):
            said = Message("loading-wrong-type", key=key, type="number")
            self.complain(key, said, advise_value(key, value, float))
            return 0.0
        return float(value) if self._is_within(key, value) else 0.0

    def boolean(self, key: str, *, default: bool) -> bool:
        """True or false."""
        return bool(self.take(key, bool, default))

    def day(self, key: str) -> date:
        """A date, written 2026-11-23 without quotes."""
        value = self.take(key, date) or date(1970, 1, 1)
        return value.date() if isinstance(value, datetime) else value

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """A list of texts."""
        value = self.take(key, list, None if default is None else list(default)) or []
        if not all(isinstance(item, str) for item in value):
            said = Message("loading-wrong-type", key=key, type="texts")
            self.complain(key, said, advise_value(key, value, list))
            return ()
        return tuple(str(item) for item in value)

    def choice(self, key: str, known: Iterable[str], default: str | None = None) -> str:
        """One of the known words."""
        choices = tuple(known)
        value, exact = self.text(key, default), self.data.get(key)
        value = str(exact) if exact in choices else value  # a sign may be a space or a tab
        if value and value not in choices:
            said = Message("loading-unknown-choice", key=key, value=value)
            self.complain(key, said, suggest(value, choices))
            return choices[0]
        return value or choices[0]

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """A sub-table of texts, in the file's order; an absent one is empty."""
        self.asked.add(key)
        sub = self.data.get(key, {})
        if not isinstance(sub, Mapping) or not all(isinstance(v, str) for v in sub.values()):
            self.complain(key, Message("loading-wrong-type", key=key, type="pairs"))
            return ()
        return tuple((str(name), str(value)) for name, value in sub.items())

    def table(self, key: str) -> "TableReader":
        """The reader of a sub-table."""
        self.asked.add(key)
        return type(self)(self.file, (*self.where, key), self.mistakes)

    def tables(self, key: str) -> tuple["TableReader", ...]:
        """The readers of an array of tables; an absent one is empty."""
        self.asked.add(key)
        items = self.data.get(key, [])
        if not isinstance(items, list) or not all(isinstance(item, Mapping) for item in items):
            self.complain(key, Message("loading-wrong-type", key=key, type="tables"))
            return ()
        return tuple(
            type(self)(self.file, (*self.where, key, str(index)), self.mistakes)
            for index in range(len(items))
        )

    def finish(self) -> None:
        """Report the keys that were not read: none of them means anything.

        One that is a missing key spelt otherwise is told once, where it stands.
        """
        for key in self.data:
            if key in self.asked:
                continue
            near = difflib.get_close_matches(key, self.lacking, 1)
            if near:
                self.mistakes.remove(self.lacking.pop(near[0]))
            advice = suggest(key, near or self.asked)
            self.complain(key, Message("loading-unknown-key", key=key), advice)
        if not self.where and not self.file.data and self.lacking:
            self._tell_empty()

    def _tell_empty(self) -> None:
        """Tell once that a file is empty, and not of each key that it lacks."""
        path = self.file.path
        self.mistakes[:] = [one for one in self.mistakes if one.path != path]
        self.mistakes.append(Diagnostic(path, None, Message("loading-empty-file")))


# the class of reader for opened files: loading/schemas.py replaces it by one that records
READER: ContextVar[type[TableReader]] = ContextVar("READER", default=TableReader)


def open_reader(root: Path, path: str, mistakes: list[Diagnostic]) -> TableReader | None:
    """The reader of a whole file, or None when the file could not be read."""
    file = read_toml(root, path, mistakes)
    return READER.get()(file, (), mistakes) if file else None
