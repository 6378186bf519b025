"""Visibility: contrast, size of type, hidden text (REQ-18, 19, 21, 26, 54, 55)."""

from collections import Counter
from collections.abc import Callable, Iterator

from bindery.errors import Diagnostic
from bindery.inspection.assertions.expected import (
    Expected,
    Place,
    name_page,
    normalise,
    remark,
    report,
    shorten,
)
from bindery.inspection.assertions.rules import Level, rule
from bindery.inspection.results import Finding
from bindery.inspection.structure import HiddenText, Structure

# WCAG 2.2: 1.4.3 for text and for large text, 1.4.11 for what a figure is made of.
_TEXT, _LARGE, _SHAPE = 4.5, 3.0, 3.0
# Sizes are read to a tenth of a point.
_BODY, _LEAST, _ROUNDING = 10.0, 8.0, 0.06
# What may be small: the sign of a note, an index in a formula.
_SMALL_BY_NATURE = frozenset({"Lbl", "Formula", "Reference", "Link", "Note", "Sub", "Em"})
_SIGN_LENGTH = 3
_PAINTED_OVER = "is painted over"


@rule("REQ-18")
def assert_text_contrast(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """Text has a contrast of 4.5 with what is painted under it, large text of 3 (REQ-18)."""
    del expected
    for pair in structure.contrasts:
        least = _LARGE if pair.large else _TEXT
        if pair.kind == "text" and pair.ratio < least:
            message = (
                f"{pair.colour} on {pair.background} has a contrast of {pair.ratio:.2f}, not"
                f" {least}: “{shorten(pair.sample, 40)}” ({name_page(pair.page)},"
                f" {pair.count}×)"
            )
            place = Place(pair.page, pair.element, pair.sample)
            yield report(structure, "REQ-18", message, "choose a darker or lighter colour", place)


@rule("REQ-19")
def assert_shape_contrast(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """What a figure is drawn with has a contrast of 3 with what lies under it (REQ-19)."""
    for pair in structure.contrasts:
        if pair.kind == "shape" and pair.ratio < _SHAPE:
            message = (
                f"shapes of {pair.colour} on {pair.background} have a contrast of {pair.ratio:.2f},"
                f" not {_SHAPE} ({name_page(pair.page)}, {pair.count}×, {pair.sample})"
            )
            place = Place(pair.page, pair.element)
            tell = _choose_weight(structure, expected, pair.element)
            yield tell(structure, "REQ-19", message, "darken them, or give them an edge", place)


@rule("REQ-19")
def assert_neighbours_told_apart(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """Shapes of a figure that touch have a contrast of 3, a gap or an edge between (REQ-19)."""
    for pair in structure.contrasts:
        if pair.kind == "edge" and pair.ratio < _SHAPE:
            message = (
                f"shapes of {pair.colour} and {pair.background} touch, with a contrast of"
                f" {pair.ratio:.2f}, not {_SHAPE} ({name_page(pair.page)}, {pair.count}×,"
                f" {pair.sample})"
            )
            place = Place(pair.page, pair.element)
            tell = _choose_weight(structure, expected, pair.element)
            yield tell(structure, "REQ-19", message, "leave a white gap between them", place)


def _choose_weight(
    structure: Structure, expected: Expected, element: str
) -> Callable[[Structure, str, str, str, Place], Finding]:
    """A remark for an author's picture: its colours are those of what it shows."""
    alts = (one.alt for one in structure.figures if element.startswith(one.element))
    return remark if normalise(next(alts, None) or "") in expected.picture_alts else report


@rule("REQ-26", level=Level.SHOULD)
def assert_text_sizes(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """Running text is set in 10 points at least, and no text in less than 8 (REQ-26)."""
    del expected
    body = _find_body_size(structure)
    if body is not None and body < _BODY - _ROUNDING:
        yield remark(structure, "REQ-26", f"the running text is set in {body:g} points, not 10")
    for text in structure.small:
        by_nature = text.role in _SMALL_BY_NATURE or len(text.text) <= _SIGN_LENGTH
        if text.size < _LEAST - _ROUNDING and not by_nature:
            words = shorten(text.text, 40)
            message = f"“{words}” is set in {text.size:g} points ({name_page(text.page)})"
            place = Place(text.page, text.element, text.text)
            yield remark(structure, "REQ-26", message, "8 points is the least", place)


def _find_body_size(structure: Structure) -> float | None:
    sizes: Counter[float] = Counter(dict(structure.sizes))
    return sizes.most_common(1)[0][0] if sizes else None


@rule("REQ-21")
def assert_no_page_is_a_picture(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """No page is a picture of text: a scan has no text for a screen reader (REQ-21)."""
    del expected
    hidden = {text.page for text in structure.hidden}
    for page in structure.pictures:
        if page in structure.textless or page in hidden:
            message = f"page {page} is one picture without text that is seen as text"
            yield report(structure, "REQ-21", message, "set the text as text", Place(page))


@rule("REQ-54")
def assert_nothing_hidden(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """No text is invisible, off the sheet, clipped away or in a layer that is off (REQ-54)."""
    del expected
    for text in structure.hidden:
        if text.reason != _PAINTED_OVER:
            message = f"{name_page(text.page)}: “{shorten(text.text, 40)}” {text.reason}"
            hint = "take it out of the source: who copies the text finds it"
            yield report(structure, "REQ-54", message, hint, _place(text))


@rule("REQ-55")
def assert_nothing_under_boxes(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """No text lies under a box that was painted over it (REQ-55)."""
    del expected
    for text in structure.hidden:
        if text.reason == _PAINTED_OVER:
            message = f"{name_page(text.page)}: a box is painted over “{shorten(text.text, 40)}”"
            hint = "take the words out of the source: a box hides nothing"
            yield report(structure, "REQ-55", message, hint, _place(text))


def _place(text: HiddenText) -> Place:
    return Place(text.page, text.element, text.text)


ASSERTIONS = (
    assert_text_contrast,
    assert_shape_contrast,
    assert_neighbours_told_apart,
    assert_text_sizes,
    assert_no_page_is_a_picture,
    assert_nothing_hidden,
    assert_nothing_under_boxes,
)
