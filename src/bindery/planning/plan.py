"""The plan of a study: every step there is, and which of them a request asks for."""

from dataclasses import dataclass, replace
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic, Severity
from bindery.graph import Step
from bindery.loading import Loaded, load_study
from bindery.loading.skeleton import name_absences, read_skeletons
from bindery.model import Document, Study
from bindery.planning.choose import choose_documents
from bindery.planning.data_steps import plan_data, plan_entry, plan_values
from bindery.planning.document_steps import plan_render
from bindery.planning.inspect_steps import plan_finishing
from bindery.planning.manifest import describe_manifest
from bindery.planning.proof_steps import plan_proof
from bindery.planning.request import Request
from bindery.planning.scope import Text, list_all_placed, list_texts, select_document_texts
from bindery.planning.survey import survey_files
from bindery.planning.tex_steps import plan_typesetting
from bindery.planning.text_steps import plan_literature, plan_text
from bindery.planning.web_steps import WEB, plan_web
from bindery.rules.numbers import check_typed_numbers
from bindery.rules.study import SeenText, check_study


@dataclass(frozen=True, slots=True)
class Plan:
    """All steps of a study, the names of those asked for, and what the study says wrongly.

    With an error among the diagnostics the targets stop short of typesetting: what can still be
    checked is, so that all mistakes are told at once, and no document is touched.
    """

    root: Path
    study: Study
    steps: tuple[Step, ...]
    targets: tuple[str, ...]
    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def ok(self) -> bool:
        """Whether the study may be built."""
        return all(one.severity is not Severity.ERROR for one in self.diagnostics)


def plan_study(root: Path, request: Request) -> Plan:
    """Read the study and plan all of it; raises BinderyError when it cannot be read at all."""
    loaded = _load(root)
    study = loaded.study
    documents = choose_documents(study, request)
    texts = list_texts(root, study)
    sources = [*plan_data(study), *plan_values(study)]
    placed = list_all_placed(texts, study)
    entries = [plan_entry(study, one) for one in placed]
    converted = [plan_text(root, study, text) for text in texts]
    finished = [*_plan_documents(root, study, texts, request), *plan_web(root, study, texts)]
    seen = tuple(
        SeenText(text.section.path, text.scope, text.scan, text.abbreviations) for text in texts
    )
    typed = check_typed_numbers(root, study, draft=request.draft)
    diagnostics = (*loaded.diagnostics, *check_study(root, study, seen), *typed)
    plan = Plan(root, study, (), (), documents, diagnostics)
    targets = _choose_targets(plan, request, (sources, entries, converted))
    scopes = [*(one.scope for one in placed), *(text.scope for text in texts)]
    making = _gather_scopes(study, scopes, [*entries, *converted])
    steps = (*sources, *making, *finished)
    return Plan(root, study, steps, targets, documents, diagnostics)


def _load(root: Path) -> Loaded:
    try:
        return load_study(root)
    except BinderyError as error:
        raise BinderyError(dict.fromkeys((*error.diagnostics, *survey_files(root)))) from None


def _gather_scopes(study: Study, scopes: list[str], steps: list[Step]) -> list[Step]:
    """The steps region by region: the first document can be typeset while others are drawn."""
    order = {region.slug: number for number, region in enumerate(study.regions)}
    pairs = sorted(zip(scopes, steps, strict=True), key=lambda pair: order.get(pair[0], len(order)))
    return [step for _, step in pairs]


def _plan_documents(
    root: Path, study: Study, texts: tuple[Text, ...], request: Request
) -> list[Step]:
    """Finished documents and drafts: results of steps outside the plan are taken for leftovers."""
    steps = []
    absences = _name_absences(study, texts)
    for document in study.documents:
        own = select_document_texts(texts, document, study)
        scopes = {document.region.slug} if document.region else set(dict(absences))
        lacking = tuple(pair for pair in absences if pair[0] in scopes)
        manifest = replace(describe_manifest(root, study, document, own), absences=lacking)
        steps.append(plan_literature(root, study, document.stem, own))
        for draft in (False, True):
            render = plan_render(
                study, document, manifest, draft=draft, line_numbers=request.line_numbers
            )
            steps += [render, plan_typesetting(study, document, render, draft=draft)]
            steps.append(plan_proof(study, document, own, draft=draft))
        steps.append(plan_finishing(document))
    return steps


def _name_absences(
    study: Study, texts: tuple[Text, ...]
) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """For each region with such parts, titles and reasons of what does not apply to it."""
    scans = {text.section.path: text.scan for text in texts}
    skeletons = read_skeletons(study, scans)
    pairs = ((one.slug, name_absences(study, skeletons, one)) for one in study.regions)
    return tuple(pair for pair in pairs if pair[1])


def _choose_targets(
    plan: Plan, request: Request, groups: tuple[list[Step], list[Step], list[Step]]
) -> tuple[str, ...]:
    sources, entries, converted = groups
    if request.what == "figures":
        return tuple(step.name for step in entries)
    if request.what == "texts" or not plan.ok:
        # rendering and proofreading need no TeX
        rendered = [
            f"{kind} {document.stem}"
            for document in plan.documents
            for kind in (("render", "proofread") if plan.ok else ("proofread",))
        ]
        web = _choose_web(plan, request) if plan.ok else ()
        return (*(step.name for step in (*sources, *entries, *converted)), *rendered, *web)
    if request.draft:
        kinds = ("typeset", "proofread")
        return tuple(f"{kind} {one.stem} (draft)" for one in plan.documents for kind in kinds)
    finished = tuple(f"finish {document.stem}" for document in plan.documents)
    return (*finished, *_choose_web(plan, request))


def _choose_web(plan: Plan, request: Request) -> tuple[str, ...]:
    """The web edition belongs to the whole set: it is made when no document is named."""
    some = request.regions or request.documents
    return () if some or not any(kind.web for kind in plan.study.kinds) else (WEB,)
