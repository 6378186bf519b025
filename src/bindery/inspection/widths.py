"""How wide and how heavy the glyphs of a font are (ISO 32000-1, 9.2.4, 9.6.2 and 9.7.4.3)."""

import re
from collections.abc import Iterator

import pikepdf

_THOUSANDTH = 0.001
_MIDDLING = 0.5
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_FORCED_BOLD = 1 << 18
_BOLD_WEIGHT = 600
_MOST_CODES = 0x10000


def read_widths(font: pikepdf.Object) -> tuple[dict[int, float], float]:
    """Widths by code at a size of 1, and the width of codes without one."""
    try:
        if font.get("/Subtype") == "/Type0":
            inner = font.DescendantFonts[0]
            default = float(inner.get("/DW", 1000)) * _THOUSANDTH
            return dict(_read_composite(inner.get("/W"))), default
        return dict(_read_simple(font)), _read_missing(font)
    except (AttributeError, IndexError, TypeError, ValueError, KeyError):
        return {}, _MIDDLING


def _read_simple(font: pikepdf.Object) -> Iterator[tuple[int, float]]:
    unit = _THOUSANDTH
    if font.get("/Subtype") == "/Type3":
        unit = abs(float(font.get("/FontMatrix", [_THOUSANDTH])[0]))
    first = int(font.get("/FirstChar", 0))
    for code, width in enumerate(font.get("/Widths", ()), first):
        yield code, float(width) * unit


def _read_missing(font: pikepdf.Object) -> float:
    descriptor = font.get("/FontDescriptor")
    if "/Widths" not in font or not isinstance(descriptor, pikepdf.Dictionary):
        return _MIDDLING
    return float(descriptor.get("/MissingWidth", 0)) * _THOUSANDTH


def _read_composite(widths: pikepdf.Object | None) -> Iterator[tuple[int, float]]:
    """`c [w w w]` and `first last w`, as in /W."""
    items = list(widths) if isinstance(widths, pikepdf.Array) else []
    at = 0
    while at + 1 < len(items):
        first, second = int(items[at]), items[at + 1]
        if isinstance(second, pikepdf.Array):
            yield from ((first + n, float(own) * _THOUSANDTH) for n, own in enumerate(second))
            at += 2
        else:
            last = min(int(second), first + _MOST_CODES)
            width = float(items[at + 2]) * _THOUSANDTH
            yield from ((code, width) for code in range(first, last + 1))
            at += 3


def is_bold(font: pikepdf.Object) -> bool:
    """Whether a font says that it is bold, by its name or its descriptor."""
    inner = font
    if font.get("/Subtype") == "/Type0":
        inner = next(iter(font.get("/DescendantFonts", ())), font)
    if _BOLD.search(str(font.get("/BaseFont", ""))):
        return True
    descriptor = inner.get("/FontDescriptor")
    if not isinstance(descriptor, pikepdf.Dictionary):
        return False
    flags, weight = descriptor.get("/Flags", 0), descriptor.get("/FontWeight", 0)
    forced = isinstance(flags, int) and bool(flags & _FORCED_BOLD)
    return forced or (isinstance(weight, int) and weight >= _BOLD_WEIGHT)
