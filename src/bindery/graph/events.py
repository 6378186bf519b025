"""The events of a build while it runs, and its summary at the end."""

from dataclasses import dataclass
from enum import StrEnum

from bindery.errors import Diagnostic


class EventKind(StrEnum):
    """What happened to a step."""

    STARTED = "started"
    DONE = "done"
    CURRENT = "up to date"
    FAILED = "failed"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a step; `done` of `total` steps have an outcome."""

    kind: EventKind
    step: str
    done: int
    total: int
    reasons: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Summary:
    """How a build went: names of steps, all mistakes, all warnings, tracebacks of bugs."""

    ran: tuple[str, ...]
    current: tuple[str, ...]
    failed: tuple[str, ...]
    blocked: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    warnings: tuple[Diagnostic, ...]
    bugs: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether everything asked for is up to date."""
        return not self.failed and not self.blocked
