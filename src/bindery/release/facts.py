"""The facts in the quality report and the covering lists, as values for their templates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bindery.inspection import Inspection, Validation
from bindery.model import Column, EntryKind, FigureRecord, Study
from bindery.model.release import ReleaseSettings
from bindery.release.gates import Cause, GateReport, GateStatus
from bindery.release.tools import Tool
from bindery.tex.numbers import format_date, format_number

# The validator's own words for a profile, behind the standard's name.
_PROFILE = " validation profile"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one profile says of one document, in the study's words."""

    standard: str
    word: str
    rules: str
    checks: str


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """A document of the bundle, as the reports describe it."""

    title: str
    subtitle: str
    file: str
    pages: str
    size: str
    sha256: str
    verdicts: tuple[Verdict, ...]
    errors: str
    remarks: str
    counts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class GateFacts:
    """A gate, as the reports describe it: its state and why, which roles signed on which day."""

    title: str
    requirement: str
    question: str
    closed: bool
    word: str
    cause: str
    signatures: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class FactFormatter:
    """Formats facts in the study's words and number style."""

    study: Study
    settings: ReleaseSettings

    def format_day(self, day: date) -> str:
        """A date as the study writes it."""
        return format_date(day, self.study.months)

    def format_number(self, number: int) -> str:
        """A whole number as the study writes it."""
        return format_number(number, "integer", self.study.numbers)

    def format_size(self, size: int) -> str:
        """A file's size in kilobytes."""
        return f"{self.format_number(max(1, round(size / 1000)))} kB"

    def describe_verdict(self, one: Validation) -> Verdict:
        """The verdict of a validation."""
        word = self.settings.word(one.verdict.value.replace(" ", "_"))
        rules, checks = self.format_number(one.rules), self.format_number(one.checks)
        return Verdict(one.profile.removesuffix(_PROFILE), word, rules, checks)

    def describe_gate(self, status: GateStatus) -> GateFacts:
        """A gate with its signatures."""
        gate = status.gate
        cause = "" if status.cause is Cause.NONE else self.settings.word(f"cause_{status.cause}")
        signed = tuple((o.role, self.format_day(o.day), o.method) for o in status.signatures)
        word = self.settings.word("closed" if status.closed else "open")
        return GateFacts(
            gate.title, gate.requirement, gate.question, status.closed, word, cause, signed
        )

    def count_findings(self, one: Inspection) -> tuple[str, str]:
        """Errors and remarks of our own assertions."""
        errors = sum(found.stops for found in one.own)
        return self.format_number(errors), self.format_number(len(one.own) - errors)

    def table(self, title: str, keys: Iterable[str], rows: Iterable[Iterable[str]]) -> FigureRecord:
        """A table in the form that the house style's templates print."""
        columns = tuple(Column(key, self.settings.word(key)) for key in keys)
        return FigureRecord(
            id=title, scope="release", kind=EntryKind.TABLE, title=self.settings.word(title),
            subtitle="", alt="", note="", source_line="", sources=(), columns=columns,
            rows=tuple(tuple(row) for row in rows), path="content/release.toml",
        )  # fmt: skip


def make_tables(
    formatter: FactFormatter, gate_report: GateReport, tools: Iterable[Tool]
) -> dict[str, FigureRecord]:
    """The tables of the quality report: gates, log entries, sources and tools, by name."""
    none = formatter.settings.word("none")
    gates = [
        (
            one.title, one.requirement, one.word,
            "; ".join(f"{role}, {day}" for role, day, _ in one.signatures) or none,
            one.cause or none,
        )
        for one in map(formatter.describe_gate, gate_report.gates)
    ]  # fmt: skip
    entries = [
        (status.log.title, entry.text, entry.role, formatter.format_day(entry.day),
         formatter.settings.word(entry.status))
        for status in gate_report.logs
        for entry in status.file.entries
    ]  # fmt: skip
    sources = [
        (f"{one.organisation}, {one.name}", one.licence, formatter.format_day(one.retrieved))
        for one in formatter.study.sources
    ]
    main = [(one.name, one.version) for one in tools if one.main]
    make = formatter.table
    return {
        "gates": make("gates", ("gate", "requirement", "status", "signed", "reason"), gates),
        "logs": make("logs", ("log", "entry", "role", "date", "status"), entries),
        "sources": make("sources", ("source", "licence", "retrieved"), sources),
        "tools": make("tools", ("tool", "version"), main),
    }
