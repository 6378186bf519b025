"""What is heard beside the words: rows told apart, lists as counted, nothing empty."""

import re
from collections.abc import Iterator, Sequence

from bindery.inspection.assertions.expected import Expected, Place, name_page, report, shorten
from bindery.inspection.assertions.rules import Level, rule
from bindery.inspection.elements import tidy_text, walk_all
from bindery.inspection.results import Finding
from bindery.inspection.structure import Cell, Node, Structure, TaggedTable
from bindery.messages import Message

# ISO 32000-1, table 347; ISO 32000-2 has three words more.
_NUMBERINGS = frozenset({
    "None", "Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha",
    "LowerAlpha",
})  # fmt: skip
_LATER = frozenset({"Ordered", "Unordered", "Description"})
_NUMBERED = frozenset(
    {"Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha", "Ordered"}
)
_COUNTED = re.compile(r"\(?(?:\d+|[A-Za-z]|[ivxlcIVXLC]+)[.)]")
_REPLACED = ("Figure", "Formula", "Link")


@rule("REQ-02")
def assert_running_classified(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Running heads and feet are artifacts of the kind Pagination, Header or Footer (REQ-02)."""
    del expected
    told: set[tuple[bool, str]] = set()
    for one in structure.running:
        wanted = "Pagination/Header" if one.above else "Pagination/Footer"
        if one.kind != wanted and (one.above, one.kind) not in told:
            told.add((one.above, one.kind))
            said = Message(
                "inspection-head-bare" if one.above else "inspection-foot-bare",
                text=shorten(one.text), page=name_page(one.page),
            )  # fmt: skip
            yield report(structure, "REQ-02", said, Place(one.page, words=one.text))


@rule("REQ-02", level=Level.SHOULD)
def assert_paragraphs_filled(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No paragraph is empty: a screen reader stops at it and says nothing (REQ-02)."""
    del expected
    for node in walk_all(structure.tree):
        if node.role == "P" and not node.text.strip() and not node.find_all(*_REPLACED):
            said = Message("inspection-paragraph-empty", page=name_page(node.page))
            yield report(structure, "REQ-02", said, Place(node.page, node.path))


@rule("REQ-15", level=Level.SHOULD)
def assert_captions_inside(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """The caption of a table stands in the table, where it is read when one enters it (REQ-15)."""
    del expected
    named = {table.element for table in structure.tables if table.caption}
    for node in walk_all(structure.tree):
        if node.path in named and not any(one.role == "Caption" for one in node.children):
            said = Message("inspection-caption-outside", page=name_page(node.page))
            yield report(structure, "REQ-15", said, Place(node.page, node.path))


@rule("REQ-15")
def assert_rows_told_apart(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """No two rows of a table have the same row headers (REQ-15)."""
    del expected
    for table in structure.tables:
        seen: set[tuple[str, ...]] = set()
        for heads, cell in list_row_headers(table):
            if heads in seen:
                words = shorten(", ".join(heads[1:]))
                name = shorten(table.caption)
                page = name_page(table.page)
                said = Message("inspection-row-repeats", text=words, caption=name, page=page)
                yield report(structure, "REQ-15", said, Place(table.page, cell.element))
                break
            seen.add(heads)


def list_row_headers(table: TaggedTable) -> Iterator[tuple[tuple[str, ...], Cell]]:
    """The words that head each row of data, those of its group first, and the row's first cell."""
    group = ""
    reaching: list[tuple[int, str]] = []  # (rows left, words) of header cells from above
    for row in table.rows:
        above = [words for _, words in reaching]
        reaching = [(left - 1, words) for left, words in reaching if left > 1]
        reaching += [(cell.row_span - 1, cell.text) for cell in row if _heads_rows(cell)]
        reaching = [one for one in reaching if one[0]]
        heads = [cell.text for cell in row if _heads_rows(cell)]
        if row and all(cell.header for cell in row):
            group = " ".join(heads) or group
        elif heads:  # a row below a merged cell alone has no header of its own
            yield (group, *above, *heads), row[0]


def _heads_rows(cell: Cell) -> bool:
    return cell.header and cell.scope in ("Row", "Both")


@rule("REQ-17")
def assert_lists_counted(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A list says how it is counted, in a word that its PDF has and as its labels are (REQ-17)."""
    del expected
    known = _NUMBERINGS | (_LATER if structure.catalogue.header.startswith("2") else frozenset())
    for node in walk_all(structure.tree):
        if node.role == "L" and (said := _judge_numbering(node, known)):
            yield report(structure, "REQ-17", said, Place(node.page, node.path))


def _judge_numbering(node: Node, known: frozenset[str]) -> Message | None:
    page, word = name_page(node.page), node.numbering
    if word and word not in known:
        return Message("inspection-list-word", page=page, word=word)
    labels = _list_labels(node.children)
    counted = [label for label in labels if _COUNTED.fullmatch(label)]
    if labels and len(counted) == len(labels) and word not in _NUMBERED:
        return Message("inspection-list-uncounted", page=page, label=labels[0], word=word or "None")
    if labels and not counted and word in _NUMBERED:
        return Message("inspection-list-uncounted", page=page, label=labels[0], word=word)
    return None


def _list_labels(items: Sequence[Node]) -> list[str]:
    labels = (one for item in items for one in item.children if one.role == "Lbl")
    return [words for one in labels if (words := tidy_text(one.text))]


@rule("REQ-17", level=Level.SHOULD)
def assert_notes_lead_back(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A note begins with its number, which is a link back to its sign in the text (REQ-17)."""
    del expected
    for node in walk_all(structure.tree):
        if node.role not in ("Note", "FENote"):
            continue
        number = next((one for one in node.children if one.role == "Lbl"), None)
        text, page = shorten(tidy_text(node.text)), name_page(node.page)
        if number is None or not number.text.strip():
            said = Message("inspection-note-unnumbered", text=text, page=page)
            yield report(structure, "REQ-17", said, Place(node.page, node.path))
        elif not number.find_all("Link"):
            said = Message("inspection-note-returnless", text=text, page=page)
            yield report(structure, "REQ-17", said, Place(node.page, node.path))


@rule("REQ-20")
def assert_links_seen(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """A link in a text is underlined, or has a contrast of 3 with the words around it (REQ-20)."""
    del expected
    lost = [one for one in structure.link_looks if one.contrast < 3 and not one.underlined]
    if lost:
        first = lost[0]
        said = Message(
            "inspection-links-unseen", count=len(lost), text=shorten(first.text.strip()),
            page=name_page(first.page), contrast=f"{first.contrast:g}",
        )  # fmt: skip
        yield report(structure, "REQ-20", said, Place(first.page, words=first.text.strip()))


ASSERTIONS = (
    assert_running_classified,
    assert_paragraphs_filled,
    assert_captions_inside,
    assert_rows_told_apart,
    assert_lists_counted,
    assert_notes_lead_back,
    assert_links_seen,
)
