"""A value of one region beside that of another: what must be alike for them to be compared.

They are told where a text sets them into one paragraph, and where a condition compares them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bindery import layout
from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model.spans import decode_span
from bindery.prose.tokens import Token

_OWN, _MIXED = "own", "mixed"
_TIMES = frozenset({"year", "school_year", "date"})  # what says the time itself
Report = Callable[[Message], object]


@dataclass(frozen=True, slots=True)
class Placed:
    """A value of a region as it is published, and the author's line that asks for it."""

    name: str
    scope: str
    value: Mapping[str, Any]
    line: int | None = None

    @property
    def own_name(self) -> str:
        """Its name without a region's."""
        return self.name.rpartition(".")[2]


class AskedNumber(float):
    """A value's number in a condition: it knows whose it is, and with what it is compared."""

    placed: Placed
    report: Report

    def _look_at(self, other: object) -> None:
        said = judge(self.placed, other.placed) if isinstance(other, AskedNumber) else None
        if said:
            self.report(said)

    def __lt__(self, other: float) -> bool:
        self._look_at(other)
        return float(self) < other

    def __le__(self, other: float) -> bool:
        self._look_at(other)
        return float(self) <= other

    def __gt__(self, other: float) -> bool:
        self._look_at(other)
        return float(self) > other

    def __ge__(self, other: float) -> bool:
        self._look_at(other)
        return float(self) >= other

    def __eq__(self, other: object) -> bool:
        self._look_at(other)
        return float(self) == other

    def __ne__(self, other: object) -> bool:
        self._look_at(other)
        return float(self) != other

    __hash__ = float.__hash__

    def __sub__(self, other: float) -> float:
        self._look_at(other)
        return float(self) - other

    def __truediv__(self, other: float) -> float:
        self._look_at(other)
        return float(self) / other


def ask_number(placed: Placed, report: Report) -> AskedNumber:
    """The number of a value, for a condition."""
    number = AskedNumber(placed.value["number"])
    number.placed, number.report = placed, report
    return number


def check_regions(path: str, placed: Sequence[Placed], *, amounts: bool) -> Iterator[Diagnostic]:
    """A mistake for each value that stands beside the same one of another region, and is not alike.

    `amounts` tells whether amounts are compared too: the rows of a table only list them.
    """
    first: dict[str, Placed] = {}
    told = set[str]()
    for one in placed:
        other = first.setdefault(one.own_name, one)
        said = None if one.own_name in told else judge(other, one, amounts=amounts)
        if said:
            told.add(one.own_name)
            yield Diagnostic(path, one.line, said)


def place_value(token: Token, scope: str, values: Mapping[str, Mapping[str, Any]]) -> Placed:
    """The value that a token of a text stands for."""
    owner, _, own = token.name.rpartition(".")
    owner = owner or scope
    return Placed(token.name, owner, values.get(owner, {}).get(own, {}), token.line)


def judge(first: Placed, second: Placed, *, amounts: bool = True) -> Message | None:
    """What two regions' values do not have in common; None where they can be compared."""
    one, two = first.value, second.value
    same = first.scope == second.scope or layout.STUDY_SCOPE in (first.scope, second.scope)
    missing = one.get("missing") or two.get("missing")  # prints a symbol, of no unit and no time
    if same or missing or {one.get("format"), two.get("format")} & _TIMES:
        return None
    name, other, line = second.name, first.name, first.line or 0
    unit, other_unit = two.get("unit") or "", one.get("unit") or ""
    if unit != other_unit:
        return Message("prose-beside-unit", name=name, other=other, line=line, unit=unit,
                       other_unit=other_unit)  # fmt: skip
    time, other_time = _tell_time(two), _tell_time(one)
    if time != other_time and not (one.get("unlike") or two.get("unlike")):
        return Message("prose-beside-time", name=name, other=other, line=line, time=time,
                       other_time=other_time)  # fmt: skip
    if not _fit(one.get("areas") or (), two.get("areas") or ()):
        return Message("prose-beside-area", name=name, other=other, line=line)
    meant = one.get("absolute") or two.get("absolute")
    if amounts and not meant and one.get("amount") and two.get("amount"):
        return Message("prose-beside-amount", name=name, other=other, line=line, unit=unit)
    return None


def _tell_time(value: Mapping[str, Any]) -> str:
    span = decode_span(value.get("span"))
    years = ", ".join(map(str, value.get("years") or ()))
    return str(span.describe()) if span else years or str(value.get("reference_date") or "")


def _fit(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether each is about its region's own area, or both about the same other one."""
    if not one or not two or _MIXED in (*one, *two):
        return True
    return (_OWN in one and _OWN in two) or bool({*one} & {*two})
