"""Figures and tables made from data: what their entry says, and what a build makes of it."""

from dataclasses import dataclass, field
from enum import StrEnum

from bindery.model.declared import Declared

HEIGHTS = (10, 300)  # millimetres, least and most


class Scope(StrEnum):
    """Whether a thing exists once for each region or once for the study."""

    REGION = "region"
    STUDY = "study"


class EntryKind(StrEnum):
    """What an entry under figures/ becomes."""

    FIGURE = "figure"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of an entry's table of numbers: its key, printed heading, and number format.

    An `open` one counts no persons: small numbers in it may be printed. With `dates_may_differ` its
    numbers may stand beside others of other dates.
    """

    key: str
    label: str
    format: str = "text"
    open: bool = False
    dates_may_differ: bool = False


@dataclass(frozen=True, slots=True)
class Selection:
    """A table that a text takes from a data file: which columns, which rows, how they are read.

    `columns` are pairs of a column's name and its own label ("" for the sidecar's), none for all;
    `rows` is a choice as loading.rows reads it. `keys` are the places of the columns that head a
    row, `landscape` says that the page is turned. `total` is "last" or the first words of the rows
    that are totals, beside those that the sidecar declares. `group` is the column whose cells head
    the rows that share them.
    """

    table: str
    columns: tuple[tuple[str, str], ...] = ()
    rows: str = ""
    keys: tuple[int, ...] = (0,)
    total: str = ""
    landscape: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One folder under figures/: `figure.toml` (the words) beside `figure.py` (data and drawing).

    What `declared` holds needs no `figure.py`.
    `data` names tables in each region's data folder, `reference` tables in content/data.
    `title`, `subtitle`, `alt`, `note` and `short_title` are Jinja templates over the facts that the
    module gives; lists of figures and tables print the short title in place of the title.
    `height` is in millimetres. The lines are those of the title and of `alt` in the file. `areas`
    are pairs of a table and the id of the area that it may be about instead of the region itself
    (or `mixed`); the tables in `dates_differ` may be of other dates in other regions, those in
    `may_lack` need not be there in every region.
    A table that a text declares has a `selection` in place of a module, and is its `owner`'s: a
    region's slug or "study"; its path is the text.
    `chain` asks for the chain of reasoning; `source` is the source line of an entry that no data
    file feeds; `words` are a reader's words that its module puts into cells and drawing.
    `numbers_in` is the table that has a figure's numbers: they are printed there alone.
    A `wide` figure takes the margin beside the text too. An `index` draws its line of 100. An
    `absolute` one sets amounts of regions of different size in order all the same.
    """

    id: str
    path: str
    kind: EntryKind
    scope: Scope
    data: tuple[str, ...]
    reference: tuple[str, ...]
    title: str
    subtitle: str
    alt: str
    note: str
    columns: tuple[Column, ...]
    height: float = 65.0
    decorative: bool = False
    chain: bool = False
    index: bool = False
    absolute: bool = False
    source: str = ""
    words: tuple[tuple[str, str], ...] = ()
    title_line: int = 1
    alt_line: int = 1
    areas: tuple[tuple[str, str], ...] = ()
    dates_differ: tuple[str, ...] = ()
    may_lack: tuple[str, ...] = ()
    selection: Selection | None = None
    owner: str = ""
    declared: Declared = field(default_factory=Declared)
    short_title: str = ""
    numbers_in: str = ""
    wide: bool = False


def needs_code(entry: Entry) -> bool:
    """Whether an entry has a module beside it: it does not declare all that it is made of."""
    if entry.selection:
        return False
    drawn = entry.kind is EntryKind.FIGURE
    return entry.declared.rows is None or (drawn and entry.declared.chart is None)


def find_maker(entry: Entry) -> str:
    """The file that makes an entry's rows: its declaration, or its code."""
    declared = entry.declared.rows or entry.selection
    return entry.path if declared else entry.path.replace("figure.toml", "figure.py")


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """A finished figure or table: its words, its source line, its numbers as printed.

    `scope` is a region's slug or "study"; `rows` are the printed cells, one tuple a row, in the
    order of `columns`; `missing` tells whether a cell shows the symbol for a missing value,
    `suppressed` and `withheld` whether one shows that of a hidden count, `rounded` whether the
    parts of a column as printed do not add up to its total;
    `sources` are ids from content/sources.toml; `labels` are the texts drawn in a figure, in the
    order of drawing; `places` are pairs of a key of figure.toml (a column's as `column:<key>`) and
    its line. `keys` are the places of the columns that tell rows apart; `landscape` is that of a
    table's selection; `totals` are the places of the rows that are sums; `groups` are the first
    row of each group, how many rows it has and the words that head it, from the column `group`.
    `spans` tell when its numbers are of: ("cell", row, column) or ("fact", 0, name), the kind of
    span, its first day and the day after its last; `years` of which years each of its tables is, as
    far as it is shown.
    """

    id: str
    scope: str
    kind: EntryKind
    title: str
    subtitle: str
    alt: str
    note: str
    source_line: str
    sources: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    path: str
    missing: bool = False
    labels: tuple[str, ...] = ()
    places: tuple[tuple[str, int], ...] = ()
    suppressed: bool = False
    withheld: bool = False
    rounded: bool = False
    keys: tuple[int, ...] = (0,)
    landscape: bool = False
    totals: tuple[int, ...] = ()
    group: str = ""
    groups: tuple[tuple[int, int, str], ...] = ()
    spans: tuple[tuple[str, int, str, str, str, str], ...] = ()
    years: tuple[tuple[str, tuple[int, ...]], ...] = ()
    short_title: str = ""
    wide: bool = False
