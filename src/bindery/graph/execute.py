"""The scheduler: runs the steps that must run, as many at once as the executor takes."""

from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, replace
from pathlib import Path

from bindery.errors import Diagnostic
from bindery.graph.commit import (
    Finished,
    digest_results,
    make_trace,
    move_results,
    remove_leftovers,
)
from bindery.graph.events import Event, EventKind, Summary
from bindery.graph.files import digest_file
from bindery.graph.journal import Journal
from bindery.graph.order import LONG, Queue, Schedule, rank_steps
from bindery.graph.probing import Probing
from bindery.graph.reason import Reason, find_reasons
from bindery.graph.reporting import describe_divergence, diagnostic_key, read_report
from bindery.graph.step import Step
from bindery.graph.worker import Report, run_step


@dataclass(frozen=True, slots=True)
class Build:
    """Where a build works, who does the work, and who watches.

    `scratch` must be on the same file system as the root, so that results move in one step.
    `executor` is the only seam to the outside: threads, processes, or a cluster's executor. It is
    given `slots` steps at once, so that a heavy step that becomes ready late does not queue behind
    all the light ones. `passes` is how many different results a step with feedback may give: one
    that still gives another is not on its way to a fixed point.
    """

    root: Path
    scratch: Path
    journal: Journal
    executor: Executor
    watch: Callable[[Event], None]
    slots: int = 3
    passes: int = 4


def bring_up_to_date(build: Build, steps: tuple[Step, ...]) -> Summary:
    """Run the steps whose results are out of date; a failed step blocks only those that need it.

    `steps` must hold every step that another one needs (`select_steps`).
    """
    return _Run(build, steps).run()


class _Run:
    """One run of the scheduler over one set of steps."""

    def __init__(self, build: Build, steps: tuple[Step, ...]) -> None:
        self.build = build
        self.schedule = Schedule(steps)
        self.steps = self.schedule.steps
        self.queue = Queue(rank_steps(steps))
        self.running: dict[Future[Report], Finished] = {}
        self.probing = Probing(build.root, build.scratch)
        self.reports: dict[str, Report] = {}
        self.hashes: dict[str, str | None] = {}
        self.ran: dict[str, int] = {}  # how many different results each step gave
        self.started = 0

    def digest(self, path: str) -> str | None:
        """The hash of a file as this build saw it first; an output's, as it was made."""
        if path not in self.hashes:
            self.hashes[path] = digest_file(self.build.root / path)
        return self.hashes[path]

    def run(self) -> Summary:
        self.build.journal.start_build()
        self.start_ready()
        while self.running:
            finished, _ = wait(self.running, return_when=FIRST_COMPLETED)
            for future in finished:
                started = self.running.pop(future)
                self.finish(started, read_report(started.step, future))
            self.start_ready()
        # the steps that could not run tell the mistakes in their own inputs all the same
        for report in self.probing.run(self.build.executor, self.build.slots):
            if found := (*report.diagnostics, *report.product.warnings):
                self.reports[report.step] = Report(report.step, 0.0, diagnostics=found)
        self.build.journal.compact()
        return self.summarise()

    def start_ready(self) -> None:
        """Check each step whose needs are met; of those that must run, start as many as fit."""
        while ready := self.schedule.take_ready():
            for name in ready:
                self.check(self.steps[name])
        for name in self.schedule.take_blocked():
            step = self.steps[name]
            self.notify(EventKind.BLOCKED, step)
            self.probing.keep(step, self.build.scratch / "nowhere")
            self.probing.add(step, step.probe)
        while len(self.running) < self.build.slots:
            running = [finished.step for finished in self.running.values()]
            # with several slots, one of them always runs a long step if there is any: the short
            # ones fill the others, and the long ones are not all left for the end
            long = self.build.slots > 1 and not any(step.weight >= LONG for step in running)
            busy = self.find_busy_pools(running)
            # more memory is better than a worker without work
            first = self.queue.take(busy, long=long) or self.queue.take()
            if first is None:
                return
            self.start(*first)

    def check(self, step: Step) -> None:
        """Queue a step that must run; the results of any other are up to date."""
        reasons = find_reasons(step, self.build.journal.traces.get(step.name), self.digest)
        if reasons:
            self.queue.add(step, reasons)
        else:
            self.schedule.record_outcome(step.name, EventKind.CURRENT)
            self.notify(EventKind.CURRENT, step)

    def find_busy_pools(self, running: list[Step]) -> set[str]:
        """The pools that already use their share while there is other work: half of the workers."""
        pools = [step.pool for step in running]
        depth = max(1, self.build.slots // 2)
        return {pool for pool in pools if pools.count(pool) >= depth}

    def start(self, step: Step, reasons: tuple[Reason, ...]) -> None:
        self.started += 1
        out = self.build.scratch / f"{self.started:04d}"
        inputs = {path: self.digest(path) for path in step.reads}
        self.notify(EventKind.STARTED, step, reasons)
        future = self.build.executor.submit(run_step, step, self.build.root, out)
        self.schedule.running.add(step.name)
        self.running[future] = Finished(step, Report(step.name, 0.0), out, reasons, inputs)

    def finish(self, started: Finished, report: Report) -> None:
        """Accept a step's results, or record its mistakes."""
        step = started.step
        finished = replace(started, report=report)
        self.reports[step.name] = report
        hashes = digest_results(finished) if report.ok else {}
        changed = [path for path, digest in hashes.items() if self.digest(path) != digest]
        if report.ok and self.is_divergent(step, changed):
            self.probing.add(step, step.divergence_probe)
            self.reports[step.name] = describe_divergence(step)
        if not self.reports[step.name].ok:
            self.probing.keep(step, finished.out)
            self.schedule.record_outcome(step.name, EventKind.FAILED)
            self.notify(EventKind.FAILED, step, started.reasons, report.seconds)
            return
        self.ran[step.name] = self.ran.get(step.name, 0) + bool(changed)
        self.accept(finished, hashes)
        self.schedule.record_outcome(step.name, EventKind.DONE)
        for path in changed:
            for reader in self.schedule.readers.get(path, ()):
                self.queue.remove(self.schedule.reopen(reader))
        self.notify(EventKind.DONE, step, started.reasons, report.seconds)

    def is_divergent(self, step: Step, changed: list[str]) -> bool:
        """Whether a step with feedback gives another result where it may give no more."""
        return bool(step.feedback and changed) and self.ran.get(step.name, 0) >= self.build.passes

    def accept(self, finished: Finished, hashes: dict[str, str | None]) -> None:
        """Move a step's results into place, then record its trace."""
        journal, name = self.build.journal, finished.step.name
        old = journal.traces.get(name)
        move_results(self.build.root, finished)
        self.hashes.update(hashes)
        remove_leftovers(self.build.root, old, self.schedule.producers.keys())
        if self.inputs_unchanged(finished):
            journal.record(make_trace(self.build.root, finished, hashes, journal))
        else:
            journal.drop(name)

    def inputs_unchanged(self, finished: Finished) -> bool:
        """Whether no source changed while the step ran; if one did, it must run again next time."""
        return all(
            digest_file(self.build.root / path) == seen
            for path, seen in finished.inputs.items()
            if path not in self.schedule.producers
        )

    def notify(
        self, kind: EventKind, step: Step, reasons: tuple[Reason, ...] = (), seconds: float = 0.0
    ) -> None:
        words = tuple(str(reason) for reason in reasons)
        done, total = len(self.schedule.outcomes), len(self.steps)
        self.build.watch(Event(kind, step.name, done, total, words, seconds))

    def summarise(self) -> Summary:
        def named(kind: EventKind) -> tuple[str, ...]:
            outcomes = self.schedule.outcomes.items()
            return tuple(name for name, outcome in outcomes if outcome is kind)

        # a step that ran may have been found up to date when it was looked at again
        current = named(EventKind.CURRENT)
        reports = self.reports.values()
        return Summary(
            ran=(*named(EventKind.DONE), *(name for name in current if name in self.ran)),
            current=tuple(name for name in current if name not in self.ran),
            failed=named(EventKind.FAILED),
            blocked=named(EventKind.BLOCKED),
            diagnostics=tuple(
                sorted({d for r in reports for d in r.diagnostics}, key=diagnostic_key)
            ),
            warnings=self.collect_warnings(),
            bugs=tuple(report.bug for report in reports if report.bug),
        )

    def collect_warnings(self) -> tuple[Diagnostic, ...]:
        """The warnings of all steps that are up to date, also where an earlier build made them so.

        What a step warned of before it failed or was blocked may have been mended since.
        """
        outcomes = self.schedule.outcomes
        stored = (
            warning
            for name in self.steps
            if outcomes.get(name) in {EventKind.DONE, EventKind.CURRENT}
            if (trace := self.build.journal.traces.get(name))
            for warning in trace.warnings
        )
        return tuple(sorted(set(stored), key=diagnostic_key))
