"""Our own assertions on a finished PDF: what a validator's green tick does not say.

Each is a function of the `Structure` and what was `Expected`; a new one is one function in the
module of its family.
"""

from bindery.errors import Diagnostic
from bindery.inspection.assertions import (
    carrier,
    figures,
    headings,
    identity,
    navigation,
    privacy,
    tables,
)
from bindery.inspection.assertions.expected import Assertion, Expected
from bindery.inspection.structure import Structure

ASSERTIONS: tuple[Assertion, ...] = (
    *identity.ASSERTIONS,
    *headings.ASSERTIONS,
    *figures.ASSERTIONS,
    *tables.ASSERTIONS,
    *navigation.ASSERTIONS,
    *carrier.ASSERTIONS,
    *privacy.ASSERTIONS,
)


def assert_document(structure: Structure, expected: Expected) -> tuple[Diagnostic, ...]:
    """Everything in which the PDF is not what was expected, each under its REQ number."""
    return tuple(
        diagnostic for assertion in ASSERTIONS for diagnostic in assertion(structure, expected)
    )


__all__ = ["ASSERTIONS", "Expected", "assert_document"]
