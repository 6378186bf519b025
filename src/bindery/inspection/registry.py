"""The registry of a finished document: every number that it prints, its page, its origin."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, replace

from bindery.inspection.alignment import Alignment, align_formulas, align_notes, align_text, flatten
from bindery.inspection.assertions.expected import Expected
from bindery.inspection.structure import Structure
from bindery.model import DrawnFigure, Passage, Piece, RegisteredNumber

_FIELDS = tuple(one.name for one in fields(RegisteredNumber))
_DIGIT = re.compile(r"\d")
NUMBER = re.compile(
    "[+\u2212-]?(?:[\u20ac$\u00a3][\u00a0\u202f ]?)?"
    "\\d+(?:[.,\u00a0\u202f]\\d+)*(?:[\u00a0\u202f]?[%\u2030])?"
)
_AROUND = 60


def list_numbers(structure: Structure, expected: Expected) -> tuple[RegisteredNumber, ...]:
    """The numbers of a document in reading order: text, notes, alternative texts, drawings."""
    if expected.reading is None:
        return ()
    text = align_text(structure, expected.reading)
    notes = align_notes(structure, expected.reading)
    return (
        *_read_aligned(text),
        *_read_aligned(notes),
        *_read_aligned(align_formulas(structure, expected.reading)),
        *_read_figures(structure, expected.reading.figures),
    )


def _read_aligned(alignment: Alignment) -> Iterator[RegisteredNumber]:
    section = ""
    for found in alignment.found:
        passage = found.passage
        if passage.kind == "heading":
            section = passage.text
        for index, (piece, (start, _)) in enumerate(zip(passage.pieces, found.spans, strict=True)):
            context = _cut_context(passage, index)
            for number, before in _list_texts(piece):
                # a piece may run over to the next page before the number comes
                place = start + len(flatten(piece.text[:before]))
                yield RegisteredNumber(
                    text=number, page=alignment.stream.find_page(place),
                    where=_name_place(passage, piece), origin=piece.origin, path=passage.path,
                    line=piece.line or passage.line or 0, section=section, context=context,
                )  # fmt: skip


def _list_texts(piece: Piece) -> list[tuple[str, int]]:
    """The numbers in a piece and where in it; a computed value or a cell is one, words included."""
    kind = piece.origin.partition("|")[0]
    if kind == "value" or (kind == "cell" and _DIGIT.search(piece.text)):
        return [(piece.text, 0)]
    return [(match[0], match.start()) for match in NUMBER.finditer(piece.text)]


def _name_place(passage: Passage, piece: Piece) -> str:
    kind = piece.origin.partition("|")[0].partition(":")[0]
    return passage.kind if kind in ("", "value", "printed") else kind


def _cut_context(passage: Passage, index: int) -> str:
    """The words around a piece."""
    texts = ["…" if piece.gap else piece.text for piece in passage.pieces]
    before = "".join(texts[:index])[-_AROUND:]
    after = "".join(texts[index + 1 :])[:_AROUND]
    return " ".join(f"{before}{texts[index]}{after}".split())


def _read_figures(
    structure: Structure, figures: tuple[DrawnFigure, ...]
) -> Iterator[RegisteredNumber]:
    for number, figure in enumerate(figures):
        page = structure.figures[number].page if number < len(structure.figures) else None
        entry = figure.origin.partition("|")[2]
        one = RegisteredNumber("", page, "alt", figure.origin, figure.path, figure.line, "", "")
        for text in NUMBER.findall(figure.alt):
            yield replace(one, text=text, context=figure.alt)
        for label in figure.labels:
            for text in NUMBER.findall(label):
                words = " ".join(label.split())
                origin = f"drawn|{entry}"
                yield replace(one, text=text, where="drawn", origin=origin, context=words)


def write_numbers(numbers: tuple[RegisteredNumber, ...]) -> str:
    """The registry as JSON text, a line for each number."""
    # thousands of them, whose fields are plain: asdict takes ten times as long
    plain = ({name: getattr(one, name) for name in _FIELDS} for one in numbers)
    lines = ",\n".join(map(json.JSONEncoder(ensure_ascii=False).encode, plain))
    return f"[\n{lines}\n]\n"
