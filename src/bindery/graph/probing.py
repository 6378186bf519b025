"""Probes: steps that could not run look for mistakes in their own inputs all the same.

A step that fails may have written what it could: a text with a mistake still has its other
paragraphs. That, and what probes write, is read by the probes behind it, and by nothing else.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, field, replace
from pathlib import Path

from bindery.graph.reporting import read_report
from bindery.graph.step import Step, type_of_action
from bindery.graph.worker import Report, run_step

_Probe = tuple[Step, type_of_action]


@dataclass(slots=True)
class Probing:
    """The probes of a build, and by path what was written beside its accepted results.

    `beside` has the results of every step that failed or could not run: where something was
    written of them all the same, or None.
    """

    root: Path
    scratch: Path
    beside: dict[str, Path | None] = field(default_factory=dict)
    waiting: list[_Probe] = field(default_factory=list)
    started: int = 0

    def keep(self, step: Step, out: Path) -> None:
        """Note what a step has written that is not accepted."""
        for path in step.outputs:
            self.beside[path] = out / path if (out / path).is_file() else None

    def add(self, step: Step, action: type_of_action | None) -> None:
        """Let an action look at a step's inputs later, if there is one."""
        if action is not None:
            self.waiting.append((step, action))

    def run(self, executor: Executor, slots: int) -> Iterator[Report]:
        """Run the probes, each after those whose results it reads.

        Only the mistakes that a probe finds count: it knows less than the step itself.
        """
        running: dict[Future[Report], Step] = {}
        places: dict[str, Path] = {}
        while self.waiting or running:
            for probe in self._list_ready(running.values())[: slots - len(running)]:
                self.waiting.remove(probe)
                step, action = probe
                self.started += 1
                places[step.name] = out = self.scratch / f"probe-{self.started:04d}"
                beside = {path: self.beside[path] for path in step.inputs if path in self.beside}
                look = replace(step, action=action, outputs=())
                running[executor.submit(run_step, look, self.root, out, beside)] = step
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                step = running.pop(future)
                self.keep(step, places[step.name])
                yield read_report(step, future)

    def _list_ready(self, running: Iterable[Step]) -> list[_Probe]:
        """The waiting probes that read nothing of what others are still to write."""
        steps = (*(step for step, _ in self.waiting), *running)
        unmade = {path for step in steps for path in step.outputs}
        return [probe for probe in self.waiting if unmade.isdisjoint(probe[0].inputs)]
