"""Judges words by a dictionary and a study's own words; suggests others."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Protocol
from unicodedata import normalize

from bindery.spelling.known import KnownWords
from bindery.spelling.words import is_abbreviation

_FLAGS = re.compile(r"[/\t].*")
_LONGEST = 64  # letters: what is longer is no word, and would cost the dictionary dearly
_DOUBTFUL = 8  # letters: shorter compounds resemble too much
_COMPOUND = "pa:"
_FEW, _MANY, _FIRST = 3, 40, 5  # suggestions of a word, words with any, with the dictionary's own
_SAMPLE = 400_000  # letters of a dictionary that show which ones its language uses


class Dictionary(Protocol):
    """What is asked of a dictionary."""

    def spell(self, word: str) -> bool:
        """Whether it has a word."""

    def suggest(self, word: str) -> Iterable[str]:
        """Words that may have been meant."""

    def analyze(self, word: str) -> Iterable[str]:
        """How it takes a word apart."""


class Judge:
    """Tells right words from others; `listed` is the dictionary's own list of words."""

    def __init__(self, dictionary: Dictionary, own: KnownWords, listed: str) -> None:
        self._dictionary = dictionary
        self._own = own
        self._listed = listed
        self._letters = frozenset("".join(set(listed)).lower())
        self._often = "".join(one for one, _ in Counter(listed[:_SAMPLE]).most_common(30)).lower()

    def list_wrong(self, words: Iterable[str]) -> dict[str, list[str]]:
        """The words that are not right, each with what may have been meant."""
        wrong: dict[str, list[str]] = {}
        for word in words:
            nearest = self._find_slip(word)
            if nearest or not self.is_right(word):
                wrong[word] = [nearest] if nearest else self._suggest(word, len(wrong))
        return wrong

    def is_right(self, word: str) -> bool:
        """Whether a word is right as a whole, or each of its parts between hyphens is."""
        bare = word.strip("'")
        if len(word) > _LONGEST or self._is_foreign(word) or self._knows(word):
            return True
        if self._knows(bare.rstrip("-")) or (bare.endswith("-") and self._knows(bare[:-2])):
            return True  # the first part of a compound, and perhaps a letter that links it
        parts = [part for part in bare.split("-") if part]
        if len(parts) > 1:
            return all(len(part) == 1 or self._knows(part) for part in parts)
        return any(sign.isdigit() for sign in bare)

    def _is_foreign(self, word: str) -> bool:
        """Whether the dictionary has none of its letters: it is of another script."""
        return not any(sign in self._letters for sign in word.lower() if sign.isalpha())

    def _knows(self, word: str) -> bool:
        if any(sign.isdigit() for sign in word) or self._own.has(word) or is_abbreviation(word):
            return True
        return any(self._spells(one) for one in (word, word.replace("'", "’"), f"{word}."))

    def _spells(self, word: str) -> bool:
        try:
            return self._dictionary.spell(word)
        except UnicodeEncodeError:  # a letter that the dictionary's own encoding has not
            return False

    def _suggest(self, word: str, before: int) -> list[str]:
        """What may have been meant: a word with one slip less, else what the dictionary thinks.

        The dictionary thinks for half a second, and is asked for the first few words alone.
        """
        if before >= _MANY:
            return []
        small = word.lower()
        # a mark that was left out is told of forms too that only the rules make: geïnteresseerd
        found = [one for one in _mark(small, self._letters) if self._spells(one)]
        near = (*_differ(small), *_replace(small, self._often))
        found += [one for one in near if one in self._roots]
        if not found and before < _FIRST:
            try:
                found = sorted(self._dictionary.suggest(word), key=lambda one: " " in one)
            except UnicodeEncodeError:
                return []
        return list(dict.fromkeys(found))[:_FEW]

    def _find_slip(self, word: str) -> str:
        """A word of the dictionary that a compound comes very near to.

        A dictionary takes «rapportrage» for a compound of two nouns; meant was «rapportage».
        """
        if len(word) < _DOUBTFUL or "-" in word or self._own.has(word) or not self._spells(word):
            return ""
        taken = tuple(self._dictionary.analyze(word))
        if not taken or not all(_COMPOUND in one for one in taken):
            return ""
        small = word.lower()
        nearest = (one for one in _differ(small) if one in self._roots)
        return "" if small in self._roots else next(nearest, "")

    @cached_property
    def _roots(self) -> frozenset[str]:
        """The words that stand in the dictionary itself."""
        return frozenset(_FLAGS.sub("", self._listed).splitlines())


def _differ(word: str) -> Iterator[str]:
    """A word with one letter less, or with two neighbours changed about."""
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]
    for place in range(len(word) - 1):
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _mark(word: str, letters: Iterable[str]) -> Iterator[str]:
    """A word with a mark on one of its letters: ë for e."""
    marked = [(normalize("NFD", one)[0], one) for one in sorted(letters) if not one.isascii()]
    for place, letter in enumerate(word):
        for plain, other in marked:
            if plain == letter:
                yield word[:place] + other + word[place + 1 :]


def _replace(word: str, letters: str) -> Iterator[str]:
    """A word with one letter more, or with another one in its place."""
    for place in range(len(word) + 1):
        for letter in filter(str.isalpha, letters):
            yield word[:place] + letter + word[place:]
            if word[place : place + 1] not in {"", letter}:
                yield word[:place] + letter + word[place + 1 :]
