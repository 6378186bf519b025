"""What inspection expects to find in a document's PDF, from its tree (expected.json)."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from bindery import layout
from bindery.loading.toml import read_toml
from bindery.loading.works import find_bibliography
from bindery.model import Look, Passage, Piece, Reading, Study
from bindery.model.plain import read_plain
from bindery.model.tree import (
    Blocks,
    CrossReference,
    Figure,
    Formula,
    Image,
    Inlines,
    Note,
    NumbersLink,
    Reference,
    Table,
)
from bindery.model.walk import walk_blocks
from bindery.rendering.external import NUMBERS
from bindery.rendering.layout_text import LayoutHeading, LayoutPlace, LayoutText, read_layout
from bindery.rendering.metadata import describe_subject
from bindery.rendering.outline import read_boxes, read_outline, walk_files
from bindery.rendering.request import RenderRequest
from bindery.rendering.views import EntryView, view_entry
from bindery.writers.plain import PlainWriter

_POINTS = 72 / 25.4  # in a millimetre


def read_document(request: RenderRequest, main: str, tree: Blocks) -> Reading:
    """What the document says: its template's own words, and its tree, in their order."""
    records = request.material.records
    writer = PlainWriter(
        labels={f"{one.scope}/{one.id}": one.labels for one in records},
        alternatives={
            f"{one.scope}/{one.id}": (one.path, dict(one.places).get("alt", 0)) for one in records
        },
    )
    path = f"{layout.TEMPLATES}/{request.document.kind.slug}/document.tex"
    blocks = iter(tree)
    for one in read_layout(main):
        if isinstance(one, LayoutText):
            words = Piece(one.text)
            writer.passages.append(Passage(path, "text", (words,), typeset=False))
        elif isinstance(one, LayoutHeading):
            next(blocks)
            title = Piece(one.title)
            writer.passages.append(Passage(path, "heading", (title,), typeset=False))
        elif isinstance(one, LayoutPlace) and one.name == "literature.tex":
            writer.path = find_bibliography(request.root)
            writer.write_blocks(request.material.literature)
        elif isinstance(one, LayoutPlace) and (block := next(blocks, None)) is not None:
            writer.write_blocks((block,))
    return Reading(
        tuple(writer.passages), tuple(writer.notes), tuple(writer.figures), tuple(writer.formulas)
    )


def describe_expected(request: RenderRequest, tree: Blocks) -> dict[str, object]:
    """What inspection expects to find in the PDF."""
    views = [view_entry(record) for record in request.material.records]
    return {
        "title": request.document.title,
        "language": request.study.language,
        "standard": request.study.standard,
        "files": [name for name, _ in list_data(request)],
        "alt_stubs": list(request.study.alt_stubs),
        "empty_links": list(request.study.empty_links),
        "authors": list(request.study.authors),
        "subject": describe_subject(request.study),
        "stated": [request.study.title, request.study.status],
        "boxes": [asdict(one) for one in read_boxes(tree)],
        "headings": [asdict(one) for one in read_outline(tree)],
        "figures": list(_describe_figures(request.study, tree, views)),
        "numbers": [list(pair) for pair in _list_numbers(tree)],
        "listed": list(_list_listed(tree)),
        "image_fonts": list(request.image_fonts),
        "figure_fonts": [[name, list(letters)] for name, letters in request.figure_fonts],
        "tables": [_describe_table(request, view) for view in views if not view.record.alt],
        "sources": _locate_settings(request),
        "page": asdict(request.study.look.page),
        "measure": _measure_page(request.study.look),
        "column": _measure_column(request.study.look),
    }


def _measure_page(look: Look) -> list[float]:
    """The width of the text, and of the margin in which tables and figures may stand, in points."""
    return [round(one * _POINTS, 2) for one in (look.width, look.tables.margin)]


def _measure_column(look: Look) -> list[float]:
    """Where the margin column begins and ends, from the left of the text, in points."""
    begins = look.width + look.margin.gap
    if not look.margin.width:
        return []
    return [round(one * _POINTS, 2) for one in (begins, begins + look.margin.width)]


def list_data(request: RenderRequest) -> tuple[tuple[str, str], ...]:
    """The files of numbers that go along with the document: the name of each, and what it holds."""
    if not request.study.standard.takes_files:
        return ()
    records = request.material.records
    return tuple((f"{one.scope}-{one.id}.csv", one.title) for one in records)


def _locate_settings(request: RenderRequest) -> dict[str, str]:
    """Where an author wrote what is said of the document as a whole."""
    kind = request.document.kind.path
    places = (
        ("title", kind, ("title",)), ("stem", kind, ("stem",)),
        ("language", layout.STUDY, ("language",)), ("subject", layout.STUDY, ("title",)),
        ("authors", layout.STUDY, ("authors",)), ("fonts", layout.HOUSE_TOML, ("look", "fonts")),
    )  # fmt: skip
    files = {path: read_toml(request.root, path, []) for _, path, _ in places}
    found = {name: (path, files[path], where) for name, path, where in places}
    return {
        name: f"{path}:{file.lines[where]}"
        for name, (path, file, where) in found.items()
        if file and where in file.lines
    }


def _describe_figures(
    study: Study, tree: Blocks, views: Sequence[EntryView]
) -> Iterator[dict[str, str]]:
    """Each figure and each picture in the document's order, as it stands there."""
    entries = {view.label: view for view in views if view.record.alt}
    for path, block in walk_files(tree):
        if isinstance(block, Figure) and block.label in entries:
            view = entries[block.label]
            yield _describe_entry(study, view) | {"alt": view.record.alt}
        elif isinstance(block, Image):
            for one in block.pictures:
                caption = _find_longest_words(one.caption or block.caption)
                yield {
                    "alt": one.alt,
                    "picture": "yes",
                    "alt_source": f"{path}:{one.line or block.line}",
                    "caption": caption,
                    "caption_source": f"{path}:{one.line or block.line}",
                }


def _list_numbers(tree: Blocks) -> Iterator[tuple[str, str, str]]:
    """Of each figure that leads to its numbers its title, the words that do, the table's title."""
    blocks = tuple(walk_blocks(tree))
    titles = {one.label: read_plain(one.caption) for one in blocks if isinstance(one, Table)}
    for block in blocks:
        if isinstance(block, Figure):
            title = read_plain(block.caption)
            for one in block.numbers:
                if isinstance(one, NumbersLink):
                    own = one.title or one.table.startswith(f"{NUMBERS}:")
                    yield title, one.words, title if own else titles.get(one.table, title)


def _list_listed(tree: Blocks) -> Iterator[str]:
    """The titles of figures and tables, as lists of them print them."""
    for block in walk_blocks(tree):
        if isinstance(block, Figure | Image | Table) and block.caption:
            yield " ".join(read_plain(block.short_title or block.caption).split())


def _find_longest_words(caption: Inlines) -> str:
    """The longest piece of a caption without formulas and numbers, which only TeX knows."""
    pieces: list[str] = [""]
    for one in caption:
        if isinstance(one, Formula | Note | Reference | CrossReference):
            pieces.append("")
        else:
            pieces[-1] += read_plain((one,))
    return max((" ".join(piece.split()) for piece in pieces), key=len)


def _describe_table(request: RenderRequest, view: EntryView) -> dict[str, str]:
    """A table; the title that a text gives to its own may hold notes, whose signs TeX knows."""
    caption = request.material.captions.get(f"{view.record.scope}/{view.record.id}")
    own = {"caption": _find_longest_words(caption)} if caption else {}
    return _describe_entry(request.study, view) | own


def _describe_entry(study: Study, view: EntryView) -> dict[str, str]:
    """The caption of a figure or table, and where the author wrote it and its alternative text."""
    record = view.record
    entry = next((one for one in study.entries if one.path == record.path), None)
    title, alt = (entry.title_line, entry.alt_line) if entry else (1, 1)
    title = dict(record.places).get("title", title)
    return {
        "caption": record.title,
        "caption_source": f"{record.path}:{title}",
        "alt_source": f"{record.path}:{alt}",
    }
