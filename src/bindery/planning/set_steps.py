"""All steps of the documents of a set: each by itself, and what ties it to the others."""

from dataclasses import dataclass, replace
from pathlib import Path

from bindery import layout
from bindery.graph import Step
from bindery.loading.skeleton import name_absences, read_skeletons
from bindery.model import Study
from bindery.planning.agree_steps import plan_agreement
from bindery.planning.document_steps import plan_render
from bindery.planning.inspect_steps import plan_examination, plan_finishing
from bindery.planning.link_steps import ROUNDS, list_document_links, plan_referring
from bindery.planning.manifest import describe_manifest
from bindery.planning.proof_steps import plan_proof
from bindery.planning.round_steps import Ties, plan_draft, plan_typesetting
from bindery.planning.scope import Text, select_document_texts
from bindery.planning.text_steps import plan_literature


@dataclass(frozen=True, slots=True)
class Making:
    """What is made of a study: its texts, and the names of the documents that are asked for."""

    root: Path
    study: Study
    texts: tuple[Text, ...]
    made: frozenset[str]
    line_numbers: bool = False


def plan_documents(making: Making) -> list[Step]:
    """Finished documents and drafts: results of steps outside the plan are taken for leftovers."""
    study = making.study
    texts = {one.stem: select_document_texts(making.texts, one, study) for one in study.documents}
    ties = describe_ties(making, texts)
    steps = []
    absences = _name_absences(study, making.texts)
    for document in study.documents:
        stem = document.stem
        own, tie = texts[stem], ties[stem]
        scopes = {document.region.slug} if document.region else set(dict(absences))
        lacking = tuple(pair for pair in absences if pair[0] in scopes)
        manifest = replace(describe_manifest(making.root, study, document, own), absences=lacking)
        steps.append(plan_literature(making.root, study, stem, own))
        if tie.far:
            steps.append(plan_referring(study, document, texts))
        for draft in (False, True):
            render = plan_render(
                study, document, manifest, draft=draft, line_numbers=making.line_numbers
            )
            planned = plan_draft if draft else plan_typesetting
            steps += [render, *planned(study, document, render, tie)]
            steps.append(plan_proof(study, document, own, draft=draft))
        if tie.far:
            files = tuple(name for name, _ in tie.others if name in making.made)
            steps.append(plan_agreement(stem, tie.list_sources(ROUNDS), files))
        if tie.others:
            steps.append(plan_examination(stem))
        steps.append(plan_finishing(document, far=tie.far, early=bool(tie.others)))
    return steps


def _name_absences(
    study: Study, texts: tuple[Text, ...]
) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """For each region with such parts, titles and reasons of what does not apply to it."""
    scans = {text.section.path: text.scan for text in texts}
    skeletons = read_skeletons(study, scans)
    pairs = ((one.slug, name_absences(study, skeletons, one)) for one in study.regions)
    return tuple(pair for pair in pairs if pair[1])


def describe_ties(making: Making, texts: dict[str, tuple[Text, ...]]) -> dict[str, Ties]:
    """How each document hangs together with the others."""
    study = making.study
    far = {
        one.stem: tuple(
            link.document.stem
            for link in list_document_links(study, one, texts[one.stem])
            if not link.inside
        )
        for one in study.documents
    }
    wanted = {stem for others in far.values() for stem in others}
    return {
        one.stem: Ties(
            far=any(text.documents for text in texts[one.stem]),
            others=tuple((stem, _count_rounds(making, far, stem)) for stem in far[one.stem]),
            wanted=one.stem in wanted,
            known=tuple(_read_known(making, far[one.stem])),
        )
        for one in study.documents
    }


def _count_rounds(making: Making, far: dict[str, tuple[str, ...]], stem: str) -> int:
    """A document that this build does not make is laid out only."""
    if stem not in making.made:
        return 0
    return ROUNDS if far[stem] else 1


def _read_known(making: Making, stems: tuple[str, ...]) -> list[tuple[str, str]]:
    """The labels of documents that this build leaves as their last build left them."""
    return [
        (stem, path.read_text("utf-8"))
        for stem in stems
        if stem not in making.made and (path := making.root / layout.labels(stem)).is_file()
    ]
