"""Which steps may be looked at now, and which of those that must run starts first.

A plan has no cycle of inputs; feedback closes the loops. When a file that a step reads as feedback
changes, the step and all that need it are looked at again, until no result changes any more: the
fixed point. What comes out the same stops it, as it stops any rebuild.
"""

import heapq
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from bindery.graph.events import EventKind
from bindery.graph.reason import Reason
from bindery.graph.step import Step, check_steps, find_producers

_BROKEN = frozenset({EventKind.FAILED, EventKind.BLOCKED})


class Schedule:
    """The steps of a build by name: what each needs, which wait, and what became of the others.

    `users` are the steps that need a step's results as inputs, `readers` those that read a path
    as feedback. `again` are running steps that must be looked at again when they end.
    """

    def __init__(self, steps: tuple[Step, ...]) -> None:
        self.steps = {step.name: step for step in check_steps(steps)}
        self.producers = find_producers(steps)
        self.needs = {
            step.name: {self.producers[path].name for path in step.inputs if path in self.producers}
            for step in self.steps.values()
        }
        self.users: dict[str, list[str]] = {name: [] for name in self.steps}
        self.readers: dict[str, list[str]] = {}
        for name, needs in self.needs.items():
            for need in needs:
                self.users[need].append(name)
            for path in self.steps[name].feedback:
                self.readers.setdefault(path, []).append(name)
        self.waiting = dict.fromkeys(self.steps)
        self.running: set[str] = set()
        self.again: set[str] = set()
        self.outcomes: dict[str, EventKind] = {}

    def take_ready(self) -> list[str]:
        """Take the waiting steps that may be looked at now.

        All that they need is up to date, and no running step reads their results: nothing is
        replaced under a step's hands.
        """
        done = {name for name, kind in self.outcomes.items() if kind not in _BROKEN}
        return self._take(
            name
            for name in self.waiting
            if self.needs[name] <= done and self.running.isdisjoint(self.users[name])
        )

    def take_blocked(self) -> list[str]:
        """Take the waiting steps that can not run, because one that they need has no result."""
        taken: list[str] = []
        while found := self._take(name for name in self.waiting if self._is_blocked(name)):
            self.outcomes |= dict.fromkeys(found, EventKind.BLOCKED)
            taken += found
        return taken

    def _is_blocked(self, name: str) -> bool:
        return any(self.outcomes.get(need) in _BROKEN for need in self.needs[name])

    def _take(self, names: Iterable[str]) -> list[str]:
        taken = list(names)
        for name in taken:
            del self.waiting[name]
        return taken

    def record_outcome(self, name: str, kind: EventKind) -> None:
        """Note what became of a step; one that must be looked at again waits anew."""
        self.running.discard(name)
        if name in self.again and kind not in _BROKEN:
            self.waiting[name] = None
        else:
            self.outcomes[name] = kind
        self.again.discard(name)

    def reopen(self, name: str) -> tuple[str, ...]:
        """Let a step and all that need it be looked at again; a failed one stays so in this build.

        Gives their names, in the order of the plan's edges.
        """
        found = {name: None}
        todo = [name]
        while todo:
            new = [user for user in self.users[todo.pop()] if user not in found]
            found |= dict.fromkeys(new)
            todo += new
        for one in found:
            if one in self.running:
                self.again.add(one)
            elif self.outcomes.get(one) not in _BROKEN:
                self.outcomes.pop(one, None)
                self.waiting[one] = None
        return tuple(found)


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
