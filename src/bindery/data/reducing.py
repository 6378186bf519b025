"""What a rule makes of the regions' numbers, once they have been checked."""

import math
from collections.abc import Callable

from bindery.data.declaration import Declaration, Rule
from bindery.data.regional import NAMES, Across
from bindery.data.value import UncomputableError
from bindery.loading.reader import suggest

_SMALL = frozenset({Rule.MINIMUM, Rule.SMALLEST_REGION})


def reduce_numbers(one: Declaration, across: Across) -> float | str | tuple[float, float]:
    """What a rule makes of the regions' numbers: a number, a text, or both ends of a range."""
    return _REDUCERS[one.rule](one, across)


def _sum(_: Declaration, across: Across) -> float:
    return math.fsum(each.number for each in across.numbers)


def _weigh(one: Declaration, across: Across) -> float:
    weights = math.fsum(each.weight for each in across.numbers)
    if weights <= 0:
        raise UncomputableError(f"the weights «{one.weight}» are zero together")
    return math.fsum(each.number * each.weight for each in across.numbers) / weights


def _span(_: Declaration, across: Across) -> tuple[float, float]:
    numbers = [each.number for each in across.numbers]
    return min(numbers), max(numbers)


def _find_extreme(one: Declaration, across: Across) -> float | str:
    # the first of the regions in the study's order, when several have the same number
    choose = min if one.rule in _SMALL else max
    found = choose(across.numbers, key=lambda each: each.number)
    return found.name if one.rule in NAMES else found.number


def _need_same(one: Declaration, across: Across) -> float:
    first, *others = across.numbers
    for other in others:
        if other.number != first.number:
            pair = (first, other)
            told = " and ".join(f"{each.number:.12g} in {each.name}" for each in pair)
            raise UncomputableError(f"«{one.over}» is not the same in all regions: {told}",
                                    "is it a number of the country?")  # fmt: skip
    return first.number


def _rank_names(one: Declaration, across: Across) -> str:
    ordered = sorted(across.numbers, key=lambda e: e.number if one.rising else -e.number)
    names = [each.name for each in ordered]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}{one.wording.find('last')}{names[-1]}"


def _rank_region(one: Declaration, across: Across) -> int:
    own = next((each for each in across.numbers if each.slug == one.region), None)
    if own is None:
        slugs = {each.slug for each in across.numbers}
        raise UncomputableError(f"there is no region «{one.region}»", suggest(one.region, slugs))
    ahead = [
        each
        for each in across.numbers
        if (each.number < own.number if one.rising else each.number > own.number)
    ]
    return 1 + len(ahead)


_REDUCERS: dict[Rule, Callable[[Declaration, Across], float | str | tuple[float, float]]] = {
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
