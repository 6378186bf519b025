"""TOML files whose tables and keys remember their lines."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bindery.errors import Diagnostic
from bindery.loading.raw_text import CONFLICT, find_conflicts, find_misread

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*(?:"([^"]+)"|'([^']+)'|([A-Za-z0-9_.-]+))\s*=""")
UNREADABLE = ("this file is missing", "not UTF-8 text", "not valid TOML", CONFLICT)
_PLACE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_DIGITS = re.compile(r"[0-9_]{1000}")
_MULTILINE = re.compile(r'"""|\'\'\'')
_HINT = 'a text stands in quotes, each key on a line of its own: name = "…"'
_BACKSLASH = "write it twice, or put the text in single quotes"
# What the parser says, by how it begins -> the same for an author, and what to do.
_REASONS: tuple[tuple[str, str, str], ...] = (
    ("Illegal character '\\n'", "a text that is opened and not closed", _HINT),
    ("Illegal character", "a sign that cannot stand here", "take it away, or type it anew"),
    ("Cannot overwrite", "a name that stands here twice", "keep one of the two"),
    ("Cannot mutate", "a name that stands here twice", "keep one of the two"),
    (
        "Cannot declare",
        "a group that stands here twice",
        "keep one; an entry of a list is [[name]]",
    ),
    ("Unclosed array", "a list that is not closed", 'a comma between its items: ["…", "…"]'),
    ("Unclosed inline", "a { that is not closed", 'name = { key = "…", other = "…" }'),
    ("Expected '=' after", "a name without a = behind it", _HINT),
    ("Invalid value", "no text, number, date or list behind the =", _HINT),
    ("Expected newline", "more than one value on the line", _HINT),
    (
        "Expected ']'",
        "a group that is not closed",
        "a group is [name], an entry of a list [[name]]",
    ),
    ("Invalid initial", "a group without a name", "a group is [name], an entry of a list [[name]]"),
    ("Unterminated string", "a text that is opened and not closed", _HINT),
    ("Expected '\"", "a text that is opened and not closed", _HINT),
    ('Expected "', "a text that is opened and not closed", _HINT),
    ("Invalid statement", "a line that names nothing", _HINT),
    ("Unescaped '\\'", "a \\ within a text", _BACKSLASH),
    ("Invalid hex", "a \\ within a text", _BACKSLASH),
    ("Escaped character", "a \\ within a text", _BACKSLASH),
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
        mistakes.append(Diagnostic(path, None, "this file is missing", "make it, or restore it"))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        mistakes.append(Diagnostic(path, line, "not UTF-8 text", "save the file as UTF-8"))
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
        line, message = depths.index(max(depths)) + 1, "too many brackets stand within each other"
        return Diagnostic(path, line, message, "write it with fewer levels")
    line = next((number for number, line in enumerate(lines, 1) if _DIGITS.search(line)), 1)
    return Diagnostic(
        path, line, "a number has thousands of digits", "is it a text? Put it in quotes"
    )


def _explain_syntax(path: str, text: str, message: str) -> Diagnostic:
    match = _PLACE.search(message)
    line = int(match[1]) if match and match[1] else max(text.rstrip().count("\n") + 1, 1)
    known = (one for one in _REASONS if message.startswith(one[0]))
    start, reason, hint = next(known, ("", "something that cannot stand here", _HINT))
    if start == "Unclosed array":
        line = _find_open_list(text.splitlines(), line)
    return Diagnostic(path, line, f"not valid TOML: {reason}", hint)


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
