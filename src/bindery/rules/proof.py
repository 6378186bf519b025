"""What must hold of a document's texts once they are converted: in a draft it is only told."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bindery.errors import Diagnostic, Severity
from bindery.model import Fragment
from bindery.rules.mentions import check_mentions


def proofread(
    groups: Mapping[str, tuple[Fragment, ...]], *, draft: bool = False
) -> tuple[Diagnostic, ...]:
    """Every rule's findings; `groups` are the fragments that are read as one text, in its order.

    In a volume of several texts each is a group of its own: a region's chapters are read by
    themselves, in its own document as in a volume that takes them over.
    """
    found = [one for texts in groups.values() for one in check_mentions(texts)]
    return tuple(_soften(found) if draft else found)


def _soften(found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    return (replace(one, severity=Severity.WARNING) for one in found)
