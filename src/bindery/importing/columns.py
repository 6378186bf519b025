"""A column of a grid as a column of a tidy table: its type, its unit, its cells in plain form."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from bindery.importing.dates import read_dates
from bindery.importing.grid import Cell, clean, is_empty
from bindery.importing.numbers import Convention, read_number, split_number
from bindery.importing.shape import is_year
from bindery.importing.word_lists import is_word
from bindery.loading.tables import ColumnType
from bindery.messages import Message

_ZERO_FIRST = re.compile(r"0\d+")
_UNIT = re.compile(r"^(?P<label>.+?)\s*\((?P<unit>[^()]+)\)$")
_STARRED = re.compile(r"[-+−]?[\d.,]*\d\*{1,2}")  # StatLine marks provisional numbers
_MOSTLY = 0.5  # of the cells: then the others are mistakes, and the column no column of words
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Answers:
    """What the author says about a file that it leaves open.

    `missing` are more signs for a cell without a number, `texts` heads of columns that are words.
    """

    decimal: str = ""
    dates: str = ""
    missing: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `cells` as the tidy file has them, "" where nothing is known.

    `doubts` must be answered before the file can be written, `notes` are told.
    """

    label: str
    type: ColumnType
    cells: tuple[str, ...]
    unit: str = ""
    missing: bool = False
    notes: tuple[Message, ...] = ()
    doubts: tuple[Message, ...] = ()
    convention: Convention = field(default_factory=Convention)


def read_column(
    head: tuple[str, str], cells: Sequence[Cell], lines: Sequence[int],
    convention: Convention, answers: Answers,
) -> Column:  # fmt: skip
    """The column of a head (its name and its unit)."""
    label, unit = _split_head(*head)
    plain = tuple(clean(cell) if isinstance(cell, str) else cell for cell in cells)
    said = [one for one in plain if not _is_missing(one, answers)]
    column = Column(label, ColumnType.TEXT, tuple(map(_write, plain)), unit)
    if not said or head[0] in answers.texts or _is_code(head[0], said):
        return replace(column, missing="" in column.cells)
    if is_word("year", label) and all(is_year(one) for one in said):
        return _read_years(column, plain, answers)
    if dated := _read_dates(column, plain, answers):
        return dated
    bare = tuple(map(_drop_star, plain))
    wrong = [
        (line, one)
        for line, one in zip(lines, bare, strict=True)
        if not _is_missing(one, answers) and not _is_number(one)
    ]
    if not wrong:
        stars = sum(one != two for one, two in zip(plain, bare, strict=True))
        notes = (Message("importing-starred", column=column.label, count=stars),) if stars else ()
        read = _read_numbers(column, bare, convention, answers)
        return replace(read, notes=(*notes, *read.notes))
    if len(wrong) / len(plain) < _MOSTLY:
        shown = ", ".join(dict.fromkeys(f"«{one}»" for _, one in wrong[:_SHOWN]))
        doubt = Message(
            "importing-no-number", column=head[0], cells=shown, count=len(wrong),
            line=str(wrong[0][0]),
        )  # fmt: skip
        return replace(column, doubts=(doubt,))
    return replace(column, missing="" in column.cells)


def _drop_star(cell: Cell) -> Cell:
    """A number without the star that says it is provisional."""
    starred = isinstance(cell, str) and _STARRED.fullmatch(cell)
    return cell.rstrip("*") if starred and isinstance(cell, str) else cell


def _split_head(head: str, unit: str) -> tuple[str, str]:
    """A unit in brackets behind a head is its unit."""
    match = _UNIT.match(head)
    if match and not unit and is_word("unit", match["unit"]):
        return match["label"], match["unit"]
    return head, unit


def _is_missing(cell: Cell, answers: Answers) -> bool:
    if isinstance(cell, float):
        return math.isnan(cell)
    return is_empty(cell) or is_word("missing", cell) or cell in answers.missing


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | float) or (isinstance(cell, str) and bool(split_number(cell)))


def _is_code(head: str, cells: Sequence[Cell]) -> bool:
    zeros = any(isinstance(one, str) and _ZERO_FIRST.fullmatch(one) for one in cells)
    return zeros or (is_word("code", head) and not all(is_year(one) for one in cells))


def _read_years(column: Column, cells: Sequence[Cell], answers: Answers) -> Column:
    stars = sum(isinstance(one, str) and one.endswith("*") for one in cells)
    notes = (Message("importing-stars", column=column.label, count=stars),) if stars else ()
    years = ("" if _is_missing(one, answers) else str(one).rstrip("*") for one in cells)
    return replace(column, type=ColumnType.YEAR, cells=tuple(years), unit="", notes=notes)


def _read_dates(column: Column, cells: Sequence[Cell], answers: Answers) -> Column | None:
    dates = read_dates(cells, answers.dates)
    if dates is None:
        return None
    if isinstance(dates, str):
        doubt = Message("importing-day-or-month", column=column.label, cell=dates)
        return replace(column, doubts=(doubt,))
    note = Message("importing-dates", column=column.label, first=dates[0].isoformat())
    return replace(column, cells=tuple(one.isoformat() for one in dates), notes=(note,))


def _read_numbers(
    column: Column, cells: Sequence[Cell], convention: Convention, answers: Answers
) -> Column:
    said = [one for one in cells if not _is_missing(one, answers)]
    gone = [str(one) for one in cells if _is_missing(one, answers) and not is_empty(one)]
    notes = []
    if gone:
        signs = ", ".join(f"«{one}»" for one in dict.fromkeys(gone))
        note = Message("importing-missing", column=column.label, count=len(gone), signs=signs)
        notes.append(note)
    whole = [_read(one, convention) for one in cells if not _is_missing(one, answers)]
    unread = [str(one) for one, number in zip(said, whole, strict=True) if number is None]
    if unread:
        doubt = Message("importing-other-convention", column=column.label, cell=unread[0])
        return replace(column, doubts=(doubt,))
    numbers = iter([one for one in whole if one is not None])
    texts = ["" if _is_missing(one, answers) else format(next(numbers), "f") for one in cells]
    units = {parts[1] for one in said if isinstance(one, str) and (parts := split_number(one))}
    if len(units) > 1:
        doubt = Message("importing-units", column=column.label, units=", ".join(sorted(units)))
        return replace(column, doubts=(doubt,))
    kind = ColumnType.DECIMAL if any("." in one for one in texts) else ColumnType.INTEGER
    unit = column.unit or next(iter(units), "")
    return replace(
        column, type=kind, cells=tuple(texts), missing="" in texts, notes=tuple(notes),
        unit=unit,
    )  # fmt: skip


def _read(cell: Cell, convention: Convention) -> Decimal | None:
    if isinstance(cell, str):
        return read_number(cell, convention)
    if isinstance(cell, float):  # 15 digits are what a spreadsheet keeps
        short = Decimal(f"{cell:.15g}")
        return short.to_integral_value() if short == short.to_integral_value() else short
    return Decimal(cell) if isinstance(cell, int) else None


def _write(cell: Cell) -> str:
    if isinstance(cell, float):
        return format(Decimal(f"{cell:.15g}"), "f")
    return "" if cell is None else str(cell)
