"""Bookmarks, contents, labels and pages say what is there (REQ-09, REQ-10, REQ-11)."""

import re
from collections.abc import Iterator

from bindery.inspection.assertions.expected import (
    Expected,
    Place,
    name_page,
    normalise,
    remark,
    report,
    shorten,
    squeeze,
)
from bindery.inspection.assertions.rules import rule
from bindery.inspection.elements import walk_all
from bindery.inspection.results import Finding
from bindery.inspection.structure import Bookmark, Node, Structure
from bindery.messages import Message

_FOLIO = re.compile(r"\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7}|[A-Z][-.]\d{1,3}")


@rule("REQ-09")
def assert_bookmarks_lead(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A bookmark is a heading's, and leads to the page on which it stands (REQ-09)."""
    tell = report if expected.is_ours else remark
    for mark in structure.catalogue.bookmarks:
        title, place = shorten(normalise(mark.title)), Place(mark.page, words=mark.title)
        pages = _find_pages(structure, mark)
        if mark.action != "GoTo":
            yield report(
                structure, "REQ-09", Message("inspection-bookmark-out", title=title), place
            )
        elif mark.page is None:
            said = Message("inspection-bookmark-nowhere", title=title)
            yield report(structure, "REQ-09", said, place)
        elif not pages:
            said = Message("inspection-bookmark-strange", title=title)
            yield tell(structure, "REQ-09", said, place)
        elif mark.page not in pages:
            said = Message(
                "inspection-bookmark-elsewhere", title=title, read=mark.page, wanted=min(pages)
            )
            yield report(structure, "REQ-09", said, place)


def _find_pages(structure: Structure, mark: Bookmark) -> set[int]:
    """The pages of the headings that a bookmark can mean; of the title, the first."""
    words = squeeze(mark.title).casefold()
    if words and words == squeeze(structure.catalogue.title).casefold():
        return {mark.page or 1}
    return {
        heading.page
        for heading in structure.headings
        if heading.page is not None and _is_same(squeeze(heading.text).casefold(), words)
    }


def _is_same(heading: str, words: str) -> bool:
    """Whether a title is a heading's, with or without the number and the word before it."""
    return bool(words) and (heading == words or heading.endswith(words) or words.endswith(heading))


@rule("REQ-10", "REQ-11")
def assert_contents_fit(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The contents name the headings in their order, with their pages (REQ-10, REQ-11)."""
    words = [_keep_letters(heading.text) for heading in structure.headings]
    others = set(_find_other_lists(structure, words, expected))
    labels = {page.number: page.label or str(page.number) for page in structure.facts.pages}
    last = -1
    for node in walk_all(structure.tree):
        if node.role != "TOCI" or node.path in others:
            continue
        text = "".join(_list_own_words(node))
        own = _keep_letters(text)
        fits = [n for n, one in enumerate(words) if own and one.endswith(own)]
        if not fits:
            continue
        place, page = Place(node.page, node.path, text), name_page(node.page)
        shown = shorten(normalise(text))
        after = [n for n in fits if n > last]
        if not after and last not in fits:
            said = Message("inspection-contents-order", text=shown, page=page)
            yield report(structure, "REQ-11", said, place)
        last = after[0] if after else last
        pages = {labels.get(structure.headings[n].page or 0, "") for n in fits}
        ending = squeeze(text)
        if ending[-1:].isdigit() and not any(one and ending.endswith(one) for one in pages):
            wanted = min(pages)
            said = Message("inspection-contents-page", text=shown, wanted=wanted, page=page)
            yield report(structure, "REQ-10", said, place)


def _find_other_lists(
    structure: Structure, headings: list[str], expected: Expected
) -> Iterator[str]:
    """The entries of the lists of figures and tables: a short title may be that of a heading."""
    listed = {_keep_letters(title) for title in expected.listed}
    tops = (one for one in walk_all(structure.tree) if one.role == "TOC")
    for top in tops:
        if "TOC" in {step.partition("[")[0] for step in top.path.split("/")[:-1]}:
            continue
        entries = {
            node.path: _keep_letters("".join(_list_own_words(node)))
            for node in top.walk()
            if node.role == "TOCI"
        }
        named = [own for own in entries.values() if own]
        ours = sum(own in listed for own in named)
        if ours and ours >= sum(any(one.endswith(own) for one in headings) for own in named):
            yield from entries


def _list_own_words(node: Node) -> Iterator[str]:
    """The words of an entry without those of the entries below it."""
    if not any(one.role in ("TOC", "TOCI") for one in node.walk() if one is not node):
        yield node.text
        return
    for child in node.children:
        if child.role not in ("TOC", "TOCI"):
            yield from _list_own_words(child)


def _keep_letters(text: str) -> str:
    return "".join(sign for sign in normalise(text).casefold() if sign.isalpha())


@rule("REQ-09")
def assert_labels_fit(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A page is called in a reader's window as it is numbered in print (REQ-09)."""
    del expected
    for page in structure.facts.pages:
        label = page.label or str(page.number)
        tokens = {word for line in page.edge for word in line.split()}
        shown = [line for line in page.edge if _FOLIO.fullmatch(line)]
        if shown and label not in tokens:
            said = Message(
                "inspection-label-other", page=page.number, label=label, printed=shown[0]
            )
            tell = remark if page.label is None else report
            yield tell(structure, "REQ-09", said, Place(page.number))
            return  # one page tells of all


@rule("REQ-11")
def assert_pages_in_order(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The headings are read in the order of their pages (REQ-11)."""
    del expected
    before = 0
    for heading in structure.headings:
        if heading.page is None:
            continue
        if heading.page < before:
            said = Message(
                "inspection-page-order", text=shorten(normalise(heading.text)), read=heading.page,
                before=before,
            )  # fmt: skip
            place = Place(heading.page, heading.element, heading.text)
            yield report(structure, "REQ-11", said, place)
        before = max(before, heading.page)


ASSERTIONS = (
    assert_bookmarks_lead,
    assert_contents_fit,
    assert_labels_fit,
    assert_pages_in_order,
)
