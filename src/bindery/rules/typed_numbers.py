"""Finds typed numbers: every number must come from a value or be allowed with a reason (REQ-63).

Years, dates with a month's name and numbers in a sentence that cites a work need no reason: the
first two are no measurements, and the work documents the last. Nor do names and notations: CO2 and
m2 with their signs, clock times, versions, telephone numbers, colours. What a language adds (an
article of a law, a page, an hour) are words of the house.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bindery.errors import Diagnostic, Severity
from bindery.loading.numbers import AllowedNumber
from bindery.messages import Message

# one, but no part of a name such as EUROPOP2019 or of an identifier
_NUMBER = re.compile(r"(?<![\w.,/-])[+\u2212]?\d+(?:[.,\u00a0\u202f]\d+)*(?!\w)\s?%?")
_YEAR = re.compile(
    "(?<![\\w.,])(?:1[5-9]|20)\\d\\d(?:[-\u2013/]['\u2019]?(?:(?:1[5-9]|20)\\d\\d|\\d\\d))?(?![\\w%]|[.,]\\d)"
)
_UNREAD = (
    # formulas, with the words of their attributes
    re.compile(r"(?<!\\)\$\$[^$]+\$\$(?:\]?\s*\{[^}]*\})?"),
    re.compile(r"(?<![\\$])\$(?=[^\s$])[^$\n]*?(?<=\S)\$(?!\d)(?:\]\s*\{[^}]*\})?"),
    re.compile(r"\{##.*?##\}", re.DOTALL),
    re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL),
    re.compile(r"```.*?```", re.DOTALL),
    re.compile(r"`[^`\n]*`"),
    re.compile(r"\]\([^)\s]*\)|<https?://[^>]*>|https?://\S+"),
    # which columns and rows a table shows, and which columns head them
    re.compile(r"\b(?:columns|data|headers|rows|total)=(?:\"[^\"\n]*\"|'[^'\n]*')(?=[^{}]*\})"),
    re.compile(r"(?<=[{\s])[#.][\w-]+(?=[^{}]*\})|[\w-]+=[\w%.,-]+(?=[^{}]*\})"),  # attributes
    re.compile(r"""\b(?:width|source|licence|license)=(?:"[^"]*"|'[^']*'|[^\s}"]+)"""),
    re.compile(r"(?m)^\s*\(?\d+[.)]\s"),  # the number of a list's item
    re.compile(r"\[\^[^\]]*\]:?"),
)
_NAMES = (
    re.compile(r"[~^][^\s~^]{1,12}[~^]"),  # CO~2~, km^2^
    re.compile(r"#[0-9A-Fa-f]{3,8}\b"),  # a colour
    re.compile(r"(?<![\w.,:])\d{1,2}:\d\d(?::\d\d)?(?![\w:])"),  # a clock time
    re.compile(r"(?<![\d.,])[vV]?\d{1,3}\.\d{1,2}\.\d{1,3}(?![\w,]|\.\d)"),  # a version
    re.compile(r"\+\d{1,3}(?:[ -]?\(0\))?(?:[ -]?\d{2,4}){2,5}(?!\w)"),  # a telephone
    # '90, '22/'23
    re.compile("(?<!\\w)['\u2018\u2019]\\d\\d(?:[-\u2013/]['\u2018\u2019]?\\d\\d)?(?!\\w|[.,]\\d)"),
)
_CITATION = re.compile(r"(?<!\w)@(?!(?:[Ff]ig|[Tt]bl|[Ss]ec|[Bb]ox|[Ee]q)-)\w")
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


@dataclass(frozen=True, slots=True)
class Notations:
    """What the study's language writes with a number that is no measurement.

    `months` make dates; `known` are texts with {n} for any number, and regular expressions;
    `references` are the words before the number of a figure, a chapter and the like.
    """

    months: tuple[str, ...] = ()
    known: tuple[AllowedNumber, ...] = ()
    references: tuple[str, ...] = ()


def find_typed(
    texts: Iterable[TypedText], allowed: tuple[AllowedNumber, ...], notations: Notations
) -> tuple[list[Diagnostic], set[AllowedNumber]]:
    """The numbers that come from no value, and the allowances that were made use of."""
    used: set[AllowedNumber] = set()
    days = _match_dates(notations.months)
    blanks = (*_NAMES, days, *(one.pattern for one in notations.known))
    finder = _Finder(allowed, blanks, _match_references(notations.references))
    return [one for text in texts for one in finder.check(text, used)], used


def _match_references(words: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in words) or "(?!)"
    return re.compile(rf"(?i)(?<!\w)({names})\s+(\d{{1,2}}(?:\.\d{{1,2}})*)(?!\w|[.,]\d)")


def _match_dates(months: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(month) for month in months) or "(?!)"
    return re.compile(rf"(?<!\w)\d{{1,2}}\s+(?:{names})(?!\w)|(?:{names})\s+\d{{1,2}}(?!\w)")


@dataclass(frozen=True, slots=True)
class _Finder:
    """What is not read in a text, and what is looked for."""

    allowed: tuple[AllowedNumber, ...]
    blanks: tuple[re.Pattern[str], ...]
    references: re.Pattern[str]

    def check(self, one: TypedText, used: set[AllowedNumber]) -> Iterator[Diagnostic]:
        """The typed numbers of a text, each at its line."""
        text = one.text
        for pattern in _UNREAD:
            text = pattern.sub(_blank, text)
        text = _KEYS.sub(_blank, _blank_cited(text))
        for allowance in self.allowed:
            if allowance.within and one.path not in allowance.within:
                continue
            text, count = allowance.pattern.subn(_blank, text)
            if count:
                used.add(allowance)
        for match in self.references.finditer(text):
            said = Message("rules-typed-reference", words=" ".join(match[0].split()))
            yield Diagnostic(one.path, _find_line(one, text, match), said)
        text = self.references.sub(_blank, text)
        for pattern in (*self.blanks, _YEAR):
            text = pattern.sub(_blank, text)
        for match in _NUMBER.finditer(text):
            said = Message("rules-typed-number", number=match[0].strip())
            yield Diagnostic(one.path, _find_line(one, text, match), said)


def _find_line(one: TypedText, text: str, match: re.Match[str]) -> int:
    return one.line + text.count("\n", 0, match.start())


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
        Diagnostic(
            path, one.line, Message("rules-unused-allowance", words=one.text),
            severity=Severity.WARNING,
        )
        for one in allowed
        if one not in used
    ]  # fmt: skip
