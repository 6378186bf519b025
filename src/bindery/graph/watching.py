"""A worker ends when the build that started it ends or is killed."""

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(slots=True)
class Watch:
    """A thread that waits for the end of the parent; paused, this process has one thread alone."""

    thread: threading.Thread | None = None
    bell: int = -1  # what is written here ends the thread

    def start(self) -> None:
        """Wait for the end of the parent, if there is one."""
        parent = multiprocessing.parent_process()
        if parent is not None:
            reader, self.bell = os.pipe()
            self.thread = threading.Thread(
                target=_end_with, args=(parent.sentinel, reader), daemon=True
            )
            self.thread.start()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Within it, nobody waits, so that this process can be forked."""
        if self.thread is None:
            yield
            return
        os.close(self.bell)
        self.thread.join()
        self.thread = None
        try:
            yield
        finally:
            self.start()


def _end_with(sentinel: int, bell: int) -> None:
    """End the whole process group when the parent ends; return when the bell rings."""
    try:
        if sentinel in multiprocessing.connection.wait([sentinel, bell]):
            os.killpg(0, signal.SIGKILL)
    finally:
        os.close(bell)
