"""Finds the documents that a request names."""

from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import Document, Study
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
        raise BinderyError(mistakes)
    regions = {slugs[word] for word in request.regions}
    return tuple(
        document
        for document in study.documents
        if (not regions and not wanted)
        or (document.region and document.region.slug in regions)
        or document.stem in wanted
        or document.kind.slug in wanted
    )
