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
    numbers are parts of a whole: none is below zero. With `whole` none is unknown either. Rows that
    stand below each other have so many lines each: 1, or 2 for one each column. A kind may draw
    `most_rows` only.
    """

    least: int = 1
    most: int = 1
    panels: bool = False
    series: str = ""
    numbers_x: bool = False
    years: bool = False
    parts: bool = False
    whole: bool = False
    lines_a_row: int = 0
    most_rows: int = 0


RULES: Mapping[ChartKind, ChartRules] = {
    ChartKind.LINES: ChartRules(most=99, panels=True, series="may", numbers_x=True, years=True),
    ChartKind.BARS: ChartRules(panels=True, lines_a_row=1),
    ChartKind.COLUMNS: ChartRules(panels=True, numbers_x=True, years=True),
    ChartKind.GROUPED: ChartRules(least=2, most=4, lines_a_row=2),
    ChartKind.STACKED: ChartRules(least=2, most=5, parts=True, whole=True, lines_a_row=1),
    ChartKind.DUMBBELL: ChartRules(least=2, most=2, lines_a_row=1),
    ChartKind.SLOPE: ChartRules(least=2, most=2),
    ChartKind.PYRAMID: ChartRules(least=2, most=2, parts=True, lines_a_row=1),
    ChartKind.SCATTER: ChartRules(series="must", numbers_x=True),
    ChartKind.NUMBERS: ChartRules(least=2, most=6, most_rows=3),
    ChartKind.CHOROPLETH: ChartRules(),
    ChartKind.LOCATOR: ChartRules(least=0),
}
