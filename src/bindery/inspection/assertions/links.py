"""Links and contents: where they lead, and what they say (REQ-10, REQ-24, REQ-25)."""

from collections.abc import Iterator

from bindery.errors import Diagnostic
from bindery.inspection.assertions.expected import (
    Expected,
    Place,
    name_page,
    normalise,
    report,
    shorten,
)
from bindery.inspection.assertions.rules import Level, rule
from bindery.inspection.elements import walk_all
from bindery.inspection.structure import Structure

_LONG = 20


@rule("REQ-10", level=Level.SHOULD)
def assert_contents_linked(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """Every entry of a table of contents holds a link (REQ-10)."""
    del expected
    for node in walk_all(structure.tree):
        if node.role == "TOCI" and not node.find_all("Link", "Reference", "TOC"):
            message = f"an entry of the contents is no link: “{shorten(normalise(node.text))}”"
            yield report(structure, "REQ-10", message, place=Place(node.page, node.path))


@rule("REQ-10", level=Level.SHOULD)
def assert_contents_there(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """A long document has a table of contents in its tags (REQ-10)."""
    del expected
    tagged = any(node.role in ("TOC", "TOCI") for node in walk_all(structure.tree))
    if structure.pages > _LONG and not tagged:
        message = f"the document has {structure.pages} pages and no tagged table of contents"
        yield report(structure, "REQ-10", message)


@rule("REQ-10", "REQ-24")
def assert_links_lead(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """Every link within the document leads to a place that is there (REQ-10, REQ-24)."""
    del expected
    for link in structure.links:
        if not link.leads:
            words = f"“{shorten(link.description)}” " if link.description else ""
            message = f"a link {words}leads nowhere ({name_page(link.page)})"
            yield report(structure, "REQ-24", message, place=Place(link.page, link.element))


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
            hint = "name the target in the reader's words"
            yield report(structure, "REQ-24", message, hint, Place(found[0].page, found[0].element))


@rule("REQ-24")
def assert_link_texts_say_something(
    structure: Structure, expected: Expected
) -> Iterator[Diagnostic]:
    """The text of a link makes sense by itself: no “click here” (REQ-24)."""
    stubs = {normalise(stub).casefold() for stub in expected.empty_links}
    for node in walk_all(structure.tree):
        words = normalise(node.text).rstrip(".…").casefold() if node.role == "Link" else ""
        if words and words in stubs:
            message = f"the link “{normalise(node.text)}” ({name_page(node.page)}) says nothing"
            hint = "let its text name the target"
            yield report(structure, "REQ-24", message, hint, Place(node.page, node.path))


@rule("REQ-25")
def assert_tab_order(structure: Structure, expected: Expected) -> Iterator[Diagnostic]:
    """On pages with annotations the tab key follows the structure (REQ-25)."""
    del expected
    if structure.catalogue.unordered:
        pages = ", ".join(str(page) for page in structure.catalogue.unordered)
        place = Place(structure.catalogue.unordered[0])
        yield report(structure, "REQ-25", f"/Tabs is not /S: page {pages}", place=place)


ASSERTIONS = (
    assert_contents_linked,
    assert_contents_there,
    assert_links_lead,
    assert_links_described,
    assert_link_texts_say_something,
    assert_tab_order,
)
