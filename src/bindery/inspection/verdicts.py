"""Turns the validator's verdicts into findings: each broken rule at its place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bindery.inspection.elements import walk_all
from bindery.inspection.results import FailedRule, Finding, Validation, Verdict
from bindery.inspection.structure import Node, Structure
from bindery.messages import Message, quote

ENGINE = "veraPDF"
# An element of the structure tree in veraPDF's notation of a place.
_ELEMENT = re.compile(r"\((\d+) \d+ obj SE")


def explain_validations(
    structure: Structure, validations: Iterable[Validation]
) -> tuple[Finding, ...]:
    """Why the validations are no pass; empty exactly when each ran and passed, and one at least."""
    judged = tuple(validations)
    if not judged:
        said = Message("inspection-no-validator")
        return (_say(structure.path, "REQ-01", said, "not-run"),)
    nodes = {node.number: node for node in walk_all(structure.tree) if node.number}
    return tuple(found for one in judged for found in _explain(one, nodes))


def _say(path: str, requirement: str, what: Message, rule: str) -> Finding:
    said = Message("inspection-broken", requirement=requirement, what=what)
    return Finding(path, None, said, requirement=requirement, rule=f"{ENGINE}/{rule}")


def _explain(one: Validation, nodes: dict[int, Node]) -> Iterator[Finding]:
    # PDF/UA is asked for by REQ-01, the archive's forms by REQ-30.
    requirement = "REQ-01" if one.flavour.startswith(("ua", "wt")) else "REQ-30"
    if one.verdict is Verdict.NOT_RUN:
        reason = one.reason or Message("inspection-reason-unknown")
        said = Message("inspection-not-run", flavour=one.flavour, reason=reason)
        yield _say(one.path, requirement, said, f"{one.flavour}/not-run")
    for broken in one.failed if one.verdict is Verdict.FAILED else ():
        yield _explain_rule(one, requirement, broken, nodes)


def _explain_rule(
    one: Validation, requirement: str, broken: FailedRule, nodes: dict[int, Node]
) -> Finding:
    numbers = _ELEMENT.findall(broken.context)
    node = nodes.get(int(numbers[-1])) if numbers else None
    page = broken.page or (node.page if node else None)
    clause = f"{broken.clause}-{broken.test}"
    what = Message(
        "inspection-standard", flavour=one.flavour, clause=clause, count=broken.count,
        page=page or 0, words=broken.message,
    )  # fmt: skip
    found = _say(one.path, requirement, what, f"{one.flavour}/{clause}")
    element, words = (node.path, node.alt or node.text) if node else ("", "")
    advice = quote(broken.description)
    return replace(found, advice=advice, page=page, element=element, words=words)
