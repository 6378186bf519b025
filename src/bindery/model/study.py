"""The study: regions, kinds of document, sources, words."""

from dataclasses import dataclass, field
from datetime import date

from bindery.model.chain import (
    Conclusion,
    Evidence,
    Finding,
    Frame,
    Question,
    Recommendation,
)
from bindery.model.figures import Entry, Scope
from bindery.model.look import Look, NumberStyle
from bindery.model.quotes import QuoteRules
from bindery.model.standards import Standard
from bindery.model.writing import WritingRules

# under another name: a study has a field `date`
Day = date


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality of a region by its national code and name."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation in the region's network; `role` is one of the study's partner roles."""

    name: str
    role: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One Markdown file; `name` is the stem without its leading number; order is by file name."""

    path: str
    name: str


@dataclass(frozen=True, slots=True)
class Absence:
    """A part of the skeleton that a region lacks, with the reason that is printed (REQ-93).

    `part` is a section's name, `section#anchor`, `corner/name` or `domain/name`.
    """

    part: str
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Region:
    """One folder under regions/; the slug is the folder's name.

    `areas` are ids of the areas that the region's own delimitation coincides with.
    """

    slug: str
    name: str
    order: int
    colour: str
    delimitation: str
    municipalities: tuple[Municipality, ...]
    partners: tuple[Partner, ...]
    sections: tuple[Section, ...]
    tables: tuple[str, ...]
    findings: tuple[Finding, ...]
    path: str
    evidence: tuple[Evidence, ...] = ()
    areas: tuple[str, ...] = ()
    absences: tuple[Absence, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One folder under templates/: a kind of document.

    `stem` and `title` may hold `{region}` (slug and name); `text` is the folder of its own
    sections or ""; `regions` tells whether all regions' texts belong in it; `front` names the
    sections that stand before the contents, `web` those that the web edition shows.
    """

    slug: str
    scope: Scope
    stem: str
    title: str
    subtitle: str
    order: int
    text: str
    sections: tuple[Section, ...]
    regions: bool
    front: tuple[str, ...]
    path: str
    web: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One PDF: a kind, for one region or for the study."""

    kind: Kind
    region: Region | None
    stem: str
    title: str


@dataclass(frozen=True, slots=True)
class Source:
    """A data source of the register in content/sources.toml."""

    id: str
    organisation: str
    name: str
    table: str
    licence: str
    retrieved: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """A table's origin as its sidecar at `path` says it; `region` is a slug, "" for a reference."""

    path: str
    line: int
    region: str
    title: str
    source: str
    reference_date: str
    delimitation: str
    processing: str


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation and what it stands for; `line` is that of its entry in the glossary."""

    short: str
    long: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Study:
    """Everything that the content files say, checked."""

    title: str
    subtitle: str
    language: str
    edition: str
    date: date
    status: str
    authors: tuple[str, ...]
    colophon: tuple[tuple[str, str], ...]
    numbers: NumberStyle
    months: tuple[str, ...]
    look: Look
    regions: tuple[Region, ...]
    kinds: tuple[Kind, ...]
    entries: tuple[Entry, ...]
    reference_tables: tuple[str, ...]
    sources: tuple[Source, ...]
    abbreviations: tuple[Abbreviation, ...]
    questions: tuple[Question, ...]
    conclusions: tuple[Conclusion, ...]
    recommendations: tuple[Recommendation, ...]
    words: tuple[tuple[str, str], ...]
    commissioner: str = ""  # empty: nobody asked for it
    modelled_on: str = ""  # the published study that a demonstration is modelled on
    boxes: tuple[tuple[str, str], ...] = ()
    quotations: tuple[str, ...] = ()  # kinds of quotation that stands apart
    source_words: tuple[tuple[str, str], ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
    references: tuple[tuple[str, str], ...] = ()
    formulas: tuple[tuple[str, str], ...] = ()  # how signs of formulas are said
    alt_stubs: tuple[str, ...] = ()
    empty_links: tuple[str, ...] = ()
    example: str = "example"
    images: str = "images"
    hyphenation: tuple[str, ...] = ()
    datasets: tuple[Dataset, ...] = ()
    outlines: tuple[str, ...] = ()
    writing: WritingRules = field(default_factory=WritingRules)
    # not public before this day; an edition whose name holds one of these words is an example
    public_from: Day | None = None
    example_editions: tuple[str, ...] = ()
    frame: Frame = field(default_factory=Frame)
    evidence: tuple[Evidence, ...] = ()
    quotes: tuple[tuple[str, QuoteRules], ...] = ()  # by language
    standard: Standard = Standard.UA_1

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents: kinds by scope times regions, in order. No list is kept anywhere."""
        return tuple(
            document for kind in self.kinds for document in expand_kind(kind, self.regions)
        )

    def look_up(self, name: str, scope: str) -> Entry | None:
        """The entry of a name for a scope: a text's own table before a folder's."""
        found = [one for one in self.entries if one.id == name and one.owner in ("", scope)]
        return next((one for one in found if one.owner), found[0] if found else None)

    def find_entry(self, name: str, scope: str) -> Entry:
        """The same for one that is there; raises KeyError for another."""
        entry = self.look_up(name, scope)
        if entry is None:
            raise KeyError(name)
        return entry


def expand_kind(kind: Kind, regions: tuple[Region, ...]) -> tuple[Document, ...]:
    """The documents of one kind: one for each region, or one for the study."""
    if kind.scope is Scope.STUDY:
        return (Document(kind, None, kind.stem, kind.title),)
    return tuple(
        Document(
            kind,
            region,
            kind.stem.replace("{region}", region.slug),
            kind.title.replace("{region}", region.name),
        )
        for region in regions
    )
