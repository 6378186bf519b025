"""The words that a study declares by what it is about: names, terms, abbreviations, works."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bindery import layout
from bindery.model import Study
from bindery.spelling import find_words, read_word_list

_NAMES = ("author", "editor", "publisher", "container-title", "title", "translator")
_FIELD = re.compile(
    r"^\s*(?:author|editor|publisher|journal|booktitle|title|organization)\s*=(.*)", re.MULTILINE
)


def list_own_words(root: Path, study: Study) -> frozenset[str]:
    """All words that need no dictionary in this study."""
    said = (
        *study.authors, *_list_regions(study), *study.writing.capitals,
        *(one.replace("-", "") for one in study.hyphenation),
        *study.hyphenation,
        *(one.short for one in study.abbreviations),
        *(one.organisation for one in study.sources),
        *(one.name for one in study.sources),
    )  # fmt: skip
    found = {word for one in (*said, *_list_works(root)) for word in _split(one)}
    found |= {word for one in study.evidence for word in _list_names(one.title)}
    return frozenset((*found, *_read_list(root)))


def _list_regions(study: Study) -> Iterator[str]:
    for region in study.regions:
        yield region.name
        yield from (one.name for one in region.municipalities)
        yield from (one.name for one in region.partners)


def _split(text: str) -> Iterator[str]:
    """The words of a name, and those between its hyphens."""
    for word in find_words(text):
        yield word.text
        yield from word.text.split("-")


def _list_names(title: str) -> Iterator[str]:
    """Words with a capital that begin no title."""
    return (one.text for one in find_words(title) if one.start and one.text[0].isupper())


def _list_works(root: Path) -> Iterator[str]:
    """What cited works say of themselves, in whatever language."""
    try:
        works = json.loads((root / layout.REFERENCES).read_bytes())
    except (OSError, ValueError, RecursionError):
        works = []
    for work in works if isinstance(works, list) else ():
        if isinstance(work, Mapping):
            yield from _list_texts(work.get(key) for key in _NAMES)
    try:
        text = (root / layout.BIBLIOGRAPHY).read_text("utf-8", "replace")
    except OSError:
        return
    yield from (one[1] for one in _FIELD.finditer(text))


def _list_texts(data: Iterable[object]) -> Iterator[str]:
    for one in data:
        if isinstance(one, str):
            yield one
        elif isinstance(one, Mapping):
            yield from _list_texts(one.values())
        elif isinstance(one, list):
            yield from _list_texts(one)


def _read_list(root: Path) -> tuple[str, ...]:
    """The study's own list, in whatever encoding: a word that is lost is hinted at again."""
    try:
        return read_word_list((root / layout.WORDS).read_text("utf-8-sig", "replace"))
    except OSError:
        return ()
