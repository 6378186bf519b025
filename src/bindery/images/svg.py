"""Drawings in SVG: checked, set in the house's fonts, and drawn as vectors (Typst).

Typst's reader of SVG (usvg) knows the standard well, opens nothing outside the file, and gives the
same bytes every time. What it would leave out in silence is refused here, with its name.
"""

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from bindery.images.letters import find_missing_letters
from bindery.images.pdf import prepare_pdf
from bindery.images.refusal import RefusedError
from bindery.model.images import ImageRecord

if TYPE_CHECKING:
    from bindery.images.prepare import PrepareRequest

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = ("href", "{http://www.w3.org/1999/xlink}href")
_ENTITY = re.compile(rb"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import|@font-face", re.IGNORECASE)
_FAMILY = re.compile(r"font-family\s*:[^;}]*", re.IGNORECASE)
_FONT = re.compile(r"(?<![-\w])font\s*:([^;}]*)", re.IGNORECASE)
_FONT_SIZE = re.compile(
    r"^(.*?\d[\d.]*(?:px|pt|em|rem|ex|%|mm|cm|in)?(?:\s*/\s*[\d.]+\w*)?)\s+\S.*$"
)
_MOVING = {"animate", "animateTransform", "animateMotion", "set", "animateColor"}
_REFUSED = {
    "script": ("holds a script", "save it as plain SVG"),
    "foreignObject": ("holds a piece of a web page", "draw it with shapes and text"),
    "image": ("holds a picture", "place the picture itself as PNG or JPEG"),
    "filter": ("uses a filter, which is no drawing", "draw it without shadows and blur"),
    "a": ("holds a link, which would not work", "take the link away"),
    "audio": ("holds sound", "take it away"),
    "video": ("holds a film", "take it away"),
    "iframe": ("holds a piece of a web page", "draw it with shapes and text"),
    **dict.fromkeys(_MOVING, ("moves", "draw it as it stands still")),
}
_PROGRAMS = (
    "sodipodi",
    "inkscape",
    "adobe",
    "sketch",
    "figma",
    "creativecommons",
    "purl.org",
    "rdf",
)
_MAIN = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("drawing.svg")\n'
_MOST_BYTES = 5_000_000


def prepare_svg(request: "PrepareRequest") -> ImageRecord:
    """Draw an SVG as PDF; raises RefusedError for one that would not come out as it is."""
    root = _read(request.source.read_bytes())
    _check(root)
    _clean(root)
    with tempfile.TemporaryDirectory() as folder:
        for number, font in enumerate(request.fonts):
            (Path(folder) / f"{number}{font.suffix}").write_bytes(font.read_bytes())
        drawn = _draw(root, request, folder)
    if request.cleaned is not None:
        request.cleaned.write_bytes(ET.tostring(root, encoding="utf-8"))
    return prepare_pdf(drawn, request.output)


def _read(data: bytes) -> ET.Element:
    if len(data) > _MOST_BYTES:
        message = f"has {len(data) / 1e6:.0f} MB of shapes"
        raise RefusedError(message, "save it as PNG")
    if _ENTITY.search(data):
        raise RefusedError("declares names of its own (<!ENTITY>)", "save it as plain SVG")
    try:
        root = ET.fromstring(data)  # noqa: S314 - no document type with declarations gets here
    except (ET.ParseError, ValueError, LookupError) as error:
        line = getattr(error, "position", (0, 0))[0]
        place = f" at its line {line}" if line else ""
        message = f"cannot be read: it is no whole XML{place}"
        raise RefusedError(message, "save it anew as plain SVG") from None
    if root.tag != f"{_SVG}svg":
        raise RefusedError("is no SVG file", "save it anew as plain SVG")
    return root


def _check(root: ET.Element) -> None:
    for one in root.iter():
        if not isinstance(one.tag, str):
            continue
        name = one.tag.removeprefix(_SVG)
        if name in _REFUSED:
            raise RefusedError(*_REFUSED[name])
        for key, value in one.attrib.items():
            _check_attribute(key, value)
        if name == "style":
            _check_outside(one.text or "")


def _check_attribute(key: str, value: str) -> None:
    if key.startswith("on"):
        raise RefusedError("holds a script", "save it as plain SVG")
    if key in _HREF and not value.startswith("#"):
        _refuse_outside()
    if "(" in value:
        _check_outside(value)


def _check_outside(text: str) -> None:
    if _OUTSIDE.search(text):
        _refuse_outside()


def _refuse_outside() -> None:
    raise RefusedError("refers to something outside of it", "save it as plain SVG, all in one file")


def _clean(root: ET.Element) -> None:
    """Take out what programs and people left in it: nothing of that is drawn."""
    for parent in list(root.iter()):
        for child in list(parent):
            drawn = isinstance(child.tag, str) and child.tag.startswith(_SVG)
            name = child.tag.removeprefix(_SVG) if drawn else ""
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

    words = "".join(text for one in root.iter(f"{_SVG}text") for text in one.itertext())
    if words.strip():
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
        )
        families = fonts.families()
        if not families:
            raise RefusedError(
                "holds text, and the house has no font for it", "turn it into shapes"
            )
        if missing := find_missing_letters(words, request.fonts):
            raise RefusedError(
                f"shows «{missing[0]}», which is in no font of the house", "turn it into shapes"
            )
        _set_family(root, families[0])
    files = {"main.typ": _MAIN, "drawing.svg": ET.tostring(root, encoding="utf-8")}
    draw: Any = typst.compile  # its types know no files by name
    try:
        return bytes(draw(
            files, format="pdf", font_paths=[folder], ignore_system_fonts=True,
            pdf_standards=["a-2b"], pdf_tags=False, timestamp=0,
        ))  # fmt: skip
    except RuntimeError as error:
        told = str(getattr(error, "message", error)).splitlines()
        message = f"cannot be drawn: {told[0] if told else 'no reason given'}"
        raise RefusedError(message, "save it anew as plain SVG") from None


def _set_family(root: ET.Element, family: str) -> None:
    """Set all text in the house's font: what another machine has for Arial is not the same."""
    root.set("font-family", family)
    for one in root.iter():
        if one is not root and "font-family" in one.attrib:
            one.set("font-family", family)
        if "style" in one.attrib:
            one.set("style", _rewrite(one.attrib["style"], family))
        if one.tag == f"{_SVG}style" and one.text:
            one.text = _rewrite(one.text, family)


def _rewrite(css: str, family: str) -> str:
    css = _FAMILY.sub(f"font-family:'{family}'", css)

    def change(match: re.Match[str]) -> str:
        size = _FONT_SIZE.match(match[1].strip())
        return f"font:{size[1]} '{family}'" if size else match[0]

    return _FONT.sub(change, css)
