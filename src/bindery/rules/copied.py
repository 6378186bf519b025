"""What a new region still has of the one that it was copied from: a warning for each piece of it.

`regions/<slug>/copied.toml` names the files, and an author takes a file out when it is written. A
final edition is refused while the list has any (`release/content.py`).
"""

import re
from collections.abc import Iterator
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic, Severity
from bindery.loading.reader import open_reader, suggest
from bindery.messages import Message
from bindery.model import Study

COPIED = "copied.toml"
_ENTRY = re.compile(r"\s*\[\[\s*[\w-]+\s*\]\]")
_REGISTERS = ("findings.toml", "evidence.toml")


def check_copied(root: Path, study: Study) -> list[Diagnostic]:
    """A warning for each text, table, finding and piece of evidence that is still another's."""
    found: list[Diagnostic] = []
    for region in study.regions:
        place = f"{layout.REGIONS}/{region.slug}"
        if (root / place / COPIED).is_file():
            found += _check_list(root, place, region.name)
    return found


def _check_list(root: Path, place: str, name: str) -> Iterator[Diagnostic]:
    mistakes: list[Diagnostic] = []
    reader = open_reader(root, f"{place}/{COPIED}", mistakes)
    if reader is not None:
        source, files = reader.text("from"), reader.texts("files", ())
        reader.finish()
        there = {path for path in _list_files(root / place) if path != COPIED}
        for file in files:
            line = _find_name(root / place / COPIED, file)
            if file not in there:
                said = Message("rules-copied-gone", file=file)
                yield Diagnostic(f"{place}/{COPIED}", line, said, suggest(file, there))
            else:
                yield from _describe(root, f"{place}/{file}", source, name)
    yield from mistakes


def _describe(root: Path, path: str, source: str, name: str) -> Iterator[Diagnostic]:
    """A warning for a file; for each entry of a register."""
    lines: list[int | None] = [None]
    if Path(path).name in _REGISTERS:
        text = (root / path).read_text("utf-8", errors="replace").splitlines()
        lines = [n for n, one in enumerate(text, 1) if _ENTRY.match(one)] or [None]
    for line in lines:
        said = Message("rules-copied", source=source, name=name)
        yield Diagnostic(path, line, said, severity=Severity.WARNING)


def _list_files(folder: Path) -> Iterator[str]:
    return (one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())


def _find_name(path: Path, name: str) -> int | None:
    """The line of a name in the list."""
    lines = path.read_text("utf-8", errors="replace").splitlines()
    return next((n for n, line in enumerate(lines, 1) if f'"{name}"' in line), None)
