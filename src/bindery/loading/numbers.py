"""content/numbers.toml: the numbers that may be typed in a text, each with its reason."""

import functools
import re
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic
from bindery.loading.reader import TableReader, open_reader

_ANY = re.compile(r"\\\{n\\\}")
_PLAIN = r"\d+(?:[.,]\d+)*"


@dataclass(frozen=True, slots=True)
class AllowedNumber:
    """Words with numbers that need no value: `{n}` stands for any number.

    `within` are the files that it holds for, all of them when empty.
    """

    text: str
    reason: str
    within: tuple[str, ...]
    line: int

    @property
    def pattern(self) -> re.Pattern[str]:
        """The words as they may stand in a text, over a line's end too."""
        return _compile(self.text)


@functools.cache
def _compile(text: str) -> re.Pattern[str]:
    words = [_ANY.sub(lambda _: _PLAIN, re.escape(word)) for word in text.split()]
    joined = r"\s+".join(words)
    before = r"(?<![\w.,])" if text[0].isalnum() or text[0] == "{" else ""
    return re.compile(rf"{before}{joined}(?!\w|[.,]\d)")


def load_allowed(root: Path, mistakes: list[Diagnostic]) -> tuple[AllowedNumber, ...]:
    """The allowed numbers of a study; none when it has no such file."""
    if not (root / layout.NUMBERS).is_file():
        return ()
    reader = open_reader(root, layout.NUMBERS, mistakes)
    if reader is None:
        return ()
    found = [_read_one(one) for one in reader.tables("allowed")]
    reader.finish()
    return tuple(one for one in found if one.text)


def _read_one(reader: TableReader) -> AllowedNumber:
    one = AllowedNumber(
        reader.text("text"), reader.text("reason"), reader.texts("within", ()), reader.line
    )
    if one.text and not re.search(r"\d|\{n\}", one.text):
        reader.complain("text", "there is no number in it", "write {n} for any number")
    reader.finish()
    return one
