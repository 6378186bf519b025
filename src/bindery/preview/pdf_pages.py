"""The pages of the PDF: typeset behind the web page by a thread of its own, shown as pictures.

They are the pages of the finished document, without its tags.
"""

import io
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Condition, Lock, Thread

import pypdfium2

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.preview.places import Places, read_places
from bindery.typesetting.find import find_toolchain
from bindery.typesetting.waiting import StoppedError, Typesetter, name_places
from bindery.typesetting.working_directory import Job

_MOST_PASSES = 4  # for numbers that follow their pages
_YOUNG = 0.8  # seconds; a pass that has run for less is not worth waiting for
_REST = 0.35  # seconds without another change: the web page comes first
_SCALE = 1.6  # pixels for each PDF unit: 115 dots an inch


@dataclass(frozen=True, slots=True)
class PdfPages:
    """The pages of a document: which making of them, their sizes in PDF units, what is wrong.

    `seconds` is what the making took; 0 before the first.
    """

    stem: str
    number: int = 0
    sizes: tuple[tuple[float, float], ...] = ()
    told: tuple[Diagnostic, ...] = ()
    seconds: float = 0.0


@dataclass(slots=True)
class PdfMaker:
    """Typesets the document that is looked at, again after each change; `tell` hears of it."""

    root: Path
    epoch: int
    tell: Callable[[PdfPages], None]
    wanted: str = ""
    asked: int = 0
    made: dict[str, PdfPages] = field(default_factory=dict)
    _done: int = 0
    _started: float = 0.0
    _typesetter: Typesetter | None = None
    _stem: str = ""
    _closed: bool = False
    _places: dict[str, tuple[int, Places]] = field(default_factory=dict)
    _change: Condition = field(default_factory=Condition)
    _drawing: Lock = field(default_factory=Lock)
    _thread: Thread | None = None

    def start(self) -> None:
        """Start the thread."""
        self._thread = Thread(target=self._run, name="maker", daemon=True)
        self._thread.start()

    def want(self, stem: str) -> None:
        """Typeset a document as its folder is now, after what is being typeset."""
        with self._change:
            other = stem != self._stem
            young = time.monotonic() - self._started < _YOUNG
            self.wanted, self.asked = stem, self.asked + 1
            if self._typesetter and self._started and (other or young):
                self._typesetter.stop()
            self._change.notify()

    def close(self) -> None:
        """End the thread and what it started."""
        with self._change:
            self._closed = True
            if self._typesetter:
                self._typesetter.stop()
            self._change.notify()
        if self._thread:
            self._thread.join(5)
        shutil.rmtree(self.root / _working_folder(), ignore_errors=True)

    def find_pdf(self, stem: str) -> Path:
        """Where the pages of a document lie."""
        return self.root / layout.preview_pdf(stem)

    def draw(self, stem: str, page: int) -> bytes:
        """A page (counted from 1) as PNG; raises OSError or ValueError where there is none."""
        with self._drawing:  # PDFium knows one thread at a time
            try:
                document = pypdfium2.PdfDocument(self.find_pdf(stem))
            except pypdfium2.PdfiumError as error:
                raise ValueError(str(error)) from None
            try:
                if not 1 <= page <= len(document):
                    raise ValueError(page)
                picture = document[page - 1].render(scale=_SCALE).to_pil()
            finally:
                document.close()
        file = io.BytesIO()
        picture.save(file, "PNG", compress_level=1)
        return file.getvalue()

    def read_places(self, stem: str) -> Places:
        """Where the lines of a document stand on its pages; raises OSError before there are any."""
        number = self.made[stem].number if stem in self.made else 0
        kept = self._places.get(stem)
        if kept is None or kept[0] != number:
            record, folder = name_places(self.find_pdf(stem)), self.root / layout.tex_folder(stem)
            kept = self._places[stem] = (number, read_places(record, folder, stem))
        return kept[1]

    def _run(self) -> None:
        """Typeset whenever something was asked for since the last time."""
        while True:
            with self._change:
                while not self._closed and self._done == self.asked:
                    self._change.wait()
                if self._closed:
                    return
                asked = self.asked
                while self._change.wait(_REST) and not self._closed and asked != self.asked:
                    asked = self.asked
                asked, stem = self.asked, self.wanted
                self._started = time.monotonic()
            stable = self._typeset(stem)
            with self._change:
                self._started = 0.0
                if stable:
                    self._done = max(self._done, asked)

    def _typeset(self, stem: str) -> bool:
        """Typeset a document until its numbers are those of its pages; False when stopped."""
        former = self.made.get(stem) or PdfPages(stem)
        try:
            typesetter = self._choose(stem)
            for _ in range(_MOST_PASSES):
                started = time.perf_counter()
                stable = typesetter.typeset(self.find_pdf(stem))
                seconds = time.perf_counter() - started
                former = PdfPages(stem, former.number + 1, self._measure(stem), (), seconds)
                self.made[stem] = former
                self.tell(former)
                if stable or self._done < self.asked - 1:
                    break
        except StoppedError:
            return False
        except BinderyError as error:
            former = replace(former, told=tuple(error.diagnostics))
            self.made[stem] = former
            self.tell(former)
        return True

    def _choose(self, stem: str) -> Typesetter:
        """The one for a document: of another one none is kept waiting."""
        if self._typesetter is None or self._stem != stem:
            if self._typesetter:
                self._typesetter.stop()
            seed = self.root / layout.seed_folder(stem)
            job = Job(
                folder=self.root / layout.tex_folder(stem),
                stem=stem,
                toolchain=find_toolchain(_say_nothing),
                scratch=self.root / _working_folder(),
                seed=seed if seed.is_dir() else None,
                draft=True,
                epoch=self.epoch,
            )
            external = self.root / layout.external_labels(stem, draft=True)
            self._typesetter, self._stem = Typesetter(job, external), stem
        return self._typesetter

    def _measure(self, stem: str) -> tuple[tuple[float, float], ...]:
        """The width and height of each page."""
        with self._drawing:
            document = pypdfium2.PdfDocument(self.find_pdf(stem))
            try:
                return tuple(document.get_page_size(page) for page in range(len(document)))
            finally:
                document.close()


def _working_folder() -> str:
    return f"{layout.STATE}/preview"


def _say_nothing(line: str) -> None:
    """The toolchain was made ready before."""
