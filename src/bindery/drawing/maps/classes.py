"""The classes of a map: their limits, and for each a shade with a contrast of its own."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bindery.drawing.colours import MINIMUM_CONTRAST, measure_contrast, mix_colours
from bindery.model.maps import ClassRule, MapPlan

LEGIBLE = 4.5  # words on a fill (WCAG 1.4.3)
_LIGHTEST = 1.25  # the contrast of the first shade with white
_DARKEST_FOR_INK = 3.4  # the contrast with white of a shade on which dark words can be read
_STEPS = 100
_COUNTED = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Classes:
    """The limits between classes, the least and the most that is there, the shade of each class.

    A number at a limit belongs to the class above it.
    """

    limits: tuple[float, ...]
    least: float
    most: float
    shades: tuple[str, ...]

    def find(self, number: float) -> int:
        """The class of a number, counted from 0."""
        return bisect_right(self.limits, number)

    def is_below_zero(self, place: int) -> bool:
        """Whether a class holds only numbers below zero, in a map that has others too."""
        upper = [*self.limits, self.most][place]
        return upper <= 0 < self.most and place < len(self.limits)


def find_classes(plan: MapPlan, numbers: Sequence[float], colour: str) -> Classes:
    """The classes of a map's numbers, from light for the lowest to the colour for the highest."""
    limits = plan.limits or _make_limits(plan, sorted(numbers))
    return Classes(limits, min(numbers), max(numbers), list_shades(colour, len(limits) + 1))


def _make_limits(plan: MapPlan, numbers: Sequence[float]) -> tuple[float, ...]:
    """Limits by the rule of a plan; fewer where numbers are too much alike."""
    least, most, many = numbers[0], numbers[-1], plan.classes
    if plan.rule is ClassRule.QUANTILES:
        places = (len(numbers) * part / many for part in range(1, many))
        # halfway between two neighbours, so that no number stands at a limit
        found = [(numbers[math.ceil(at) - 1] + numbers[min(math.ceil(at), len(numbers) - 1)]) / 2
                 for at in places]  # fmt: skip
    else:
        found = [least + (most - least) * part / many for part in range(1, many)]
    step = _find_step((most - least) / many / 10) if most > least else 1.0
    rounded = {round(round(one / step) * step, 12) for one in found}
    return tuple(sorted(one for one in rounded if least < one <= most))


def _find_step(size: float) -> float:
    """The next round number below: limits are for people."""
    power = 10.0 ** math.floor(math.log10(size))
    return max(power * one for one in _COUNTED if power * one <= size * 1.0001)


def list_shades(colour: str, count: int) -> tuple[str, ...]:
    """Shades from light to a colour, in equal steps of contrast; words can stand on each."""
    darkest = max(measure_contrast(colour, "#FFFFFF"), _LIGHTEST * 1.5)
    ratio = (darkest / _LIGHTEST) ** (1 / max(count - 1, 1))
    wanted = [_LIGHTEST * ratio**place for place in range(count)]
    return tuple(_find_shade(colour, one) for one in wanted)


def _find_shade(colour: str, contrast: float) -> str:
    shades = [mix_colours(colour, "#FFFFFF", step / _STEPS) for step in range(_STEPS, -1, -1)]
    reached = [one for one in shades if measure_contrast(one, "#FFFFFF") >= contrast * 0.99]
    shade = reached[0] if reached else colour
    if measure_contrast(shade, "#FFFFFF") >= LEGIBLE:
        return shade
    # too light for white words: light enough for dark ones, then
    light = [one for one in shades if measure_contrast(one, "#FFFFFF") <= _DARKEST_FOR_INK]
    return shade if shade in light else light[-1]


def choose_ink(shade: str, ink: str) -> str:
    """The colour of words on a shade: white or the ink, whichever can be read better."""
    return max((ink, "#FFFFFF"), key=lambda one: measure_contrast(one, shade))


def choose_hatch(shade: str, colour: str, ink: str) -> str:
    """The lightest colour that lines on a shade can have and be seen: of the map's, or darker."""
    steps = [step / _STEPS for step in range(_STEPS, -1, -1)]
    light = (mix_colours(colour, shade, step) for step in steps)
    dark = (mix_colours(ink, colour, step) for step in steps)
    least = MINIMUM_CONTRAST * 1.03
    return next((one for one in (*light, *dark) if measure_contrast(one, shade) >= least), ink)
