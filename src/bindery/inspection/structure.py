"""The types for what is read from a finished PDF: its structure tree, catalogue and pages."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bindery.inspection.facts import Facts
from bindery.inspection.looks import (
    Contrast,
    HiddenText,
    LinkLook,
    RunningText,
    SmallText,
    TitleLine,
)
from bindery.inspection.page_look import PageLook


@dataclass(frozen=True, slots=True)
class Node:
    """An element of the structure tree.

    `role` is the standard type (ISO 32000-1, 14.8.4) that the producer's own `tag` maps to; `text`
    the content in reading order with ActualText in place of what it replaces; `page` the first
    page (from 1) with content, None without any; `box` left, bottom, right, top in points;
    `path` the way from the root, such as Document/Sect[2]/H1[1]; `number` the object's number or
    0; `marks` the marked content that it holds itself; `id` the element's own /ID, `headers` those
    of the cells that head it, `numbering` how a list is counted, `writing` the way it is read,
    `flow` its texts and elements in order, `expansion` its /E, `mathml` whether a formula has it.
    """

    role: str
    tag: str
    text: str
    page: int | None
    alt: str | None = None
    language: str = ""
    title: str = ""
    scope: str = ""
    row_span: int = 1
    column_span: int = 1
    box: tuple[float, float, float, float] | None = None
    links: tuple[str, ...] = ()
    children: tuple["Node", ...] = ()
    path: str = ""
    number: int = 0
    marks: tuple[tuple[tuple[int, int], int], ...] = ()
    id: str = ""
    headers: tuple[str, ...] = ()
    numbering: str = ""
    writing: str = ""
    flow: tuple["Node | str", ...] = ()
    expansion: str = ""
    mathml: bool = False

    def walk(self) -> Iterator["Node"]:
        """This element and all below it, in reading order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def find_all(self, *roles: str) -> tuple["Node", ...]:
        """The elements below this one, itself not, that have one of the roles."""
        return tuple(node for node in self.walk() if node.role in roles and node is not self)


class Nodes(tuple[Node, ...]):  # noqa: SLOT001 - it keeps its order
    """The elements at the top of a tree: every rule goes through it, so it is walked once."""

    _order: tuple[Node, ...] = ()

    @property
    def in_order(self) -> tuple[Node, ...]:
        """Every element of the tree in reading order."""
        if self and not self._order:
            self._order = tuple(node for top in self for node in top.walk())
        return self._order


@dataclass(frozen=True, slots=True)
class Shown:
    """A run of glyphs in reading order: what is seen, on which page, inside which elements.

    `roles` are the standard types around it, the outermost first; `figure` is the number of the
    figure that it stands in, in reading order from 0, or -1.
    """

    text: str
    page: int | None
    roles: tuple[str, ...]
    figure: int = -1


@dataclass(frozen=True, slots=True)
class TaggedHeading:
    """A heading in the tree: `level` 1 to 6 (0 for an unnumbered H), `text` with its number."""

    level: int
    text: str
    page: int | None
    element: str = ""


@dataclass(frozen=True, slots=True)
class TaggedFigure:
    """A figure in the tree; `alt` is None without an alternative text, `caption` may be empty."""

    alt: str | None
    caption: str
    page: int | None
    box: tuple[float, float, float, float] | None
    element: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: `header` for TH, `scope` Column, Row, Both or empty.

    `id` is the element's own, `headers` are those of the cells that head it by name.
    """

    header: bool
    text: str
    scope: str
    row_span: int
    column_span: int
    element: str = ""
    id: str = ""
    headers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TaggedTable:
    """A table in the tree, row by row; `stray` are the roles that do not belong in a table."""

    rows: tuple[tuple[Cell, ...], ...]
    caption: str
    page: int | None
    stray: tuple[str, ...] = ()
    element: str = ""


@dataclass(frozen=True, slots=True)
class TaggedList:
    """A list in the tree: the number of its items, `stray` as for a table."""

    items: int
    page: int | None
    stray: tuple[str, ...] = ()
    element: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link annotation: `tagged` if the tree holds it below a Link, `target` a URI or empty.

    `leads` is false for a link within the document whose place is not there; `to_page` is where it
    leads, `to_element` the number of the element that it leads to by the structure, `box` where it
    can be clicked, `action` the kind of what it does, `place` the name of where it leads.
    """

    page: int
    description: str
    target: str
    tagged: bool
    leads: bool = True
    element: str = ""
    to_page: int | None = None
    to_element: int = 0
    box: tuple[float, float, float, float] | None = None
    unseen: bool = False
    action: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; `level` from 1, `page` where it leads, `action` what it does."""

    level: int
    title: str
    page: int | None = None
    action: str = "GoTo"


@dataclass(frozen=True, slots=True)
class Font:
    """A font that some page uses, whether its program is embedded and it maps to Unicode."""

    name: str
    embedded: bool
    unicode: bool
    outlines: frozenset[str] = frozenset()  # of its letters, if a figure uses it


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What the file says of itself outside the tree.

    `header` is the version in the first line; `metadata` all strings of Info and XMP by key;
    `private_keys` the PTEX.* keys found anywhere; `unexplained` embedded files of unknown relation;
    `endings` the number of %%EOF marks; `annotations` the kinds other than Link; `unordered` pages
    with annotations and no /Tabs /S; `actions` what the file can do by itself (JavaScript, forms,
    media); `unseen_layers` layers that are off; `left_behind` programs that left data of their own.
    """

    header: str
    title: str
    display_title: bool
    language: str
    marked: bool
    suspects: bool
    metadata: tuple[tuple[str, str], ...] = ()
    private_keys: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    unexplained: tuple[str, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    fonts: tuple[Font, ...] = ()
    annotations: tuple[str, ...] = ()
    unordered: tuple[int, ...] = ()
    actions: tuple[str, ...] = ()
    endings: int = 1
    encrypted: bool = False
    unseen_layers: tuple[str, ...] = ()
    left_behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Structure:
    """A finished PDF: its catalogue, its tree, and what the tree holds, in reading order.

    `textless` are the pages without any text; `unmapped` the number of shown glyphs without a
    Unicode value, `private` of those with one of private use; `sizes` characters by size in points,
    without tables; `loose` text that is neither in the tree nor an artifact; `pictures` the pages
    that one picture fills; `size` the file's in bytes; `running` the texts above and below the
    body; `link_looks` the words of links in text; `titles` lines like headings; `look` of pages.
    """

    path: str
    pages: int
    catalogue: Catalogue
    tree: tuple[Node, ...] = ()
    headings: tuple[TaggedHeading, ...] = ()
    figures: tuple[TaggedFigure, ...] = ()
    tables: tuple[TaggedTable, ...] = ()
    lists: tuple[TaggedList, ...] = ()
    links: tuple[Link, ...] = ()
    notes: tuple[str, ...] = ()
    textless: tuple[int, ...] = ()
    unmapped: int = 0
    private: int = 0
    sizes: tuple[tuple[float, int], ...] = ()
    shown: tuple[Shown, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    small: tuple[SmallText, ...] = ()
    loose: tuple[HiddenText, ...] = ()
    pictures: tuple[int, ...] = ()
    size: int = 0
    running: tuple[RunningText, ...] = ()
    link_looks: tuple[LinkLook, ...] = ()
    titles: tuple[TitleLine, ...] = ()
    look: PageLook = field(default_factory=PageLook)
    facts: Facts = field(default_factory=Facts)
