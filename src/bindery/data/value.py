"""What a value is: number, text, and everything that says where it comes from."""

from collections.abc import Iterable
from dataclasses import dataclass, field

Cell = tuple[str, int, str]
"""A cell of an author's CSV file: path relative to the root, line from 1, column."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from (REQ-63).

    `rule` is the word that its declaration computes it by, `declared` the file and line of the
    declaration; `table` is the first table that it was read from; `inputs` are the values it was
    computed from, `<region>.<name>` where they are a region's; `cells` were read directly.
    """

    rule: str = ""
    declared: tuple[str, int] = ("", 0)
    table: str = ""
    unit: str = ""
    reference_date: str = ""
    inputs: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """A computed value: the number unrounded (None for words), its text, and where it is from."""

    name: str
    number: float | int | None
    text: str
    format: str
    origin: Origin = field(default_factory=Origin)


def join_origins(origins: Iterable[Origin]) -> tuple[str, str]:
    """The unit and the reference date of what is computed from several: equal ones once."""
    known = tuple(origins)
    units = dict.fromkeys(one.unit for one in known)
    dates = dict.fromkeys(one.reference_date for one in known if one.reference_date)
    return next(iter(units)) if len(units) == 1 else "", "; ".join(dates)
