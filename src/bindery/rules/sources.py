"""Checks the register of sources: it has every table's source, and each is used (REQ-46, 75)."""

from collections.abc import Collection
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic, Severity
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import Study


def check_sources(root: Path, study: Study, shown: Collection[str] = ()) -> list[Diagnostic]:
    """A table of an unknown source is a mistake, a source of no table a warning.

    That a source has a licence, loading asks. `shown` are the sources that images name.
    """
    known = {one.id for one in study.sources}
    found = [
        Diagnostic(
            one.path, one.line,
            Message("rules-unknown-source", source=one.source, register=layout.SOURCES),
            suggest(one.source, known),
        )
        for one in study.datasets
        if one.source and one.source not in known
    ]  # fmt: skip
    registers = (study.evidence, *(region.evidence for region in study.regions))
    used = {one.source for one in study.datasets}
    used |= set(shown)
    used |= {one.source for register in registers for one in register}
    lines = _find_lines(root)
    return found + [
        Diagnostic(
            layout.SOURCES, lines.get(one.id),
            Message("rules-unused-source", source=one.id), severity=Severity.WARNING,
        )
        for one in study.sources
        if one.id not in used
    ]  # fmt: skip


def _find_lines(root: Path) -> dict[str, int]:
    try:
        rows = (root / layout.SOURCES).read_text("utf-8").splitlines()
    except OSError:
        return {}
    return {row.strip("[] \"'"): n for n, row in enumerate(rows, 1) if row.startswith("[")}
