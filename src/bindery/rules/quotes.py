"""Checks quotations: attributed to code, role and organisation, within the consent (REQ-56)."""

from collections.abc import Iterator

from bindery.errors import Diagnostic
from bindery.model import (
    Evidence,
    EvidenceKind,
    Quote,
    RegionalFinding,
    Status,
    Study,
    link_chain,
)
from bindery.rules.chain import complain


def check_quotes(study: Study) -> list[Diagnostic]:
    """Quotations that the finding's evidence, or the consent recorded there, does not allow."""
    return [
        found
        for one in link_chain(study).findings
        for quote in one.finding.quotes
        for found in _check_quote(one, quote)
    ]


def _check_quote(one: RegionalFinding, quote: Quote) -> Iterator[Diagnostic]:
    said = f"«{one.id}» quotes"
    source = next((evidence for evidence in one.evidence if evidence.id == quote.evidence), None)
    if one.is_example:
        hint = "an example quotes nobody; take the quotation out"
        yield complain(one.finding, "quotes", f"{said} someone, and is an example", hint)
    elif source is None:
        message = f"{said} «{quote.evidence}», which is not among its evidence"
        hint = f"its evidence: {', '.join(one.finding.evidence)}"
        yield complain(one.finding, "quotes", message, hint)
    elif source.kind is EvidenceKind.DOCUMENT:
        message = f"{said} «{source.id}», which is a document"
        yield complain(one.finding, "quotes", message, "cite it in a text: [@key, p. 3]")
    elif source.status is Status.EXAMPLE:
        message = f"{said} «{source.id}», which is an example"
        yield complain(one.finding, "quotes", message, "nobody said it; take the quotation out")
    else:
        yield from _check_speaker(one, quote, source)


def _check_speaker(one: RegionalFinding, quote: Quote, source: Evidence) -> Iterator[Diagnostic]:
    who = f"«{quote.role}» of «{quote.organisation}»"
    pair = (quote.role, quote.organisation)
    groups = [group for group in source.respondents if (group.role, group.organisation) == pair]
    if not groups:
        message = f"«{one.id}» quotes {who}, whom «{source.id}» does not have"
        told = ", ".join(f"«{g.role}» of «{g.organisation}»" for g in source.respondents)
        yield complain(one.finding, "quotes", message, f"it has: {told}")
    elif not any(group.quotable for group in groups):
        message = f"«{one.id}» quotes {who}, who did not agree to it"
        hint = f"record quotable = true at «{source.id}» in {source.path}, if they did"
        yield complain(one.finding, "quotes", message, hint)
