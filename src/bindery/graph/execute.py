"""The scheduler: runs the steps that must run, as many at once as the executor takes."""

from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, replace
from pathlib import Path

from bindery.errors import Diagnostic, Severity
from bindery.graph.commit import Finished, make_trace, move_results, remove_leftovers
from bindery.graph.events import Event, EventKind, Summary
from bindery.graph.files import digest_file
from bindery.graph.journal import Journal
from bindery.graph.order import LONG, Queue, rank_steps
from bindery.graph.reason import Reason, find_reasons
from bindery.graph.step import Step, check_steps, find_producers
from bindery.graph.worker import Report, run_step


@dataclass(frozen=True, slots=True)
class Build:
    """Where a build works, who does the work, and who watches.

    `scratch` must be on the same file system as the root, so that results move in one step.
    `executor` is the only seam to the outside: threads, processes, or a cluster's executor. It is
    given `slots` steps at once, so that a heavy step that becomes ready late does not queue behind
    all the light ones.
    """

    root: Path
    scratch: Path
    journal: Journal
    executor: Executor
    watch: Callable[[Event], None]
    slots: int = 3


def bring_up_to_date(build: Build, steps: tuple[Step, ...]) -> Summary:
    """Run the steps whose results are out of date; a failed step blocks only those that need it.

    `steps` must hold every step that another one needs (`select_steps`).
    """
    return _Run(build, steps).run()


class _Run:
    """One run of the scheduler over one set of steps."""

    def __init__(self, build: Build, steps: tuple[Step, ...]) -> None:
        self.build = build
        self.steps = {step.name: step for step in check_steps(steps)}
        self.producers = find_producers(steps)
        self.waiting = {
            step.name: {self.producers[path].name for path in step.inputs if path in self.producers}
            for step in self.steps.values()
        }
        self.outcomes: dict[str, EventKind] = {}
        self.queue = Queue(rank_steps(steps))
        self.running: dict[Future[Report], Finished] = {}
        self.probes: list[Step] = []
        self.reports: list[Report] = []
        self.hashes: dict[str, str | None] = {}
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
                self.finish(self.running.pop(future), future.result())
            self.start_ready()
        self.probe_blocked()
        self.build.journal.compact()
        return self.summarise()

    def probe_blocked(self) -> None:
        """Let the steps that could not run report the mistakes in their own inputs all the same."""
        # only the mistakes that a probe finds count: it knows less than the step itself
        futures = []
        for number, step in enumerate(self.probes):
            out = self.build.scratch / f"probe-{number:04d}"
            futures.append(self.build.executor.submit(run_step, step, self.build.root, out))
        for future in futures:
            report = future.result()
            self.reports.append(Report(report.step, 0.0, diagnostics=report.diagnostics))

    def start_ready(self) -> None:
        """Check each step whose needs are met; of those that must run, start as many as fit."""
        while ready := [name for name, needs in self.waiting.items() if not needs]:
            for name in ready:
                del self.waiting[name]
                step = self.steps[name]
                trace = self.build.journal.traces.get(name)
                reasons = find_reasons(step, trace, self.digest)
                if reasons:
                    self.queue.add(step, reasons)
                else:
                    self.record_outcome(step, EventKind.CURRENT)
        while len(self.running) < self.build.slots:
            running = [finished.step for finished in self.running.values()]
            # with several slots, one of them always runs a long step if there is any: the short
            # ones fill the others, and the long ones are not all left for the end
            long = self.build.slots > 1 and not any(step.weight >= LONG for step in running)
            first = self.queue.take(self.find_busy_pools(running), long=long)
            if first is None:
                return
            self.start(*first)

    def find_busy_pools(self, running: list[Step]) -> set[str]:
        """The pools that already use their share: half of the workers, at least one."""
        pools = [step.pool for step in running]
        depth = max(1, self.build.slots // 2)
        return {pool for pool in pools if pools.count(pool) >= depth}

    def start(self, step: Step, reasons: tuple[Reason, ...]) -> None:
        self.started += 1
        out = self.build.scratch / f"{self.started:04d}"
        inputs = {path: self.digest(path) for path in step.inputs}
        self.notify(EventKind.STARTED, step, reasons)
        future = self.build.executor.submit(run_step, step, self.build.root, out)
        self.running[future] = Finished(step, Report(step.name, 0.0), out, reasons, inputs)

    def finish(self, started: Finished, report: Report) -> None:
        """Accept a step's results, or record its mistakes."""
        step = started.step
        self.reports.append(report)
        if not report.ok:
            self.record_outcome(step, EventKind.FAILED, started.reasons, report.seconds)
            self.block(step)
            return
        finished = Finished(step, report, started.out, started.reasons, started.inputs)
        journal = self.build.journal
        old = journal.traces.get(step.name)
        hashes = move_results(self.build.root, finished)
        self.hashes.update(hashes)
        remove_leftovers(self.build.root, old, self.producers.keys())
        if self.inputs_unchanged(finished):
            journal.record(make_trace(self.build.root, finished, hashes, journal.build))
        else:
            journal.drop(step.name)
        self.record_outcome(step, EventKind.DONE, started.reasons, report.seconds)

    def inputs_unchanged(self, finished: Finished) -> bool:
        """Whether no source changed while the step ran; if one did, it must run again next time."""
        return all(
            digest_file(self.build.root / path) == seen
            for path, seen in finished.inputs.items()
            if path not in self.producers
        )

    def record_outcome(
        self, step: Step, kind: EventKind, reasons: tuple[Reason, ...] = (), seconds: float = 0.0
    ) -> None:
        self.outcomes[step.name] = kind
        if kind is not EventKind.FAILED:
            for needs in self.waiting.values():
                needs.discard(step.name)
        self.notify(kind, step, reasons, seconds)

    def block(self, failed: Step) -> None:
        """Mark all steps that need a failed one, directly or not, as blocked."""
        for name in [name for name, needs in self.waiting.items() if failed.name in needs]:
            if self.waiting.pop(name, None) is not None:
                self.outcomes[name] = EventKind.BLOCKED
                self.notify(EventKind.BLOCKED, self.steps[name])
                self.remember_probe(self.steps[name])
                self.block(self.steps[name])

    def remember_probe(self, step: Step) -> None:
        if step.probe is not None:
            self.probes.append(replace(step, action=step.probe, outputs=()))

    def notify(
        self, kind: EventKind, step: Step, reasons: tuple[Reason, ...] = (), seconds: float = 0.0
    ) -> None:
        words = tuple(str(reason) for reason in reasons)
        done, total = len(self.outcomes), len(self.steps)
        self.build.watch(Event(kind, step.name, done, total, words, seconds))

    def summarise(self) -> Summary:
        def named(kind: EventKind) -> tuple[str, ...]:
            return tuple(name for name, outcome in self.outcomes.items() if outcome is kind)

        return Summary(
            ran=named(EventKind.DONE),
            current=named(EventKind.CURRENT),
            failed=named(EventKind.FAILED),
            blocked=named(EventKind.BLOCKED),
            diagnostics=tuple(
                sorted({d for r in self.reports for d in r.diagnostics}, key=diagnostic_key)
            ),
            warnings=self.collect_warnings(),
            bugs=tuple(report.bug for report in self.reports if report.bug),
        )

    def collect_warnings(self) -> tuple[Diagnostic, ...]:
        """The warnings of all steps, also of those whose results come from an earlier build."""
        stored = (
            Diagnostic(**{**data, "severity": Severity(str(data["severity"]))})  # type: ignore[arg-type]
            for name in self.steps
            if (trace := self.build.journal.traces.get(name))
            for data in trace.warnings
        )
        return tuple(sorted(set(stored), key=diagnostic_key))


def diagnostic_key(diagnostic: Diagnostic) -> tuple[str, int, str]:
    """The sort key of a diagnostic: by path, line and message."""
    return (diagnostic.path, diagnostic.line or 0, diagnostic.message)
