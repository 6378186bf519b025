"""Walks over a document's rendered LaTeX as TeX does, and writes down what is read.

Only macros that the engine itself writes have a known meaning here; those of a house style print
their arguments in some form or other, and are not held against it word by word.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bindery.model import DrawnFigure, FigureRecord
from bindery.rendering.binding import find_line
from bindery.rendering.pen import Pen, TracedFile
from bindery.rendering.syntax import (
    BREAKS,
    CHARACTERS,
    ENVIRONMENTS,
    HEADINGS,
    INLINE,
    SILENT,
    TOKEN,
    find_group,
    find_groups,
    is_measure,
    skip_option,
)
from bindery.tex.escape import unescape


@dataclass(slots=True)
class Reader:
    """Reads one file after the other, as TeX does."""

    sources: Mapping[str, TracedFile]
    records: Mapping[str, FigureRecord]
    pen: Pen = field(default_factory=Pen)
    figures: list[DrawnFigure] = field(default_factory=list)

    def read_file(self, name: str, start: int = 0) -> None:
        source = self.sources.get(name)
        if source is not None:
            Walk(self, source).walk(start, len(source.text))
            self.pen.end(source.path, typeset=source.lines is not None)


@dataclass(slots=True)
class Walk:
    """Walks over one file's text."""

    reader: Reader
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
                start = self._follow(match["name"], start, match.start())
            elif match["text"]:
                self._put(match["text"].replace("~", " "), match.start())
            elif match["open"]:
                self._open(match["open"][1:-1])
            elif match["close"]:
                self.origin, self.record = "", None
            elif match["blank"]:
                self._end()
            elif match["space"]:
                self._put(" ", match.start())

    def _line(self, place: int) -> int:
        if self.record is not None:
            return find_line(self.record, self.origin)
        if self.source.lines is None:
            return 0
        number = self.source.text.count("\n", 0, place)
        known = self.source.lines.lines
        return known[number] if number < len(known) else 0

    def _put(self, text: str, place: int, origin: str = "") -> None:
        self.reader.pen.put(text, origin or self.origin, self._line(place))

    def _end(self) -> None:
        self.reader.pen.end(self._path(), typeset=self.source.lines is not None)

    def _path(self) -> str:
        for piece in self.reader.pen.pieces:
            record = self.reader.records.get(_name_entry(piece.origin))
            if record is not None:
                return record.path
        return self.source.path

    def _open(self, origin: str) -> None:
        self.origin, self.record = origin, self.reader.records.get(_name_entry(origin))

    def _follow(self, name: str, place: int, before: int) -> int:
        """Read a macro and its arguments; the place behind them."""
        text = self.source.text
        if name in CHARACTERS:
            self._put(CHARACTERS[name], before)
        elif name in BREAKS or name == "\\":
            self._end()
            return skip_option(text, place) if name == "\\" else place
        elif name in SILENT:
            return find_groups(text, place, SILENT[name])
        elif name in HEADINGS:
            return self._inside(HEADINGS[name], place)
        elif name in _SPECIAL:
            return _SPECIAL[name](self, place)
        elif name not in INLINE:
            return self._read_unknown(place)
        return place

    def _inside(self, kind: str, place: int) -> int:
        """One argument as a passage of its own."""
        self._end()
        start, end = find_group(self.source.text, place)
        self.reader.pen.kinds.append(kind)
        self.walk(start, end)
        self._end()
        self.reader.pen.kinds.pop()
        return end + 1

    def _read_unknown(self, place: int) -> int:
        """A macro of the house: each argument that is no measure is a passage of its own."""
        text, after = self.source.text, find_groups(self.source.text, place, 9)
        if after == place or self.source.lines is not None:
            self.reader.pen.leave_gap()
            return after
        self._end()
        while place < after:
            start, end = find_group(text, place)
            if not is_measure(text[start:end]):
                self.walk(start, end)
                self._end()
            place = end + 1
        return after

    def read_value(self, place: int) -> int:
        """A computed value: its name with its scope, its text as printed."""
        text = self.source.text
        first, first_end = find_group(text, place)
        second, end = find_group(text, first_end + 1)
        name = unescape(text[first:first_end])
        name = name if "." in name else f"{self.source.scope}.{name}"
        pen, kept = self.reader.pen, self.reader.pen.pieces
        pen.pieces = []
        self.walk(second, end)
        printed = "".join(piece.text for piece in pen.pieces)
        pen.pieces = kept
        self._put(printed, place, f"value|{name}")
        return end + 1

    def read_reference(self, place: int) -> int:
        """A reference: only TeX knows its number."""
        self.reader.pen.leave_gap()
        return find_groups(self.source.text, place, 2)

    def read_second(self, place: int) -> int:
        """A macro whose first argument is no text; the second runs on in the paragraph."""
        return find_groups(self.source.text, place, 1)

    def read_note(self, place: int) -> int:
        """A note: in the order of notes, outside the paragraph."""
        start, end = find_group(self.source.text, place)
        pen = self.reader.pen
        pen.leave_gap()
        kept, pen.pieces, pen.into_notes = pen.pieces, [], True
        pen.kinds.append("note")
        self.walk(start, end)
        self._end()
        pen.kinds.pop()
        pen.pieces, pen.into_notes = kept, False
        return end + 1

    def read_caption(self, place: int) -> int:
        """A caption; the label behind it is no text."""
        return find_groups(self.source.text, self._inside("caption", place), 1)

    def read_image(self, place: int) -> int:
        """An author's image: file, description, caption."""
        start, end = find_group(self.source.text, find_groups(self.source.text, place, 1))
        alt = unescape(self.source.text[start:end])
        figure = DrawnFigure("", self.source.path, self._line(place), alt, ())
        self.reader.figures.append(figure)
        return self._inside("caption", end + 1)

    def read_input(self, place: int) -> int:
        """Another file of the folder."""
        return self._read_in(place, "{}")

    def _read_in(self, place: int, form: str) -> int:
        start, end = find_group(self.source.text, place)
        self._end()
        self.reader.read_file(form.format(self.source.text[start:end]))
        return end + 1

    def read_entry(self, place: int) -> int:
        """A figure or table, where it stands in the text."""
        start, end = find_group(self.source.text, place)
        scope, _, name = self.source.text[start:end].partition("-")
        for key, record in self.reader.records.items():
            if f"{record.scope}-{record.id}" == f"{scope}-{name}" and record.alt:
                line = dict(record.places).get("alt", 0)
                figure = DrawnFigure(f"alt|{key}", record.path, line, record.alt, record.labels)
                self.reader.figures.append(figure)
        return self._read_in(place, "entries/{}.tex")

    def read_part(self, place: int) -> int:
        """A part of the house style."""
        return self._read_in(place, "parts/{}.tex")

    def read_formula(self, place: int) -> int:
        """A formula: set by TeX, described by an alternative text."""
        self.reader.pen.leave_gap()
        ends = [self.source.text.find(ending, place) for ending in ("\\)", "\\]")]
        return min(end for end in (*ends, len(self.source.text)) if end >= 0) + 2

    def begin(self, place: int) -> int:
        """An environment: its arguments are no text, but for the titles of boxes and tables."""
        text = self.source.text
        start, end = find_group(text, place)
        name, after = text[start:end], end + 1
        self._end()
        if name == "verbatim":
            ending = text.find("\\end{verbatim}", after)
            self._put(text[after:ending], after)
            self._end()
            return ending
        self.reader.pen.kinds.append(ENVIRONMENTS.get(name, "text"))
        if name in ("Box", "TextTable"):
            return self._inside("caption", find_groups(text, after, 1))
        return find_groups(text, after, 9)

    def finish(self, place: int) -> int:
        """The end of an environment."""
        self._end()
        if self.reader.pen.kinds:
            self.reader.pen.kinds.pop()
        return find_groups(self.source.text, place, 1)

    def read_item(self, place: int) -> int:
        """An item of a list; a term stands in brackets before it."""
        self._end()
        if self.source.text.startswith("[", place):
            after = skip_option(self.source.text, place)
            self.walk(place + 1, after - 1)
            self._put(" ", place)
            return after
        return place


_SPECIAL = {
    "BoundValue": Walk.read_value, "Reference": Walk.read_reference,
    "footnote": Walk.read_note, "href": Walk.read_second, "hyperref": Walk.read_second,
    "ForeignText": Walk.read_second, "EntryCaption": Walk.read_caption,
    "AuthorImage": Walk.read_image, "input": Walk.read_input,
    "PlaceEntry": Walk.read_entry, "PlacePart": Walk.read_part,
    "(": Walk.read_formula, "[": Walk.read_formula,
    "begin": Walk.begin, "end": Walk.finish, "item": Walk.read_item,
}  # fmt: skip


def _name_entry(origin: str) -> str:
    return origin.split("|")[1] if "|" in origin and not origin.startswith("value|") else ""
