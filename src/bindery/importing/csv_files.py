"""A text file of any program as a grid: its encoding and its separator are found and told."""

import csv
import io
from collections import Counter

from bindery.errors import fail
from bindery.importing.grid import Grid
from bindery.messages import Message

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
)  # fmt: skip
_SEPARATORS = {";": "semicolons", ",": "commas", "\t": "tabs", "|": "bars"}
_SAMPLE = 200  # rows by which the separator is found


def read_csv_grid(path: str, content: bytes, separator: str = "") -> Grid:
    """The cells of a text file; `separator` where the author says it.

    Raises BinderyError for a file that is no text or has no columns.
    """
    text, encoding = _decode(path, content)
    first, _, rest = text.partition("\n")
    named = first.strip().lower()
    skipped = 0
    if named.startswith("sep=") and len(named) == len("sep=;"):
        separator, text, skipped = separator or named[-1], rest, 1
    chosen = separator or _find_separator(path, text)
    rows, lines = _split(path, text, chosen, skipped)
    kind = _SEPARATORS.get(chosen, "other")
    note = Message("importing-read-as", encoding=encoding, kind=kind, sign=chosen)
    return Grid(rows, lines, notes=(note,))


def _decode(path: str, content: bytes) -> tuple[str, str]:
    """The text and the name of its encoding: by its mark, as UTF-8, or as Windows writes it."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding), encoding.removesuffix("-sig").upper()
            except UnicodeDecodeError:
                raise fail(path, None, Message("importing-no-text")) from None
    try:
        text, encoding = content.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        try:
            text, encoding = content.decode("cp1252"), "Windows-1252"
        except UnicodeDecodeError:
            raise fail(path, None, Message("importing-no-text")) from None
    if "\0" in text:
        raise fail(path, None, Message("importing-no-text"))
    return text, encoding


def _find_separator(path: str, text: str) -> str:
    """The sign that gives most rows the same number of columns, two at least."""
    best, score = "", (0, 0)
    for separator in _SEPARATORS:
        widths = Counter(
            len(row) for row in _read_sample(text, separator) if len(row) > 1 and any(row)
        )
        if widths:
            width, count = max(widths.items(), key=lambda one: (one[1], one[0]))
            if (count, width) > score:
                best, score = separator, (count, width)
    if not best:
        raise fail(path, None, Message("importing-one-column"))
    return best


def _read_sample(text: str, separator: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows: list[list[str]] = []
    try:
        for row in reader:
            rows.append(row)
            if len(rows) == _SAMPLE:
                break
    except csv.Error:
        return rows
    return rows


def _split(
    path: str, text: str, separator: str, skipped: int
) -> tuple[tuple[tuple[str, ...], ...], tuple[int, ...]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows, lines, line = [], [], 1 + skipped
    try:
        for row in reader:
            rows.append(tuple(row))
            lines.append(line)
            line = reader.line_num + 1 + skipped
    except csv.Error:
        raise fail(path, line, Message("importing-open-quote")) from None
    return tuple(rows), tuple(lines)
