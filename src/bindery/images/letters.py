"""Letters that the house's fonts lack."""

from collections.abc import Sequence
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]


def find_missing_letters(words: str, fonts: Sequence[Path]) -> list[str]:
    """The letters of a text that the first font, in which it is set, does not have."""
    if not fonts:
        return []
    known = TTFont(fonts[0], lazy=True).getBestCmap()
    return [sign for sign in dict.fromkeys(words) if not sign.isspace() and ord(sign) not in known]
