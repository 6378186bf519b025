"""Which document refers to which: pure questions to a study, before anything is made."""

import difflib
import fnmatch
from collections.abc import Iterable
from dataclasses import dataclass

from bindery import layout
from bindery.model import Document, Section, Study


@dataclass(frozen=True, slots=True)
class Link:
    """Another document that one refers to, or holds itself."""

    document: Document
    inside: bool


def match_documents(names: Iterable[str], study: Study) -> tuple[Document, ...]:
    """The documents that the names in a text may mean; `*` stands for what an expression prints.

    For a name of no document the nearest ones, for the hint at its line.
    """
    stems = {document.stem: document for document in study.documents}
    meant: dict[str, None] = {}
    for name in names:
        found = fnmatch.filter(stems, name) or difflib.get_close_matches(name, stems, 3)
        meant.update(dict.fromkeys(found))
    return tuple(stems[stem] for stem in sorted(meant))


def list_links(document: Document, names: Iterable[str], study: Study) -> tuple[Link, ...]:
    """The documents that the texts of one may refer to, itself and those it holds told apart."""
    return tuple(
        Link(other, holds_document(document, other, study))
        for other in match_documents(names, study)
    )


def holds_document(outer: Document, inner: Document, study: Study) -> bool:
    """Whether a document is another one, or holds all of its texts."""
    own, others = list_sections(outer, study), list_sections(inner, study)
    return outer.stem == inner.stem or (bool(others) and set(others) <= set(own))


def list_sections(document: Document, study: Study) -> tuple[Section, ...]:
    """The sections of a document: its kind's own, its region's, or all regions'."""
    sections = list(document.kind.sections)
    if document.region:
        sections += document.region.sections
    if document.kind.regions:
        sections += [section for region in study.regions for section in region.sections]
    return tuple(sections)


def name_scope(document: Document) -> str:
    """The scope of what a document says itself."""
    return document.region.slug if document.region else layout.STUDY_SCOPE
