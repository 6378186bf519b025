"""Runs LaTeX until nothing moves any more, with as few and as cheap passes as that takes.

design, "Speed": untagged passes cost half of tagged ones and lay the pages out the same; their
auxiliary files equal the tagged ones (bindery-passes.sty), so one tagged pass is final when it
leaves them as it found them. That is checked after each pass, never assumed: what does not fit
costs a pass more, and the bytes are those of running tagged passes only.
"""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic, Severity, fail
from bindery.typesetting.auxiliary import (
    Change,
    compare_auxiliary,
    find_first_difference,
    read_auxiliary,
    read_recorder,
)
from bindery.typesetting.child import Ending, Outcome
from bindery.typesetting.desk import Desk, Job, lay_out, place_seed
from bindery.typesetting.diagnose import diagnose_errors, diagnose_finished, explain_ending
from bindery.typesetting.fonts import warm_fonts
from bindery.typesetting.forecast import holds, list_labels, place_forecast
from bindery.typesetting.labels import Label, order_kinds, read_document_labels
from bindery.typesetting.sandbox import Cell, run_tex

_CALM = frozenset({Change.NONE, Change.NUMBERS, Change.FORETOLD})
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
class Foresight:
    """What is known of a document before it is typeset.

    `pdf` lies in the folder of the auxiliary files and need not exist.
    """

    pdf: Path
    labels: dict[str, Label]
    auxiliary: tuple[str, ...]
    passes: tuple[str, ...]


@dataclass(slots=True)
class _Course:
    """Where a document is on its way to rest."""

    desk: Desk
    cell: Cell
    written: tuple[str, ...]
    passes: list[str]
    reason: str
    tagged: bool = False
    forecast: bool = False
    brief: bool = False


def typeset(job: Job) -> Typeset:
    """Typeset a document to a fixed point.

    Raises BinderyError with all of TeX's errors at the author's lines, or when the document does
    not come to rest within `job.passes`, or when it breaks a limit.
    """
    desk = lay_out(job)
    cell = _make_cell(desk)
    placed = place_seed(desk)
    passes: list[str] = []
    if placed:
        known = "the last build's numbers are a good guess"
        try:
            course = _Course(desk, cell, placed, passes, known, tagged=desk.taggable)
            _settle(course)
            return _finish(course)
        except BinderyError:
            # A seed that breaks TeX is no mistake of the author; a clean start tells the truth.
            desk.sweep()
            passes.append("started again without the last build's numbers")
    course = _foretell(desk, cell, passes)
    _settle(course)
    return _finish(course)


def foresee(job: Job) -> Foresight:
    """The labels that a document will have, with as few untagged passes as that takes.

    Where the last build's labels are those of the texts, in their order, these are taken: whether
    a page moved meanwhile is seen when the document itself is typeset.
    """
    desk = lay_out(job)
    placed = place_seed(desk)
    if placed:
        labels = read_document_labels(desk.folder, job.stem)
        if order_kinds(labels) == order_kinds(list_labels(desk.folder, job.stem)):
            return Foresight(desk.pdf, labels, placed, ("the labels are those of the last build",))
        desk.sweep()
    course = _foretell(desk, _make_cell(desk), [])
    course.brief = True
    _settle(course)
    labels = read_document_labels(desk.folder, job.stem)
    return Foresight(desk.pdf, labels, _list_auxiliary(course), tuple(course.passes))


def _make_cell(desk: Desk) -> Cell:
    job = desk.job
    return Cell(desk.folder, warm_fonts(job.toolchain, job.folder), job.epoch, job.limits)


def _foretell(desk: Desk, cell: Cell, passes: list[str]) -> _Course:
    """The way of a document of which nothing is known but its texts."""
    place_forecast(desk.folder, desk.job.stem)
    known = "contents and numbers as the texts foretell them"
    return _Course(desk, cell, (), passes, known, forecast=True)


def _settle(course: _Course) -> None:
    desk, limit = course.desk, course.desk.job.passes
    before = read_auxiliary(desk.folder, course.written)
    settled = False
    for number in range(1, limit + 1):
        word = "tagged" if course.tagged else "untagged"
        course.passes.append(f"{word} {number}: {course.reason}")
        _run_pass(course)
        after = read_auxiliary(desk.folder, course.written)
        change = compare_auxiliary(before, after)
        if course.forecast and holds(desk.folder, desk.job.stem):
            change = Change.FORETOLD
        course.forecast = False
        if change is Change.NONE and course.tagged == desk.taggable:
            return
        if course.brief and change in _CALM:
            return
        settled = _turn(course, change, settled=settled)
        before, previous = after, before
    moved = find_first_difference(previous, before)
    raise fail(
        f"{desk.job.stem}.tex",
        None,
        f"the document does not come to rest: after {limit} passes {moved}",
        "a page reference that changes the length of its own page does this; reword near it",
    )


def _turn(course: _Course, change: Change, *, settled: bool) -> bool:
    """Choose the next pass; once tags have followed rest, they stay, so that the way has an end."""
    calm = change in _CALM
    course.tagged = course.desk.taggable and (settled or calm)
    course.reason = "nothing moved, now with tags" if change is Change.NONE else change.value
    return settled or (calm and course.tagged)


def _run_pass(course: _Course) -> None:
    try:
        _run_tex(course)
    except BinderyError:
        if not course.forecast:
            raise
        # Whether the forecast or the author is wrong, a clean start tells.
        course.desk.sweep()
        course.forecast = False
        course.passes.append("started again without a forecast")
        _run_tex(course)


def _run_tex(course: _Course) -> None:
    desk = course.desk
    desk.switch_tags(on=course.tagged)
    for path in (desk.pdf, desk.log):
        path.unlink(missing_ok=True)
    argv = ("lualatex", *_OPTIONS, f"{desk.job.stem}.tex")
    outcome = run_tex(desk.job.toolchain, course.cell, argv)
    _, course.written = read_recorder(desk.folder / f"{desk.job.stem}.fls")
    _check_pass(desk, outcome)


def _check_pass(desk: Desk, outcome: Outcome) -> None:
    """Stop at errors: a `!` in the log fails even when a PDF came out."""
    if outcome.ending in {Ending.TIME, Ending.MEMORY, Ending.MISSING}:
        raise explain_ending(desk, outcome)
    errors = diagnose_errors(desk)
    if errors:
        raise BinderyError(errors)
    if outcome.ending is not Ending.DONE or not desk.pdf.is_file():
        raise explain_ending(desk, outcome)


def _finish(course: _Course) -> Typeset:
    desk = course.desk
    read, _ = read_recorder(desk.folder / f"{desk.job.stem}.fls")
    found = diagnose_finished(desk)
    if desk.job.draft:
        found = tuple(replace(one, severity=Severity.WARNING) for one in found)
    if any(one.severity is Severity.ERROR for one in found):
        raise BinderyError(found)
    auxiliary = _list_auxiliary(course)
    # The font loader reads fonts without telling the recorder.
    used = {*read, *(name for name in desk.inputs if name.startswith("fonts/"))}
    inputs = tuple(name for name in desk.inputs if name in used)
    return Typeset(desk.pdf, desk.log, auxiliary, tuple(course.passes), inputs, found)


def _list_auxiliary(course: _Course) -> tuple[str, ...]:
    return tuple(read_auxiliary(course.desk.folder, course.written))


def keep_seed(result: Typeset | Foresight, target: Path) -> None:
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
