"""Collects what a release holds: documents with their inspections, and tables of numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.errors import Diagnostic, fail
from bindery.graph import digest_file
from bindery.inspection import Expected, Finished, Inspection
from bindery.messages import Message
from bindery.model import Document, FigureRecord, Study
from bindery.model.codec import decode
from bindery.planning.declared import add_declared
from bindery.planning.examining import expected_path
from bindery.planning.linking import list_sections
from bindery.planning.scope import list_placed, list_texts
from bindery.release.gates import Digests


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers behind one figure or table, and the stems of the documents that show it."""

    record: FigureRecord
    path: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that was built of a study and is released."""

    documents: tuple[Document, ...]
    numbers: tuple[Numbers, ...]


def collect_material(root: Path, study: Study) -> Material:
    """The documents and the numbers that their texts place; raises BinderyError for what lacks."""
    texts = list_texts(root, study)
    study = add_declared(study, texts)
    sections = {d.stem: {s.path for s in list_sections(d, study)} for d in study.documents}
    numbers = []
    for placed in list_placed(texts, study):
        path = layout.drawn(placed.scope, placed.entry.id, "csv")
        record = _read_record(root, layout.drawn(placed.scope, placed.entry.id, "json"))
        showing = {
            text.section.path for text in texts
            if text.scope == placed.scope and placed.entry.id in text.outline.entries
        }  # fmt: skip
        stems = tuple(stem for stem, own in sections.items() if own & showing)
        numbers.append(Numbers(record, path, stems))
    return Material(study.documents, tuple(numbers))


def _read_record(root: Path, path: str) -> FigureRecord:
    try:
        return decode(FigureRecord, (root / path).read_bytes())
    except OSError:
        raise fail(path, None, Message("release-no-result")) from None


def take_digests(root: Path, material: Material) -> Digests:
    """SHA-256 of the documents and of the numbers, by path under the root."""
    paths = (layout.finished_pdf(one.stem) for one in material.documents)
    documents = {path: digest_file(root / path) or "" for path in paths}
    data = {one.path: digest_file(root / one.path) or "" for one in material.numbers}
    return Digests(documents, data)


def list_finished(
    root: Path, material: Material, expect: Callable[[str], Expected]
) -> tuple[Finished, ...]:
    """The documents to inspect, with what their sources say as `expect` reads it."""
    found = []
    for document in material.documents:
        path = layout.finished_pdf(document.stem)
        expected = expect((root / expected_path(document.stem)).read_text("utf-8"))
        found.append(Finished(root / path, path, expected))
    return tuple(found)


def check_title_page(path: str, page: str, study: Study) -> tuple[Diagnostic, ...]:
    """The title page says what edition this is and what its status is (REQ-40)."""
    shown = _squeeze(page)
    return tuple(
        Diagnostic(
            path,
            None,
            Message("release-title-page", what=what, words=words),
        )
        for what, words in (("edition", study.edition), ("status", study.status))
        if _squeeze(words) not in shown
    )


def _squeeze(text: str) -> str:
    """Without the spaces and soft hyphens by which lines are broken."""
    return "".join(text.replace("\u00ad", "").split()).casefold()


def list_failures(inspection: Inspection) -> tuple[Diagnostic, ...]:
    """Why a document does not pass, at the author's place where it is known; empty if it does."""
    found = tuple(one.to_author() for one in inspection.failures)
    if inspection.passed or found:
        return found
    return (Diagnostic(inspection.structure.path, None, Message("release-no-validator")),)
