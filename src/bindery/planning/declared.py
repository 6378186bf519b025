"""Tables that texts take from data files, as entries of the study."""

from dataclasses import replace

from bindery import layout
from bindery.errors import Diagnostic
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import Entry, EntryKind, Scope, Selection, Study
from bindery.planning.scope import Text


def add_declared(study: Study, texts: tuple[Text, ...]) -> Study:
    """The study with the tables that its texts declare among its entries."""
    declared = tuple(
        declare_entry(study, text, name, selection)
        for text in texts
        for name, selection in text.outline.tables
    )
    return replace(study, entries=(*study.entries, *declared)) if declared else study


def declare_entry(study: Study, text: Text, name: str, selection: Selection) -> Entry:
    """A table of a text as an entry: its data are the region's own, or for comparison."""
    own = any(
        selection.table in region.tables
        for region in study.regions
        if text.scope in (region.slug, layout.STUDY_SCOPE)
    )
    is_reference = not own and selection.table in study.reference_tables
    line = dict(text.outline.lines).get(("entry", name), 1)
    return Entry(
        id=name,
        path=text.section.path,
        kind=EntryKind.TABLE,
        scope=Scope.REGION if text.region else Scope.STUDY,
        data=() if is_reference else (selection.table,),
        reference=(selection.table,) if is_reference else (),
        title="",
        subtitle="",
        alt="",
        note="",
        columns=(),
        title_line=line,
        alt_line=line,
        selection=selection,
        owner=text.scope,
    )


def check_declared(study: Study) -> list[Diagnostic]:
    """A table of a text names data that are there, and has a name of its own."""
    found = []
    folders = {one.id for one in study.entries if not one.owner}
    for entry in study.entries:
        if not entry.owner:
            continue
        if entry.id in folders:
            said = Message("planning-entry-twice", name=entry.id)
            found.append(Diagnostic(entry.path, entry.title_line, said))
        regions = [r for r in study.regions if entry.owner in (r.slug, layout.STUDY_SCOPE)]
        lacking = [one for one in regions if not set(entry.data) <= set(one.tables)]
        if lacking:
            (name,) = entry.data
            known = {name for one in regions for name in one.tables} | set(study.reference_tables)
            folder = layout.region_data(lacking[0].slug)
            said = Message("common-no-table", table=f"{folder}/{name}.csv")
            near = suggest(name, known - {name})
            found.append(Diagnostic(entry.path, entry.title_line, said, near))
    return found
