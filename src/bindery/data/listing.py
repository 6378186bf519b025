"""Lists within messages: two places, three units, four sums."""

from collections.abc import Iterable
from functools import reduce

from bindery.messages import Message


def list_all(parts: Iterable[Message]) -> Message:
    """This and that."""
    return reduce(lambda one, other: Message("data-and", first=one, last=other), parts)


def list_either(parts: Iterable[Message]) -> Message:
    """This or that."""
    return reduce(lambda one, other: Message("data-or", first=one, last=other), parts)


def list_places(parts: Iterable[Message]) -> Message:
    """This, that."""
    return reduce(lambda one, other: Message("data-list", first=one, last=other), parts)


def list_sums(parts: Iterable[Message]) -> Message:
    """This; that."""
    return reduce(lambda one, other: Message("data-sums", first=one, last=other), parts)
