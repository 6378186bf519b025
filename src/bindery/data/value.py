"""A computed value: its number, its text, and its origin."""

from dataclasses import dataclass, field

from bindery.messages import Message
from bindery.model.spans import Span

Cell = tuple[str, int, str]
"""A cell of an author's CSV file: path relative to the root, line from 1, column."""
OWN_AREA = "own"
"""The id of the area that a region's name stands for."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from (REQ-63).

    `rule` is the word that its declaration computes it by, `declared` the file and line of the
    declaration; `table` is the first table that it was read from; `inputs` are the values it was
    computed from, `<region>.<name>` where they are a region's; `cells` were read directly.
    `areas` are the ids that fit the area it is about (empty: the whole, or nothing with a place);
    `years` are those of the rows it was read from. Below `protect` a count must not be known.
    An `amount` (persons, money, things) grows with the size of its area; a rate does not.
    `span` is the moment or the period that it is of (None: not known), `unlike` that its author
    lets it stand beside others of other periods, `absolute` beside amounts of other regions.
    """

    rule: str = ""
    declared: tuple[str, int] = ("", 0)
    table: str = ""
    unit: str = ""
    reference_date: str = ""
    areas: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    inputs: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()
    protect: int = 0
    amount: bool = False
    span: Span | None = None
    unlike: bool = False
    absolute: bool = False

    @property
    def dating(self) -> str:
        """Its time: the years of the rows, or the sidecar's words where there are none."""
        return ", ".join(map(str, self.years)) or self.reference_date

    @property
    def place(self) -> str:
        """The first cell as file and line; the table, or the declaration, when there is none."""
        if self.cells:
            return f"{self.cells[0][0]}:{self.cells[0][1]}"
        return self.table or f"{self.declared[0]}:{self.declared[1]}"


@dataclass(frozen=True, slots=True)
class Value:
    """A computed value: the number unrounded (None for words), its text, and where it is from.

    `missing` tells that it prints as the symbol for what is not known, `hidden` that it is a count
    that must not be known.
    """

    name: str
    number: float | int | None
    text: str
    format: str
    origin: Origin = field(default_factory=Origin)
    missing: bool = False
    hidden: bool = False


class UncomputableError(Exception):
    """A value that cannot be computed: why, and what to do if the message does not say it."""

    def __init__(self, said: Message, advice: Message | None = None) -> None:
        super().__init__(said, advice)
        self.said = said
        self.advice = advice

    def __str__(self) -> str:
        return str(self.said)
