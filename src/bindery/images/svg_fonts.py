"""The text of a drawing in SVG, set in the house's font: another machine has another Arial."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from bindery.images.refusal import RefusedError
from bindery.images.svg_checks import SVG
from bindery.messages import Message

_FAMILY = re.compile(r"font-family\s*:[^;}]*", re.IGNORECASE)
_FONT = re.compile(r"(?<![-\w])font\s*:([^;}]*)", re.IGNORECASE)
_SIZE = re.compile(r"^\d[\d.]*(?:px|pt|em|rem|ex|%|mm|cm|in)?(?=/|$)")
_WEIGHT = re.compile(r"^(?:bold|bolder|lighter|[1-9]00)$")


def set_family(root: ET.Element, family: str) -> None:
    """Set all text in one family."""
    root.set("font-family", f"'{family}'")
    for one in root.iter():
        if one is not root and "font-family" in one.attrib:
            one.set("font-family", f"'{family}'")
        if "style" in one.attrib:
            one.set("style", _rewrite(one.attrib["style"], family))
        if one.tag == f"{SVG}style" and one.text:
            one.text = _rewrite(one.text, family)


def _rewrite(css: str, family: str) -> str:
    css = _FAMILY.sub(f"font-family:'{family}'", css)
    return _FONT.sub(lambda match: ";".join(_spell_out(match[1], family)), css)


def _spell_out(short: str, family: str) -> Iterator[str]:
    """Each property of the short form `font: bold 12px Arial` by itself."""
    for word in short.split():
        if size := _SIZE.match(word):
            yield f"font-size:{size[0]}"
            break
        if word in {"italic", "oblique"}:
            yield f"font-style:{word}"
        elif _WEIGHT.match(word):
            yield f"font-weight:{word}"
    yield f"font-family:'{family}'"


def check_letters(root: ET.Element, fonts: Sequence[Path]) -> bool:
    """Whether there is text; raises RefusedError for a letter that the house's font lacks."""
    words = "".join(text for one in root.iter(f"{SVG}text") for text in one.itertext())
    if not words.strip():
        return False
    if not fonts:
        raise RefusedError(Message("images-no-font"))
    with TTFont(fonts[0]) as font:
        known = font.getBestCmap()
    for sign in dict.fromkeys(words):
        if not sign.isspace() and ord(sign) not in known:
            raise RefusedError(Message("images-strange-letter", letter=sign))
    return True


def check_fonts(used: Sequence[str], fonts: Sequence[Path]) -> None:
    """Raise RefusedError when a drawing came out in another font than the house's."""
    house = {_read_name(path) for path in fonts}
    strange = {one.rpartition("+")[2].removesuffix("-Identity-H") for one in used} - house
    if strange:
        raise RefusedError(Message("images-strange-font"))


def _read_name(path: Path) -> str:
    with TTFont(path) as font:
        return str(font["name"].getDebugName(6))
