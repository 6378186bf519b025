"""Moves a finished step's results into place: files first, then the trace, so kills do no harm."""

import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from bindery.graph.files import digest_file, move_into_place
from bindery.graph.journal import Journal
from bindery.graph.reason import Reason
from bindery.graph.step import Step
from bindery.graph.trace import Trace
from bindery.graph.worker import Report


@dataclass(frozen=True, slots=True)
class Finished:
    """A step that ran well: where its files lie, what it read, why it ran."""

    step: Step
    report: Report
    out: Path
    reasons: tuple[Reason, ...]
    inputs: dict[str, str | None]


def digest_results(finished: Finished) -> dict[str, str | None]:
    """The SHA-256 of each output, before it is moved into place."""
    return {path: digest_file(finished.out / path) for path in finished.step.outputs}


def move_results(root: Path, finished: Finished) -> None:
    """Move outputs and cache folders into place."""
    step, out = finished.step, finished.out
    for path in step.outputs:
        move_into_place(out / path, root / path)
    for folder in step.keeps:
        keep_folder(out / folder, root / folder)
    shutil.rmtree(out, ignore_errors=True)


def keep_folder(source: Path, target: Path) -> None:
    """Replace a cache folder, if the step left one; without it the next run only takes longer."""
    if source.is_dir():
        shutil.rmtree(target, ignore_errors=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)


def remove_leftovers(root: Path, old: Trace | None, keep: Collection[str]) -> None:
    """Remove the outputs that the step made before and that no step makes now."""
    for path in old.outputs if old else ():
        if path not in keep:
            (root / path).unlink(missing_ok=True)
            remove_empty_folders(root, path)


def remove_unplanned(root: Path, journal: Journal, steps: tuple[Step, ...]) -> tuple[str, ...]:
    """Remove results and traces of steps that the plan no longer has; gives the removed paths."""
    names = {step.name for step in steps}
    made = {path for step in steps for path in step.outputs}
    unplanned = [trace for name, trace in journal.traces.items() if name not in names]
    removed = []
    for trace in unplanned:
        removed += [path for path in trace.outputs if path not in made]
        remove_leftovers(root, trace, made)
        journal.drop(trace.step)
    return tuple(removed)


def remove_empty_folders(root: Path, path: str) -> None:
    """Remove the folders above a removed file that hold nothing any more."""
    for parent in Path(path).parents:
        try:
            (root / parent).rmdir()
        except OSError:
            return


def make_trace(
    root: Path, finished: Finished, hashes: dict[str, str | None], journal: Journal
) -> Trace:
    """The trace of a run: what it saw and made, and why it ran.

    When a step runs again in the same build, reasons, notes and seconds are those of all its runs.
    """
    report, name = finished.report, finished.step.name
    old = journal.traces.get(name)
    earlier = old if old and old.build == journal.build else None
    return Trace(
        step=name,
        recipe=dict(finished.step.recipe),
        inputs=finished.inputs,
        found={path: digest_file(root / path) for path in report.read},
        outputs=hashes,
        reasons=(*(earlier.reasons if earlier else ()), *map(str, finished.reasons)),
        notes=(*(earlier.notes if earlier else ()), *report.product.notes),
        warnings=report.product.warnings,
        seconds=round(report.seconds + (earlier.seconds if earlier else 0), 3),
        build=journal.build,
    )
