"""Runs LaTeX to a fixed point, in as few and as cheap passes as possible.

design, "Speed": an untagged pass costs half of a tagged one and gives the same pages and the same
auxiliary files (bindery-passes.sty). So one tagged pass is final when it leaves these files as it
found them. That is checked after each pass: a difference costs another pass, and the PDF has the
bytes that tagged passes alone would give.
"""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from bindery.child import Ending, Outcome
from bindery.errors import BinderyError, Diagnostic, Severity, fail
from bindery.messages import Message
from bindery.model.labels import Label, order_kinds
from bindery.typesetting.auxiliary import (
    Change,
    compare_auxiliary,
    find_first_difference,
    read_auxiliary,
    read_document_labels,
    read_recorder,
)
from bindery.typesetting.diagnose import diagnose_errors, diagnose_finished, explain_ending
from bindery.typesetting.fonts import cache_fonts, place_font_names
from bindery.typesetting.forecast import is_confirmed, list_labels, place_forecast
from bindery.typesetting.sandbox import Sandbox, run_tex
from bindery.typesetting.working_directory import (
    Job,
    WorkingDirectory,
    copy_seed,
    prepare_directory,
)

_STABLE = frozenset({Change.NONE, Change.NUMBERS, Change.FORECAST})
_OPTIONS = ("-no-shell-escape", "-interaction=nonstopmode", "-file-line-error", "-recorder")


@dataclass(frozen=True, slots=True)
class Typeset:
    """A finished document, still in the scratch folder.

    `auxiliary` are the files to keep as the next build's seed and `read` the inputs that TeX
    used, both relative (to `pdf`'s folder and to the job's folder); `passes` say in words why
    each pass ran; `warnings` point to the author's lines.
    """

    pdf: Path
    log: Path
    auxiliary: tuple[str, ...]
    passes: tuple[str, ...]
    read: tuple[str, ...]
    warnings: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class PredictedLabels:
    """The labels of a document before it is typeset with tags.

    `pdf` lies in the folder of the auxiliary files and need not exist.
    """

    pdf: Path
    labels: dict[str, Label]
    auxiliary: tuple[str, ...]
    passes: tuple[str, ...]


@dataclass(slots=True)
class _Run:
    """The state of a document between passes; with `labels_only` no pass need be tagged."""

    directory: WorkingDirectory
    sandbox: Sandbox
    written: tuple[str, ...]
    passes: list[str]
    reason: str
    tagged: bool = False
    forecast: bool = False
    labels_only: bool = False


def typeset(job: Job) -> Typeset:
    """Typeset a document to a fixed point.

    Raises BinderyError with all of TeX's errors at the author's lines, or when there is
    no fixed point within `job.passes`, or when TeX breaks a limit.
    """
    directory = prepare_directory(job)
    sandbox = make_sandbox(directory)
    placed = copy_seed(directory)
    passes: list[str] = []
    if placed:
        known = str(Message("typesetting-last-numbers"))
        try:
            run = _Run(directory, sandbox, placed, passes, known, tagged=directory.wants_tags)
            _run_to_fixed_point(run)
            return _finish(run)
        except BinderyError:
            # A seed that breaks TeX is not the author's mistake: a clean start shows what is.
            directory.clean()
            passes.append(str(Message("typesetting-without-numbers")))
    run = _start_from_forecast(directory, sandbox, passes)
    _run_to_fixed_point(run)
    return _finish(run)


def predict_labels(job: Job) -> PredictedLabels:
    """Find the labels that a document will have, in as few untagged passes as possible.

    When the last build had the same labels in the same order, its labels are used: whether a page
    has moved since is found when the document itself is typeset.
    """
    directory = prepare_directory(job)
    placed = copy_seed(directory)
    if placed:
        labels = read_document_labels(directory.folder, job.stem)
        if order_kinds(labels) == order_kinds(list_labels(directory.folder, job.stem)):
            return PredictedLabels(
                directory.pdf, labels, placed, (str(Message("typesetting-same-labels")),)
            )
        directory.clean()
    run = _start_from_forecast(directory, make_sandbox(directory), [])
    run.labels_only = True
    _run_to_fixed_point(run)
    labels = read_document_labels(directory.folder, job.stem)
    return PredictedLabels(directory.pdf, labels, _list_auxiliary(run), tuple(run.passes))


def make_sandbox(directory: WorkingDirectory) -> Sandbox:
    """What TeX may touch for a document: its working directory, and the fonts' cache to read."""
    job = directory.job
    font_cache = cache_fonts(job.toolchain, job.folder)
    place_font_names(font_cache, directory.folder / ".texmf-var")
    return Sandbox(directory.folder, font_cache, job.epoch, job.limits)


def _start_from_forecast(directory: WorkingDirectory, sandbox: Sandbox, passes: list[str]) -> _Run:
    """The first pass of a document without a seed: its numbers are forecast from its texts."""
    place_forecast(directory.folder, directory.job.stem)
    known = str(Message("typesetting-forecast"))
    return _Run(directory, sandbox, (), passes, known, forecast=True)


def _run_to_fixed_point(run: _Run) -> None:
    directory, limit = run.directory, run.directory.job.passes
    before = read_auxiliary(directory.folder, run.written)
    stable_before = False
    for number in range(1, limit + 1):
        tagged = "yes" if run.tagged else "no"
        told = Message("typesetting-pass", tagged=tagged, number=number, reason=run.reason)
        run.passes.append(str(told))
        _run_pass(run)
        after = read_auxiliary(directory.folder, run.written)
        change = compare_auxiliary(before, after)
        if run.forecast and is_confirmed(directory.folder, directory.job.stem):
            change = Change.FORECAST
        run.forecast = False
        if change is Change.NONE and run.tagged == directory.wants_tags:
            return
        if run.labels_only and change in _STABLE:
            return
        stable_before = _choose_next_pass(run, change, stable_before=stable_before)
        before, previous = after, before
    moved = find_first_difference(previous, before)
    raise fail(
        f"{directory.job.stem}.tex",
        None,
        Message("typesetting-no-fixed-point", passes=limit, moved=moved),
    )


def _choose_next_pass(run: _Run, change: Change, *, stable_before: bool) -> bool:
    """Choose the next pass: tagged once the numbers are stable, and from then on always."""
    stable = change in _STABLE
    run.tagged = run.directory.wants_tags and (stable_before or stable)
    moved = Message("typesetting-moved", change=change.value)
    run.reason = str(Message("typesetting-now-tags") if change is Change.NONE else moved)
    return stable_before or (stable and run.tagged)


def _run_pass(run: _Run) -> None:
    try:
        _run_tex(run)
    except BinderyError:
        if not run.forecast:
            raise
        # A clean start shows whether the forecast or the author is wrong.
        run.directory.clean()
        run.forecast = False
        run.passes.append(str(Message("typesetting-without-forecast")))
        _run_tex(run)


def _run_tex(run: _Run) -> None:
    directory = run.directory
    directory.set_tagging(on=run.tagged)
    for path in (directory.pdf, directory.log):
        path.unlink(missing_ok=True)
    argv = ("lualatex", *_OPTIONS, f"{directory.job.stem}.tex")
    outcome = run_tex(directory.job.toolchain, run.sandbox, argv)
    _, run.written = read_recorder(directory.folder / f"{directory.job.stem}.fls")
    check_pass(directory, outcome)


def check_pass(directory: WorkingDirectory, outcome: Outcome) -> None:
    """Stop at errors: a `!` in the log fails even when a PDF came out."""
    if outcome.ending in {Ending.TIME, Ending.MEMORY, Ending.MISSING}:
        raise explain_ending(directory, outcome)
    errors = diagnose_errors(directory)
    if errors:
        raise BinderyError(errors)
    if outcome.ending is not Ending.DONE or not directory.pdf.is_file():
        raise explain_ending(directory, outcome)


def _finish(run: _Run) -> Typeset:
    directory = run.directory
    read, _ = read_recorder(directory.folder / f"{directory.job.stem}.fls")
    found = diagnose_finished(directory)
    if directory.job.draft:
        found = tuple(replace(one, severity=Severity.WARNING) for one in found)
    if any(one.severity is Severity.ERROR for one in found):
        raise BinderyError(found)
    auxiliary = _list_auxiliary(run)
    # The font loader reads fonts without the recorder's knowledge.
    used = {*read, *(name for name in directory.inputs if name.startswith("fonts/"))}
    inputs = tuple(name for name in directory.inputs if name in used)
    return Typeset(directory.pdf, directory.log, auxiliary, tuple(run.passes), inputs, found)


def _list_auxiliary(run: _Run) -> tuple[str, ...]:
    return tuple(read_auxiliary(run.directory.folder, run.written))


def keep_seed(result: Typeset | PredictedLabels, target: Path) -> None:
    """Keep a document's auxiliary files for the next build, in place of the former ones."""
    partial = target.with_name(f"{target.name}.part")
    shutil.rmtree(partial, ignore_errors=True)
    for name in result.auxiliary:
        copy = partial / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(result.pdf.parent / name, copy)
    shutil.rmtree(target, ignore_errors=True)
    if partial.exists():
        partial.rename(target)
