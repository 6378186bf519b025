"""Finds the words of a text that a dictionary can be asked about."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

# marks that are drawn over a letter, and signs that only say where a word may be broken
_OVER = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_LETTER = rf"[^\W_][{_OVER}]*"
_WORD = re.compile(rf"['’]?(?:{_LETTER})+(?:['’\-‐‑](?:{_LETTER})+)*(?:[-‐‑](?![^\W_]))?")
# addresses, names of files and of settings: what stands between two spaces and is no prose
_NO_PROSE = re.compile(r"://|@|[\\_=#]|[^\W_]\.[^\W_]|^www\.")
_PIECE = re.compile(r"\S+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_SHORT = 5  # letters: what is longer and in capitals is a word, and no abbreviation


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands in a text, and the place where it begins."""

    text: str
    start: int


def find_words(text: str) -> Iterator[Word]:
    """The words of a text; numbers, abbreviations in capitals and addresses are none."""
    prose = _PIECE.sub(_hide, text)
    for match in _WORD.finditer(prose):
        if _is_word(tidy_word(match[0])):
            yield Word(match[0], match.start())


def _hide(piece: re.Match[str]) -> str:
    """Blanks for what is no prose: looked for piece by piece, since a piece may be a megabyte."""
    return " " * len(piece[0]) if _NO_PROSE.search(piece[0]) else piece[0]


@cache
def tidy_word(word: str) -> str:
    """A word as dictionaries have it: composed letters, nothing unseen, one kind of hyphen."""
    seen = unicodedata.normalize("NFC", _UNSEEN.sub("", word))
    return re.sub("[‐‑]", "-", seen).replace("’", "'").replace("ĳ", "ij").replace("Ĳ", "IJ")


def is_abbreviation(word: str) -> bool:
    """Whether a word is short and in capitals: other rules look at abbreviations."""
    return word.isupper() and len(word.strip("'-")) <= _SHORT


def _is_word(word: str) -> bool:
    return sum(sign.isalpha() for sign in word) > 1 and not is_abbreviation(word)
