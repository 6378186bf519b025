"""How finished pages look: full, whole, within the text block, evenly spaced; all are remarks.

They are asked of our documents alone, for the limits are those of the house style.
"""

from collections.abc import Iterator

from bindery.inspection.assertions.expected import Expected, Place, remark, shorten
from bindery.inspection.assertions.rules import Level, rule
from bindery.inspection.page_look import Edge, PageFill, Parting, Split
from bindery.inspection.results import PAGE, Finding
from bindery.inspection.structure import Structure
from bindery.messages import Message, say_number

_HUNDRED = 100
_SHOWN = 60


@rule(PAGE, level=Level.SHOULD)
def assert_pages_filled(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A page is not nearly empty, unless a chapter, a part or the document ends there."""
    for fill in structure.look.fills:
        what = _judge_fill(fill, expected)
        if what is not None:
            yield remark(structure, PAGE, what, Place(fill.page))


def _judge_fill(fill: PageFill, expected: Expected) -> Message | None:
    if fill.title:
        return None
    if not fill.held and fill.lines < expected.page.lines:
        return Message("inspection-page-lines", page=fill.page, lines=fill.lines)
    if not fill.ends and fill.share < expected.page.fill:
        share = round(fill.share * _HUNDRED)
        return Message("inspection-page-fill", page=fill.page, share=share)
    return None


@rule(PAGE, level=Level.SHOULD)
def assert_blocks_whole(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """What belongs together stands on one page: titles, lead-ins, captions, sources, rows."""
    for split in structure.look.splits:
        few = split.kind is not Parting.ROWS or split.count <= expected.page.rows
        if split.kind is not Parting.FLOAT and few:
            yield _tell_split(structure, split)


@rule(PAGE, level=Level.SHOULD)
def assert_floats_near(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A figure or table stands near the first text of its chapter that names it."""
    for split in structure.look.splits:
        distant = abs(split.page - split.other) > expected.page.distance
        if split.kind is Parting.FLOAT and distant:
            yield _tell_split(structure, split)


def _tell_split(structure: Structure, split: Split) -> Finding:
    place = Place(split.page, split.element, split.text)
    return remark(structure, PAGE, _name_split(split), place)


def _name_split(split: Split) -> Message:
    text, page, other = shorten(split.text, _SHOWN), split.page, split.other
    match split.kind:
        case Parting.HEADING:
            return Message("inspection-parted-heading", text=text, page=page, other=other)
        case Parting.LEAD_IN:
            return Message("inspection-parted-lead-in", text=text, page=page, other=other)
        case Parting.CAPTION:
            return Message("inspection-parted-caption", text=text, page=page, other=other)
        case Parting.NOTE:
            return Message("inspection-parted-note", text=text, page=page, other=other)
        case Parting.FLOAT:
            return Message("inspection-parted-float", text=text, page=page, other=other)
        case Parting.ROWS:
            count = split.count
            return Message("inspection-parted-rows", text=text, page=page, other=other, count=count)


@rule(PAGE, level=Level.SHOULD)
def assert_nothing_hangs_out(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No text, table or figure hangs out of the text block, but where the house lets it."""
    for edge in structure.look.edges:
        out = _measure_overhang(edge, structure, expected)
        if out > expected.page.overhang:
            said = Message(
                "inspection-overhang", text=shorten(edge.text, _SHOWN), page=edge.page,
                points=say_number(out, 1),
            )  # fmt: skip
            yield remark(structure, PAGE, said, Place(edge.page, edge.element, edge.text))


def _measure_overhang(edge: Edge, structure: Structure, expected: Expected) -> float:
    """How far something stands out, in points."""
    width, margin = expected.measure
    text = width or structure.look.width
    if edge.beside and expected.column:
        begins, ends = expected.column
        return max(edge.right - ends, begins - edge.left)
    right = text + (margin if edge.wide else 0.0)
    return max(edge.right - right, -edge.left)


@rule(PAGE, level=Level.SHOULD)
def assert_margin_clear(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Text in the margin stands over nothing else, and on its page."""
    del expected
    for one in structure.look.clashes:
        text, other = shorten(one.text, _SHOWN), shorten(one.other, _SHOWN)
        said = (
            Message("inspection-margin-clash", text=text, other=other, page=one.page)
            if other
            else Message("inspection-margin-off", text=text, page=one.page)
        )
        yield remark(structure, PAGE, said, Place(one.page, one.element, one.text))


@rule(PAGE, level=Level.SHOULD)
def assert_spaces_even(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The spaces between words are about as wide as the font's own."""
    limits, look = expected.page, structure.look
    low, high = limits.narrow * _HUNDRED, limits.wide * _HUNDRED
    outside = {
        page: sum(count for width, count in widths.items() if not low <= width <= high)
        for page, widths in look.uneven.items()
    }
    count = sum(outside.values())
    if look.spaces and count > limits.uneven * look.spaces:
        page = max(outside, key=lambda one: outside[one])
        said = Message(
            "inspection-spaces", share=say_number(count / look.spaces * _HUNDRED, 1), page=page,
            narrow=say_number(limits.narrow), wide=say_number(limits.wide),
        )  # fmt: skip
        yield remark(structure, PAGE, said, Place(page))


ASSERTIONS = (
    assert_pages_filled,
    assert_blocks_whole,
    assert_floats_near,
    assert_nothing_hangs_out,
    assert_margin_clear,
    assert_spaces_even,
)
