"""What each kind of chart can have: the one list of kinds, for reading and for drawing."""

from collections.abc import Mapping
from dataclasses import dataclass

from bindery.model.declared import ChartKind


@dataclass(frozen=True, slots=True)
class ChartRules:
    """How many columns of numbers a kind draws, and what else it can have.

    `least` and `most` count the columns in `y`, the only ones unless it may have `panels`.
    `series` says whether that key parts the rows ("may"), names each of them ("must") or neither.
    The `x` of some kinds holds numbers; a total has no place among `years`. With `parts` the
    numbers are parts of a whole: none is below zero. With `whole` none is unknown either.
    """

    least: int = 1
    most: int = 1
    panels: bool = False
    series: str = ""
    numbers_x: bool = False
    years: bool = False
    parts: bool = False
    whole: bool = False


RULES: Mapping[ChartKind, ChartRules] = {
    ChartKind.LINES: ChartRules(most=99, panels=True, series="may", numbers_x=True, years=True),
    ChartKind.BARS: ChartRules(panels=True),
    ChartKind.COLUMNS: ChartRules(panels=True, numbers_x=True, years=True),
    ChartKind.DUMBBELL: ChartRules(least=2, most=2),
}
