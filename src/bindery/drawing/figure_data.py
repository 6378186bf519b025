"""The types that a figure module gets and returns, and the request to draw an entry."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pandas import DataFrame

from bindery.drawing.asked import NamedTables, NamedWords
from bindery.drawing.moments import SourceWords
from bindery.errors import CodeError
from bindery.loading.tables import TableOrigin
from bindery.messages import Message
from bindery.model import Entry, Hidden, Look, NumberStyle, Reasoning, Source
from bindery.model.quotes import QuoteRules
from bindery.model.quoting import Quoting
from bindery.tex.numbers import Number


@dataclass(frozen=True, slots=True)
class FigureRegion:
    """A region as figures know it; the colour is `#RRGGBB`.

    `members` are the codes and names of the areas that it is made of.
    """

    slug: str
    name: str
    colour: str
    members: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with the format it prints in; `None` is a missing one.

    An `open` one counts no persons: it may be small where counts of persons may not.
    """

    number: Number | Hidden | None
    format: str
    open: bool = False


def plain_cell(cell: object) -> object:
    """A cell without its own format."""
    return cell.number if isinstance(cell, Quantity) else cell


Fact = str | Quantity | tuple[str, ...]
Facts = Mapping[str, Fact]


@dataclass(frozen=True, slots=True, eq=False)
class FigureData:
    """The checked tables of an entry.

    With region scope `region` is that region, `regions` holds it alone, and `tables` are its own.
    With study scope `region` is None and each table holds all regions' rows below each other,
    with first columns `region` (slug) and `region_name`, in the study's order. `words` are the
    entry's own; `reasoning` is there when the entry says `chain = true`.
    """

    region: FigureRegion | None
    regions: tuple[FigureRegion, ...]
    tables: Mapping[str, DataFrame]
    reference: Mapping[str, DataFrame]
    words: Mapping[str, str] = field(default_factory=dict)
    reasoning: Reasoning | None = None

    def __post_init__(self) -> None:
        """Let each name that is not there be told in words."""
        object.__setattr__(self, "tables", NamedTables(self.tables, "data"))
        object.__setattr__(self, "reference", NamedTables(self.reference, "reference"))
        object.__setattr__(self, "words", NamedWords(self.words))

    @property
    def chain(self) -> Reasoning:
        """The chain of reasoning; raises CodeError for an entry that did not ask for it."""
        if self.reasoning is None:
            raise CodeError(Message("drawing-no-chain"))
        return self.reasoning

    @property
    def own(self) -> FigureRegion:
        """The region of an entry with region scope; raises CodeError for the study's."""
        if self.region is None:
            raise CodeError(Message("drawing-no-region"))
        return self.region


@dataclass(frozen=True, slots=True, eq=False)
class Tabulation:
    """What `tabulate` gives: rows with the entry's column keys, and the facts for its sentences.

    A cell is a number, a text, None, or a `Quantity` where a row has a format of its own.
    `height`, in millimetres, replaces the entry's where the number of rows decides it. In a table
    that a text declares `groups` are the first row of each group and how many rows it has.
    `totals` are the places of the rows that are sums, in declared rows and tables; `regions` the
    slug of the region that each row is of, or "": a declared chart gives it the region's colour.
    `plan` is what `draw` needs beside the rows, such as the boxes of a flow: its canvas has it.
    `codes` are the outlines of each row of a map.
    """

    rows: DataFrame
    facts: Facts = field(default_factory=dict)
    height: float | None = None
    groups: tuple[tuple[int, int], ...] = ()
    totals: tuple[int, ...] = ()
    regions: tuple[str, ...] = ()
    codes: tuple[tuple[str, ...], ...] = ()
    plan: object = None


@dataclass(frozen=True, slots=True)
class DrawSettings:
    """What is the same for every entry of a study."""

    look: Look
    style: NumberStyle
    sources: tuple[Source, ...]
    words: SourceWords
    quoting: Quoting = field(default_factory=lambda: Quoting(QuoteRules(), {}))


@dataclass(frozen=True, slots=True, eq=False)
class DrawRequest:
    """One entry for one scope; `output` is the folder for its files, `<id>.pdf`, .csv, .json.

    `scope` is a region's slug or the study's; `origins` tell where each used table comes from.
    """

    root: Path
    entry: Entry
    scope: str
    data: FigureData
    origins: tuple[TableOrigin, ...]
    setting: DrawSettings
    output: Path
