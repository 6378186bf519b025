"""Diagnostics: what went wrong, where, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from bindery.messages import Message


class Severity(StrEnum):
    """Whether a diagnostic stops the work; a hint is for an author who asks for it."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake at one place.

    `path` is relative to the project's root with forward slashes, `line` counts from 1 (None when
    the whole file is meant). `said` says what is wrong and what to do about it, as a message of the
    catalogue; `advice` is another message that takes the place of its hint. `column` counts from 1,
    where it is known.
    """

    path: str
    line: int | None
    said: Message
    advice: Message | None = None
    severity: Severity = Severity.ERROR
    column: int | None = None

    @property
    def message(self) -> str:
        """What is wrong, in the current language."""
        return str(self.said)

    @property
    def hint(self) -> str:
        """What to do about it, in the current language; empty where there is nothing to say."""
        return str(self.advice) if self.advice else getattr(self.said, "hint", "")  # until migrated

    def __str__(self) -> str:
        place = ":".join(str(one) for one in (self.path, self.line, self.column) if one is not None)
        if not self.hint:
            return f"{place}: {self.message}"
        bare = self.severity is Severity.HINT  # what is a hint as a whole has no other one
        hint = self.hint if bare else Message("common-hint", hint=self.hint)
        return f"{place}: {self.message}\n    {hint}"


def encode_diagnostic(diagnostic: Diagnostic) -> dict[str, object]:
    """A diagnostic as plain data for JSON."""
    data: dict[str, object] = msgspec.to_builtins(diagnostic)
    return data


def decode_diagnostic(data: object) -> Diagnostic:
    """A diagnostic from plain data; anything out of shape raises TypeError."""
    try:
        return msgspec.convert(data, Diagnostic)
    except msgspec.ValidationError as error:
        raise TypeError(str(error)) from None


class BinderyError(Exception):
    """The author's mistakes, all of them: the one exception that the engine raises on purpose."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        return "\n".join(str(diagnostic) for diagnostic in self.diagnostics)

    def __reduce__(self) -> tuple[type["BinderyError"], tuple[tuple[Diagnostic, ...]]]:
        return (type(self), (self.diagnostics,))


class UsageError(BinderyError):
    """A wrong word on the command line: no file is at fault."""


def refuse(word: str, said: Message, advice: Message | None = None) -> UsageError:
    """The exception for a single wrong word, or for what it belongs to."""
    return UsageError((Diagnostic(word, None, said, advice),))


def fail(path: str, line: int | None, said: Message, advice: Message | None = None) -> BinderyError:
    """The exception for a single mistake."""
    return BinderyError((Diagnostic(path, line, said, advice),))


class CodeError(ValueError):
    """What the engine tells a study's own Python about a call; told at the line of that call."""

    def __init__(self, said: Message, advice: Message | None = None) -> None:
        super().__init__(said, advice)
        self.said = said
        self.advice = advice

    def __str__(self) -> str:
        return str(self.said)


class CodeKeyError(CodeError, KeyError):
    """The same for a name that is looked up and not there."""
