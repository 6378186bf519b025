"""One build at a time in one build folder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bindery.errors import BinderyError, fail
from bindery.messages import Message

try:
    import fcntl
except ImportError:  # Windows: not a supported platform yet; builds are then not guarded
    fcntl = None  # type: ignore[assignment]


@contextmanager
def hold_lock(path: Path) -> Iterator[None]:
    """Hold the build folder's lock; the system frees it when the process ends, however it ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if fcntl is not None:
            _take(descriptor)
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, str(os.getpid()).encode(), 0)
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
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        owner = os.pread(descriptor, 32, 0).decode(errors="replace") or "unknown"
        raise fail("build", None, Message("graph-locked", owner=owner)) from None
