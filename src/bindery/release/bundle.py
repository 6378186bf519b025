"""`invoke release`: makes the bundle of a study that has passed all checks, whole or not at all."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.inspection import write_json
from bindery.release.bundle_texts import read_texts
from bindery.release.crate import CrateFacts, write_crate
from bindery.release.denylist import search_names
from bindery.release.dictionary import write_dictionary
from bindery.release.edition import State
from bindery.release.examining import Candidate, ReleaseRequest, examine
from bindery.release.gates import GateReport
from bindery.release.machine_traces import describe_machine, search_machine_traces
from bindery.release.manifest import CRATE, MANIFEST, Origin, write_manifest
from bindery.release.reports import Reporter, describe_documents
from bindery.release.services import Services
from bindery.release.sidecars import Related, check_sidecar, write_sidecar
from bindery.release.staging import Stage, digest_inputs, move_in_place, open_stage
from bindery.release.sums import SUMS, list_bundle, write_sums
from bindery.rendering.site_files import has_site, read_site

_INPUTS = (*layout.SOURCE_FOLDERS, layout.QUALITY, "src/bindery")


@dataclass(frozen=True, slots=True)
class Released:
    """A finished bundle: its folder, its files with their sizes, and the gates as they stand."""

    folder: Path
    shown: str
    files: tuple[tuple[str, int], ...]
    gate_report: GateReport
    state: str


def make_release(request: ReleaseRequest, services: Services) -> Released:
    """Make the bundle of an edition.

    Raises BinderyError with everything that stands against it; then nothing is there, and an
    earlier bundle of this edition stays as it was.
    """
    candidate = examine(request, services)
    edition = candidate.preconditions.edition
    target = request.root / edition.folder
    stage = open_stage(target)
    try:
        _fill(request, candidate, services, stage)
        _search(request, candidate, stage)
        move_in_place(stage, target)
    finally:
        shutil.rmtree(stage.folder, ignore_errors=True)
        shutil.rmtree(stage.folder.with_name(f"{stage.folder.name}.tex"), ignore_errors=True)
    files = tuple((path, (target / path).stat().st_size) for path in list_bundle(target))
    return Released(target, edition.folder, files, candidate.gate_report, edition.state.value)


def _fill(request: ReleaseRequest, candidate: Candidate, services: Services, stage: Stage) -> None:
    """Write all files; their order matters, as each describes those before it."""
    start = candidate.preconditions
    names = dict(start.settings.names)
    tools = services.tools()
    origin = Origin(
        start.study, start.edition, start.revision.commit, candidate.gate_report, tools,
        start.names is not None,
    )  # fmt: skip
    _put_documents(request.root, candidate, stage)
    _put_numbers(request.root, candidate, stage)
    _put_sidecars(request.root, candidate, stage)
    for one in candidate.inspections:
        stem = Path(one.structure.path).stem
        stage.write(f"{names['evidence']}/{stem}.json", "evidence", write_json(one))
    settings = start.settings
    people = (*(one.path for one in settings.gates), *(one.path for one in settings.logs))
    for path in people:
        if (request.root / path).is_file():
            stage.copy(f"{names['people']}/{Path(path).name}", "people", request.root / path)
    Reporter(request.root, candidate, origin, services, stage).put_reports()
    documents = describe_documents(candidate, stage)
    stage.write(MANIFEST, "manifest", write_manifest(origin, stage, documents))
    facts = CrateFacts(
        start.settings.description, start.settings.licence,
        digest_inputs(request.root, _INPUTS), stage.roles, stage.titles,
    )  # fmt: skip
    stage.write(CRATE, "manifest", write_crate(origin, facts, stage.folder))
    stage.write(SUMS, "manifest", write_sums(stage.folder))


def _put_documents(root: Path, candidate: Candidate, stage: Stage) -> None:
    start = candidate.preconditions
    for document in candidate.material.documents:
        place = locate_document(candidate, document.stem)
        stage.copy(place, "document", root / layout.finished_pdf(document.stem))
        stage.titles[place] = f"{start.study.title}: {document.title}"
    if any(kind.web for kind in start.study.kinds) and (root / layout.WEB_PAGE).is_file():
        # the accessible alternative to the summaries (REQ-29)
        name = start.edition.name_file(start.settings.name("web"), "html")
        stage.copy(name, "web", root / layout.WEB_PAGE)
    if folder := start.settings.name("site") if has_site(root) else "":
        pages, files = read_site(root)
        for path, text in pages.items():
            stage.write(f"{folder}/{path}", "web", text)
        for path, source in files.items():
            stage.copy(f"{folder}/{path}", "web", root / source)


def locate_document(candidate: Candidate, stem: str) -> str:
    """A document's place in the bundle."""
    start = candidate.preconditions
    return f"{start.settings.name('documents')}/{start.edition.name_file(stem, 'pdf')}"


def _put_numbers(root: Path, candidate: Candidate, stage: Stage) -> None:
    settings = candidate.preconditions.settings
    folder = settings.name("data")
    placed = {}
    for one in candidate.material.numbers:
        whole = one.record.scope == layout.STUDY_SCOPE
        scope = settings.name("study") if whole else one.record.scope
        place = f"{folder}/{scope}/{one.record.id}.csv"
        stage.copy(place, "numbers", root / one.path)
        stage.titles[place] = one.record.title
        placed[place] = one
    text = write_dictionary(settings, placed, candidate.preconditions.study.sources)
    stage.write(f"{folder}/{settings.name('dictionary')}.csv", "dictionary", text)


def _put_sidecars(root: Path, candidate: Candidate, stage: Stage) -> None:
    start = candidate.preconditions
    mistakes: list[Diagnostic] = []
    example = start.edition.state is State.EXAMPLE
    for sidecar in start.settings.sidecars:
        if example and sidecar.only_final:
            continue
        related = [
            Related(
                one.stem,
                one.title,
                one.kind.subtitle,
                Path(locate_document(candidate, one.stem)).name,
            )
            for one in candidate.material.documents
        ]
        whole = next((one for one in related if one.stem == sidecar.whole), None)
        schema = (root / layout.RELEASE_TEMPLATES / sidecar.schema).read_bytes()
        for one in related:
            parts = [other for other in related if other is not one] if one is whole else []
            context = {
                "study": start.study, "edition": start.edition, "document": one,
                "whole": None if one is whole else whole, "parts": parts,
            }  # fmt: skip
            text = write_sidecar(root, sidecar, context)
            place = f"{start.settings.name('metadata')}/{Path(one.file).stem}.{sidecar.suffix}"
            mistakes += check_sidecar(text, schema, place)
            stage.write(place, "sidecar", text)
        stage.write(
            f"{start.settings.name('metadata')}/{sidecar.schema}", "schema", schema.decode()
        )
    if mistakes:
        raise BinderyError(mistakes)


def _search(request: ReleaseRequest, candidate: Candidate, stage: Stage) -> None:
    """The whole bundle, and the sources, for names; the bundle for traces of a machine."""
    texts = tuple(read_texts(stage.folder, candidate.preconditions.edition.folder))
    found = list(search_machine_traces(describe_machine(request.root), texts))
    if candidate.preconditions.names is not None:
        sources = tuple(_read_sources(request.root))
        found += search_names(candidate.preconditions.names, (*texts, *sources))
    if found:
        raise BinderyError(dict.fromkeys(found))


def _read_sources(root: Path) -> Iterator[tuple[str, int | None, str]]:
    """The authors' files by line, and each whole: a name may be broken over two lines."""
    for path in digest_inputs(root, (*layout.SOURCE_FOLDERS[:3], layout.QUALITY)):
        data = (root / path).read_bytes()
        if b"\0" not in data[:4096]:
            text = data.decode("utf-8", "replace")
            yield path, None, text
            yield from ((path, number, line) for number, line in enumerate(text.splitlines(), 1))
