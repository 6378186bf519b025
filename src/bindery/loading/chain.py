"""Loads the chain of reasoning: questions, findings, conclusions, recommendations."""

from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic
from bindery.loading.evidence import refuse_persons
from bindery.loading.reader import TableReader
from bindery.loading.statements import read_entries, read_fields, read_label, read_status
from bindery.model import Conclusion, Finding, Question, Quote, Recommendation


def load_questions(root: Path, mistakes: list[Diagnostic]) -> tuple[Question, ...]:
    """The research questions, in the file's order; none when the study has no such file."""
    found = []
    for reader in read_entries(root, layout.QUESTIONS, "question", mistakes):
        text = reader.text("text")
        found.append(Question(**read_fields(reader), text=text, label=read_label(reader, text)))
        reader.finish()
    return tuple(found)


def load_findings(root: Path, slug: str, mistakes: list[Diagnostic]) -> tuple[Finding, ...]:
    """One region's findings."""
    entries = read_entries(root, layout.region_findings(slug), "finding", mistakes)
    return tuple(_read_finding(reader) for reader in entries)


def _read_finding(reader: TableReader) -> Finding:
    title = reader.text("title")
    finding = Finding(
        **read_fields(reader),
        title=title,
        text=reader.text("text"),
        label=read_label(reader, title),
        corner=reader.text("corner"),
        domains=reader.texts("domains"),
        evidence=reader.texts("evidence", ()),
        status=read_status(reader),
        quotes=tuple(_read_quote(one) for one in reader.tables("quotes")),
        unused=reader.text("unused", ""),
    )
    reader.finish()
    return finding


def _read_quote(reader: TableReader) -> Quote:
    refuse_persons(reader)
    names = ("text", "evidence", "role", "organisation")
    quote = Quote(*(reader.text(name) for name in names))
    reader.finish()
    return quote


def load_conclusions(root: Path, mistakes: list[Diagnostic]) -> tuple[Conclusion, ...]:
    """The study's conclusions."""
    entries = read_entries(root, layout.CONCLUSIONS, "conclusion", mistakes)
    return tuple(_read_conclusion(reader) for reader in entries)


def _read_conclusion(reader: TableReader) -> Conclusion:
    title = reader.text("title")
    conclusion = Conclusion(
        **read_fields(reader),
        title=title,
        text=reader.text("text"),
        label=read_label(reader, title),
        corners=reader.texts("corners"),
        domains=reader.texts("domains"),
        questions=reader.texts("questions", ()),
        findings=reader.texts("findings", ()),
        status=read_status(reader),
        unused=reader.text("unused", ""),
    )
    reader.finish()
    return conclusion


def load_recommendations(root: Path, mistakes: list[Diagnostic]) -> tuple[Recommendation, ...]:
    """The numbered recommendations, by number."""
    entries = read_entries(root, layout.RECOMMENDATIONS, "recommendation", mistakes)
    found = [_read_recommendation(reader) for reader in entries]
    return tuple(sorted(found, key=lambda one: one.number))


def _read_recommendation(reader: TableReader) -> Recommendation:
    title = reader.text("title")
    recommendation = Recommendation(
        **read_fields(reader),
        number=reader.integer("number"),
        title=title,
        text=reader.text("text"),
        label=read_label(reader, title),
        addressee=reader.text("addressee", ""),
        conclusions=reader.texts("conclusions", ()),
        status=read_status(reader),
    )
    reader.finish()
    return recommendation
