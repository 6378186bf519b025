"""The plan of a study: every step there is, and which of them a request asks for."""

from dataclasses import dataclass, replace
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic, Severity
from bindery.graph import Step
from bindery.loading import Loaded, load_study
from bindery.loading.numbers import AllowedNumber
from bindery.model import Document, Study
from bindery.model.standards import Standard
from bindery.planning.choose import choose_documents, keep_chosen
from bindery.planning.data_steps import plan_data, plan_entry, plan_values
from bindery.planning.declared import add_declared, check_declared
from bindery.planning.hint_steps import HINTS, plan_hints
from bindery.planning.image_steps import list_images, plan_image
from bindery.planning.link_steps import LINKS, plan_following
from bindery.planning.proof_steps import ALLOWANCES, plan_allowances
from bindery.planning.request import Request
from bindery.planning.scope import Text, list_all_placed, list_texts
from bindery.planning.set_steps import Making, plan_documents
from bindery.planning.shared_numbers import SHARED, find_lost, plan_shared_numbers
from bindery.planning.site_steps import SITE, plan_preview, plan_site
from bindery.planning.survey import survey_files
from bindery.planning.text_steps import plan_text
from bindery.planning.web_steps import WEB, plan_web
from bindery.rules.now_data import check_now_words, describe_dating
from bindery.rules.numbers import (
    NumberRules,
    check_other_numbers,
    check_unfinished,
    load_number_rules,
)
from bindery.rules.study import OutlinedText, check_study


@dataclass(frozen=True, slots=True)
class Plan:
    """All steps of a study, the names of the requested ones, and the mistakes in the study.

    With an error among the diagnostics the targets stop short of typesetting: what can still be
    checked is, so that all mistakes are told at once, and no document is touched. `read` is the
    study as its TOML files say it, `texts` what is known of its texts beforehand.
    """

    root: Path
    study: Study
    steps: tuple[Step, ...]
    targets: tuple[str, ...]
    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...]
    read: Study
    texts: tuple[Text, ...]

    @property
    def ok(self) -> bool:
        """Whether the study may be built."""
        return all(one.severity is not Severity.ERROR for one in self.diagnostics)


def plan_study(root: Path, request: Request) -> Plan:
    """Read the study and plan all of it; raises BinderyError when it cannot be read at all."""
    loaded = _load(root)
    if request.standard:
        asked = replace(loaded.study, standard=Standard(request.standard))
        loaded = replace(loaded, study=asked)
    study = loaded.study
    documents = choose_documents(study, request)
    texts = list_texts(root, study)
    study = add_declared(study, texts)
    sources = [*plan_data(study), *plan_values(study)]
    placed = list_all_placed(texts, study)
    entries = [plan_entry(study, one) for one in placed]
    converted = [plan_text(root, study, text) for text in texts]
    images = [plan_image(study, path) for path in list_images(root, texts)]
    made = _choose_made(request, documents, study)
    rules, used, typed = _look_for_numbers(loaded.study, root, draft=request.draft)
    making = Making(root, study, texts, made, request.line_numbers, rules)
    finished = [*plan_documents(making), *plan_web(root, study, texts), plan_following(study)]
    finished += [plan_hints(root, study, texts), *plan_shared_numbers(placed)]
    finished += [*plan_site(root, study), *plan_preview(root, study)]
    finished += [plan_allowances(texts, rules, used)] if rules else []
    seen = tuple(
        OutlinedText(text.section.path, text.scope, text.outline, text.abbreviations)
        for text in texts
    )
    typed += check_unfinished(root, loaded.study)
    typed += _look_for_now(loaded.study, root, draft=request.draft)
    checked = (*check_study(root, loaded.study, seen), *check_declared(study), *find_lost(placed))
    diagnostics = keep_chosen((*loaded.diagnostics, *checked, *typed), study, documents)
    scopes = [*(one.scope for one in placed), *(text.scope for text in texts)]
    sorted_steps = _sort_by_scope(study, scopes, [*entries, *converted])
    steps = (*sources, *images, *sorted_steps, *finished)
    plan = Plan(root, study, steps, (), documents, diagnostics, loaded.study, texts)
    targets = _choose_targets(plan, request, (sources, entries, converted))
    return replace(plan, targets=targets)


def _load(root: Path) -> Loaded:
    try:
        return load_study(root)
    except BinderyError as error:
        raise BinderyError(dict.fromkeys((*error.diagnostics, *survey_files(root)))) from None


def _look_for_numbers(
    study: Study, root: Path, *, draft: bool
) -> tuple[NumberRules | None, set[AllowedNumber], list[Diagnostic]]:
    """The rules of typed numbers, the allowances that are used outside of texts, the mistakes."""
    mistakes: list[Diagnostic] = []
    rules = load_number_rules(root, study, mistakes)
    if rules is None:
        return None, set(), mistakes
    found, used = check_other_numbers(root, study, rules)
    found = [replace(one, severity=Severity.WARNING) for one in found] if draft else found
    return rules, used, [*mistakes, *found]


def _look_for_now(study: Study, root: Path, *, draft: bool) -> list[Diagnostic]:
    """The words of now in TOML files that are said of old data; in a draft they are warnings."""
    found = check_now_words(root, study, describe_dating(study))
    return [replace(one, severity=Severity.WARNING) for one in found] if draft else found


def _choose_made(request: Request, documents: tuple[Document, ...], study: Study) -> frozenset[str]:
    """The documents that are made; references to others use the labels of their last build."""
    if request.draft:
        return frozenset()
    chosen = documents if request.makes_documents else study.documents
    return frozenset(document.stem for document in chosen)


def _sort_by_scope(study: Study, scopes: list[str], steps: list[Step]) -> list[Step]:
    """Sort steps by region: one region's document can be typeset while others are drawn."""
    order = {region.slug: number for number, region in enumerate(study.regions)}
    pairs = sorted(zip(scopes, steps, strict=True), key=lambda pair: order.get(pair[0], len(order)))
    return [step for _, step in pairs]


def _choose_targets(
    plan: Plan, request: Request, groups: tuple[list[Step], list[Step], list[Step]]
) -> tuple[str, ...]:
    if request.what == "figures":
        return tuple(step.name for step in groups[1])
    if request.what == "texts" or not plan.ok:
        return _list_checks(plan, groups)
    if request.draft:
        kinds = ("typeset", "proofread")
        return tuple(f"{kind} {one.stem} (draft)" for one in plan.documents for kind in kinds)
    # a build checks all that `check` checks: neither can say what the other does not
    some = request.regions or request.documents
    checks = () if some else _list_checks(plan, groups)
    finished = tuple(f"finish {document.stem}" for document in plan.documents)
    site = (SITE,) if request.what == "site" else ()
    return tuple(dict.fromkeys((*checks, *finished, *_choose_web(plan, request), *site)))


def _list_checks(plan: Plan, groups: tuple[list[Step], list[Step], list[Step]]) -> tuple[str, ...]:
    """All that can be known without TeX; with mistakes in the study, all that is left to know."""
    rendered = [
        f"{kind} {document.stem}"
        for document in plan.documents
        for kind in (("render", "proofread") if plan.ok else ("proofread",))
    ]
    rendered += [step.name for step in plan.steps if step.name.startswith("resolve references ")]
    whole_study = (ALLOWANCES, HINTS, SHARED)
    rendered += [step.name for step in plan.steps if step.name.startswith(whole_study)]
    web = (WEB,) if plan.ok and any(kind.web for kind in plan.study.kinds) else ()
    whole = plan.ok and len(plan.documents) == len(plan.study.documents) > 1
    links = (LINKS,) if whole else ()
    return (*(step.name for group in groups for step in group), *rendered, *web, *links)


def _choose_web(plan: Plan, request: Request) -> tuple[str, ...]:
    """The web edition belongs to the whole set: it is made when no document is named."""
    some = request.regions or request.documents
    return () if some or not any(kind.web for kind in plan.study.kinds) else (WEB,)
