"""The result of an inspection: JSON for machines, one line for people."""

import json
from collections import Counter
from dataclasses import asdict, dataclass

from bindery.errors import Diagnostic, Severity
from bindery.inspection.results import Opinion, Validation, Verdict
from bindery.inspection.structure import Structure

# The form of the JSON; raised when a key changes its meaning.
_FORM = 1


@dataclass(frozen=True, slots=True)
class Inspection:
    """All that is known of one finished PDF."""

    structure: Structure
    validations: tuple[Validation, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    opinions: tuple[Opinion, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether every profile ran and passed and no assertion failed; opinions do not count."""
        ran = bool(self.validations) and all(
            validation.verdict is Verdict.PASSED for validation in self.validations
        )
        return ran and not self._errors

    @property
    def _errors(self) -> int:
        return sum(item.severity is Severity.ERROR for item in self.diagnostics)

    @property
    def summary(self) -> str:
        """One line: verdicts, rules and checks, and what the document holds."""
        found = self.structure
        verdicts = "; ".join(_summarise(validation) for validation in self.validations)
        warnings = len(self.diagnostics) - self._errors
        return (
            f"{found.path}: {'passed' if self.passed else 'FAILED'}"
            f" | {verdicts or 'no validator was asked'}"
            f" | assertions: {self._errors} failed, {warnings} remarks"
            f" | {found.pages} pages, {len(found.headings)} headings,"
            f" {len(found.figures)} figures, {len(found.tables)} tables"
        )


def _summarise(validation: Validation) -> str:
    match validation.verdict:
        case Verdict.NOT_RUN:
            return f"{validation.flavour} not run ({validation.reason})"
        case Verdict.FAILED:
            failed = len(validation.failed)
            return f"{validation.flavour} failed {failed} of {validation.rules} rules"
        case Verdict.PASSED:
            return f"{validation.flavour} {validation.rules} rules, {validation.checks} checks"


def write_json(inspection: Inspection) -> str:
    """The inspection as JSON text: sorted keys, lists in reading order, the same for the same PDF.

    The tree itself is left out; what was found in it is there by kind.
    """
    found = asdict(inspection.structure)
    del found["tree"]
    content = {
        "form": _FORM,
        "passed": inspection.passed,
        "summary": inspection.summary,
        "validations": [asdict(item) for item in inspection.validations],
        "diagnostics": [asdict(item) for item in inspection.diagnostics],
        "requirements": _count_requirements(inspection.diagnostics),
        "opinions": [asdict(item) for item in inspection.opinions],
        "document": found,
    }
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _count_requirements(diagnostics: tuple[Diagnostic, ...]) -> dict[str, int]:
    """How often each requirement is broken, by the number that begins its message."""
    return dict(sorted(Counter(item.message.split(":")[0] for item in diagnostics).items()))
