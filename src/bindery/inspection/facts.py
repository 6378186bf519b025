"""The types for what a PDF says beside its tree: where things stand, how it opens, what is said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bindery.inspection.geometry import Box


class Instead(StrEnum):
    """The keys by which something else is spoken than what is shown."""

    ACTUAL_TEXT = "ActualText"
    ALTERNATIVE = "Alt"
    EXPANSION = "E"


class Odd(StrEnum):
    """The ways in which the tree and the pages contradict each other."""

    PARENT_TREE = "parent-tree"
    PARENT = "parent"
    TWICE = "twice"
    LINK_PARENT = "link-parent"
    NAME = "name"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Said:
    """A text that is spoken in place of another: `said` and `seen`, and who holds it."""

    way: Instead
    said: str
    seen: str
    role: str
    page: int | None
    element: str = ""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A place where the tree says one thing and the pages another."""

    kind: Odd
    page: int | None
    element: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """Where a marked content stands: its page, and the box around its letters."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A page: how its label calls it, whether it turns by itself, whether its text stands upright.

    `edge` are the texts, outside the tree, near the upper and the lower edge; `within` those that
    stand elsewhere; `boxed` is the page's box.
    """

    number: int
    label: str | None
    timed: bool
    upright: bool
    box: Box
    edge: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """How a reader shows the document at first: the page, and what is odd about it, by keys."""

    page: int | None = None
    odd: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """All of it; `areas` by the mark of the content, `other` the metadata of parts of the file."""

    pages: tuple[PageFacts, ...] = ()
    opening: Opening = Opening()
    said: tuple[Said, ...] = ()
    misfits: tuple[Misfit, ...] = ()
    areas: Mapping[tuple[tuple[int, int], int], Area] = field(default_factory=dict)
    other: tuple[tuple[str, str], ...] = ()
