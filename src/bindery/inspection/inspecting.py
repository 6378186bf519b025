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
from bindery.model.standards import Standard


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
    documents: Iterable[Finished], flavours: Sequence[str] = ()
) -> tuple[Inspection, ...]:
    """Inspect documents by the flavours asked for, else each by those it is made to; in order.

    One process of the validator judges all that are judged by the same flavours.

    Results name a file by its `name` only, so that they are the same in every folder. A PDF that
    cannot be read is a BinderyError, with all of them at once, before anything is validated.
    """
    asked = tuple(documents)
    structures = _read_all(asked)
    expected = [
        one.expected or expect_own_claims(structure)
        for one, structure in zip(asked, structures, strict=True)
    ]
    if flavours:
        expected = [replace(one, flavours=tuple(flavours)) for one in expected]
    judged = _judge(asked, [one.flavours for one in expected])
    return tuple(map(_put_together, asked, structures, expected, judged))


def _judge(
    documents: Sequence[Finished], flavours: Sequence[tuple[str, ...]]
) -> list[tuple[Validation, ...]]:
    """The validations of each document by its own flavours."""
    judged: list[tuple[Validation, ...]] = [()] * len(documents)
    for own in dict.fromkeys(flavours):
        places = [at for at, its in enumerate(flavours) if its == own]
        found = validate([documents[at].path for at in places], own)
        for nth, at in enumerate(places):
            judged[at] = found[nth * len(own) : (nth + 1) * len(own)]
    return judged


def _put_together(
    document: Finished,
    structure: Structure,
    expected: Expected,
    validations: Sequence[Validation],
) -> Inspection:
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
    """An expectation made of what a document says of itself; without more it is to be PDF/UA-1."""
    return Expected(
        title=structure.catalogue.title,
        language=structure.catalogue.language,
        headings=tuple((heading.level, heading.text) for heading in structure.headings),
        version=FOLLOW,
        flavours=find_standard(structure).flavours,
        # No title page, study or box is known: what depends on them is not asked.
    )


def find_standard(structure: Structure) -> Standard:
    """The standard that a document says it is made to; without a word it is to be PDF/UA-1."""
    part = dict(structure.catalogue.metadata).get("XMP pdfuaid:part")
    return Standard.UA_2 if part == "2" else Standard.UA_1


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
