"""What the preview does: it follows what is saved, and tells the browser what became of it."""

import time
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from threading import Event as Flag
from threading import Thread
from typing import Any

from bindery import layout
from bindery.console.task_runner import report_bug
from bindery.errors import Diagnostic, Severity
from bindery.messages import Message, write_number
from bindery.preview.pdf_pages import PdfMaker, PdfPages
from bindery.preview.places import Places
from bindery.preview.session import Session, Shown
from bindery.preview.watching import watch_sources

_IDLE = 1.0  # seconds without a change, before what only texts together show is looked for
FRONT = "index.html"


@dataclass(slots=True)
class Previewer:
    """The preview of one project; `tell` hears of each event, from whatever thread it comes.

    What reads and builds runs in one thread, in the order in which it was asked for.
    """

    root: Path
    session: Session
    tell: Callable[[dict[str, Any]], None]
    current: str = ""
    maker: PdfMaker | None = None
    _queue: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "builder"))
    _stop: Flag = field(default_factory=Flag)
    _changed: float = 0.0
    _checked: float = 0.0

    def start(self) -> None:
        """Follow changes."""
        self.session.wait = self._tell_waiting
        for work in (self._watch, self._check_when_idle):
            Thread(target=work, name=work.__name__, daemon=True).start()

    def start_typesetting(self, epoch: int) -> None:
        """Have the pages of the PDF follow too."""
        self.maker = PdfMaker(self.root, epoch, self._tell_pdf)
        self.maker.start()
        self.maker.want(self.current)

    def close(self) -> None:
        """End what was started."""
        self._stop.set()
        self._queue.shutdown(wait=False, cancel_futures=True)
        if self.maker:
            self.maker.close()

    def show(self, stem: str) -> "Future[Shown]":
        """A document, brought up to date first if it is not; it is the one that is followed."""
        return self._queue.submit(self._show_anyhow, stem)

    def find_fresh(self, stem: str) -> Shown | None:
        """The document that is followed, where nothing was saved since it was made."""
        if stem != self.current or stem in self.session.stale:
            return None
        return self.session.shown.get(stem)

    def find_places(self, stem: str) -> Places:
        """Where the lines stand on the pages of a document; raises OSError without pages."""
        if self.maker is None:
            raise FileNotFoundError(stem)
        return self.maker.read_places(stem)

    def describe(self) -> dict[str, Any]:
        """All that a browser must know when it comes."""
        shown = self.session.shown.get(self.current)
        pdf = self.maker.made.get(self.current) if self.maker else None
        return {
            "documents": [{"stem": one.stem, "title": one.title} for one in self.session.documents],
            "current": self.current,
            "shown": describe_shown(shown) if shown else None,
            "pdf": describe_pdf(pdf) if pdf else None,
            "typesets": self.maker is not None,
        }

    def _show(self, stem: str) -> Shown:
        other = stem != self.current
        known = stem in self.session.shown and stem not in self.session.stale
        self.current = stem
        shown = self.session.show(stem)
        if self.maker and (other or not known):
            self.maker.want(stem)
        return shown

    def _show_anyhow(self, stem: str) -> Shown:
        """The same; after a bug of ours what was shown before."""
        self._guard(partial(self._show, stem))
        return self.session.shown.get(stem) or Shown(stem, {}, {})

    def _watch(self) -> None:
        for paths in watch_sources(self.root, self._stop):
            saved = time.perf_counter()
            self._changed = time.monotonic()
            self._queue.submit(self._guard, partial(self._follow, paths, saved))

    def _guard(self, work: Callable[[], object]) -> None:
        """Do some work; what goes wrong by our own fault is told too, and the preview goes on."""
        try:
            work()
        except Exception:  # noqa: BLE001 - nobody else would hear of it
            report_bug(self.root, traceback.format_exc())
            said = Message("preview-bug", path=layout.BUG_REPORT)
            told = (Diagnostic(layout.BUG_REPORT, None, said),)
            kept = self.session.shown.get(self.current) or Shown(self.current, {}, {})
            self.tell({"kind": "told", **describe_shown(replace(kept, told=told, fresh=False))})

    def _follow(self, paths: tuple[str, ...], saved: float) -> None:
        self.session.note_change()
        stem = self.session.find_document(paths, self.current)
        shown = self._show(stem)
        shown = replace(shown, seconds=time.perf_counter() - saved)
        self.session.shown[stem] = shown
        page = next((page for path in paths if (page := shown.find_page(path))), "")
        self.tell({"kind": "shown", "page": page, "paths": paths, **describe_shown(shown)})

    def _check_when_idle(self) -> None:
        """Look, when nothing is typed for a while, for what only texts together can show."""
        while not self._stop.wait(_IDLE / 4):
            quiet = time.monotonic() - self._changed > _IDLE
            if quiet and self._checked < self._changed:
                self._checked = time.monotonic()
                self._queue.submit(self._guard, self._check)

    def _check(self) -> None:
        if time.monotonic() - self._changed > _IDLE:
            shown = self.session.check(self.current)
            self.tell({"kind": "told", **describe_shown(shown)})

    def _tell_pdf(self, pdf: PdfPages) -> None:
        self.tell({"kind": "pdf", **describe_pdf(pdf)})

    def _tell_waiting(self, what: str) -> None:
        self.tell({"kind": "waits", "waits": bool(what)})


def describe_shown(shown: Shown) -> dict[str, Any]:
    """A shown document as the browser gets it."""
    return {
        "stem": shown.stem,
        "fresh": shown.fresh,
        "seconds": write_number(shown.seconds, 1),
        "messages": [describe_diagnostic(one) for one in shown.told],
    }


def describe_pdf(pdf: PdfPages) -> dict[str, Any]:
    """The pages of a PDF as the browser gets them."""
    return {
        "stem": pdf.stem,
        "number": pdf.number,
        "sizes": pdf.sizes,
        "seconds": write_number(pdf.seconds, 1),
        "messages": [describe_diagnostic(one) for one in pdf.told],
    }


def describe_diagnostic(one: Diagnostic) -> dict[str, Any]:
    """A message: its words, its place, and whether it stops the work."""
    known = one.path.startswith(tuple(f"{folder}/" for folder in layout.SOURCE_FOLDERS))
    place = one.path if one.line is None else f"{one.path}:{one.line}"
    return {
        "file": one.path if known else "",
        "line": one.line or 1,
        "place": place,
        "kind": str(
            Message("preview-mistake" if one.severity is Severity.ERROR else "preview-warning")
        ),
        "severity": one.severity.value,
        "said": one.message,
        "hint": one.hint,
    }
