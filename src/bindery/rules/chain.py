"""Checks the links of the chain of reasoning from both ends (REQ-94, REQ-95)."""

from collections.abc import Iterable, Iterator

from bindery import layout
from bindery.errors import Diagnostic, Severity
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import (
    Conclusion,
    Evidence,
    Finding,
    Reasoning,
    Recommendation,
    Region,
    Statement,
    Study,
    link_chain,
    list_reach,
)


def check_links(study: Study) -> list[Diagnostic]:
    """Links to nothing, entries that rest on nothing, and entries that nothing uses."""
    chain = link_chain(study)
    return [
        *_check_silence(study),
        *_check_questions(chain),
        *(found for region in study.regions for found in _check_findings(study, chain, region)),
        *(found for one in chain.conclusions for found in _check_conclusion(study, chain, one)),
        *(found for one in chain.recommendations for found in _check_recommendation(chain, one)),
        *_check_unused(study, chain),
    ]


def complain(
    entry: Statement, key: str, said: Message, advice: Message | None = None
) -> Diagnostic:
    """A mistake at the line of an entry's key, or of the entry when it lacks the key."""
    return Diagnostic(entry.path, entry.line_of(key), said, advice)


def list_silent(study: Study) -> tuple[Region, ...]:
    """The regions without any finding, where another one has some."""
    silent = tuple(region for region in study.regions if not region.findings)
    return silent if len(silent) < len(study.regions) else ()


def _check_silence(study: Study) -> Iterator[Diagnostic]:
    """A region without findings is told once, and not what else follows from it."""
    for region in list_silent(study):
        model = next(one for one in study.regions if one.findings)
        said = Message(
            "rules-no-findings", region=region.slug, path=layout.region_findings(model.slug)
        )
        yield Diagnostic(layout.region_findings(region.slug), None, said)


def _check_questions(chain: Reasoning) -> Iterator[Diagnostic]:
    answered = {name for one in chain.conclusions for name in one.questions}
    for one in chain.questions:
        if one.id not in answered:
            yield complain(one, "id", Message("rules-question-unanswered", id=one.id))


def _check_findings(study: Study, chain: Reasoning, region: Region) -> Iterator[Diagnostic]:
    reach = list_reach(study, region)
    for one in chain.findings_in(region.slug):
        finding = one.finding
        if not finding.evidence:
            said = Message("rules-no-evidence", id=one.id, names=", ".join(sorted(reach)))
            yield complain(finding, "evidence", said)
        for name in finding.evidence:
            if name not in reach:
                yield _miss_evidence(study, finding, name, reach)
        if one.beside and not one.evidence:
            said = Message("rules-known-on-examples", id=one.id, kind="evidence")
            yield complain(finding, "evidence", said)
        yield from _check_use(finding, used=bool(chain.conclusions_naming(one)), by="conclusion")


def _miss_evidence(
    study: Study, finding: Finding, name: str, reach: dict[str, Evidence]
) -> Diagnostic:
    """Evidence that is not there at all, or that belongs to another region."""
    registers = (study.evidence, *(region.evidence for region in study.regions))
    owner = next((one for register in registers for one in register if one.id == name), None)
    if owner is None:
        said = Message("rules-unknown-evidence", id=finding.id, name=name)
        return complain(finding, "evidence", said, suggest(name, reach))
    said = Message("rules-foreign-evidence", id=finding.id, name=name, region=owner.region)
    return complain(finding, "evidence", said)


def _check_conclusion(study: Study, chain: Reasoning, one: Conclusion) -> Iterator[Diagnostic]:
    questions = {question.id for question in chain.questions}
    if not one.questions:
        said = Message("rules-no-question", id=one.id, names=", ".join(sorted(questions)))
        yield complain(one, "questions", said)
    for name in one.questions:
        if name not in questions:
            said = Message("rules-unknown-question", id=one.id, name=name)
            yield complain(one, "questions", said, suggest(name, questions))
    if not one.findings:
        yield complain(one, "findings", Message("rules-no-finding", id=one.id))
    for name in one.findings:
        yield from _check_finding_name(study, chain, one, name)
    if chain.examples_beside(one) and not chain.findings_of(one):
        said = Message("rules-known-on-examples", id=one.id, kind="findings")
        yield complain(one, "findings", said)
    used = bool(chain.recommendations_naming(one))
    yield from _check_use(one, used=used, by="recommendation")


def _check_finding_name(
    study: Study, chain: Reasoning, one: Conclusion, name: str
) -> Iterator[Diagnostic]:
    """A finding is named by its id, or as `region/id`."""
    slug, separator, own = name.rpartition("/")
    slugs = [region.slug for region in study.regions]
    if separator and slug not in slugs:
        said = Message("rules-finding-of-no-region", id=one.id, name=name, region=slug)
        yield complain(one, "findings", said, suggest(slug, slugs))
        return
    known = {found.id for found in chain.findings if not separator or found.region == slug}
    if own not in known:
        said = Message("rules-unknown-finding", id=one.id, name=own)
        if separator:
            said = Message("rules-unknown-finding-of-region", id=one.id, name=own, region=slug)
        yield complain(one, "findings", said, suggest(own, known))


def _check_recommendation(chain: Reasoning, one: Recommendation) -> Iterator[Diagnostic]:
    known = {conclusion.id for conclusion in chain.conclusions}
    if not one.conclusions:
        yield complain(one, "conclusions", Message("rules-no-conclusion", id=one.id))
    for name in one.conclusions:
        if name not in known:
            said = Message("rules-unknown-conclusion", id=one.id, name=name)
            yield complain(one, "conclusions", said, suggest(name, known))
    if chain.conclusions_beside(one) and not chain.conclusions_of(one):
        said = Message("rules-known-on-examples", id=one.id, kind="conclusions")
        yield complain(one, "conclusions", said)


def _check_use(one: Finding | Conclusion, *, used: bool, by: str) -> Iterator[Diagnostic]:
    """An entry that nothing rests on says why; one that something rests on does not."""
    if not used and not one.unused:
        yield complain(one, "id", Message("rules-unused", id=one.id, by=by))
    if used and one.unused:
        yield complain(one, "unused", Message("rules-used-after-all", id=one.id, by=by))


def _check_unused(study: Study, chain: Reasoning) -> Iterator[Diagnostic]:
    """Evidence that no finding rests on is worth a warning: it may be read with other eyes."""
    used = {(e.path, e.id) for one in chain.findings for e in (*one.evidence, *one.beside)}
    silent = {region.slug for region in list_silent(study)}
    for one in (one for one in _list_evidence(study) if one.region not in silent):
        if (one.path, one.id) not in used and not one.unused:
            said = Message("rules-unused-evidence", id=one.id)
            yield Diagnostic(one.path, one.line_of("id"), said, severity=Severity.WARNING)
        if (one.path, one.id) in used and one.unused:
            said = Message("rules-used-after-all", id=one.id, by="finding")
            yield complain(one, "unused", said)


def _list_evidence(study: Study) -> Iterable[Evidence]:
    yield from study.evidence
    for region in study.regions:
        yield from region.evidence
