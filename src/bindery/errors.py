"""Diagnostics: what went wrong, where, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a diagnostic stops the work."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake at one place.

    `path` is relative to the project's root with forward slashes, `line` counts from 1 (None when
    the whole file is meant), `message` says what is wrong, `hint` what to do about it.
    """

    path: str
    line: int | None
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}" + (f"\n    hint: {self.hint}" if self.hint else "")


class BinderyError(Exception):
    """The author's mistakes, all of them: the one exception that the engine raises on purpose."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(diagnostic) for diagnostic in self.diagnostics))

    def __reduce__(self) -> tuple[type["BinderyError"], tuple[tuple[Diagnostic, ...]]]:
        return (type(self), (self.diagnostics,))


def fail(path: str, line: int | None, message: str, hint: str = "") -> BinderyError:
    """The exception for a single mistake."""
    return BinderyError((Diagnostic(path, line, message, hint),))
