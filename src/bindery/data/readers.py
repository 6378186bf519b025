"""One cell of a data file -> a value of its column's type, or what is wrong with it."""

import re
from collections.abc import Callable

from bindery.loading.tables import ColumnSchema, ColumnType
from bindery.model import Hidden

WITHHELD = "x"
Cell = str | int | float | Hidden | None
Fault = tuple[str, str]
_Read = tuple[Cell, Fault | None]
_INTEGER = re.compile(r"-?\d+")
_DECIMAL = re.compile(r"-?\d+(\.\d+)?([eE]-?\d+)?")
_COMMA = re.compile(r"-?\d+,\d+")
_GROUPED = re.compile(r"-?\d{1,3}([.,\s]\d{3})+")
_YEAR = re.compile(r"\d{4}")
_MARK = re.compile(r"<\s*(\d+)")


def read_cell(column: ColumnSchema, cell: str, *, flagged: bool = False) -> _Read:
    """The value of a cell and what is wrong with it (message and hint).

    In a protected column `<5` and every count of a flagged row are hidden; so is `x`, which may
    be any number. A small count that stands there openly is wrong: it has no business in a file
    that others may get (REQ-50).
    """
    text = cell.strip()
    if column.protect and (flagged or _is_mark(column, text)):
        return Hidden(0 if text == WITHHELD and not flagged else column.protect), None
    if not text:
        fault = ("is empty", "fill it in, or allow it: missing = true in the sidecar")
        return None, None if column.missing else fault
    value, fault_of_type = _READERS[column.type](text)
    return value, fault_of_type or _check_bounds(column, value)


def write_cell(count: Hidden) -> str:
    """The text of a hidden count in a data file."""
    return f"<{count.limit}" if count.limit else WITHHELD


def _is_mark(column: ColumnSchema, text: str) -> bool:
    match = _MARK.fullmatch(text)
    return text == WITHHELD or (match is not None and int(match[1]) == column.protect)


def _read_text(text: str) -> _Read:
    return text, None


def _read_integer(text: str) -> _Read:
    if _INTEGER.fullmatch(text) and len(text) <= 18:
        return int(text), None
    return None, (f"is «{text[:40]}», not a whole number", _hint_at_number(text))


def _read_decimal(text: str) -> _Read:
    if _DECIMAL.fullmatch(text) and abs(float(text)) != float("inf"):
        return float(text), None
    return None, (f"is «{text[:40]}», not a number", _hint_at_number(text))


def _read_year(text: str) -> _Read:
    if _YEAR.fullmatch(text):
        return int(text), None
    return None, (f"is «{text[:40]}», not a year", "four digits")


_READERS: dict[ColumnType, Callable[[str], _Read]] = {
    ColumnType.TEXT: _read_text,
    ColumnType.INTEGER: _read_integer,
    ColumnType.DECIMAL: _read_decimal,
    ColumnType.YEAR: _read_year,
}


def _hint_at_number(text: str) -> str:
    if _MARK.fullmatch(text):
        return "a hidden count? The sidecar's column then says: protect = 5"
    if _GROUPED.fullmatch(text):
        return "no signs between the thousands: 1234, and a point before decimals"
    if _COMMA.fullmatch(text):
        return "a point before the decimals: 2.5"
    return "digits only; an empty cell where nothing is known, if the sidecar allows it"


def _check_bounds(column: ColumnSchema, value: object) -> Fault | None:
    if not isinstance(value, int | float):
        return None
    if 0 < value < column.protect:
        return f"is {value}, a count that must not be known", f"write <{column.protect} instead"
    if column.protect and value < 0:
        return f"is {value}, and a count is not negative", "see `protect` in the sidecar"
    if column.minimum is not None and value < column.minimum:
        return f"is {value}, below the minimum {column.minimum:g}", "see the sidecar"
    if column.maximum is not None and value > column.maximum:
        return f"is {value}, above the maximum {column.maximum:g}", "see the sidecar"
    return None
