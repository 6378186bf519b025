"""Checks that what texts refer to stands in their document, also where no document can be made."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches

from bindery.errors import Diagnostic
from bindery.model import Fragment

_SHORTEST = 3  # letters of a name that says something
_NEAR = 0.8


def check_references(
    texts: Iterable[Fragment], anchors: Collection[str] = ()
) -> tuple[list[Diagnostic], frozenset[str]]:
    """The references that lead nowhere in the texts of a document, and the names they give.

    `anchors` are in the names that places in the document's parts may have: whether they have is
    known when the document is made. An anchor in a text with mistakes may be meant otherwise.
    """
    from bindery.rendering.references import describe_missing

    read = tuple(texts)
    known = _list_labels(read)
    unsure = {name.removeprefix("#") for text in read for name in text.unsure if name[0] == "#"}
    hidden = anchors if any(text.parts for text in read) else ()
    lost = [
        (text.path, line, label)
        for text in read
        for label, line in text.references
        if label not in known
        and name_of(label) not in unsure
        and not _may_be_in_part(name_of(label), hidden)
    ]
    found = [describe_missing((path, line), label, known) for path, line, label in lost]
    return list(dict.fromkeys(found)), frozenset(name_of(label) for _, _, label in lost)


def explain_unmentioned(texts: Iterable[Fragment], lost: Iterable[str], label: str) -> bool:
    """Whether a reference that means nothing may be one to a place, misspelt."""
    read = tuple(texts)
    there = {name_of(one) for one in _list_labels(read)}
    given = {name.removeprefix("@") for text in read for name in text.unsure if name[0] == "@"}
    return bool(get_close_matches(name_of(label), {*lost, *(given - there)}, 1, _NEAR))


def name_of(label: str) -> str:
    """The name in a label: `fig:north/ships` is about `ships`."""
    return label.partition(":")[2].rpartition("/")[2]


def _list_labels(texts: Iterable[Fragment]) -> set[str]:
    return {label for text in texts for label in text.list_labels() if label}


def _may_be_in_part(name: str, anchors: Collection[str]) -> bool:
    return any(one in name if len(one) >= _SHORTEST else one == name for one in anchors)
