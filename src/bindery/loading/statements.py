"""Reads what all entries of the chain of reasoning have: id, status, label, lines."""

from pathlib import Path
from typing import TypedDict

from bindery.errors import Diagnostic
from bindery.loading.files import is_there
from bindery.loading.reader import TableReader, open_reader
from bindery.messages import Message
from bindery.model import Status


class EntryFields(TypedDict):
    """The fields of `model.Statement`: id, path, line, and lines of the keys."""

    id: str
    path: str
    line: int
    keys: tuple[tuple[str, int], ...]


def read_entries(
    root: Path, path: str, key: str, mistakes: list[Diagnostic]
) -> tuple[TableReader, ...]:
    """The readers of a file's entries; none when the study has no such file."""
    if not is_there(root, path):
        return ()
    reader = open_reader(root, path, mistakes)
    if reader is None:
        return ()
    entries = reader.tables(key)
    reader.finish()
    seen: dict[str, int] = {}
    for entry in entries:
        name = str(entry.data.get("id", ""))
        if name and name in seen:
            entry.complain("id", Message("loading-same-id", id=name, line=str(seen[name])))
        seen.setdefault(name, entry.line)
    return entries


def read_fields(reader: TableReader) -> EntryFields:
    """An entry's id, and the lines of it and of its keys."""
    path = reader.file.path
    lines = tuple((key, reader.file.line(*reader.where, key) or reader.line) for key in reader.data)
    return EntryFields(id=reader.text("id"), path=path, line=reader.line, keys=lines)


def read_status(reader: TableReader) -> Status:
    """Whether the entry is known or an example."""
    return Status(reader.choice("status", [status.value for status in Status]))


def read_label(reader: TableReader, long: str) -> str:
    """The short form of an entry for figures and tables; its long form when it has none."""
    return reader.text("label", "") or long
