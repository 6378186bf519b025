"""One build at a time in one build folder."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bindery.errors import BinderyError, fail
from bindery.messages import Message

try:
    import fcntl
except ImportError:  # Windows: not a supported platform yet; builds are then not guarded
    fcntl = None  # type: ignore[assignment]

_PASSING = " passing"
_PATIENCE = 30.0  # seconds
_PAUSE = 0.05


@contextmanager
def hold_lock(path: Path, *, passing: bool = False) -> Iterator[None]:
    """Hold the build folder's lock; the system frees it when the process ends, however it ends.

    Who is passing (the check of an editor, which nobody asked for) is waited for, and waits for
    none.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if fcntl is not None:
            _take(descriptor)
            os.ftruncate(descriptor, 0)
            owner = f"{os.getpid()}{_PASSING if passing else ''}"
            os.pwrite(descriptor, owner.encode(), 0)
        yield
    finally:
        os.close(descriptor)


def is_free(path: Path) -> bool:
    """Whether nobody holds the lock of a build folder at this moment."""
    try:
        with hold_lock(path):
            return True
    except BinderyError:
        return False


def _take(descriptor: int) -> None:
    patience = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            owner = os.pread(descriptor, 32, 0).decode(errors="replace") or "unknown"
            if not owner.endswith(_PASSING) or time.monotonic() > patience:
                said = Message("graph-locked", owner=owner.removesuffix(_PASSING))
                raise fail("build", None, said) from None
            time.sleep(_PAUSE)
        else:
            return
