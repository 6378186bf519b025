"""The numbers behind a figure: one link away, in the table that holds them (REQ-24)."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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
from bindery.inspection.elements import walk_all
from bindery.inspection.results import Finding
from bindery.inspection.structure import Link, Node, Structure
from bindery.messages import Message

_NUMBER = re.compile(r"\d+(?:\.\d+)*")


@dataclass(frozen=True, slots=True)
class _Float:
    """A figure or table with its label and the words of its caption, without spaces."""

    holder: Node
    label: str
    caption: str
    page: int | None

    @property
    def number(self) -> str:
        found = _NUMBER.findall(self.label)
        return found[-1] if found else ""


@rule("REQ-24")
def assert_numbers_fit(structure: Structure, expected: Expected) -> Iterator[Finding]:
    """Below each figure one link leads to the table of its own numbers (REQ-24)."""
    titles = {squeeze(title): (words, squeeze(own)) for title, words, own in expected.numbers}
    floats = tuple(_list_floats(structure)) if titles else ()
    paths = {node.number: node.path for node in walk_all(structure.tree) if node.number}
    tables = {one.number: one for one in floats if one.holder.role == "Table"}
    for one in floats:
        title = max((t for t in titles if one.caption.endswith(t)), key=len, default="")
        if not title or one.holder.role == "Table":
            continue
        link = _find_link(structure, one.holder, titles[title][0])
        if link is None:
            said = Message("inspection-numbers-unlinked", figure=one.label)
            yield report(structure, "REQ-24", said, Place(one.page, one.holder.path, title))
        elif not _fits(link, one, titles[title][1], tables, paths):
            said = Message(
                "inspection-numbers-elsewhere", figure=one.label, page=name_page(link.page),
                text=shorten(link.description),
            )  # fmt: skip
            place = Place(link.page, link.element, link.description)
            yield report(structure, "REQ-24", said, place)


def _list_floats(structure: Structure) -> Iterator[_Float]:
    for node in walk_all(structure.tree):
        for caption in node.children:
            label = next((one for one in caption.children if one.role == "Lbl"), None)
            if caption.role == "Caption" and label is not None:
                words = normalise(label.text).rstrip(":.")
                yield _Float(node, words, squeeze(caption.text), caption.page)


def _find_link(structure: Structure, holder: Node, words: str) -> Link | None:
    """The link of a figure: in the element around its caption, or around that."""
    around = f"{holder.path.rpartition('/')[0] if holder.role == 'Figure' else holder.path}/"
    return next(
        (
            one
            for one in structure.links
            if one.element.startswith(around) and normalise(one.description).startswith(words)
        ),
        None,
    )


def _fits(
    link: Link, figure: _Float, title: str, tables: Mapping[str, _Float], paths: Mapping[int, str]
) -> bool:
    """Whether a link names its figure, and leads to the table that it names and that is its own."""
    numbers = Counter(_NUMBER.findall(link.description))
    if not numbers[figure.number]:
        return False
    numbers[figure.number] -= 1
    others = [number for number, count in numbers.items() if count]
    if link.action != "GoTo":
        return any(link.place.endswith(f".{number}") for number in others)
    # what a table measures stands in its caption too, behind the title
    own = [tables[one] for one in others if one in tables and title in tables[one].caption]
    place = paths.get(link.to_element)
    return any(link.to_page == one.page and _meets(place, one.holder.path) for one in own)


def _meets(place: str | None, table: str) -> bool:
    """Whether a place in the structure, where a link has one, is the table or right around it."""
    return place is None or place in (table, table.rpartition("/")[0]) or f"{table}/" in place


ASSERTIONS = (assert_numbers_fit,)
