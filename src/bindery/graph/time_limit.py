"""Ends a step that takes longer than any good content needs, so that the others can finish.

In the worker's own process an alarm raises `TimeLimitError` where the step is, which knows the
author's line and ends the step's child processes on its way out. `WorkerPool` ends the worker
itself when that is of no avail.
"""

import signal
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from bindery.child import allow
from bindery.errors import Diagnostic
from bindery.graph.step import Step
from bindery.messages import Message

GRACE = 15.0  # seconds between the alarm and the end of the worker
_AGAIN = 1.0  # the alarm repeats: what it raises may be caught by the step's own code


class TimeLimitError(BaseException):
    """A step takes too long. No `Exception`, so that no code takes it for one of its own."""


@contextmanager
def limit_time(seconds: float) -> Iterator[None]:
    """Within it, TimeLimitError is raised after so many seconds; without an alarm, never."""
    possible = threading.current_thread() is threading.main_thread() and hasattr(signal, "SIGALRM")
    if not seconds or not possible:
        yield
        return
    old = signal.signal(signal.SIGALRM, _raise)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)


def _raise(number: int, frame: object) -> None:
    del number, frame
    raise TimeLimitError


def describe_time_limit(step: Step, error: BaseException | None = None) -> Diagnostic:
    """What is said of a step that took too long: at the author's line where its trace has one."""
    known = {*step.reads, step.subject}
    frames = traceback.extract_tb(error.__traceback__) if error else []
    own = [frame for frame in frames if frame.filename in known]
    path, line = (own[-1].filename, own[-1].lineno) if own else (find_subject(step), None)
    return Diagnostic(
        path,
        line,
        Message("graph-time-limit", step=step.name, seconds=f"{allow(step.limit):.0f}"),
    )


def find_subject(step: Step) -> str:
    """The file at which something about a step as a whole is told."""
    own = (path for path in step.inputs if not path.startswith("build/"))
    return step.subject or next(own, step.name)
