"""Checks how texts are written: house patterns, sentence length in summaries, foreign words."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bindery.errors import Diagnostic, Severity
from bindery.model import Fragment, WritingRules
from bindery.rules.readable_text import ReadableText, read_text

_BARE = re.compile(r"(?:https?://|www\.)\S+")
_END = re.compile(r"(?<=[.!?…])[’”)]?\s+(?=[^\Wa-z\d_]|[‘“(]?[A-Z0-9])|\n+")
_WORD = re.compile(r"[^\W_]+(?:[’'.,\-–][^\W_]+)*")
_RUN = 3  # REQ-06: words of another language that need a tag


def check_writing(text: Fragment, rules: WritingRules, *, summary: bool) -> list[Diagnostic]:
    """Every warning on how one text is written; `summary` asks for short sentences as well."""
    reading = read_text(text)
    found = [*_match_patterns(text, rules), *_find_bare(reading), *_find_foreign(reading, rules)]
    if summary:
        found += _measure(read_text(text, ("text", "link")), rules)
    return found


def _warn(reading: ReadableText, offset: int, message: str, hint: str) -> Diagnostic:
    return Diagnostic(reading.path, reading.line(offset), message, hint, Severity.WARNING)


def _match_patterns(text: Fragment, rules: WritingRules) -> Iterator[Diagnostic]:
    reading = read_text(text, ("text", "note", "link", "heading"))
    for pattern in rules.patterns:
        for match in re.finditer(pattern.find, reading.text):
            shown = " ".join(match[0].split())
            message = f"{pattern.say}: «{shown}»"
            yield _warn(reading, match.start(), message, pattern.instead)


def _find_bare(reading: ReadableText) -> Iterator[Diagnostic]:
    for match in _BARE.finditer(reading.text):
        message = f"an address as text: «{match[0][:60]}» (REQ-24)"
        yield _warn(reading, match.start(), message, "write [what it leads to](https://…)")


def _find_foreign(reading: ReadableText, rules: WritingRules) -> Iterator[Diagnostic]:
    """Runs of words with common words of another language close together (as far as can tell)."""
    for language, common in rules.foreign:
        words = list(_WORD.finditer(reading.text))
        known = [n for n, word in enumerate(words) if word[0].lower() in common]
        for first, last in pairwise(known):
            start, end = words[first].start(), words[last].end()
            phrase = " ".join(reading.text[start:end].split())
            broken = "\n" in reading.text[start:end] or last - first > _RUN
            if broken or any(phrase.lower() in one.lower() for one in rules.allowed):
                continue
            hint = (
                f"write [the words]{{lang={language}}}, so that a screen reader changes its voice"
            )
            yield _warn(reading, start, f"words in another language: «{phrase}» (REQ-06)", hint)
            break


def _measure(reading: ReadableText, rules: WritingRules) -> Iterator[Diagnostic]:
    lengths = []
    for start, sentence in _split(reading.text):
        words = len(_WORD.findall(sentence))
        if not words:
            continue
        lengths.append(words)
        if rules.longest and words > rules.longest:
            message = f"a sentence of {words} words in a summary; at most {rules.longest} (REQ-78)"
            yield _warn(reading, start, message, "say it in two sentences")
    mean = sum(lengths) / len(lengths) if lengths else 0.0
    if rules.mean and mean > rules.mean:
        message = f"{mean:.1f} words a sentence in a summary; at most {rules.mean} (REQ-78)"
        yield _warn(reading, 0, message, "shorter sentences are read by more people")


def _split(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text with their places."""
    start = 0
    for end in (*_END.finditer(text), None):
        stop = end.start() if end else len(text)
        if text[start:stop].strip():
            yield start, text[start:stop]
        start = end.end() if end else stop
