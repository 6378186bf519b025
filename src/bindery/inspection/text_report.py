"""The text report of an inspection: each engine's verdict, each broken rule with its places."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bindery.inspection.assertions import ASSERTIONS
from bindery.inspection.reporting import Inspection
from bindery.inspection.results import PAGE, Finding, Opinion, Validation, Verdict
from bindery.inspection.verdicts import ENGINE

# More findings of one rule are counted, but for those on pages; the JSON has them all.
_MOST_SHOWN = 10


def write_text(inspections: Sequence[Inspection]) -> str:
    """All inspections, one below the other."""
    return "\n".join("\n".join(_write_document(one)) for one in inspections) + "\n"


def write_rules() -> str:
    """The register of our own rules: requirement, how binding, name, what must be so."""
    width = max(len(rule.name) for rule in ASSERTIONS)
    lines = (
        f"{' '.join(rule.requirements):15} {rule.level.value:6}  {rule.name:{width}}  {rule.title}"
        for rule in sorted(ASSERTIONS, key=lambda rule: (rule.requirements, rule.name))
    )
    standards = "REQ-01 REQ-30   must    all rules of the standards that are asked for, by veraPDF"
    return "\n".join((standards, *lines)) + "\n"


def _write_document(one: Inspection) -> Iterator[str]:
    found = one.structure
    yield f"{found.path}: {'passed' if one.passed else 'FAILED'}"
    yield (
        f"  {found.pages} pages, {len(found.headings)} headings, {len(found.figures)} figures,"
        f" {len(found.tables)} tables"
    )
    for judged in one.validations:
        yield f"  {ENGINE} {judged.flavour:4} {_describe_validation(judged)}"
    yield from _write_findings(item for item in one.findings if item.rule.startswith(ENGINE))
    broken = {item.rule for item in one.own if item.stops}
    remarks = {item.rule for item in one.own} - broken
    kept = len(ASSERTIONS) - len(broken) - len(remarks)
    yield (
        f"  our own rules: {len(ASSERTIONS)}; kept {kept}, broken {len(broken)},"
        f" with remarks only {len(remarks)}"
    )
    yield from _write_findings(one.own)
    for opinion in one.opinions:
        yield from _describe_opinion(opinion)


def _describe_validation(judged: Validation) -> str:
    match judged.verdict:
        case Verdict.NOT_RUN:
            return "NOT RUN: " + str(judged.reason or "")
        case Verdict.FAILED:
            return f"FAILED: {len(judged.failed)} of {judged.rules} rules are broken"
        case Verdict.PASSED:
            return f"passed: {judged.rules} rules, {judged.checks} checks"


def _write_findings(findings: Iterable[Finding]) -> Iterator[str]:
    titles = {rule.name: rule.title for rule in ASSERTIONS}
    for name, group in groupby(findings, key=lambda item: item.rule):
        items = list(group)
        title = titles.get(name)
        if title:
            yield f"    {'' if any(i.stops for i in items) else 'remark: '}{title} ({name})"
        most = len(items) if items[0].requirement == PAGE else _MOST_SHOWN
        for item in items[:most]:
            yield f"      {item.message}"
            places = (item.element, f"source: {item.source}" if item.source else "", item.hint)
            yield from (f"        {text}" for text in places if text)
        if len(items) > most:
            yield f"      … and {len(items) - most} more of this kind; --format json has all"


def _describe_opinion(opinion: Opinion) -> Iterator[str]:
    words = "no remarks" if opinion.verdict is Verdict.PASSED else str(opinion.reason or "remarks")
    yield f"  second opinion, which gates nothing, by {opinion.engine}, {opinion.flavour}: {words}"
    for failure in opinion.failures:
        yield f"    {failure.message} ({failure.count}×)"
        if failure.answer:
            yield "      " + str(failure.answer)
