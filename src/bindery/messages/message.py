"""A message: its id in the catalogue and what fills its places."""

from dataclasses import dataclass
from typing import TypeAlias

from bindery.messages.catalogue import catalogue

Argument: TypeAlias = "str | int | Message"


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """One message of the catalogue, in no language yet: `str()` writes it in the current one.

    `id` begins with the file that holds it: `prose-open-bracket` stands in `en/prose.ftl`.
    `arguments` fill its places, by name. An argument may be a message itself. A number is one where
    the message chooses by it (one mistake, two mistakes); it is written without separators.

    Messages are equal when they say the same in every language, and can be pickled and written as
    JSON, so that what a step said is shown again later, perhaps in another language.
    """

    id: str
    arguments: tuple[tuple[str, Argument], ...]

    def __init__(self, id: str, /, **arguments: Argument) -> None:  # noqa: A002 - Fluent's word
        object.__setattr__(self, "id", id)
        object.__setattr__(self, "arguments", tuple(sorted(arguments.items())))

    def __str__(self) -> str:
        return catalogue().write(self.id, self._fill())

    @property
    def hint(self) -> str:
        """What to do about it, in the current language; empty where the catalogue has no hint.

        A message about another one, its argument `what`, has that one's hint if it has none.
        """
        own = catalogue().write_hint(self.id, self._fill())
        what = dict(self.arguments).get("what")
        return own if own or not isinstance(what, Message) else what.hint

    def _fill(self) -> dict[str, str | int]:
        return {name: one if isinstance(one, int) else str(one) for name, one in self.arguments}


def quote(words: object) -> Message:
    """Words that are not ours, and stay as they are in every language: a tool's, a validator's."""
    return Message("common-quoted", words=str(words))


def write_number(number: float, digits: int) -> str:
    """A number with so many decimals, as the current language writes it."""
    return f"{number:.{digits}f}".replace(".", str(Message("common-decimal-sign")))


def say_number(number: float | str, digits: int | None = None) -> Message:
    """A number for a place in a message, with its decimals as each language writes them.

    So many `digits`, or no more than it needs; a text is written as it stands.
    """
    shown = number if isinstance(number, str) else f"{number:g}"
    shown = shown if digits is None else f"{number:.{digits}f}"
    whole, point, rest = shown.partition(".")
    return Message("common-decimal", whole=whole, rest=rest) if point else quote(whole)
