"""Runs a program as a child process with limits on time and memory; it never outlives us."""

import math
import os
import signal
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_GRACE = 2.0
_POLITE = "renice -n 10 -p $$ >/dev/null 2>&1; "
_STARVED = ("not enough memory", "malloc", "bad_alloc", "heap exhausted", "Heap exhausted")


class Ending(StrEnum):
    """How a child process ended."""

    DONE = "done"
    FAILED = "failed"
    TIME = "time limit"
    MEMORY = "memory limit"
    MISSING = "program missing"


def allow(seconds: float) -> float:
    """A limit as it holds on this machine: BINDERY_TIME_FACTOR stretches all; 0 means none."""
    try:
        factor = float(os.environ.get("BINDERY_TIME_FACTOR") or 1)
    except ValueError:
        factor = 1.0
    return seconds * factor if 0 <= factor < math.inf else seconds


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` of wall clock, `megabytes` of address space, seconds of `work`; 0 means no limit.

    Work is what the processors do for it, so a busy machine does not count against it.
    """

    seconds: float = 600.0
    megabytes: int = 4096
    work: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended, its exit status, and all that it printed (errors and output as they came).

    A child that was given something to read has its errors apart.
    """

    ending: Ending
    status: int
    output: str
    errors: str = ""


def run_child(
    argv: tuple[str, ...],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    limits: Limits = Limits(),
    given: str | None = None,
) -> Outcome:
    """Run a program in a folder, and wait for its end; standard input is `given`, or closed.

    The child has a session of its own, and whatever ends this call (a time limit, Ctrl-C) ends
    the whole group. One that is given something to read is a filter, which starts nothing itself:
    it stays in our group, so that nothing can end us and leave it behind.
    """
    try:
        child = subprocess.Popen(
            _set_limits(argv, limits),
            cwd=folder,
            env=None if environment is None else dict(environment),
            stdin=subprocess.DEVNULL if given is None else subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT if given is None else subprocess.PIPE,
            start_new_session=given is None,
        )
    except OSError as error:
        return Outcome(Ending.MISSING, 127, str(error))
    data = None if given is None else given.encode("utf-8", "surrogatepass")
    try:
        output, errors = child.communicate(data, timeout=limits.seconds or None)
    except subprocess.TimeoutExpired:
        return Outcome(Ending.TIME, -1, _stop(child))
    except BaseException:
        _stop(child)
        raise
    said = (errors or b"").decode(errors="replace")
    return _judge(child.returncode, output.decode(errors="replace"), said)


class WaitingChild:
    """A program that is started before there is work for it, and waits for a word on its input.

    It has a session of its own, and gives way to whatever else wants the processor; the time limit
    counts from the word on. When we end without a word its input is closed, and it is for the
    program to end then.
    """

    def __init__(
        self, argv: tuple[str, ...], folder: Path, environment: Mapping[str, str], limits: Limits
    ) -> None:
        """Start it; raises OSError where there is no such program."""
        self._limits = limits
        self._told = False
        self._child = subprocess.Popen(
            _set_limits(argv, limits, _POLITE),
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    @property
    def waits(self) -> bool:
        """Whether it is still there."""
        return self._child.poll() is None

    def finish(self, word: str) -> Outcome:
        """Say the word, and wait for its end; `stop` in another thread ends it sooner."""
        self._told = True
        try:
            output, _ = self._child.communicate(f"{word}\n".encode(), self._limits.seconds or None)
        except subprocess.TimeoutExpired:
            return Outcome(Ending.TIME, -1, _stop(self._child))
        except BaseException:
            _stop(self._child)
            raise
        return _judge(self._child.returncode, output.decode(errors="replace"), "")

    def stop(self) -> None:
        """End it and all that it started, now."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._child.pid, signal.SIGKILL)
        if not self._told:  # else `finish` takes leave of it
            self._child.communicate()


def _set_limits(argv: tuple[str, ...], limits: Limits, first: str = "") -> tuple[str, ...]:
    # A shell sets the limits, because code between fork and exec is unsafe among threads.
    memory = f"ulimit -v {limits.megabytes * 1024}; " if limits.megabytes else ""
    work = f"ulimit -S -t {limits.work}; ulimit -H -t {limits.work + 5}; " if limits.work else ""
    before = f"{first}{memory}{work}"
    return ("/bin/sh", "-c", f'{before}exec "$@"', "sh", *argv) if before else argv


def _stop(child: subprocess.Popen[bytes]) -> str:
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            (os.killpg if os.getpgid(child.pid) == child.pid else os.kill)(child.pid, number)
        except ProcessLookupError:
            break
        try:
            output, _ = child.communicate(timeout=_GRACE)
        except subprocess.TimeoutExpired:
            continue
        return output.decode(errors="replace")
    return ""


def _judge(status: int, output: str, errors: str) -> Outcome:
    if status == 0:
        return Outcome(Ending.DONE, 0, output, errors)
    if status == -signal.SIGXCPU:
        return Outcome(Ending.TIME, status, output, errors)
    said = errors or output
    if status == 127 and "not found" in said:
        return Outcome(Ending.MISSING, status, output, errors)
    starved = any(word in said for word in _STARVED)
    return Outcome(Ending.MEMORY if starved else Ending.FAILED, status, output, errors)
