"""Proofreads a document's converted texts; in a draft each mistake is only a warning."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from bindery.errors import Diagnostic, Severity
from bindery.model import Abbreviation, Fragment, WritingRules
from bindery.rules.mentions import check_mentions
from bindery.rules.pictures import check_pictures
from bindery.rules.tables import check_table_heads
from bindery.rules.terms import check_terms
from bindery.rules.writing import check_writing


@dataclass(frozen=True, slots=True)
class ProofSettings:
    """What proofreading checks against; `summaries` are the paths of summaries.

    `column` is the width of the text in millimetres.
    """

    abbreviations: tuple[Abbreviation, ...] = ()
    rules: WritingRules = field(default_factory=WritingRules)
    summaries: tuple[str, ...] = ()
    column: float = 0.0


def proofread(
    groups: Mapping[str, tuple[Fragment, ...]], settings: ProofSettings, *, draft: bool = False
) -> tuple[Diagnostic, ...]:
    """Every rule's findings; `groups` are the fragments that are read as one text, in its order.

    In a volume of several texts each is a group of its own: a region's chapters are read by
    themselves, both in its own document and in the annex.
    """
    found = []
    for texts in groups.values():
        found += check_mentions(texts)
        found += check_terms(texts, settings.abbreviations, settings.rules)
        for text in texts:
            summary = text.path in settings.summaries
            found += check_table_heads(text)
            found += check_writing(text, settings.rules, summary=summary)
            found += check_pictures(text, settings.column)
    return tuple(_downgrade(found) if draft else found)


def _downgrade(found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    return (replace(one, severity=Severity.WARNING) for one in found)
