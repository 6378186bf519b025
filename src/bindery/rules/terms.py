"""Checks abbreviations: known, and written out at their first use (REQ-77)."""

import re
from collections.abc import Iterator

from bindery import layout
from bindery.errors import Diagnostic, Severity
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import Abbreviation, Fragment, Study, WritingRules
from bindery.rules.readable_text import ReadableText, read_text

_CAPITALS = re.compile(r"(?<![\w@/.#-])[A-Z]{2,}(?:[0-9]+)?(?![\w])")
_ROMAN = re.compile(r"^[IVX]+$")
_FORMULA = re.compile(r"^[CHNOSPFK]+\d+$")  # CO2, NH3


def find_uses(short: str, text: str) -> Iterator["re.Match[str]"]:
    """The uses of an abbreviation in a text, as a word of its own or before a hyphen."""
    return re.finditer(rf"(?<!\w){re.escape(short)}(?!\w)", text)


def check_terms(
    texts: tuple[Fragment, ...],
    known: tuple[Abbreviation, ...],
    rules: WritingRules,
    *,
    whole: bool = True,
) -> list[Diagnostic]:
    """What is not written out at its first use in texts that are read as one, and what is unknown.

    Where a text is missing that should be read with them, it may have the first use.

    Headings, citations, code and foreign words are no use: nothing can be written out there.
    """
    readings = tuple(read_text(text) for text in texts)
    found = [one for term in known if whole for one in _check_first(term, known, readings)]
    return [*found, *_list_unknown(readings, known, rules)]


def check_unused_terms(study: Study, used: set[str]) -> list[Diagnostic]:
    """A warning for each abbreviation that no text, figure, source or register uses."""
    told = repr((
        study.entries, study.regions, study.questions, study.conclusions, study.recommendations,
        study.sources, study.colophon, study.commissioner, study.modelled_on,
    ))  # fmt: skip
    return [
        Diagnostic(
            layout.GLOSSARY, one.line, Message("rules-unused-term", term=one.short),
            severity=Severity.WARNING,
        )
        for one in study.abbreviations
        if one.short not in used and not any(find_uses(one.short, told))
    ]  # fmt: skip


def _check_first(
    term: Abbreviation, known: tuple[Abbreviation, ...], readings: tuple[ReadableText, ...]
) -> Iterator[Diagnostic]:
    for reading in readings:
        for use in find_uses(term.short, reading.text):
            if _is_in_name(term, known, reading.text, use.span()):
                continue
            if not _is_written_out(term, reading.text, use.span()):
                said = Message("rules-not-written-out", term=term.short, long=term.long)
                yield Diagnostic(reading.path, reading.line(use.start()), said)
            return


def _is_in_name(
    term: Abbreviation, known: tuple[Abbreviation, ...], text: str, span: tuple[int, int]
) -> bool:
    """Whether the use is part of the long form of another abbreviation: a name explains nothing."""
    start, end = span
    for other in known:
        place = other.long.find(term.short)
        if other.short != term.short and place >= 0:
            begin = start - place
            found = text[max(begin, 0) : begin + len(other.long)]
            if begin >= 0 and end <= begin + len(other.long) and found == other.long:
                return True
    return False


def _is_written_out(term: Abbreviation, text: str, span: tuple[int, int]) -> bool:
    """`the long form (SHORT)` or `SHORT (the long form)`, over line ends too."""
    start, end = span
    before = " ".join(text[:start].split()).lower()
    after = " ".join(text[end : end + len(term.long) + 40].split()).lower()
    long = " ".join(term.long.split()).lower()
    return before.endswith(f"{long} (") or after.startswith(f"({long}")


def _list_unknown(
    readings: tuple[ReadableText, ...], known: tuple[Abbreviation, ...], rules: WritingRules
) -> Iterator[Diagnostic]:
    names = {one.short for one in known} | {*rules.capitals, *rules.unfinished}
    seen: set[str] = set()
    for reading in readings:
        for match in _CAPITALS.finditer(reading.text):
            word = match[0]
            if word in names or word in seen or _ROMAN.match(word) or _FORMULA.match(word):
                continue
            seen.add(word)
            near = suggest(word, {one for one in names if one.lower() == word.lower()})
            said = Message("rules-unknown-term", term=word)
            line = reading.line(match.start())
            yield Diagnostic(reading.path, line, said, near, Severity.WARNING)
