"""Visibility: contrast, size of type, hidden text (REQ-18, 19, 21, 26, 54, 55)."""

from collections import Counter
from collections.abc import Callable, Iterator

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
from bindery.inspection.looks import Contrast, HiddenText
from bindery.inspection.results import Finding
from bindery.inspection.structure import Structure
from bindery.inspection.unseen import Unseen
from bindery.messages import Message, say_number

# WCAG 2.2: 1.4.3 for text and for large text, 1.4.11 for what a figure is made of.
_TEXT, _LARGE, _SHAPE = 4.5, 3.0, 3.0
# Sizes are read to a tenth of a point.
_BODY, _LEAST, _ROUNDING = 10.0, 8.0, 0.06
# What may be small: the sign of a note, an index in a formula.
_SMALL_BY_NATURE = frozenset({"Lbl", "Formula", "Reference", "Link", "Note", "Sub", "Em"})
_SIGN_LENGTH = 3


@rule("REQ-18")
def assert_text_contrast(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Text has a contrast of 4.5 with what is painted under it, large text of 3 (REQ-18)."""
    del expected
    for pair in structure.contrasts:
        least = _LARGE if pair.large else _TEXT
        if pair.kind == "text" and pair.ratio < least:
            said = Message(
                "inspection-contrast-text", colour=pair.colour, background=pair.background,
                ratio=say_number(pair.ratio, 2), least=say_number(least),
                text=shorten(pair.sample, 40), page=name_page(pair.page), count=pair.count,
            )  # fmt: skip
            yield report(structure, "REQ-18", said, Place(pair.page, pair.element, pair.sample))


@rule("REQ-19")
def assert_shape_contrast(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """What a figure is drawn with has a contrast of 3 with what lies under it (REQ-19)."""
    for pair in structure.contrasts:
        if pair.kind == "shape" and pair.ratio < _SHAPE:
            said = _describe_shapes(pair)
            tell = _choose_weight(structure, expected, pair.element)
            yield tell(structure, "REQ-19", said, Place(pair.page, pair.element))


@rule("REQ-19")
def assert_neighbours_told_apart(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Shapes of a figure that touch have a contrast of 3, a gap or an edge between (REQ-19)."""
    for pair in structure.contrasts:
        if pair.kind == "edge" and pair.ratio < _SHAPE:
            said = _describe_shapes(pair)
            tell = _choose_weight(structure, expected, pair.element)
            yield tell(structure, "REQ-19", said, Place(pair.page, pair.element))


def _describe_shapes(pair: Contrast) -> Message:
    return Message(
        "inspection-contrast-edge" if pair.kind == "edge" else "inspection-contrast-shape",
        colour=pair.colour, background=pair.background, ratio=say_number(pair.ratio, 2),
        least=str(_SHAPE), page=name_page(pair.page), count=pair.count, point=pair.sample,
    )  # fmt: skip


def _choose_weight(
    structure: Structure, expected: Expected, element: str
) -> Callable[[Structure, str, Message, Place], Finding]:
    """A remark for an author's picture: its colours are those of what it shows."""
    alts = (one.alt for one in structure.figures if element.startswith(one.element))
    return remark if normalise(next(alts, None) or "") in expected.picture_alts else report


@rule("REQ-26", level=Level.SHOULD)
def assert_text_sizes(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Running text is set in 10 points at least, and no text in less than 8 (REQ-26)."""
    del expected
    body = _find_body_size(structure)
    if body is not None and body < _BODY - _ROUNDING:
        said = Message("inspection-size-text", size=say_number(body), least=say_number(_BODY))
        yield remark(structure, "REQ-26", said)
    for text in structure.small:
        by_nature = text.role in _SMALL_BY_NATURE or len(text.text) <= _SIGN_LENGTH
        if text.size < _LEAST - _ROUNDING and not by_nature:
            words = shorten(text.text, 40)
            said = Message(
                "inspection-size-small", text=words, size=say_number(text.size),
                least=say_number(_LEAST), page=name_page(text.page),
            )  # fmt: skip
            yield remark(structure, "REQ-26", said, Place(text.page, text.element, text.text))


def _find_body_size(structure: Structure) -> float | None:
    sizes: Counter[float] = Counter(dict(structure.sizes))
    return sizes.most_common(1)[0][0] if sizes else None


@rule("REQ-21")
def assert_no_page_is_a_picture(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No page is a picture of text: a scan has no text for a screen reader (REQ-21)."""
    del expected
    hidden = {text.page for text in structure.hidden}
    for page in structure.pictures:
        if page in structure.textless or page in hidden:
            yield report(structure, "REQ-21", Message("inspection-scan", page=page), Place(page))


@rule("REQ-54")
def assert_nothing_hidden(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No text is invisible, off the sheet, clipped away or in a layer that is off (REQ-54)."""
    del expected
    for text in structure.hidden:
        words, page = shorten(text.text, 40), name_page(text.page)
        if text.reason is Unseen.OFF_SHEET:
            said = Message("inspection-off-sheet", page=page, text=words)
            yield report(structure, "REQ-54", said, _place(text))
        elif text.reason is not Unseen.COVERED:
            reason = text.reason.value
            said = Message("inspection-unseen", page=page, text=words, reason=reason)
            yield report(structure, "REQ-54", said, _place(text))


@rule("REQ-55")
def assert_nothing_under_boxes(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No text lies under a box that was painted over it (REQ-55)."""
    del expected
    for text in structure.hidden:
        if text.reason is Unseen.COVERED:
            words, page = shorten(text.text, 40), name_page(text.page)
            said = Message("inspection-covered", page=page, text=words)
            yield report(structure, "REQ-55", said, _place(text))


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
