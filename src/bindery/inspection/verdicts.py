"""Turns the validator's verdicts into findings: each broken rule at its place."""

import re
from collections.abc import Iterable, Iterator

from bindery.inspection.elements import walk_all
from bindery.inspection.results import FailedRule, Finding, Validation, Verdict
from bindery.inspection.structure import Node, Structure

ENGINE = "veraPDF"
# An element of the structure tree in veraPDF's notation of a place.
_ELEMENT = re.compile(r"\((\d+) \d+ obj SE")


def explain_validations(
    structure: Structure, validations: Iterable[Validation]
) -> tuple[Finding, ...]:
    """Why the validations are no pass; empty exactly when each ran and passed, and one at least."""
    judged = tuple(validations)
    if not judged:
        return (_say(structure.path, "REQ-01: no validator was asked", "not-run"),)
    nodes = {node.number: node for node in walk_all(structure.tree) if node.number}
    return tuple(found for one in judged for found in _explain(one, nodes))


def _say(path: str, message: str, rule: str, hint: str = "") -> Finding:
    return Finding(path, None, message, hint, rule=f"{ENGINE}/{rule}")


def _explain(one: Validation, nodes: dict[int, Node]) -> Iterator[Finding]:
    # PDF/UA is asked for by REQ-01, the archive's forms by REQ-30.
    requirement = "REQ-01" if one.flavour.startswith(("ua", "wt")) else "REQ-30"
    if one.verdict is Verdict.NOT_RUN:
        message = f"{requirement}: the validation by {one.flavour} was not run: {one.reason}"
        hint = "a validation that was not run is no pass"
        yield _say(one.path, message, f"{one.flavour}/not-run", hint)
    for broken in one.failed if one.verdict is Verdict.FAILED else ():
        yield _explain_rule(one, requirement, broken, nodes)


def _explain_rule(
    one: Validation, requirement: str, broken: FailedRule, nodes: dict[int, Node]
) -> Finding:
    numbers = _ELEMENT.findall(broken.context)
    node = nodes.get(int(numbers[-1])) if numbers else None
    page = broken.page or (node.page if node else None)
    clause = f"{broken.clause}-{broken.test}"
    place = "" if page is None else f", first on page {page}"
    message = f"{requirement}: {one.flavour} {clause} fails {broken.count}×{place}"
    return Finding(
        one.path, None, f"{message}: {broken.message}", broken.description,
        rule=f"{ENGINE}/{one.flavour}/{clause}", page=page,
        element=node.path if node else "", words=node.alt or node.text if node else "",
    )  # fmt: skip
