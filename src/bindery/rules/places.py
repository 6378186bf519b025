"""Finds the line and the column at which a word stands in an author's file."""

import re
from pathlib import Path

_AHEAD = 40  # lines: a paragraph or a text of many lines is told at its first


class Places:
    """Files in which words are looked for, each read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files: dict[str, tuple[str, ...]] = {}

    def find(self, path: str, line: int, word: str) -> tuple[int, int | None]:
        """Line and column of a word at or after a line; no column where it is written otherwise."""
        lines = self._read(path)
        pattern = re.compile(rf"(?<!\w){_write(word)}(?!\w)")
        for number in range(line, min(line + _AHEAD, len(lines) + 1)):
            if match := pattern.search(lines[number - 1]):
                return number, match.start() + 1
        return line, None

    def _read(self, path: str) -> tuple[str, ...]:
        if path not in self._files:
            try:
                text = (self._root / path).read_text("utf-8-sig", "replace")
            except OSError:
                text = ""
            self._files[path] = tuple(re.split(r"\r\n|\r|\n", text))
        return self._files[path]


def _write(word: str) -> str:
    """The word with either apostrophe and any space."""
    signs = (
        "['’]" if sign in "'’" else r"\s+" if sign.isspace() else re.escape(sign) for sign in word
    )
    return "".join(signs)
