"""What is spoken is what is shown: alternatives, replacements and expansions (REQ-11 to REQ-13)."""

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher

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
from bindery.inspection.facts import Instead, Said
from bindery.inspection.results import Finding
from bindery.inspection.structure import Structure
from bindery.messages import Message

# What is a picture to the ear too: its description says other words than it shows.
_PICTURES = frozenset({"Figure", "Formula"})
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# Decimals: a group of three figures may as well be thousands, with or without their sign.
_DECIMAL = re.compile(r"(?<=\d)[.,](\d{1,2})(?!\d)")
_COMPARABLE = 0.6
_SHORT = 4
_LONGEST_ABBREVIATION = 14
_CODE = re.compile(r"</?[a-zA-Z][^<>]*>|\{\{|\}\}|\$\{|&[a-z]+;|\\[a-zA-Z]{2,}")
_TIMES = 3


@rule("REQ-11", "REQ-63")
def assert_said_as_seen(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """What is read aloud in place of a text says the same words and numbers (REQ-11, REQ-63)."""
    del expected
    for one in structure.facts.said:
        if one.way is Instead.EXPANSION or one.role == "Figure":
            continue
        place, page = Place(one.page, one.element, one.seen), name_page(one.page)
        seen, said = shorten(normalise(one.seen)), shorten(normalise(one.said))
        if one.role == "Formula":
            strange = _find_strange_number(one)
            if strange:
                what = Message("inspection-formula-number", text=said, number=strange, page=page)
                yield report(structure, "REQ-63", what, place)
        elif _is_silenced(one):
            what = Message("inspection-silenced", text=seen, page=page)
            yield report(structure, "REQ-11", what, place)
        elif _contradicts(one):
            # A table's description is by many programs meant as a summary of it.
            tell = remark if (one.role, one.way) == ("Table", Instead.ALTERNATIVE) else report
            what = Message("inspection-said-otherwise", seen=seen, said=said, page=page)
            yield tell(structure, "REQ-11", what, place)


def _find_strange_number(one: Said) -> str:
    """A number of two digits or more that a formula's words have and the formula has not."""
    seen = _keep_digits(one.seen)
    for number in _NUMBER.findall(one.said):
        digits = _keep_digits(number)
        if len(digits) > 1 and digits not in seen:
            return str(number)
    return ""


def _is_silenced(one: Said) -> bool:
    return not normalise(one.said) and bool(_keep_words(one.seen))


def _contradicts(one: Said) -> bool:
    """Whether what is said has other numbers, or quite other words, than what is seen."""
    seen, said = _keep_words(one.seen), _keep_words(one.said)
    digits, heard = _keep_numbers(one.seen), _keep_numbers(one.said)
    if not seen or (seen == said and digits == heard):
        return False
    if one.role == "Link" and _holds(one.said, one.seen):
        return False  # a link may say more than its text
    words = "".join(sign for sign in seen if not sign.isdigit())
    in_words = not heard and len(digits) <= 1  # a figure that is said in words
    if digits != heard and not in_words and (digits or len(words) >= _SHORT):
        return True
    others = "".join(sign for sign in said if not sign.isdigit())
    if len(words) < _SHORT:
        return False
    return SequenceMatcher(None, words, others, autojunk=False).ratio() < _COMPARABLE


def _holds(said: str, seen: str) -> bool:
    words = normalise(seen).casefold()
    return (
        re.search(rf"(?<!\w){re.escape(words)}(?![\d.]*\d)", normalise(said).casefold()) is not None
    )


def _keep_words(text: str) -> str:
    """The letters and figures of a text, in small letters."""
    return "".join(
        sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum()
    )


def _keep_numbers(text: str) -> str:
    """The figures of a text, with a sign where one or two decimals begin."""
    return _keep_digits(_DECIMAL.sub(r"٫\1", text))


def _keep_digits(text: str) -> str:
    """The figures of a text; a raised one or a fraction is none."""
    return "".join(sign for sign in text if sign.isdecimal() or sign == "٫")


@rule("REQ-77", "REQ-13")
def assert_expansions_fit(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """An expansion stands at an abbreviation, begins as it does, and is one (REQ-77, REQ-13)."""
    del expected
    known: dict[str, str] = {}
    for one in structure.facts.said:
        short = normalise(one.seen)
        if one.way is not Instead.EXPANSION or not short:
            continue
        place, page = Place(one.page, one.element, one.seen), name_page(one.page)
        said, seen = shorten(normalise(one.said)), shorten(short)
        if not _is_expansion(short, one.said):
            what = Message("inspection-expansion-wrong", said=said, seen=seen, page=page)
            yield report(structure, "REQ-77", what, place)
        elif known.setdefault(short, said) != said:
            what = Message("inspection-expansion-two", said=said, other=known[short], seen=seen)
            yield report(structure, "REQ-77", what, place)


def _is_expansion(short: str, long: str) -> bool:
    """Whether most letters of an abbreviation stand in its expansion, in order."""
    letters = [sign for sign in _keep_words(short) if sign.isalpha()]
    if not letters or len(letters) > _LONGEST_ABBREVIATION:
        return False
    rest, found = _keep_words(long), 0
    if len(rest) <= len(letters):
        return False
    for letter in letters:
        place = rest.find(letter)
        if place >= 0:
            rest, found = rest[place + 1 :], found + 1
    starts = {word[:1] for word in normalise(long).casefold().split()}
    return letters[0] in starts and found >= _COMPARABLE * len(letters)


@rule("REQ-12")
def assert_nothing_private(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No text or figure stands in an element that is private: no reader opens it (REQ-12)."""
    del expected
    for node in walk_all(structure.tree):
        if node.role == "Private" and (normalise(node.text) or node.find_all("Figure")):
            figure = next((one.alt or "" for one in node.find_all("Figure")), "")
            text = shorten(normalise(node.text) or figure)
            said = Message("inspection-private", text=text, page=name_page(node.page))
            yield report(structure, "REQ-12", said, Place(node.page, node.path, node.text))


@rule("REQ-13")
def assert_alternatives_said(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """An alternative text is made of words: no code, no word again and again (REQ-13)."""
    del expected
    for figure in structure.figures:
        alt, page = normalise(figure.alt or ""), name_page(figure.page)
        words = alt.casefold().split()
        place = Place(figure.page, figure.element, alt)
        if _CODE.search(alt):
            said = Message("inspection-alternative-code", text=shorten(alt), page=page)
            yield report(structure, "REQ-13", said, place)
        if len(words) > _TIMES and len(set(words)) * _TIMES <= len(words):
            said = Message("inspection-alternative-again", text=shorten(alt), page=page)
            yield report(structure, "REQ-13", said, place)


@rule("REQ-12", heard=True)
def assert_figures_painted(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A figure in the tree is one on the page (REQ-12)."""
    del expected
    for node in walk_all(structure.tree):
        empty = not any(one.marks or one.links for one in node.walk())
        if node.role == "Figure" and empty and node.box is None:
            text = shorten(normalise(node.alt or ""))
            said = Message("inspection-figure-nothing", text=text, page=name_page(node.page))
            yield report(structure, "REQ-12", said, Place(node.page, node.path, node.alt or ""))


ASSERTIONS = (
    assert_said_as_seen,
    assert_expansions_fit,
    assert_nothing_private,
    assert_alternatives_said,
    assert_figures_painted,
)
