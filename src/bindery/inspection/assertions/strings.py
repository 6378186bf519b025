"""Strings that are heard: of one alphabet, in their own order, none lost (REQ-13, REQ-22)."""

import re
from collections.abc import Iterator

from bindery.inspection.assertions.expected import (
    Expected,
    Place,
    name_page,
    remark,
    report,
    shorten,
)
from bindery.inspection.assertions.rules import rule
from bindery.inspection.elements import walk_all
from bindery.inspection.results import Finding
from bindery.inspection.structure import Structure
from bindery.messages import Message

_FLAWS = (
    ("turned", re.compile("[\u202a-\u202e\u2066-\u2069]")),
    ("lost", re.compile("\ufffd")),
    ("private", re.compile("[\ue000-\uf8ff]")),
    ("encoding", re.compile("Ã[\u0080-\u00bf]|â€|Â[\u00a0-\u00bf]")),
)
# A letter of another alphabet that looks like one of ours.
MIXED = re.compile(
    "[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]|[A-Za-z]{2}[\u0391-\u03c9][A-Za-z]"
)
_RUN_TOGETHER = re.compile(r"[^\W\d_]*[a-z][A-Z][^\W\d_]*")
# An address, a path or a name in a program.
_NAME = re.compile(r"[/@\\_]|[a-z]\.[a-z]")
_LONG, _LONGEST = 25, 45
_LETTERS_APART = re.compile(r"(?:(?<!\w)[^\W\d_] ){5,}[^\W\d_](?!\w)")
_LEAVES = frozenset({"P", "LBody", "TD", "TH", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Caption"})


@rule("REQ-13", "REQ-22")
def assert_strings_sound(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No string turns its letters round, mixes alphabets or lost its letters (REQ-13, REQ-22)."""
    for text, place in _list_strings(structure):
        if text.isascii():
            continue
        ids = [name for name, pattern in _FLAWS if pattern.search(text)]
        ids += ["mixed"] if MIXED.search(text) else []
        for name in ids:
            said = Message(
                "inspection-string", flaw=name, text=shorten(text), page=name_page(place.page)
            )
            mild = name == "private" and not expected.refuses_private
            yield (remark if mild else report)(structure, "REQ-13", said, place)


def _list_strings(structure: Structure) -> Iterator[tuple[str, Place]]:
    for node in walk_all(structure.tree):
        if node.alt:
            yield node.alt, Place(node.page, node.path, node.alt)
        if node.marks and node.role != "Formula":
            yield node.text, Place(node.page, node.path, node.text)
    for one in structure.facts.said:
        yield one.said, Place(one.page, one.element, one.said)
    for link in structure.links:
        yield link.description, Place(link.page, link.element, link.description)
    for mark in structure.catalogue.bookmarks:
        yield mark.title, Place(mark.page, words=mark.title)
    for _, value in structure.catalogue.metadata:
        yield value, Place()


@rule("REQ-11")
def assert_words_apart(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Words are read as words: not run together, not in single letters (REQ-11)."""
    del expected
    for node in walk_all(structure.tree):
        if node.role not in _LEAVES or any(one.role in _LEAVES for one in node.children):
            continue
        place, page = Place(node.page, node.path, node.text), name_page(node.page)
        glued = next((word for word in node.text.split() if _is_glued(word)), "")
        if glued:
            said = Message("inspection-words-glued", text=shorten(glued), page=page)
            yield report(structure, "REQ-11", said, place)
        spaced = _LETTERS_APART.search(node.text)
        if spaced and not node.find_all("Formula"):
            said = Message("inspection-words-spaced", text=shorten(spaced[0]), page=page)
            yield report(structure, "REQ-11", said, place)


def _is_glued(word: str) -> bool:
    if len(word) < _LONG or _NAME.search(word):
        return False
    parts = re.findall(r"[^\W\d_]+", word)
    longest = max(parts, key=len, default="")
    return len(longest) >= _LONGEST or (
        len(longest) >= _LONG and _RUN_TOGETHER.fullmatch(longest) is not None
    )


ASSERTIONS = (assert_strings_sound, assert_words_apart)
