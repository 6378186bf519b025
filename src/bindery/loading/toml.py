"""TOML files whose tables and keys remember their lines."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bindery.errors import Diagnostic

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*(?:"([^"]+)"|'([^']+)'|([A-Za-z0-9_.-]+))\s*=""")
UNREADABLE = ("this file is missing", "not UTF-8 text", "not valid TOML")
_PLACE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_DIGITS = re.compile(r"[0-9_]{1000}")
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


def read_toml(root: Path, path: str, mistakes: list[Diagnostic]) -> TomlFile | None:
    """Read a file; None, with the mistake added, when it cannot be read."""
    try:
        text = (root / path).read_bytes().decode("utf-8-sig")
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
    reason = _PLACE.sub("", message).strip()
    hint = 'a text stands in quotes, each key on a line of its own: name = "…"'
    return Diagnostic(path, line, f"not valid TOML: {reason[:1].lower()}{reason[1:]}", hint)


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
