"""A section of text after conversion: a tree that knows the author's file and line."""

from dataclasses import dataclass

from bindery.errors import Diagnostic
from bindery.model.tree import Blocks


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in the source: level 1 is the section's own; `label` is its LaTeX label."""

    level: int
    text: str
    label: str
    line: int
    numbered: bool = True
    listed: bool = True
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure, table or box that a text places; `label` is "" when nothing can refer to it.

    `inner` are the labels of pictures that stand side by side in a figure.
    """

    kind: str
    label: str
    line: int
    title: str = ""
    inner: tuple[str, ...] = ()


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

    A file that is copied as it is has no `lines`: each is its own.

    `proven` tells whether the map was proven (design: marks change nothing) or aligned. `files`
    names the file of a line that comes from another one than `source`, "" for the rest; () when
    there is none.
    """

    source: str
    lines: tuple[int, ...]
    proven: bool = True
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fragment:
    """A section of text as a tree, with an index of what other rooms ask of it.

    `path` is the author's file; `proven` tells whether its lines were proven (design: marks change
    nothing) or aligned. `figures` are the ids of entries placed with `figure()` or `table()`,
    `parts` the names placed with `part()`, `images` author's image files relative to the project's
    root, `citations` the cited keys, `references` the labels that the text refers to, `labels`
    those of its headings, `abbreviations` the known abbreviations used, `placed` the figures,
    tables and boxes in order, `speech` what a reader reads, `cross_references` the references to
    other documents as the author wrote them (`document:tbl-x`), `warnings` what should be looked at
    in the text and stops nothing. `unsure` are the names of anchors (`#ships`) and of
    references (`@ships`) in a text with mistakes, where they may be meant otherwise than the tree
    shows.
    """

    path: str
    blocks: Blocks = ()
    proven: bool = True
    headings: tuple[Heading, ...] = ()
    figures: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    references: tuple[tuple[str, int], ...] = ()
    labels: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    placed: tuple[Placed, ...] = ()
    speech: tuple[Speech, ...] = ()
    cross_references: tuple[tuple[str, int], ...] = ()
    warnings: tuple[Diagnostic, ...] = ()
    unsure: tuple[str, ...] = ()

    def list_labels(self) -> frozenset[str]:
        """The labels of all that the text places or heads."""
        inner = (label for one in self.placed for label in (one.label, *one.inner))
        return frozenset((*self.labels, *inner))
