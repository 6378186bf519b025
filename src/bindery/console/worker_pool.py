"""Worker processes that specialise, so that not each of them loads every library."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from typing import Any

from bindery.graph import Step
from bindery.graph.worker import start_worker


class WorkerPool(Executor):
    """An executor of single workers: a step goes to an idle one, preferably one that ran its kind.

    A worker that has drawn a figure holds some 110 MB of libraries for the rest of the build; one
    that has only called pandoc and TeX holds 40. It takes calls whose first argument is a step,
    and expects no more of them at once than it has workers.
    """

    def __init__(self, size: int) -> None:
        # spawn: the same on every platform, and no worker inherits what the parent had open
        context = multiprocessing.get_context("spawn")
        self.workers = [
            ProcessPoolExecutor(1, context, initializer=start_worker) for _ in range(size)
        ]
        self.loads = [0] * size
        self.kinds: list[set[str]] = [set() for _ in range(size)]

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Give a step to the worker that suits it best."""
        step: Step = args[0]
        kind = type(step.action).__module__
        chosen = min(range(len(self.workers)), key=lambda index: self._judge(index, kind))
        self.loads[chosen] += 1
        self.kinds[chosen].add(kind)
        future = self.workers[chosen].submit(fn, *args, **kwargs)
        future.add_done_callback(lambda _: self._free(chosen))
        return future

    def _judge(self, index: int, kind: str) -> tuple[int, bool, int]:
        kinds = self.kinds[index]
        return (self.loads[index], kind not in kinds, len(kinds))

    def _free(self, index: int) -> None:
        self.loads[index] -= 1

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - the interface's
        """End all workers."""
        for worker in self.workers:
            worker.shutdown(wait=wait, cancel_futures=cancel_futures)
