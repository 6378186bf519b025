"""The words by which others' files are recognised: `words.toml` beside this."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from bindery.importing.grid import clean


@cache
def list_words(kind: str) -> frozenset[str]:
    """The words of one kind, without case."""
    return frozenset(one.casefold() for one in _read()[kind])


@cache
def _read() -> dict[str, Any]:
    text = files("bindery.importing").joinpath("words.toml").read_text("utf-8")
    return tomllib.loads(text)


def name_columns(language: str) -> tuple[str, str]:
    """The names of the columns of years and their numbers, in a study's language or in English."""
    names = _read()["names"]
    own = names.get(language.partition("-")[0].lower(), names["en"])
    return own["year"], own["value"]


def is_word(kind: str, cell: object) -> bool:
    """Whether a cell is one of the words of a kind."""
    return isinstance(cell, str) and clean(cell).casefold() in list_words(kind)


def begins_with_word(kind: str, cell: object) -> bool:
    """Whether a cell begins with one of the words of a kind."""
    return isinstance(cell, str) and clean(cell).casefold().startswith(tuple(list_words(kind)))
