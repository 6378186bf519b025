"""The catalogue: the words of each message, in each language, in Project Fluent's format."""

import os
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from fluent.runtime import FluentBundle

LANGUAGE = "en"
VARIABLE = "BINDERY_LANGUAGE"


class Catalogue:
    """The messages of one language; a package's file is read when its first message is written."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundles: dict[str, FluentBundle] = {}

    def write(self, name: str, arguments: Mapping[str, str | int]) -> str:
        """The message in words.

        A message or an argument that is missing is our mistake: KeyError names it.
        """
        return self._format(name, None, arguments)

    def write_hint(self, name: str, arguments: Mapping[str, str | int]) -> str:
        """The message's hint in words; empty where it has none."""
        return self._format(name, "hint", arguments)

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


def read_source(language: str, area: str) -> str:
    """The file of one package's messages, in Fluent's format."""
    path = files("bindery.messages").joinpath(language, f"{area}.ftl")
    if not path.is_file():  # under way: not translated yet
        path = files("bindery.messages").joinpath(LANGUAGE, f"{area}.ftl")
    return path.read_text("utf-8")


@cache
def list_languages() -> tuple[str, ...]:
    """The languages that there are messages in, each a folder: en, nl."""
    return tuple(sorted(one.name for one in files("bindery.messages").iterdir() if _holds(one)))


def _holds(folder: "Traversable") -> bool:
    return folder.joinpath("common.ftl").is_file()


@cache
def catalogue() -> Catalogue:
    """The catalogue of the current language: the one in `BINDERY_LANGUAGE`, or English."""
    asked = os.environ.get(VARIABLE, "")
    return Catalogue(asked if asked in list_languages() else LANGUAGE)
