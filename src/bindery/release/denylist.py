"""The deny-list: names that must not appear; kept outside the repository, never printed (REQ-59).

A name is found whatever its case and accents, as whole words, and when a line breaks it.
"""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic, fail
from bindery.messages import Message

VARIABLE = "BINDERY_DENYLIST"
_SHORTEST = 3
# Between two letters of a word a line may break with a hyphen, also with an invisible one.
_BREAK = "(?:[-\u2010\u2011]\\s*)?"


@dataclass(frozen=True, slots=True)
class Denylist:
    """The patterns of names by their line in the list; the names themselves are never shown.

    `repr` is switched off for the patterns, so that no traceback prints them.
    """

    patterns: tuple[tuple[int, re.Pattern[str]], ...] = field(repr=False)

    def find(self, text: str) -> tuple[int, ...]:
        """The lines of the list whose names the text holds."""
        plain = flatten(text)
        return tuple(line for line, pattern in self.patterns if pattern.search(plain))


def flatten(text: str) -> str:
    """Small letters without accents and invisible characters."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(
        sign for sign in spread if unicodedata.category(sign) not in {"Mn", "Cf"}
    ).casefold()


def load_names(root: Path, environment: Mapping[str, str] = os.environ) -> Denylist | None:
    """The list that the environment names; None when it names none.

    Raises BinderyError when the file cannot be read, lies inside the repository, or has an entry
    that is no name. Messages give its lines by number, never what stands there.
    """
    named = environment.get(VARIABLE, "")
    if not named:
        return None
    path = Path(named).expanduser()
    if path.resolve().is_relative_to(root.resolve()):
        raise fail(VARIABLE, None, Message("release-names-inside"))
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise fail(VARIABLE, None, Message("release-names-unreadable")) from None
    return read_names(text)


def read_names(text: str) -> Denylist:
    """The list in a text: a name on each line, blank lines and lines with # left out."""
    patterns, mistakes = [], []
    for number, line in enumerate(text.splitlines(), 1):
        words = re.findall(r"[^\W_]+", flatten(line.strip()))
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if sum(map(len, words)) < _SHORTEST:
            mistakes.append(
                Diagnostic(VARIABLE, number, Message("release-name-short", line=number))
            )
        else:
            patterns.append((number, _compile(words)))
    if not patterns and not mistakes:
        mistakes.append(Diagnostic(VARIABLE, None, Message("release-names-empty")))
    if mistakes:
        raise BinderyError(mistakes)
    return Denylist(tuple(patterns))


def _compile(words: Iterable[str]) -> re.Pattern[str]:
    inner = r"[\W_]{0,4}".join(_BREAK.join(map(re.escape, word)) for word in words)
    return re.compile(rf"(?<![^\W_]){inner}(?![^\W_])")


def search_names(
    names: Denylist, texts: Iterable[tuple[str, int | None, str]]
) -> Iterator[Diagnostic]:
    """A mistake for every place (path with what it is, line, text) that holds a name."""
    found = [(path, line, flatten(text)) for path, line, text in texts]
    everything = "\n\n".join(plain for _, _, plain in found)
    for number, pattern in names.patterns:
        if pattern.search(everything):  # seldom: only then is every place looked at
            for path, line, plain in found:
                if pattern.search(plain):
                    yield Diagnostic(path, line, Message("release-holds-name", line=number))


def check_presence(names: Denylist | None) -> Iterator[Diagnostic]:
    """A final release is searched for names, or it is not made (REQ-59)."""
    if names is None:
        yield Diagnostic(VARIABLE, None, Message("release-no-names", variable=VARIABLE))
