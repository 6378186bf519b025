"""One cell of a data file -> a value of its column's type, or what is wrong with it."""

import re
from collections.abc import Callable

from bindery.data.numerals import advise_on_number, plain_number
from bindery.loading.protection import Layout
from bindery.loading.tables import ColumnSchema, ColumnType
from bindery.messages import Message
from bindery.model import Hidden

WITHHELD = "x"
Cell = str | int | float | Hidden | None
Fault = tuple[Message, Message | None]
_Read = tuple[Cell, Fault | None]
_INTEGER = re.compile(r"(-?(?:0|[1-9]\d*))(?:\.0)?")
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE]-\d+)?")
_YEAR = re.compile(r"(\d{4})(?:\.0)?")
_MARK = re.compile(r"<\s*(\d+)")
# what programs write for «nothing», and for what they could not compute
_NOTHING = {"NA", "N/A", "NaN", "nan", "NULL", "null", "None", "<NA>", "#N/A", "#N/B"}
_SPREADSHEET = re.compile(r"#[A-ZÀ-Þ0-9/_]+[!?]?|#+|=.+")


def read_cell(
    column: ColumnSchema, cell: str, layout: Layout | None = None, *, flagged: bool = False
) -> _Read:
    """The value of a cell and what is wrong with it (a message, and advice beside its hint).

    In a protected column `<5` and every count of a flagged row are hidden; so is `x`, which may
    be any number. A small count that stands there openly is wrong: it has no business in a file
    that others may get (REQ-50). The layout says how the file writes its numbers.
    """
    text = cell.strip()
    if column.protect and (flagged or _is_mark(column, text)):
        return Hidden(0 if text == WITHHELD and not flagged else column.protect), None
    if not text:
        empty = (Message("data-empty-cell", column=column.name), None)
        return None, None if column.missing else empty
    if text in _NOTHING or _SPREADSHEET.fullmatch(text):
        nothing = text in _NOTHING
        said = Message(
            "data-program-mark" if nothing else "data-spreadsheet-mark",
            column=column.name,
            cell=text[:40],
        )
        return None, (said, None)
    if column.type is not ColumnType.TEXT:
        text = plain_number(text, layout or Layout())
    value, fault_of_type = _READERS[column.type](column, text)
    return value, fault_of_type or _check_bounds(column, value)


def read_written(column: ColumnSchema, cell: str) -> Cell:
    """The value of a cell in the engine's own normal form; ValueError for anything else."""
    if column.protect and _is_mark(column, cell):
        return Hidden(0 if cell == WITHHELD else column.protect)
    if column.type is ColumnType.TEXT:
        return cell
    return float(cell) if column.type is ColumnType.DECIMAL else int(cell)


def write_cell(count: Hidden) -> str:
    """The text of a hidden count in a data file."""
    return f"<{count.limit}" if count.limit else WITHHELD


def _is_mark(column: ColumnSchema, text: str) -> bool:
    match = _MARK.fullmatch(text)
    return text == WITHHELD or (match is not None and int(match[1]) == column.protect)


def _read_text(_: ColumnSchema, text: str) -> _Read:
    return text, None


def _read_integer(column: ColumnSchema, text: str) -> _Read:
    found = _INTEGER.fullmatch(text)
    if found and len(text) <= 18:
        return int(found[1]), None
    said = Message("data-no-integer", column=column.name, cell=text[:40])
    return None, (said, advise_on_number(text))


def _read_decimal(column: ColumnSchema, text: str) -> _Read:
    if _DECIMAL.fullmatch(text) and abs(float(text)) != float("inf"):
        return float(text), None
    said = Message("data-no-number", column=column.name, cell=text[:40])
    return None, (said, advise_on_number(text))


def _read_year(column: ColumnSchema, text: str) -> _Read:
    found = _YEAR.fullmatch(text)
    if found:
        return int(found[1]), None
    return None, (Message("data-no-year", column=column.name, cell=text[:40]), None)


_READERS: dict[ColumnType, Callable[[ColumnSchema, str], _Read]] = {
    ColumnType.TEXT: _read_text,
    ColumnType.INTEGER: _read_integer,
    ColumnType.DECIMAL: _read_decimal,
    ColumnType.YEAR: _read_year,
}


def _check_bounds(column: ColumnSchema, value: object) -> Fault | None:
    if not isinstance(value, int | float):
        return None
    name, number = column.name, str(value)
    if 0 < value < column.protect:
        said = Message("data-small-count", column=name, number=number, limit=column.protect)
    elif column.protect and value < 0:
        said = Message("data-negative-count", column=name, number=number)
    elif column.minimum is not None and value < column.minimum:
        bound = f"{column.minimum:g}"
        said = Message("data-below-minimum", column=name, number=number, bound=bound)
    elif column.maximum is not None and value > column.maximum:
        bound = f"{column.maximum:g}"
        said = Message("data-above-maximum", column=name, number=number, bound=bound)
    else:
        return None
    return said, None
