"""Values of the domain to JSON and back: one way for every type (msgspec)."""

from typing import TypeVar

import msgspec

T = TypeVar("T")
DecodeError = msgspec.MsgspecError


def encode(value: object) -> str:
    """A value as JSON, the same text for the same value."""
    data = msgspec.json.encode(value, order="deterministic")
    return msgspec.json.format(data, indent=1).decode() + "\n"


def decode(kind: type[T], text: str | bytes) -> T:
    """A value of a type from its JSON; raises DecodeError for anything else."""
    return msgspec.json.decode(text, type=kind)
