"""What must hold of a document's texts once they are converted: in a draft it is only told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from bindery.errors import Diagnostic, Severity
from bindery.model import Abbreviation, Fragment, WritingRules
from bindery.rules.mentions import check_mentions
from bindery.rules.terms import check_terms
from bindery.rules.writing import check_writing


@dataclass(frozen=True, slots=True)
class Manner:
    """What the texts are held against; `summaries` are the paths of those that are summaries."""

    abbreviations: tuple[Abbreviation, ...] = ()
    rules: WritingRules = field(default_factory=WritingRules)
    summaries: tuple[str, ...] = ()


def proofread(
    groups: Mapping[str, tuple[Fragment, ...]], manner: Manner, *, draft: bool = False
) -> tuple[Diagnostic, ...]:
    """Every rule's findings; `groups` are the fragments that are read as one text, in its order.

    In a volume of several texts each is a group of its own: a region's chapters are read by
    themselves, in its own document as in a volume that takes them over.
    """
    found = []
    for texts in groups.values():
        found += check_mentions(texts)
        found += check_terms(texts, manner.abbreviations, manner.rules)
        for text in texts:
            summary = text.map.source in manner.summaries
            found += check_writing(text, manner.rules, summary=summary)
    return tuple(_soften(found) if draft else found)


def _soften(found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    return (replace(one, severity=Severity.WARNING) for one in found)
