"""The result of an inspection: JSON for machines, one line for people."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, is_dataclass
from typing import TYPE_CHECKING

from bindery.inspection.results import Finding, Opinion, Validation, Verdict
from bindery.inspection.structure import Structure
from bindery.inspection.verdicts import ENGINE
from bindery.messages import Message, speaking

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# The form of the JSON; raised when a key changes its meaning.
_FORM = 5
_DEPTH = 3  # what lies deeper in the JSON stands on one line
# the tree, which is found again by kind, and digests that say nothing to a reader
_UNTOLD = frozenset({"tree", "shown", "facts", "outlines", "edges"})


@dataclass(frozen=True, slots=True)
class Inspection:
    """All that is known of one finished PDF."""

    structure: Structure
    validations: tuple[Validation, ...]
    findings: tuple[Finding, ...] = ()
    opinions: tuple[Opinion, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether every profile ran and passed and no assertion failed; opinions do not count."""
        ran = bool(self.validations) and all(
            validation.verdict is Verdict.PASSED for validation in self.validations
        )
        return ran and not self.failures

    @property
    def failures(self) -> tuple[Finding, ...]:
        """What keeps the document from passing: broken rules of the standards and of ours."""
        return tuple(item for item in self.findings if item.stops)

    @property
    def own(self) -> tuple[Finding, ...]:
        """What our own assertions found, remarks too."""
        return tuple(item for item in self.findings if not item.rule.startswith(ENGINE))

    @property
    def summary(self) -> str:
        """One line: verdicts, rules and checks, and what the document holds."""
        found = self.structure
        verdicts = "; ".join(_summarise(validation) for validation in self.validations)
        errors = sum(item.stops for item in self.own)
        remarks = len(self.own) - errors
        parts = (
            f"{found.path}: {self.name_verdict()}",
            verdicts or Message("inspection-no-validator"),
            Message("inspection-sum-own", failed=errors, remarks=remarks),
            self.name_content(),
        )
        return " | ".join(map(str, parts))

    def name_verdict(self) -> Message:
        """Passed or not, in a word."""
        return Message("inspection-passed" if self.passed else "inspection-failed")

    def name_content(self) -> Message:
        """What the document holds: pages, headings, figures, tables."""
        found = self.structure
        return Message(
            "inspection-holds", pages=found.pages, headings=len(found.headings),
            figures=len(found.figures), tables=len(found.tables),
        )  # fmt: skip


def _summarise(validation: Validation) -> str:
    flavour, rules = validation.flavour, validation.rules
    match validation.verdict:
        case Verdict.NOT_RUN:
            reason = str(validation.reason or "")
            return str(Message("inspection-sum-not-run", flavour=flavour, reason=reason))
        case Verdict.FAILED:
            broken = len(validation.failed)
            told = Message("inspection-sum-failed", flavour=flavour, broken=broken, rules=rules)
            return str(told)
        case Verdict.PASSED:
            checks = validation.checks
            told = Message("inspection-sum-passed", flavour=flavour, rules=rules, checks=checks)
            return str(told)


def write_json(inspection: Inspection) -> str:
    """The inspection as JSON text: sorted keys, lists in reading order, the same for the same PDF.

    The tree itself is left out; what was found in it is there by kind. Its words are English,
    whoever builds and in whatever language: it is a result of a build, and evidence of a release.
    """
    with speaking("en"):
        return _write_lines(_list_content(inspection))


def _list_content(inspection: Inspection) -> dict[str, object]:
    return {
        "form": _FORM,
        "passed": inspection.passed,
        "summary": inspection.summary,
        "validations": [_write_reason(item) for item in inspection.validations],
        "findings": [_write_finding(item) for item in inspection.findings],
        "requirements": _count_requirements(inspection.findings),
        "opinions": [_write_opinion(item) for item in inspection.opinions],
        "document": inspection.structure,
    }


def _list_fields(one: "DataclassInstance") -> Mapping[str, object]:
    """What the report tells of a part of the structure, by name."""
    # tens of thousands of parts: asdict, which copies them deeply, takes twice as long
    names = (field.name for field in fields(one))
    return {name: getattr(one, name) for name in names if name not in _UNTOLD}


def _write_lines(content: Mapping[str, object]) -> str:
    """JSON with a line for each key and for each member of a list, down to a few levels.

    The library's own indentation is Python, and takes ten times as long as its plain writer.
    """
    encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=_list_fields).encode

    def write(one: object, depth: int) -> str:
        gap = "\n" + " " * depth
        one = _list_fields(one) if is_dataclass(one) and not isinstance(one, type) else one
        if depth > _DEPTH or not one or not isinstance(one, Mapping | list | tuple):
            return encode(one)
        if isinstance(one, Mapping):
            lines = (f"{encode(key)}: {write(one[key], depth + 1)}" for key in sorted(one))
            return f"{{{gap}{f',{gap}'.join(lines)}{gap[:-1]}}}"
        return f"[{gap}{f',{gap}'.join(write(each, _DEPTH + 1) for each in one)}{gap[:-1]}]"

    return write(content, 1) + "\n"


def _write_finding(found: Finding) -> dict[str, object]:
    """A finding with its message and hint in words."""
    words: dict[str, object] = {"message": found.message, "hint": found.hint}
    plain = {key: one for key, one in asdict(found).items() if key not in ("said", "advice")}
    return plain | words


def _write_reason(judged: Validation | Opinion) -> dict[str, object]:
    """A validation or an opinion with the reason in words, empty where there is none."""
    return asdict(judged) | {"reason": str(judged.reason or "")}


def _write_opinion(opinion: Opinion) -> dict[str, object]:
    """An opinion with its answers in words."""
    failures = [asdict(one) | {"answer": str(one.answer or "")} for one in opinion.failures]
    return _write_reason(opinion) | {"failures": failures}


def _count_requirements(findings: tuple[Finding, ...]) -> dict[str, int]:
    """How often each requirement is broken."""
    return dict(sorted(Counter(item.requirement for item in findings).items()))
