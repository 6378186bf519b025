"""Finding the way: bookmarks, contents, links, lists and notes (REQ-09, 10, 17, 24, 25)."""

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
from bindery.inspection.structure import Structure

_BOOKMARK_LEVEL = 2


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


@rule("REQ-10", level=Level.SHOULD)
def assert_contents_linked(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """Every entry of a table of contents holds a link (REQ-10)."""
    del expected
    for node in walk_all(structure.tree):
        if node.role == "TOCI" and not node.find_all("Link", "Reference", "TOC"):
            message = f"an entry of the contents is no link: “{shorten(normalise(node.text))}”"
            yield report(structure, "REQ-10", message, place=Place(node.page, node.path))


@rule("REQ-24")
def assert_links_described(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """Every link is in the tree and says where it leads (REQ-24)."""
    untagged = sorted({link.page for link in structure.links if not link.tagged})
    if untagged:
        pages = ", ".join(str(page) for page in untagged)
        message = f"links stand outside the structure tree: page {pages}"
        yield report(structure, "REQ-24", message, place=Place(untagged[0]))
    silent = sorted({link.page for link in structure.links if not normalise(link.description)})
    if silent:
        pages = ", ".join(str(page) for page in silent)
        message = f"links have no description: page {pages}"
        yield report(structure, "REQ-24", message, place=Place(silent[0]))
    for stub in expected.link_stubs:
        found = [link for link in structure.links if link.description.startswith(stub)]
        if found:
            message = f"{len(found)} links are described as “{found[0].description}” and the like"
            yield report(structure, "REQ-24", message, "name the target in the reader's words")


@rule("REQ-25")
def assert_tab_order(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """On pages with annotations the tab key follows the structure (REQ-25)."""
    del expected
    if structure.catalogue.unordered:
        pages = ", ".join(str(page) for page in structure.catalogue.unordered)
        yield report(structure, "REQ-25", f"/Tabs is not /S: page {pages}")


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


ASSERTIONS = (
    assert_bookmarks,
    assert_contents_linked,
    assert_links_described,
    assert_tab_order,
    assert_lists,
    assert_notes,
)
