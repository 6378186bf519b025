"""The text report of an inspection: each engine's verdict, each broken rule with its places."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bindery.inspection.assertions import ASSERTIONS
from bindery.inspection.reporting import Inspection
from bindery.inspection.results import PAGE, Finding, Opinion, Validation, Verdict
from bindery.inspection.verdicts import ENGINE
from bindery.messages import Message

# More findings of one rule are counted, but for those on pages; the JSON has them all.
_MOST_SHOWN = 10


def write_text(inspections: Sequence[Inspection]) -> str:
    """All inspections, one below the other."""
    return "\n".join("\n".join(_write_document(one)) for one in inspections) + "\n"


def write_rules() -> str:
    """The register of our own rules: requirement, how binding, name, what must be so."""
    width = max(len(rule.name) for rule in ASSERTIONS)
    lines = (
        f"{' '.join(rule.requirements):15} {rule.level.value:6}  {rule.name:{width}}  {rule.words}"
        for rule in sorted(ASSERTIONS, key=lambda rule: (rule.requirements, rule.name))
    )
    standards = f"REQ-01 REQ-30   must    {Message('inspection-all-standards')}"
    return "\n".join((standards, *lines)) + "\n"


def _write_document(one: Inspection) -> Iterator[str]:
    found = one.structure
    yield f"{found.path}: {one.name_verdict()}"
    yield f"  {one.name_content()}"
    for judged in one.validations:
        yield f"  {ENGINE} {judged.flavour:4} {_describe_validation(judged)}"
    yield from _write_findings(item for item in one.findings if item.rule.startswith(ENGINE))
    broken = {item.rule for item in one.own if item.stops}
    remarks = {item.rule for item in one.own} - broken
    kept = len(ASSERTIONS) - len(broken) - len(remarks)
    told = Message(
        "inspection-own-rules",
        rules=len(ASSERTIONS), kept=kept, broken=len(broken), remarks=len(remarks),
    )  # fmt: skip
    yield f"  {told}"
    yield from _write_findings(one.own)
    for opinion in one.opinions:
        yield from _describe_opinion(opinion)


def _describe_validation(judged: Validation) -> Message:
    match judged.verdict:
        case Verdict.NOT_RUN:
            return Message("inspection-standard-not-run", reason=str(judged.reason or ""))
        case Verdict.FAILED:
            broken, rules = len(judged.failed), judged.rules
            return Message("inspection-standard-failed", broken=broken, rules=rules)
        case Verdict.PASSED:
            rules, checks = judged.rules, judged.checks
            return Message("inspection-standard-passed", rules=rules, checks=checks)


def _write_findings(findings: Iterable[Finding]) -> Iterator[str]:
    titles = {rule.name: rule.words for rule in ASSERTIONS}
    for name, group in groupby(findings, key=lambda item: item.rule):
        items = list(group)
        title = titles.get(name)
        if title:
            stops = any(item.stops for item in items)
            told = title if stops else Message("inspection-remark", title=title)
            yield f"    {told} ({name})"
        most = len(items) if items[0].requirement == PAGE else _MOST_SHOWN
        for item in items[:most]:
            yield f"      {item.message}"
            source = str(Message("inspection-source", place=item.source)) if item.source else ""
            places = (item.element, source, item.hint)
            yield from (f"        {text}" for text in places if text)
        if len(items) > most:
            yield f"      {Message('inspection-more', count=len(items) - most)}"


def _describe_opinion(opinion: Opinion) -> Iterator[str]:
    good = opinion.verdict is Verdict.PASSED
    remarks = opinion.reason or Message("inspection-remarks")
    words = Message("inspection-no-remarks") if good else remarks
    engine, flavour = opinion.engine, opinion.flavour
    yield f"  {Message('inspection-opinion', engine=engine, flavour=flavour, words=words)}"
    for failure in opinion.failures:
        yield f"    {failure.message} ({failure.count}×)"
        if failure.answer:
            yield "      " + str(failure.answer)
