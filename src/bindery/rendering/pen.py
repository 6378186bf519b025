"""Writes down what is read in a document: pieces, passages, notes; and the whole as plain data."""

from dataclasses import asdict, dataclass, field

from bindery.model import LineMap, Passage, Piece, Reading


@dataclass(frozen=True, slots=True)
class TracedFile:
    """A file of a document's folder: its text with marks of origin, and whose text it is.

    `lines` is the map to the author's lines, None for a template; `scope` is the one that its
    values belong to.
    """

    text: str
    lines: LineMap | None = None
    scope: str = ""
    path: str = ""


@dataclass(slots=True)
class Pen:
    """What has been read; `kinds` are the places around what is being read, innermost last."""

    passages: list[Passage] = field(default_factory=list)
    notes: list[Passage] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    into_notes: bool = False

    def put(self, text: str, origin: str, line: int) -> None:
        last = self.pieces[-1] if self.pieces else None
        whole = origin.startswith("value|")  # put as one; the same value may stand twice
        if last and not (last.gap or whole) and (last.origin, last.line) == (origin, line):
            self.pieces[-1] = Piece(last.text + text, origin, line)
        elif text:
            self.pieces.append(Piece(text, origin, line))

    def leave_gap(self) -> None:
        if self.pieces and not self.pieces[-1].gap:
            self.pieces.append(Piece("", gap=True))

    def end(self, path: str, *, typeset: bool) -> None:
        """End the passage, if anything was put since the last."""
        bound = typeset or any(piece.origin for piece in self.pieces)
        pieces, self.pieces = tuple(self.pieces), []
        if any(piece.text.strip() for piece in pieces):
            kind = self.kinds[-1] if self.kinds else "text"
            target = self.notes if self.into_notes else self.passages
            target.append(Passage(path, kind, pieces, bound))


def encode_reading(reading: Reading) -> dict[str, object]:
    """The reading as plain data; planning/codec.py reads it."""

    def encode(passages: tuple[Passage, ...]) -> list[object]:
        return [
            [one.path, one.kind, one.typeset, [
                None if piece.gap else [piece.text, piece.origin, piece.line]
                for piece in one.pieces
            ]]
            for one in passages
        ]  # fmt: skip

    return {
        "passages": encode(reading.passages),
        "notes": encode(reading.notes),
        "figures": [asdict(figure) for figure in reading.figures],
    }
