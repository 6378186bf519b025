"""What a declaration of a value says, once it has been checked."""

from dataclasses import dataclass, field
from enum import StrEnum

from bindery.model.years import Conditions


class Rule(StrEnum):
    """How a value is computed."""

    CELL = "cell"
    SUM = "sum"
    MEAN = "mean"
    WEIGHTED_MEAN = "weighted_mean"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    COUNT = "count"
    RANK = "rank"
    SMALLEST = "smallest"
    LARGEST = "largest"
    CHANGE = "change"
    DIFFERENCE = "difference"
    SHARE = "share"
    RATIO = "ratio"
    RATE = "rate"
    INDEX = "index"
    COMPARISON = "comparison"
    REST = "rest"
    WORD = "word"
    ABOUT = "about"
    COHORT = "cohort"
    FUNCTION = "function"
    SAME = "same"
    RANGE = "range"
    RANKING = "ranking"
    SMALLEST_REGION = "smallest_region"
    LARGEST_REGION = "largest_region"


FROM_TABLE = frozenset(
    {Rule.CELL, Rule.SUM, Rule.MEAN, Rule.WEIGHTED_MEAN, Rule.MINIMUM, Rule.MAXIMUM, Rule.COUNT,
     Rule.RANK, Rule.SMALLEST, Rule.LARGEST}
)  # fmt: skip
FROM_TWO = frozenset(
    {Rule.CHANGE, Rule.DIFFERENCE, Rule.SHARE, Rule.RATIO, Rule.RATE, Rule.INDEX, Rule.COMPARISON}
)
COMPARES_REGIONS = frozenset(
    {Rule.MINIMUM, Rule.MAXIMUM, Rule.RANK, Rule.RANGE, Rule.RANKING, Rule.SMALLEST_REGION,
     Rule.LARGEST_REGION}
)  # fmt: skip
FROM_SEVERAL = frozenset({Rule.REST})
FROM_ONE = frozenset({Rule.WORD, Rule.ABOUT, Rule.COHORT})
OVER_REGIONS = frozenset(
    {Rule.SUM, Rule.MEAN, Rule.WEIGHTED_MEAN, Rule.MINIMUM, Rule.MAXIMUM, Rule.RANK, Rule.SAME,
     Rule.RANGE, Rule.RANKING, Rule.SMALLEST_REGION, Rule.LARGEST_REGION}
)  # fmt: skip
PRINTS_WORDS = frozenset(
    {Rule.SMALLEST, Rule.LARGEST, Rule.COMPARISON, Rule.WORD, Rule.COHORT, Rule.RANKING,
     Rule.SMALLEST_REGION, Rule.LARGEST_REGION}
)  # fmt: skip
MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class CellSelection:
    """Which cells of a table: `where` are equalities that select its rows.

    `table` is of the region or (`is_reference`) of content/data. `by` is a second column: the
    weight of a mean, or the number that the largest is found by. A rank is that of the selected row
    `among` the rows of other equalities.
    """

    table: str
    is_reference: bool
    column: str
    where: Conditions = ()
    by: str = ""
    among: Conditions = ()


@dataclass(frozen=True, slots=True)
class Band:
    """A word for numbers below a bound; the last one has none."""

    word: str
    below: float | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """The study's words for what a number is.

    `words` by key; `bands` in rising order. `nearest` is what a round number is a multiple of,
    and `within` how far from it the words for just above and just below still hold.
    """

    words: tuple[tuple[str, str], ...] = ()
    bands: tuple[Band, ...] = ()
    nearest: float = 0.0
    within: float = 0.0

    def find(self, key: str) -> str:
        """The word for a key; it has been checked to be there."""
        return dict(self.words).get(key, "")


@dataclass(frozen=True, slots=True)
class Allowed:
    """The exceptions that a declaration asks for: without them the value would be refused.

    `area` is the id of an area that all regions must be about instead of their own, or `mixed`;
    `dates`: they may differ; `missing`: what is not known prints as the study's symbol;
    `absolute`: amounts of regions of different size are compared all the same.
    """

    area: str = ""
    dates: bool = False
    missing: bool = False
    absolute: bool = False


@dataclass(frozen=True, slots=True)
class Declaration:
    """One declared value.

    `inputs` are the names of the values it is computed from; `over` is the regions' value that a
    value of the study sums up, `weight` the one that weighs it, `region` the one that is ranked.
    A rate is the first of its inputs for every `per` of the second; a rest is what the first has
    more than all others. `components_of` is the value that all who name it add up to. `ages` are
    those of a cohort in the year of its data: the youngest, and the one that nobody has reached.
    `unit` and `reference_date` replace what the sidecar says; `suffix` is printed as the unit.
    """

    name: str
    path: str
    line: int
    rule: Rule
    format: str
    selection: CellSelection | None = None
    inputs: tuple[str, ...] = ()
    over: str = ""
    weight: str = ""
    region: str = ""
    rising: bool = False
    per: float = 0.0
    ages: tuple[int, int] = (0, 0)
    function: str = ""
    unit: str = ""
    reference_date: str = ""
    suffix: str = ""
    components_of: str = ""
    wording: Wording = field(default_factory=Wording)
    allowed: Allowed = field(default_factory=Allowed)


@dataclass(frozen=True, slots=True)
class Declarations:
    """What is declared for every region, and for the study."""

    region: tuple[Declaration, ...]
    study: tuple[Declaration, ...]
