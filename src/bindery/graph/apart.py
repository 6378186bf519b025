"""Runs a step in a process of its own, so that it can leave nothing behind for the next one.

Where the system forks well (Linux) the process is a copy of a worker that has loaded its libraries,
which takes milliseconds. Elsewhere, as on macOS, whose own libraries do not survive a fork, it is
started anew and loads them itself: the same law, at the price of a second or two.
"""

import gc
import importlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TypeVar

_own = threading.Event()
Result = TypeVar("Result")
FORKS = sys.platform == "linux"
_PARENT_DIES = 1  # PR_SET_PDEATHSIG


def load_modules(names: tuple[str, ...]) -> None:
    """Import modules before the first step that needs them; one that fails does so there again."""
    for name in names:
        with suppress(ImportError):
            importlib.import_module(name)


def is_apart() -> bool:
    """Whether this process was made for one call alone, and ends with it."""
    return _own.is_set()


def call_apart(
    call: Callable[..., Result], arguments: tuple[object, ...], *, forks: bool = FORKS
) -> Result | None:
    """What the call gives in a process of its own; None where that ended without a word.

    A process that is forked must have one thread alone: the caller sees to it. It stays in the
    caller's process group, so whatever ends the one ends the other.
    """
    context = multiprocessing.get_context("fork" if forks else "spawn")
    reader, writer = context.Pipe(duplex=False)
    if forks:
        gc.freeze()  # what is there already is not looked through, and so not copied
    process = context.Process(target=_answer, args=(writer, call, arguments))  # type: ignore[attr-defined]
    process.start()
    writer.close()
    try:
        with reader:
            found: Result = reader.recv()
    except EOFError:
        return None
    finally:
        process.join()
        process.close()
    return found


def _answer(writer: Connection, call: Callable[..., object], arguments: tuple[object, ...]) -> None:
    _own.set()
    _end_with_parent()
    with writer:
        writer.send(call(*arguments))
    os._exit(0)  # nothing is left to be done, and giving the libraries back takes its time


def _end_with_parent() -> None:
    """Have the system end this process with the one that started it, where it can."""
    if not FORKS:
        return
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PARENT_DIES, signal.SIGKILL)
