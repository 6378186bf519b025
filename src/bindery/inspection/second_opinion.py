"""Asks an independent engine for a second opinion: shown beside the verdict, never instead."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bindery.inspection.known_remarks import answer_remark
from bindery.inspection.results import Comparison, Opinion, OpinionFailure, Validation, Verdict
from bindery.messages import quote

_ENGINE = "page-validation"
# The standards on PDF 2.0, of which it has no profile.
_UNKNOWN = ("ua2", "wt", "4")


def second_opinion(path: Path, flavours: Iterable[str] = ("ua1", "2a")) -> tuple[Opinion, ...]:
    """What the second engine says of a file, one opinion a flavour that it knows.

    NOT_RUN with the reason where the engine is missing or cannot read the file; never an exception.
    """
    return tuple(_ask(path, one) for one in flavours if not one.startswith(_UNKNOWN))


def _ask(path: Path, flavour: str) -> Opinion:
    try:
        import page
    except ImportError as error:
        return Opinion(str(path), flavour, _ENGINE, Verdict.NOT_RUN, reason=quote(error))
    engine = f"{_ENGINE} {page.__version__}"
    try:
        found = page.validate_pdf(path, profile=flavour)
    except (page.PageError, OSError, ValueError) as error:
        return Opinion(str(path), flavour, engine, Verdict.NOT_RUN, reason=quote(error))
    except BaseException as error:
        # The engine is written in Rust; its panics are no Exception and cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        return Opinion(str(path), flavour, engine, Verdict.NOT_RUN, reason=quote(error))
    counts = Counter((failure.rule_id, failure.message) for failure in found.failures)
    failures = tuple(
        OpinionFailure(rule, message, count, answer_remark(path, message))
        for (rule, message), count in sorted(counts.items())
    )
    verdict = Verdict.PASSED if found.is_compliant else Verdict.FAILED
    return Opinion(str(path), flavour, engine, verdict, failures)


def compare_engines(
    validations: Iterable[Validation], opinions: Iterable[Opinion]
) -> tuple[Comparison, ...]:
    """The verdicts side by side, in the order of `validations`."""
    second = {(opinion.path, opinion.flavour): opinion.verdict for opinion in opinions}
    return tuple(
        Comparison(
            first.path,
            first.flavour,
            first.verdict,
            second.get((first.path, first.flavour), Verdict.NOT_RUN),
        )
        for first in validations
    )
