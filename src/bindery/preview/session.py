"""Keeps one document's pages up to date, by the steps that a build takes, in workers that stay."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.graph import Build, Event, Journal, Summary, bring_up_to_date, select_steps
from bindery.graph.lock import hold_lock
from bindery.model import Document, Study
from bindery.model.codec import decode
from bindery.model.site import SitePack
from bindery.planning.linking import list_sections
from bindery.planning.plan import Plan
from bindery.planning.replanning import Planner
from bindery.planning.request import Request
from bindery.planning.site_steps import PREVIEW
from bindery.rules.causes import keep_causes

_AGAIN = 0.2  # seconds


@dataclass(frozen=True, slots=True)
class Shown:
    """A document as it is shown: its pages by name, the files that they need, what is wrong.

    `fresh` says whether the pages are those of the texts as they are now: with a mistake in them
    the last good ones stay. `seconds` is what it took.
    """

    stem: str
    pages: Mapping[str, str]
    copies: Mapping[str, str]
    told: tuple[Diagnostic, ...] = ()
    fresh: bool = True
    seconds: float = 0.0

    def find_page(self, path: str) -> str:
        """The name of the first page that shows something of an author's file, "" if none does."""
        mark = f'data-line="{path}:'
        return next((name for name, text in self.pages.items() if mark in text), "")


@dataclass(slots=True)
class Session:
    """The study as the preview knows it; used by one thread at a time.

    `watch` sees the steps that run, `wait` is told what is waited for: "build", or "" again.
    """

    root: Path
    pool: Executor
    watch: Callable[[Event], None] = lambda _: None
    wait: Callable[[str], None] = lambda _: None
    study: Study | None = None
    shown: dict[str, Shown] = field(default_factory=dict)
    stale: set[str] = field(default_factory=set)
    planner: Planner = field(init=False)

    def __post_init__(self) -> None:
        self.planner = Planner(self.root, Request(what="site"))

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents of the study as it was last read."""
        return self.study.documents if self.study else ()

    def read_study(self) -> Study:
        """The study as it is now; raises BinderyError when it cannot be read at all."""
        self.study = self.planner.plan().study
        return self.study

    def note_change(self) -> None:
        """Something was saved: no document is up to date any more, as far as is known."""
        self.stale = {one.stem for one in self.documents}

    def show(self, stem: str) -> Shown:
        """The document as it is now."""
        if stem in self.shown and stem not in self.stale:
            return self.shown[stem]
        started = time.perf_counter()
        kept = self.shown.get(stem) or Shown(stem, {}, {})
        self.stale.discard(stem)
        try:
            names = (f"{PREVIEW} {stem}", f"import labels {stem} (draft)")
            plan, summary = self._run(names)
        except BinderyError as error:
            found = replace(kept, told=tuple(error.diagnostics), fresh=False)
        except Exception:
            self.stale.add(stem)
            raise
        else:
            found = self._read(kept, plan, summary)
        self.shown[stem] = replace(found, seconds=time.perf_counter() - started)
        return self.shown[stem]

    def check(self, stem: str) -> Shown:
        """The document with what only its texts together can show: what `check` says of them."""
        shown = self.show(stem)
        try:
            plan, summary = self._run((f"proofread {stem}",))
        except BinderyError:
            return shown
        told = (*shown.told, *plan.diagnostics, *summary.warnings, *summary.diagnostics)
        self.shown[stem] = replace(shown, told=keep_causes(dict.fromkeys(told)))
        return self.shown[stem]

    def find_document(self, paths: Iterable[str], current: str) -> str:
        """The document to follow after a change: the current one if the file is in it.

        One that is no more is followed no more.
        """
        if self.study is None:
            return current
        held = {
            one.stem: {section.path for section in list_sections(one, self.study)}
            for one in self.documents
        }
        changed = set(paths)
        holding = [stem for stem, own in held.items() if own & changed]
        if current in holding or (current in held and not holding):
            return current
        return next(iter((*holding, *held)), current)

    def _run(self, targets: tuple[str, ...]) -> tuple[Plan, Summary]:
        """Plan the study, and bring some steps up to date, as far as there are such."""
        with self._hold_lock():
            plan = self.planner.plan()
            self.study = plan.study
            known = {step.name for step in plan.steps}
            wanted = [name for name in targets if name in known]
            scratch = self.root / layout.SCRATCH
            journal = Journal(self.root / layout.JOURNAL)
            build = Build(self.root, scratch, journal, self.pool, self.watch, 2)
            return plan, bring_up_to_date(build, select_steps(plan.steps, wanted))

    @contextmanager
    def _hold_lock(self) -> Iterator[None]:
        """The build folder's lock; another build has it as long as it runs, and is waited for."""
        with ExitStack() as held:
            told = False
            while True:
                try:
                    held.enter_context(hold_lock(self.root / layout.LOCK))
                except BinderyError:
                    if not told:
                        self.wait("build")
                    told = True
                    time.sleep(_AGAIN)
                else:
                    break
            if told:
                self.wait("")
            yield

    def _read(self, kept: Shown, plan: Plan, summary: Summary) -> Shown:
        told = keep_causes((*plan.diagnostics, *summary.warnings, *summary.diagnostics))
        if summary.bugs and plan.ok:  # what a study that is wrong leads to is told by its mistakes
            raise RuntimeError("\n".join(summary.bugs))
        made = f"{PREVIEW} {kept.stem}" in {*summary.ran, *summary.current}
        if not made:
            return replace(kept, told=told, fresh=False)
        pack = decode(SitePack, (self.root / layout.preview_pack(kept.stem)).read_bytes())
        pages = {path.rpartition("/")[2]: text for path, text in pack.pages.items()}
        return Shown(kept.stem, pages, dict(pack.copies), told)
