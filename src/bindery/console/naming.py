"""The titles that authors give to what is made new, and the names of files and anchors in them."""

import re
import unicodedata

from bindery.errors import refuse
from bindery.messages import Message
from bindery.model import Study

_LONGEST = 60  # characters of a file's name
_PLAIN = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l"}
_APOSTROPHES = re.compile("['’‘`´]")
_EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_MARKUP = re.compile(r"\{[#.%]|\{##|:::")


def check_title(word: str, option: str) -> str:
    """The title without spaces at its ends; refuses one that is empty or no single plain line."""
    title = word.strip()
    if not title:
        raise refuse(option, Message("console-title-empty"))
    if any(unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"} for sign in title):
        raise refuse(option, Message("console-title-signs"))
    if _MARKUP.search(title):
        raise refuse(option, Message("console-title-markup"))
    return title


def spell_slug(title: str, option: str) -> str:
    """A title in small plain letters, digits and hyphens; refuses one that has none of them."""
    folded = _APOSTROPHES.sub("", _EXPRESSION.sub(" ", title).lower())
    folded = "".join(_PLAIN.get(sign, sign) for sign in folded)
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:_LONGEST]
        if len(longer) > _LONGEST:
            break
        slug = longer
    if not slug:
        raise refuse(option, Message("console-title-no-letters", title=title))
    return slug


def choose_mark(study: Study) -> str:
    """The house's word for what is unfinished: the first in brackets, or else the first.

    What has it is warned of by `check` and refused by a final release; without one nothing that is
    still to be written could be told apart.
    """
    words = study.writing.unfinished
    if not words:
        raise refuse("templates/house/house.toml", Message("console-no-mark"))
    return next((word for word in words if re.match(r"\[.*\w.*\]$", word)), words[0])
