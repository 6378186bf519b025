"""A whole inspection: structure, gate, assertions and second opinion of finished documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic
from bindery.inspection.assertions import Expected, assert_document
from bindery.inspection.assertions.expected import FOLLOW
from bindery.inspection.reading import read_structure
from bindery.inspection.reporting import Inspection
from bindery.inspection.results import Validation
from bindery.inspection.second_opinion import second_opinion
from bindery.inspection.source_lookup import place_findings
from bindery.inspection.structure import Structure
from bindery.inspection.validation import validate
from bindery.inspection.verdicts import explain_validations


@dataclass(frozen=True, slots=True)
class Finished:
    """A document to inspect: where the PDF lies, how it is called in results, what it must be.

    Without `expected` (a PDF whose sources are not here) the assertions that need it use what the
    document says of itself, and the others count as ever.
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
        _put_together(document, structure, found[at * size : (at + 1) * size], tuple(flavours))
        for at, (document, structure) in enumerate(zip(asked, structures, strict=True))
    )


def _put_together(
    document: Finished,
    structure: Structure,
    validations: Sequence[Validation],
    asked: tuple[str, ...],
) -> Inspection:
    expected = replace(document.expected or expect_own_claims(structure), flavours=asked)
    judged = tuple(replace(one, path=document.name) for one in validations)
    broken = (
        *explain_validations(structure, judged),
        *assert_document(structure, expected),
    )
    flavours = [one.flavour for one in judged]
    opinions = second_opinion(document.path, flavours)
    return Inspection(
        structure,
        judged,
        place_findings(broken, structure, expected),
        tuple(replace(opinion, path=document.name) for opinion in opinions),
    )


def expect_own_claims(structure: Structure) -> Expected:
    """An expectation made of what a document says of itself."""
    return Expected(
        title=structure.catalogue.title,
        language=structure.catalogue.language,
        headings=tuple((heading.level, heading.text) for heading in structure.headings),
        version=FOLLOW,
        # No title page, study or box is known: what depends on them is not asked.
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
