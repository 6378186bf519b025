"""Links and contents: where they lead, and what they say (REQ-10, REQ-24, REQ-25)."""

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
from bindery.inspection.assertions.rules import Level, rule
from bindery.inspection.elements import walk_all
from bindery.inspection.results import Finding
from bindery.inspection.structure import Structure
from bindery.messages import Message

_LONG = 20
# "a" and "n1" describe nothing; "EU law" does.
_FEWEST = 3


@rule("REQ-10", level=Level.SHOULD)
def assert_contents_linked(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every entry of a table of contents holds a link (REQ-10)."""
    del expected
    for node in walk_all(structure.tree):
        if node.role == "TOCI" and not node.find_all("Link", "Reference", "TOC"):
            said = Message("inspection-contents-unlinked", text=shorten(normalise(node.text)))
            yield report(structure, "REQ-10", said, Place(node.page, node.path))


@rule("REQ-10", level=Level.SHOULD)
def assert_contents_there(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A long document has a table of contents in its tags (REQ-10)."""
    del expected
    tagged = any(node.role in ("TOC", "TOCI") for node in walk_all(structure.tree))
    if structure.pages > _LONG and not tagged:
        said = Message("inspection-no-contents", pages=structure.pages)
        yield report(structure, "REQ-10", said)


@rule("REQ-10", "REQ-24")
def assert_links_lead(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every link within the document leads to a place that is there (REQ-10, REQ-24)."""
    del expected
    for link in structure.links:
        if not link.leads:
            words, page = shorten(link.description), name_page(link.page)
            if words:
                said = Message("inspection-link-lost", text=words, page=page)
            else:
                said = Message("inspection-link-lost-silent", page=page)
            yield report(structure, "REQ-24", said, Place(link.page, link.element))


@rule("REQ-24", heard=True)
def assert_links_described(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Every link is in the tree and says where it leads (REQ-24)."""
    untagged = sorted({link.page for link in structure.links if not link.tagged})
    if untagged:
        pages = ", ".join(str(page) for page in untagged)
        said = Message("inspection-links-untagged", pages=pages)
        yield report(structure, "REQ-24", said, Place(untagged[0]))
    silent = sorted({link.page for link in structure.links if not normalise(link.description)})
    if silent:
        pages = ", ".join(str(page) for page in silent)
        said = Message("inspection-links-silent", pages=pages)
        yield report(structure, "REQ-24", said, Place(silent[0]))
    texts = {node.path: node.text for node in walk_all(structure.tree) if node.links}
    listed = {path for path in texts if "/TOCI[" in path}
    for link in structure.links:
        words = normalise(link.description)
        if words and sum(sign.isalpha() for sign in words) < _FEWEST:
            text = normalise(texts.get(link.element, ""))
            page, named = name_page(link.page), shorten(text or link.target)
            said = Message("inspection-link-poor", text=named, said=words, page=page)
            # a contents entry is its heading's own words, whatever they are
            own = words == text and (not expected.is_ours or link.element in listed)
            tell = remark if own else report
            yield tell(structure, "REQ-24", said, Place(link.page, link.element))
    for stub in expected.link_stubs:
        found = [link for link in structure.links if link.description.startswith(stub)]
        if found:
            words = found[0].description
            said = Message("inspection-links-stub", count=len(found), text=words)
            yield report(structure, "REQ-24", said, Place(found[0].page, found[0].element))


@rule("REQ-24")
def assert_link_texts_say_something(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The text of a link makes sense by itself: no “click here” (REQ-24)."""
    stubs = {normalise(stub).casefold() for stub in expected.empty_links}
    for node in walk_all(structure.tree):
        words = normalise(node.text).rstrip(".…").casefold() if node.role == "Link" else ""
        if words and words in stubs:
            text, page = normalise(node.text), name_page(node.page)
            said = Message("inspection-link-empty", text=text, page=page)
            yield report(structure, "REQ-24", said, Place(node.page, node.path))


@rule("REQ-25", heard=True)
def assert_tab_order(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """On pages with annotations the tab key follows the structure (REQ-25)."""
    del expected
    if structure.catalogue.unordered:
        pages = ", ".join(str(page) for page in structure.catalogue.unordered)
        place = Place(structure.catalogue.unordered[0])
        yield report(structure, "REQ-25", Message("inspection-tab-order", pages=pages), place)


ASSERTIONS = (
    assert_contents_linked,
    assert_contents_there,
    assert_links_lead,
    assert_links_described,
    assert_link_texts_say_something,
    assert_tab_order,
)
