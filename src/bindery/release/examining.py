"""Everything that must hold before a bundle is made; all that does not is told at once."""

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
    find_draft_marks,
    find_examples,
)
from bindery.release.edition import Edition, State, check_edition, choose_edition
from bindery.release.gates import Standing, judge_gates
from bindery.release.material import (
    Material,
    check_title_page,
    collect_material,
    list_failures,
    list_finished,
    take_digests,
)
from bindery.release.names import NameList, check_presence, load_names
from bindery.release.revision import Revision, check_revision, read_revision
from bindery.release.workshop import Workshop


@dataclass(frozen=True, slots=True)
class ReleaseRequest:
    """What is asked for: the edition ("" for the study's own), under embargo or public, on a day.

    `environment` is where the list of names is looked for.
    """

    root: Path
    edition: str = ""
    embargo: bool = False
    today: date = field(default_factory=date.today)
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known before anything is built or read."""

    study: Study
    settings: ReleaseSettings
    edition: Edition
    revision: Revision
    names: NameList | None
    mistakes: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A release of which nothing is wrong so far."""

    beginning: Beginning
    material: Material
    standing: Standing
    inspections: tuple[Inspection, ...]


def begin(request: ReleaseRequest) -> Beginning:
    """Look at all that needs no built document; mistakes are kept, not raised.

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
    mistakes += check_finished(request.root, settings)
    mistakes += (
        check_status(study)
        if edition.state is State.EXAMPLE
        else find_examples(request.root, study)
    )
    return Beginning(study, settings, edition, revision, names, tuple(mistakes))


def examine(request: ReleaseRequest, workshop: Workshop) -> Case:
    """Look at everything, the built documents too; raises BinderyError with all mistakes."""
    start = begin(request)
    material = collect_material(request.root, start.study)
    standing = judge_gates(
        request.root, start.settings, take_digests(request.root, material), request.today
    )
    mistakes = [*start.mistakes, *standing.mistakes]
    if start.edition.state is State.FINAL:
        mistakes += standing.list_open()
    inspections: tuple[Inspection, ...] = ()
    try:
        inspections = workshop.inspect(list_finished(request.root, material, workshop.expect))
    except BinderyError as error:
        mistakes += error.diagnostics
    for one in inspections:
        mistakes += list_failures(one)
        path = one.structure.path
        pages = workshop.pages(request.root / path)
        mistakes += check_title_page(path, pages[0] if pages else "", start.study)
        mistakes += find_draft_marks(path, pages, start.settings)
    if mistakes:
        raise BinderyError(dict.fromkeys(mistakes))
    return Case(start, material, standing, inspections)
