"""Checks quotations: attributed to code, role and organisation, within the consent (REQ-56)."""

from collections.abc import Iterator
from functools import reduce

from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model import (
    Evidence,
    EvidenceKind,
    Quote,
    RegionalFinding,
    Respondents,
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
    named = (*one.evidence, *one.beside)
    source = next((evidence for evidence in named if evidence.id == quote.evidence), None)
    if one.is_example:
        yield complain(one.finding, "quotes", Message("rules-example-quotes", id=one.id))
    elif source is None:
        names = ", ".join(one.finding.evidence)
        said = Message("rules-quotes-elsewhere", id=one.id, source=quote.evidence, names=names)
        yield complain(one.finding, "quotes", said)
    elif source.kind is EvidenceKind.DOCUMENT:
        said = Message("rules-quotes-document", id=one.id, source=source.id)
        yield complain(one.finding, "quotes", said)
    elif source.status is Status.EXAMPLE:
        said = Message("rules-quotes-example", id=one.id, source=source.id)
        yield complain(one.finding, "quotes", said)
    else:
        yield from _check_speaker(one, quote, source)


def _check_speaker(one: RegionalFinding, quote: Quote, source: Evidence) -> Iterator[Diagnostic]:
    who = _name(quote)
    pair = (quote.role, quote.organisation)
    groups = [group for group in source.respondents if (group.role, group.organisation) == pair]
    if not groups:
        said = Message("rules-quotes-nobody", id=one.id, who=who, source=source.id)
        yield complain(one.finding, "quotes", said, _list_speakers(source))
    elif not any(group.quotable for group in groups):
        said = Message(
            "rules-quotes-unasked", id=one.id, who=who, source=source.id, path=source.path
        )
        yield complain(one.finding, "quotes", said)


def _name(one: Quote | Respondents) -> Message:
    return Message("rules-speaker", role=one.role, organisation=one.organisation)


def _list_speakers(source: Evidence) -> Message | None:
    """Whom an interview or session has; None where it lists nobody."""
    names = [_name(group) for group in source.respondents]
    if not names:
        return None
    joined = reduce(lambda one, other: Message("rules-and", one=one, other=other), names)
    return Message("rules-speakers", names=joined)
