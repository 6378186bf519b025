"""Runs a plan in worker processes and shows its progress."""

from concurrent.futures import Executor
from dataclasses import dataclass

from bindery import layout
from bindery.console.progress import Progress
from bindery.graph import Build, Journal, Summary, bring_up_to_date, remove_unplanned, select_steps
from bindery.planning.plan import Plan


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The summary of a build, and the hashes of its results."""

    summary: Summary
    outputs: dict[str, str | None]


def run_plan(plan: Plan, pool: Executor, workers: int, *, explain: bool = False) -> BuildResult:
    """Bring the plan's targets up to date with an executor of so many workers."""
    journal = Journal(plan.root / layout.JOURNAL)
    if plan.ok:  # a study read with mistakes may lack what it only says wrongly
        remove_unplanned(plan.root, journal, plan.steps)
    steps = select_steps(plan.steps, plan.targets)
    progress = Progress(explain)
    try:
        scratch = plan.root / layout.SCRATCH
        build = Build(plan.root, scratch, journal, pool, progress.watch, workers)
        summary = bring_up_to_date(build, steps)
    finally:
        progress.close()
    outputs = {
        path: digest
        for step in steps
        if (trace := journal.traces.get(step.name))
        for path, digest in trace.outputs.items()
    }
    return BuildResult(summary, outputs)
