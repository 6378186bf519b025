"""The text: every number as its source gives it, every passage in the order of its source.

REQ-11 (reading order) and REQ-63 (each number traces to data): what is printed is read back.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from bindery.errors import Diagnostic
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
from bindery.model import DrawnFigure, Piece

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# The share of the authors' text that must be read in its order.
_THRESHOLD = 0.98
_QUOTED = 6  # words around a difference


@rule("REQ-63", "REQ-11")
def assert_text_read_back(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
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
        message = f"«{shorten(wanted)}» is not printed{_quote_difference(passage.text, runs)}"
        hint = f"it comes from {_name_origin(piece)}" if piece.origin else ""
        found = report(structure, "REQ-63", message, hint, Place(page, words=passage.text))
        yield replace(found, source=f"{passage.path}:{piece.line or passage.line or 1}")
    if not missing:
        message = f"“{shorten(passage.text)}” is not read in its place"
        elsewhere = alignment.stream.text.find(flatten(passage.text))
        hint = "its words are printed in another form, or not at all"
        if elsewhere >= 0:
            hint = f"it is read elsewhere: {name_page(alignment.stream.find_page(elsewhere))}"
        lacking = remark(structure, "REQ-11", message, hint, Place(page, words=passage.text))
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
    """Where the printed words part from the wanted ones, as the end of a message."""
    ours, read = wanted.split(), " ".join(run.text for run in runs).split()
    if not read:
        return ", it prints nothing there"
    matcher = SequenceMatcher(None, ours, read, autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        said = " ".join(ours[start:end])
        if kind != "equal" and _DIGIT.search(said):
            around = read[max(first - _QUOTED, 0) : last + _QUOTED]
            return f", it prints “{shorten(' '.join(around), 120)}”"
    return f", it prints “{shorten(' '.join(read), 120)}”"


def _name_origin(piece: Piece) -> str:
    kind, _, rest = piece.origin.partition("|")
    if kind == "cell":
        entry, row, column = rest.split("|")
        return f"{entry}, row {int(row) + 1}, column {column}"
    return f"the value {rest}" if kind == "value" else f"the {kind.split(':')[0]} of {rest}"


def _find_unexpected_numbers(structure: Structure, alignment: Alignment) -> Iterator[Diagnostic]:
    """Numbers in the PDF that no source asked for; what TeX counts itself is none of them."""
    if alignment.lost:  # told already, and what is printed instead is no second mistake
        return
    for start, end in alignment.extra:
        for run in alignment.stream.list_runs(start, end):
            if not is_counted(run) and _DIGIT.search(alignment.stream.text[start:end]):
                place = name_page(run.page)
                message = f"the number in “{shorten(run.text)}” ({place}) comes from no source"
                where = Place(run.page, words=run.text)
                yield report(structure, "REQ-63", message, "print it in a template", where)


def is_counted(run: Shown) -> bool:
    """Whether a run is what TeX counts or refers with: a label, a link, a heading's number."""
    heading = any(role.startswith("H") and role[1:].isdigit() for role in run.roles)
    return bool({"Lbl", "Link", "Reference"}.intersection(run.roles)) or (
        heading and run.roles[-1] == "Span"
    )


def _judge_order(structure: Structure, alignment: Alignment) -> Iterator[Diagnostic]:
    lost = math.fsum(_measure_loss(alignment, one) for one in alignment.lost)
    whole = sum(len(one.passage.text) for one in alignment.lost) + sum(
        len(one.passage.text) for one in alignment.found if one.passage.typeset
    )
    if whole and 1 - lost / whole < _THRESHOLD:
        share = f"{(1 - lost / whole) * 100:.1f}%"
        message = f"only {share} of the text is read in the order of its sources"
        yield report(structure, "REQ-11", message, f"at least {_THRESHOLD * 100:.0f}% must be")


def _measure_loss(alignment: Alignment, lost: Lost) -> float:
    """How many letters of a passage are not read where they should be."""
    wanted = lost.passage.text.split()
    runs = alignment.stream.list_runs(lost.start, lost.end)
    read = " ".join(run.text for run in runs).split()
    matcher = SequenceMatcher(None, wanted, read, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return len(lost.passage.text) * (1 - same / max(len(wanted), 1))


@rule("REQ-63")
def assert_labels_read_back(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """Every number drawn in a figure is read in the figure's own drawing (REQ-63)."""
    if expected.reading is None or len(expected.reading.figures) != len(structure.figures):
        return  # a figure too many or too few is another assertion's matter
    for number, figure in enumerate(expected.reading.figures):
        if figure.labels:
            yield from _compare_labels(structure, number, figure)


def _compare_labels(structure: Structure, number: int, figure: DrawnFigure) -> Iterator[Finding]:
    runs = [run for run in structure.shown if run.figure == number]
    read = "".join(flatten(run.text) for run in runs)
    tagged = structure.figures[number]
    messages = []
    for label in sorted((flatten(one) for one in figure.labels), key=len, reverse=True):
        if label in read:
            read = read.replace(label, "\n", 1)
        elif _DIGIT.search(label):
            messages.append(f"the label «{label}» is not read in its figure")
    unexpected = [text for text in read.split("\n") if _DIGIT.search(text)]
    if unexpected:
        messages.append(
            f"a figure shows «{shorten(unexpected[0])}», and none of its labels says so"
        )
    for message in messages:
        place = Place(tagged.page, tagged.element, figure.alt)
        found = report(structure, "REQ-63", message, _name_drawing(figure), place)
        yield replace(found, source=f"{figure.path}:{figure.line or 1}")


def _name_drawing(figure: DrawnFigure) -> str:
    return f"see the figure {figure.origin.partition('|')[2]}"


ASSERTIONS = (assert_text_read_back, assert_labels_read_back)
