"""The plain text of a section, as a reader reads it, with the author's line of each character."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from bindery.model import Fragment

MASK = "\x1f"
_PROSE = frozenset({"text", "note", "link"})


@dataclass(frozen=True, slots=True)
class ReadableText:
    """The plain text of a section; headings, citations and the like are masked."""

    path: str
    text: str
    starts: tuple[int, ...]
    lines: tuple[int, ...]

    def line(self, offset: int) -> int:
        """The author's line of a place in the text."""
        return self.lines[max(bisect_right(self.starts, offset) - 1, 0)] if self.lines else 1


def read_text(fragment: Fragment, kinds: Iterable[str] = _PROSE) -> ReadableText:
    """The text of some kinds in a section; mask characters replace all other text."""
    wanted = frozenset(kinds)
    pieces, starts, lines, length = [], [], [], 0
    for one in fragment.speech:
        pieces.append(one.text if one.kind in wanted else _mask(one.text))
        starts.append(length)
        lines.append(one.line)
        length += len(one.text)
    return ReadableText(fragment.path, "".join(pieces), tuple(starts), tuple(lines))


def _mask(text: str) -> str:
    return "".join(char if char == "\n" else MASK for char in text)
