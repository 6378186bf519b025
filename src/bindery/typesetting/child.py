"""Runs a program as a child process with limits on time and memory; it never outlives us."""

import os
import signal
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_GRACE = 2.0


class Ending(StrEnum):
    """How a child process ended."""

    DONE = "done"
    FAILED = "failed"
    TIME = "time limit"
    MEMORY = "memory limit"
    MISSING = "program missing"


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` of wall clock and `megabytes` of address space; 0 means no limit."""

    seconds: float = 600.0
    megabytes: int = 4096


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended, its exit status, and all that it printed (errors and output as they came)."""

    ending: Ending
    status: int
    output: str


def run_child(
    argv: tuple[str, ...],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    limits: Limits = Limits(),
) -> Outcome:
    """Run a program in a folder, standard input closed, and wait for its end.

    The child has a session of its own, and whatever ends this call (a time limit, Ctrl-C) ends
    the whole group.
    """
    try:
        child = subprocess.Popen(
            _limit_memory(argv, limits),
            cwd=folder,
            env=None if environment is None else dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    except OSError as error:
        return Outcome(Ending.MISSING, 127, str(error))
    try:
        output, _ = child.communicate(timeout=limits.seconds or None)
    except subprocess.TimeoutExpired:
        return Outcome(Ending.TIME, -1, _stop(child))
    except BaseException:
        _stop(child)
        raise
    return _judge(child.returncode, output.decode(errors="replace"))


def _limit_memory(argv: tuple[str, ...], limits: Limits) -> tuple[str, ...]:
    # A shell sets the limit, because code between fork and exec is unsafe among threads.
    if not limits.megabytes:
        return argv
    return ("/bin/sh", "-c", f'ulimit -v {limits.megabytes * 1024}; exec "$@"', "sh", *argv)


def _stop(child: subprocess.Popen[bytes]) -> str:
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(child.pid, number)
        except ProcessLookupError:
            break
        try:
            output, _ = child.communicate(timeout=_GRACE)
        except subprocess.TimeoutExpired:
            continue
        return output.decode(errors="replace")
    return ""


def _judge(status: int, output: str) -> Outcome:
    if status == 0:
        return Outcome(Ending.DONE, 0, output)
    if status == 127 and "not found" in output:
        return Outcome(Ending.MISSING, status, output)
    starved = "not enough memory" in output or "malloc" in output or "bad_alloc" in output
    return Outcome(Ending.MEMORY if starved else Ending.FAILED, status, output)
