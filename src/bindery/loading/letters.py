"""The letters that the text fonts of a house have: all of them in each (read from their cmap)."""

import functools
import tomllib
from pathlib import Path

from bindery.model.letters import Letters

# what no font needs to have: spaces and breaks that TeX makes itself
_MADE = frozenset("\n\u00a0\u202f\u00ad\u200b\u205f\u3000") | {
    chr(one) for one in range(0x2002, 0x200B)
}


def read_letters(root: Path, fonts: tuple[str, ...]) -> Letters:
    """The letters of a house; one without text fonts has LaTeX's own."""
    found = [_read_font(root / font) for font in fonts]
    return frozenset.intersection(*found) | _MADE if found else _read_default() | _MADE


@functools.cache
def _read_font(path: Path) -> Letters:
    from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

    try:
        with TTFont(path, lazy=True) as font:
            return frozenset(chr(code) for code in font.getBestCmap() or ())
    except (OSError, TTLibError, KeyError, ValueError, AssertionError):
        return frozenset()


@functools.cache
def _read_default() -> Letters:
    text = Path(__file__).with_name("latin-modern.toml").read_text("utf-8")
    ranges = (one.partition("-") for one in tomllib.loads(text)["ranges"].split())
    return frozenset(
        chr(code)
        for first, _, last in ranges
        for code in range(int(first, 16), int(last or first, 16) + 1)
    )
