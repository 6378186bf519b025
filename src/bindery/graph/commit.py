"""Moves a finished step's results into place: files first, then the trace, so kills do no harm."""

import shutil
from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path

from bindery.errors import Diagnostic
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


def move_results(root: Path, finished: Finished) -> dict[str, str | None]:
    """Move outputs and cache folders into place; gives the SHA-256 of each output."""
    step, out = finished.step, finished.out
    hashes = {path: digest_file(out / path) for path in step.outputs}
    for path in step.outputs:
        move_into_place(out / path, root / path)
    for folder in step.keeps:
        keep_folder(out / folder, root / folder)
    shutil.rmtree(out, ignore_errors=True)
    return hashes


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


def make_trace(root: Path, finished: Finished, hashes: dict[str, str | None], build: int) -> Trace:
    """The trace of a run: what it saw and made, and why it ran."""
    report = finished.report
    return Trace(
        step=finished.step.name,
        recipe=dict(finished.step.recipe),
        inputs=finished.inputs,
        found={path: digest_file(root / path) for path in report.read},
        outputs=hashes,
        reasons=tuple(str(reason) for reason in finished.reasons),
        notes=report.product.notes,
        warnings=tuple(encode_warning(warning) for warning in report.product.warnings),
        seconds=round(report.seconds, 3),
        build=build,
    )


def encode_warning(warning: Diagnostic) -> dict[str, str | int | None]:
    """A warning as plain data, so that it is shown again when its step does not run again."""
    return asdict(warning)
