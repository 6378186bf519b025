"""The types for how finished pages look: how full they are, what is split, what hangs out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Parting(StrEnum):
    """What is parted from what it belongs to by the end of a page."""

    HEADING = "heading"
    LEAD_IN = "lead-in"
    NOTE = "note"
    CAPTION = "caption"
    ROWS = "rows"
    FLOAT = "float"


@dataclass(frozen=True, slots=True)
class PageFill:
    """How full a page is.

    `share` is the height that text, tables and figures take of that of the text block, `lines` the
    lines of text, `held` whether the page holds a table or figure; `ends` says that a chapter, a
    part or the document ends there, `title` that the page holds titles alone.
    """

    page: int
    share: float
    lines: int
    held: bool
    ends: bool
    title: bool


@dataclass(frozen=True, slots=True)
class Split:
    """Two things that belong together and stand on two pages.

    `text` stands on `page`; `element` holds it, but for a figure or table that is far from the text
    that names it: there it is the text's. `count` are the rows that stand alone.
    """

    kind: Parting
    page: int
    other: int
    text: str
    element: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """What ends farther right or begins farther left than most text, on a page.

    `left` and `right` are how far the text block's own left edge is from both, in points; `wide`
    is what may stand in the margin: a table, a figure, and what belongs to them; `beside` is text
    that stands in the margin as a whole.
    """

    page: int
    text: str
    left: float
    right: float
    wide: bool
    element: str = ""
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Clash:
    """A text in the margin that stands over something else, or runs off the page (no `other`)."""

    page: int
    text: str
    other: str = ""
    element: str = ""


@dataclass(frozen=True, slots=True)
class PageLook:
    """What was measured on the pages of a document.

    `spaces` is the number of spaces between words; `uneven` are those that are not the font's own,
    as hundredths of it, with how many there are on each page; `width` is that of the text block,
    in points, as most lines show it.
    """

    fills: tuple[PageFill, ...] = ()
    splits: tuple[Split, ...] = ()
    edges: tuple[Edge, ...] = ()
    clashes: tuple[Clash, ...] = ()
    width: float = 0.0
    spaces: int = 0
    uneven: Mapping[int, Mapping[int, int]] = field(default_factory=dict)
