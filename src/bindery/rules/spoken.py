"""A converted text as a reader reads it, each place of it with the author's line."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from bindery.model import Fragment

MASK = "\x1f"
_PROSE = frozenset({"text", "note", "link"})


@dataclass(frozen=True, slots=True)
class Spoken:
    """The text of one section; what stands in headings, citations and the like is masked."""

    path: str
    text: str
    starts: tuple[int, ...]
    lines: tuple[int, ...]

    def line(self, offset: int) -> int:
        """The author's line of a place in the text."""
        return self.lines[max(bisect_right(self.starts, offset) - 1, 0)] if self.lines else 1


def read_speech(fragment: Fragment, kinds: Iterable[str] = _PROSE) -> Spoken:
    """The text of a section of some kinds; all else is as long, and no word."""
    wanted = frozenset(kinds)
    pieces, starts, lines, length = [], [], [], 0
    for one in fragment.speech:
        pieces.append(one.text if one.kind in wanted else _mask(one.text))
        starts.append(length)
        lines.append(one.line)
        length += len(one.text)
    return Spoken(fragment.map.source, "".join(pieces), tuple(starts), tuple(lines))


def _mask(text: str) -> str:
    return "".join(char if char == "\n" else MASK for char in text)
