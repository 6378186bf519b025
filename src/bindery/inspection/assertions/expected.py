"""What a document is expected to hold, and how its texts are compared."""

import re
import unicodedata
from dataclasses import dataclass, field, replace

from bindery.errors import Severity
from bindery.inspection.outlines import HouseFont
from bindery.inspection.results import Finding
from bindery.inspection.structure import Cell, Structure, TaggedTable
from bindery.messages import Message
from bindery.model import PageLimits, Reading

# "3", "3.1", "A.2." or such a number after one word, as in "Chapter 3".
_NUMBER = re.compile(r"(?:\w+ )?(?:\d+|[A-Z]|[IVXLC]+)(?:\.\d+)*[.:]?")
# What says nothing in any study; a house style adds those of its language.
EMPTY_LINKS = ("click here", "here", "read more", "more", "link")
# The version of another's document is that of its standards.
_LEVEL_A = ("1a", "2a", "3a")
FOLLOW = ""
# The characters of category Cf, as far as text has them; asking each for its category is slow.
_INVISIBLE = re.compile(
    "[\u00ad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0001-\U000e007f]"
)


@dataclass(frozen=True, slots=True)
class Expected:
    """What the sources say that the finished PDF must hold.

    `headings` are (level, text without number) of the whole document in order; `alts` the
    alternative texts of its figures in order, None if they are not known beforehand; `captions`
    the words of all captions of figures and tables. `alt_stubs` are beginnings that an alternative
    text must not have, in the document's language; `link_stubs` the same for a link's description.
    `bookmark_pages` is the length in pages from which bookmarks are due. `places` are the words of
    headings, alternative texts and captions with the author's file and line (`file:line`).
    `reading` is the whole text with the origin of each piece, None if it is not known.
    `authors` are the organisations that made it, `subject` the study it belongs to, `stated` what
    must be said of it on a page, `boxes` the
    titles of its boxes; each empty where it is not known. `empty_links` are link texts that say
    nothing, `most_bytes` is the size that the file may have. `figure_fonts` are the house's fonts
    for figures, None where they are not known; `image_fonts` those that authors' own drawings
    bring along, `picture_alts` the alternative texts of authors' own pictures. `flavours` are the
    standards that are asked for, `files` the names of the files that go along with it. `numbers`
    are the titles of figures, the words that lead to the table of their numbers, and its title;
    `listed` the titles of figures and tables as lists of them print them. `page` is what a page
    has to keep, `measure` the width of the text and of the margin in which tables and figures
    may stand, in points, 0 where they are not known; `column` is where the margin column begins
    and ends, from the left of the text, () for a house without one.
    """

    title: str
    language: str
    headings: tuple[tuple[int, str], ...]
    alts: tuple[str, ...] | None = None
    captions: tuple[str, ...] = ()
    alt_stubs: tuple[str, ...] = ()
    # The default of LaTeX, which a screen reader reads aloud with the name of an anchor.
    link_stubs: tuple[str, ...] = ("Go to destination",)
    shortest_alt: int = 15
    bookmark_pages: int = 10
    version: str = "1.7"
    places: tuple[tuple[str, str], ...] = ()
    reading: Reading | None = None
    authors: tuple[str, ...] = ()
    subject: str = ""
    stated: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()
    empty_links: tuple[str, ...] = EMPTY_LINKS
    most_bytes: int = 10_000_000
    figure_fonts: tuple[HouseFont, ...] | None = None
    image_fonts: frozenset[str] = frozenset()
    picture_alts: frozenset[str] = frozenset()
    flavours: tuple[str, ...] = ("ua1", "2a")
    numbers: tuple[tuple[str, str, str], ...] = ()
    files: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    page: PageLimits = field(default_factory=PageLimits)
    measure: tuple[float, float] = (0.0, 0.0)
    column: tuple[float, ...] = ()

    @property
    def asks_for_hearing(self) -> bool:
        """Whether one of the standards asked for is about hearing the document."""
        return any(one.startswith(("ua", "wt")) for one in self.flavours)

    @property
    def refuses_private(self) -> bool:
        """Whether a sign of Unicode's private use is a mistake: level A of PDF/A says so.

        PDF/UA does not (ISO 14289-1, 7.21.7), though nobody can speak such a sign.
        """
        return self.is_ours or any(one in _LEVEL_A for one in self.flavours)

    @property
    def is_ours(self) -> bool:
        """Whether the sources are known: then more can be asked than a standard does."""
        return bool(self.places)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a PDF: page, element in the structure tree, the words there."""

    page: int | None = None
    element: str = ""
    words: str = ""


NOWHERE = Place()


def place_table(table: TaggedTable, cell: Cell | None = None) -> Place:
    """Where a table or one of its cells stands."""
    return Place(table.page, cell.element if cell else table.element, table.caption)


def name_table(table: TaggedTable) -> Message:
    """A table as it is called in a message."""
    page = name_page(table.page)
    if not table.caption:
        return Message("inspection-table-unnamed", page=page)
    return Message("inspection-table", caption=shorten(table.caption), page=page)


def report(
    structure: Structure,
    requirement: str,
    what: Message,
    place: Place = NOWHERE,
    advice: Message | None = None,
) -> Finding:
    """A mistake in the PDF under the number of the requirement that it breaks."""
    said = Message("inspection-broken", requirement=requirement, what=what)
    return Finding(
        structure.path, None, said, advice, requirement=requirement,
        page=place.page, element=place.element, words=place.words,
    )  # fmt: skip


def remark(
    structure: Structure,
    requirement: str,
    what: Message,
    place: Place = NOWHERE,
    advice: Message | None = None,
) -> Finding:
    """The same for a requirement that is a recommendation: shown, but it stops nothing."""
    found = report(structure, requirement, what, place, advice)
    return replace(found, severity=Severity.WARNING)


def normalise(text: str) -> str:
    """The text as compared: NFKC (ligatures opened), single spaces, no invisible characters."""
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return " ".join(text.split())


def squeeze(text: str) -> str:
    """The text without any space: equal for texts that differ only in their word breaks."""
    return "".join(normalise(text).split())


def matches_numbered(read: str, wanted: str) -> bool:
    """Whether `read` is `wanted`, with or without a number before it."""
    read, wanted = normalise(read), normalise(wanted)
    if not wanted or not read.endswith(wanted):
        return read == wanted
    before = read[: len(read) - len(wanted)]
    return not before or (before.endswith(" ") and _NUMBER.fullmatch(before.strip()) is not None)


def name_page(page: int | None) -> Message:
    """The page of something, for a message."""
    return Message("inspection-no-page") if page is None else Message("inspection-page", page=page)


def shorten(text: str, length: int = 80) -> str:
    """A text as quoted in a message."""
    return text if len(text) <= length else text[: length - 1] + "…"
