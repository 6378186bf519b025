"""Links lead where they say: references, addresses, descriptions (REQ-24)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from bindery.inspection.assertions.expected import (
    Expected,
    Place,
    name_page,
    normalise,
    report,
    shorten,
    squeeze,
)
from bindery.inspection.assertions.rules import rule
from bindery.inspection.assertions.strings import MIXED
from bindery.inspection.elements import walk_all
from bindery.inspection.results import Finding
from bindery.inspection.structure import Link, Node, Structure
from bindery.messages import Message

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_SCHEMES = frozenset({"http", "https", "mailto", "tel", "ftp", "doi", "urn", "geo"})
_OWN = re.compile(
    r"(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[?::1)|.*\.local$",
    re.IGNORECASE,
)
_SIGNS = frozenset({"Lbl", "Reference"})
_LEAST = 1.0  # points: a smaller link cannot be hit


@rule("REQ-24", "REQ-10")
def assert_links_fit(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A link that names a heading, figure, table or note leads to it (REQ-24, REQ-10)."""
    del expected
    named, notes = _list_targets(structure), _list_notes(structure)
    holders = _find_holders(structure.tree)
    pages = {node.number: node.page for node in walk_all(structure.tree) if node.number}
    for link in structure.links:
        if link.to_page is None:
            continue
        node, parents = holders.get(link.element, (None, ()))
        words = squeeze(node.text if node else link.description).casefold()
        wanted = named.get(words, set())
        if _SIGNS.intersection(parents):  # the sign of a note, and not a heading that is a number
            back = "Note" in parents or "FENote" in parents
            wanted = set() if back else notes.get(words, wanted)
        place = Place(link.page, link.element, link.description)
        text, page = shorten(normalise(node.text if node else "")), name_page(link.page)
        if wanted and link.to_page not in wanted:
            said = Message(
                "inspection-link-elsewhere", text=text, page=page, read=link.to_page,
                wanted=min(wanted),
            )  # fmt: skip
            yield report(structure, "REQ-24", said, place)
        other = pages.get(link.to_element)
        if other is not None and other != link.to_page:
            said = Message(
                "inspection-link-two-places", text=text, page=page, read=link.to_page, other=other
            )
            yield report(structure, "REQ-24", said, place)


def _list_targets(structure: Structure) -> Mapping[str, set[int]]:
    """The pages of headings and labels of captions, by their words."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for heading in structure.headings:
        if heading.page is not None:
            found[squeeze(heading.text).casefold()].add(heading.page)
            bare = re.sub(r"^\w+(?=\d)", "", squeeze(heading.text).casefold())
            found[bare].add(heading.page)  # the contents leave out the word: «1 Ships»
    for node in walk_all(structure.tree):
        label = next((one for one in node.children if one.role == "Lbl"), None)
        if node.role == "Caption" and label is not None and node.page is not None:
            found[squeeze(label.text).casefold().rstrip(":.")].add(node.page)
    return found


def _list_notes(structure: Structure) -> Mapping[str, set[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for node in walk_all(structure.tree):
        label = next((one for one in node.children if one.role == "Lbl"), None)
        if node.role in ("Note", "FENote") and label is not None and node.page is not None:
            found[squeeze(label.text).casefold()].add(node.page)
    return found


def _find_holders(tree: Sequence[Node]) -> dict[str, tuple[Node, tuple[str, ...]]]:
    """The elements that hold links by their path, each with the roles around it."""
    return {
        node.path: (node, tuple(step.partition("[")[0] for step in node.path.split("/")[:-1]))
        for node in walk_all(tree)
        if node.links
    }


@rule("REQ-24")
def assert_links_placed(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A link lies on its words, and can be seen and hit (REQ-24)."""
    del expected
    holders = _find_holders(structure.tree)
    for link in structure.links:
        node, _ = holders.get(link.element, (None, ()))
        text = shorten(normalise(node.text if node else link.description))
        place, page = Place(link.page, link.element, link.description), name_page(link.page)
        if link.unseen or _is_tiny(link):
            said = Message("inspection-link-unseen", text=text, page=page)
            yield report(structure, "REQ-24", said, place)
        elif node is not None and not _lies_on(link, node, structure):
            said = Message("inspection-link-displaced", text=text, page=page)
            yield report(structure, "REQ-24", said, place)


def _is_tiny(link: Link) -> bool:
    if link.box is None:
        return False
    left, bottom, right, top = link.box
    return right - left < _LEAST or top - bottom < _LEAST


def _lies_on(link: Link, node: Node, structure: Structure) -> bool:
    """Whether a link meets the letters of its element; true where it has none."""
    marks = [mark for one in node.walk() for mark in one.marks]
    areas = [structure.facts.areas[mark] for mark in marks if mark in structure.facts.areas]
    if not areas or link.box is None:
        return True
    left, bottom, right, top = link.box
    # an element that goes over to the next page has its letters there too
    return any(
        (area.page != link.page and (len(areas) > 1 or area.page == link.page - 1))
        or (
            area.box[0] < right
            and left < area.box[2]
            and area.box[1] < top
            and bottom < area.box[3]
        )
        for area in areas
    )


@rule("REQ-24", "REQ-52")
def assert_addresses_fit(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """An address can be opened by every reader, and is the one that is shown (REQ-24, REQ-52)."""
    del expected
    holders = _find_holders(structure.tree)
    for link in structure.links:
        if not link.target:
            continue
        node, _ = holders.get(link.element, (None, ()))
        shown = ("" if node is None else node.text, link.description)
        flaw = _find_flaw(link.target, shown, name_page(link.page))
        if flaw is not None:
            place = Place(link.page, link.element, link.description)
            yield report(structure, "REQ-24", flaw, place)


def _find_flaw(target: str, shown: tuple[str, ...], page: Message) -> Message | None:
    try:
        parts = urlsplit(target)
        host = parts.hostname or ""
    except ValueError:
        return Message("inspection-address-closed", target=shorten(target), page=page)
    if _is_closed(target, parts.scheme.casefold(), host):
        return Message("inspection-address-closed", target=shorten(target), page=page)
    if "@" in parts.netloc:
        return Message("inspection-address-user", target=shorten(target), host=host, page=page)
    if MIXED.search(target):
        return Message("inspection-address-mixed", target=shorten(target), page=page)
    for text in shown:
        words = "".join(normalise(text).split())
        if _differs(words, target, parts.scheme.casefold()):
            where = host or parts.path
            return Message("inspection-address-other", shown=shorten(words), host=where, page=page)
    return None


def _is_closed(target: str, scheme: str, host: str) -> bool:
    """Whether an address opens nothing in a reader's hands."""
    twice = "://" in target.partition("://")[2][:8]
    if scheme not in _SCHEMES or any(sign.isspace() for sign in target) or twice:
        return True
    return scheme in ("http", "https", "ftp") and (not host or _OWN.match(host) is not None)


def _differs(words: str, target: str, scheme: str) -> bool:
    """Whether what is shown is an address, and another one."""
    if scheme == "mailto":
        mail = _MAIL.fullmatch(words)
        return mail is not None and mail[0].casefold() not in target.casefold()
    if _ADDRESS.fullmatch(words) is None:
        return False
    one, other = _strip(words), _strip(target)
    return not (other.startswith(one.rstrip("….")) or one.startswith(other))


def _strip(address: str) -> str:
    plain = re.sub(r"^https?://", "", address.casefold()).removeprefix("www.")
    return plain.rstrip("/.,;)").replace("\u00ad", "")


@rule("REQ-24")
def assert_links_said(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A link's description names no other number than its text (REQ-24)."""
    del expected
    holders = _find_holders(structure.tree)
    for link in structure.links:
        node, _ = holders.get(link.element, (None, ()))
        shown, said = "" if node is None else normalise(node.text), normalise(link.description)
        numbers, told = _NUMBER.findall(shown), _NUMBER.findall(said)
        if not numbers or not told or _ADDRESS.search(said) or _ADDRESS.search(shown):
            continue
        if not set(numbers) & set(told) and "".join(numbers) not in "".join(told):
            what = Message(
                "inspection-link-described", text=shorten(shown), said=shorten(said),
                page=name_page(link.page),
            )  # fmt: skip
            yield report(structure, "REQ-24", what, Place(link.page, link.element, said))


ASSERTIONS = (
    assert_links_fit,
    assert_links_placed,
    assert_addresses_fit,
    assert_links_said,
)
