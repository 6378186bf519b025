"""Walks over a document's rendered LaTeX as TeX does, and writes down what is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bindery.model import DrawnFigure, FigureRecord
from bindery.rendering.binding import find_line
from bindery.rendering.pen import Pen, TracedFile
from bindery.rendering.syntax import TOKEN, find_group


@dataclass(slots=True)
class Desk:
    """What is read from, and what was read so far."""

    sources: Mapping[str, TracedFile]
    records: Mapping[str, FigureRecord]
    pen: Pen = field(default_factory=Pen)
    figures: list[DrawnFigure] = field(default_factory=list)


@dataclass(slots=True)
class Walker:
    """Walks over one file's text; what the macros mean is said by `follow`."""

    desk: Desk
    source: TracedFile
    origin: str = ""
    record: FigureRecord | None = None

    def walk(self, start: int, end: int) -> None:
        """Read from `start` up to `end`."""
        text = self.source.text
        while start < end:
            match = TOKEN.match(text, start, end)
            if match is None:
                start += 1
                continue
            start = match.end()
            if match["name"]:
                start = self.follow(match["name"], start, match.start())
            elif match["text"]:
                self.put(match["text"].replace("~", " "), match.start())
            elif match["open"]:
                self._open(match["open"][1:-1])
            elif match["close"]:
                self.origin, self.record = "", None
            elif match["blank"]:
                self.end()
            elif match["space"]:
                self.put(" ", match.start())

    def line(self, place: int) -> int:
        """The author's line of a place, 0 if there is none."""
        if self.record is not None:
            return find_line(self.record, self.origin)
        if self.source.lines is None:
            return 0
        number = self.source.text.count("\n", 0, place)
        known = self.source.lines.lines
        return known[number] if number < len(known) else 0

    def put(self, text: str, place: int, origin: str = "") -> None:
        """Write a text down."""
        self.desk.pen.put(text, origin or self.origin, self.line(place))

    def end(self) -> None:
        """End the passage."""
        self.desk.pen.end(self._path(), typeset=self.source.lines is not None)

    def _path(self) -> str:
        for piece in self.desk.pen.pieces:
            record = self.desk.records.get(name_entry(piece.origin))
            if record is not None:
                return record.path
        return self.source.path

    def _open(self, origin: str) -> None:
        self.origin, self.record = origin, self.desk.records.get(name_entry(origin))

    def inside(self, kind: str, place: int) -> int:
        """One argument as a passage of its own."""
        self.end()
        start, end = find_group(self.source.text, place)
        self.desk.pen.kinds.append(kind)
        self.walk(start, end)
        self.end()
        self.desk.pen.kinds.pop()
        return end + 1

    def follow(self, name: str, place: int, before: int) -> int:
        """Read a macro that stands at `before` and its arguments; the place behind them."""
        raise NotImplementedError


def name_entry(origin: str) -> str:
    """The entry that an origin speaks of, "" for a computed value."""
    return origin.split("|")[1] if "|" in origin and not origin.startswith("value|") else ""
