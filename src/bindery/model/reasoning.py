"""The chain of reasoning with its links resolved: every view of it reads this object (REQ-94).

What is known rests on what is known. An entry may name examples too: they stand beside it, and no
view counts them among what it rests on (docs/decisions/0036).
"""

from collections.abc import Iterable
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
    """A finding in its region: `number` is its place there, `evidence` what it rests on.

    `beside` is the example evidence that a known finding names: it carries nothing.
    """

    region: str
    region_name: str
    number: int
    finding: Finding
    evidence: tuple[Evidence, ...]
    beside: tuple[Evidence, ...] = ()

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
    """The findings of one id: the same finding in each region that has it.

    What is known in one region and an example in another makes two groups.
    """

    id: str
    findings: tuple[RegionalFinding, ...]

    @property
    def key(self) -> str:
        """A name that no other group has."""
        return f"{self.id}/example" if self.is_example else self.id

    @property
    def label(self) -> str:
        """The finding's short form, the same in each region."""
        return self.findings[0].finding.label

    @property
    def is_example(self) -> bool:
        """Whether it is example content."""
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

    def named_findings(self, conclusion: Conclusion) -> tuple[RegionalFinding, ...]:
        """The findings that a conclusion names, region by region, whatever their status."""
        named = set(conclusion.findings)
        return tuple(
            one for one in self.findings if one.id in named or f"{one.region}/{one.id}" in named
        )

    def findings_of(self, conclusion: Conclusion) -> tuple[RegionalFinding, ...]:
        """The findings that a conclusion rests on: for a known one, the known ones."""
        return tuple(
            one
            for one in self.named_findings(conclusion)
            if carries(one.finding.status, conclusion.status)
        )

    @property
    def findings_by_id(self) -> tuple[FindingGroup, ...]:
        """All findings grouped by id, in the order of the regions and of their files."""
        return _group(self.findings, [one.id for one in self.findings])

    @property
    def known_findings(self) -> tuple[FindingGroup, ...]:
        """The different findings with content, each once: what a count of findings counts."""
        return tuple(group for group in self.findings_by_id if not group.is_example)

    def support_of(self, conclusion: Conclusion) -> tuple[FindingGroup, ...]:
        """The findings that a conclusion rests on, grouped by id in the conclusion's order."""
        return _group(self.findings_of(conclusion), _list_names(conclusion))

    def examples_beside(self, conclusion: Conclusion) -> tuple[FindingGroup, ...]:
        """The example findings that a known conclusion names: they carry nothing."""
        carrying = self.findings_of(conclusion)
        others = [one for one in self.named_findings(conclusion) if one not in carrying]
        return _group(others, _list_names(conclusion))

    def conclusions_naming(self, finding: RegionalFinding) -> tuple[Conclusion, ...]:
        """The conclusions that name a finding, whether they rest on it or not."""
        names = {finding.id, f"{finding.region}/{finding.id}"}
        return tuple(one for one in self.conclusions if names & set(one.findings))

    def conclusions_on(self, finding: RegionalFinding) -> tuple[Conclusion, ...]:
        """The conclusions that rest on a finding."""
        return tuple(
            one
            for one in self.conclusions_naming(finding)
            if carries(finding.finding.status, one.status)
        )

    def named_conclusions(self, recommendation: Recommendation) -> tuple[Conclusion, ...]:
        """The conclusions that a recommendation names, whatever their status."""
        return tuple(one for one in self.conclusions if one.id in recommendation.conclusions)

    def conclusions_of(self, recommendation: Recommendation) -> tuple[Conclusion, ...]:
        """The conclusions that a recommendation rests on: for a known one, the known ones."""
        return tuple(
            one
            for one in self.named_conclusions(recommendation)
            if carries(one.status, recommendation.status)
        )

    def conclusions_beside(self, recommendation: Recommendation) -> tuple[Conclusion, ...]:
        """The example conclusions that a known recommendation names: they carry nothing."""
        return tuple(
            one
            for one in self.named_conclusions(recommendation)
            if not carries(one.status, recommendation.status)
        )

    def recommendations_naming(self, conclusion: Conclusion) -> tuple[Recommendation, ...]:
        """The recommendations that name a conclusion, whether they rest on it or not."""
        return tuple(one for one in self.recommendations if conclusion.id in one.conclusions)

    def recommendations_on(self, conclusion: Conclusion) -> tuple[Recommendation, ...]:
        """The recommendations that rest on a conclusion."""
        return tuple(
            one
            for one in self.recommendations_naming(conclusion)
            if carries(conclusion.status, one.status)
        )

    def conclusions_answering(self, question: Question) -> tuple[Conclusion, ...]:
        """The conclusions that answer a question."""
        return tuple(one for one in self.conclusions if question.id in one.questions)

    def findings_on(self, evidence: Evidence) -> tuple[RegionalFinding, ...]:
        """The findings that rest on a piece of evidence, region by region."""
        return tuple(one for one in self.findings if evidence in one.evidence)

    def findings_in(self, region: str) -> tuple[RegionalFinding, ...]:
        """One region's findings, in its own order."""
        return tuple(one for one in self.findings if one.region == region)


def carries(support: Status, entry: Status) -> bool:
    """Whether an entry rests on support that it names: what is known never does on an example."""
    return entry is Status.EXAMPLE or support is Status.KNOWN


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
    placed = []
    for number, finding in enumerate(region.findings, 1):
        named = [reach[name] for name in finding.evidence if name in reach]
        carrying = tuple(one for one in named if carries(one.status, finding.status))
        beside = tuple(one for one in named if not carries(one.status, finding.status))
        placed.append(RegionalFinding(region.slug, region.name, number, finding, carrying, beside))
    return tuple(placed)


def _list_names(conclusion: Conclusion) -> list[str]:
    return [name.rpartition("/")[2] for name in conclusion.findings]


def _group(found: Iterable[RegionalFinding], names: Iterable[str]) -> tuple[FindingGroup, ...]:
    """Findings by id, in the order of the names; known ones and examples apart."""
    groups: dict[tuple[str, bool], list[RegionalFinding]] = {
        (name, example): [] for name in names for example in (False, True)
    }
    for one in found:
        groups[one.id, one.is_example].append(one)
    return tuple(FindingGroup(name, tuple(many)) for (name, _), many in groups.items() if many)
