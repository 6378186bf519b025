"""Plain names: what a title becomes as the name of a file, an anchor, a column or a page."""

import re
import unicodedata

_LETTER = re.compile(r"LATIN SMALL (?:LETTER|LIGATURE) ([A-Z]{1,2})(?: WITH .*)?")
_OTHERS = {"ß": "ss", "þ": "th", "ð": "d"}  # whose own names say no letters
_APOSTROPHES = frozenset("'’‘`´")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_slug(name: str) -> bool:
    """Whether a name has plain small letters, digits, and single hyphens within (REQ-41)."""
    return bool(_SLUG.fullmatch(name))


def make_slug(text: str, sign: str = "-", longest: int = 0) -> str:
    """A text as such a name, with a sign between its words; "" for a text without letters.

    With `longest` whole words alone, no more than so many signs; a longer first word is cut.
    """
    words = re.findall(r"[a-z0-9]+", fold_letters(text))
    if not longest:
        return sign.join(words)
    slug = ""
    for word in words:
        longer = f"{slug}{sign}{word}" if slug else word[:longest]
        if len(longer) > longest:
            break
        slug = longer
    return slug


def fold_letters(text: str) -> str:
    """A text in small letters without what stands on them: «é» is e, «ø» o, «æ» ae, «ß» ss.

    Apostrophes go; a sign that no plain letter stands for is left.
    """
    return "".join(_fold(sign) for sign in unicodedata.normalize("NFKD", text.lower()))


def _fold(sign: str) -> str:
    if sign.isascii() and sign not in _APOSTROPHES:
        return sign
    if sign in _APOSTROPHES or unicodedata.combining(sign):
        return ""
    found = _LETTER.fullmatch(unicodedata.name(sign, ""))
    return _OTHERS.get(sign) or (found[1].lower() if found else sign)
