"""All steps of the documents of a set: each by itself, and what it takes from the others."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bindery import layout
from bindery.graph import Step
from bindery.loading.skeleton import name_absences, read_skeletons
from bindery.model import Document, Study
from bindery.planning.document_steps import plan_render
from bindery.planning.inspect_steps import plan_examination, plan_finishing
from bindery.planning.label_steps import LabelSource, plan_importing
from bindery.planning.literature_steps import plan_literature
from bindery.planning.manifest import describe_manifest
from bindery.planning.numbers_links import NumbersLinks, find_numbers_links
from bindery.planning.proof_steps import ProofRules, plan_proof
from bindery.planning.reference_steps import list_document_links, plan_checking, plan_resolving
from bindery.planning.scope import Text, select_document_texts
from bindery.planning.tex_steps import describe_folder, plan_layout, plan_typesetting
from bindery.rules.now_data import describe_dating
from bindery.rules.numbers import NumberRules
from bindery.rules.skeleton import list_incomplete


@dataclass(frozen=True, slots=True)
class Making:
    """What is made of a study: its texts, and the names of the documents that are asked for.

    `numbers` are the rules of typed numbers, None where it cannot be known which are allowed.
    """

    root: Path
    study: Study
    texts: tuple[Text, ...]
    made: frozenset[str]
    line_numbers: bool = False
    numbers: NumberRules | None = None


@dataclass(frozen=True, slots=True)
class References:
    """How a document takes part in the references between documents.

    `refers` when its texts refer to any document (itself included), `sources` are those that it
    does not hold, `referred_to` when another one refers to it.
    """

    refers: bool
    sources: tuple[LabelSource, ...]
    referred_to: bool


def plan_documents(making: Making) -> list[Step]:
    """Finished documents and drafts: results of steps outside the plan are taken for leftovers."""
    study = making.study
    texts = {one.stem: select_document_texts(making.texts, one, study) for one in study.documents}
    numbers = find_numbers_links(making.root, study, texts)
    references = describe_references(making, texts, numbers)
    steps: list[Step] = []
    absences = _name_absences(study, making.texts)
    incomplete, dating = list_incomplete(study), describe_dating(study)
    for document in study.documents:
        stem = document.stem
        own, its = texts[stem], references[stem]
        scopes = {document.region.slug} if document.region else set(dict(absences))
        lacking = tuple(pair for pair in absences if pair[0] in scopes)
        before = len(steps)
        manifest = describe_manifest(making.root, study, document, own, numbers[stem])
        manifest = replace(manifest, absences=lacking)
        steps.append(plan_literature(making.root, study, stem, own))
        if its.refers:
            steps.append(plan_resolving(study, document, texts, numbers[stem], incomplete))
            steps.append(plan_importing(stem, its.sources))
            steps.append(plan_importing(stem, _as_known(its.sources), draft=True))
            steps.append(plan_checking(stem, its.sources))
        for draft in (False, True):
            render = plan_render(
                study, document, manifest, draft=draft, line_numbers=making.line_numbers
            )
            tex = describe_folder(study, document, render, draft=draft, refers=its.refers)
            laid_out = its.referred_to and not draft
            steps += [render, *((plan_layout(tex),) if laid_out else ())]
            steps.append(plan_typesetting(tex, laid_out=laid_out))
            rules = ProofRules(making.numbers, dating, draft, incomplete)
            steps.append(plan_proof(study, document, own, rules))
        steps += [plan_examination(stem), plan_finishing(stem, refers=its.refers)]
        subject = f"{layout.TEMPLATES}/{document.kind.slug}/document.tex"
        steps[before:] = (replace(step, subject=subject) for step in steps[before:])
    return steps


def _name_absences(
    study: Study, texts: tuple[Text, ...]
) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """For each region with such parts, titles and reasons of what does not apply to it."""
    outlines = {text.section.path: text.outline for text in texts}
    skeletons = read_skeletons(study, outlines)
    pairs = ((one.slug, name_absences(study, skeletons, one)) for one in study.regions)
    return tuple(pair for pair in pairs if pair[1])


def describe_references(
    making: Making, texts: dict[str, tuple[Text, ...]], numbers: Mapping[str, NumbersLinks]
) -> dict[str, References]:
    """How each document takes part in the references between documents."""
    study = making.study
    others = {
        one.stem: tuple(
            dict.fromkeys(
                (
                    *(
                        link.document
                        for link in list_document_links(study, one, texts[one.stem])
                        if not link.inside
                    ),
                    *numbers[one.stem].documents,
                )
            )
        )
        for one in study.documents
    }
    referred_to = {document for documents in others.values() for document in documents}
    return {
        one.stem: References(
            refers=bool(numbers[one.stem].references)
            or any(text.documents for text in texts[one.stem]),
            sources=tuple(_describe_source(making, other) for other in others[one.stem]),
            referred_to=one in referred_to,
        )
        for one in study.documents
    }


def _describe_source(making: Making, document: Document) -> LabelSource:
    """A document that this build leaves as it is has the labels of its last build, if any."""
    stem = document.stem
    made = stem in making.made
    built = (making.root / layout.labels(stem)).is_file()
    return LabelSource(stem, made=made, provisional=made or not built)


def _as_known(sources: tuple[LabelSource, ...]) -> tuple[LabelSource, ...]:
    """A draft takes the labels that the last build of the others left, and waits for none."""
    return tuple(replace(one, made=False, provisional=False) for one in sources)
