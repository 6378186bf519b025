"""Finding the way: bookmarks, lists, notes and boxes (REQ-09, REQ-17, REQ-97)."""

from collections import Counter
from collections.abc import Iterator

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
from bindery.inspection.results import Finding
from bindery.inspection.structure import Node, Structure
from bindery.messages import Message

_TITLES = frozenset({"Caption", "H", "H1", "H2", "H3", "H4", "H5", "H6"})


@rule("REQ-09", level=Level.SHOULD)
def assert_bookmarks(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A long document has a bookmark for each heading, in order (REQ-09)."""
    if structure.pages < expected.bookmark_pages:
        return
    if not structure.catalogue.bookmarks:
        said = Message("inspection-no-bookmarks", pages=structure.pages)
        yield report(structure, "REQ-09", said)
        return
    rest = iter(structure.catalogue.bookmarks)
    for _, text in expected.headings:
        if not any(matches_numbered(b.title, text) for b in rest):
            said = Message("inspection-bookmark-lost", text=shorten(text))
            yield report(structure, "REQ-09", said, Place(words=text))
            return  # from here on the order is lost: one message is enough


@rule("REQ-17")
def assert_lists(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A list holds items and nothing else (REQ-17)."""
    del expected
    for entry in structure.lists:
        page, place = name_page(entry.page), Place(entry.page, entry.element)
        if not entry.items:
            yield report(structure, "REQ-17", Message("inspection-list-empty", page=page), place)
        if entry.stray:
            kinds = ", ".join(sorted(set(entry.stray)))
            said = Message("inspection-list-stray", page=page, kinds=kinds)
            yield report(structure, "REQ-17", said, place)


@rule("REQ-17")
def assert_notes(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No note is empty (REQ-17)."""
    del expected
    for number, text in enumerate(structure.notes, 1):
        if not text:
            yield report(structure, "REQ-17", Message("inspection-note-empty", number=number))


@rule("REQ-17", heard=True)
def assert_notes_named(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every note has an ID of its own, by which its sign finds it (REQ-17)."""
    del expected
    notes = [node for node in walk_all(structure.tree) if node.role == "Note"]
    counts = Counter(node.id for node in notes)
    for node in notes:
        if not node.id or counts[node.id] > 1:
            said = Message(
                "inspection-note-shared" if node.id else "inspection-note-unnamed",
                text=shorten(normalise(node.text)),
                page=name_page(node.page),
            )
            yield report(structure, "REQ-17", said, Place(node.page, node.path))


@rule("REQ-97", level=Level.SHOULD)
def assert_boxes_are_text(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every box of the sources is a section with its title as heading, and real text (REQ-97)."""
    sections = [node for node in walk_all(structure.tree) if node.role in ("Sect", "Art", "Aside")]
    for title in expected.boxes:
        found = [node for node in sections if _is_titled(node, title)]
        if not found:
            said = Message("inspection-box-lost", title=shorten(title))
            yield report(structure, "REQ-97", said, Place(words=title))
        # a section of the text can have the title of a box, and need have no words of its own
        if found and not any(_has_text(node) for node in found):
            node = found[0]
            page = name_page(node.page)
            said = Message("inspection-box-empty", title=shorten(title), page=page)
            yield report(structure, "REQ-97", said, Place(node.page, node.path, title))


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
