"""Checks the links of the chain of reasoning from both ends (REQ-94, REQ-95)."""

from collections.abc import Iterable, Iterator

from bindery.errors import Diagnostic, Severity
from bindery.loading.reader import suggest
from bindery.model import (
    Conclusion,
    Evidence,
    Finding,
    Reasoning,
    Recommendation,
    Region,
    Statement,
    Status,
    Study,
    link_chain,
    list_reach,
)

_EXAMPLES = "a known text must rest on something known; otherwise mark it as an example"


def check_links(study: Study) -> list[Diagnostic]:
    """Links to nothing, entries that rest on nothing, and entries that nothing uses."""
    chain = link_chain(study)
    return [
        *_check_questions(chain),
        *(found for region in study.regions for found in _check_findings(study, chain, region)),
        *(found for one in chain.conclusions for found in _check_conclusion(study, chain, one)),
        *(found for one in chain.recommendations for found in _check_recommendation(chain, one)),
        *_check_unused(study, chain),
    ]


def complain(entry: Statement, key: str, message: str, hint: str = "") -> Diagnostic:
    """A mistake at the line of an entry's key, or of the entry when it lacks the key."""
    return Diagnostic(entry.path, entry.line_of(key), message, hint)


def _check_questions(chain: Reasoning) -> Iterator[Diagnostic]:
    answered = {name for one in chain.conclusions for name in one.questions}
    for one in chain.questions:
        if one.id not in answered:
            hint = f'name it in a conclusion: questions = ["{one.id}"]'
            yield complain(one, "id", f"no conclusion answers the question «{one.id}»", hint)


def _check_findings(study: Study, chain: Reasoning, region: Region) -> Iterator[Diagnostic]:
    reach = list_reach(study, region)
    for one in chain.findings_in(region.slug):
        finding = one.finding
        if not finding.evidence:
            hint = f"name what it rests on; the register has: {', '.join(sorted(reach))}"
            yield complain(finding, "evidence", f"«{one.id}» rests on no evidence", hint)
        for name in finding.evidence:
            if name not in reach:
                yield _miss_evidence(study, finding, name, reach)
        support = [evidence.status for evidence in one.evidence]
        if finding.status is Status.KNOWN and support and Status.KNOWN not in support:
            message = f"«{one.id}» is known, but rests on example evidence alone"
            yield complain(finding, "evidence", message, _EXAMPLES)
        yield from _check_use(finding, used=bool(chain.conclusions_on(one)), by="conclusion")


def _miss_evidence(
    study: Study, finding: Finding, name: str, reach: dict[str, Evidence]
) -> Diagnostic:
    """Evidence that is not there at all, or that belongs to another region."""
    registers = (study.evidence, *(region.evidence for region in study.regions))
    owner = next((one for register in registers for one in register if one.id == name), None)
    if owner is None:
        message = f"«{finding.id}» rests on the unknown evidence «{name}»"
        return complain(finding, "evidence", message, suggest(name, reach))
    message = f"«{finding.id}» rests on «{name}», which is evidence of «{owner.region}»"
    hint = "a finding rests on its own region's evidence, or on that of all regions"
    return complain(finding, "evidence", message, hint)


def _check_conclusion(study: Study, chain: Reasoning, one: Conclusion) -> Iterator[Diagnostic]:
    questions = {question.id for question in chain.questions}
    if not one.questions:
        hint = f"name the questions it answers: {', '.join(sorted(questions))}"
        yield complain(one, "questions", f"«{one.id}» answers no question", hint)
    for name in one.questions:
        if name not in questions:
            message = f"«{one.id}» answers the unknown question «{name}»"
            yield complain(one, "questions", message, suggest(name, questions))
    if not one.findings:
        hint = "name the findings it rests on, by their id"
        yield complain(one, "findings", f"«{one.id}» rests on no finding", hint)
    for name in one.findings:
        yield from _check_finding_name(study, chain, one, name)
    support = chain.findings_of(one)
    if one.status is Status.KNOWN and support and all(finding.is_example for finding in support):
        message = f"«{one.id}» is known, but rests on example findings alone"
        yield complain(one, "findings", message, _EXAMPLES)
    used = bool(chain.recommendations_on(one))
    yield from _check_use(one, used=used, by="recommendation")


def _check_finding_name(
    study: Study, chain: Reasoning, one: Conclusion, name: str
) -> Iterator[Diagnostic]:
    """A finding is named by its id, or as `region/id`."""
    slug, separator, own = name.rpartition("/")
    slugs = [region.slug for region in study.regions]
    if separator and slug not in slugs:
        message = f"«{one.id}» rests on «{name}», but there is no region «{slug}»"
        yield complain(one, "findings", message, suggest(slug, slugs))
        return
    known = {found.id for found in chain.findings if not separator or found.region == slug}
    if own not in known:
        where = f" of «{slug}»" if separator else ""
        message = f"«{one.id}» rests on the unknown finding «{own}»{where}"
        yield complain(one, "findings", message, suggest(own, known))


def _check_recommendation(chain: Reasoning, one: Recommendation) -> Iterator[Diagnostic]:
    known = {conclusion.id for conclusion in chain.conclusions}
    if not one.conclusions:
        hint = 'name what it rests on: conclusions = ["…"]'
        yield complain(one, "conclusions", f"«{one.id}» rests on no conclusion", hint)
    for name in one.conclusions:
        if name not in known:
            message = f"«{one.id}» rests on the unknown conclusion «{name}»"
            yield complain(one, "conclusions", message, suggest(name, known))
    support = [conclusion.status for conclusion in chain.conclusions_of(one)]
    if one.status is Status.KNOWN and support and Status.KNOWN not in support:
        message = f"«{one.id}» is known, but rests on example conclusions alone"
        yield complain(one, "conclusions", message, _EXAMPLES)


def _check_use(one: Finding | Conclusion, *, used: bool, by: str) -> Iterator[Diagnostic]:
    """An entry that nothing rests on says why; one that something rests on does not."""
    if not used and not one.unused:
        hint = f'name it in a {by}, or say why not: unused = "…"'
        yield complain(one, "id", f"no {by} rests on «{one.id}»", hint)
    if used and one.unused:
        message = f"«{one.id}» says why it is unused, but a {by} rests on it"
        yield complain(one, "unused", message, "take the line out, or the link")


def _check_unused(study: Study, chain: Reasoning) -> Iterator[Diagnostic]:
    """Evidence that no finding rests on is worth a warning: it may be read with other eyes."""
    used = {(e.path, e.id) for one in chain.findings for e in one.evidence}
    for one in _list_evidence(study):
        if (one.path, one.id) not in used and not one.unused:
            yield Diagnostic(
                one.path, one.line_of("id"), f"no finding rests on the evidence «{one.id}»",
                'name it in a finding, or say why not: unused = "…"', Severity.WARNING,
            )  # fmt: skip
        if (one.path, one.id) in used and one.unused:
            message = f"«{one.id}» says why it is unused, but a finding rests on it"
            yield complain(one, "unused", message, "take the line out, or the link")


def _list_evidence(study: Study) -> Iterable[Evidence]:
    yield from study.evidence
    for region in study.regions:
        yield from region.evidence
