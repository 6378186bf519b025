"""TOML files whose tables and keys remember their lines."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bindery.errors import Diagnostic
from bindery.loading.files import explain_unreadable
from bindery.loading.raw_text import decode_text
from bindery.loading.toml_faults import explain_size, explain_syntax

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*(?:"([^"]+)"|'([^']+)'|([A-Za-z0-9_.-]+))\s*=""")
# what says that a whole file was not read
UNREADABLE = frozenset({
    "common-no-file", "common-not-utf8", "loading-no-toml", "loading-conflict", "loading-utf16",
    "loading-office-file", "loading-zero-bytes", "loading-broken-link", "loading-folder-for-file",
    "loading-no-permission", "loading-unreadable-file", "loading-empty-file",
})  # fmt: skip
_MULTILINE = re.compile(r'"""|\'\'\'')


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A parsed file: its relative path, its data, and the line of each table and key."""

    path: str
    data: Mapping[str, object]
    lines: Mapping[tuple[str, ...], int]

    def line(self, *where: str) -> int | None:
        """The line of a key or table; of the nearest thing around it, if it has none of its own."""
        for end in range(len(where), 0, -1):
            if where[:end] in self.lines:
                return self.lines[where[:end]]
        return None

    def walk(self) -> Iterator[tuple[tuple[str, ...], object]]:
        """Every value that holds no others, with the keys and places in lists that lead to it."""
        yield from _walk(self.data, ())


def _walk(data: object, where: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], object]]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from _walk(value, (*where, str(key)))
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from _walk(value, (*where, str(place)))
    else:
        yield where, data


def read_toml(root: Path, path: str, mistakes: list[Diagnostic]) -> TomlFile | None:
    """Read a file; None, with the mistake added, when it cannot be read."""
    try:
        read = decode_text(path, (root / path).read_bytes(), mistakes)
    except OSError as error:
        mistakes.append(explain_unreadable(root, path, error))
        return None
    if read is None:
        return None
    # a letter and its accent may be typed as two signs: one word, however it was typed
    text = unicodedata.normalize("NFC", read).replace("\r\n", "\n").replace("\r", "\n")
    try:
        return TomlFile(path, *_parse(text))
    except tomllib.TOMLDecodeError as error:
        mistakes.append(explain_syntax(path, text, str(error)))
    except (ValueError, RecursionError) as error:
        mistakes.append(explain_size(path, text, error))
    return None


@lru_cache(maxsize=4096)
def _parse(text: str) -> tuple[Mapping[str, object], Mapping[tuple[str, ...], int]]:
    """The data of a file's text and its lines; several rules read the same file."""
    return tomllib.loads(text), find_lines(text)


def find_lines(text: str) -> dict[tuple[str, ...], int]:
    """Line of each table header and key; the n-th table of an array is ("name", "n", …)."""
    lines: dict[tuple[str, ...], int] = {}
    counts: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if not inside and (header := _HEADER.match(line)) and "=" not in header[2]:
            table = tuple(part.strip().strip("\"'") for part in header[2].split("."))
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, str(counts[table]))
            lines.setdefault(table, number)
        elif not inside and (key := _KEY.match(line)):
            name = next(group for group in key.groups() if group)
            lines.setdefault((*table, *name.split(".")), number)
        if len(_MULTILINE.findall(line)) % 2:
            inside = not inside
    return lines
