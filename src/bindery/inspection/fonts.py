"""From the bytes of a text operator to Unicode: by ToUnicode maps, else by encodings.

ISO 32000-1, 9.10: a ToUnicode map wins; a simple font without one is read by its encoding's glyph
names; a composite font without one has no text that can be known.
"""

import math
import re
from dataclasses import dataclass, field
from typing import NamedTuple

import pikepdf
from fontTools import agl  # type: ignore[import-untyped]

from bindery.inspection.outlines import digest_outlines
from bindery.inspection.structure import Font
from bindery.inspection.widths import is_bold, read_widths

UNKNOWN = "�"
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_HEX = rb"<([0-9A-Fa-f\s]*)>"
_PAIR = re.compile(_HEX + rb"\s*" + _HEX)
_RANGE = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*(?:" + _HEX + rb"|\[(.*?)\])", re.DOTALL)
_ITEM = re.compile(_HEX)
# A hostile map must not fill the memory: no font has more codes than two bytes can name.
_LARGEST_RANGE = 0x10000
_SUBSET = re.compile(r"^/?(?:[A-Z]{6}\+)?")
# of so many bytes there are not many different ones, nor does a hostile file fill the memory
_SHORT = 6
_CODECS = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}


class Shown(NamedTuple):
    """What a shown string is: its text, its width at a size of 1, its codes and byte-wide spaces.

    `letters` counts the signs of its text without spaces at the ends, `unmapped` those that
    no reader knows, `private` those of Unicode's private use, which only their font knows.
    """

    text: str
    width: float
    codes: int
    spaces: int
    letters: int
    unmapped: int
    private: int


@dataclass(frozen=True, slots=True)
class Decoder:
    """How one font's codes become text: `width` bytes a code.

    `name` is the font's without the mark of a subset; `advances` are the widths of its glyphs and
    `advance` that of all others, at a size of 1.
    `space` is the advance of the glyph that is a space, 0 where the font has none.
    `known` keeps short strings that were read: kerning cuts a page into pairs of letters.
    """

    width: int
    table: dict[int, str]
    advances: dict[int, float] = field(default_factory=dict)
    advance: float = 0.5
    bold: bool = False
    name: str = ""
    space: float = 0.0
    known: dict[bytes, Shown] = field(default_factory=dict, compare=False)

    def read(self, data: bytes) -> Shown:
        """What a shown string is."""
        if (shown := self.known.get(data)) is None:
            text = self.decode(data)
            private = sum("\ue000" <= sign <= "\uf8ff" for sign in text)
            measures = self.measure(data)
            shown = Shown(text, *measures, len(text.strip()), text.count(UNKNOWN), private)
            if len(data) <= _SHORT:
                self.known[data] = shown
        return shown

    def decode(self, data: bytes) -> str:
        """The text of a shown string; UNKNOWN for a code without one."""
        if self.width == 1:
            return "".join([self.table.get(code, UNKNOWN) for code in data])
        codes = (int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2))
        return "".join([self.table.get(code, UNKNOWN) for code in codes])

    def measure(self, data: bytes) -> tuple[float, int, int]:
        """The width of a shown string at a size of 1, its codes, and its single-byte spaces."""
        if self.width == 1:
            codes, spaces = list(data), data.count(b" ")
        else:
            codes = [int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)]
            spaces = 0
        return math.fsum(self.advances.get(c, self.advance) for c in codes), len(codes), spaces


def build_decoder(font: pikepdf.Object) -> Decoder:
    """The decoder of a font dictionary."""
    composite = font.get("/Subtype") == "/Type0"
    table = {} if composite else read_encoding(font)
    stream = font.get("/ToUnicode")
    if isinstance(stream, pikepdf.Stream):
        table = table | parse_map(stream.read_bytes())
    advances, advance = read_widths(font)
    width, bold = 2 if composite else 1, is_bold(font)
    space = max((advances.get(code, 0.0) for code, text in table.items() if text == " "), default=0)
    return Decoder(width, table, advances, advance, bold, _name_font(font), space)


def _name_font(font: pikepdf.Object) -> str:
    """The name of a font; each part of a document may have another subset of it."""
    return _SUBSET.sub("", str(font.get("/BaseFont", font.get("/Name", "unnamed"))))


def parse_map(data: bytes) -> dict[int, str]:
    """Code to text from a ToUnicode CMap (bfchar and bfrange)."""
    table: dict[int, str] = {}
    for kind, body in _BLOCK.findall(data):
        if kind == b"bfchar":
            table.update((_number(code), _text(text)) for code, text in _PAIR.findall(body))
            continue
        for first, last, start, items in _RANGE.findall(body):
            table.update(_expand_range(_number(first), _number(last), start, items))
    return table


def _expand_range(first: int, last: int, start: bytes, items: bytes) -> dict[int, str]:
    last = min(last, first + _LARGEST_RANGE)
    if items:
        texts = (_text(item) for item in _ITEM.findall(items))
        return dict(zip(range(first, last + 1), texts, strict=False))
    text = _text(start)
    if not text:
        return {}
    end = ord(text[-1])
    return {
        first + step: text[:-1] + chr(min(end + step, 0x10FFFF)) for step in range(last - first + 1)
    }


def _number(digits: bytes) -> int:
    return int(b"".join(digits.split()) or b"0", 16)


def _text(digits: bytes) -> str:
    packed = b"".join(digits.split()).decode("ascii")
    data = bytes.fromhex(packed + "0" * (len(packed) % 2))
    return data.decode("utf-16-be" if len(data) > 1 else "latin-1", "replace")


def read_encoding(font: pikepdf.Object) -> dict[int, str]:
    """Code to text by a simple font's base encoding and its /Differences."""
    encoding = font.get("/Encoding")
    if not isinstance(encoding, pikepdf.Dictionary):
        return _read_base(str(encoding))
    table = _read_base(str(encoding.get("/BaseEncoding", "")))
    code = 0
    for item in _listed(encoding.get("/Differences")):
        if isinstance(item, int):
            code = item
            continue
        table[code] = str(agl.toUnicode(str(item)[1:])) or UNKNOWN
        code += 1
    return table


def _read_base(name: str) -> dict[int, str]:
    codec = _CODECS.get(name, "latin-1")
    return {code: bytes((code,)).decode(codec, "replace") for code in range(32, 256)}


def _listed(value: object) -> list[pikepdf.Object]:
    return list(value) if isinstance(value, pikepdf.Array) else []


def describe_font(font: pikepdf.Object, *, drawn: bool = False) -> Font:
    """Whether a font is embedded and maps to Unicode (REQ-22); for a drawn one also its letters."""
    inner = font
    if font.get("/Subtype") == "/Type0":
        inner = next(iter(_listed(font.get("/DescendantFonts"))), font)
    descriptor = inner.get("/FontDescriptor")
    files = ("/FontFile", "/FontFile2", "/FontFile3")
    embedded = font.get("/Subtype") == "/Type3" or (
        isinstance(descriptor, pikepdf.Dictionary) and any(key in descriptor for key in files)
    )
    simple_names = font.get("/Encoding") in ("/WinAnsiEncoding", "/MacRomanEncoding")
    name = str(font.get("/BaseFont", font.get("/Name", "unnamed"))).lstrip("/")
    outlines = frozenset[str]()
    if drawn and isinstance(descriptor, pikepdf.Dictionary) and "/FontFile2" in descriptor:
        outlines = digest_outlines(descriptor["/FontFile2"].read_bytes())
    return Font(name, embedded, "/ToUnicode" in font or simple_names, outlines)
