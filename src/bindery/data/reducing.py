"""Sums, means, extremes and ranks over the regions' numbers."""

import math
from collections.abc import Callable

from bindery.data.declaration import Declaration, Rule
from bindery.data.regional_values import NAMES, RegionalNumbers
from bindery.data.value import UncomputableError
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model.arithmetic import rank, weigh

_SMALL = frozenset({Rule.MINIMUM, Rule.SMALLEST_REGION})


def reduce_numbers(
    one: Declaration, regional: RegionalNumbers
) -> float | str | tuple[float, float]:
    """Apply a rule to the regions' numbers: a number, a text, or both ends of a range."""
    return _REDUCERS[one.rule](one, regional)


def _sum(_: Declaration, regional: RegionalNumbers) -> float:
    return math.fsum(each.number for each in regional.numbers)


def _weigh(one: Declaration, regional: RegionalNumbers) -> float:
    numbers = [each.number for each in regional.numbers]
    found = weigh(numbers, [each.weight for each in regional.numbers])
    if found is None:
        raise UncomputableError(Message("data-zero-weights", column=one.weight))
    return found


def _span(_: Declaration, regional: RegionalNumbers) -> tuple[float, float]:
    numbers = [each.number for each in regional.numbers]
    return min(numbers), max(numbers)


def _find_extreme(one: Declaration, regional: RegionalNumbers) -> float | str:
    # the first of the regions in the study's order, when several have the same number
    choose = min if one.rule in _SMALL else max
    found = choose(regional.numbers, key=lambda each: each.number)
    return found.name if one.rule in NAMES else found.number


def _need_same(one: Declaration, regional: RegionalNumbers) -> float:
    first, *others = regional.numbers
    for other in others:
        if other.number != first.number:
            said = Message(
                "data-not-same",
                value=one.over,
                first=f"{first.number:.12g}",
                first_region=first.name,
                other=f"{other.number:.12g}",
                other_region=other.name,
            )
            raise UncomputableError(said)
    return first.number


def _rank_names(one: Declaration, regional: RegionalNumbers) -> str:
    ordered = sorted(regional.numbers, key=lambda e: e.number if one.rising else -e.number)
    names = [each.name for each in ordered]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}{one.wording.find('last')}{names[-1]}"


def _rank_region(one: Declaration, regional: RegionalNumbers) -> int:
    own = next((each for each in regional.numbers if each.slug == one.region), None)
    if own is None:
        slugs = {each.slug for each in regional.numbers}
        said = Message("data-no-region", region=one.region)
        raise UncomputableError(said, suggest(one.region, slugs))
    numbers = [each.number for each in regional.numbers]
    return rank(own.number, numbers, rising=one.rising)


_REDUCERS: dict[
    Rule, Callable[[Declaration, RegionalNumbers], float | str | tuple[float, float]]
] = {
    Rule.SUM: _sum,
    Rule.MEAN: _weigh,
    Rule.WEIGHTED_MEAN: _weigh,
    Rule.SAME: _need_same,
    Rule.RANGE: _span,
    Rule.RANKING: _rank_names,
    Rule.RANK: _rank_region,
    **dict.fromkeys(
        (Rule.MINIMUM, Rule.MAXIMUM, Rule.SMALLEST_REGION, Rule.LARGEST_REGION), _find_extreme
    ),
}
