"""Worker processes that specialise, so that not each of them loads every library."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    InvalidStateError,
    ProcessPoolExecutor,
)
from contextlib import suppress
from typing import Any

from bindery.child import allow
from bindery.graph import Step
from bindery.graph.apart import load_modules
from bindery.graph.time_limit import GRACE
from bindery.graph.worker import start_worker


class WorkerPool(Executor):
    """An executor of single workers: a step goes to an idle one, preferably one that ran its kind.

    A worker that has drawn a figure holds some 110 MB of libraries for the rest of the build; one
    that has only called pandoc and TeX holds 40. It takes calls whose first argument is a step,
    and expects no more of them at once than it has workers.

    A worker whose step does not end in time is killed with all that it started, and the step's
    future raises TimeoutError; where a worker was killed from outside, it raises BrokenExecutor.
    Another worker takes its place.
    """

    def __init__(self, size: int) -> None:
        self.workers = [_start_worker() for _ in range(size)]
        self.loads = [0] * size
        self.kinds: list[set[str]] = [set() for _ in range(size)]

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Give a step to the worker that suits it best."""
        step: Step = args[0]
        kind = type(step.action).__module__
        chosen = min(range(len(self.workers)), key=lambda index: self._judge(index, kind))
        try:
            work = self.workers[chosen].submit(fn, *args, **kwargs)
        except BrokenExecutor:
            self._replace(chosen)
            work = self.workers[chosen].submit(fn, *args, **kwargs)
        self.loads[chosen] += 1
        self.kinds[chosen].add(kind)
        return self._watch(chosen, work, allow(step.limit))

    def prepare(self, modules: tuple[str, ...]) -> None:
        """Start all workers and let each load these modules, while the caller goes on."""
        for worker in self.workers:
            worker.submit(load_modules, modules)

    def _judge(self, index: int, kind: str) -> tuple[int, bool, int]:
        kinds = self.kinds[index]
        return (self.loads[index], kind not in kinds, len(kinds))

    def _watch(self, chosen: int, work: Future[Any], seconds: float) -> Future[Any]:
        """The future of a step whose worker is killed when it does not end in time."""
        future: Future[Any] = Future()
        timer = threading.Timer(seconds + GRACE, self._stop, (chosen, future))
        timer.daemon = True

        def end(work: Future[Any]) -> None:
            timer.cancel()
            with suppress(InvalidStateError):  # it was too late
                if error := work.exception():
                    future.set_exception(error)
                else:
                    future.set_result(work.result())

        def free(_: Future[Any]) -> None:
            self.loads[chosen] -= 1

        future.add_done_callback(free)
        if seconds:
            timer.start()
        work.add_done_callback(end)
        return future

    def _stop(self, chosen: int, future: Future[Any]) -> None:
        """Kill the worker whose step takes too long."""
        if not future.done():
            worker = self.workers[chosen]
            self._replace(chosen)
            with suppress(InvalidStateError):  # it ended at the last moment
                future.set_exception(TimeoutError())
            _kill(worker)

    def _replace(self, chosen: int) -> None:
        self.workers[chosen], self.kinds[chosen] = _start_worker(), set()

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        """End all workers; in the middle of their steps when the build is broken off.

        A worker that is asked to end takes half a second to give its libraries back. It holds
        nothing that is still needed, so it is killed.
        """
        for worker in self.workers:
            _kill(worker)
        self.shutdown()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - the interface's
        """End all workers."""
        for worker in self.workers:
            worker.shutdown(wait=wait, cancel_futures=cancel_futures)


def _start_worker() -> ProcessPoolExecutor:
    # spawn: the same on every platform, and no worker inherits what the parent had open
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(1, context, initializer=start_worker)


def _kill(worker: ProcessPoolExecutor) -> None:
    """Kill a worker's process group; one that has not begun yet has no group of its own."""
    for process in list((worker._processes or {}).values()):  # noqa: SLF001 - no other way to it
        with suppress(ProcessLookupError, PermissionError):
            pid = process.pid or 0
            (os.killpg if os.getpgid(pid) == pid else os.kill)(pid, signal.SIGKILL)
