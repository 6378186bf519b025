"""Splits the text of a CSV file into rows of cells that know their line, all mistakes at once."""

import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bindery.errors import Diagnostic
from bindery.messages import Message

_DECLARED = re.compile(r"\s*sep=(.)[\s;,]*$")
_SEPARATORS = ",;\t"
_LINE_ENDS = re.compile(r"\s*[\r\n]+\s*")
_MOST_NOTE = 2  # cells of a row below a table that is no row of it


@dataclass(frozen=True, slots=True)
class RawRow:
    """One record and the line it begins at."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RawTable:
    """A head and its records; `line` is that of the head."""

    head: tuple[str, ...]
    rows: tuple[RawRow, ...]
    line: int = 1


def split_rows(
    path: str, text: str, mistakes: list[Diagnostic], *, separator: str = ","
) -> RawTable | None:
    """The head and the rows; empty lines and columns are skipped, ragged rows are mistakes."""
    text, declared = _take_declared(text)
    if not text.strip():
        mistakes.append(Diagnostic(path, None, Message("data-empty-file")))
        return None
    if _has_other_separator(text, separator) or declared not in ("", separator):
        said = Message("data-other-separators")
        if separator != ",":
            said = Message("data-not-separated", separator=_name_sign(separator))
        mistakes.append(Diagnostic(path, 1, said))
        return None
    before = len(mistakes)
    records = _read_records(path, text, mistakes, separator)
    if not records:
        if len(mistakes) == before:
            mistakes.append(Diagnostic(path, None, Message("data-empty-file")))
        return None
    mistakes += _find_invisible(path, records)
    head, *rows = _drop_empty_columns(records)
    names = tuple(" ".join(cell.split()) for cell in head.cells)
    mistakes += [
        Diagnostic(path, head.line, Message("data-nameless-column", column=place))
        for place, name in enumerate(names, 1)
        if not name
    ]
    good = [row for row in rows if len(row.cells) == len(names)]
    mistakes += _explain_ragged(path, len(names), rows)
    return RawTable(names, tuple(good), head.line)


def _take_declared(text: str) -> tuple[str, str]:
    """Excel's first line `sep=;` left empty, so that lines keep their numbers; and its sign."""
    first, end, rest = text.partition("\n")
    found = _DECLARED.fullmatch(first.strip('\r\ufeff"'))
    return (end + rest, found[1]) if found else (text, "")


def _name_sign(separator: str) -> str:
    return "tab" if separator == "\t" else separator


def _has_other_separator(text: str, separator: str) -> bool:
    head = text.lstrip().splitlines()[0] if text.strip() else ""
    return separator not in head and any(sign in head for sign in _SEPARATORS if sign != separator)


def _read_records(path: str, text: str, mistakes: list[Diagnostic], separator: str) -> list[RawRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    records, line = [], 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                joined = (_LINE_ENDS.sub(" ", cell) for cell in cells)
                records.append(RawRow(line, tuple(joined)))
            line = reader.line_num + 1
    except csv.Error as error:
        # an open quote swallows the rest of the file: the line where the record began is meant
        mistakes.append(Diagnostic(path, line, _explain_csv(str(error))))
    return records


def _explain_csv(words: str) -> Message:
    if "unexpected end" in words:
        return Message("data-open-quote")
    return Message("data-inner-quote" if "expected after" in words else "data-long-cell")


def _find_invisible(path: str, records: Sequence[RawRow]) -> Iterator[Diagnostic]:
    """Signs that nobody sees and that make equal words differ, the first of each row."""
    for row in records:
        for sign in "".join(row.cells):
            if unicodedata.category(sign) in {"Cc", "Cf"} and sign != "\t":
                number = f"U+{ord(sign):04X}"
                yield Diagnostic(path, row.line, Message("data-invisible", sign=number))
                break


def _drop_empty_columns(records: Sequence[RawRow]) -> list[RawRow]:
    """The same without the empty cells at the end that spreadsheets write."""
    used = max(
        (place for row in records for place, cell in enumerate(row.cells, 1) if cell.strip()),
        default=0,
    )
    head = len(records[0].cells)
    if used < head:
        return [RawRow(row.line, row.cells[:used]) for row in records]
    return [
        RawRow(row.line, row.cells[:head])
        if len(row.cells) > head and not any(cell.strip() for cell in row.cells[head:])
        else row
        for row in records
    ]


def _explain_ragged(path: str, width: int, rows: Sequence[RawRow]) -> Iterator[Diagnostic]:
    """Rows of another width than the head: once, where all of them are the same."""
    ragged = [row for row in rows if len(row.cells) != width]
    widths = Counter(len(row.cells) for row in ragged)
    if len(ragged) == len(rows) > 1 and len(widths) == 1:
        cells = len(ragged[0].cells)
        said = Message("data-all-ragged", cells=cells, columns=width)
        yield Diagnostic(path, ragged[0].line, said)
        return
    for row in ragged:
        filled = sum(bool(cell.strip()) for cell in row.cells)
        note = row is rows[-1] and len(row.cells) < width and filled < min(_MOST_NOTE, width)
        said = Message("data-ragged", cells=len(row.cells), columns=width)
        advice = Message("data-hint-note") if note else None
        yield Diagnostic(path, row.line, said, advice)
