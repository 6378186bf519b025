"""Words that a study itself declares right: its list of words, its names and terms."""

from collections.abc import Iterable
from dataclasses import dataclass

from bindery.spelling.words import tidy_word

_ENDINGS = ("s", "'s", "'")


@dataclass(frozen=True, slots=True)
class KnownWords:
    """A study's own words; a word in lower case may begin a sentence, every word may be shouted."""

    words: frozenset[str]
    shouted: frozenset[str]

    def has(self, word: str) -> bool:
        """Whether a word is one of them, or a name of them with an s."""
        if word in self.words or word[:1].lower() + word[1:] in self.words or word in self.shouted:
            return True
        bare = {word.removesuffix(end) for end in _ENDINGS if word[:1].isupper()}
        return not bare.isdisjoint(self.words)


def know(words: Iterable[str]) -> KnownWords:
    """The words that were declared, in whatever way they were written."""
    tidy = frozenset(filter(None, (tidy_word(word.strip()) for word in words)))
    return KnownWords(tidy, frozenset(word.upper() for word in tidy))


def read_word_list(text: str) -> tuple[str, ...]:
    """The words of a list: one a line; what follows a # is a remark."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)
