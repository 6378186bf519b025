"""What figure.toml declares of a figure or table that has no code: rows, cells, facts, chart."""

from dataclasses import dataclass
from enum import StrEnum

from bindery.model.maps import MapPlan
from bindery.model.years import Conditions


class Compute(StrEnum):
    """How a cell or a fact is computed: the words of values.toml.

    Beside them stand `list`, all names, and `distance`, a difference without its sign.
    """

    CELL = "cell"
    SUM = "sum"
    MEAN = "mean"
    WEIGHTED_MEAN = "weighted_mean"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    COUNT = "count"
    LARGEST = "largest"
    SMALLEST = "smallest"
    LIST = "list"
    RANK = "rank"
    LARGEST_REGION = "largest_region"
    SMALLEST_REGION = "smallest_region"
    CHANGE = "change"
    DIFFERENCE = "difference"
    DISTANCE = "distance"
    SHARE = "share"
    RATIO = "ratio"
    RATE = "rate"
    REST = "rest"
    INDEX = "index"


_TWO = (
    Compute.CHANGE, Compute.DIFFERENCE, Compute.DISTANCE, Compute.SHARE, Compute.RATIO,
    Compute.RATE, Compute.INDEX,
)  # fmt: skip
FROM_TWO = frozenset(_TWO)
FROM_SEVERAL = frozenset({Compute.REST})
NAMES_REGION = frozenset({Compute.LARGEST_REGION, Compute.SMALLEST_REGION})
OVER_REGIONS = NAMES_REGION | {
    Compute.CELL, Compute.SUM, Compute.MEAN, Compute.MINIMUM, Compute.MAXIMUM,
}  # fmt: skip
BY_ANOTHER = frozenset({Compute.LARGEST, Compute.SMALLEST})


class ChartKind(StrEnum):
    """The kinds of chart that a declaration draws."""

    LINES = "lines"
    BARS = "bars"
    COLUMNS = "columns"
    GROUPED = "grouped"
    STACKED = "stacked"
    DUMBBELL = "dumbbell"
    SLOPE = "slope"
    PYRAMID = "pyramid"
    SCATTER = "scatter"
    NUMBERS = "numbers"
    CHOROPLETH = "choropleth"
    LOCATOR = "locator"


MAPS = frozenset({ChartKind.CHOROPLETH, ChartKind.LOCATOR})


class Shade(StrEnum):
    """What a colour is for; the look and the region decide which one it is."""

    REGION = "region"
    LIGHT = "light"
    REFERENCE = "reference"
    INK = "ink"


@dataclass(frozen=True, slots=True)
class Computed:
    """One cell of each row, or one fact; `line` is where it stands in figure.toml.

    `table` is among the entry's data or reference; "" means the rows of the figure for a fact, and
    the tables that make the rows for a cell. `where` are equalities, `rows` a choice of rows as
    in a text; `start` and `end` name two others for what is computed from two: a rate is the
    first for every `per` of the second. A rest is what the first of `parts` has more than all the
    others, a rank that of the row `among` the rows of other conditions. `base` are the
    equalities that replace the row's own for what an index is 100 at. A cell is looked for in all
    rows of the figure; what goes over several rows reads those of the first table, and with `whole`
    those of totals and of other tables too; a cell with `whole` reads all rows of its table.
    `over` is a column that each region has one of: what is computed goes over the regions of a row,
    and a cell is that of the `region` with this name. `others` are pairs of a table and what is
    computed instead in the rows of that table; `text` is a cell that is said and not computed.
    """

    name: str
    line: int
    compute: Compute
    table: str = ""
    column: str = ""
    where: Conditions = ()
    rows: str = ""
    by: str = ""
    start: str = ""
    end: str = ""
    per: float = 0.0
    parts: tuple[str, ...] = ()
    among: Conditions = ()
    rising: bool = False
    base: Conditions = ()
    format: str = "text"
    open: bool = False
    whole: bool = False
    over: str = ""
    region: str = ""
    others: tuple[tuple[str, "Computed"], ...] = ()
    text: str | None = None


@dataclass(frozen=True, slots=True)
class RowPlan:
    """Which rows there are.

    One for each combination of the columns `each` in the tables `of`, below each other; without
    `each` every row of the tables. `names` say how a table's rows are called in the first of these
    columns; `total` heads a row over all rows of the first table; `first` and `last` are the names
    of rows that stand at the top and at the bottom, whatever the order that `choose` asks for.
    `groups` are pairs of a name and words of the first of these columns: one row for each group in
    place of one for each word. `sums` are such pairs too: rows that stand below the others.
    """

    line: int
    of: tuple[str, ...]
    each: tuple[str, ...] = ()
    where: Conditions = ()
    choose: str = ""
    names: tuple[tuple[str, str], ...] = ()
    total: str = ""
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    sums: tuple[tuple[str, tuple[str, ...]], ...] = ()
    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """How the rows are drawn.

    `x` is the column along the axis or the name of each bar, `y` the columns of numbers; `series`
    is the column whose words part the rows into lines. `panels` are columns of numbers that have a
    panel each, in which those of `y` are drawn too. `colours` are pairs of a key and a shade, "*"
    for all others; `ends` are the keys that have a label at their end, none for all. A `map`
    has the outlines that its rows belong to.
    """

    line: int
    kind: ChartKind
    x: str
    y: tuple[str, ...] = ()
    series: str = ""
    panels: tuple[str, ...] = ()
    format: str = "integer"
    zero: bool = True
    colours: tuple[tuple[str, Shade], ...] = ()
    ends: tuple[str, ...] = ()
    row_height: float = 0.0
    map: MapPlan | None = None


@dataclass(frozen=True, slots=True)
class Declared:
    """What stands in figure.toml in place of code; `rows` and `chart` may be in code all the same.

    `cells` are those of the columns, by their key, and of `helpers`, which are not printed.
    """

    rows: RowPlan | None = None
    cells: tuple[Computed, ...] = ()
    helpers: tuple[Computed, ...] = ()
    facts: tuple[Computed, ...] = ()
    chart: Chart | None = None
