"""What Python, pandas and matplotlib say of a mistake, turned into plain words.

Their exceptions of type and value carry nothing but a sentence, so the sentence is recognised.
"""

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from bindery.loading.python_kinds import advise_on_kinds, name_kind
from bindery.messages import Message

Told: TypeAlias = tuple[Message, Message | None]
Match: TypeAlias = re.Match[str]


def explain_words(error: BaseException) -> Told | None:
    """What a sentence means; None where it is not known."""
    said = getattr(error, "said", None)
    if isinstance(said, Message):
        return said, getattr(error, "advice", None)
    words = " ".join(str(error).split())
    for pattern, explain in _SENTENCES:
        if found := re.search(pattern, words):
            return explain(found)
    return None


def _explain_pair(one: str, other: str, sign: str) -> Told:
    said = Message("python-not-together", one=name_kind(one), other=name_kind(other), sign=sign)
    return said, advise_on_kinds(one.rpartition(".")[2], other.rpartition(".")[2])


def _need_number(kind: str) -> Told:
    if kind in {"Series", "DataFrame", "ndarray"}:
        return Message("python-whole-column"), None
    if kind in {"NAType", "NaN", "NA"}:
        return Message("python-missing-number"), None
    return Message("python-number-needed", one=name_kind(kind)), advise_on_kinds(kind)


def _name_function(found: str) -> str:
    return found.rpartition(".")[2]


def _refuse_text(text: str) -> Told:
    return Message("python-text-number", text=text[:40]), None


def _refuse_colour(colour: str) -> Told:
    return Message("python-no-colour", colour=colour), None


_LENGTHS = Message("python-lengths")


def _say(said: Message) -> Callable[[Match], Told]:
    return lambda _: (said, None)


def _explain_item(found: Match) -> Told:
    kind, trouble = found[1], found[2]
    if trouble == "callable":
        return Message("python-not-callable", one=name_kind(kind)), advise_on_kinds(kind)
    return Message("python-no-items", one=name_kind(kind)), advise_on_kinds(kind)


_SENTENCES: Sequence[tuple[str, Callable[[Match], Told]]] = (
    # things of two kinds
    (
        r"unsupported operand type\(s\) for (\S+?)(?: or \S+)?: '(.+?)' and '(.+?)'",
        lambda found: _explain_pair(found[2], found[3], found[1].rstrip(":")),
    ),
    (
        r"'(\S+)' not supported between instances of '(.+?)' and '(.+?)'",
        lambda found: _explain_pair(found[2], found[3], found[1]),
    ),
    (
        r"can only concatenate (\w+) \(not \"(.+?)\"\) to",
        lambda found: _explain_pair(found[1], found[2], "+"),
    ),
    (
        r"can't multiply sequence by non-int of type '(.+?)'",
        lambda found: _explain_pair("str", found[1], "×"),
    ),
    (r"bad operand type for .+: '(.+?)'", lambda found: _need_number(found[1])),
    # a number is needed
    (r"(?:boolean value of NA|'NAType')", lambda _: _need_number("NAType")),
    (r"cannot convert (?:float )?(?:NaN|NA) to", lambda _: _need_number("NAType")),
    (r"cannot convert float infinity", _say(Message("python-too-large"))),
    (r"type (\w+) doesn't define __round__", lambda found: _need_number(found[1])),
    (r"argument must be .*(?:number|string).*, not '?(\w+)'?", lambda f: _need_number(f[1])),
    (r"must be real number, not (\w+)", lambda found: _need_number(found[1])),
    (r"unsupported format string passed to (\w+)", lambda found: _need_number(found[1])),
    (r"could not convert string to float: '(.*?)'", lambda found: _refuse_text(found[1])),
    (r"invalid literal for int\(\) with base \d+: '(.*?)'", lambda found: _refuse_text(found[1])),
    (r"Could not convert string '(.*?)'", lambda found: _refuse_text(found[1])),
    (r"Could not convert .* to numeric", lambda _: _need_number("str")),
    (
        r"(?:dtype|with dtype) .*str.* (?:does not support|cannot perform)",
        lambda _: _need_number("str"),
    ),
    (r"Unknown format code '.' for object of type '(\w+)'", lambda f: _need_number(f[1])),
    (
        r"math domain error|expected a (?:positive|nonnegative) input",
        _say(Message("python-domain")),
    ),
    # one value, not many or none
    (r"truth value of (?:a|an) ", _say(Message("python-whole-column"))),
    (r"cannot convert the series to", _say(Message("python-whole-column"))),
    (r"can only convert an array of size 1", _say(Message("python-one-value"))),
    (
        r"empty sequence|is empty$|requires at least|No objects to concat",
        _say(Message("python-no-selection")),
    ),
    # calls
    (r"'(\w+)' object is not (callable|subscriptable|iterable)", _explain_item),
    (
        r"cannot unpack non-iterable (\w+) object",
        lambda f: (Message("python-no-items", one=name_kind(f[1])), None),
    ),
    (
        r"([\w.<>]+)\(\) missing \d+ required .*arguments?: (.+)",
        lambda found: (
            Message(
                "python-lacks-arguments",
                function=_name_function(found[1]),
                names=", ".join(re.findall(r"'(\w+)'", found[2])),
            ),
            None,
        ),
    ),
    (
        r"(?:([\w.<>]+)\(\) )?got an unexpected keyword argument '(\w+)'",
        lambda found: (
            Message(
                "python-unknown-argument",
                function=_name_function(found[1] or ""),
                name=found[2],
            ),
            None,
        ),
    ),
    (
        r"([\w.<>]+)\(\) (?:takes .*arguments?|got multiple values)",
        lambda found: (
            Message("python-many-arguments", function=_name_function(found[1])),
            None,
        ),
    ),
    (r"values to unpack", _say(Message("python-unpack"))),
    # pandas and matplotlib
    (r"same length|same size|same first dimension|shape mismatch", _say(_LENGTHS)),
    (r"does not match length|Length mismatch|number of ticklabels", _say(_LENGTHS)),
    (r"argument \d is (?:shorter|longer) than", _say(_LENGTHS)),
    (r"'([^']*)' is not a valid .*color", lambda found: _refuse_colour(found[1])),
    (r"Invalid RGBA argument: '?([^']*)'?", lambda found: _refuse_colour(found[1])),
)
