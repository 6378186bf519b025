"""What goes wrong when a template is carried out, in our words and not Python's or Jinja's."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from jinja2 import StrictUndefined, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing

from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.tex.broken_syntax import Explained, explain_unknown
from bindery.tex.expressions import LimitError


class CallError(ValueError):
    """What a template asks for does not exist; `advice` says what does."""

    def __init__(self, said: Message, advice: Message | None = None) -> None:
        super().__init__(said)
        self.said = said
        self.advice = advice


class MissingError(UndefinedError):
    """A name that means nothing was used: the name, its owner if it has one, and Jinja's reason."""

    def __init__(self, name: object, owner: object, reason: str) -> None:
        super().__init__(str(name))
        self.name = name
        self.owner = owner
        self.reason = reason


class Missing(StrictUndefined):
    """A name that means nothing: any use raises MissingError."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: object = missing,
        name: str | None = None,
        exc: Callable[[str], Exception] = UndefinedError,
    ) -> None:
        tell = partial(_make_error, name, obj, hint or "") if exc is UndefinedError else exc
        super().__init__(hint, obj, name, tell)  # type: ignore[arg-type] # only ever called


def _make_error(name: object, owner: object, reason: str, _words: str | None = None) -> Exception:
    return MissingError(name, owner, reason)


@dataclass(frozen=True, slots=True)
class Failing:
    """Where a template failed: its line's text, the names that it knows, its environment."""

    line: str
    names: Mapping[str, object]
    environment: SandboxedEnvironment


def explain_failure(error: Exception, failing: Failing) -> Explained:
    """What is wrong, and advice where it depends on what exists."""
    if isinstance(error, CallError | LimitError):
        return error.said, getattr(error, "advice", None)
    if isinstance(error, MissingError):
        return _explain_missing(error, failing)
    if unknown := re.search(r"No (filter|test) named '([^']+)'", str(error)):
        return explain_unknown(unknown[1], unknown[2], failing.environment)
    return _explain_use(error, failing), None


def _explain_use(error: Exception, failing: Failing) -> Message:
    """What is known by the kind of the error, or by what Python says of it."""
    words = str(error)
    for kind, said in _KINDS:
        if isinstance(error, kind):
            return said
    if isinstance(error, SecurityError):
        named = re.search(r"attribute '(\w+)'", words)
        return Message("tex-forbidden", name=named[1] if named else failing.line.strip())
    for pattern, explain in _CALLS:
        if match := re.search(pattern, words):
            return explain(match, failing)
    return Message("tex-not-carried-out")


_KINDS: tuple[tuple[type[Exception], Message], ...] = (
    (ZeroDivisionError, Message("tex-by-zero")),
    (OverflowError, Message("tex-number-too-large")),
    (RecursionError, Message("tex-endless-template")),
)


def _explain_missing(error: MissingError, failing: Failing) -> Explained:
    name, owner = str(error.name), error.owner
    if error.reason or error.name is None:
        return _explain_reason(error.reason, name), None
    if owner is missing:
        return Message("tex-no-name", name=name), suggest(name, failing.names)
    shown = _name_owner(owner, name, failing.line)
    if owner is None:
        return Message("tex-empty-owner", owner=shown, name=name), None
    if isinstance(error.name, int):
        return Message("tex-no-element", owner=shown, name=error.name), None
    return Message("tex-no-member", owner=shown, name=name), suggest(name, _list_members(owner))


def _explain_reason(reason: str, name: str) -> Message:
    """What Jinja gives a reason for: an import, a macro's value, an item of an empty list."""
    if "does not export" in reason:
        file = re.search(r"the template '([^']+)'", reason)
        return Message("tex-no-export", file=file[1] if file else "", name=name)
    if "was not provided" in reason:
        return Message("tex-no-value", name=name)
    return Message("tex-empty-list")


def _name_owner(owner: object, name: str, line: str) -> str:
    """What has no such member, as the template's author wrote it, else the kind of thing it is."""
    dotted = rf"\.\s*{re.escape(name)}\b"
    indexed = rf"\[\s*['\"]?{re.escape(name)}['\"]?\s*\]"
    if match := re.search(rf"([\w.]+(?:\[[^\]]*\])*)\s*(?:{dotted}|{indexed})", line):
        return match[1]
    return re.sub(r"(View|Record)$", "", type(owner).__name__).lower()


def _list_members(owner: object) -> list[str]:
    if isinstance(owner, Mapping):
        return [str(key) for key in owner]
    if isinstance(owner, str | list | tuple):
        return []  # its methods are Python's
    return [name for name in dir(owner) if not name.startswith("_")]


def _name_function(match: re.Match[str], failing: Failing) -> str:
    """The function's name in the template: Python tells the one in our code."""
    told = match["name"]
    for name, value in failing.names.items():
        inner = value.func if isinstance(value, partial) else value
        if callable(inner) and getattr(inner, "__qualname__", "") == told:
            return name
    return told.rpartition(".")[2].removeprefix("do_")


def _tell(said: Message) -> Callable[[re.Match[str], Failing], Message]:
    return lambda _match, _failing: said


_NAME = r"(?P<name>[\w.<>]+)\(\) "
# (what Python or Jinja says, what we say); the first that fits
_CALLS: tuple[tuple[str, Callable[[re.Match[str], Failing], Message]], ...] = (
    (
        rf"{_NAME}takes .*positional arguments?",
        lambda match, at: Message("tex-too-many-values", name=_name_function(match, at)),
    ),
    (
        r"macro '(?P<name>\w+)' takes not more than",
        lambda match, at: Message("tex-too-many-values", name=_name_function(match, at)),
    ),
    (
        rf"{_NAME}missing .*arguments?: (?P<lacking>.+)",
        lambda match, at: Message(
            "tex-too-few-values",
            name=_name_function(match, at),
            lacking=", ".join(re.findall(r"'(\w+)'", match["lacking"])),
        ),
    ),
    (
        rf"{_NAME}got an unexpected keyword argument '(?P<key>\w+)'",
        lambda match, at: Message(
            "tex-unknown-value", name=_name_function(match, at), key=match["key"]
        ),
    ),
    (
        r"macro '(?P<name>\w+)' takes no keyword argument '(?P<key>\w+)'",
        lambda match, at: Message(
            "tex-unknown-value", name=_name_function(match, at), key=match["key"]
        ),
    ),
    (
        rf"{_NAME}got multiple values for argument '(?P<key>\w+)'",
        lambda match, at: Message(
            "tex-double-value", name=_name_function(match, at), key=match["key"]
        ),
    ),
    (r"not callable", _tell(Message("tex-no-function"))),
    (r"values to unpack", _tell(Message("tex-not-unpacked"))),
    (
        r"not iterable|non-iterable|has no len\(\)|not a mapping|not reversible",
        _tell(Message("tex-no-list")),
    ),
    (
        r"unsupported operand|can only concatenate|not supported between|bad operand|must be str",
        _tell(Message("tex-unlike")),
    ),
    (r"can't multiply|cannot convert|not all arguments", _tell(Message("tex-unlike"))),
)
