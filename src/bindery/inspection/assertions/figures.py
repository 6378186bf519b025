"""Figures: each with an alternative text of its own, and its caption beside it (REQ-12, REQ-13)."""

import re
from collections import Counter
from collections.abc import Iterator

from bindery.inspection.assertions.expected import (
    Expected,
    Place,
    name_page,
    normalise,
    remark,
    report,
    shorten,
)
from bindery.inspection.assertions.rules import rule
from bindery.inspection.elements import walk_all
from bindery.inspection.results import Finding
from bindery.inspection.structure import Structure, TaggedFigure
from bindery.messages import Message

_FILE_NAME = re.compile(r"\S+\.(?:pdf|png|jpe?g|svg|eps|gif|tiff?|webp)", re.IGNORECASE)


@rule("REQ-12", "REQ-13")
def assert_alternatives_real(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every figure has a text that is no file name, caption or stub (REQ-12, REQ-13)."""
    captions = {normalise(caption) for caption in expected.captions}
    for figure in structure.figures:
        alt = normalise(figure.alt or "")
        flaw = _find_flaw(alt, figure, captions, expected)
        if not alt:
            said = Message("inspection-no-alternative", page=name_page(figure.page))
            yield report(structure, "REQ-12", said, _place(figure))
        elif flaw:
            yield report(structure, "REQ-13", flaw, _place(figure))


def _place(figure: TaggedFigure) -> Place:
    return Place(figure.page, figure.element, figure.alt or figure.caption)


def _find_flaw(
    alt: str, figure: TaggedFigure, captions: set[str], expected: Expected
) -> Message | None:
    own, page, shown = normalise(figure.caption), name_page(figure.page), shorten(alt)
    prefixes = tuple(normalise(stub).casefold() for stub in expected.alt_stubs)
    if _FILE_NAME.fullmatch(alt):
        return Message("inspection-alternative-file", text=shown, page=page)
    # A printed caption is the caption's words after "Figure 3.1: " or the like.
    if alt in captions or (own and (own == alt or own.endswith((": " + alt, " " + alt)))):
        return Message("inspection-alternative-caption", text=shown, page=page)
    if len(alt) < expected.shortest_alt:
        least = expected.shortest_alt
        return Message("inspection-alternative-short", text=shown, page=page, least=least)
    if prefixes and alt.casefold().startswith(prefixes):
        return Message("inspection-alternative-stub", text=shown, page=page)
    return None


@rule("REQ-13")
def assert_alternatives_own(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No two figures share an alternative text, unless the sources give them the same (REQ-13)."""
    allowed = Counter(normalise(alt) for alt in expected.alts or ())
    found = Counter(normalise(figure.alt or "") for figure in structure.figures)
    for alt, count in found.items():
        if alt and count > max(1, allowed[alt]):
            said = Message("inspection-alternative-shared", count=count, text=shorten(alt))
            yield report(structure, "REQ-13", said, Place(words=alt))


@rule("REQ-12")
def assert_alternatives_equal(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The alternative texts are those of the sources, in order (REQ-12); not asked if unknown."""
    if expected.alts is None:
        return
    read = [normalise(figure.alt or "") for figure in structure.figures]
    wanted = [normalise(alt) for alt in expected.alts]
    if len(read) != len(wanted):
        said = Message("inspection-figure-count", tagged=len(read), wanted=len(wanted))
        yield report(structure, "REQ-12", said, _find_odd(structure, read, wanted))
    for alt in wanted:
        if alt not in read:
            said = Message("inspection-alternative-lost", text=shorten(alt))
            yield report(structure, "REQ-12", said, Place(words=alt))
    if sorted(read) == sorted(wanted) and read != wanted:
        first = next(alt for alt, other in zip(wanted, read, strict=True) if alt != other)
        yield report(structure, "REQ-12", Message("inspection-figure-order"), Place(words=first))


def _find_odd(structure: Structure, read: list[str], wanted: list[str]) -> Place:
    """The place of the first figure that is too many, or of the first that is lacking."""
    rest = Counter(wanted)
    for figure, alt in zip(structure.figures, read, strict=True):
        if not rest[alt]:
            return _place(figure)
        rest[alt] -= 1
    return Place(words=next((alt for alt in wanted if rest[alt]), ""))


@rule("REQ-15")
def assert_captions_tagged(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every caption of the sources is tagged with a figure or a table (REQ-15)."""
    read = [figure.caption for figure in structure.figures]
    read += [table.caption for table in structure.tables]
    for caption in expected.captions:
        # The caption may go on with a measure or a source after its own words.
        if not any(normalise(caption) in normalise(text) for text in read):
            said = Message("inspection-caption-loose", text=shorten(caption))
            yield report(structure, "REQ-15", said, Place(words=caption))


@rule("REQ-13")
def assert_formulas_said(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every formula has words for who hears it, and not the source of its typesetting (REQ-13)."""
    del expected
    for node in walk_all(structure.tree):
        if node.role == "Formula":
            words = normalise(node.alt or "")
            place = Place(node.page, node.path, words)
            if not words:
                said = Message("inspection-formula-silent", page=name_page(node.page))
                yield report(structure, "REQ-13", said, place)
            elif "\\" in words:
                said = Message("inspection-formula-source", text=shorten(words))
                yield report(structure, "REQ-13", said, place)


@rule("REQ-13")
def assert_formulas_in_mathml(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """In PDF/UA-2 every formula is there as MathML too (REQ-13)."""
    if "ua2" not in expected.flavours:
        return
    tell = report if expected.is_ours else remark  # ISO 14289-2 asks it of no one
    for node in walk_all(structure.tree):
        if node.role == "Formula" and not node.mathml:
            words = normalise(node.alt or "")
            said = Message(
                "inspection-formula-no-mathml", text=shorten(words), page=name_page(node.page)
            )
            yield tell(structure, "REQ-13", said, Place(node.page, node.path, words))


ASSERTIONS = (
    assert_formulas_said,
    assert_formulas_in_mathml,
    assert_alternatives_real,
    assert_alternatives_own,
    assert_alternatives_equal,
    assert_captions_tagged,
)
