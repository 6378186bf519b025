"""Renders one document: its tree, and its .tex with all small texts that it reads."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import partial

from bindery import layout
from bindery.errors import BinderyError
from bindery.loading.works import find_bibliography
from bindery.model import LineMap, Study
from bindery.model.letters import find_missing
from bindery.model.tree import (
    Blocks,
    Figure,
    Formula,
    Paragraph,
    Part,
    Section,
    Table,
    Text,
    change_node,
)
from bindery.model.walk import walk_inlines
from bindery.rendering.ages import Age, list_ages
from bindery.rendering.assembly import Pieces, assemble_document, list_labels
from bindery.rendering.context import make_context
from bindery.rendering.entries import build_entry
from bindery.rendering.expectation import describe_expected, list_data, read_document
from bindery.rendering.metadata import (
    Identity,
    describe_subject,
    digest_texts,
    write_latexmkrc,
    write_metadata,
)
from bindery.rendering.numbers import link_all_numbers, link_numbers, list_data_tables
from bindery.rendering.parts import PartCalls, PartText, list_parts, write_part
from bindery.rendering.references import check_references
from bindery.rendering.request import Material, RenderRequest, encode_reading
from bindery.rendering.views import own_scope
from bindery.tex.environment import render_located
from bindery.writers.latex import write_entry, write_latex
from bindery.writers.measuring import make_measure

_Written = tuple[dict[str, str], dict[str, LineMap]]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document whose parts are written as Markdown, and still must be read.

    `layout` is the LaTeX of its template with marks where sections and parts go, `places` the
    template and the line that each of its lines comes from.
    """

    request: RenderRequest
    context: Mapping[str, object]
    layout: str
    places: tuple[tuple[str, int], ...]
    parts: tuple[PartText, ...]


def prepare_document(request: RenderRequest) -> Prepared:
    """The document's own template, and the parts that it and its texts place.

    Raises BinderyError at a template's line.
    """
    calls = PartCalls(own_scope(request.document.region), list_parts(request.root))
    context = {**make_context(request), "part": calls.place}
    template = f"{request.document.kind.slug}/document.tex"
    text, places = render_located(request.root, template, context)
    names = dict.fromkeys((*request.material.parts, *calls.asked))
    scopes = {scope for scope, _ in names}
    ages = {one: list_ages(request.study, request.material, one) for one in scopes}
    parts = tuple(_write_part(request, context, ages[name[0]], name) for name in names)
    return Prepared(request, context, text, places, parts)


def render_document(
    prepared: Prepared, parts: Sequence[Blocks], binaries: Mapping[str, str]
) -> tuple[dict[str, str], Blocks]:
    """All text files of the document's folder by path in it, and the document's tree.

    `parts` are the trees of the prepared parts; `binaries` the SHA-256 of the files that are
    copied into the folder: the document's identity is derived from them and from the texts.
    """
    request, material = prepared.request, prepared.request.material
    entries = {
        f"{record.scope}/{record.id}": build_entry(record, request.study)
        for record in material.records
    }
    _check_letters(request, entries.values())
    pieces = Pieces(_list_sections(material), _list_parts(prepared, parts), entries)
    others = {one.stem: one.title for one in request.study.documents if one != request.document}
    tree = assemble_document(prepared.layout, pieces, request.study.abbreviations, others)
    tree = link_all_numbers(tree, request.study, list_labels(tree), material.elsewhere)
    check_references(material.converted, tree, others)
    files, maps = _write_texts(prepared, tree, entries)
    works = write_latex(material.literature, find_bibliography(request.root), "")
    files["literature.tex"], maps["literature.tex"] = works.tex, works.map
    expected = describe_expected(request, tree)
    reading = read_document(request, prepared.layout, tree)
    files["lines.json"] = _dump({path: asdict(one) for path, one in sorted(maps.items())})
    files["latexmkrc"] = write_latexmkrc(read_epoch(request.study))
    files["metadata.tex"] = write_metadata(
        _identify(request, tree), digest_texts(files, binaries), refers=request.refers
    )
    written = {**expected, "reading": encode_reading(reading)}
    files["expected.json"] = json.dumps(written, ensure_ascii=False, sort_keys=True) + "\n"
    return files, tree


def _check_letters(request: RenderRequest, entries: Iterable[Figure | Table]) -> None:
    """What titles, and the words and cells of figures and tables, have that no font prints."""
    if request.letters is None:
        return
    found = find_missing(tuple(entries), layout.FIGURES, request.letters)
    study, document = request.study, request.document
    said = (study.title, study.subtitle, study.commissioner, study.modelled_on, *study.authors)
    titles = [(layout.STUDY, text) for text in (*said, *dict(study.colophon).values())]
    titles += [(document.kind.path, text) for text in (document.kind.title, document.kind.subtitle)]
    titles += [(region.path, region.name) for region in study.regions]
    for path, text in titles:
        if not request.letters.issuperset(text):
            source = (request.root / path).read_text("utf-8").split("\n")
            found += find_missing((Paragraph((Text(text),)),), path, request.letters, source)
    if found:
        raise BinderyError(dict.fromkeys(found))


def _list_sections(material: Material) -> dict[str, Section]:
    return {
        one.view.input: Section(one.fragment.path, one.scope, one.section.name, one.fragment.blocks)
        for one in material.converted
    }


def _list_parts(prepared: Prepared, parts: Sequence[Blocks]) -> dict[tuple[str, str], Part]:
    return {
        (one.scope, one.name): Part(one.scope, one.name, path=one.path, blocks=blocks)
        for one, blocks in zip(prepared.parts, parts, strict=True)
    }


def _write_texts(
    prepared: Prepared, tree: Blocks, entries: Mapping[str, Figure | Table]
) -> _Written:
    """The LaTeX of sections, entries and the document itself, with their line maps."""
    request = prepared.request
    files: dict[str, str] = {}
    maps: dict[str, LineMap] = {}
    labels = list_labels(tree)
    measure = make_measure(request.root, request.study.look, request.study.hyphenation)
    sections = {(block.scope, block.path): block for block in tree if isinstance(block, Section)}
    for one in request.material.converted:
        section = sections.get((one.scope, one.fragment.path))
        if section is not None:
            proven = one.fragment.proven
            written = write_latex(
                section.blocks, section.path, one.scope, proven=proven, measure=measure
            )
            files[one.view.input], maps[one.view.input] = written.tex, written.map
    for record in request.material.records:
        name = f"entries/{record.scope}-{record.id}.tex"
        entry = entries[f"{record.scope}/{record.id}"]
        caption = request.material.captions.get(f"{record.scope}/{record.id}")
        entry = change_node(entry, caption=caption) if caption else entry
        if isinstance(entry, Figure):
            entry = link_numbers(entry, request.study, labels, request.material.elsewhere)
        written = write_entry(entry, record.path, record.scope, measure)
        files[name], maps[name] = written.tex, written.map
    own = f"{request.document.stem}.tex"
    files[own], maps[own] = _write_main(prepared, tree)
    maps["house.sty"] = LineMap(f"{layout.HOUSE}/house.sty", ())  # it is copied as it is
    return files, maps


def _write_main(prepared: Prepared, tree: Blocks) -> tuple[str, LineMap]:
    """The document's own LaTeX, with the parts that its template places written in."""
    request = prepared.request
    template = f"{layout.TEMPLATES}/{request.document.kind.slug}/document.tex"
    measure = make_measure(request.root, request.study.look, request.study.hyphenation)
    parts = {
        f"\\PlacePart{{{block.scope}-{block.name}}}": block
        for block in tree
        if isinstance(block, Part)
    }
    texts: list[str] = []
    lines: list[int] = []
    files: list[str] = []
    for line, (file, number) in zip(prepared.layout.split("\n"), prepared.places, strict=True):
        part = parts.get(line.strip())
        if part is None:
            texts.append(line)
            lines.append(number)
            files.append(file if number else "")
            continue
        written = write_latex(part.blocks, part.path, part.scope, measure=measure)
        texts += written.tex.split("\n")[:-1]
        lines += written.map.lines
        names = written.map.files or ("",) * len(written.map.lines)
        files += [name or part.path for name in names]
    return "\n".join(texts), LineMap(template, tuple(lines), files=tuple(files))


def read_epoch(study: Study) -> int:
    """SOURCE_DATE_EPOCH: the study's date at midnight UTC, in seconds since 1970."""
    day = study.date
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def _write_part(
    request: RenderRequest,
    context: Mapping[str, object],
    ages: tuple[Age, ...],
    part: tuple[str, str],
) -> PartText:
    scope, _ = part
    regions = context["regions"]
    own = (one for one in regions if one.slug == scope) if isinstance(regions, tuple) else iter(())
    elsewhere = request.material.elsewhere
    inner = {
        **context,
        "region": next(own, None),
        "scope": scope,
        "literature": request.material.literature,
        "ages": ages,
        "data_tables": partial(list_data_tables, study=request.study, elsewhere=elsewhere),
    }
    return write_part(request.root, inner, part)


def _identify(request: RenderRequest, tree: Blocks) -> Identity:
    study = request.study
    return Identity(
        title=request.document.title,
        subject=describe_subject(study),
        author=", ".join(study.authors),
        language=study.language,
        draft=request.draft,
        line_numbers=request.line_numbers,
        formulas=any(isinstance(one, Formula) for one in walk_inlines(tree)),
        standard=study.standard, data=list_data(request),
    )  # fmt: skip


def _dump(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
