"""Drawings in SVG: checked, set in the house's fonts, and drawn as vectors (Typst).

Typst's reader of SVG (usvg) knows the standard well, opens nothing outside the file, and gives the
same bytes every time. What it would leave out in silence is refused here, with its name.
"""

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from bindery.images.pdf import prepare_pdf
from bindery.images.refusal import RefusedError
from bindery.images.svg_checks import SVG, check_drawing
from bindery.images.svg_fonts import check_fonts, check_letters, set_family
from bindery.messages import Message
from bindery.model.images import ImageRecord

if TYPE_CHECKING:
    from bindery.images.prepare import PrepareRequest

_ENTITY = re.compile(rb"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)
_PROGRAMS = ("sodipodi", "inkscape", "adobe", "sketch", "figma", "creativecommons", "purl.org")
_MAIN = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("drawing.svg")\n'
_MOST_BYTES = 5_000_000


def prepare_svg(request: "PrepareRequest") -> ImageRecord:
    """Draw an SVG as PDF; raises RefusedError for one that would not come out as it is."""
    root = _read(request.source.read_bytes())
    check_drawing(root)
    _clean(root)
    with tempfile.TemporaryDirectory() as folder:
        for number, font in enumerate(request.fonts):
            (Path(folder) / f"{number}{font.suffix}").write_bytes(font.read_bytes())
        drawn = _draw(root, request, folder)
    if request.cleaned is not None:
        request.cleaned.write_bytes(ET.tostring(root, encoding="utf-8"))
    record = prepare_pdf(drawn, request.output)
    check_fonts(record.fonts, request.fonts)
    return record


def _read(data: bytes) -> ET.Element:
    if len(data) > _MOST_BYTES:
        raise RefusedError(Message("images-large-svg", megabytes=f"{len(data) / 1e6:.0f}"))
    if _ENTITY.search(data):
        raise RefusedError(Message("images-entities"))
    try:
        root = ET.fromstring(data)  # noqa: S314 - no document type with declarations gets here
    except (ET.ParseError, ValueError, LookupError) as error:
        line = getattr(error, "position", (0, 0))[0]
        raise RefusedError(
            Message("images-no-xml-at", line=line) if line else Message("images-no-xml")
        ) from None
    if root.tag == "svg":
        raise RefusedError(Message("images-no-namespace"))
    if root.tag != f"{SVG}svg":
        raise RefusedError(Message("images-no-svg"))
    return root


def _clean(root: ET.Element) -> None:
    """Take out what programs and people left in it: nothing of that is drawn."""
    for parent in list(root.iter()):
        for child in list(parent):
            drawn = isinstance(child.tag, str) and child.tag.startswith(SVG)
            name = child.tag.removeprefix(SVG) if drawn else ""
            if not drawn or name in {"metadata", "title", "desc"}:
                _remove(parent, child)
        for key in [key for key in parent.attrib if _is_foreign(key)]:
            del parent.attrib[key]


def _remove(parent: ET.Element, child: ET.Element) -> None:
    """Take an element out, and leave the words behind it."""
    if child.tail and child.tail.strip():
        place = list(parent).index(child)
        before = parent[place - 1] if place else None
        if before is None:
            parent.text = (parent.text or "") + child.tail
        else:
            before.tail = (before.tail or "") + child.tail
    parent.remove(child)


def _is_foreign(key: str) -> bool:
    space = key[1:].partition("}")[0] if key.startswith("{") else ""
    return key.startswith("data-") or any(name in space.lower() for name in _PROGRAMS)


def _draw(root: ET.Element, request: "PrepareRequest", folder: str) -> bytes:
    import typst

    if check_letters(root, request.fonts):
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
        )
        set_family(root, fonts.families()[0])
    files = {"main.typ": _MAIN, "drawing.svg": ET.tostring(root, encoding="utf-8")}
    draw: Any = typst.compile  # its types know no files by name
    try:
        return bytes(draw(
            files, format="pdf", font_paths=[folder], ignore_system_fonts=True,
            pdf_standards=["a-2b"], pdf_tags=False, timestamp=0,
        ))  # fmt: skip
    except RuntimeError as error:
        told = str(getattr(error, "message", error)).splitlines()
        if told and "is invalid" in told[0]:
            raise RefusedError(Message("images-no-extent")) from None
        raise RefusedError(
            Message("images-undrawable-because", words=told[0])
            if told
            else Message("images-undrawable")
        ) from None
