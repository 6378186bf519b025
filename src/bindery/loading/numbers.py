"""content/numbers.toml: the numbers that may be typed in a text, each with its reason."""

import functools
import re
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic
from bindery.loading.files import is_there
from bindery.loading.reader import TableReader, open_reader
from bindery.messages import Message

_ANY = re.compile(r"\\\{n\\\}")
_PLAIN = r"\d+(?:[.,]\d+)*(?:[-–]\d+)?"


@dataclass(frozen=True, slots=True)
class AllowedNumber:
    """Words with numbers that need no value: `{n}` stands for any number.

    `expression` is a regular expression in place of the words. `within` are the files that it
    holds for, all of them when empty.
    """

    text: str
    reason: str
    within: tuple[str, ...] = ()
    line: int = 1
    expression: str = ""

    @property
    def pattern(self) -> re.Pattern[str]:
        """The words as they may stand in a text, over a line's end too."""
        return re.compile(self.expression) if self.expression else _compile(self.text)


@functools.cache
def _compile(text: str) -> re.Pattern[str]:
    words = [_ANY.sub(lambda _: _PLAIN, re.escape(word)) for word in text.split()]
    joined = r"\s+".join(words)
    before = r"(?<![\w.,])" if text[0].isalnum() or text[0] == "{" else ""
    return re.compile(rf"{before}{joined}(?!\w|[.,]\d)")


def load_allowed(root: Path, mistakes: list[Diagnostic]) -> tuple[AllowedNumber, ...] | None:
    """The allowed numbers of a study; () when it has no such file, None where some are unknown."""
    if not is_there(root, layout.NUMBERS):
        return ()
    reader = open_reader(root, layout.NUMBERS, mistakes)
    if reader is None:
        return None
    found = [_read_one(one) for one in reader.tables("allowed")]
    reader.finish()
    return tuple(found) if all(one.text for one in found) else None


def read_number_words(reader: TableReader, key: str) -> tuple[str, ...]:
    """Texts of a house with {n} for any number: what its language writes with one."""
    found = reader.texts(key, ())
    for text in found:
        _check_words(reader, key, text)
    return found


def read_expressions(reader: TableReader, key: str) -> tuple[str, ...]:
    """The same as regular expressions, for what no words can say."""
    return tuple(find for find in reader.texts(key, ()) if _is_expression(reader, key, find))


def _read_one(reader: TableReader) -> AllowedNumber:
    """An entry with `text`, or with `pattern` for what no words with {n} can say."""
    expression = reader.text("pattern", "")
    text = expression or reader.text("text")
    one = AllowedNumber(
        text, reader.text("reason"), reader.texts("within", ()), reader.line, expression
    )
    if expression and not _is_expression(reader, "pattern", expression):
        one = AllowedNumber("", "")
    elif text and not expression:
        _check_words(reader, "text", text)
    reader.finish()
    return one


def _check_words(reader: TableReader, key: str, text: str) -> None:
    if not re.search(r"\d|\{n\}", text):
        reader.complain(key, Message("loading-words-without-number"))


def _is_expression(reader: TableReader, key: str, find: str) -> bool:
    try:
        empty = bool(re.compile(find).search(""))
    except re.error:
        reader.complain(key, Message("loading-no-expression", key=find))
        return False
    if empty:
        reader.complain(key, Message("loading-empty-expression", expression=find))
    return not empty
