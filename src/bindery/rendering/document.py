"""Renders one document: its .tex with all small texts that it reads, as a mapping of files."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime

from bindery.model import (
    EntryKind,
    FigureRecord,
    Fragment,
    LineMap,
    Region,
    Source,
    Study,
    link_chain,
)
from bindery.rendering.metadata import Identity, write_latexmkrc, write_metadata
from bindery.rendering.outline import read_boxes, read_outline
from bindery.rendering.pen import encode_reading
from bindery.rendering.reading import read_document
from bindery.rendering.references import check_references
from bindery.rendering.registers import list_datasets
from bindery.rendering.request import Material, RenderRequest, trace_files
from bindery.rendering.views import (
    EntryView,
    RegionView,
    own_scope,
    view_entry,
    view_region,
)
from bindery.tex.environment import render_template
from bindery.tex.origin import strip_origins


def render_document(request: RenderRequest, binaries: Mapping[str, str]) -> dict[str, str]:
    """All text files of the document's folder, by path in it.

    `binaries` are the SHA-256 of the files that are copied into the folder; the document's
    identity is derived from them and from the texts. Raises BinderyError at a template's line.
    """
    document, material = request.document, request.material
    context = _make_context(request)
    files = {one.view.input: one.fragment.tex for one in material.converted}
    for record in material.records:
        files.update(_render_entry(request, context, record))
    for scope, name in material.parts:
        files[f"parts/{scope}-{name}.tex"] = _render_part(request, context, (scope, name))
    check_references(material.converted, [view_entry(one).label for one in material.records], files)
    files["literature.tex"] = material.literature
    template = f"{document.kind.slug}/document.tex"
    files[f"{document.stem}.tex"] = render_template(request.root, template, context)
    traced = trace_files(request, files)
    reading = read_document(f"{document.stem}.tex", traced, material.records)
    files = {name: strip_origins(text) for name, text in files.items()}
    main = files[f"{document.stem}.tex"]
    fragments = {one.view.input: one.fragment for one in material.converted}
    expected = _describe_expected(request, main, fragments, files)
    files["lines.json"] = _dump(_collect_maps(request))
    files["latexmkrc"] = write_latexmkrc(read_epoch(request.study))
    files["metadata.tex"] = write_metadata(
        _identify(request), _digest(files, binaries), refers=request.refers
    )
    written = {**expected, "reading": encode_reading(reading)}
    files["expected.json"] = json.dumps(written, ensure_ascii=False, sort_keys=True) + "\n"
    return files


def read_epoch(study: Study) -> int:
    """SOURCE_DATE_EPOCH: the study's date at midnight UTC, in seconds since 1970."""
    day = study.date
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def _make_context(request: RenderRequest) -> dict[str, object]:
    study, document, material = request.study, request.document, request.material
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
        "sources": _list_sources(study, material.records),
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
    return replace(study, regions=(region,)) if region else study


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


def _list_sources(study: Study, records: tuple[FigureRecord, ...]) -> tuple[Source, ...]:
    used = {source for record in records for source in record.sources}
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


def _render_entry(
    request: RenderRequest, context: Mapping[str, object], record: FigureRecord
) -> dict[str, str]:
    view = view_entry(record)
    name = "table.tex" if record.kind is EntryKind.TABLE else "figure.tex"
    inner = {**context, "record": view.record, "label": view.label, "entry": view}
    text = render_template(request.root, f"house/{name}", inner)
    return {f"entries/{record.scope}-{record.id}.tex": text}


def _render_part(
    request: RenderRequest, context: Mapping[str, object], part: tuple[str, str]
) -> str:
    scope, name = part
    region = next((one for one in _regions_of(context) if one.slug == scope), None)
    inner = {**context, "region": region, "scope": scope}
    return render_template(request.root, f"house/parts/{name}.tex", inner)


def _regions_of(context: Mapping[str, object]) -> tuple[RegionView, ...]:
    regions = context["regions"]
    return regions if isinstance(regions, tuple) else ()


def _collect_maps(request: RenderRequest) -> dict[str, object]:
    """LineMaps by file, for the diagnostics of typesetting."""
    maps = {one.view.input: one.fragment.map for one in request.material.converted}
    for record in request.material.records:
        maps[f"entries/{record.scope}-{record.id}.tex"] = LineMap(record.path, (1,) * 400)
    return {path: asdict(line_map) for path, line_map in sorted(maps.items())}


def _describe_expected(
    request: RenderRequest,
    main: str,
    fragments: Mapping[str, Fragment],
    files: Mapping[str, str],
) -> dict[str, object]:
    """What inspection expects to find in the PDF."""
    views = [view_entry(record) for record in request.material.records]
    return {
        "title": _identify(request).title,
        "language": request.study.language,
        "alt_stubs": list(request.study.alt_stubs),
        "empty_links": list(request.study.empty_links),
        "authors": list(request.study.authors),
        "subject": request.study.title,
        "boxes": [asdict(one) for one in read_boxes(fragments.values())],
        "headings": [asdict(one) for one in read_outline(main, fragments, files).headings],
        "figures": [
            _describe_entry(request.study, view) | {"alt": view.record.alt}
            for view in views
            if view.record.alt
        ],
        "tables": [_describe_entry(request.study, view) for view in views if not view.record.alt],
    }


def _describe_entry(study: Study, view: EntryView) -> dict[str, str]:
    """The caption of a figure or table, and where the author wrote it and its alternative text."""
    record = view.record
    entry = next((one for one in study.entries if one.path == record.path), None)
    title, alt = (entry.title_line, entry.alt_line) if entry else (1, 1)
    return {
        "caption": record.title,
        "caption_source": f"{record.path}:{title}",
        "alt_source": f"{record.path}:{alt}",
    }


def _identify(request: RenderRequest) -> Identity:
    study, document = request.study, request.document
    return Identity(
        title=f"{document.title}",
        subject=study.title,
        author=", ".join(study.authors),
        language=study.language,
        draft=request.draft,
        line_numbers=request.line_numbers,
    )


def _digest(files: Mapping[str, str], binaries: Mapping[str, str]) -> str:
    total = hashlib.sha256()
    for path, text in sorted(files.items()):
        total.update(f"{path}\0{hashlib.sha256(text.encode()).hexdigest()}\n".encode())
    for path, digest in sorted(binaries.items()):
        total.update(f"{path}\0{digest}\n".encode())
    return total.hexdigest()


def _dump(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
