"""Checks numbers, addressees, corners and domains of the chain's entries."""

from collections.abc import Iterator
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic, Severity
from bindery.loading.reader import suggest
from bindery.loading.toml import read_toml
from bindery.messages import Message
from bindery.model import (
    Conclusion,
    Finding,
    Reasoning,
    Recommendation,
    RegionalFinding,
    Statement,
    Status,
    Study,
    link_chain,
)
from bindery.model.chain import Words
from bindery.rules.chain import complain


def check_frame(root: Path, study: Study) -> list[Diagnostic]:
    """Numbers that follow, addressees that are known, everything on a corner and in a domain."""
    chain = link_chain(study)
    statements: list[Finding | Conclusion] = [
        *(one.finding for one in chain.findings),
        *chain.conclusions,
    ]
    return [
        *_check_numbers(chain.recommendations),
        *(found for one in chain.recommendations for found in _check_addressee(study, one)),
        *(found for one in statements for found in _check_place(study, one)),
        *(found for one in chain.conclusions for found in _check_support(chain, one)),
        *_check_shared_findings(chain),
        *_check_empty(root, study, chain),
        *_check_marks(study, chain),
    ]


def _check_numbers(row: tuple[Recommendation, ...]) -> Iterator[Diagnostic]:
    """Numbers run from 1, each once; the message for a wrong one lists the free numbers."""
    owners: dict[int, Recommendation] = {}
    taken = {one.number for one in row}
    free = ", ".join(str(number) for number in range(1, len(row) + 1) if number not in taken)
    advice = Message("rules-number-them", count=len(row), free=free)
    for one in row:
        if one.number in owners:
            owner = owners[one.number].id
            said = Message("rules-number-twice", id=one.id, number=one.number, other=owner)
            yield complain(one, "number", said, advice)
        elif not 1 <= one.number <= len(row):
            said = Message("rules-number-beyond", id=one.id, number=one.number, count=len(row))
            yield complain(one, "number", said, advice)
        owners.setdefault(one.number, one)


def _check_addressee(study: Study, one: Recommendation) -> Iterator[Diagnostic]:
    known = dict(study.frame.addressees)
    if not one.addressee and one.status is Status.KNOWN:
        advice = suggest("", known) or _declare("addressees")
        yield complain(one, "addressee", Message("rules-no-addressee", id=one.id), advice)
    if one.addressee and one.addressee not in known:
        said = Message("rules-unknown-addressee", id=one.id, name=one.addressee)
        advice = suggest(one.addressee, known) or _declare("addressees")
        yield complain(one, "addressee", said, advice)


def _check_place(study: Study, one: Finding | Conclusion) -> Iterator[Diagnostic]:
    corners = (one.corner,) if isinstance(one, Finding) else one.corners
    keys = ("corner" if isinstance(one, Finding) else "corners", "domains")
    yield from _check_words(one, keys[0], tuple(filter(None, corners)), study.frame.corners)
    yield from _check_words(one, keys[1], one.domains, study.frame.domains)


def _check_words(
    one: Statement, key: str, used: tuple[str, ...], known: Words
) -> Iterator[Diagnostic]:
    sort = key.rstrip("s")
    if not used and key in dict(one.keys):
        names = ", ".join(name for name, _ in known)
        advice = Message("common-known", names=names)
        yield complain(one, key, Message("rules-no-place", id=one.id, sort=sort), advice)
    for name in used:
        if name not in dict(known):
            advice = suggest(name, dict(known)) or _declare(f"{sort}s")
            said = Message("rules-unknown-place", id=one.id, sort=sort, name=name)
            yield complain(one, key, said, advice)


def _declare(group: str) -> Message:
    return Message("rules-declare-words", group=group)


def _check_support(chain: Reasoning, one: Conclusion) -> Iterator[Diagnostic]:
    """A conclusion has only the corners and domains of the findings that it rests on."""
    support = [found.finding for found in chain.findings_of(one)]
    corners = {finding.corner for finding in support}
    domains = {name for finding in support for name in finding.domains}
    frame = chain.frame
    for key, own, below, known in (
        ("corners", one.corners, corners, dict(frame.corners)),
        ("domains", one.domains, domains, dict(frame.domains)),
    ):
        for name in own:
            if support and name in known and name not in below:
                names = ", ".join(sorted(below))
                said = Message(
                    "rules-place-of-no-finding", id=one.id, sort=key[:-1], name=name, names=names
                )
                yield complain(one, key, said)


def _check_shared_findings(chain: Reasoning) -> Iterator[Diagnostic]:
    """A finding that several regions have must have the same corner and label in each."""
    firsts: dict[str, RegionalFinding] = {}
    for other in chain.findings:
        first = firsts.setdefault(other.id, other)
        for key in ("corner", "label"):
            here, there = getattr(other.finding, key), getattr(first.finding, key)
            unknown = key == "corner" and not {here, there} <= set(dict(chain.frame.corners))
            if here != there and not unknown:
                said = Message(
                    "rules-not-the-same",
                    id=other.id, key=key, here=here, there=there, region=first.region,
                )  # fmt: skip
                yield complain(other.finding, key, said)


def _check_empty(root: Path, study: Study, chain: Reasoning) -> Iterator[Diagnostic]:
    """Warn of a corner or domain that no entry has in any region."""
    found = [one.finding for one in chain.findings]
    used = {one.corner for one in found} | {name for one in found for name in one.domains}
    places = [("corners", name) for name, _ in study.frame.corners]
    places += [("domains", name) for name, _ in study.frame.domains]
    empty = [(key, name) for key, name in places if found and name not in used]
    file = read_toml(root, layout.STUDY, []) if empty else None
    for key, name in empty:
        line = file.line("chain", key, name) if file else None
        said = Message("rules-empty-place", name=name)
        yield Diagnostic(layout.STUDY, line, said, severity=Severity.WARNING)


def _check_marks(study: Study, chain: Reasoning) -> Iterator[Diagnostic]:
    """An example says in its own words that it is one; what is known does not call itself so."""
    word = study.example.casefold()
    findings = [one.finding for one in chain.findings]
    entries: list[Finding | Conclusion | Recommendation] = [*findings, *chain.conclusions]
    for one in (*entries, *chain.recommendations):
        words = f"{one.title} {one.text}".casefold()
        if one.status is Status.EXAMPLE and word not in words:
            said = Message("rules-unmarked-example", id=one.id, word=study.example)
            yield complain(one, "text", said)
        if one.status is Status.KNOWN and one.title.casefold().startswith(word):
            said = Message("rules-known-called-example", id=one.id, word=study.example)
            yield complain(one, "title", said)
