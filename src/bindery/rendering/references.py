"""What a document's texts refer to must be in the document: sections, figures and tables."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model.index import write_target
from bindery.model.tree import Anchor, Blocks, Box, Heading, Image, LocalLink, Table
from bindery.model.walk import list_inlines, walk_inlines, walk_inside
from bindery.rendering.assembly import list_labels
from bindery.rendering.outline import walk_files
from bindery.rendering.views import Converted


def check_references(
    converted: Iterable[Converted], tree: Blocks, documents: Iterable[str] = ()
) -> None:
    """Raise BinderyError with every reference that leads nowhere, or to two places.

    `tree` is that of the document, which holds the places; `documents` are the others of the set.
    """
    known = list_labels(tree)
    references = [
        (one.fragment.path, line, label)
        for one in converted
        for label, line in one.fragment.references
    ]
    mistakes = [
        describe_missing((path, line), label, known)
        for path, line, label in references
        if label not in known
    ]
    mistakes += _find_doubles(tree, {label for _, _, label in references})
    mistakes += _find_strange(tree, set(documents))
    if mistakes:
        raise BinderyError(dict.fromkeys(mistakes))


def _find_strange(tree: Blocks, known: set[str]) -> Iterator[Diagnostic]:
    """Links of parts to a document that is none of the others."""
    for path, link in list_document_links(tree):
        if link.document not in known:
            said = Message("rendering-no-such-document", name=link.document)
            yield Diagnostic(path, link.line or None, said, suggest(link.document, known))


def list_document_links(tree: Blocks) -> Iterator[tuple[str, LocalLink]]:
    """The links to places in other documents of the set, each with the file that asks for it."""
    for path, block in walk_files(tree):
        for inlines in list_inlines(block):
            for one in walk_inside(inlines):
                if isinstance(one, LocalLink) and one.document:
                    yield path, one


def list_named(tree: Blocks) -> set[str]:
    """The labels of the places that other documents can open: headings and anchors of parts."""
    headings = (block for _, block in walk_files(tree) if isinstance(block, Heading))
    named = {one.label for one in headings if one.style or not one.listed}
    return named | {one.label for one in walk_inlines(tree) if isinstance(one, Anchor)}


def _find_doubles(tree: Blocks, meant: AbstractSet[str]) -> Iterator[Diagnostic]:
    """Places that are referred to and have the anchor of a place in another text."""
    first: dict[str, tuple[str, int]] = {}
    for path, block in walk_files(tree):
        label = getattr(block, "label", "")
        if label not in meant or not isinstance(block, Heading | Box | Image | Table):
            continue
        before = first.setdefault(label, (path, block.line))
        if before[0] != path:
            said = Message(
                "rendering-double-anchor",
                target=write_target(label),
                path=before[0],
                line=before[1],
            )
            yield Diagnostic(path, block.line, said)


def describe_missing(place: tuple[str, int], label: str, known: set[str]) -> Diagnostic:
    """What a document lacks, with the names as the author writes them."""
    prefix, _, rest = label.partition(":")
    scope, _, name = rest.partition("/")
    beginning = f"{prefix}:{scope}/"
    near = {one.removeprefix(beginning) for one in known if one.startswith(beginning)}
    said = Message("rendering-no-place", kind=prefix, name=name)
    advice = suggest(f"@{prefix}-{name}", {f"@{prefix}-{one}" for one in near})
    return Diagnostic(*place, said, advice)
