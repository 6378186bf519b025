"""The titles that authors give to what is made new, and the names of files and anchors in them."""

import re
import unicodedata

from bindery.errors import refuse
from bindery.messages import Message
from bindery.model import Study
from bindery.slugs import make_slug

_LONGEST = 60  # characters of a file's name
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
    slug = make_slug(_EXPRESSION.sub(" ", title), longest=_LONGEST)
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
