"""The works of the literature as CSL JSON has them: read, checked, and in one form.

What reference managers write differs: texts for numbers, dates in words, a single work for a list.
Each mistake is told at its own line and key. A work with a mistake keeps its key, so that a text
that cites it is not wrong as well.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bindery import layout
from bindery.errors import Diagnostic
from bindery.loading.csl_dates import read_date
from bindery.loading.csl_fields import (
    DATES,
    EXTRA,
    NAMES,
    TYPES,
    FieldError,
    read_address,
    read_doi,
    read_language,
    read_names,
    read_text,
)
from bindery.loading.located_json import Located, read_located
from bindery.loading.reader import suggest
from bindery.messages import Message

WRONG = "…"  # in place of a field that is there and wrong: it is told once, and not as missing
# what Zotero and BibTeX themselves call them
_OTHER_TYPES = {
    "journalArticle": "article-journal", "newspaperArticle": "article-newspaper",
    "magazineArticle": "article-magazine", "bookSection": "chapter", "incollection": "chapter",
    "inproceedings": "paper-conference", "conferencePaper": "paper-conference", "misc": "document",
    "online": "webpage", "website": "webpage", "techreport": "report", "phdthesis": "thesis",
    "mastersthesis": "thesis", "blogPost": "post-weblog", "statute": "legislation",
    "computerProgram": "software", "videoRecording": "motion_picture",
}  # fmt: skip
_READERS = {"language": read_language, "DOI": read_doi, "URL": read_address}
_IGNORED = frozenset({"custom", "id", "citation-key", "type", "attachments", "relations", "tags"})


@dataclass(frozen=True, slots=True)
class Work:
    """A work: its key, what CSL knows of it, and the lines of the work and of its fields."""

    key: str
    fields: dict[str, Any]
    line: int | None = None
    lines: dict[str, int] = field(default_factory=dict)


def find_style(root: Path) -> str:
    """The study's citation style: the one CSL file in content/, or ""."""
    return next((f"content/{p.name}" for p in sorted((root / "content").glob("*.csl"))), "")


def find_bibliography(root: Path) -> str:
    """The file with the works, relative to the root; "" when the study has none."""
    for path in (layout.REFERENCES, layout.BIBLIOGRAPHY):
        if (root / path).is_file():
            return path
    return ""


def read_works(path: str, data: bytes, mistakes: list[Diagnostic]) -> tuple[Work, ...] | None:
    """The works of a file; None, with the mistake added, when it is no list of works at all."""
    found = read_located(path, data, mistakes)
    if found is None:
        return None
    listed = list_entries(found)
    if listed is None:
        mistakes.append(Diagnostic(path, found.line, Message("loading-works-no-list")))
        return None
    return read_listed(path, listed, mistakes)


def read_listed(path: str, entries: list[Located], mistakes: list[Diagnostic]) -> tuple[Work, ...]:
    """The works of a list's entries; what is none is a mistake and left out."""
    works = (_read_work(path, one, mistakes) for one in entries)
    return tuple(one for one in works if one is not None)


def list_entries(found: Located) -> list[Located] | None:
    """The entries of a list, of an object around one, or a single one; None for anything else."""
    if isinstance(found.value, dict):
        for name in ("items", "references"):
            inner = found.get(name)
            if inner is not None and isinstance(inner.value, list):
                return list(inner.items())
        return [found] if found.get("id") or found.get("type") else None
    return list(found.items()) if isinstance(found.value, list) else None


def _read_work(path: str, entry: Located, mistakes: list[Diagnostic]) -> Work | None:
    if not isinstance(entry.value, dict):
        mistakes.append(Diagnostic(path, entry.line, Message("loading-works-no-work")))
        return None
    named = entry.get("citation-key") or entry.get("id")
    key = str(named.value).strip() if named and isinstance(named.value, str | int) else ""
    line = named.line if named else entry.line
    if not key or re.search(r"\s", key):
        spaced = Message("loading-works-key-with-space", key=key)
        said = spaced if key else Message("loading-works-no-key")
        mistakes.append(Diagnostic(path, line, said))
        return None
    fields = _take_note_apart(entry.value)
    work = Work(key, {"id": key}, line, {name: one.line for name, one in fields.items()})
    _read_type(path, work, fields.get("type"), mistakes)
    for name, one in fields.items():
        if name in _IGNORED:
            continue
        try:
            value = _read_field(name, one.plain())
        except FieldError as error:
            said = Message("loading-work-field", field=name, key=key, what=error.said)
            mistakes.append(Diagnostic(path, one.line, said))
            value = WRONG
        if value is not None:
            work.fields[name] = value
    return work


def _take_note_apart(fields: dict[str, Located]) -> dict[str, Located]:
    """The fields, with those that stand in the note (Zotero's “Extra”) as `Name: value` lines."""
    note = fields.get("note")
    if note is None or not isinstance(note.value, str):
        return fields
    found, rest = dict(fields), []
    for row in note.value.split("\n"):
        name, colon, value = row.partition(":")
        known = EXTRA.get(name.strip().lower().replace(" ", "-"))
        if not colon or known is None:
            rest.append(row)
        elif known:
            found.setdefault(known, Located(_split_names(known, value.strip()), note.line))
    found["note"] = Located(" ".join(rest).strip(), note.line)
    return found


def _split_names(name: str, value: str) -> Any:
    """A name is written `Family || Given` there."""
    if name not in NAMES:
        return value
    family, bars, given = (part.strip() for part in value.partition("||"))
    parts = {"family": family, "given": given} if bars else {"literal": family}
    return [Located({key: Located(part, 0) for key, part in parts.items()}, 0)]


def _read_field(name: str, value: Any) -> Any:
    """The value in its one form; None for an empty one. Raises FieldError."""
    if value is None or value in ("", [], {}):
        return None
    if name in NAMES:
        return read_names(value)
    if name in DATES:
        return read_date(value)
    return _READERS.get(name, read_text)(value)


def _read_type(path: str, work: Work, kind: Located | None, mistakes: list[Diagnostic]) -> None:
    if kind is None:
        return
    text = str(kind.value)
    if text in TYPES:
        work.fields["type"] = text
        return
    said = Message("loading-work-unknown-type", key=work.key, type=text)
    near = suggest(_OTHER_TYPES.get(text, text), TYPES)
    mistakes.append(Diagnostic(path, kind.line, said, near))
    work.fields["type"] = "document"


def make_safe(works: tuple[Work, ...]) -> list[dict[str, Any]]:
    """The works as pandoc always reads them: a field that is wrong is left out."""
    safe = []
    for work in works:
        fields = {name: value for name, value in work.fields.items() if value != WRONG}
        safe.append({"type": "document", **fields})
    return safe
