"""Typesets a document again and again for the preview, each time by a LuaLaTeX that waits already.

Of an untagged pass a second and a half go by before its first page: format, packages, fonts. So a
process is started ahead, reads the preamble and waits; then the texts are put into its folder and
it goes on. What it makes has the pages of the finished document, without its tags.
"""

import re
import shutil
from contextlib import suppress
from pathlib import Path
from threading import Lock

from bindery.child import Outcome, WaitingChild
from bindery.errors import BinderyError
from bindery.typesetting.auxiliary import Change, compare_auxiliary, read_auxiliary, read_recorder
from bindery.typesetting.fonts import date_file
from bindery.typesetting.forecast import place_forecast
from bindery.typesetting.sandbox import start_tex
from bindery.typesetting.typeset import check_pass, make_sandbox
from bindery.typesetting.working_directory import (
    Job,
    copy_seed,
    prepare_directory,
    turn_tags_off,
)

_MAIN = "bindery-waiting.tex"
_WORD = "go"
# without a word there is nobody left who waits for the pages
_TEXT = r"""\AddToHook{begindocument/before}{\directlua{
  if not (io.stdin:read("l") == "%s") then os.exit(1) end}}
\input{%s.tex}
"""
_OPTIONS = (
    "-no-shell-escape", "-interaction=nonstopmode", "-file-line-error", "-recorder", "-synctex=1"
)  # fmt: skip
# what is read behind the preamble, and what TeX does not read
_LATE = ("sections/", "entries/", "figures/", "images/", "web/")
_UNREAD = frozenset({"literature.tex", "lines.json", "expected.json", "latexmkrc"})
# they follow every letter of the document, and change none of its pages
_IDENTITY = re.compile(r"^(\\setrandomseed|.*pdfvariable trailerid).*\n", re.MULTILINE)
_METADATA = "metadata.tex"


class StoppedError(Exception):
    """The pass was stopped before its end, because nobody waits for it any more."""


class Typesetter:
    """Typesets one document, untagged, whenever it is asked to; used by one thread at a time.

    `stop` may be called by any thread.
    """

    def __init__(self, job: Job, external: Path) -> None:
        """Copy what lies in the job's folder; BinderyError when that has no document.

        The labels of other documents are taken from `external`, where there is such a file.
        """
        self.directory = prepare_directory(job)
        self.external = external
        self._sandbox = make_sandbox(self.directory)
        self._kept: dict[str, bytes] = {}
        self._seen: dict[str, tuple[int, int]] = {}
        self._refresh()
        self._child: WaitingChild | None = None
        self._guard = Lock()
        self._stopped = False
        self._place_auxiliary()

    def prepare(self) -> WaitingChild:
        """Have a process wait, if none does."""
        with self._guard:
            if self._child is None or not self._child.waits:
                stem = self.directory.job.stem
                (self.directory.folder / _MAIN).write_text(_TEXT % (_WORD, stem), "utf-8")
                argv = ("lualatex", *_OPTIONS, f"-jobname={stem}", _MAIN)
                self._child = start_tex(self.directory.job.toolchain, self._sandbox, argv)
            return self._child

    def typeset(self, target: Path) -> bool:
        """Typeset what lies in the job's folder now; the pages go to `target`, places beside it.

        Whether the pages have their own numbers: if not, those of the pass before, and the next
        call does better. Raises BinderyError for TeX's errors at the author's lines, StoppedError
        after `stop`.
        """
        if self._refresh():
            self._end_child()
        self._stopped = False
        before = dict(self._kept)
        outcome = self.prepare().finish(_WORD)
        try:
            self._check(outcome)
        except (StoppedError, BinderyError):
            self.directory.clean()
            self._place_auxiliary()
            raise
        self._keep(target)
        self.prepare()
        return compare_auxiliary(before, self._kept) is Change.NONE

    def stop(self) -> None:
        """End the pass that runs: it raises StoppedError. A process that only waits goes too."""
        self._stopped = True
        self._end_child()

    def _check(self, outcome: Outcome) -> None:
        """Raise what ended a pass before its end."""
        if self._stopped:
            raise StoppedError
        check_pass(self.directory, outcome)

    def _end_child(self) -> None:
        with self._guard:
            if self._child:
                self._child.stop()
                self._child = None

    def _refresh(self) -> bool:
        """Copy what changed in the job's folder; whether the preamble would be another one."""
        sources = _list_sources(self.directory.job.folder, self.external)
        now = {name: _sign(path) for name, path in sources.items()}
        changed = [name for name, seen in now.items() if self._seen.get(name) != seen]
        gone = [name for name in self._seen if name not in now]
        self._seen = now
        early = False
        for name in changed:
            content, copy = _read(sources[name]), self.directory.folder / name
            if not copy.is_file() or copy.read_bytes() != content:
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(content)
                date_file(copy)
                early = early or not (name.startswith(_LATE) or name in _UNREAD)
        for name in gone:
            (self.directory.folder / name).unlink(missing_ok=True)
        return early

    def _place_auxiliary(self) -> None:
        """What the last good pass left, else a build's, else a forecast."""
        for name, content in self._kept.items():
            (self.directory.folder / name).write_bytes(content)
        if self._kept:
            return
        folder, placed = self.directory.folder, copy_seed(self.directory)
        self._kept = read_auxiliary(folder, placed)
        if not placed:
            place_forecast(folder, self.directory.job.stem)

    def _keep(self, target: Path) -> None:
        """Keep a pass's numbers, and hand on its pages and the places of their lines."""
        folder, stem = self.directory.folder, self.directory.job.stem
        written = read_recorder(folder / f"{stem}.fls")[1]
        self._kept = read_auxiliary(folder, written)
        target.parent.mkdir(parents=True, exist_ok=True)
        for source, place in (
            (folder / f"{stem}.synctex.gz", name_places(target)),
            (self.directory.pdf, target),
        ):
            beside = place.with_name(f".{place.name}.part")
            shutil.copyfile(source, beside)
            beside.replace(place)


def name_places(pdf: Path) -> Path:
    """Where the places of the lines of a document's pages lie: beside them."""
    return pdf.with_suffix(".synctex.gz")


def _list_sources(folder: Path, external: Path) -> dict[str, Path]:
    """What a document's pages are made from, by its name in the working directory."""
    found = {
        path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()
    }
    return {**found, external.name: external} if external.is_file() else found


def _sign(path: Path) -> tuple[int, int]:
    """What changes when a file does."""
    with suppress(OSError):
        seen = path.stat()
        return seen.st_mtime_ns, seen.st_ino
    return 0, 0


def _read(path: Path) -> bytes:
    """A file as these pages need it: what is said of the document has no tags and no identity."""
    if path.name != _METADATA:
        return path.read_bytes()
    return turn_tags_off(_IDENTITY.sub("", path.read_text("utf-8"))).encode()
