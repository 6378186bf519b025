"""What a text places and refers to, known before anything is made of it."""

from dataclasses import dataclass

from bindery.model.figures import Selection


@dataclass(frozen=True, slots=True)
class OutlineHeading:
    """A heading of a text; `anchor` is "" when the author gives it none."""

    level: int
    title: str
    anchor: str
    line: int


@dataclass(frozen=True, slots=True)
class TextOutline:
    """What a text places: ids of entries, names of parts, paths of images, each once.

    `documents` are the documents that it refers to, `headings` its headings, `citations` the keys
    of works, `sources` what images name as their source. `lines` gives the first line of each
    entry, part and image by kind ("entry", "part", "image") and name, `tables` what each table
    shows that the text takes from data, by id, `regions` the regions that its values name. With
    `readable` false the text could not be read as a whole: only entries, parts and regions are
    known, and nothing should be said to be missing from it.
    """

    entries: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    lines: tuple[tuple[tuple[str, str], int], ...] = ()
    headings: tuple[OutlineHeading, ...] = ()
    citations: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    readable: bool = True
    tables: tuple[tuple[str, Selection], ...] = ()
    regions: tuple[str, ...] = ()
