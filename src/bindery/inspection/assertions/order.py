"""The order of reading is that of the page, and the page is read whole (REQ-11, REQ-02)."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

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
from bindery.inspection.assertions.running import Block, list_blocks, quote_block
from bindery.inspection.elements import walk_all
from bindery.inspection.results import Finding
from bindery.inspection.structure import Node, Structure
from bindery.messages import Message

_SLIP = 2.0  # points
_EDGE = 0.16
_OFTEN = 3
_WORDS = re.compile(r"[^\W\d_]{2,}")
_MANY = 20


@rule("REQ-11")
def assert_order_as_seen(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Paragraphs and headings of a column are read from above to below (REQ-11)."""
    del expected
    before: Block | None = None
    for block in list_blocks(structure):
        if before is not None and _is_above(block, before):
            said = Message(
                "inspection-order-above", first=quote_block(before.node),
                second=quote_block(block.node),
                page=name_page(block.page),
            )  # fmt: skip
            place = Place(block.page, block.node.path, block.node.text)
            yield report(structure, "REQ-11", said, place)
        before = block


def _is_above(block: Block, before: Block) -> bool:
    if block.page != before.page:
        return block.page < before.page
    left, bottom, right, _ = block.box
    x0, _, x1, top = before.box
    shared = min(right, x1) - max(left, x0)
    return shared > min(right - left, x1 - x0) / 2 and bottom >= top - _SLIP


@rule("REQ-11")
def assert_heads_and_feet_silent(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Running heads, feet and page numbers are not read aloud on each page (REQ-11)."""
    del expected
    boxes = {page.number: page.box for page in structure.facts.pages}
    found: defaultdict[tuple[str, int], list[Block]] = defaultdict(list)
    for block in list_blocks(structure):
        _, bottom, _, top = boxes[block.page]
        margin = (top - bottom) * _EDGE
        if block.box[1] < bottom + margin or block.box[3] > top - margin:
            words = re.sub(r"\d+", "#", normalise(block.node.text))
            found[words, round(block.box[1] / 4)].append(block)
    for blocks in found.values():
        pages = sorted({block.page for block in blocks})
        near = sum(one - other <= 2 for other, one in pairwise(pages))
        if near >= _OFTEN - 1:
            first = blocks[0]
            said = Message("inspection-head-read", text=quote_block(first.node), count=len(pages))
            yield report(structure, "REQ-11", said, Place(first.page, first.node.path))


@rule("REQ-02", "REQ-11")
def assert_nothing_silent(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """What is shown within a page is read: text there is no decoration (REQ-02, REQ-11)."""
    heard = "".join(squeeze(one.text) for one in structure.shown) if structure.tree else ""
    if not heard:
        return
    lines = Counter(line for page in structure.facts.pages for line in page.within)
    for page in structure.facts.pages:
        for line in page.within:
            words = "".join(_WORDS.findall(line))
            if not words or squeeze(line) in heard or lines[line] >= _OFTEN:
                continue  # what comes back on each page is a mark of the page, as a watermark is
            tell = report if expected.is_ours or len(words) >= _MANY else remark
            said = Message("inspection-silent", text=shorten(line), page=page.number)
            yield tell(structure, "REQ-02", said, Place(page.number))


@rule("REQ-02", "REQ-11")
def assert_agrees_with_pages(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The pages' way back to the tree leads to the elements that hold them (REQ-02, REQ-11)."""
    del expected
    for one in structure.facts.misfits:
        text = shorten(normalise(one.words), 50)
        page = name_page(one.page)
        said = Message("inspection-misfit", kind=one.kind.value, text=text, page=page)
        yield report(structure, "REQ-02", said, Place(one.page, one.element, one.words))


@rule("REQ-07", "REQ-08")
def assert_headings_filled(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A heading has words (REQ-07, REQ-08)."""
    del expected
    for heading in structure.headings:
        if not normalise(heading.text):
            said = Message("inspection-heading-wordless", level=heading.level)
            yield report(structure, "REQ-07", said, Place(heading.page, heading.element))


@rule("REQ-07")
def assert_one_document(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The tree holds one document (REQ-07)."""
    tell = report if expected.is_ours else remark
    count = sum(node.role == "Document" for node in structure.tree)
    if count > 1:
        yield tell(structure, "REQ-07", Message("inspection-documents", count=count))


@rule("REQ-12", "REQ-15")
def assert_captions_near(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A caption stands by its own figure or table (REQ-12, REQ-15)."""
    del expected
    for node in walk_all(structure.tree):
        caption = next((one for one in node.children if one.role == "Caption"), None)
        if caption is None or caption.page is None:
            continue
        held = [node] if node.role in ("Table", "Figure") else []
        held += [one for one in node.children if one.role in ("Table", "Figure")]
        pages = {page for one in held for page in _list_pages(structure, one)}
        if pages and not pages.intersection({caption.page - 1, caption.page, caption.page + 1}):
            said = Message(
                "inspection-caption-far", text=quote_block(caption), page=name_page(caption.page)
            )
            yield report(structure, "REQ-15", said, Place(caption.page, caption.path, caption.text))


def _list_pages(structure: Structure, node: Node) -> Iterator[int]:
    for one in node.walk():
        if one.role != "Caption":
            yield from (
                structure.facts.areas[mark].page
                for mark in one.marks
                if mark in structure.facts.areas
            )


ASSERTIONS = (
    assert_order_as_seen,
    assert_heads_and_feet_silent,
    assert_nothing_silent,
    assert_agrees_with_pages,
    assert_headings_filled,
    assert_one_document,
    assert_captions_near,
)
