"""Reads auxiliary files: whether a pass reached the fixed point, and a document's labels."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from bindery.messages import Message, quote
from bindery.model.labels import Label
from bindery.typesetting.forecast import read_group

# Not read by a later pass, or not by TeX.
_FINAL = frozenset({".pdf", ".log", ".fls", ".jsonl", ".gz", ".forecast"})
_COUNTS = re.compile(rb"\{tagmcabs\}\{\d+\}\{tagstruct\}\{\d+\}")
_PLACES = re.compile(rb"srcline=\{\d*\},srcfile=\{[0-9A-Fa-f]*\}")
_NUMBER = re.compile(rb"\d+(?:\.\d+)?")
_NEW = "\\newlabel{"
_GROUPS = 4


class Change(StrEnum):
    """How the auxiliary files after a pass differ from those before it.

    With `NUMBERS` only digits (pages, positions) or the order of lines (which follows the pages)
    differ: the next pass most likely reaches the fixed point.
    """

    NONE = "none"
    NUMBERS = "numbers"
    SHAPE = "shape"
    FIRST = "first"
    FORECAST = "forecast"


def read_auxiliary(folder: Path, written: tuple[str, ...]) -> dict[str, bytes]:
    """The auxiliary files among the files that TeX wrote, as they count for the next pass.

    Left out is what cannot change a page: how many structures a tagged pass made (the width of
    their names is fixed by bindery-passes.sty), and the source lines of bookmarks.
    """
    found = {}
    for name in written:
        path = folder / name
        if path.suffix not in _FINAL and path.is_file():
            found[name] = _PLACES.sub(b"", _COUNTS.sub(b"", path.read_bytes()))
    return found


def compare_auxiliary(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Change:
    """How a pass changed what the next pass reads."""
    if not before and after:
        return Change.FIRST
    if before == after:
        return Change.NONE
    same = before.keys() == after.keys() and all(
        _shape(before[name]) == _shape(after[name]) for name in before
    )
    return Change.NUMBERS if same else Change.SHAPE


def _shape(text: bytes) -> list[bytes]:
    return sorted(_NUMBER.sub(b"0", text).splitlines())


def find_first_difference(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Message:
    """The first line that moved, for an author whose document has no fixed point."""
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name, b"").splitlines(), after.get(name, b"").splitlines()
        for one, other in zip(old, new, strict=False):
            if one != other:
                return quote(f"{name}: {other.decode(errors='replace')[:160]}")
        if len(old) != len(new):
            return Message("typesetting-other-length", file=name, old=len(old), new=len(new))
    return quote("")


def read_recorder(path: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Files read and written in the current folder, relative to it, from TeX's -recorder file."""
    if not path.exists():
        return (), ()
    lines = path.read_text("utf-8", errors="replace").splitlines()
    home = next((line[4:] for line in lines if line.startswith("PWD ")), "")
    read: dict[str, None] = {}
    written: dict[str, None] = {}
    for line in lines:
        kind, _, name = line.partition(" ")
        local = _localize(name, home)
        if local and kind in {"INPUT", "OUTPUT"}:
            (read if kind == "INPUT" else written)[local] = None
    return tuple(read), tuple(written)


def _localize(name: str, home: str) -> str:
    """A recorded path relative to the folder, or "" outside it or in TeX's cache."""
    if name.startswith(f"{home}/"):
        name = name[len(home) + 1 :]
    name = name.removeprefix("./")
    outside = name.startswith(("/", "../", ".texmf-var/"))
    return "" if outside else name


def read_labels(aux: str) -> dict[str, Label]:
    r"""The labels in the text of an .aux file; other lines are passed over."""
    found = {}
    for line in aux.splitlines():
        if line.startswith(_NEW):
            name, end = read_group(line, len(_NEW))
            fields = tuple(_read_fields(line, end + 1))
            if len(fields) >= _GROUPS and ":" in name:
                found[name] = Label(*fields[:_GROUPS])
    return found


def _read_fields(line: str, start: int) -> Iterator[str]:
    inner, _ = read_group(line, start)
    place = 0
    while place < len(inner) and inner[place] == "{":
        field, place = read_group(inner, place + 1)
        yield field


def read_document_labels(folder: Path, stem: str) -> dict[str, Label]:
    """The labels of a document from its auxiliary files; none where there are none yet."""
    path = folder / f"{stem}.aux"
    return read_labels(path.read_text("utf-8", "replace")) if path.is_file() else {}
