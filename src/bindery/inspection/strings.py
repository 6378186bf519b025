"""Every text in a PDF, shown or not: pages, tags, descriptions, bookmarks, links, metadata.

For searches that must miss nothing (REQ-52, REQ-59): unlike a `Structure` it has artifacts and
replaced text too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pikepdf

from bindery.inspection.content_stream import StreamReader
from bindery.inspection.geometry import EVERYWHERE
from bindery.inspection.page_content import Content
from bindery.inspection.painting import PaintedPage
from bindery.inspection.reading import read_structure
from bindery.inspection.text_operators import TextWriter
from bindery.messages import Message, catalogue

_KEYS = ("/Alt", "/ActualText", "/E", "/T", "/Title", "/Contents", "/URI", "/Lang", "/F", "/UF")
_BLOCKS = ("P", "H1", "H2", "H3", "H4", "H5", "H6", "TD", "TH", "LBody", "Caption", "Note", "TOCI")
_DEEPEST = 30


@dataclass(frozen=True, slots=True)
class FoundText:
    """A text and what it is, such as `page 3` or `alternative text`."""

    place: str
    text: str


@dataclass(slots=True)
class AllTextWriter(TextWriter):
    """Writes all that a page shows into one text, whatever its marks say."""

    def _target(self) -> list[str] | None:
        return self.content.texts.setdefault(((0, 0), 0), [])


@dataclass(slots=True)
class AllTextReader(StreamReader):
    """Reads a page for such a writer."""

    def make_writer(self) -> TextWriter:
        """One that writes everything."""
        return AllTextWriter(self.content, self.painted, self.spans)


def read_strings(path: Path, name: str = "") -> tuple[FoundText, ...]:
    """All texts of a PDF; raises BinderyError for a file that cannot be read."""
    structure = read_structure(path, name)
    found = [
        FoundText(_name_tag(node.role, node.page), node.text)
        for top in structure.tree
        for node in top.walk()
        if node.role in _BLOCKS
    ]
    found += [FoundText(_name("bookmark"), one.title) for one in structure.catalogue.bookmarks]
    found += [FoundText(_name("metadata", key), text) for key, text in structure.catalogue.metadata]
    with pikepdf.open(path, suppress_warnings=True) as pdf:
        found += [
            FoundText(_name("page", str(number)), _read_page(page))
            for number, page in enumerate(pdf.pages, 1)
        ]
        for item in pdf.objects:
            found += _read_object(item, _name("alone"), 0)
        metadata = pdf.Root.get("/Metadata")
        if isinstance(metadata, pikepdf.Stream):
            packet = metadata.read_bytes().decode("utf-8", "replace")
            found.append(FoundText(_name("metadata"), packet))
    return tuple(dict.fromkeys(one for one in found if one.text.strip()))


def _name_tag(role: str, page: int | None) -> str:
    tag = _name("tag", role)
    return f"{tag}, {_name('page', str(page))}" if page else tag


def _name_key(key: str) -> str:
    return _name(key.strip("/").replace("UF", "F")) if key in _KEYS else _name("key", key)


def _name(kind: str, about: str = "") -> str:
    return _write_name(catalogue().language, kind, about)


@cache  # a PDF has tens of thousands of keys, and some dozens of names for them
def _write_name(_: str, kind: str, about: str) -> str:
    return str(Message("inspection-place", kind=kind, about=about)).strip()


def read_pages(path: Path) -> tuple[str, ...]:
    """All that each page shows, running heads and stamps too, as one text a page."""
    with pikepdf.open(path, suppress_warnings=True) as pdf:
        return tuple(_read_page(page) for page in pdf.pages)


def _read_page(page: pikepdf.Page) -> str:
    content = Content()
    reader = AllTextReader(content, PaintedPage(0, EVERYWHERE), page.obj.objgen)
    reader.read_stream(page, page.obj.get("/Resources") or page.resources)
    return content.find_text(((0, 0), 0))


def _read_object(item: object, place: str, depth: int) -> Iterator[FoundText]:
    """The strings in an object and what it holds directly: what it refers to has its own turn."""
    if depth > _DEEPEST:
        return
    if isinstance(item, pikepdf.String):
        yield FoundText(place, str(item))
    elif isinstance(item, pikepdf.Stream | pikepdf.Dictionary):
        pairs = item.stream_dict.items() if isinstance(item, pikepdf.Stream) else item.items()
        for key, value in pairs:
            if not _is_reference(value):
                yield from _read_object(value, _name_key(str(key)), depth + 1)
    elif isinstance(item, pikepdf.Array):
        for value in item:
            if not _is_reference(value):
                yield from _read_object(value, place, depth + 1)


def _is_reference(value: object) -> bool:
    return isinstance(value, pikepdf.Object) and value.is_indirect
