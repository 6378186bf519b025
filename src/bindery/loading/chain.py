"""Loads the chain of reasoning: questions, findings, conclusions, recommendations."""

from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic
from bindery.loading.reader import TableReader, open_reader
from bindery.model import Conclusion, Finding, Question, Recommendation, Status


def _read_entries(
    root: Path, path: str, key: str, mistakes: list[Diagnostic]
) -> tuple[TableReader, ...]:
    if not (root / path).is_file():
        return ()
    reader = open_reader(root, path, mistakes)
    if reader is None:
        return ()
    entries = reader.tables(key)
    reader.finish()
    seen: dict[str, int] = {}
    for entry in entries:
        name = str(entry.data.get("id", ""))
        if name and name in seen:
            entry.complain("id", f"the id «{name}» is used already in line {seen[name]}")
        seen.setdefault(name, entry.line)
    return entries


def _status(reader: TableReader) -> Status:
    return Status(reader.choice("status", [status.value for status in Status]))


def load_questions(root: Path, mistakes: list[Diagnostic]) -> tuple[Question, ...]:
    """The research questions, in the file's order; none when the study has no such file."""
    found = []
    for reader in _read_entries(root, layout.QUESTIONS, "question", mistakes):
        found.append(Question(reader.text("id"), reader.text("text"), *_place(reader)))
        reader.finish()
    return tuple(found)


def _place(reader: TableReader) -> tuple[str, int]:
    return (reader.file.path, reader.line)


def load_findings(root: Path, slug: str, mistakes: list[Diagnostic]) -> tuple[Finding, ...]:
    """One region's findings."""
    found = []
    for reader in _read_entries(
        root, f"{layout.REGIONS}/{slug}/findings.toml", "finding", mistakes
    ):
        found.append(
            Finding(
                id=reader.text("id"),
                title=reader.text("title"),
                text=reader.text("text"),
                corner=reader.text("corner"),
                domain=reader.text("domain"),
                evidence=reader.texts("evidence", ()),
                status=_status(reader),
                path=reader.file.path,
                line=reader.line,
            )
        )
        reader.finish()
    return tuple(found)


def load_conclusions(root: Path, mistakes: list[Diagnostic]) -> tuple[Conclusion, ...]:
    """The study's conclusions."""
    found = []
    for reader in _read_entries(root, layout.CONCLUSIONS, "conclusion", mistakes):
        found.append(
            Conclusion(
                id=reader.text("id"),
                title=reader.text("title"),
                text=reader.text("text"),
                questions=reader.texts("questions", ()),
                findings=reader.texts("findings", ()),
                status=_status(reader),
                path=reader.file.path,
                line=reader.line,
            )
        )
        reader.finish()
    return tuple(found)


def load_recommendations(root: Path, mistakes: list[Diagnostic]) -> tuple[Recommendation, ...]:
    """The numbered recommendations, by number."""
    found = []
    for reader in _read_entries(root, layout.RECOMMENDATIONS, "recommendation", mistakes):
        found.append(
            Recommendation(
                id=reader.text("id"),
                number=reader.integer("number"),
                title=reader.text("title"),
                text=reader.text("text"),
                addressee=reader.text("addressee"),
                conclusions=reader.texts("conclusions", ()),
                status=_status(reader),
                path=reader.file.path,
                line=reader.line,
            )
        )
        reader.finish()
    return tuple(sorted(found, key=lambda one: one.number))
