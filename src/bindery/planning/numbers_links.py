"""Which document of a set holds the tables of figures' numbers, and what leads to them and back."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.model import Document, EntryKind, Study
from bindery.planning.linking import name_scope
from bindery.planning.scope import Placed, Text, list_placed
from bindery.rendering.external import NUMBERS, ExternalReference
from bindery.rendering.numbers import Elsewhere

_CALL = "data_tables("  # what a part's template asks for the tables with
NOWHERE = Elsewhere()


@dataclass(frozen=True, slots=True)
class NumbersLinks:
    """What a document takes from others for the numbers of its figures, and which it adds.

    `references` lead to tables in other documents, and back to figures there; `added` are the
    figures of others whose tables this document holds without showing them.
    """

    elsewhere: Elsewhere = NOWHERE
    references: tuple[ExternalReference, ...] = ()
    documents: tuple[Document, ...] = ()
    added: tuple[Placed, ...] = ()


def find_numbers_links(
    root: Path, study: Study, texts: Mapping[str, tuple[Text, ...]]
) -> dict[str, NumbersLinks]:
    """For each document of the study, by its stem."""
    parts = _list_parts(root)
    holder = next((one for one in study.documents if _places(texts[one.stem], parts)), None)
    if holder is None:
        return {one.stem: NumbersLinks() for one in study.documents}
    figures = {one.stem: _list_figures(texts[one.stem], study) for one in study.documents}
    return {
        one.stem: _describe_holder(holder, study, figures)
        if one == holder
        else _describe_other(holder, figures[one.stem])
        for one in study.documents
    }


def _list_parts(root: Path) -> frozenset[str]:
    """The house's parts that print tables of numbers."""
    return frozenset(
        path.stem
        for path in (root / layout.HOUSE / "parts").glob("*.md")
        if _CALL in path.read_text("utf-8", errors="replace")
    )


def _places(texts: tuple[Text, ...], parts: frozenset[str]) -> bool:
    return any(parts & {*text.outline.parts} for text in texts)


def _list_figures(texts: tuple[Text, ...], study: Study) -> tuple[Placed, ...]:
    return tuple(one for one in list_placed(texts, study) if one.entry.kind is EntryKind.FIGURE)


def _describe_other(holder: Document, figures: tuple[Placed, ...]) -> NumbersLinks:
    """A document whose figures have their numbers in the holder."""
    references = tuple(
        ExternalReference(
            f"{NUMBERS}/{name}", holder.stem, holder.title, f"{NUMBERS}:{name}",
            inside=False, path=one.entry.path, line=one.entry.title_line, paged=False,
        )
        for one in figures
        for name in (f"{one.scope}/{one.entry.id}",)
    )  # fmt: skip
    elsewhere = Elsewhere(holder=holder.title, here=False)
    return NumbersLinks(elsewhere, references, (holder,) if figures else ())


def _describe_holder(
    holder: Document, study: Study, figures: Mapping[str, tuple[Placed, ...]]
) -> NumbersLinks:
    """The document with the tables: they lead back to the figures in the others too."""
    own = {(one.scope, one.entry.id) for one in figures[holder.stem]}
    others = [
        (document, one)
        for document in study.documents
        if document != holder
        for one in figures[document.stem]
    ]
    scope = name_scope(holder)
    references = tuple(
        ExternalReference(
            f"{scope}/{document.stem}:{one.scope}:fig-{one.entry.id}", document.stem,
            document.title, f"fig:{one.scope}/{one.entry.id}",
            inside=False, path=one.entry.path, line=one.entry.title_line, paged=False,
        )
        for document, one in others
    )  # fmt: skip
    added = {(one.scope, one.entry.id): one for _, one in others}
    added = {key: one for key, one in added.items() if key not in own}
    elsewhere = Elsewhere(
        shown=tuple((f"{one.scope}/{one.entry.id}", document.stem, document.title)
                    for document, one in others),
        unplaced=frozenset(f"{scope}/{name}" for scope, name in added),
        here=False,
    )  # fmt: skip
    documents = tuple({document.stem: document for document, _ in others}.values())
    return NumbersLinks(elsewhere, references, documents, tuple(added.values()))
