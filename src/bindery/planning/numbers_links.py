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
    tables = TablePlaces(study, texts)
    return {
        one.stem: _describe_holder(holder, tables, figures)
        if one == holder
        else _describe_other(holder, one, tables, figures[one.stem])
        for one in study.documents
    }


@dataclass(frozen=True, slots=True)
class TablePlaces:
    """Where the tables stand that have the numbers of figures themselves."""

    study: Study
    texts: Mapping[str, tuple[Text, ...]]

    def find(self, figure: Placed, document: Document) -> tuple[Document, str] | None:
        """Document and label of the table of a figure's numbers, its own document's first."""
        if not figure.entry.numbers_in:
            return None
        for one in (document, *self.study.documents):
            for placed in list_placed(self.texts[one.stem], self.study):
                meant = placed.entry.id == figure.entry.numbers_in
                if meant and placed.scope in {figure.scope, layout.STUDY_SCOPE}:
                    return one, f"tbl:{placed.scope}/{placed.entry.id}"
        return None


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


def _describe_other(
    holder: Document, document: Document, tables: TablePlaces, figures: tuple[Placed, ...]
) -> NumbersLinks:
    """A document whose figures have their numbers in the holder, or in a table."""
    references: list[ExternalReference] = []
    found: list[tuple[str, str, str]] = []
    documents: dict[str, Document] = {}
    for one in figures:
        name = f"{one.scope}/{one.entry.id}"
        own = tables.find(one, document)
        target, label = own or (holder, f"{NUMBERS}:{name}")
        inside = target == document
        if own:
            found.append((name, label, "" if inside else target.title))
        if not inside:
            documents[target.stem] = target
            references.append(_refer(label, target, one))
    elsewhere = Elsewhere(holder=holder.title, here=False, tables=tuple(found))
    return NumbersLinks(elsewhere, tuple(references), tuple(documents.values()))


def _refer(label: str, target: Document, figure: Placed) -> ExternalReference:
    return ExternalReference(
        f"{NUMBERS}/{label}", target.stem, target.title, label,
        inside=False, path=figure.entry.path, line=figure.entry.title_line, paged=False,
    )  # fmt: skip


def _describe_holder(
    holder: Document, tables: TablePlaces, figures: Mapping[str, tuple[Placed, ...]]
) -> NumbersLinks:
    """The document with the tables: they lead back to the figures in the others too."""
    own = {(one.scope, one.entry.id) for one in figures[holder.stem]}
    others = [
        (document, one)
        for document in tables.study.documents
        if document != holder
        for one in figures[document.stem]
        if tables.find(one, document) is None
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
