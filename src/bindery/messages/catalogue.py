"""The catalogue: the words of each message, in each language, in Project Fluent's format."""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from fluent.runtime import FluentBundle

LANGUAGE = "en"
VARIABLE = "BINDERY_LANGUAGE"
_OVERRIDE: ContextVar[str] = ContextVar("spoken", default="")
_PLACE = re.compile(r"\{ \$(\w+) \}")


class Catalogue:
    """The messages of one language; a package's file is read when its first message is written."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundles: dict[str, FluentBundle] = {}

    def write(self, name: str, arguments: Mapping[str, str | int]) -> str:
        """The message in words.

        A message or an argument that is missing is our mistake: KeyError names it.
        """
        plain = find_plain(read_source(self.language, name.partition("-")[0]), name)
        if plain and set(_PLACE.findall(plain)) <= arguments.keys():
            # one line with places alone: a tenth of a second less than to open Fluent for it
            return _PLACE.sub(lambda found: str(arguments[found[1]]), plain)
        return self._format(name, None, arguments)

    def write_hint(self, name: str, arguments: Mapping[str, str | int]) -> str:
        """The message's hint in words; empty where it has none."""
        return self._format(name, "hint", arguments)

    def find(self, name: str) -> str:
        """What this language says instead of words of the code; "" where it leaves them.

        The help of a task and the title of a rule are docstrings, in English.
        """
        area = name.partition("-")[0]
        if not locate(self.language, area).is_file() or not self._open(area).has_message(name):
            return ""
        return self._format(name, None, {})

    def _format(self, name: str, attribute: str | None, arguments: Mapping[str, str | int]) -> str:
        from fluent.runtime.types import fluent_number

        bundle = self._open(name.partition("-")[0])
        if not bundle.has_message(name):
            raise KeyError(name)
        message = bundle.get_message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            return ""
        filled = {
            key: fluent_number(one, useGrouping=False) if isinstance(one, int) else one
            for key, one in arguments.items()
        }
        words, errors = bundle.format_pattern(pattern, filled)
        if errors:
            raise KeyError(f"{name}: {errors[0]}")
        return str(words)

    def _open(self, area: str) -> "FluentBundle":
        """The messages of one package, with the terms that all packages share."""
        if area not in self._bundles:
            from fluent.runtime import FluentBundle, FluentResource

            bundle = FluentBundle([self.language], use_isolating=False)
            for name in dict.fromkeys(("common", area)):
                bundle.add_resource(FluentResource(read_source(self.language, name)))
            self._bundles[area] = bundle
        return self._bundles[area]


def find_plain(source: str, name: str) -> str:
    """The words of a message that is one line, with nothing but places in it; else ""."""
    found = re.search(rf"^{re.escape(name)} = (.+)\n(?! +[^ .])", source, re.MULTILINE)
    return found[1] if found and not re.search(r"[{}]", _PLACE.sub("", found[1])) else ""


@cache
def read_source(language: str, area: str) -> str:
    """The file of one package's messages, in Fluent's format."""
    return locate(language, area).read_text("utf-8")


def locate(language: str, area: str) -> "Traversable":
    """Where the file of one package's messages is."""
    return files("bindery.messages").joinpath(language, f"{area}.ftl")


@cache
def list_languages() -> tuple[str, ...]:
    """The languages that there are messages in, each a folder: en, nl."""
    return tuple(sorted(one.name for one in files("bindery.messages").iterdir() if _holds(one)))


def _holds(folder: "Traversable") -> bool:
    return folder.joinpath("common.ftl").is_file()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within this, messages are written in another language: what programs read is English."""
    token = _OVERRIDE.set(language)
    try:
        yield
    finally:
        _OVERRIDE.reset(token)


def catalogue() -> Catalogue:
    """The catalogue of the current language: the one in `BINDERY_LANGUAGE`, or English."""
    asked = _OVERRIDE.get() or os.environ.get(VARIABLE, "")
    return open_catalogue(asked if asked in list_languages() else LANGUAGE)


@cache
def open_catalogue(language: str) -> Catalogue:
    """The catalogue of a language that there is."""
    return Catalogue(language)
