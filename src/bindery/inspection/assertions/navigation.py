"""Finding the way: bookmarks, lists, notes and boxes (REQ-09, REQ-17, REQ-97)."""

from collections import Counter
from collections.abc import Iterator

from bindery.errors import Diagnostic
from bindery.inspection.assertions.expected import (
    Expected,
    Place,
    matches_numbered,
    name_page,
    normalise,
    report,
    shorten,
)
from bindery.inspection.assertions.rules import Level, rule
from bindery.inspection.elements import walk_all
from bindery.inspection.structure import Node, Structure

_BOOKMARK_LEVEL = 2
_TITLES = frozenset({"Caption", "H", "H1", "H2", "H3", "H4", "H5", "H6"})


@rule("REQ-09", level=Level.SHOULD)
def assert_bookmarks(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """A long document has a bookmark for each heading to level 2, in order (REQ-09)."""
    if structure.pages < expected.bookmark_pages:
        return
    if not structure.catalogue.bookmarks:
        message = f"the document has {structure.pages} pages and no bookmarks"
        yield report(structure, "REQ-09", message)
        return
    rest = iter(structure.catalogue.bookmarks)
    for level, text in expected.headings:
        if level <= _BOOKMARK_LEVEL and not any(matches_numbered(b.title, text) for b in rest):
            message = f"the heading “{shorten(text)}” has no bookmark in its place"
            yield report(structure, "REQ-09", message, place=Place(words=text))
            return  # from here on the order is lost: one message is enough


@rule("REQ-17")
def assert_lists(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """A list holds items and nothing else (REQ-17)."""
    del expected
    for entry in structure.lists:
        place = name_page(entry.page)
        if not entry.items:
            message, at = f"a list ({place}) has no items", Place(entry.page, entry.element)
            yield report(structure, "REQ-17", message, place=at)
        if entry.stray:
            kinds = ", ".join(sorted(set(entry.stray)))
            message = f"a list ({place}) holds what is no item: {kinds}"
            at = Place(entry.page, entry.element)
            yield report(structure, "REQ-17", message, place=at)


@rule("REQ-17")
def assert_notes(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """No note is empty (REQ-17)."""
    del expected
    for number, text in enumerate(structure.notes, 1):
        if not text:
            yield report(structure, "REQ-17", f"note {number} has no text")


@rule("REQ-17")
def assert_notes_named(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """Every note has an ID of its own, by which its sign finds it (REQ-17)."""
    del expected
    notes = [node for node in walk_all(structure.tree) if node.role == "Note"]
    counts = Counter(node.id for node in notes)
    for node in notes:
        if not node.id or counts[node.id] > 1:
            kind = "shares its ID with another" if node.id else "has no ID"
            message = f"the note “{shorten(normalise(node.text))}” ({name_page(node.page)}) {kind}"
            yield report(structure, "REQ-17", message, place=Place(node.page, node.path))


@rule("REQ-97", level=Level.SHOULD)
def assert_boxes_are_text(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """Every box of the sources is a section with its title as heading, and real text (REQ-97)."""
    sections = [node for node in walk_all(structure.tree) if node.role in ("Sect", "Art", "Aside")]
    for title in expected.boxes:
        found = [node for node in sections if _is_titled(node, title)]
        if not found:
            message = f"the box “{shorten(title)}” is no section with that title"
            yield report(structure, "REQ-97", message, place=Place(words=title))
        # a section of the text can have the title of a box, and need have no words of its own
        if found and not any(_has_text(node) for node in found):
            node = found[0]
            message = f"the box “{shorten(title)}” ({name_page(node.page)}) has no text"
            yield report(structure, "REQ-97", message, place=Place(node.page, node.path, title))


def _is_titled(node: Node, title: str) -> bool:
    # The kind of box may stand before its title: "Definition Triple helix".
    words = normalise(title)
    return any(
        child.role in _TITLES and normalise(child.text).endswith(words) for child in node.children
    )


def _has_text(node: Node) -> bool:
    return any(normalise(child.text) for child in node.children if child.role not in _TITLES)


ASSERTIONS = (
    assert_bookmarks,
    assert_lists,
    assert_notes,
    assert_notes_named,
    assert_boxes_are_text,
)
