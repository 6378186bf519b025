"""Reads what an open PDF says of itself outside its structure tree: identity, metadata."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pikepdf

from bindery.inspection.links import Places
from bindery.inspection.scanning import Scan, find_unseen_layers
from bindery.inspection.structure import Bookmark, Catalogue, Font

_HEADER = re.compile(rb"%PDF-(\d\.\d)")
# ISO 32000-1, 7.5.2: a reader accepts the header within the first 1024 bytes.
_HEADER_WINDOW = 1024
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://pdfa.org/declarations/": "pdfd",
}
_SCHEMAS = "{http://www.aiim.org/pdfa/ns/extension/}"
_SYNTAX = (
    "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}",
    "{http://www.w3.org/XML/1998/namespace}",
)
_MOST_BOOKMARKS = 20_000
_DEEPEST_OUTLINE = 50


def read_catalogue(
    pdf: pikepdf.Pdf, data: bytes, fonts: tuple[Font, ...], scanned: Scan, places: Places
) -> Catalogue:
    """The catalogue of an open PDF whose bytes are `data`."""
    root = pdf.Root
    metadata = tuple(_read_metadata(pdf))
    marks = root.get("/MarkInfo", pikepdf.Dictionary())
    preferences = root.get("/ViewerPreferences", pikepdf.Dictionary())
    header = _HEADER.search(data[:_HEADER_WINDOW])
    return Catalogue(
        header=header[1].decode() if header else "",
        title=dict(metadata).get("XMP dc:title", ""),
        display_title=_is_true(preferences.get("/DisplayDocTitle")),
        language=str(root.get("/Lang", "")),
        marked=_is_true(marks.get("/Marked")),
        suspects=_is_true(marks.get("/Suspects")),
        metadata=metadata,
        private_keys=tuple(sorted(scanned.keys)),
        attachments=tuple(_find_attachments(pdf, scanned)),
        unexplained=tuple(scanned.unexplained),
        bookmarks=tuple(_read_bookmarks(root, places)),
        fonts=fonts,
        annotations=tuple(sorted(set(_find_annotations(pdf)))),
        unordered=tuple(_find_unordered(pdf)),
        actions=tuple(sorted(scanned.actions)),
        endings=_count_endings(pdf, data),
        encrypted=pdf.is_encrypted,
        unseen_layers=tuple(_name_layers(pdf)),
        left_behind=tuple(sorted(scanned.left)),
    )


def _count_endings(pdf: pikepdf.Pdf, data: bytes) -> int:
    """The ends of versions; a file that is made for the web may have one at its beginning too."""
    found = data.count(b"%%EOF")
    return found - 1 if pdf.is_linearized and found > 1 else found


def _name_layers(pdf: pikepdf.Pdf) -> Iterator[str]:
    for number, generation in sorted(find_unseen_layers(pdf)):
        yield str(pdf.get_object(number, generation).get("/Name", ""))


def _is_true(value: object) -> bool:
    return value is True


def _read_metadata(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    for key, value in pdf.trailer.get("/Info", pikepdf.Dictionary()).items():
        yield f"Info {key[1:]}", str(value)
    stream = pdf.Root.get("/Metadata")
    if isinstance(stream, pikepdf.Stream):
        yield from read_packet(stream.read_bytes())


def read_packet(data: bytes) -> Iterator[tuple[str, str]]:
    """The strings of an XMP packet by `XMP <prefix>:<name>`; nothing from a broken packet."""
    try:
        # Since 2.4.1 expat stops entities that explode, and it never opens outside ones.
        root = ET.fromstring(data.strip().strip(b"\0"))  # noqa: S314
    except ET.ParseError:
        return
    yield from _read_property(root, "")


def _read_property(element: ET.Element, name: str) -> Iterator[tuple[str, str]]:
    """The strings in an element; `name` is the property it belongs to, kept inside its lists."""
    if element.tag.startswith(_SCHEMAS):
        return  # PDF/A's description of the properties, not a property of the document
    own = name if element.tag.startswith(_SYNTAX) else _shorten(element.tag)
    for key, value in element.attrib.items():
        if value.strip() and not key.startswith(_SYNTAX):
            yield f"XMP {_shorten(key)}", value
    if element.text and element.text.strip():
        yield f"XMP {own}", element.text.strip()
    for child in element:
        yield from _read_property(child, own)


def _shorten(name: str) -> str:
    space, _, local = name.rpartition("}")
    prefix = _PREFIXES.get(space[1:], space[1:])
    return f"{prefix}:{local}" if prefix else local


def _find_attachments(pdf: pikepdf.Pdf, scanned: Scan) -> Iterator[str]:
    """The names of embedded files; a key of the catalogue that announces some and has none."""
    names = pdf.Root.get("/Names", pikepdf.Dictionary())
    if "/EmbeddedFiles" in names and not scanned.files:
        yield "/EmbeddedFiles"
    yield from scanned.files
    if "/AF" in pdf.Root and not scanned.files:
        yield "/AF"


def _read_bookmarks(root: pikepdf.Object, places: Places) -> Iterator[Bookmark]:
    outlines = root.get("/Outlines")
    seen: set[tuple[int, int]] = set()
    if isinstance(outlines, pikepdf.Dictionary):
        for level, item in _follow_outline(outlines.get("/First"), 1, seen):
            action = item.get("/A", pikepdf.Dictionary())
            page = places.find_page(item.get("/Dest", action.get("/D")))
            kind = str(action.get("/S", "/GoTo"))[1:]
            yield Bookmark(level, str(item.get("/Title", "")), page, kind)


def _follow_outline(
    item: pikepdf.Object | None, level: int, seen: set[tuple[int, int]]
) -> Iterator[tuple[int, pikepdf.Dictionary]]:
    while isinstance(item, pikepdf.Dictionary) and level <= _DEEPEST_OUTLINE:
        if item.objgen in seen or len(seen) > _MOST_BOOKMARKS:
            return
        seen.add(item.objgen)
        yield level, item
        yield from _follow_outline(item.get("/First"), level + 1, seen)
        item = item.get("/Next")


def _find_annotations(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", ()):
            kind = str(annotation.get("/Subtype", "/unknown"))[1:]
            if kind != "Link":
                yield kind


def _find_unordered(pdf: pikepdf.Pdf) -> Iterator[int]:
    for number, page in enumerate(pdf.pages, 1):
        if len(page.obj.get("/Annots", ())) and page.obj.get("/Tabs") != "/S":
            yield number
