"""Reads a CSV file's bytes into rows of cells that know their line, all mistakes at once."""

import csv
import io
from dataclasses import dataclass

from bindery.errors import Diagnostic
from bindery.loading.raw_text import find_conflicts, find_misread, find_other_format
from bindery.messages import Message

_BOM = b"\xef\xbb\xbf"
_MAXIMUM = 20_000_000  # bytes; a data file of a report is far smaller


@dataclass(frozen=True, slots=True)
class RawRow:
    """One record and the line it begins at."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RawTable:
    """A head and its records."""

    head: tuple[str, ...]
    rows: tuple[RawRow, ...]


def decode_text(
    path: str, raw: bytes, mistakes: list[Diagnostic], encoding: str = "utf-8"
) -> str | None:
    """The text of a file; a byte order mark or another encoding is a mistake at its line."""
    if len(raw) > _MAXIMUM:
        mistakes.append(
            Diagnostic(path, None, Message("data-too-large", megabytes=_MAXIMUM // 10**6))
        )
        return None
    if raw.startswith(_BOM) and encoding == "utf-8":
        mistakes.append(Diagnostic(path, 1, Message("data-byte-order-mark")))
        raw = raw[len(_BOM) :]
    if other := find_other_format(path, raw):
        mistakes.append(other)
        return None
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        name = encoding.upper().removesuffix("-SIG")
        mistakes.append(Diagnostic(path, line, Message("data-not-encoded", encoding=name)))
        return None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        mistakes.append(Diagnostic(path, line, Message("data-zero-byte")))
        return None
    if conflicts := find_conflicts(path, text):
        mistakes += conflicts
        return None
    mistakes += find_misread(path, text)
    return text


def split_rows(
    path: str, text: str, mistakes: list[Diagnostic], *, separator: str = ","
) -> RawTable | None:
    """The head and the rows; empty lines are skipped, ragged rows are mistakes."""
    if not text.strip():
        mistakes.append(Diagnostic(path, None, Message("data-empty-file")))
        return None
    if _has_other_separator(text, separator):
        said = Message("data-other-separators")
        if separator != ",":
            said = Message("data-not-separated", separator=separator)
        mistakes.append(Diagnostic(path, 1, said))
        return None
    before = len(mistakes)
    records = _read_records(path, text, mistakes, separator)
    if not records:
        if len(mistakes) == before:
            mistakes.append(Diagnostic(path, None, Message("data-empty-file")))
        return None
    head, *rows = records
    width = len(head.cells)
    good = []
    for row in rows:
        if len(row.cells) == width:
            good.append(row)
            continue
        said = Message("data-ragged", cells=len(row.cells), columns=width)
        mistakes.append(Diagnostic(path, row.line, said))
    return RawTable(tuple(cell.strip() for cell in head.cells), tuple(good))


def _has_other_separator(text: str, separator: str) -> bool:
    head = text.lstrip().splitlines()[0]
    return separator not in head and any(sign in head for sign in ",;\t" if sign != separator)


def _read_records(path: str, text: str, mistakes: list[Diagnostic], separator: str) -> list[RawRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    records, line = [], 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                records.append(RawRow(line, tuple(cells)))
            line = reader.line_num + 1
    except csv.Error as error:
        # an open quote swallows the rest of the file: the line where the record began is meant
        mistakes.append(Diagnostic(path, line, Message("data-not-csv", words=str(error))))
    return records
