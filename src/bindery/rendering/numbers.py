"""The numbers behind figures: their tables, and the links from each figure to its own and back.

A document of the set holds the tables of all figures (the annex); where none does, a document may
print those of its own (docs/decisions/0046-numbers-one-link-away.md).
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bindery.model import EntryKind, FigureRecord, Study
from bindery.model.tree import (
    Blocks,
    CrossReference,
    Figure,
    Inlines,
    NumbersLink,
    Reference,
    Table,
    Text,
    change_node,
)
from bindery.model.walk import change_blocks
from bindery.rendering.entries import build_entry, list_signs
from bindery.rendering.external import NUMBERS
from bindery.rendering.views import EntryView


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where in the set the figures of a document, and the tables of their numbers, stand.

    `holder` is the title of the other document that holds the tables, "" where this one does or
    none does. `shown` are the figures that others show and whose tables this one holds: name, stem
    and title of the document. `unplaced` are the names of those that this document does not show
    itself; `here` tells whether no document holds the tables of the set. `tables` are those that
    have the numbers of some figures: the figure's name, the table's label, and the title of the
    document that prints it, "" where it is this one.
    """

    holder: str = ""
    shown: tuple[tuple[str, str, str], ...] = ()
    unplaced: frozenset[str] = frozenset()
    here: bool = True
    tables: tuple[tuple[str, str, str], ...] = ()

    def find_table(self, name: str) -> tuple[str, str] | None:
        """Label and document of the table with a figure's numbers, where it has one."""
        return next(((label, title) for one, label, title in self.tables if one == name), None)


def label_numbers(name: str) -> str:
    """The LaTeX label of the table of an entry's numbers."""
    return f"{NUMBERS}:{name}"


def list_data_tables(entries: Iterable[EntryView], study: Study, elsewhere: Elsewhere) -> Blocks:
    """The numbers behind figures and tables: a table for each, whose title refers to it."""
    return tuple(_build_data_table(entry.record, study, elsewhere) for entry in entries)


def _build_data_table(record: FigureRecord, study: Study, elsewhere: Elsewhere) -> Table:
    entry, legend = build_entry(record, study), dict(study.legend)
    table = entry.data if isinstance(entry, Figure) else entry
    others = _refer_to_others(record, elsewhere)
    meant: Reference | CrossReference = Reference(record.kind.value, table.label)
    if table.name in elsewhere.unplaced and others:
        meant, others = others[0], others[1:]
    shown = ((Text(f"{legend['shown']} "), *_join(others)),) if others else ()
    return Table(
        columns=table.columns,
        rows=table.rows,
        heads=table.heads,
        caption=(
            Text(f"{legend['numbers']} ", 1, "", record.path),
            meant,
            Text(": "),
            *table.caption,
        ),
        label=label_numbers(table.name),
        kind="data",
        name=table.name,
        keys=table.keys,
        landscape=table.landscape,
        subtitle=entry.subtitle,
        short_title=entry.short_title,
        notes=(*shown, *list_signs(record, legend)),
        source=table.source,
        behind=table.label,
    )


def _refer_to_others(record: FigureRecord, elsewhere: Elsewhere) -> tuple[CrossReference, ...]:
    """References to the figure in the other documents that show it; their pages are not told."""
    name = f"{record.scope}/{record.id}"
    if record.kind is not EntryKind.FIGURE:
        return ()
    return tuple(
        CrossReference(f"{stem}:{record.scope}:fig-{record.id}", "figure", title, paged=False)
        for one, stem, title in elsewhere.shown
        if one == name
    )


def _join(references: tuple[CrossReference, ...]) -> Inlines:
    joined: Inlines = ()
    for one in references:
        joined += (Text("; "), one) if joined else (one,)
    return joined


def link_numbers(
    figure: Figure, study: Study, labels: AbstractSet[str], elsewhere: Elsewhere
) -> Figure:
    """A figure with the link to the table of its numbers; `labels` are the document's own."""
    label = label_numbers(figure.name)
    inside = label in labels
    found = elsewhere.find_table(figure.name)
    if not (inside or found or elsewhere.holder):
        return figure
    label, title = found or (label, "" if inside else elsewhere.holder)
    words = dict(study.legend)["numbers"]
    return change_node(figure, numbers=(NumbersLink(words, figure.label, label, title),))


def link_all_numbers(
    blocks: Blocks, study: Study, labels: AbstractSet[str], elsewhere: Elsewhere
) -> Blocks:
    """A document's tree with the link of each figure."""
    return change_blocks(
        blocks,
        lambda block: (
            (link_numbers(block, study, labels, elsewhere),)
            if isinstance(block, Figure)
            else (block,)
        ),
    )
