"""The letters of a TrueType font by their outlines: a subset holds letters of its file alone."""

import functools
import hashlib
import io
from array import array
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

_SHORT = 16


@dataclass(frozen=True, slots=True)
class HouseFont:
    """A font file of the house: its PostScript name and the digests of all its letters."""

    name: str
    outlines: frozenset[str]


def digest_outlines(data: bytes) -> frozenset[str]:
    """A digest of each letter that a font draws; of a broken font one that no file has."""
    try:
        font = TTFont(io.BytesIO(data), lazy=True)
        return frozenset(_digest_letters(font))
    except (TTLibError, KeyError, ValueError, AssertionError, IndexError, OSError):
        return frozenset({"broken"})


def _digest_letters(font: TTFont) -> list[str]:
    table = font["glyf"]
    found = []
    for name in font.getGlyphOrder():
        glyph = table[name]
        if glyph.numberOfContours:
            points, ends, flags = glyph.getCoordinates(table)
            places = array("d", chain.from_iterable(points)).tobytes()
            said = (places, array("l", ends).tobytes(), bytes(flag & 1 for flag in flags))
            found.append(hashlib.sha256(b"|".join(said)).hexdigest()[:_SHORT])
    return found


@functools.cache
def read_house_font(path: Path) -> HouseFont:
    """A font file's name and letters; raises OSError or TTLibError for a file that is no font."""
    data = path.read_bytes()
    name = str(TTFont(io.BytesIO(data), lazy=True)["name"].getDebugName(6) or path.stem)
    return HouseFont(name, digest_outlines(data))
