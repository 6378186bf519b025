"""Checks everything that must hold before a bundle is made; all mistakes are reported at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic, Severity
from bindery.inspection import Inspection
from bindery.loading import load_study
from bindery.loading.release import load_release
from bindery.model import Study
from bindery.model.release import ReleaseSettings
from bindery.release.content import (
    check_finished,
    check_status,
    find_copied,
    find_draft_marks,
    find_examples,
)
from bindery.release.denylist import Denylist, check_presence, load_names
from bindery.release.edition import Edition, State, check_edition, choose_edition
from bindery.release.gates import GateReport, judge_gates
from bindery.release.material import (
    Material,
    check_title_page,
    collect_material,
    list_failures,
    list_finished,
    take_digests,
)
from bindery.release.revision import Revision, check_revision, read_revision
from bindery.release.services import Services


@dataclass(frozen=True, slots=True)
class ReleaseRequest:
    """A requested release: the edition ("" for the study's own), under embargo or public, on a day.

    `environment` is where the list of names is looked for.
    """

    root: Path
    edition: str = ""
    embargo: bool = False
    today: date = field(default_factory=date.today)
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Preconditions:
    """What is known, and what is wrong, before any built document is read."""

    study: Study
    settings: ReleaseSettings
    edition: Edition
    revision: Revision
    names: Denylist | None
    mistakes: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A release that has passed every check so far."""

    preconditions: Preconditions
    material: Material
    gate_report: GateReport
    inspections: tuple[Inspection, ...]


def check_preconditions(request: ReleaseRequest) -> Preconditions:
    """Check all that needs no built document; mistakes are collected, not raised.

    Raises BinderyError for a study or settings that cannot be read at all.
    """
    loaded = load_study(request.root)
    study, settings = loaded.study, load_release(request.root)
    edition = choose_edition(study, embargo=request.embargo)
    revision = read_revision(request.root, edition.name)
    mistakes = [one for one in loaded.diagnostics if one.severity is Severity.ERROR]
    mistakes += check_edition(
        study, edition, request.edition, today=request.today, embargo=request.embargo
    )
    mistakes += check_revision(revision, edition.name)
    names = None
    try:
        names = load_names(request.root, request.environment)
    except BinderyError as error:
        mistakes += error.diagnostics
    else:
        mistakes += check_presence(names) if edition.state is State.FINAL else ()
    mistakes += check_finished(request.root, settings, study.writing.unfinished)
    mistakes += (
        check_status(study)
        if edition.state is State.EXAMPLE
        else (*find_examples(request.root, study), *find_copied(request.root, study))
    )
    return Preconditions(study, settings, edition, revision, names, tuple(mistakes))


def examine(request: ReleaseRequest, services: Services) -> Candidate:
    """Check everything, the built documents too; raises BinderyError with all mistakes."""
    start = check_preconditions(request)
    material = collect_material(request.root, start.study)
    gate_report = judge_gates(
        request.root, start.settings, take_digests(request.root, material), request.today
    )
    mistakes = [*start.mistakes, *gate_report.mistakes]
    if start.edition.state is State.FINAL:
        mistakes += gate_report.list_open()
    inspections: tuple[Inspection, ...] = ()
    try:
        inspections = services.inspect(list_finished(request.root, material, services.expect))
    except BinderyError as error:
        mistakes += error.diagnostics
    for one in inspections:
        mistakes += list_failures(one)
        path = one.structure.path
        pages = services.pages(request.root / path)
        mistakes += check_title_page(path, pages[0] if pages else "", start.study)
        mistakes += find_draft_marks(path, pages, start.settings)
    if mistakes:
        raise BinderyError(dict.fromkeys(mistakes))
    return Candidate(start, material, gate_report, inspections)
