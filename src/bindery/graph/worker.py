"""Runs one step's action in a worker process and reports, as plain data, how it went."""

import gc
import os
import sys
import time
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bindery.child import allow
from bindery.errors import BinderyError, Diagnostic
from bindery.graph.apart import call_apart, load_modules
from bindery.graph.step import Product, Step, Workspace
from bindery.graph.time_limit import (
    TimeLimitError,
    describe_time_limit,
    find_subject,
    limit_time,
)
from bindery.graph.watching import Watch
from bindery.messages import Message

_WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC  # and does not read what is there
_IGNORED = ("build/.state/", ".venv/", ".git/", "src/")


@dataclass(frozen=True, slots=True)
class Report:
    """How a step went: its product, or the author's mistakes, or a bug's traceback."""

    step: str
    seconds: float
    product: Product = field(default_factory=Product)
    read: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    bug: str = ""

    @property
    def ok(self) -> bool:
        """Whether the outputs are there to be taken."""
        return not self.diagnostics and not self.bug


@dataclass(slots=True)
class _ReadRecorder:
    """Records every file under the root that Python opens for reading while a step runs."""

    root: str = ""
    seen: set[str] | None = None
    hooked: bool = False

    def start(self, root: Path) -> set[str]:
        self.root = str(root) + os.sep
        seen: set[str] = set()
        self.seen = seen
        if not self.hooked:
            sys.addaudithook(self.record)
            self.hooked = True
        return seen

    def record(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.seen is None or event != "open":
            return
        path, _, flags = arguments
        if not isinstance(path, str | bytes | os.PathLike):
            return  # a file that is open already
        if isinstance(flags, int) and flags & _WRITING:
            return
        name = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - of every file that is opened
        if name.startswith(self.root):
            relative = name[len(self.root) :].replace(os.sep, "/")
            if not relative.startswith(_IGNORED) and "/__pycache__/" not in relative:
                self.seen.add(relative)


_recorder = _ReadRecorder()
_watch = Watch()


def run_step(
    step: Step, root: Path, out: Path, beside: Mapping[str, Path | None] | None = None
) -> Report:
    """Run the action; its files are under `out` afterwards, nothing else was touched.

    Every file under the root that the action opens is recorded, so that one which the plan does
    not list still counts as an input of the step. `beside` is what a probe reads in place of
    results that no step made well.
    """
    if not step.apart:
        return _run(step, root, out, beside)
    started = time.perf_counter()
    load_modules(step.apart)
    with _watch.paused():
        report = call_apart(_run, (step, root, out, beside))
    if report is not None:
        return replace(report, seconds=time.perf_counter() - started)
    told = Diagnostic(find_subject(step), None, Message("graph-killed", step=step.name))
    return Report(step.name, time.perf_counter() - started, diagnostics=(told,))


def _run(
    step: Step, root: Path, out: Path, beside: Mapping[str, Path | None] | None = None
) -> Report:
    started = time.perf_counter()
    seen = _recorder.start(root)

    def report(**fields: object) -> Report:
        return Report(step.name, time.perf_counter() - started, **fields)  # type: ignore[arg-type]

    def place(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        return tuple(place_at_subject(step, one) for one in found)

    try:
        out.mkdir(parents=True, exist_ok=True)
        with limit_time(allow(step.limit)):
            product = step.action(Workspace(root, out, beside or {}))
        missing = [path for path in step.outputs if not (out / path).is_file()]
        bug = f"the step «{step.name}» did not make {', '.join(missing)}" if missing else ""
        read = (seen | set(product.read)) - set(step.reads)
        product = replace(product, warnings=place(product.warnings))
        return report(product=product, read=tuple(sorted(read)), bug=bug)
    except BinderyError as error:
        return report(diagnostics=place(error.diagnostics))
    except TimeLimitError as error:
        return report(diagnostics=(describe_time_limit(step, error),))
    except Exception:  # noqa: BLE001 - every other exception is our bug, and is reported as one
        return report(bug=traceback.format_exc())
    finally:
        _recorder.seen = None


def place_at_subject(step: Step, found: Diagnostic) -> Diagnostic:
    """A diagnostic at a file that the build makes, at the author's file that the step is about."""
    if not step.subject or not found.path.startswith("build/"):
        return found
    made = found.path if found.line is None else f"{found.path}:{found.line}"
    named = made in found.message
    said = found.said if named else Message("graph-made-file", what=found.said, made=made)
    return Diagnostic(step.subject, None, said, found.advice, found.severity)


def start_worker() -> None:
    """Initialise a worker process: it ends when the build that started it ends or is killed.

    It leads a process group, so that whatever ends it ends what it started too.
    """
    os.setpgid(0, 0)
    # a step builds large trees and drops them whole: collecting cycles in them gains nothing
    gc.set_threshold(50_000, 20, 20)
    # what draws computes with small tables, and only one thread can be forked
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _watch.start()
