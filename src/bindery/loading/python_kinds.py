"""What a thing in an author's Python is, in words: a text, a number, a column."""

from collections.abc import Mapping

from bindery.messages import Message

_KINDS: Mapping[str, Message] = {
    **dict.fromkeys(("str", "StringDtype", "string"), Message("python-is-text")),
    **dict.fromkeys(
        ("int", "float", "Decimal", "int64", "float64", "numpy.float64", "numpy.int64"),
        Message("python-is-number"),
    ),
    "NoneType": Message("python-is-nothing"),
    "None": Message("python-is-nothing"),
    "NAType": Message("python-is-missing"),
    "Hidden": Message("python-is-hidden"),
    "DataFrame": Message("python-is-table"),
    **dict.fromkeys(("Series", "Index", "Int64Index", "ndarray"), Message("python-is-column")),
    **dict.fromkeys(("list", "tuple", "set"), Message("python-is-list")),
    "dict": Message("python-is-dict"),
    "bool": Message("python-is-truth"),
    **dict.fromkeys(
        ("function", "builtin_function_or_method", "method"), Message("python-is-function")
    ),
}


def name_kind(kind: str) -> Message:
    """What a type is, by Python's name of it."""
    return _KINDS.get(kind.rpartition(".")[2], Message("python-is-other", kind=kind))


def name_thing(thing: object) -> Message:
    """What a thing is."""
    return name_kind(type(thing).__name__)


def advise_on_kinds(*kinds: str) -> Message | None:
    """What to do about things of these types; None where nothing is special about them."""
    if "Hidden" in kinds:
        return Message("python-hint-hidden")
    if {"NAType", "NoneType"} & set(kinds):
        return Message("python-hint-missing")
    return None
