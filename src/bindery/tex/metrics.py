"""How wide letters are, by the house's fonts: what a table needs is known before TeX runs."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

# For a house that names no fonts, and letters that its fonts lack: as TeX's own font has them, in
# the size of the letter, a little to the safe side.
_NARROW, _THIN, _WIDE = "fijlrtI.,:;!|'’‘()[]-/ \u00a0", "\u202f\u2009", "mwMWÆŒ—@%"
_BOLD = 1.17


@dataclass(frozen=True, slots=True)
class Metrics:
    """The widths of letters in the size of the letter, upright and bold."""

    regular: Mapping[str, float] = field(default_factory=dict)
    bold: Mapping[str, float] = field(default_factory=dict)

    def measure(self, text: str, *, bold: bool = False) -> float:
        """The width of a text on one line, in the size of the letter."""
        known = self.bold if bold else self.regular
        return math.fsum(
            width if (width := known.get(letter)) is not None else _guess(letter, bold=bold)
            for letter in text
        )


def _guess(letter: str, *, bold: bool) -> float:
    if letter in _NARROW:
        width = 0.39
    elif letter in _THIN:
        width = 0.2
    elif letter in _WIDE or ord(letter) > 0x2E80:
        width = 1.0
    else:
        width = 0.78 if letter.isupper() else 0.56
    return width * (_BOLD if bold else 1)


def load_metrics(root: Path, fonts: tuple[str, ...]) -> Metrics:
    """The metrics of a house's fonts (regular first, then bold), or those of TeX's own."""
    paths = [root / font for font in fonts]
    if not paths or not all(path.is_file() for path in paths):
        return Metrics()
    return Metrics(_read_font(paths[0]), _read_font(paths[1] if len(paths) > 1 else paths[0]))


@cache
def _read_font(path: Path) -> Mapping[str, float]:
    from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

    try:
        with TTFont(path, lazy=True) as font:
            letters, widths = font.getBestCmap(), font["hmtx"]
            size = font["head"].unitsPerEm
            return {chr(code): widths[name][0] / size for code, name in letters.items()}
    except (TTLibError, OSError, KeyError):
        return {}  # the figures tell of a font that cannot be read
