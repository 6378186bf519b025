"""What the templates of a document see: names and plain values of docs/architecture.md."""

import re
from dataclasses import dataclass, replace

from bindery.model import Region, Source, Study, link_chain
from bindery.rendering.located import locate_texts
from bindery.rendering.registers import list_datasets, list_images, walk_images
from bindery.rendering.request import Material, RenderRequest
from bindery.rendering.views import own_scope, view_entry, view_region


def make_context(request: RenderRequest) -> dict[str, object]:
    """What a document's template and its parts see."""
    study, document, material = request.study, request.document, request.material
    study = locate_texts(study, request.root)
    kind, scope = document.kind, own_scope(document.region)
    own = [one.view for one in material.converted if one.scope == scope]
    regions = tuple(
        replace(
            view_region(region, material.converted, material.records, _front_of(study, kind.front)),
            absences=dict(material.absences).get(region.slug, ()),
        )
        for region in study.regions
    )
    return {
        "study": study,
        "document": DocumentView(document.title, kind.subtitle, document.stem, document.region),
        "front": tuple(view for view in own if view.name in kind.front),
        "sections": tuple(view for view in own if view.name not in kind.front),
        "regions": regions,
        "region": next((one for one in regions if one.slug == scope), None),
        "entries": tuple(view_entry(record) for record in material.records),
        "sources": _list_sources(study, material),
        "images": list_images(material, {one.id for one in study.sources}),
        "numbers_here": material.elsewhere.here,
        "datasets": list_datasets(study, material.records),
        "abbreviations": _list_abbreviations(study, material),
        "literature": "literature.tex" if material.literature else "",
        "chain": link_chain(_limit_study(study, document.region)),
        "questions": study.questions,
        "conclusions": study.conclusions,
        "recommendations": study.recommendations,
        "words": dict(study.words),
    }


def _limit_study(study: Study, region: Region | None) -> Study:
    """A region's document reads its own findings alone: those of others are none of its inputs."""
    own = tuple(one for one in study.regions if region and one.slug == region.slug)
    return replace(study, regions=own) if region else study


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document as templates see it."""

    title: str
    subtitle: str
    stem: str
    region: object


def _front_of(study: Study, own: tuple[str, ...]) -> tuple[str, ...]:
    """Names of the regions' sections that stand first: those that a regions' kind names."""
    names = {name for kind in study.kinds if kind.scope == "region" for name in kind.front}
    return tuple(sorted(names | set(own)))


def _list_sources(study: Study, material: Material) -> tuple[Source, ...]:
    used = {source for record in material.records for source in record.sources}
    used |= {one.origin for one in walk_images(material)}
    return tuple(source for source in study.sources if source.id in used)


def _list_abbreviations(study: Study, material: Material) -> tuple[object, ...]:
    """Those that a reader meets: in the texts, and in figures and tables with all their words."""
    used = {short for one in material.converted for short in one.fragment.abbreviations}
    shown = "\n".join(
        text
        for record in material.records
        for text in (
            record.title, record.subtitle, record.note, record.source_line,
            *(column.label for column in record.columns),
            *(cell for row in record.rows for cell in row),
        )
    )  # fmt: skip
    return tuple(
        one
        for one in study.abbreviations
        if one.short in used or re.search(rf"(?<!\w){re.escape(one.short)}(?!\w)", shown)
    )
