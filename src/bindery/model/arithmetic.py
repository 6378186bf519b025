"""What the words of computing mean, for values and for figures alike."""

import math
from collections.abc import Sequence


def weigh(numbers: Sequence[float], weights: Sequence[float]) -> float | None:
    """The mean in which each number counts as often as its weight; None without any weight."""
    total = math.fsum(weights)
    if total <= 0:
        return None
    return math.fsum(a * b for a, b in zip(numbers, weights, strict=True)) / total


def take_away(numbers: Sequence[float]) -> float:
    """What the first has more than all others together."""
    first, *others = numbers
    return math.fsum((first, *(-number for number in others)))


def rank(number: float, others: Sequence[float], *, rising: bool) -> int:
    """1 and how many of the others are smaller (`rising`) or larger."""
    return 1 + sum(other < number if rising else other > number for other in others)
