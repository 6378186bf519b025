"""Words that a house does without, as hints with what to write instead and why."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bindery.errors import Diagnostic, Severity
from bindery.messages import Message, quote
from bindery.model import Avoided
from bindery.rules.places import Places
from bindery.rules.readable_text import ReadableText
from bindery.rules.typed_text import TypedText

_QUOTED = re.compile(r"[“„«][^”»]*[”»]|‘[^‘’]{3,}’(?!\w)")  # others' words are theirs


def find_avoided(
    texts: Iterable[TypedText], rules: Sequence[Avoided]
) -> Iterator[tuple[int, int, str]]:
    """Number of the rule, line and words, wherever an author's own words are what it is about."""
    looked_for = [(number, _compile(rule.words)) for number, rule in enumerate(rules) if rule.words]
    for text in texts:
        own = _blank(text)
        for number, pattern in looked_for:
            for match in pattern.finditer(own):
                yield number, text.line(match.start()), " ".join(match[0].split())


def find_in_text(text: ReadableText, rules: Sequence[Avoided]) -> Iterator[tuple[int, int, str]]:
    """The same for what is looked for in a text as it is printed."""
    for number, rule in enumerate(rules):
        for match in re.finditer(rule.find, text.text) if rule.find else ():
            if words := " ".join(match[0].split()):
                yield number, text.line(match.start()), words


def tell_avoided(
    found: Mapping[str, Iterable[tuple[int, int, str]]], rules: Sequence[Avoided], places: Places
) -> Iterator[Diagnostic]:
    """A hint for each place that was found in each file."""
    for path, uses in found.items():
        for number, line, words in uses:
            rule = rules[number]
            said = Message("spelling-avoided", words=words, why=quote(rule.why))
            advice = Message("spelling-instead", words=quote(rule.instead))
            nearest, column = places.find(path, line, words)
            yield Diagnostic(path, nearest, said, advice, Severity.HINT, column)


def _compile(words: tuple[str, ...]) -> re.Pattern[str]:
    """Whole words, however they begin and wherever a line ends."""
    longest = sorted(words, key=len, reverse=True)
    ways = "|".join(r"\s+".join(map(re.escape, one.split())) for one in longest)
    return re.compile(rf"(?<![\w-])(?:{ways})(?![\w-])", re.IGNORECASE)


def _blank(text: TypedText) -> str:
    """A text without quotations and without words of another language."""
    signs = list(text.text)
    quoted = (one.span() for one in _QUOTED.finditer(text.text))
    for start, end in (*quoted, *((start, end) for start, end, _ in text.others)):
        signs[start:end] = [sign if sign == "\n" else "\x1f" for sign in signs[start:end]]
    return "".join(signs)
