"""Finds typed numbers: every number must come from a value or be allowed with a reason (REQ-63).

Years, dates and numbers in a sentence that cites a work need no reason: the first two are no
measurements, and the work documents the last. Nor do notations that every language has: clock
times, versions, telephone numbers, colours. What a language adds (an article of a law, a page, an
hour) are words of the house.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bindery.errors import Diagnostic, Severity
from bindery.loading.numbers import AllowedNumber
from bindery.messages import Message
from bindery.rules.typed_text import CITED, TypedText

# one, also of times (3x), but no part of a name such as EUROPOP2019 or of an identifier
_NUMBER = re.compile(
    r"(?<![\w.,/-])[+\u2212]?\d+(?:[.,\u00a0\u202f]\d+)*(?:(?!\w)\s?%?|[x\u00d7](?!\w))"
)
_YEAR = re.compile(
    "(?<![\\w.,])(?:1[5-9]|20)\\d\\d(?:[-\u2013/]['\u2019]?(?:(?:1[5-9]|20)\\d\\d|\\d\\d))?(?![\\w%]|[.,]\\d)"
)
_NAMES = (
    re.compile(r"(?:https?://|www\.)\S+"),
    re.compile(r"#[0-9A-Fa-f]{3,8}\b"),  # a colour
    re.compile(r"(?<=[^\W\d_]{4})\[\d{1,3}\]"),  # a typed note, which the reader of texts tells
    re.compile(r"(?<![\w.,:])\d{1,2}:\d\d(?::\d\d)?(?![\w:])"),  # a clock time
    re.compile(r"(?<![\w.,])\d{1,2}([-/.])\d{1,2}\1\d{4}(?!\w|[.,]\d)"),  # a date: 1-1-2023
    re.compile(r"(?<![\w.,])\d{4}-\d\d-\d\d(?!\w)"),  # a date: 2023-01-01
    re.compile(r"(?<![\d.,])[vV]?\d{1,3}\.\d{1,2}\.\d{1,3}(?![\w,]|\.\d)"),  # a version
    re.compile(r"\+\d{1,3}(?:[ -]?\(0\))?(?:[ -]?\d{2,4}){2,5}(?!\w)"),  # a telephone
    # '90, '22/'23
    re.compile("(?<!\\w)['\u2018\u2019]\\d\\d(?:[-\u2013/]['\u2018\u2019]?\\d\\d)?(?!\\w|[.,]\\d)"),
)
_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(
    rf"(?<=[.!?])[\"'\u2019\u201d)\]]*(?:\s*{CITED})*(\s+)(?=[\"'\u201c\u2018(\[{{]?[^\W\d_a-z])"
    r"|(\n)(?=\s*(?:\n|[-*+|:#]))"
)


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
    # the longest first: «articles {n} to {n}» is more than «articles {n}»
    known = sorted(notations.known, key=lambda one: -len(one.text))
    blanks = (*(one.pattern for one in known), *_NAMES, days)
    finder = _Finder(allowed, blanks, _match_references(notations.references))
    return list(dict.fromkeys(one for text in texts for one in finder.check(text, used))), used


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
        if not _DIGIT.search(one.text):
            return
        text = _blank_cited(one.text) if CITED in one.text else one.text
        for allowance in self.allowed:
            if allowance.within and one.path not in allowance.within:
                continue
            text, count = allowance.pattern.subn(_blank, text)
            if count:
                used.add(allowance)
        for match in self.references.finditer(text):
            said = Message("rules-typed-reference", words=" ".join(match[0].split()))
            yield Diagnostic(one.path, one.line(match.start()), said)
        text = self.references.sub(_blank, text)
        for pattern in (*self.blanks, _YEAR):
            text = pattern.sub(_blank, text)
        for match in _NUMBER.finditer(text):
            said = Message("rules-typed-number", number=match[0].strip())
            yield Diagnostic(one.path, one.line(match.start()), said)


def _blank(match: re.Match[str]) -> str:
    """Spaces in its place: lines and sentences stay where they are."""
    return re.sub(r"[^\n]", " ", match[0])


def _blank_cited(text: str) -> str:
    """The text without its sentences that cite a work."""
    pieces, start = [], 0
    for match in (*_SENTENCE.finditer(text), None):
        end = max(match.start(1), match.start(2)) if match else len(text)
        sentence = text[start:end]
        pieces.append(re.sub(r"[^\n]", " ", sentence) if CITED in sentence else sentence)
        start = end
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
