"""Finds which texts, entries and parts belong to which scope and document; pure functions."""

import difflib
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.model import Document, Entry, Region, Scope, Section, Study
from bindery.model.outline import TextOutline
from bindery.planning.linking import list_sections, match_documents
from bindery.planning.outlines import read_outlines
from bindery.rules.terms import find_uses


@dataclass(frozen=True, slots=True)
class Text:
    """A section with its scope and what it places.

    `entries` are those that it may mean, `abbreviations` the short forms in it, `documents` those
    it may refer to, `others` the regions that its values name: no other entry, term, document or
    region is a reason to convert it again.
    """

    section: Section
    scope: str
    region: Region | None
    outline: TextOutline
    entries: tuple[Entry, ...]
    abbreviations: tuple[str, ...]
    documents: tuple[Document, ...]
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry for one scope: a region's slug or "study"."""

    entry: Entry
    scope: str

    @property
    def name(self) -> str:
        """Its name in file names."""
        return f"{self.scope}-{self.entry.id}"


def list_texts(root: Path, study: Study) -> tuple[Text, ...]:
    """All texts of the study: the regions' and the kinds' own, each once."""
    owners: dict[str, tuple[Section, Region | None]] = {}
    for region in study.regions:
        owners |= {section.path: (section, region) for section in region.sections}
    for kind in study.kinds:
        for section in kind.sections:
            owners.setdefault(section.path, (section, None))
    outlines = read_outlines(root, study, tuple(owners.values()))
    return tuple(_describe(root, study, owner, outlines[path]) for path, owner in owners.items())


def _describe(
    root: Path, study: Study, owner: tuple[Section, Region | None], outline: TextOutline
) -> Text:
    section, region = owner
    text = (root / section.path).read_bytes().decode("utf-8-sig", errors="replace")
    scope = region.slug if region else layout.STUDY_SCOPE
    own = {entry.id: entry for entry in study.entries if fits(entry, scope)}
    meant = {name for name in own if name in text}
    for name in outline.entries:
        if name not in own:
            meant.update(difflib.get_close_matches(name, own, 3))  # for the hint at its line
    return Text(
        section,
        scope,
        region,
        outline,
        entries=tuple(own[name] for name in sorted(meant)),
        abbreviations=tuple(
            one.short for one in study.abbreviations if any(find_uses(one.short, text))
        ),
        documents=match_documents(outline.documents, study),
        others=_list_others(study, outline),
    )


def _list_others(study: Study, outline: TextOutline) -> tuple[str, ...]:
    """The regions that a text's values name; for the hint all, where it names one that is none."""
    known = {one.slug: None for one in study.regions}
    unknown = not known.keys() >= {*outline.regions}
    return tuple(slug for slug in known if unknown or slug in outline.regions)


def list_placed(texts: tuple[Text, ...], study: Study) -> tuple[Placed, ...]:
    """The entries that texts place, in the order of their first place, each once a scope.

    An entry that does not exist, or not for this scope, is left to the conversion of the text,
    which reports it at its line.
    """
    placed: dict[tuple[str, str], Placed] = {}
    for text in texts:
        for name in text.outline.entries:
            entry = study.look_up(name, text.scope)
            if entry and fits(entry, text.scope):
                placed.setdefault((text.scope, name), Placed(entry, text.scope))
    return tuple(placed.values())


def list_scopes(study: Study) -> tuple[str, ...]:
    """The scopes that have values: the study, and each region."""
    return tuple(sorted({layout.STUDY_SCOPE, *(region.slug for region in study.regions)}))


def fits(entry: Entry, scope: str) -> bool:
    """Whether an entry exists for a scope."""
    if entry.owner:
        return entry.owner == scope
    return (entry.scope is Scope.STUDY) == (scope == layout.STUDY_SCOPE)


def list_covers(document: Document, study: Study) -> tuple[Placed, ...]:
    """The decorative entries of a document: those of its own scope."""
    scope = document.region.slug if document.region else layout.STUDY_SCOPE
    return tuple(
        Placed(entry, scope) for entry in study.entries if entry.decorative and fits(entry, scope)
    )


def select_document_texts(
    texts: tuple[Text, ...], document: Document, study: Study
) -> tuple[Text, ...]:
    """The looked-at texts of a document, in its order."""
    by_path = {text.section.path: text for text in texts}
    return tuple(by_path[section.path] for section in list_sections(document, study))


def list_all_placed(texts: tuple[Text, ...], study: Study) -> tuple[Placed, ...]:
    """Every entry of the study that is drawn: those in texts, and the documents' covers."""
    covers = [one for document in study.documents for one in list_covers(document, study)]
    return tuple(dict.fromkeys((*list_placed(texts, study), *covers)))


def name_section(text: Text) -> str:
    """A section's file name (without ending) in a document's folder, unique in it."""
    path = Path(text.section.path)
    owner = text.scope if text.region else "-".join(path.parent.parts[1:]) or layout.STUDY_SCOPE
    return f"{owner}-{path.stem}"
