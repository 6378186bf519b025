"""TOML files whose tables and keys remember their lines."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bindery.errors import Diagnostic
from bindery.loading.raw_text import find_conflicts, find_misread
from bindery.messages import Message

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*(?:"([^"]+)"|'([^']+)'|([A-Za-z0-9_.-]+))\s*=""")
# what says that a whole file was not read
UNREADABLE = ("common-no-file", "common-not-utf8", "loading-no-toml", "loading-conflict")
_PLACE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_DIGITS = re.compile(r"[0-9_]{1000}")
_MULTILINE = re.compile(r'"""|\'\'\'')
# What the parser says, by how it begins -> the same for an author.
_REASONS = (
    ("Illegal character '\\n'", Message("loading-toml-open-text")),
    ("Illegal character", Message("loading-toml-sign")),
    ("Cannot overwrite", Message("loading-toml-name-twice")),
    ("Cannot mutate", Message("loading-toml-name-twice")),
    ("Cannot declare", Message("loading-toml-group-twice")),
    ("Unclosed array", Message("loading-toml-open-list")),
    ("Unclosed inline", Message("loading-toml-open-brace")),
    ("Expected '=' after", Message("loading-toml-no-equals")),
    ("Invalid value", Message("loading-toml-no-value")),
    ("Expected newline", Message("loading-toml-two-values")),
    ("Expected ']'", Message("loading-toml-open-group")),
    ("Invalid initial", Message("loading-toml-group-without-name")),
    ("Unterminated string", Message("loading-toml-open-text")),
    ("Expected '\"", Message("loading-toml-open-text")),
    ('Expected "', Message("loading-toml-open-text")),
    ("Invalid statement", Message("loading-toml-no-name")),
    ("Unescaped '\\'", Message("loading-toml-backslash")),
    ("Invalid hex", Message("loading-toml-backslash")),
    ("Escaped character", Message("loading-toml-backslash")),
    ("", Message("loading-toml-out-of-place")),
)


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


def read_toml(root: Path, path: str, mistakes: list[Diagnostic]) -> TomlFile | None:
    """Read a file; None, with the mistake added, when it cannot be read."""
    try:
        # a letter and its accent may be typed as two signs: one word, however it was typed
        text = unicodedata.normalize("NFC", (root / path).read_bytes().decode("utf-8-sig"))
        if conflicts := find_conflicts(path, text):
            mistakes += conflicts
            return None
        mistakes += find_misread(path, text)
        return TomlFile(path, tomllib.loads(text), find_lines(text))
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        mistakes.append(Diagnostic(path, None, Message("common-no-file")))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        mistakes.append(Diagnostic(path, line, Message("common-not-utf8")))
    except tomllib.TOMLDecodeError as error:
        mistakes.append(_explain_syntax(path, text, str(error)))
    except (ValueError, RecursionError) as error:
        mistakes.append(_explain_size(path, text, error))
    return None


def _explain_size(path: str, text: str, error: Exception) -> Diagnostic:
    """What Python itself cannot read: a number of thousands of digits, brackets without end."""
    lines = text.split("\n")
    if isinstance(error, RecursionError):
        depths = [line.count("[") + line.count("{") for line in lines]
        return Diagnostic(path, depths.index(max(depths)) + 1, Message("loading-toml-too-deep"))
    line = next((number for number, line in enumerate(lines, 1) if _DIGITS.search(line)), 1)
    return Diagnostic(path, line, Message("loading-toml-long-number"))


def _explain_syntax(path: str, text: str, message: str) -> Diagnostic:
    match = _PLACE.search(message)
    line = int(match[1]) if match and match[1] else max(text.rstrip().count("\n") + 1, 1)
    what = next(what for begin, what in _REASONS if message.startswith(begin))
    if what.id == "loading-toml-open-list":
        line = _find_open_list(text.splitlines(), line)
    return Diagnostic(path, line, Message("loading-no-toml", what=what))


def _find_open_list(lines: list[str], line: int) -> int:
    """The line that opens a list, where the parser stopped at the name or group behind it."""
    stopped = lines[line - 1] if line <= len(lines) else ""
    if stopped and not _KEY.match(stopped) and not _HEADER.match(stopped):
        return line
    opening = (one for one in range(line - 1, 0, -1) if re.search(r"=\s*\[", lines[one - 1]))
    return next(opening, line)


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
