"""Our own assertions on a finished PDF: what a validator's green tick does not say.

Each is a function of the `Structure` and what was `Expected`, made a rule by `@rule` with the
requirements it stands for; a new one is one function in the module of its family.
"""

from dataclasses import replace

from bindery.inspection.assertions import (
    figures,
    file_format,
    headings,
    heard,
    identity,
    languages,
    leading,
    links,
    navigation,
    numbers,
    opening,
    order,
    page,
    privacy,
    speech,
    strings,
    table_heads,
    table_order,
    tables,
    text,
    visibility,
    wayfinding,
)
from bindery.inspection.assertions.expected import Expected
from bindery.inspection.assertions.rules import Level, Rule, apply_rules, rule
from bindery.inspection.results import Finding
from bindery.inspection.structure import Structure

ASSERTIONS: tuple[Rule, ...] = (
    *identity.ASSERTIONS,
    *headings.ASSERTIONS,
    *figures.ASSERTIONS,
    *tables.ASSERTIONS,
    *navigation.ASSERTIONS,
    *links.ASSERTIONS,
    *visibility.ASSERTIONS,
    *file_format.ASSERTIONS,
    *privacy.ASSERTIONS,
    *text.ASSERTIONS,
    *(replace(one, ours=True) for one in heard.ASSERTIONS),
    *speech.ASSERTIONS,
    *strings.ASSERTIONS,
    *languages.ASSERTIONS,
    *leading.ASSERTIONS,
    *wayfinding.ASSERTIONS,
    *numbers.ASSERTIONS,
    *table_heads.ASSERTIONS,
    *order.ASSERTIONS,
    *table_order.ASSERTIONS,
    *opening.ASSERTIONS,
    *(replace(one, ours=True) for one in page.ASSERTIONS),
)


def assert_document(structure: Structure, expected: Expected) -> tuple[Finding, ...]:
    """Everything in which the PDF is not what was expected, each under its REQ number."""
    return apply_rules(ASSERTIONS, structure, expected)


__all__ = ["ASSERTIONS", "Expected", "Level", "Rule", "assert_document", "rule"]
