"""Reads the conditions that select rows: `where = { jaar = "last", sector = "A" }`."""

from bindery.loading.reader import TableReader
from bindery.messages import Message
from bindery.model.years import Conditions, Wanted, read_years


def read_where(reader: TableReader, key: str) -> Conditions:
    """Columns with the word, number or years that their cells must be."""
    where = reader.take(key, dict, {}) or {}
    pairs: list[tuple[str, Wanted]] = []
    for column, value in where.items():
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            pairs.append((str(column), value))
        elif years := read_years(value):
            pairs.append((str(column), years))
        else:
            reader.complain(key, Message("data-bad-condition", column=str(column)))
    return tuple(pairs)


def read_equalities(reader: TableReader, key: str) -> tuple[tuple[str, str | int | float], ...]:
    """The same without years."""
    found = []
    for column, wanted in read_where(reader, key):
        if isinstance(wanted, str | int | float):
            found.append((column, wanted))
        else:
            reader.complain(key, Message("data-bad-condition", column=column))
    return tuple(found)
