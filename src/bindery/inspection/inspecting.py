"""A whole inspection: structure, gate, assertions and second opinion of finished documents."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic, Severity
from bindery.inspection.assertions import Expected, assert_document
from bindery.inspection.opinion import second_opinion
from bindery.inspection.reading import read_structure
from bindery.inspection.reporting import Inspection
from bindery.inspection.results import Validation, Verdict
from bindery.inspection.structure import Structure
from bindery.inspection.validation import validate


@dataclass(frozen=True, slots=True)
class Finished:
    """A document to inspect: where the PDF lies, how it is called in results, what it must be.

    Without `expected` (a PDF whose sources are not here) the assertions that need it take the
    document at its own word, and the others count as ever.
    """

    path: Path
    name: str
    expected: Expected | None = None


def inspect_documents(
    documents: Iterable[Finished], flavours: Sequence[str] = ("ua1", "2a")
) -> tuple[Inspection, ...]:
    """Inspect documents, all with one process of the validator; the order is kept.

    Results name a file by its `name` only, so that they are the same in every folder. A PDF that
    cannot be read is a BinderyError, with all of them at once, before anything is validated.
    """
    asked = tuple(documents)
    structures = _read_all(asked)
    found = validate([document.path for document in asked], flavours)
    size = len(flavours)
    return tuple(
        Inspection(
            structure,
            _rename(found[at * size : (at + 1) * size], document.name),
            assert_document(structure, document.expected or take_at_word(structure)),
            tuple(
                replace(opinion, path=document.name)
                for opinion in second_opinion(document.path, flavours)
            ),
        )
        for at, (document, structure) in enumerate(zip(asked, structures, strict=True))
    )


def take_at_word(structure: Structure) -> Expected:
    """What a document says of itself, as if it had been expected."""
    return Expected(
        title=structure.catalogue.title,
        language=structure.catalogue.language,
        headings=tuple((heading.level, heading.text) for heading in structure.headings),
    )


def _read_all(documents: Iterable[Finished]) -> tuple[Structure, ...]:
    structures: list[Structure] = []
    mistakes: list[Diagnostic] = []
    for document in documents:
        try:
            structures.append(read_structure(document.path, document.name))
        except BinderyError as error:
            mistakes += error.diagnostics
    if mistakes:
        raise BinderyError(mistakes)
    return tuple(structures)


def _rename(validations: Sequence[Validation], name: str) -> tuple[Validation, ...]:
    return tuple(replace(validation, path=name) for validation in validations)


def list_failures(inspection: Inspection) -> tuple[Diagnostic, ...]:
    """Why an inspection is no pass, as diagnostics: empty exactly when it has passed."""
    errors = tuple(d for d in inspection.diagnostics if d.severity is Severity.ERROR)
    failures = tuple(_explain_validations(inspection.validations))
    if not inspection.validations:
        name = inspection.structure.path
        failures = (Diagnostic(name, None, "REQ-01: no validator was asked"),)
    return failures + errors


def _explain_validations(validations: Iterable[Validation]) -> Iterator[Diagnostic]:
    for item in validations:
        # PDF/UA is asked for by REQ-01, the archive's forms by REQ-30.
        requirement = "REQ-01" if item.flavour.startswith(("ua", "wt")) else "REQ-30"
        if item.verdict is Verdict.NOT_RUN:
            message = f"{requirement}: the validation by {item.flavour} was not run: {item.reason}"
            yield Diagnostic(item.path, None, message, "a validation that was not run is no pass")
        for rule in item.failed if item.verdict is Verdict.FAILED else ():
            place = "" if rule.page is None else f", first on page {rule.page}"
            message = f"{requirement}: {item.flavour} {rule.clause}-{rule.test} fails {rule.count}×"
            yield Diagnostic(item.path, None, f"{message}{place}: {rule.message}", rule.description)
