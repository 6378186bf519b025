"""How a file writes its numbers: which sign ends the whole part, which one parts thousands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from bindery.importing.grid import clean

# What may stand around a number; it becomes the column's unit.
_AROUND = re.compile(
    r"^(?P<before>€|\$|£|EUR|eur)?\s*(?P<number>[-+−]?[\d.,\s'’]*\d[\d.,]*)\s*(?P<after>%|€|‰)?$"
)
_EXPONENT = re.compile(r"^[-+]?\d+([.,]\d+)?[eE][-+]?\d+$")
_UNITS = {"€": "euro", "EUR": "euro", "eur": "euro", "$": "dollar", "£": "pound"}
_SPACE = re.compile(r"(?<=\d)[\s'’](?=\d{3}(\D|$))")
_BOTH = re.compile(
    r"^\d{1,3}(?P<thousands>[.,])\d{3}((?P=thousands)\d{3})*(?!(?P=thousands))(?P<decimal>[.,])\d+$"
)
_GROUPED = re.compile(r"^\d{1,3}(?P<sign>[.,])\d{3}((?P=sign)\d{3})+$")
_THREE = re.compile(r"^[1-9]\d{0,2}(?P<sign>[.,])\d{3}$")  # one thousand, or a little over one
_OTHER = re.compile(r"^\d+(?P<sign>[.,])\d+$")


@dataclass(frozen=True, slots=True)
class Convention:
    """`decimal` and `thousands` are signs or empty; `doubtful` is a number that leaves both open.

    `contradicting` are two numbers that cannot be written by the same program.
    """

    decimal: str = ""
    thousands: str = ""
    doubtful: str = ""
    contradicting: tuple[str, str] | None = None


def split_number(text: str) -> tuple[str, str] | None:
    """The number in a cell without spaces between thousands, and its unit; None for a text."""
    plain = clean(text)
    if _EXPONENT.match(plain):
        return plain, ""
    match = _AROUND.match(plain)
    if not match:
        return None
    number = _SPACE.sub("", match["number"].replace("−", "-")).strip()
    if " " in number or "'" in number or "’" in number:
        return None
    sign = match["before"] or match["after"] or ""
    return number, _UNITS.get(sign, sign)


def find_convention(texts: Iterable[str]) -> Convention:
    """How the numbers among these cells are written, from those that leave no doubt."""
    decimals: dict[str, str] = {}
    doubtful: dict[str, str] = {}
    for text in texts:
        parts = split_number(text)
        if parts is None or _EXPONENT.match(parts[0]):
            continue
        number = parts[0].lstrip("+-")
        if both := _BOTH.match(number):
            decimals.setdefault(both["decimal"], text)
        elif grouped := _GROUPED.match(number):
            decimals.setdefault(_other(grouped["sign"]), text)
        elif three := _THREE.match(number):
            doubtful.setdefault(three["sign"], text)
        elif other := _OTHER.match(number):
            decimals.setdefault(other["sign"], text)
    return _conclude(decimals, doubtful)


def _conclude(decimals: dict[str, str], doubtful: dict[str, str]) -> Convention:
    if len(decimals) == 2:
        one, two = decimals.values()
        return Convention(contradicting=(one, two))
    if decimals:
        (decimal,) = decimals
        return Convention(decimal, _other(decimal))
    if doubtful:
        return Convention(doubtful=next(iter(doubtful.values())))
    return Convention()


def _other(sign: str) -> str:
    return "," if sign == "." else "."


def read_number(text: str, convention: Convention) -> Decimal | None:
    """The number in a cell; None where it is written in no way that the convention knows."""
    parts = split_number(text)
    if parts is None:
        return None
    number = parts[0]
    if _EXPONENT.match(number):
        return Decimal(number.replace(",", "."))
    if convention.thousands:
        whole, _, rest = number.partition(convention.decimal)
        groups = whole.lstrip("+-").split(convention.thousands)
        if len(groups) > 1 and (
            not 1 <= len(groups[0]) <= 3 or any(len(group) != 3 for group in groups[1:])
        ):
            return None
        if convention.thousands in rest:
            return None
        number = number.replace(convention.thousands, "")
    if convention.decimal:
        number = number.replace(convention.decimal, ".")
    try:
        return Decimal(number)
    except InvalidOperation:
        return None
