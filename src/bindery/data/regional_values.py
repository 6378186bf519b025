"""The regions' published values, checked to be comparable before the study combines them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bindery.data.combining import name_areas
from bindery.data.declaration import MIXED, Declaration, Rule
from bindery.data.value import OWN_AREA, Origin, UncomputableError, Value

NAMES = frozenset({Rule.SMALLEST_REGION, Rule.LARGEST_REGION, Rule.RANKING})
_NEEDS_ALL = frozenset({Rule.SUM, Rule.MEAN, Rule.WEIGHTED_MEAN, Rule.SAME})


@dataclass(frozen=True, slots=True)
class RegionValues:
    """What one region published."""

    slug: str
    name: str
    published: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class RegionNumber:
    """One region's number of the value at hand."""

    slug: str
    name: str
    number: float
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class RegionalNumbers:
    """The regions' numbers, checked; `origin` is the origin of what is computed from them."""

    numbers: tuple[RegionNumber, ...]
    missing: tuple[str, ...]
    origin: Origin

    @property
    def is_missing(self) -> bool:
        """Whether nothing can be computed from them."""
        return not self.numbers


def collect_numbers(one: Declaration, regions: Sequence[RegionValues]) -> RegionalNumbers:
    """The regions' numbers that a declaration is over.

    Raises UncomputableError, with the regions and their files and lines, when they are hidden,
    missing, or of other units, dates or areas, unless the declaration lets that pass.
    """
    known = [region for region in regions if _is_known(one, region)]
    unknown = [region for region in regions if region not in known]
    if unknown and not one.allowed.missing:
        told = ", ".join(f"{r.name} ({_find_place(r, one.over)})" for r in unknown)
        hint = "when a gap may show, say so: may_be_missing = true"
        raise UncomputableError(f"«{one.over}» is not a number in {told}", hint)
    for name in filter(None, (one.over, one.weight)):
        _check_comparable(one, known, name)
    if one.weight:
        _check_weights(one, known)
    origin = _describe(one, known)
    if unknown and (one.rule in _NEEDS_ALL or one.region in {r.slug for r in unknown}):
        known = []  # no sum of what is unknown: the whole is missing too
    numbers = tuple(
        RegionNumber(r.slug, r.name, _number(r, one.over), _number(r, one.weight)) for r in known
    )
    return RegionalNumbers(numbers, tuple(region.name for region in unknown), origin)


def _is_known(one: Declaration, region: RegionValues) -> bool:
    for name in filter(None, (one.over, one.weight)):
        value = region.published.get(name)
        if value is not None and value.hidden:
            place = _find_place(region, name)
            raise UncomputableError(f"«{name}» is a hidden count in {region.name} ({place})",
                                    "what is computed from it could give it away")  # fmt: skip
        if value is None or value.number is None:
            return False
    return True


def _number(region: RegionValues, name: str) -> float:
    return (region.published[name].number if name else 1.0) or 0.0


def _find_place(region: RegionValues, name: str) -> str:
    value = region.published.get(name)
    return list_leaves(region, name)[0].origin.place if value else "not published"


def list_leaves(region: RegionValues, name: str) -> list[Value]:
    """The values read from tables that a value rests on, each once, in the declarations' order."""
    value = region.published[name]
    inputs = [one for one in value.origin.inputs if one in region.published]
    if not inputs:
        return [value]
    leaves = [leaf for one in inputs for leaf in list_leaves(region, one)]
    return list({leaf.name: leaf for leaf in leaves}.values())


def _check_comparable(one: Declaration, known: Sequence[RegionValues], name: str) -> None:
    """Every region against the first: unit, date, area (all of them, in this order)."""
    for other in known[1:]:
        _check_pair(one, (known[0], other), name, ("unit", "units", lambda o: o.unit))
        if not one.allowed.dates:
            _check_pair(one, (known[0], other), name, ("date", "dates", lambda o: o.dating))
    wanted = one.allowed.area or OWN_AREA
    placed = [region for region in known if region.published[name].origin.areas]
    unfitting = [r for r in placed if wanted not in r.published[name].origin.areas]
    same_area = len({region.published[name].origin.areas for region in placed}) == 1
    if wanted == MIXED or not unfitting or (same_area and not one.allowed.area):
        return
    right = next((region for region in placed if region not in unfitting), None)
    described = [f"{name_areas(r.published[name].origin)} in {r.name} ({_find_place(r, name)})"
            for r in (right, unfitting[0]) if r]  # fmt: skip
    meant = "each region itself" if wanted == OWN_AREA else f"«{wanted}»"
    message = f"«{one.name}» is about {meant}, and «{name}» is about {' and '.join(described)}"
    hint = 'name the area that all are about, area = "…", or let areas differ, area = "mixed"'
    if wanted != OWN_AREA and OWN_AREA in unfitting[0].published[name].origin.areas:
        path = f"{unfitting[0].slug}/region.toml"
        hint = f'if it is the same area, say so in {path}: areas = ["{wanted}"]'
    raise UncomputableError(message, hint)


_Property = tuple[str, str, Callable[[Origin], str]]


def _check_pair(
    one: Declaration, pair: tuple[RegionValues, RegionValues], name: str, property_: _Property
) -> None:
    key, many, read = property_
    first, second = (region.published[name] for region in pair)
    if read(first.origin) == read(second.origin):
        return
    leaves = list(zip(*(list_leaves(region, name) for region in pair), strict=False))
    apart = [two for two in leaves if read(two[0].origin) != read(two[1].origin)]
    places = " and ".join(
        f"«{read(leaf.origin)}» in {region.name} ({leaf.origin.place})"
        for region, leaf in zip(pair, (apart or leaves)[0], strict=True)
    )
    hint = {"unit": "make the units in the sidecars equal",
            "date": "when that is meant, say so: dates_may_differ = true"}[key]  # fmt: skip
    raise UncomputableError(f"«{one.name}» puts two {many} of «{name}» together: {places}", hint)


def _check_weights(one: Declaration, known: Sequence[RegionValues]) -> None:
    for region in known:
        value, weight = region.published[one.over].origin, region.published[one.weight].origin
        years = bool(value.years) and bool(weight.years)
        if not one.allowed.dates and years and not set(weight.years) & set(value.years):
            message = (f"«{one.name}» weighs «{one.over}» of {value.dating} with «{one.weight}» "
                       f"of {weight.dating}, in {region.name}")  # fmt: skip
            hint = "when that is meant, say so: dates_may_differ = true"
            raise UncomputableError(message, hint)
        if value.areas and weight.areas and not set(value.areas) & set(weight.areas):
            message = (f"«{one.name}» weighs «{one.over}» about {name_areas(value)} with "
                       f"«{one.weight}» about {name_areas(weight)}, in {region.name}")  # fmt: skip
            raise UncomputableError(message, "weigh with a number about the same area")


def _describe(one: Declaration, known: Sequence[RegionValues]) -> Origin:
    inputs = tuple(
        f"{region.slug}.{name}" for region in known for name in (one.over, one.weight) if name
    )
    origins = [region.published[one.over].origin for region in known]
    dates = dict.fromkeys(origin.reference_date for origin in origins if origin.reference_date)
    unit = origins[0].unit if origins and one.rule not in {*NAMES, Rule.RANK} else ""
    years = {year for origin in origins for year in origin.years}
    return Origin(
        rule=one.rule, declared=(one.path, one.line), unit=one.unit or unit,
        reference_date=one.reference_date or "; ".join(dates), years=tuple(sorted(years)),
        inputs=inputs, protect=max((origin.protect for origin in origins), default=0),
    )  # fmt: skip
