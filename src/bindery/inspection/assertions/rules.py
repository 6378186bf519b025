"""A rule of ours: one function with the requirements that it asserts, in the registry by name."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from bindery.errors import Severity
from bindery.inspection.assertions.expected import Expected
from bindery.inspection.pausing import pause_collector
from bindery.inspection.results import Finding
from bindery.inspection.structure import Structure
from bindery.messages import catalogue

Check = Callable[[Structure, Expected], Iterator[Finding]]


class Level(StrEnum):
    """How binding a requirement is: law, schema or privacy; or established practice."""

    MUST = "must"
    SHOULD = "should"


@dataclass(frozen=True, slots=True)
class Rule:
    """One assertion: its name, its requirements, its title, and how binding it is.

    `heard` marks what PDF/UA asks and no standard of archives does, `ours` what is asked of the
    documents of the study and of no others.
    """

    name: str
    requirements: tuple[str, ...]
    title: str
    level: Level
    check: Check
    heard: bool = False
    ours: bool = False

    def __call__(self, structure: Structure, expected: Expected) -> Iterator[Finding]:
        """Everything in which the document breaks the rule, each finding under the rule's name.

        A recommendation gives remarks, whatever the document: it fails nothing. Nor does a rule of
        PDF/UA alone where a standard of archives was asked for.
        """
        if self.ours and not expected.is_ours:
            return
        for found in self.check(structure, expected):
            mild = self.level is Level.SHOULD or (self.heard and not expected.asks_for_hearing)
            severity = Severity.WARNING if mild else found.severity
            yield replace(found, rule=self.name, severity=severity)

    @property
    def words(self) -> str:
        """The title in the current language; the code says it in English."""
        return catalogue().find(f"titles-{self.name}") or self.title

    @property
    def id(self) -> str:
        """The rule as named in reports: `REQ-08/headings-equal`."""
        return f"{self.requirements[0]}/{self.name}"


def rule(
    *requirements: str, level: Level = Level.MUST, heard: bool = False
) -> Callable[[Check], Rule]:
    """Make a function a rule; its docstring, up to the numbers in brackets, is the title."""

    def make(check: Check) -> Rule:
        words = (check.__doc__ or check.__name__).split("\n")[0]
        title = words.split(" (REQ-")[0].rstrip(".")
        name = check.__name__.removeprefix("assert_").replace("_", "-")
        return Rule(name, requirements, title, level, check, heard)

    return make


def apply_rules(
    rules: Iterable[Rule], structure: Structure, expected: Expected
) -> tuple[Finding, ...]:
    """All findings of all rules, in the order of the rules."""
    with pause_collector():
        return tuple(found for one in rules for found in one(structure, expected))
