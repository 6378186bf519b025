"""JSON whose values know their lines, however it is laid out: the standard decoder, overheard."""

import json
import json.decoder
import json.scanner
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bindery.errors import Diagnostic
from bindery.loading.raw_text import decode_text
from bindery.messages import Message

# what Python or JSON cannot read: a number of thousands of digits, one that is none
_NUMBER = re.compile(r"[0-9]{1000}|\bNaN\b|\bInfinity\b")
# What the decoder says, by how it begins -> the same for an author.
_REASONS = (
    ("Expecting ',' delimiter", Message("loading-json-no-comma")),
    ("Expecting property name", Message("loading-json-no-name")),
    ("Illegal trailing comma", Message("loading-json-last-comma")),
    ("Expecting ':' delimiter", Message("loading-json-no-colon")),
    ("Expecting value", Message("loading-json-no-value")),
    ("Unterminated string", Message("loading-json-open-text")),
    ("Invalid control character", Message("loading-json-line-end")),
    ("Invalid \\", Message("loading-json-backslash")),
    ("Extra data", Message("loading-json-behind-the-end")),
    ("", Message("loading-json-unreadable")),
)


@dataclass(frozen=True, slots=True)
class Located:
    """A value with the line where it begins; those within a list or an object have their own."""

    value: Any
    line: int

    def get(self, key: str) -> "Located | None":
        """The value of a key; None when there is none, or this is no object."""
        found = self.value.get(key) if isinstance(self.value, dict) else None
        return found if isinstance(found, Located) else None

    def items(self) -> Iterator["Located"]:
        """The members of a list, in their order; none when this is no list."""
        yield from self.value if isinstance(self.value, list) else ()

    def plain(self) -> Any:
        """The same without lines."""
        if isinstance(self.value, dict):
            return {key: one.plain() for key, one in self.value.items()}
        if isinstance(self.value, list):
            return [one.plain() for one in self.value]
        return self.value


class _Decoder(json.JSONDecoder):
    """The standard decoder in Python's own code, with each value put into a Located."""

    def __init__(self, text: str) -> None:
        super().__init__(parse_constant=_refuse_constant)
        self._ends = [place for place, sign in enumerate(text) if sign == "\n"]
        self.parse_object = self._parse_object
        self.parse_array = self._parse_array
        self._scan_plain = json.scanner.py_make_scanner(self)  # type: ignore[attr-defined]
        self.scan_once = self._scan

    def _scan(self, text: str, place: int) -> tuple[Located, int]:
        value, end = self._scan_plain(text, place)
        return Located(value, bisect_left(self._ends, place) + 1), end

    def _parse_object(self, begin: Any, strict: bool, *_: object) -> Any:  # noqa: FBT001 - its form
        return json.decoder.JSONObject(  # type: ignore[attr-defined]
            begin, strict, self._scan, None, None
        )

    def _parse_array(self, begin: Any, *_: object) -> Any:
        return json.decoder.JSONArray(begin, self._scan)  # type: ignore[attr-defined]


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is no number in JSON")


def _find_deepest(text: str) -> int:
    """The line of the innermost bracket, as far as brackets in texts let us see."""
    depth, deepest, line = 0, 0, 1
    for number, row in enumerate(text.split("\n"), 1):
        depth += row.count("[") + row.count("{")
        if depth > deepest:
            deepest, line = depth, number
        depth -= row.count("]") + row.count("}")
    return line


def _find_number(text: str) -> int | None:
    """The line of the number that cannot be read."""
    rows = enumerate(text.split("\n"), 1)
    return next((number for number, row in rows if _NUMBER.search(row)), None)


def read_located(path: str, data: bytes, mistakes: list[Diagnostic]) -> Located | None:
    """The file's value; None, with one mistake added, when it cannot be read."""
    text = decode_text(path, data, mistakes)
    if text is None:
        return None
    try:
        found: Located = _Decoder(text).decode(text)
    except json.JSONDecodeError as error:
        what = next(plain for begin, plain in _REASONS if error.msg.startswith(begin))
        mistakes.append(Diagnostic(path, error.lineno, Message("loading-no-json", what=what)))
    except RecursionError:
        mistakes.append(Diagnostic(path, _find_deepest(text), Message("loading-json-too-deep")))
    except ValueError:
        mistakes.append(Diagnostic(path, _find_number(text), Message("loading-json-number")))
    else:
        return found
    return None
