"""Words that are in no dictionary, as hints at their place; a hint stops nothing."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from bindery import layout
from bindery.errors import Diagnostic, Severity
from bindery.messages import Message
from bindery.rules.places import Places
from bindery.rules.typed_text import TypedText
from bindery.spelling import find_words, tidy_word

_MORE = 6  # lines that are named besides the first
_BROKEN = Message("spelling-no-broken")
_TROUBLES = {
    "missing": Message("spelling-no-missing"),
    "encoding": Message("spelling-no-encoding"),
    "half": Message("spelling-no-half"),
    "library": Message("spelling-no-library"),
    "time": Message("spelling-no-time"),
}
# of each language each word as dictionaries have it: as it is written first, and all its lines
Words: TypeAlias = dict[str, dict[str, tuple[str, list[int]]]]


def collect_words(texts: Iterable[TypedText], own: str, known: tuple[str, ...]) -> Words:
    """The words of a file: `own` is the study's language, `known` those that have a dictionary."""
    found: Words = {}
    for text in texts:
        for word in find_words(text.text):
            language = choose_language(_find_tag(text, word.start) or own, known)
            if language:
                words = found.setdefault(language, {})
                uses = words.setdefault(tidy_word(word.text), (word.text, []))
                uses[1].append(text.line(word.start))
    return found


def choose_language(tag: str, known: tuple[str, ...]) -> str:
    """The language of a dictionary that serves a tag: its own, else one of the same tongue."""
    tongue = tag.lower().partition("-")[0]
    near = (one for one in known if one.lower().partition("-")[0] == tongue)
    return tag if tag in known else next(near, "")


def _find_tag(text: TypedText, place: int) -> str:
    return next((tag for start, end, tag in text.others if start <= place < end), "")


def tell_words(
    found: Mapping[str, Words], language: str, wrong: Mapping[str, tuple[str, ...]], places: Places
) -> Iterator[Diagnostic]:
    """A hint for each wrong word in each file of those in which words were found."""
    for path, words in found.items():
        own = words.get(language, {})
        for word in own.keys() & wrong.keys():
            written, lines = own[word]
            line, column = places.find(path, min(lines), written)
            advice = _advise(written, wrong[word])
            said = _say(written, sorted(lines))
            yield Diagnostic(path, line, said, advice, Severity.HINT, column)


def _say(word: str, lines: list[int]) -> Message:
    rest = sorted(set(lines[1:]) - {lines[0]})
    if not rest:
        return Message("spelling-unknown", word=word)
    named = ", ".join(map(str, rest[:_MORE])) + ("…" if len(rest) > _MORE else "")
    return Message("spelling-unknown-more", word=word, more=len(lines) - 1, lines=named)


def _advise(word: str, others: tuple[str, ...]) -> Message:
    own = word.strip("'’-")
    if not others:
        return Message("spelling-accept", word=own, path=layout.WORDS)
    typed = (one.replace("'", "’") if "’" in word else one for one in others)
    meant = ", ".join(f"«{_begin_like(word, one)}»" for one in typed)
    return Message("spelling-meant", words=meant, word=own, path=layout.WORDS)


def _begin_like(word: str, other: str) -> str:
    """A suggestion with capitals as the word has them."""
    if word.isupper():
        return other.upper()
    return other[:1].upper() + other[1:] if word[:1].isupper() else other


def tell_trouble(path: str, trouble: str) -> Diagnostic:
    """A dictionary that cannot be used: no word of its language was looked at."""
    endings = {"missing": "", "half": ".dic", "encoding": ".dic"}
    place = f"{path}{endings.get(trouble, '.aff')}"
    said = _TROUBLES.get(trouble, _BROKEN)
    return Diagnostic(place, None, said, severity=Severity.HINT)
