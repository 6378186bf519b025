"""The regions' published values, checked to be comparable before the study combines them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bindery.data.combining import name_areas
from bindery.data.declaration import COMPARES_REGIONS, MIXED, Declaration, Rule
from bindery.data.listing import list_all, list_places
from bindery.data.value import OWN_AREA, Origin, UncomputableError, Value
from bindery.messages import Message
from bindery.model.spans import Span, join_spans

NAMES = frozenset({Rule.SMALLEST_REGION, Rule.LARGEST_REGION, Rule.RANKING})
_TWO = 2
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
        places = list_places(_tell_place(region, one.over) for region in unknown)
        raise UncomputableError(Message("data-not-number-in", value=one.over, regions=places))
    _refuse_amounts(one, known)
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
            said = Message("data-hidden-in", value=name, region=region.name, place=place)
            raise UncomputableError(said)
        if value is None or value.number is None:
            return False
    return True


def _number(region: RegionValues, name: str) -> float:
    return (region.published[name].number if name else 1.0) or 0.0


def _find_place(region: RegionValues, name: str) -> str:
    return list_leaves(region, name)[0].origin.place


def _tell_place(region: RegionValues, name: str) -> Message:
    if name not in region.published:
        return Message("data-region-unpublished", region=region.name)
    return Message("data-region-place", region=region.name, place=_find_place(region, name))


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
        pair = (known[0], other)
        if places := _find_difference(pair, name, lambda origin: origin.unit):
            raise UncomputableError(
                Message("data-units-together", value=one.name, over=name, places=places)
            )
        dating = None if one.allowed.dates else _find_difference(pair, name, lambda o: o.dating)
        if not dating and not one.allowed.dates and _find_other_span(pair, name):
            dating = _find_difference(pair, name, _tell_days)
        if dating:
            raise UncomputableError(
                Message("data-dates-together", value=one.name, over=name, places=dating)
            )
    _check_areas(one, known, name)


def _refuse_amounts(one: Declaration, known: Sequence[RegionValues]) -> None:
    """Regions differ in size: which has the most persons says only which is the largest."""
    if one.rule not in COMPARES_REGIONS or one.allowed.absolute or len(known) < _TWO:
        return
    first = known[0].published[one.over].origin
    if first.amount:
        raise UncomputableError(
            Message("data-compares-amounts", value=one.name, over=one.over, unit=first.unit)
        )


def _check_areas(one: Declaration, known: Sequence[RegionValues], name: str) -> None:
    wanted = one.allowed.area or OWN_AREA
    placed = [region for region in known if region.published[name].origin.areas]
    unfitting = [r for r in placed if wanted not in r.published[name].origin.areas]
    same_area = len({region.published[name].origin.areas for region in placed}) == 1
    if wanted == MIXED or not unfitting or (same_area and not one.allowed.area):
        return
    right = next((region for region in placed if region not in unfitting), None)
    areas = list_all(
        Message(
            "data-area-in",
            area=name_areas(region.published[name].origin),
            region=region.name,
            place=_find_place(region, name),
        )
        for region in (right, unfitting[0])
        if region
    )
    own = wanted == OWN_AREA
    meant = Message("data-each-region") if own else Message("data-quoted", name=wanted)
    advice = None
    if not own and OWN_AREA in unfitting[0].published[name].origin.areas:
        path = f"{unfitting[0].slug}/region.toml"
        advice = Message("data-hint-same-area", path=path, area=wanted)
    said = Message("data-other-area", value=one.name, wanted=meant, over=name, areas=areas)
    raise UncomputableError(said, advice)


def _find_difference(
    pair: tuple[RegionValues, RegionValues], name: str, read: Callable[[Origin], str]
) -> Message | None:
    """Where two regions' values differ in a property, with what each says; None if they do not."""
    first, second = (region.published[name] for region in pair)
    if read(first.origin) == read(second.origin):
        return None
    leaves = list(zip(*(list_leaves(region, name) for region in pair), strict=False))
    apart = [two for two in leaves if read(two[0].origin) != read(two[1].origin)]
    return list_all(
        Message("data-said-in", said=read(leaf.origin), region=region.name, place=leaf.origin.place)
        for region, leaf in zip(pair, (apart or leaves)[0], strict=True)
    )


def _find_other_span(pair: tuple[RegionValues, RegionValues], name: str) -> bool:
    first, second = (region.published[name].origin.span for region in pair)
    return bool(first and second and first != second)


def _tell_days(origin: Origin) -> str:
    return str(origin.span.describe()) if origin.span else ""


def _check_weights(one: Declaration, known: Sequence[RegionValues]) -> None:
    for region in known:
        value, weight = region.published[one.over].origin, region.published[one.weight].origin
        years = bool(value.years) and bool(weight.years)
        if not one.allowed.dates and years and not set(weight.years) & set(value.years):
            raise UncomputableError(
                Message(
                    "data-weight-date",
                    value=one.name,
                    over=one.over,
                    date=value.dating,
                    weight=one.weight,
                    other=weight.dating,
                    region=region.name,
                )
            )
        if value.areas and weight.areas and not set(value.areas) & set(weight.areas):
            raise UncomputableError(
                Message(
                    "data-weight-area",
                    value=one.name,
                    over=one.over,
                    area=name_areas(value),
                    weight=one.weight,
                    other=name_areas(weight),
                    region=region.name,
                )
            )


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
        amount=any(origin.amount for origin in origins), span=_join_spans(origins),
        unlike=one.allowed.dates,
    )  # fmt: skip


def _join_spans(origins: Sequence[Origin]) -> Span | None:
    spans = [origin.span for origin in origins if origin.span]
    return join_spans(spans) if spans and len(spans) == len(origins) else None
