"""What a section is converted with, and what it may refer to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bindery.model.images import ImageRecord
from bindery.model.letters import Letters
from bindery.model.quotes import QuoteRules
from bindery.tex.insertion import Inserted
from bindery.writers.measuring import Measure

Quotes = tuple[tuple[str, QuoteRules], ...]


@dataclass(frozen=True, slots=True)
class SectionRequest:
    """One section to convert.

    `values` are the published values by scope and name (`text`, `number`); `region` is the slug
    and name of the region that the text speaks for, or None; `entries` pairs of id and kind;
    `boxes` the kinds of box, `quotations` those of quotation, `example` the class that marks
    example content; `bibliography` and
    `style` are paths relative to the root, or ""; `documents` are name and title of those of the
    set that it may refer to; `images` is what is known of the images that it places, by path,
    `images_word` the class that sets some side by side, `source_word` what stands before a source,
    `alt_stubs` how an alternative text must not begin, `column` the width of the text in
    millimetres, `sources` id, words and licence of each registered source; `quotes` are the marks
    and apostrophes by language, `letters` what the fonts of the house have (None: whatever they
    have); `measure` says how wide tables may be; `unfinished` are words of what is still to be
    written.
    """

    path: str
    source: bytes
    scope: str
    root: Path
    values: Mapping[str, Mapping[str, Mapping[str, object]]] = field(default_factory=dict)
    region: tuple[str, str] | None = None
    regions: tuple[tuple[str, str], ...] = ()
    entries: tuple[tuple[str, str], ...] = ()
    parts: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()
    quotations: tuple[str, ...] = ()
    example: str = "example"
    abbreviations: tuple[str, ...] = ()
    language: str = "en"
    bibliography: str = ""
    style: str = ""
    documents: tuple[tuple[str, str], ...] = ()
    formulas: tuple[tuple[str, str], ...] = ()
    references: tuple[tuple[str, str], ...] = ()
    images: Mapping[str, ImageRecord] = field(default_factory=dict)
    images_word: str = "images"
    source_word: str = ""
    alt_stubs: tuple[str, ...] = ()
    column: float = 0.0
    sources: tuple[tuple[str, str, str], ...] = ()
    quotes: Quotes = ()
    measure: Measure | None = None
    letters: Letters | None = None
    unfinished: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartRequest:
    """A part to read: the Markdown of its template and what its private characters stand for.

    `path` is the template, `scope` the one whose labels it defines.
    """

    path: str
    text: str
    inserted: tuple[Inserted, ...]
    scope: str
    root: Path
    boxes: tuple[str, ...] = ()
    example: str = "example"
    language: str = "en"
    quotes: Quotes = ()
    letters: Letters | None = None
