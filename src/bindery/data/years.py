"""The years that a declaration selects: `{ from = 2012, to = 2022 }`, `{ before = "last" }`."""

from collections.abc import Mapping, Sequence

from bindery.data.declaration import Years
from bindery.data.value import UncomputableError
from bindery.messages import Message

_KEYS = {"from": "first", "to": "last", "before": "before"}
_WORDS = ("first", "last")


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
    """Those of a table's years that are meant; raises UncomputableError where one is not there."""

    def find(said: int | str | None) -> int | None:
        if isinstance(said, str):
            return min(known) if said == "first" else max(known)
        if said is not None and said not in known:
            raise UncomputableError(
                Message("data-year-not-there", column=column, year=said),
                Message("data-hint-years", first=min(known), last=max(known)),
            )
        return said

    if not known:
        raise UncomputableError(Message("data-no-years", column=column))
    first, last, before = map(find, (years.first, years.last, years.before))
    chosen = frozenset(
        year
        for year in known
        if (first is None or year >= first)
        and (last is None or year <= last)
        and (before is None or year < before)
    )
    if not chosen:
        raise UncomputableError(Message("data-no-years", column=column))
    return chosen
