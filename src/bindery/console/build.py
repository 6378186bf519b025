"""`invoke build`, `figures` and `check`: bring up to date, print the results."""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bindery import layout
from bindery.console.hints import read_hints
from bindery.console.task_runner import print_diagnostics, print_line, report_bug
from bindery.errors import BinderyError, Diagnostic, refuse
from bindery.graph.lock import hold_lock
from bindery.graph.up_to_date import (
    BuildInputs,
    Outcome,
    digest_sources,
    find_up_to_date,
    record_up_to_date,
)
from bindery.messages import Message, write_number
from bindery.planning.environment import describe_environment
from bindery.planning.request import Request

if TYPE_CHECKING:
    from bindery.graph import Summary
    from bindery.planning.plan import Plan

# what every step needs, and what most steps of a first build need
_LIBRARIES = ("bindery.planning.plan",)
_HEAVY = ("bindery.data", "bindery.drawing")


@dataclass(frozen=True, slots=True)
class Session:
    """One call of a building task."""

    root: Path
    request: Request
    explain: bool = False


def bring_up_to_date(session: Session) -> bool:
    """Bring what was asked for up to date; whether all of it is.

    The up-to-date check comes first and imports nothing heavy: a build with nothing to do costs
    little more than starting Invoke.
    """
    started = time.perf_counter()
    root, request = session.root, session.request
    _check_standard(request)
    inputs = describe_inputs(root, request)
    warnings = find_up_to_date(root, root / layout.UP_TO_DATE, inputs)
    if warnings is not None:
        print_diagnostics(warnings)
        _print_hints(root, request)
        seconds = write_number(time.perf_counter() - started, 2)
        print_line(Message("console-nothing-to-do", seconds=seconds))
        return True
    with hold_lock(root / layout.LOCK):
        return _build_anew(session, inputs, started)


def _check_standard(request: Request) -> None:
    """Refuse a standard that there is not, before anything is read."""
    if request.standard:
        from bindery.loading.reader import suggest
        from bindery.model.standards import Standard

        if request.standard not in list(Standard):
            said = Message("console-unknown-standard", name=request.standard)
            raise refuse("--standard", said, suggest(request.standard, Standard))


def describe_inputs(root: Path, request: Request) -> BuildInputs:
    """What this build depends on; the engine's own code too, wherever it lies."""
    import bindery

    home = Path(bindery.__file__).parent
    code = home.relative_to(root).as_posix() if home.is_relative_to(root) else str(home)
    return BuildInputs((*layout.SOURCE_FOLDERS, code), request.key, describe_environment())


def _digest_sources(root: Path, inputs: BuildInputs) -> str:
    """The digest of all sources; BinderyError names each file that cannot be read."""
    try:
        return digest_sources(root, inputs.sources)
    except OSError:
        from bindery.loading.files import find_unreadable

        if found := find_unreadable(root, layout.SOURCE_FOLDERS):
            raise BinderyError(found) from None
        raise


def find_mistakes(root: Path) -> tuple[Diagnostic, ...]:
    """What `invoke check` says, as values; raises BinderyError for a study that cannot be read."""
    session = Session(root, Request(what="texts"))
    inputs = describe_inputs(root, session.request)
    found = find_up_to_date(root, root / layout.UP_TO_DATE, inputs)
    if found is not None:
        return (*found, *read_hints(root))
    with hold_lock(root / layout.LOCK, passing=True):
        made = _make_anew(session, inputs)
    if made.summary.bugs:
        raise SystemExit(report_bug(root, "\n".join(made.summary.bugs)))
    return (*made.told, *(read_hints(root) if made.ok else ()))


@dataclass(frozen=True, slots=True)
class _Made:
    """What became of a build: the plan, how its steps ended, and all that there is to tell."""

    plan: "Plan"
    summary: "Summary"
    told: tuple[Diagnostic, ...]

    @property
    def ok(self) -> bool:
        return self.plan.ok and self.summary.ok


def _make_anew(session: Session, inputs: BuildInputs) -> _Made:
    """Read the study, plan, and run the steps that must run."""
    from bindery.console.run import run_plan
    from bindery.console.worker_pool import WorkerPool
    from bindery.rules.causes import keep_causes

    root, request = session.root, session.request
    before = _digest_sources(root, inputs)
    shutil.rmtree(root / layout.SCRATCH, ignore_errors=True)
    with WorkerPool(request.workers) as pool:
        # the workers load their libraries while the study is read and planned
        pool.prepare(_LIBRARIES if (root / layout.JOURNAL).exists() else (*_LIBRARIES, *_HEAVY))
        from bindery.planning.plan import plan_study
        from bindery.planning.toolchain import prepare_toolchain

        plan = plan_study(root, request)
        if request.makes_documents and plan.ok and prepare_toolchain(print_line):
            inputs = describe_inputs(root, request)
            plan = plan_study(root, request)
        outcome = run_plan(plan, pool, request.workers, explain=session.explain)
    summary = outcome.summary
    told = keep_causes((*plan.diagnostics, *summary.warnings, *summary.diagnostics))
    made = _Made(plan, summary, told)
    if made.ok:
        # without a mistake, all that was told are warnings
        noted = Outcome(before, outcome.outputs, told)
        record_up_to_date(root / layout.UP_TO_DATE, inputs, noted)
    return made


def _build_anew(session: Session, inputs: BuildInputs, started: float) -> bool:
    """Make what must be made, and print how it went."""
    root, request = session.root, session.request
    made = _make_anew(session, inputs)
    plan, summary = made.plan, made.summary
    print_diagnostics(made.told)
    if summary.bugs:
        raise SystemExit(report_bug(root, "\n".join(summary.bugs)))
    seconds = write_number(time.perf_counter() - started, 1)
    ran, current = len(summary.ran), len(summary.current)
    print_line(Message("console-sum", ran=ran, current=current, seconds=seconds))
    if made.ok:
        _print_hints(root, request)
    _print_results(request, plan, summary, ok=made.ok)
    return made.ok


def _print_hints(root: Path, request: Request) -> None:
    """What was noted of the words of all texts: for a build of the whole set."""
    if not request.regions and not request.documents:
        from bindery.console.hints import print_hints

        print_hints(root, request.what)


def _print_results(request: Request, plan: "Plan", summary: "Summary", *, ok: bool) -> None:
    """Name what was made, as far as it was asked for."""
    from bindery.console.report import print_documents, print_figures, print_web

    if request.makes_documents:
        print_documents(plan, summary, draft=request.draft)
        print_web(plan, summary)
    elif request.what == "figures":
        print_figures(plan, summary)
    elif ok:
        print_line(Message("console-no-mistake"))
