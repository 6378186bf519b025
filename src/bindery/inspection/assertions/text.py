"""The text: every number as its source gives it, every passage in the order of its source.

REQ-11 (reading order) and REQ-63 (each number traces to data): what is printed is read back.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from bindery.inspection.alignment import (
    Alignment,
    Lost,
    align_formulas,
    align_notes,
    align_text,
    flatten,
)
from bindery.inspection.assertions.expected import (
    Expected,
    Place,
    name_page,
    remark,
    report,
    shorten,
)
from bindery.inspection.assertions.rules import rule
from bindery.inspection.results import Finding
from bindery.inspection.structure import Shown, Structure
from bindery.messages import Message, say_number
from bindery.model import DrawnFigure, Piece

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# The share of the authors' text that must be read in its order.
_THRESHOLD = 0.98
_QUOTED = 6  # words around a difference


@rule("REQ-63", "REQ-11")
def assert_text_read_back(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every number in text, tables, captions and notes is printed as its source gives it.

    And the authors' passages are read in the order of their sources (REQ-11).
    """
    if expected.reading is None:
        return
    text = align_text(structure, expected.reading)
    yield from _judge_order(structure, text)
    for alignment in (text, align_notes(structure, expected.reading)):
        for lost in alignment.lost:
            yield from _explain_lost(structure, alignment, lost)
        yield from _find_unexpected_numbers(structure, alignment)
    formulas = align_formulas(structure, expected.reading)
    for lost in formulas.lost:
        yield from _explain_lost(structure, formulas, lost)


def _explain_lost(structure: Structure, alignment: Alignment, lost: Lost) -> Iterator[Finding]:
    passage, runs = lost.passage, alignment.stream.list_runs(lost.start, lost.end)
    missing = _list_missing(lost, alignment.stream.text[lost.start : lost.end])
    page = runs[0].page if runs else None
    for piece in missing:
        wanted = "".join(piece.text.split()) if piece.origin else piece.text
        read = _quote_difference(passage.text, runs)
        if read:
            said = Message("inspection-number-lost", number=shorten(wanted), read=read)
        else:
            said = Message("inspection-number-gone", number=shorten(wanted))
        place = Place(page, words=passage.text)
        found = report(structure, "REQ-63", said, place, _name_origin(piece))
        yield replace(found, source=f"{passage.path}:{piece.line or passage.line or 1}")
    if not missing:
        said = Message("inspection-passage-lost", text=shorten(passage.text))
        elsewhere, advice = alignment.stream.text.find(flatten(passage.text)), None
        if elsewhere >= 0:
            there = name_page(alignment.stream.find_page(elsewhere))
            advice = Message("inspection-read-elsewhere", page=there)
        place = Place(page, words=passage.text)
        lacking = remark(structure, "REQ-11", said, place, advice)
        yield replace(lacking, source=f"{passage.path}:{passage.line or 1}")


def _list_missing(lost: Lost, read: str) -> list[Piece]:
    """The pieces whose numbers do not stand, in their order, in what is read there."""
    missing, cursor = [], 0
    for piece in lost.passage.pieces:
        bound = piece.origin.startswith(("value|", "cell|"))
        texts = [piece.text] if bound else _NUMBER.findall(piece.text)
        for text in texts:
            flat = flatten(text)
            if not _DIGIT.search(flat):
                continue
            place = _find_whole(read, flat, cursor)
            if place < 0:
                missing.append(piece)
                break
            cursor = place + len(flat)
    return missing


def _find_whole(read: str, number: str, cursor: int) -> int:
    """Where a number stands that is not a part of a longer one."""
    place = read.find(number, cursor)
    while place > 0 and read[place - 1].isdigit() and number[0].isdigit():
        place = read.find(number, place + 1)
    return place


def _quote_difference(wanted: str, runs: tuple[Shown, ...]) -> str:
    """The printed words where they part from the wanted ones; empty where nothing is printed."""
    ours, read = wanted.split(), " ".join(run.text for run in runs).split()
    if not read:
        return ""
    matcher = SequenceMatcher(None, ours, read, autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        said = " ".join(ours[start:end])
        if kind != "equal" and _DIGIT.search(said):
            around = read[max(first - _QUOTED, 0) : last + _QUOTED]
            return shorten(" ".join(around), 120)
    return shorten(" ".join(read), 120)


def _name_origin(piece: Piece) -> Message | None:
    kind, _, rest = piece.origin.partition("|")
    if kind == "cell":
        entry, row, column = rest.split("|")
        return Message("inspection-from-cell", entry=entry, row=int(row) + 1, column=column)
    if kind == "value":
        return Message("inspection-from-value", name=rest)
    part = kind.partition(":")[0]
    return Message("inspection-from-entry", part=part, entry=rest) if kind else None


def _find_unexpected_numbers(structure: Structure, alignment: Alignment) -> Iterator[Finding]:
    """Numbers in the PDF that no source asked for; what TeX counts itself is none of them."""
    if alignment.lost:  # told already, and what is printed instead is no second mistake
        return
    for start, end in alignment.extra:
        for run in alignment.stream.list_runs(start, end):
            own = _DIGIT.search(run.text)  # words may stand beside what is counted
            if own and not is_counted(run) and _DIGIT.search(alignment.stream.text[start:end]):
                text, page = shorten(run.text), name_page(run.page)
                said = Message("inspection-number-strange", text=text, page=page)
                yield report(structure, "REQ-63", said, Place(run.page, words=run.text))


def is_counted(run: Shown) -> bool:
    """Whether a run is what TeX counts or refers with: a label, a link, a heading's number."""
    heading = any(role.startswith("H") and role[1:].isdigit() for role in run.roles)
    return bool({"Lbl", "Link", "Reference"}.intersection(run.roles)) or (
        heading and run.roles[-1] == "Span"
    )


def _judge_order(structure: Structure, alignment: Alignment) -> Iterator[Finding]:
    lost = math.fsum(_measure_loss(alignment, one) for one in alignment.lost)
    whole = sum(len(one.passage.text) for one in alignment.lost) + sum(
        len(one.passage.text) for one in alignment.found if one.passage.typeset
    )
    if whole and 1 - lost / whole < _THRESHOLD:
        share, least = say_number((1 - lost / whole) * 100, 1), f"{_THRESHOLD * 100:.0f}"
        yield report(structure, "REQ-11", Message("inspection-order", share=share, least=least))


def _measure_loss(alignment: Alignment, lost: Lost) -> float:
    """How many letters of a passage are not read where they should be."""
    wanted = lost.passage.text.split()
    runs = alignment.stream.list_runs(lost.start, lost.end)
    read = " ".join(run.text for run in runs).split()
    matcher = SequenceMatcher(None, wanted, read, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return len(lost.passage.text) * (1 - same / max(len(wanted), 1))


@rule("REQ-63")
def assert_labels_read_back(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every number drawn in a figure is read in the figure's own drawing (REQ-63)."""
    if expected.reading is None or len(expected.reading.figures) != len(structure.figures):
        return  # a figure too many or too few is another assertion's matter
    for number, figure in enumerate(expected.reading.figures):
        if figure.labels:
            yield from _compare_labels(structure, number, figure)


def _compare_labels(structure: Structure, number: int, figure: DrawnFigure) -> Iterator[Finding]:
    runs = [run for run in structure.shown if run.figure == number]
    read = "".join(flatten(run.text) for run in runs)
    tagged, name = structure.figures[number], figure.origin.partition("|")[2]
    wrong = []
    for label in sorted((flatten(one) for one in figure.labels), key=len, reverse=True):
        if label in read:
            read = read.replace(label, "\n", 1)
        elif _DIGIT.search(label):
            wrong.append(Message("inspection-label-lost", label=label, figure=name))
    unexpected = [text for text in read.split("\n") if _DIGIT.search(text)]
    if unexpected:
        text = shorten(unexpected[0])
        wrong.append(Message("inspection-label-strange", text=text, figure=name))
    for said in wrong:
        place = Place(tagged.page, tagged.element, figure.alt)
        found = report(structure, "REQ-63", said, place)
        yield replace(found, source=f"{figure.path}:{figure.line or 1}")


ASSERTIONS = (assert_text_read_back, assert_labels_read_back)
