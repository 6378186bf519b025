"""Dates as others write them, and what leaves day and month open."""

import re
from collections.abc import Sequence
from datetime import date

from bindery.importing.grid import Cell, clean

_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?:[ T]00:00(?::00)?)?")
_DUTCH = re.compile(r"(?P<d>\d{1,2})[-.](?P<m>\d{1,2})[-.](?P<y>\d{4})")
_SLASHES = re.compile(r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})")
_SWAPPED = re.compile(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4})")
ORDERS = ("dmy", "mdy")


def read_dates(cells: Sequence[Cell], order: str = "") -> tuple[date, ...] | str | None:
    """The dates of a column; None where one is none.

    A text is a date that leaves open which is the day: `order`, "dmy" or "mdy", says it.
    """
    slashes = [clean(one) for one in cells if isinstance(one, str) and "/" in one]
    orders = (order,) if order else ORDERS
    readings = [found for found in (_read_all(cells, one) for one in orders) if found]
    if len(readings) == 2 and readings[0] != readings[1]:
        return slashes[0]
    return readings[0] if readings else None


def _read_all(cells: Sequence[Cell], order: str) -> tuple[date, ...] | None:
    found = [_read(cell, order) for cell in cells]
    return None if None in found else tuple(one for one in found if one)


def _read(cell: Cell, order: str) -> date | None:
    if isinstance(cell, date):
        return cell
    if not isinstance(cell, str):
        return None
    for pattern in (_ISO, _DUTCH, _SLASHES if order == "dmy" else _SWAPPED):
        if match := pattern.fullmatch(clean(cell)):
            try:
                return date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                return None
    return None
