"""Finds the documents that a request names, and the warnings that are about them."""

from collections.abc import Iterable, Iterator

from bindery import layout
from bindery.errors import Diagnostic, Severity, UsageError
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import Document, Study
from bindery.planning.linking import list_sections
from bindery.planning.request import Request


def choose_documents(study: Study, request: Request) -> tuple[Document, ...]:
    """The documents asked for, all when none is named; an unknown name is a mistake with a hint.

    A document is named by its stem or by its kind; a region by its slug or its name.
    """
    slugs = {name: r.slug for r in study.regions for name in (r.slug, r.name, r.name.lower())}
    names = {document.stem for document in study.documents}
    kinds = {kind.slug for kind in study.kinds}
    wanted = tuple(word.removesuffix(".pdf").split("/")[-1] for word in request.documents)
    mistakes = []
    for word in request.regions:
        if word not in slugs:
            said, near = Message("planning-no-region", name=word), suggest(word, slugs.values())
            mistakes.append(Diagnostic("--region", None, said, near))
    for word in wanted:
        if word not in names | kinds:
            said, near = Message("planning-no-document", name=word), suggest(word, names | kinds)
            mistakes.append(Diagnostic("--document", None, said, near))
    if mistakes:
        raise UsageError(mistakes)
    regions = {slugs[word] for word in request.regions}
    return tuple(
        document
        for document in study.documents
        if (not regions and not wanted)
        or (document.region and document.region.slug in regions)
        or document.stem in wanted
        or document.kind.slug in wanted
    )


def keep_chosen(
    told: Iterable[Diagnostic], study: Study, documents: Iterable[Document]
) -> tuple[Diagnostic, ...]:
    """The same without warnings about files that only other documents are made of.

    What belongs to no document alone stays, and so does every mistake: it stops them all.
    """
    own = {place for one in documents for place in _list_places(one, study)}
    others = {place for one in study.documents for place in _list_places(one, study)} - own
    return tuple(
        one
        for one in told
        if one.severity is Severity.ERROR
        or one.path.startswith(tuple(own))
        or not one.path.startswith(tuple(others))
    )


def _list_places(document: Document, study: Study) -> Iterator[str]:
    """The files and folders that a document is made of, as far as not all are."""
    yield f"{layout.TEMPLATES}/{document.kind.slug}/"
    yield from (section.path for section in list_sections(document, study))
    regions = study.regions if document.kind.regions else filter(None, (document.region,))
    yield from (f"{layout.REGIONS}/{region.slug}/" for region in regions)
