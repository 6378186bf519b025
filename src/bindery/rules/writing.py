"""Checks how texts are written: house patterns, sentence length in summaries, foreign words."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bindery.errors import Diagnostic, Severity
from bindery.messages import Message, quote, say_number
from bindery.model import Fragment, WritingRules
from bindery.rules.readable_text import ReadableText, read_text

_BARE = re.compile(r"(?:https?://|www\.)\S*[^\s.,;:!?…’”\"')\]]")
_END = re.compile(r"(?<=[.!?…])[’”)]?\s+(?=[^\Wa-z\d_]|[‘“(]?[A-Z0-9])|\n+")
_WORD = re.compile(r"[^\W_]+(?:[’'.,\-–][^\W_]+)*")
_RUN = 3  # REQ-06: words of another language that need a tag


def check_writing(text: Fragment, rules: WritingRules, *, summary: bool) -> list[Diagnostic]:
    """Every warning on how one text is written; `summary` asks for short sentences as well."""
    reading = read_text(text)
    found = [*_match_patterns(text, rules), *_find_bare(text), *_find_foreign(reading, rules)]
    if summary:
        found += _measure(read_text(text, ("text", "link")), rules)
    return found


def _warn(
    reading: ReadableText, offset: int, said: Message, advice: Message | None = None
) -> Diagnostic:
    return Diagnostic(reading.path, reading.line(offset), said, advice, Severity.WARNING)


def _match_patterns(text: Fragment, rules: WritingRules) -> Iterator[Diagnostic]:
    reading = read_text(text, ("text", "note", "link", "heading"))
    for pattern in rules.patterns:
        for match in re.finditer(pattern.find, reading.text):
            shown = " ".join(match[0].split())
            said = Message("rules-pattern", say=pattern.say, words=shown)
            yield _warn(reading, match.start(), said, quote(pattern.instead))


def _find_bare(text: Fragment) -> Iterator[Diagnostic]:
    """Addresses that a reader sees; one ends where its link or its note does."""
    for one in text.speech:
        for match in _BARE.finditer(one.text if one.kind in {"text", "note", "link"} else ""):
            said = Message("rules-bare-address", words=match[0][:60])
            yield Diagnostic(text.path, one.line, said, severity=Severity.WARNING)


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
            said = Message("rules-foreign-words", words=phrase, language=language)
            yield _warn(reading, start, said)
            break


def _measure(reading: ReadableText, rules: WritingRules) -> Iterator[Diagnostic]:
    lengths = []
    for start, sentence in _split(reading.text):
        words = len(_WORD.findall(sentence))
        if not words:
            continue
        lengths.append(words)
        if rules.longest and words > rules.longest:
            said = Message("rules-long-sentence", count=words, most=rules.longest)
            yield _warn(reading, start, said)
    mean = sum(lengths) / len(lengths) if lengths else 0.0
    if rules.mean and mean > rules.mean:
        said = Message("rules-long-sentences", mean=say_number(mean, 1), most=rules.mean)
        yield _warn(reading, 0, said)


def _split(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text with their places."""
    start = 0
    for end in (*_END.finditer(text), None):
        stop = end.start() if end else len(text)
        if text[start:stop].strip():
            yield start, text[start:stop]
        start = end.end() if end else stop
