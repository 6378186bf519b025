"""Finds typed numbers: every number must come from a value or be allowed with a reason (REQ-63).

Years, dates with a month's name and numbers in a sentence that cites a work need no reason: the
first two are no measurements, and the work documents the last.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bindery.errors import Diagnostic, Severity
from bindery.loading.numbers import AllowedNumber

# one, but no part of a name such as EUROPOP2019 or of an identifier
_NUMBER = re.compile(r"(?<![\w.,/-])[+\u2212]?\d+(?:[.,\u00a0\u202f]\d+)*(?!\w)\s?%?")
_YEAR = re.compile(
    "(?<![\\w.,])(?:1[5-9]|20)\\d\\d(?:[-\u2013/]['\u2019]?(?:(?:1[5-9]|20)\\d\\d|\\d\\d))?(?![\\w%]|[.,]\\d)"
)
_UNREAD = (
    re.compile(r"\{##.*?##\}", re.DOTALL),
    re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL),
    re.compile(r"```.*?```", re.DOTALL),
    re.compile(r"`[^`\n]*`"),
    re.compile(r"\]\([^)\s]*\)|<https?://[^>]*>|https?://\S+"),
    re.compile(r"\{[#.][^}]*\}"),
    re.compile(r"""\b(?:width|source|licence|license)=(?:"[^"]*"|'[^']*'|[^\s}"]+)"""),
    re.compile(r"(?m)^\s*\(?\d+[.)]\s"),  # the number of a list's item
    re.compile(r"\[\^[^\]]*\]:?"),
)
_CITATION = re.compile(r"(?<!\w)@(?!(?:fig|tbl|sec|box)-)\w")
_KEYS = re.compile(r"\[[^\]]*@[^\]]*\]|(?<!\w)@[\w:.-]+")
_SENTENCE = re.compile(
    "(?<=[.!?])[\\s]+(?=[\"'\u201c\u2018(\\[{]?[^\\W\\d_a-z])|\\n\\s*\\n|\\n(?=\\s*[-*+|:#])"
)


@dataclass(frozen=True, slots=True)
class TypedText:
    """A text as its author wrote it, and the line that it begins at."""

    path: str
    text: str
    line: int = 1


def find_typed(
    texts: Iterable[TypedText], allowed: tuple[AllowedNumber, ...], months: tuple[str, ...]
) -> tuple[list[Diagnostic], set[AllowedNumber]]:
    """The numbers that come from no value, and the allowances that were made use of."""
    used: set[AllowedNumber] = set()
    days = _match_dates(months)
    return [one for text in texts for one in _check_text(text, allowed, days, used)], used


def _match_dates(months: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(month) for month in months) or "(?!)"
    return re.compile(rf"(?<!\w)\d{{1,2}}\s+(?:{names})(?!\w)|(?:{names})\s+\d{{1,2}}(?!\w)")


def _check_text(
    one: TypedText,
    allowed: tuple[AllowedNumber, ...],
    days: re.Pattern[str],
    used: set[AllowedNumber],
) -> Iterator[Diagnostic]:
    text = one.text
    for pattern in _UNREAD:
        text = pattern.sub(_blank, text)
    text = _blank_cited(text)
    for pattern in (_KEYS, days):
        text = pattern.sub(_blank, text)
    for allowance in allowed:
        if allowance.within and one.path not in allowance.within:
            continue
        text, count = allowance.pattern.subn(_blank, text)
        if count:
            used.add(allowance)
    text = _YEAR.sub(_blank, text)
    for match in _NUMBER.finditer(text):
        line = one.line + text.count("\n", 0, match.start())
        message = f"the number «{match[0].strip()}» is typed by hand"
        yield Diagnostic(one.path, line, message, _HINT)


_HINT = (
    'declare it in content/values.toml and write {{ value("…") }}, cite its source in the same '
    "sentence, or allow it with a reason in content/numbers.toml"
)


def _blank(match: re.Match[str]) -> str:
    """Spaces in its place: lines and sentences stay where they are."""
    return re.sub(r"[^\n]", " ", match[0])


def _blank_cited(text: str) -> str:
    """The text without its sentences that cite a work."""
    pieces, start = [], 0
    for match in (*_SENTENCE.finditer(text), None):
        end = match.start() if match else len(text)
        sentence = text[start:end]
        cited = _CITATION.search(sentence)
        pieces.append(re.sub(r"[^\n]", " ", sentence) if cited else sentence)
        if match:
            pieces.append(match[0])
            start = match.end()
    return "".join(pieces)


def find_unused(
    path: str, allowed: tuple[AllowedNumber, ...], used: set[AllowedNumber]
) -> list[Diagnostic]:
    """Allowances that nothing needs any more: worth a warning."""
    return [
        Diagnostic(path, one.line, f"no text says «{one.text}» any more", "take the entry away",
                   Severity.WARNING)
        for one in allowed if one not in used
    ]  # fmt: skip
