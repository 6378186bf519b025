"""Aligns the expected text with the text that a finished PDF shows, in reading order.

Both sides are compared without spaces, as a line may break anywhere: the glyphs of the structure
tree in its order (decoded by the fonts' own maps, never ActualText) make one long text, in which
passage after passage is looked for from where the last one ended.
"""

import bisect
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bindery.inspection.structure import Shown, Structure
from bindery.model import Passage, Piece, Reading

_OUTSIDE = frozenset({"TOC", "TOCI", "Figure", "Formula", "Note", "FENote"})
_NOTES = frozenset({"Note", "FENote"})
# What may stand between two passages, or in a gap, that no source says: numbers, labels, words of
# the house style, and a reference to another document with its title and page.
_SLACK = 240
_SHORT = 30
_LITTLE_SLACK = 24
_ATTEMPTS = 8


def flatten(text: str) -> str:
    """The text as compared: ligatures opened (NFKC), no spaces, nothing invisible."""
    plain = unicodedata.normalize("NFKC", text)
    if plain.isascii():
        return "".join(plain.split())
    return "".join(
        sign for sign in plain if not sign.isspace() and unicodedata.category(sign) != "Cf"
    )


@dataclass(frozen=True, slots=True)
class Stream:
    """The glyphs of a document as one text; `starts` are where its runs begin in it."""

    text: str
    starts: tuple[int, ...]
    runs: tuple[Shown, ...]

    def find_index(self, place: int) -> int:
        """The number of the run that a place in the text belongs to."""
        return max(bisect.bisect_right(self.starts, place) - 1, 0)

    def find_page(self, place: int) -> int | None:
        """The page of a place in the text."""
        return self.runs[self.find_index(place)].page if self.runs else None

    def list_runs(self, start: int, end: int) -> tuple[Shown, ...]:
        """The runs that a span of the text touches."""
        if end <= start:
            return ()
        return self.runs[self.find_index(start) : bisect.bisect_left(self.starts, end)]


@dataclass(frozen=True, slots=True)
class Found:
    """A passage, and the span of each of its pieces in the stream (empty for a gap)."""

    passage: Passage
    spans: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class Lost:
    """A passage that is not printed as it should be; between `start` and `end` it was due."""

    passage: Passage
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """What was found in order, what was not, and the spans of the stream that nothing explains."""

    stream: Stream
    found: tuple[Found, ...]
    lost: tuple[Lost, ...]
    extra: tuple[tuple[int, int], ...]


def join_runs(runs: Iterable[Shown]) -> Stream:
    """The runs as one text."""
    texts, starts, kept, length = [], [], [], 0
    for run in runs:
        flat = flatten(run.text)
        if flat:
            texts.append(flat)
            starts.append(length)
            kept.append(run)
            length += len(flat)
    return Stream("".join(texts), tuple(starts), tuple(kept))


def align_text(structure: Structure, reading: Reading) -> Alignment:
    """The running text against its sources."""
    runs = (run for run in structure.shown if _OUTSIDE.isdisjoint(run.roles))
    return _Search(join_runs(runs)).align(reading.passages)


def align_notes(structure: Structure, reading: Reading) -> Alignment:
    """The notes against their sources."""
    runs = (
        run
        for run in structure.shown
        if not _NOTES.isdisjoint(run.roles) and "Formula" not in run.roles
    )
    return _Search(join_runs(runs)).align(reading.notes)


def align_formulas(structure: Structure, reading: Reading) -> Alignment:
    """The computed values in formulas; what else a formula says is its author's."""
    runs = tuple(run for run in structure.shown if "Formula" in run.roles)
    stream = join_runs(runs)
    return _Search(stream, slack=len(stream.text)).align(reading.formulas)


@dataclass(slots=True)
class _Search:
    """The search through one stream; `slack` is what may stand between two passages."""

    stream: Stream
    slack: int = _SLACK
    found: list[Found] = field(default_factory=list)
    lost: list[tuple[Passage, int]] = field(default_factory=list)
    cursor: int = 0
    sure: int = 0  # the end of the last passage that an author wrote, or that is bound to data
    passed: int = 0  # the length of what was looked for in vain since then

    def align(self, passages: Sequence[Passage]) -> Alignment:
        for passage in passages:
            self._look_for(passage)
        lost = tuple(Lost(one, *self._bound(index)) for one, index in self.lost)
        return Alignment(self.stream, tuple(self.found), lost, tuple(self._list_extra()))

    def _look_for(self, passage: Passage) -> None:
        pieces = [(piece, "" if piece.gap else flatten(piece.text)) for piece in passage.pieces]
        length = sum(len(flat) for _, flat in pieces)
        if not length:
            return
        slack = self.slack + self.passed
        if not passage.typeset and length < _SHORT:
            slack = _LITTLE_SLACK
        spans = self._find(pieces, self.cursor, slack)
        if spans is None and passage.typeset and self.sure < self.cursor:
            # what a template says may have been taken for what comes after it
            spans = self._find(pieces, self.sure, slack)
            if spans is not None:
                self._forget(spans[0][0])
        if spans is None:
            self.passed += length
            if passage.typeset:
                self.lost.append((passage, len(self.found)))
            return
        self.found.append(Found(passage, spans))
        self.cursor = spans[-1][1]
        if passage.typeset:
            self.sure, self.passed = self.cursor, 0

    def _forget(self, place: int) -> None:
        while self.found and not self.found[-1].passage.typeset and self.found[-1].end > place:
            self.found.pop()

    def _find(
        self, pieces: list[tuple[Piece, str]], start: int, slack: int
    ) -> tuple[tuple[int, int], ...] | None:
        segments = _split(pieces)
        first, last = segments[0], start + slack + len(segments[0])
        place = start - 1
        for _ in range(_ATTEMPTS):
            place = self.stream.text.find(first, place + 1, last)
            if place < 0:
                return None
            places = self._follow(segments, place)
            if places:
                return _measure(pieces, places)
        return None

    def _follow(self, segments: list[str], place: int) -> list[int]:
        places, end = [place], place + len(segments[0])
        for segment in segments[1:]:
            place = self._find_behind(segment, end)
            if place < 0:
                return []
            places.append(place)
            end = place + len(segment)
        return places

    def _find_behind(self, segment: str, end: int) -> int:
        """Where a text goes on behind a gap: where a run begins, lest «.» be found in «2.1»."""
        text, last = self.stream.text, end + self.slack + len(segment)
        first = place = text.find(segment, end, last)
        while place >= 0 and self.stream.starts[self.stream.find_index(place)] != place:
            place = text.find(segment, place + 1, last)
        return first if place < 0 else place

    def _bound(self, index: int) -> tuple[int, int]:
        before = self.found[index - 1].end if index else 0
        after = self.found[index].start if index < len(self.found) else len(self.stream.text)
        return before, max(before, after)

    def _list_extra(self) -> Iterable[tuple[int, int]]:
        cursor = 0
        for one in self.found:
            for start, end in one.spans:
                if start > cursor:
                    yield cursor, start
                cursor = max(cursor, end)
        if cursor < len(self.stream.text):
            yield cursor, len(self.stream.text)


def _split(pieces: list[tuple[Piece, str]]) -> list[str]:
    """The texts between gaps, none of them empty."""
    segments = [""]
    for piece, flat in pieces:
        if piece.gap:
            segments.append("")
        else:
            segments[-1] += flat
    return [segment for segment in segments if segment]


def _measure(pieces: list[tuple[Piece, str]], places: list[int]) -> tuple[tuple[int, int], ...]:
    """The span of each piece, from the places of the texts between gaps."""
    spans, rest, place, fresh = [], list(places), places[0], True
    for piece, flat in pieces:
        if piece.gap:
            fresh = True
        elif flat and fresh:
            place, fresh = rest.pop(0), False
        spans.append((place, place + len(flat)))
        place += len(flat)
    return tuple(spans)
