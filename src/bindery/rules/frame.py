"""Checks numbers, addressees, corners and domains of the chain's entries."""

from collections.abc import Iterator

from bindery.errors import Diagnostic, Severity
from bindery.loading.reader import suggest
from bindery.model import (
    Conclusion,
    Finding,
    Reasoning,
    Recommendation,
    Statement,
    Status,
    Study,
    link_chain,
)
from bindery.model.chain import Words
from bindery.rules.chain import complain

_WHERE = {"corner": "on", "domain": "in"}


def check_frame(study: Study) -> list[Diagnostic]:
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
        *_check_empty(study, chain),
        *_check_marks(study, chain),
    ]


def _check_numbers(row: tuple[Recommendation, ...]) -> Iterator[Diagnostic]:
    """Numbers run from 1, each once; the message for a wrong one lists the free numbers."""
    owners: dict[int, Recommendation] = {}
    taken = {one.number for one in row}
    free = ", ".join(str(number) for number in range(1, len(row) + 1) if number not in taken)
    hint = f"number the recommendations 1 to {len(row)}, each number once; free: {free}"
    for one in row:
        if one.number in owners:
            owner = owners[one.number]
            message = f"«{one.id}» has number {one.number}, which «{owner.id}» has already"
            yield complain(one, "number", message, hint)
        elif not 1 <= one.number <= len(row):
            message = f"«{one.id}» has number {one.number}; there are {len(row)} recommendations"
            yield complain(one, "number", message, hint)
        owners.setdefault(one.number, one)


def _check_addressee(study: Study, one: Recommendation) -> Iterator[Diagnostic]:
    known = dict(study.frame.addressees)
    if not one.addressee and one.status is Status.KNOWN:
        hint = suggest("", known) or _declare("addressees")
        yield complain(one, "addressee", f"«{one.id}» is known, but has no addressee", hint)
    if one.addressee and one.addressee not in known:
        message = f"«{one.id}» is addressed to «{one.addressee}»"
        hint = suggest(one.addressee, known) or _declare("addressees")
        yield complain(one, "addressee", message, hint)


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
        yield complain(one, key, f"«{one.id}» stands {_WHERE[sort]} no {sort}", f"known: {names}")
    for name in used:
        if name not in dict(known):
            hint = suggest(name, dict(known)) or _declare(f"{sort}s")
            message = f"«{one.id}» stands {_WHERE[sort]} the unknown {sort} «{name}»"
            yield complain(one, key, message, hint)


def _declare(group: str) -> str:
    return f"the words stand in content/study.toml under [chain.{group}]"


def _check_support(chain: Reasoning, one: Conclusion) -> Iterator[Diagnostic]:
    """A conclusion has only the corners and domains that its findings have."""
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
                place = f"{_WHERE[key[:-1]]} the {key[:-1]} «{name}»"
                message = f"«{one.id}» stands {place}, where none of its findings does"
                yield complain(one, key, message, f"its findings: {', '.join(sorted(below))}")


def _check_shared_findings(chain: Reasoning) -> Iterator[Diagnostic]:
    """A finding that several regions have must have the same corner and label in each."""
    for group in chain.findings_by_id:
        first = group.findings[0]
        for other in group.findings[1:]:
            for key in ("corner", "label"):
                here, there = getattr(other.finding, key), getattr(first.finding, key)
                unknown = key == "corner" and not {here, there} <= set(dict(chain.frame.corners))
                if here != there and not unknown:
                    message = (
                        f"the {key} of «{group.id}» is «{here}» here, and «{there}»"
                        f" in «{first.region}»"
                    )
                    hint = f"give both the same {key}, or another finding an id of its own"
                    yield complain(other.finding, key, message, hint)


def _check_empty(study: Study, chain: Reasoning) -> Iterator[Diagnostic]:
    """Warn of a corner or domain that no entry has in any region."""
    found = [one.finding for one in chain.findings]
    used = {one.corner for one in found} | {name for one in found for name in one.domains}
    for name, _ in (*study.frame.corners, *study.frame.domains):
        if found and name not in used:
            yield Diagnostic(
                "content/study.toml", None, f"no finding of any region stands on «{name}»",
                "take the word out of [chain], or place a finding there", Severity.WARNING,
            )  # fmt: skip


def _check_marks(study: Study, chain: Reasoning) -> Iterator[Diagnostic]:
    """An example says in its own words that it is one; what is known does not call itself so."""
    word = study.example.casefold()
    findings = [one.finding for one in chain.findings]
    entries: list[Finding | Conclusion | Recommendation] = [*findings, *chain.conclusions]
    for one in (*entries, *chain.recommendations):
        said = f"{one.title} {one.text}".casefold()
        if one.status is Status.EXAMPLE and word not in said:
            message = f"«{one.id}» is an example, and its words do not say «{study.example}»"
            yield complain(one, "text", message, "a reader may meet the words without the mark")
        if one.status is Status.KNOWN and one.title.casefold().startswith(word):
            message = f"«{one.id}» is known, and its title begins with «{study.example}»"
            yield complain(one, "title", message, 'write status = "example", or another title')
