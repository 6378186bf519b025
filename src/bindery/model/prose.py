"""A section of text after conversion: LaTeX that still knows the author's file and line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in the source: level 1 is the section's own; `label` is its LaTeX label."""

    level: int
    text: str
    label: str
    line: int
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure, table or box that a text places; `label` is "" when nothing can refer to it."""

    kind: str
    label: str
    line: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class Speech:
    """What a reader reads of one line of a text; paragraphs, items and cells end in a newline.

    `kind` is "text", or what it stands in: heading, note, citation, foreign, link, code.
    """

    line: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class LineMap:
    """For each line of a LaTeX file the author's line (0 where no author wrote it).

    `proven` tells whether the map was proven (design: marks change nothing) or aligned.
    """

    source: str
    lines: tuple[int, ...]
    proven: bool = True


@dataclass(frozen=True, slots=True)
class Fragment:
    """A converted section.

    `figures` are the ids of entries placed with `figure()` or `table()`, `parts` the names placed
    with `part()`, `images` author's image files relative to the project's root, `citations` the
    cited keys, `references` the labels that the text refers to, `labels` those it defines,
    `abbreviations` the known abbreviations used, `placed` the figures, tables and boxes in order,
    `page` the HTML of a section of the web edition, `speech` what a reader reads, `far` the
    references to other documents as the author wrote them (`document:tbl-x`).
    """

    tex: str
    map: LineMap
    headings: tuple[Heading, ...] = ()
    figures: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    references: tuple[tuple[str, int], ...] = ()
    labels: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    placed: tuple[Placed, ...] = ()
    page: str = ""
    speech: tuple[Speech, ...] = ()
    far: tuple[tuple[str, int], ...] = ()
