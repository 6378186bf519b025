"""The rendered LaTeX of a document -> what must be read in its PDF, in order (REQ-11, REQ-63).

Only macros that the engine itself writes have a known meaning here; those of a house style print
their arguments in some form or other, and are not held against it word by word.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bindery.model import DrawnFigure, FigureRecord, Reading
from bindery.rendering.pen import TracedFile
from bindery.rendering.syntax import (
    BREAKS,
    CHARACTERS,
    ENVIRONMENTS,
    HEADINGS,
    INLINE,
    SILENT,
    find_group,
    find_groups,
    is_measure,
    skip_option,
)
from bindery.rendering.walking import Desk, Walker
from bindery.tex.escape import unescape


@dataclass(slots=True)
class Walk(Walker):
    """Knows what the engine's macros mean."""

    def follow(self, name: str, place: int, before: int) -> int:
        """Read a macro and its arguments; the place behind them."""
        text = self.source.text
        if name in CHARACTERS:
            self.put(CHARACTERS[name], before)
        elif name in BREAKS or name == "\\":
            self.end()
            return skip_option(text, place) if name == "\\" else place
        elif name in SILENT:
            return find_groups(text, place, SILENT[name])
        elif name in HEADINGS:
            return self.inside(HEADINGS[name], place)
        elif name in _SPECIAL:
            return _SPECIAL[name](self, place)
        elif name not in INLINE:
            return self._read_unknown(place)
        return place

    def _read_unknown(self, place: int) -> int:
        """A macro of the house: each argument that is no measure is a passage of its own."""
        text, after = self.source.text, find_groups(self.source.text, place, 9)
        if after == place or self.source.lines is not None:
            self.desk.pen.leave_gap()
            return after
        self.end()
        while place < after:
            start, end = find_group(text, place)
            if not is_measure(text[start:end]):
                self.walk(start, end)
                self.end()
            place = end + 1
        return after

    def read_value(self, place: int) -> int:
        """A computed value: its name with its scope, its text as printed."""
        text = self.source.text
        first, first_end = find_group(text, place)
        second, end = find_group(text, first_end + 1)
        name = unescape(text[first:first_end])
        name = name if "." in name else f"{self.source.scope}.{name}"
        pen, kept = self.desk.pen, self.desk.pen.pieces
        pen.pieces = []
        self.walk(second, end)
        printed = "".join(piece.text for piece in pen.pieces)
        pen.pieces = kept
        self.put(printed, place, f"value|{name}")
        return end + 1

    def read_reference(self, place: int) -> int:
        """A reference: only TeX knows its number."""
        self.desk.pen.leave_gap()
        return find_groups(self.source.text, place, 2)

    def read_external_reference(self, place: int) -> int:
        """A reference to another document: only TeX knows its number and page."""
        self.desk.pen.leave_gap()
        return find_groups(self.source.text, place, 3)

    def read_second(self, place: int) -> int:
        """A macro whose first argument is no text; the second runs on in the paragraph."""
        return find_groups(self.source.text, place, 1)

    def read_note(self, place: int) -> int:
        """A note: in the order of notes, outside the paragraph."""
        start, end = find_group(self.source.text, place)
        pen = self.desk.pen
        pen.leave_gap()
        kept, pen.pieces, pen.into_notes = pen.pieces, [], True
        pen.kinds.append("note")
        self.walk(start, end)
        self.end()
        pen.kinds.pop()
        pen.pieces, pen.into_notes = kept, False
        return end + 1

    def read_caption(self, place: int) -> int:
        """A caption; the label behind it is no text."""
        return find_groups(self.source.text, self.inside("caption", place), 1)

    def read_image(self, place: int) -> int:
        """An author's image: file, description, caption."""
        start, end = find_group(self.source.text, find_groups(self.source.text, place, 1))
        alt = unescape(self.source.text[start:end])
        figure = DrawnFigure("", self.source.path, self.line(place), alt, ())
        self.desk.figures.append(figure)
        return self.inside("caption", end + 1)

    def read_input(self, place: int) -> int:
        """Another file of the folder."""
        return self._read_in(place, "{}")

    def _read_in(self, place: int, form: str) -> int:
        start, end = find_group(self.source.text, place)
        self.end()
        read_file(self.desk, form.format(self.source.text[start:end]))
        return end + 1

    def read_entry(self, place: int) -> int:
        """A figure or table, where it stands in the text."""
        start, end = find_group(self.source.text, place)
        scope, _, name = self.source.text[start:end].partition("-")
        for key, record in self.desk.records.items():
            if f"{record.scope}-{record.id}" == f"{scope}-{name}" and record.alt:
                line = dict(record.places).get("alt", 0)
                figure = DrawnFigure(f"alt|{key}", record.path, line, record.alt, record.labels)
                self.desk.figures.append(figure)
        return self._read_in(place, "entries/{}.tex")

    def read_part(self, place: int) -> int:
        """A part of the house style."""
        return self._read_in(place, "parts/{}.tex")

    def read_formula(self, place: int) -> int:
        """A formula: set by TeX, described by an alternative text."""
        self.desk.pen.leave_gap()
        ends = [self.source.text.find(ending, place) for ending in ("\\)", "\\]")]
        return min(end for end in (*ends, len(self.source.text)) if end >= 0) + 2

    def begin(self, place: int) -> int:
        """An environment: its arguments are no text, but for the titles of boxes and tables."""
        text = self.source.text
        start, end = find_group(text, place)
        name, after = text[start:end], end + 1
        self.end()
        if name == "verbatim":
            ending = text.find("\\end{verbatim}", after)
            self.put(text[after:ending], after)
            self.end()
            return ending
        self.desk.pen.kinds.append(ENVIRONMENTS.get(name, "text"))
        if name in ("Box", "TextTable"):
            return self.inside("caption", find_groups(text, after, 1))
        return find_groups(text, after, 9)

    def finish(self, place: int) -> int:
        """The end of an environment."""
        self.end()
        if self.desk.pen.kinds:
            self.desk.pen.kinds.pop()
        return find_groups(self.source.text, place, 1)

    def read_item(self, place: int) -> int:
        """An item of a list; a term stands in brackets before it."""
        self.end()
        if self.source.text.startswith("[", place):
            after = skip_option(self.source.text, place)
            self.walk(place + 1, after - 1)
            self.put(" ", place)
            return after
        return place


_SPECIAL = {
    "BoundValue": Walk.read_value, "Reference": Walk.read_reference,
    "ExternalReference": Walk.read_external_reference,
    "footnote": Walk.read_note, "href": Walk.read_second, "hyperref": Walk.read_second,
    "ForeignText": Walk.read_second, "EntryCaption": Walk.read_caption,
    "AuthorImage": Walk.read_image, "input": Walk.read_input,
    "PlaceEntry": Walk.read_entry, "PlacePart": Walk.read_part,
    "(": Walk.read_formula, "[": Walk.read_formula,
    "begin": Walk.begin, "end": Walk.finish, "item": Walk.read_item,
}  # fmt: skip


def read_document(
    main: str, sources: Mapping[str, TracedFile], records: tuple[FigureRecord, ...]
) -> Reading:
    r"""What a document says, from its file `main` on and all that it reads in.

    `sources` are the files by their path in the folder; `records` the entries it may place.
    """
    desk = Desk(sources, {f"{record.scope}/{record.id}": record for record in records})
    beginning = sources[main].text.find("\\begin{document}")
    read_file(desk, main, max(beginning, 0) + len("\\begin{document}"))
    return Reading(tuple(desk.pen.passages), tuple(desk.pen.notes), tuple(desk.figures))


def read_file(desk: Desk, name: str, start: int = 0) -> None:
    """Read a file of the folder, if there is one of that name."""
    source = desk.sources.get(name)
    if source is not None:
        Walk(desk, source).walk(start, len(source.text))
        desk.pen.end(source.path, typeset=source.lines is not None)
