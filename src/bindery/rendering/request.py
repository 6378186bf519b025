"""What a document is made of."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bindery.model import Document, FigureRecord, Passage, Reading, Study
from bindery.model.letters import Letters
from bindery.model.tree import Blocks, Inlines
from bindery.rendering.numbers import Elsewhere
from bindery.rendering.views import Converted


@dataclass(frozen=True, slots=True)
class Material:
    """What a document is made of, all of it already made.

    `converted` are its sections in order, `records` its figures and tables in the order of their
    first place, `parts` pairs of scope and name of those that its texts place, `literature` the
    tree of its reference list.
    `values` are those of all scopes as they were published, by full name.
    `captions` are the titles of tables that texts declare, by `<scope>/<id>`.
    `absences` give for each region's slug the titles and reasons of what does not apply to it.
    `elsewhere` says where in the set the figures' numbers stand.
    """

    converted: tuple[Converted, ...]
    records: tuple[FigureRecord, ...]
    parts: tuple[tuple[str, str], ...]
    literature: Blocks = ()
    absences: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    captions: Mapping[str, Inlines] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    elsewhere: Elsewhere = field(default_factory=Elsewhere)


@dataclass(frozen=True, slots=True)
class RenderRequest:
    """One document to render.

    `root` is where templates/ lies; `refers` when the document refers to others of its set;
    `figure_fonts` are the house's fonts for figures by name, with digests of their letters,
    `image_fonts` those that authors' own drawings bring along, `letters` what the text fonts have.
    """

    root: Path
    study: Study
    document: Document
    material: Material
    draft: bool = False
    line_numbers: bool = False
    refers: bool = False
    figure_fonts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    image_fonts: tuple[str, ...] = ()
    letters: Letters | None = None


def encode_reading(reading: Reading) -> dict[str, object]:
    """The reading as plain data; inspection reads it."""

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
        "formulas": encode(reading.formulas),
        "figures": [asdict(figure) for figure in reading.figures],
    }
