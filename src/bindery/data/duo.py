"""Open data files of the Dutch education executive agency (DUO), with their suppressed counts."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from pandas import DataFrame

from bindery.data.cells import RawTable, split_rows
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest

SUPPRESSED = "<5"
FLAG = "INDICATIEAVG"
_ENCODINGS = ("utf-8-sig", "cp1252")


@dataclass(frozen=True, slots=True)
class DuoLayout:
    """The columns to read: `texts` as they are, `counts` as whole numbers; others are left out."""

    texts: tuple[str, ...]
    counts: tuple[str, ...]


def load_duo(root: Path, path: str, columns: DuoLayout) -> DataFrame:
    """A DUO file as a table: semicolons between columns, names in capitals, UTF-8 or cp1252.

    A count of `<5`, and each count in a row with INDICATIEAVG = J, is missing: DUO suppresses
    counts of 1 to 4 since 1 November 2023, in some files as the number 4 (REQ-50). Counts are
    Int64, texts are strings. Raises BinderyError with every mistake at its line.
    """
    mistakes: list[Diagnostic] = []
    raw = _read(root, path, mistakes)
    if raw is not None:
        head = tuple(name.strip().upper() for name in raw.head)
        raw = RawTable(head, raw.rows)
        _check_head(path, head, columns, mistakes)
    if mistakes or raw is None:
        raise BinderyError(mistakes)
    rows = _convert(path, raw, columns, mistakes)
    if mistakes:
        raise BinderyError(mistakes)
    return rows


def _read(root: Path, path: str, mistakes: list[Diagnostic]) -> RawTable | None:
    try:
        content = (root / path).read_bytes()
    except OSError:
        mistakes.append(Diagnostic(path, None, "this file is missing", "download it again"))
        return None
    for encoding in _ENCODINGS:
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        mistakes.append(Diagnostic(path, None, "neither UTF-8 nor cp1252 text"))
        return None
    return split_rows(path, text, mistakes, separator=";")


def _check_head(
    path: str, head: tuple[str, ...], columns: DuoLayout, mistakes: list[Diagnostic]
) -> None:
    for name in (*columns.texts, *columns.counts):
        if head.count(name.upper()) != 1:
            message = f"the column «{name}» stands there {head.count(name.upper())} times"
            mistakes.append(Diagnostic(path, 1, message, suggest(name.upper(), head)))


def _convert(path: str, raw: RawTable, columns: DuoLayout, mistakes: list[Diagnostic]) -> DataFrame:
    flag = raw.head.index(FLAG) if FLAG in raw.head else None
    data: dict[str, pd.Series] = {}
    for name in columns.texts:
        place = raw.head.index(name.upper())
        data[name] = pd.Series([row.cells[place].strip() for row in raw.rows], dtype="string")
    for name in columns.counts:
        place = raw.head.index(name.upper())
        cells = []
        for row in raw.rows:
            hidden = flag is not None and row.cells[flag].strip().upper() == "J"
            cell = row.cells[place].strip()
            cells.append(None if hidden else _read_count(path, row.line, (name, cell), mistakes))
        data[name] = pd.Series(cells, dtype="Int64")
    return DataFrame(data)


def _read_count(
    path: str, line: int, named: tuple[str, str], mistakes: list[Diagnostic]
) -> int | None:
    name, cell = named
    if cell in ("", SUPPRESSED, f"< {SUPPRESSED[1:]}"):
        return None
    if cell.isascii() and cell.isdigit():
        return int(cell)
    hint = f"a whole number, or {SUPPRESSED} where DUO hides a small one"
    mistakes.append(Diagnostic(path, line, f"«{name}» is «{cell[:40]}», no count", hint))
    return None
