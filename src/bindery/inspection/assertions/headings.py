"""Headings: those of the sources, all of them, in order and nesting (REQ-07, REQ-08)."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from bindery.inspection.assertions.expected import (
    Expected,
    Place,
    matches_numbered,
    name_page,
    normalise,
    remark,
    report,
    shorten,
    squeeze,
)
from bindery.inspection.assertions.rules import rule
from bindery.inspection.results import Finding
from bindery.inspection.structure import Structure, TaggedHeading
from bindery.messages import Message


@rule("REQ-08")
def assert_headings_equal(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The headings of the tree are the expected ones: count, order, level and text (REQ-08)."""
    wanted = [(level, normalise(text)) for level, text in expected.headings]
    read = _name_after(structure.headings, {text for _, text in wanted})
    matcher = SequenceMatcher(a=wanted, b=read, autojunk=False)
    for kind, low, high, first, last in matcher.get_opcodes():
        if kind != "equal":
            found = list(zip(read[first:last], structure.headings[first:last], strict=True))
            yield from _compare_stretch(structure, wanted[low:high], found)


def _name_after(headings: Sequence[TaggedHeading], wanted: set[str]) -> list[tuple[int, str]]:
    """Each heading as read, by the expected text that it is apart from its number."""
    named: list[tuple[int, str]] = []
    for heading in headings:
        text = normalise(heading.text)
        if text not in wanted:
            # The longest one: "and more" must not win over "Here and more".
            texts = sorted((w for w in wanted if matches_numbered(text, w)), key=len)
            text = texts[-1] if texts else text
        named.append((heading.level, text))
    return named


def _compare_stretch(
    structure: Structure,
    wanted: list[tuple[int, str]],
    found: list[tuple[tuple[int, str], TaggedHeading]],
) -> Iterator[Finding]:
    """Name what differs in a stretch: equal pairs first, then what is left over."""
    rest = list(found)
    for level, text in wanted:
        pair = next((p for p in rest if squeeze(p[0][1]).endswith(squeeze(text))), None)
        if pair is None:
            said = Message("inspection-heading-lost", text=shorten(text), level=level)
            yield report(structure, "REQ-08", said, Place(words=text))
            continue
        rest.remove(pair)
        yield from _compare_pair(structure, (level, text), pair)
    for (level, text), heading in rest:
        page = name_page(heading.page)
        said = Message("inspection-heading-strange", text=shorten(text), level=level, page=page)
        yield report(structure, "REQ-08", said, _place(heading))


def _compare_pair(
    structure: Structure, wanted: tuple[int, str], pair: tuple[tuple[int, str], TaggedHeading]
) -> Iterator[Finding]:
    (level, text), heading = pair
    if level != wanted[0]:
        said = Message(
            "inspection-heading-level", text=shorten(wanted[1]), level=level, wanted=wanted[0],
            page=name_page(heading.page),
        )  # fmt: skip
        yield report(structure, "REQ-08", said, _place(heading, wanted[1]))
    if not matches_numbered(text, wanted[1]):
        said = Message("inspection-heading-words", text=shorten(wanted[1]), read=shorten(text))
        yield remark(structure, "REQ-08", said, _place(heading, wanted[1]))


def _place(heading: TaggedHeading, words: str = "") -> Place:
    return Place(heading.page, heading.element, words or heading.text)


@rule("REQ-07")
def assert_headings_nest(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The first heading has level 1 and none skips a level on the way down (REQ-07)."""
    del expected
    before = 0
    for heading in structure.headings:
        if heading.level > before + 1:
            said = Message(
                "inspection-heading-jump", text=shorten(heading.text), before=before,
                level=heading.level, page=name_page(heading.page),
            )  # fmt: skip
            yield report(structure, "REQ-07", said, _place(heading))
        before = heading.level


@rule("REQ-08")
def assert_titles_tagged(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """What is set as the headings of the document are is a heading in its tags (REQ-08).

    What is no larger than the text is a remark: an author may have meant words in bold.
    """
    for line in structure.titles:
        tell = report if expected.is_ours and line.larger else remark
        said = Message(
            "inspection-title-untagged", text=shorten(line.text), page=name_page(line.page)
        )
        yield tell(structure, "REQ-08", said, Place(line.page, line.element, line.text))


ASSERTIONS = (assert_headings_equal, assert_headings_nest, assert_titles_tagged)
