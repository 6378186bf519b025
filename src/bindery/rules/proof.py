"""Proofreads a document's converted texts; in a draft each mistake is only a warning."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from bindery.errors import Diagnostic, Severity
from bindery.model import Abbreviation, Fragment, WritingRules
from bindery.rules.long_words import check_long_words
from bindery.rules.mentions import check_mentions
from bindery.rules.now_words import Dating, NowFinder, ValueDate
from bindery.rules.numbers import NumberRules
from bindery.rules.pictures import check_pictures
from bindery.rules.references import check_references
from bindery.rules.tables import check_table_heads
from bindery.rules.terms import check_terms
from bindery.rules.writing import check_writing


@dataclass(frozen=True, slots=True)
class ProofSettings:
    """What proofreading checks against; `summaries` are the paths of summaries.

    `column` is the width of the text in millimetres; `numbers` are None where it cannot be known
    which ones are allowed. `anchors` are in the names of places that parts have. `dating` says
    what is now, and of which year figures are.
    """

    abbreviations: tuple[Abbreviation, ...] = ()
    rules: WritingRules = field(default_factory=WritingRules)
    summaries: tuple[str, ...] = ()
    column: float = 0.0
    numbers: NumberRules | None = None
    anchors: tuple[str, ...] = ()
    dating: Dating = field(default_factory=Dating)


@dataclass(frozen=True, slots=True)
class Reading:
    """Texts that are read as one, in their order.

    They are not `whole` when one of them cannot be read: then nothing is said to be missing.
    """

    texts: tuple[Fragment, ...]
    whole: bool = True


def proofread(
    groups: Mapping[str, Reading],
    settings: ProofSettings,
    dates: Mapping[str, ValueDate] | None = None,
    *,
    draft: bool = False,
) -> tuple[Diagnostic, ...]:
    """Every rule's findings; `groups` are the texts that are read as one.

    In a volume of several texts each is a group of its own: a region's chapters are read by
    themselves, both in its own document and in the annex. `dates` are those of the values, by
    their full names.
    """
    found: list[Diagnostic] = []
    everything = [text for reading in groups.values() for text in reading.texts]
    lost: frozenset[str] = frozenset()
    if all(reading.whole for reading in groups.values()):
        found, lost = check_references(everything, settings.anchors)
    finder = NowFinder(settings.dating, dates or {})
    for scope, reading in groups.items():
        texts = reading.texts
        found += check_mentions(texts, lost) if reading.whole else ()
        found += finder.check_told(scope, texts) if reading.whole else ()
        terms = settings.abbreviations
        found += check_terms(texts, terms, settings.rules, whole=reading.whole)
        found += settings.numbers.find_in(texts)[0] if settings.numbers else ()
        for text in texts:
            summary = text.path in settings.summaries
            found += check_table_heads(text)
            found += check_writing(text, settings.rules, summary=summary)
            found += check_pictures(text, settings.column)
            found += check_long_words(text, settings.column)
            found += finder.check(text.path, scope, text.blocks)
    return tuple(_downgrade(found) if draft else found)


def _downgrade(found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    return (replace(one, severity=Severity.WARNING) for one in found)
