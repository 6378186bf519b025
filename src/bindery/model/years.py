"""The years that a condition selects: `{ from = 2012, to = 2022 }`, `{ before = "last" }`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bindery.messages import Message

_KEYS = {"from": "first", "to": "last", "before": "before"}
_WORDS = ("first", "last")


class YearsError(Exception):
    """A year is asked for that a column lacks, or no year at all is left."""

    def __init__(self, said: Message, advice: Message | None = None) -> None:
        super().__init__(said, advice)
        self.said = said
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Years:
    """Years of a column: from `first` to `last`, or to the one before `before`.

    Each is a year, `first` or `last` for those of the table, or None.
    """

    first: int | str | None = None
    last: int | str | None = None
    before: int | str | None = None


Wanted = str | int | float | Years
Conditions = tuple[tuple[str, Wanted], ...]


def read_years(said: object) -> Years | None:
    """The years of a condition; None for what is none."""
    if not isinstance(said, Mapping) or not said or set(said) - set(_KEYS):
        return None
    if {"to", "before"} <= set(said):
        return None
    if not all(type(year) is int or year in _WORDS for year in said.values()):
        return None
    return Years(**{_KEYS[key]: year for key, year in said.items()})


def select_years(column: str, years: Years, known: Sequence[int]) -> frozenset[int]:
    """Those of a table's years that are meant; raises YearsError where one is not there."""

    def find(said: int | str | None) -> int | None:
        if isinstance(said, str):
            return min(known) if said == "first" else max(known)
        if said is not None and said not in known:
            raise YearsError(
                Message("data-year-not-there", column=column, year=said),
                Message("data-hint-years", first=min(known), last=max(known)),
            )
        return said

    if not known:
        raise YearsError(Message("data-no-years", column=column))
    first, last, before = map(find, (years.first, years.last, years.before))
    chosen = frozenset(
        year
        for year in known
        if (first is None or year >= first)
        and (last is None or year <= last)
        and (before is None or year < before)
    )
    if not chosen:
        raise YearsError(Message("data-no-years", column=column))
    return chosen
