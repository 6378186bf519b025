"""A file as Excel, StatLine or DUO write it, laid among the tables: told once, with what mends it.

Cell by cell it would be a hundred mistakes, of which none says what is the matter.
"""

import codecs
import csv
import io
import re
import shlex
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from bindery import layout
from bindery.data.decoding import read_bytes
from bindery.data.listing import list_places
from bindery.errors import Diagnostic
from bindery.loading.protection import Layout
from bindery.loading.tables import TableSchema, locate_sidecar
from bindery.messages import Message

_SEPARATORS = ";,\t|"
_SAMPLE = 200  # rows
_TWO = 2
_MANY = 5  # mistakes that one file may have cell by cell
_YEAR = re.compile(r"\s*(?:19|20)\d\d\*{0,2}\s*")
_NUMBER = re.compile(
    r"[€\s]*[-+−]?(?:\d+,\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})[€%\s]*"
)
_DECLARED = re.compile(r"\ufeff?\"?sep=.\"?\s*\r?\n", re.IGNORECASE)
_ALONE = frozenset({"data-head-below"})  # says it all by itself


def tell_untidy(
    root: Path, path: str, schema: TableSchema | None, mistakes: Sequence[Diagnostic]
) -> list[Diagnostic]:
    """The mistakes of a data file: one for all of them where it is no tidy table.

    `schema` is what its sidecar says; None where it has none that can be read.
    """
    own = [one for one in mistakes if one.path == path]
    content = read_bytes(root, path, [])
    if content is None or (schema and not own) or _ALONE & {one.said.id for one in own}:
        return list(mistakes)
    said = schema.layout if schema else Layout()
    text = _decode(content)
    separator = _find_separator(text)
    rows = _read(text, separator)
    shape = list(_judge_shape(rows, schema))
    form = list(_judge_form(content, rows, separator, said))
    if not shape and (len(form) < 2 or (schema and len(own) <= _MANY)):
        return list(mistakes)
    others = [one for one in mistakes if one.path != path]
    if not (root / locate_sidecar(path)).is_file():  # the import writes it
        others = [one for one in others if one.path != locate_sidecar(path)]
    command = f"./inv import-table {shlex.quote(path)}{_name_region(path)}"
    message = Message("data-untidy", signs=list_places((*shape, *form)))
    advice = Message("data-hint-import", command=command)
    return [*others, Diagnostic(path, None, message, advice)]


def _name_region(path: str) -> str:
    parts = path.split("/")
    return f" --region {parts[1]}" if parts[0] == layout.REGIONS else ""


def _decode(content: bytes) -> str:
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16" if marked else "utf-8-sig", "cp1252"):
        with suppress(UnicodeDecodeError):
            return _DECLARED.sub("", content.decode(encoding), count=1)
    return content.decode("latin-1")


def _find_separator(text: str) -> str:
    """The sign that gives most rows one number of columns, two at least."""

    def score(separator: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in _read(text, separator) if len(row) > 1)
        return max(((count, width) for width, count in widths.items()), default=(0, 0))

    return max(_SEPARATORS, key=score)


def _read(text: str, separator: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            if any(cell.strip() for cell in row):
                rows.append(row)
            if len(rows) == _SAMPLE:
                break
    except csv.Error:
        pass
    return rows


def _judge_shape(rows: Sequence[Sequence[str]], schema: TableSchema | None) -> Iterator[Message]:
    """What stands where it does in no tidy table: words above the head, years beside each other."""
    filled = [sum(bool(cell.strip()) for cell in row) for row in rows]
    if len(rows) < _TWO or max(filled) < _TWO:
        return
    first = next(place for place, count in enumerate(filled) if count * 2 > max(filled))
    if first:
        yield Message("data-untidy-above", count=first)
    known = {one.head or one.name for one in schema.columns} if schema else set()
    for row in rows[first : first + 2]:
        years = {cell.strip() for cell in row if _YEAR.fullmatch(cell)} - known
        said = {cell.strip() for cell in row[1:] if cell.strip()} - known
        if len(years) >= _TWO and (row is rows[first] or years == said):
            yield Message("data-untidy-years", count=len(years))
            return


def _judge_form(
    content: bytes, rows: Sequence[Sequence[str]], separator: str, said: Layout
) -> Iterator[Message]:
    """What is written otherwise than the sidecar says."""
    if separator != said.separator:
        yield Message("data-untidy-separator", sign=repr(separator).strip("'"))
    try:
        content.decode("utf-8-sig" if said.encoding == "utf-8" else said.encoding)
    except UnicodeDecodeError:
        yield Message("data-untidy-encoding")
    numbers = [cell for row in rows for cell in row if _NUMBER.fullmatch(cell)]
    if said.decimal != "," and numbers:
        yield Message("data-untidy-numbers", cell=numbers[0].strip())
