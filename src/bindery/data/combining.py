"""Computes a value from other values, after checking that unit, date and area are comparable."""

from collections.abc import Sequence

from bindery.data.declaration import MIXED, Declaration, Rule
from bindery.data.listing import list_all, list_either
from bindery.data.timing import derive_span, shares_days
from bindery.data.value import OWN_AREA, Origin, UncomputableError, Value
from bindery.messages import Message
from bindery.model.arithmetic import take_away

_ONE_UNIT = frozenset(
    {Rule.CHANGE, Rule.DIFFERENCE, Rule.SHARE, Rule.INDEX, Rule.COMPARISON, Rule.REST}
)
_KEEPS_KIND = frozenset({Rule.DIFFERENCE, Rule.ABOUT, Rule.REST})
_ONE_DATE = frozenset({Rule.SHARE, Rule.RATIO})
_DIVIDES = frozenset({Rule.SHARE, Rule.RATIO, Rule.RATE})
PER_CENT = "%"


def derive_origin(one: Declaration, known: Sequence[Value]) -> Origin:
    """Where a value that is computed from others comes from.

    Raises UncomputableError when their units, dates or areas differ in a way that the rule does
    not allow.
    """
    origins = [value.origin for value in known]
    if one.rule in _ONE_UNIT:
        _check_units(one, known)
    if one.rule in _ONE_DATE and not one.allowed.dates:
        _check_dates(one, known)
    dates = dict.fromkeys(origin.reference_date for origin in origins if origin.reference_date)
    years = {year for origin in origins for year in origin.years}
    return Origin(
        rule=one.rule, declared=(one.path, one.line), table=origins[0].table if origins else "",
        unit=one.unit or _find_unit(one, origins),
        reference_date=one.reference_date or "; ".join(dates),
        areas=_join_areas(one, known), years=tuple(sorted(years)), inputs=one.inputs,
        protect=max((origin.protect for origin in origins), default=0),
        amount=one.rule in _KEEPS_KIND and any(origin.amount for origin in origins),
        span=derive_span(one, known), unlike=one.allowed.dates,
        absolute=one.allowed.absolute,
    )  # fmt: skip


def _find_unit(one: Declaration, origins: Sequence[Origin]) -> str:
    if one.rule in (Rule.CHANGE, Rule.SHARE):
        return PER_CENT
    if one.rule is Rule.RATE:
        first, second = (origin.unit for origin in origins)
        return f"{first} / {one.per:g} {second}"
    units = {origin.unit for origin in origins}
    keeps = one.rule in (Rule.DIFFERENCE, Rule.ABOUT, Rule.FUNCTION, Rule.REST)
    return units.pop() if keeps and len(units) == 1 else ""


def _check_units(one: Declaration, known: Sequence[Value]) -> None:
    with_unit = [value for value in known if value.origin.unit]
    for other in with_unit[1:]:
        first = with_unit[0]
        if other.origin.unit != first.origin.unit:
            told = list_all(
                Message("data-value-in-unit", name=v.name, unit=v.origin.unit, place=v.origin.place)
                for v in (first, other)
            )
            raise UncomputableError(Message("data-two-units", value=one.name, values=told))


def _check_dates(one: Declaration, known: Sequence[Value]) -> None:
    dated = [value for value in known if value.origin.dating]
    for other in dated[1:]:
        first = dated[0]
        if bool(first.origin.years) != bool(other.origin.years):
            continue  # one tells years and the other a text: there is no comparing them
        if shares_days(first, other):
            continue  # by days: a change has the years of its ends only
        if other.origin.dating != first.origin.dating:
            told = list_all(
                Message(
                    "data-value-of-date", name=v.name, date=v.origin.dating, place=v.origin.place
                )
                for v in (first, other)
            )
            raise UncomputableError(Message("data-two-dates", value=one.name, values=told))


def _join_areas(one: Declaration, known: Sequence[Value]) -> tuple[str, ...]:
    """The area ids that fit all of them; a value without an area fits every one."""
    placed = [value for value in known if value.origin.areas]
    if not placed:
        return ()
    common = tuple(
        area for area in placed[0].origin.areas if all(area in v.origin.areas for v in placed)
    )
    if common:
        return common
    if one.allowed.area == MIXED:
        return (MIXED,)
    told = list_all(
        Message("data-value-about", name=v.name, area=name_areas(v.origin), place=v.origin.place)
        for v in placed
    )
    raise UncomputableError(Message("data-two-areas", value=one.name, values=told, mixed=MIXED))


def name_areas(origin: Origin) -> Message:
    """The name of an area in a message."""
    if OWN_AREA in origin.areas:
        return Message("data-area-own")
    if not origin.areas:
        return Message("data-area-whole")
    return list_either(Message("data-quoted", name=area) for area in origin.areas)


def combine(one: Declaration, numbers: Sequence[float]) -> float:
    """Change in per cent, difference, rest, first per so many of second, or index (first = 100)."""
    start, end = numbers[0], numbers[-1]
    if one.rule is Rule.REST:
        return take_away(numbers)
    if one.rule is Rule.DIFFERENCE:
        return end - start
    divisor = end if one.rule in _DIVIDES else start
    if divisor == 0:
        name = one.inputs[1 if divisor is end else 0]
        raise UncomputableError(Message("data-zero-divisor", value=one.name, name=name))
    if one.rule is Rule.CHANGE:
        return (end - start) / start * 100
    if one.rule is Rule.RATE:
        return start / end * one.per
    return (start / end if one.rule in _DIVIDES else end / start) * 100
