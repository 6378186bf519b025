"""Checks what must hold between the files of a study, such as names that refer to others."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic, Severity
from bindery.loading.outlines import locate_outlines
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import Scope, Study
from bindery.model.outline import TextOutline
from bindery.rules.chain import check_links
from bindery.rules.copied import check_copied
from bindery.rules.evidence import check_evidence
from bindery.rules.frame import check_frame
from bindery.rules.literature import check_literature
from bindery.rules.quotes import check_quotes
from bindery.rules.skeleton import check_skeleton
from bindery.rules.sources import check_sources
from bindery.rules.stray_files import check_stray_files
from bindery.rules.templates import check_templates
from bindery.rules.terms import check_unused_terms


@dataclass(frozen=True, slots=True)
class OutlinedText:
    """A section's path, its scope, and what it places."""

    path: str
    scope: str
    outline: TextOutline
    abbreviations: tuple[str, ...] = ()


def check_study(
    root: Path, study: Study, texts: tuple[OutlinedText, ...]
) -> tuple[Diagnostic, ...]:
    """Every rule's findings; none of them needs TeX, pandoc or pandas."""
    complete = all(text.outline.readable for text in texts)
    checks: tuple[Callable[[], list[Diagnostic]], ...] = (
        lambda: check_tables(root, study),
        lambda: check_unused_entries(study, texts),
        lambda: check_placed_once(texts),
        lambda: check_stems(root, study),
        lambda: check_sources(root, study, {one for text in texts for one in text.outline.sources}),
        lambda: check_literature(root, _list_cited(study, texts), complete=complete),
        lambda: check_unused_terms(study, {name for text in texts for name in text.abbreviations}),
        lambda: check_named_sections(root, study),
        lambda: check_links(study),
        lambda: check_frame(root, study),
        lambda: check_evidence(root, study),
        lambda: check_quotes(study),
        lambda: check_skeleton(study, {text.path: text.outline for text in texts}),
        lambda: check_templates(root),
        lambda: check_stray_files(root),
        lambda: check_copied(root, study),
    )
    return tuple(found for check in checks for found in check())


def _list_cited(study: Study, texts: tuple[OutlinedText, ...]) -> set[str]:
    """The keys of works in texts and in the registers of evidence."""
    registers = (study.evidence, *(region.evidence for region in study.regions))
    cited = {key for text in texts for key in text.outline.citations}
    return cited | {one.reference for register in registers for one in register}


def check_tables(root: Path, study: Study) -> list[Diagnostic]:
    """Every table that an entry names must be there: in each region, or among the references."""
    found = []
    for entry in study.entries:
        line = find_line(root, entry.path, "data")
        found += [
            Diagnostic(
                entry.path, line,
                Message("common-no-table", table=f"{layout.region_data(region.slug)}/{name}.csv"),
                suggest(name, region.tables),
            )
            for region in study.regions
            for name in entry.data
            if name not in region.tables and name not in entry.may_lack
        ]  # fmt: skip
        found += [
            Diagnostic(
                entry.path, find_line(root, entry.path, "reference"),
                Message("common-no-table", table=f"{layout.REFERENCE_DATA}/{name}.csv"),
                suggest(name, study.reference_tables),
            )
            for name in entry.reference
            if name not in study.reference_tables
        ]  # fmt: skip
        chart = entry.declared.chart
        if chart and chart.map and chart.map.outlines not in study.outlines:
            name = chart.map.outlines
            said = Message("rules-no-outlines", file=locate_outlines(name))
            line = find_line(root, entry.path, "outlines")
            found.append(Diagnostic(entry.path, line, said, suggest(name, study.outlines)))
    return found


def find_line(root: Path, path: str, key: str) -> int | None:
    """The line of a key in a TOML file, looked up only for what is wrong."""
    try:
        lines = (root / path).read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return None
    return next((n for n, line in enumerate(lines, 1) if line.lstrip().startswith(key)), None)


def check_unused_entries(study: Study, texts: tuple[OutlinedText, ...]) -> list[Diagnostic]:
    """An entry that no text places is not made: worth a warning, not a refusal.

    A text that cannot be read may place any of them.
    """
    if not all(text.outline.readable for text in texts):
        return []
    placed = {name for text in texts for name in text.outline.entries}
    return [
        Diagnostic(
            entry.path, None,
            Message("rules-not-placed", entry=entry.id, function=entry.kind.value),
            severity=Severity.WARNING,
        )
        for entry in study.entries
        if entry.id not in placed and not entry.decorative
    ]  # fmt: skip


def check_placed_once(texts: tuple[OutlinedText, ...]) -> list[Diagnostic]:
    """Within one folder of texts an entry is placed once: a second place needs a reference."""
    seen: dict[tuple[str, str, str], str] = {}
    found = []
    for text in texts:
        lines = dict(text.outline.lines)
        for name in text.outline.entries:
            key = (text.scope, text.path.rpartition("/")[0], name)
            if seen.get(key, text.path) != text.path:  # twice in one text is told where it is read
                said = Message("rules-placed-twice", entry=name, path=seen[key])
                found.append(Diagnostic(text.path, lines.get(("entry", name)), said))
            seen.setdefault(key, text.path)
    return found


def check_named_sections(root: Path, study: Study) -> list[Diagnostic]:
    """A kind's `front` and `web` name sections that its documents have."""
    found = []
    for kind in study.kinds:
        groups = [kind.sections] if kind.scope is Scope.STUDY else []
        groups += [region.sections for region in study.regions if kind.scope is Scope.REGION]
        for key, names in (("front", kind.front), ("web", kind.web)):
            for name in names:
                if all(name in {one.name for one in group} for group in groups):
                    continue
                known = {one.name for group in groups for one in group}
                said = Message("rules-no-section", key=key, name=name)
                line = find_line(root, kind.path, key)
                found.append(Diagnostic(kind.path, line, said, suggest(name, known - {name})))
    return found


def check_stems(root: Path, study: Study) -> list[Diagnostic]:
    """Two documents must not have one file name."""
    seen: dict[str, str] = {}
    found = []
    for document in study.documents:
        if document.stem in seen:
            said = Message("rules-stem-twice", stem=document.stem, path=seen[document.stem])
            path = document.kind.path
            line = find_line(root, path, "stem") or find_line(root, path, "scope")
            found.append(Diagnostic(path, line, said))
        seen.setdefault(document.stem, document.kind.path)
    return found
