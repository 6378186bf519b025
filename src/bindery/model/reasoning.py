"""The chain of reasoning with its links resolved: every view of it reads this object (REQ-94)."""

from dataclasses import dataclass

from bindery.model.chain import (
    Conclusion,
    Evidence,
    Finding,
    Frame,
    Question,
    Recommendation,
    Status,
)
from bindery.model.study import Region, Study


@dataclass(frozen=True, slots=True)
class RegionalFinding:
    """A finding in its region: `number` is its place there, `evidence` what it rests on."""

    region: str
    region_name: str
    number: int
    finding: Finding
    evidence: tuple[Evidence, ...]

    @property
    def id(self) -> str:
        """The finding's id, which other regions may have too."""
        return self.finding.id

    @property
    def is_example(self) -> bool:
        """Whether it is example content."""
        return self.finding.status is Status.EXAMPLE


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The findings of one id: the same finding in each region that has it."""

    id: str
    findings: tuple[RegionalFinding, ...]

    @property
    def label(self) -> str:
        """The finding's short form, the same in each region."""
        return self.findings[0].finding.label

    @property
    def is_example(self) -> bool:
        """Whether it is example content in at least one region."""
        return any(one.is_example for one in self.findings)


@dataclass(frozen=True, slots=True)
class Reasoning:
    """The whole chain of a study; links to nothing are left out, as the rules report them.

    Questions and conclusions are numbered by their order, recommendations by their own number,
    findings by their order in their region.
    """

    frame: Frame
    questions: tuple[Question, ...]
    evidence: tuple[Evidence, ...]
    findings: tuple[RegionalFinding, ...]
    conclusions: tuple[Conclusion, ...]
    recommendations: tuple[Recommendation, ...]

    def number_of(self, entry: Question | Conclusion) -> int:
        """The printed number of a question or a conclusion."""
        row = self.questions if isinstance(entry, Question) else self.conclusions
        return [one.id for one in row].index(entry.id) + 1

    def questions_of(self, conclusion: Conclusion) -> tuple[Question, ...]:
        """The questions that a conclusion answers."""
        return tuple(one for one in self.questions if one.id in conclusion.questions)

    def findings_of(self, conclusion: Conclusion) -> tuple[RegionalFinding, ...]:
        """The findings that a conclusion rests on, region by region."""
        named = set(conclusion.findings)
        return tuple(
            one for one in self.findings if one.id in named or f"{one.region}/{one.id}" in named
        )

    @property
    def findings_by_id(self) -> tuple[FindingGroup, ...]:
        """All findings grouped by id, in the order of the regions and of their files."""
        names = dict.fromkeys(one.id for one in self.findings)
        return tuple(
            FindingGroup(name, tuple(one for one in self.findings if one.id == name))
            for name in names
        )

    def support_of(self, conclusion: Conclusion) -> tuple[FindingGroup, ...]:
        """The findings that support a conclusion, grouped by id in the conclusion's order."""
        found = self.findings_of(conclusion)
        names = dict.fromkeys(name.rpartition("/")[2] for name in conclusion.findings)
        groups = (
            FindingGroup(name, tuple(one for one in found if one.id == name)) for name in names
        )
        return tuple(group for group in groups if group.findings)

    def conclusions_on(self, finding: RegionalFinding) -> tuple[Conclusion, ...]:
        """The conclusions that rest on a finding."""
        names = {finding.id, f"{finding.region}/{finding.id}"}
        return tuple(one for one in self.conclusions if names & set(one.findings))

    def conclusions_of(self, recommendation: Recommendation) -> tuple[Conclusion, ...]:
        """The conclusions that a recommendation rests on."""
        return tuple(one for one in self.conclusions if one.id in recommendation.conclusions)

    def recommendations_on(self, conclusion: Conclusion) -> tuple[Recommendation, ...]:
        """The recommendations that rest on a conclusion."""
        return tuple(one for one in self.recommendations if conclusion.id in one.conclusions)

    def findings_in(self, region: str) -> tuple[RegionalFinding, ...]:
        """One region's findings, in its own order."""
        return tuple(one for one in self.findings if one.region == region)


def link_chain(study: Study) -> Reasoning:
    """Follow the links of a study's chain."""
    registers = (study.evidence, *(region.evidence for region in study.regions))
    return Reasoning(
        frame=study.frame,
        questions=study.questions,
        evidence=tuple(one for register in registers for one in register),
        findings=tuple(one for region in study.regions for one in _place(study, region)),
        conclusions=study.conclusions,
        recommendations=study.recommendations,
    )


def list_reach(study: Study, region: Region) -> dict[str, Evidence]:
    """The evidence that a region's findings may name, by id: its own and the whole study's."""
    shared = {one.id: one for one in study.evidence if one.region in {"", region.slug}}
    return shared | {one.id: one for one in region.evidence}


def _place(study: Study, region: Region) -> tuple[RegionalFinding, ...]:
    reach = list_reach(study, region)
    return tuple(
        RegionalFinding(
            region=region.slug,
            region_name=region.name,
            number=number,
            finding=finding,
            evidence=tuple(reach[name] for name in finding.evidence if name in reach),
        )
        for number, finding in enumerate(region.findings, 1)
    )
