"""Which of the steps that could start now starts first."""

import heapq
from collections.abc import Collection
from dataclasses import dataclass, field

from bindery.graph.reason import Reason
from bindery.graph.step import Step, check_steps, find_producers


def rank_steps(steps: tuple[Step, ...]) -> dict[str, float]:
    """The weight of the heaviest way from each step to an end of the plan, by its name.

    The upward rank of list scheduling (Topcuoglu et al., HEFT, 2002): what the longest document
    waits for goes before what only a short one needs.
    """
    producers = find_producers(steps)
    below = {step.name: 0.0 for step in steps}
    ranks: dict[str, float] = {}
    for step in reversed(check_steps(steps)):
        ranks[step.name] = step.weight + below[step.name]
        for path in step.inputs:
            if path in producers:
                maker = producers[path].name
                below[maker] = max(below[maker], ranks[step.name])
    return ranks


# Weights are rough seconds; from this on a step is worth keeping a worker at all the time.
LONG = 5.0


@dataclass(slots=True)
class Queue:
    """Steps that may start, the highest rank first, equals in the order in which they came."""

    ranks: dict[str, float]
    heap: list[tuple[float, int, Step, tuple[Reason, ...]]] = field(default_factory=list)
    came: int = 0

    def add(self, step: Step, reasons: tuple[Reason, ...]) -> None:
        """Put a step in the queue."""
        self.came += 1
        heapq.heappush(self.heap, (-self.ranks[step.name], self.came, step, reasons))

    def remove(self, names: Collection[str]) -> None:
        """Take out the steps that must be looked at again before they may start."""
        self.heap = [item for item in self.heap if item[2].name not in names]
        heapq.heapify(self.heap)

    def take(
        self, busy: Collection[str] = (), *, long: bool = False
    ) -> tuple[Step, tuple[Reason, ...]] | None:
        """Take out the step that goes first; None when none may start.

        Steps of busy pools are passed over. With `long` a long step goes before all short ones.
        """
        free = [item for item in self.heap if not item[2].pool or item[2].pool not in busy]
        if not free:
            return None
        heavy = [item for item in free if item[2].weight >= LONG] if long else []
        found = min(heavy or free, key=lambda item: item[:2])
        self.heap.remove(found)
        heapq.heapify(self.heap)
        return found[2], found[3]
