"""What goes into a document's folder: sections, records, parts, and the files to copy."""

from pathlib import Path

import bindery
from bindery import layout
from bindery.graph.files import list_files
from bindery.model import Document, EntryKind, Study
from bindery.model.standards import Standard
from bindery.planning.document_steps import Manifest, Piece
from bindery.planning.image_steps import list_images
from bindery.planning.numbers_links import NumbersLinks
from bindery.planning.scope import Placed, Text, list_covers, list_placed, name_section
from bindery.rendering.metadata import DATA

_CONTENT = (
    layout.STUDY, layout.GLOSSARY, layout.SOURCES, layout.EVIDENCE, layout.QUESTIONS,
    layout.CONCLUSIONS, layout.RECOMMENDATIONS,
)  # fmt: skip
# what of the house is no matter of TeX: templates, settings, fonts of figures, texts, dictionaries
_OTHERS = (".tex", ".toml", ".ttf", ".txt", ".md", ".aff", ".dic")
ENGINE_STYLES = Path(bindery.__file__).parent / "typesetting"


def describe_manifest(
    root: Path,
    study: Study,
    document: Document,
    texts: tuple[Text, ...],
    numbers: NumbersLinks,
) -> Manifest:
    """The manifest of one document; `texts` are its own, in order."""
    placed = list_placed(texts, study)
    told = (*placed, *numbers.added)
    pieces = tuple(Piece(text.section, text.scope, name_section(text)) for text in texts)
    return Manifest(
        pieces=pieces,
        records=tuple(layout.drawn(one.scope, one.entry.id, "json") for one in told),
        parts=list_placed_parts(root, texts),
        copies=(
            *_copy_styles(root, study.standard),
            *_copy_drawings(placed),
            *(_copy_numbers(told) if study.standard.takes_files else ()),
            *_copy_cover(document, study),
            *_copy_images(root, texts),
        ),
        literature=layout.literature(document.stem),
        text_sources=list_text_sources(root, study, document),
        images=tuple(layout.image_record(path) for path in list_images(root, texts)),
        refers=bool(numbers.references) or any(text.documents for text in texts),
        elsewhere=numbers.elsewhere,
    )


def list_placed_parts(root: Path, texts: tuple[Text, ...]) -> tuple[tuple[str, str], ...]:
    """Scope and name of each part that the texts place and the house style has."""
    pairs = ((text.scope, name) for text in texts for name in text.outline.parts)
    known = {path.stem for path in (root / layout.HOUSE / "parts").glob("*.md")}
    return tuple(dict.fromkeys(pair for pair in pairs if pair[1] in known))


def _copy_styles(root: Path, standard: Standard) -> tuple[tuple[str, str], ...]:
    """The engine's styles, the house's, its fonts and whatever else lies beside them."""
    house = tuple(
        (path, path.removeprefix(f"{layout.HOUSE}/"))
        for path in list_files(root, layout.HOUSE)
        if not path.endswith(_OTHERS)
    )
    engine = [
        (f"bindery:typesetting/{path.relative_to(ENGINE_STYLES).as_posix()}", path.name)
        for path in list_engine_styles(standard)
    ]
    return (*engine, *house)


def list_engine_styles(standard: Standard) -> tuple[Path, ...]:
    """The engine's own styles for documents of a standard: those of all, and its own."""
    own = ENGINE_STYLES / standard
    return tuple(
        path
        for folder in (ENGINE_STYLES, own)
        for path in sorted((*folder.glob("*.sty"), *folder.glob("*.lua")))
    )


def _copy_drawings(placed: tuple[Placed, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (layout.drawn(one.scope, one.entry.id, "pdf"), f"figures/{one.name}.pdf")
        for one in placed
        if one.entry.kind is EntryKind.FIGURE
    )


def _copy_numbers(placed: tuple[Placed, ...]) -> tuple[tuple[str, str], ...]:
    """The numbers behind figures and tables, which go along with the document."""
    return tuple(
        (layout.drawn(one.scope, one.entry.id, "csv"), f"{DATA}/{one.name}.csv") for one in placed
    )


def _copy_cover(document: Document, study: Study) -> tuple[tuple[str, str], ...]:
    covers = list_covers(document, study)
    return tuple(
        (layout.drawn(one.scope, one.entry.id, "pdf"), "figures/cover.pdf") for one in covers[:1]
    )


def _copy_images(root: Path, texts: tuple[Text, ...]) -> tuple[tuple[str, str], ...]:
    """Authors' images as they were prepared, by the names that the fragments use for them."""
    return tuple(
        (layout.prepared_image(path), layout.name_image(path)) for path in list_images(root, texts)
    )


def list_text_sources(root: Path, study: Study, document: Document) -> tuple[str, ...]:
    """The templates and TOML files that a document's words come from."""
    templates = [
        path
        for folder in (layout.HOUSE, f"{layout.TEMPLATES}/{document.kind.slug}")
        for path in list_files(root, folder)
        if path.endswith((".tex", ".md", ".toml"))
    ]
    regions = [
        path
        for region in study.regions
        if document.kind.scope == "study" or region == document.region
        for path in (
            region.path,
            layout.region_findings(region.slug),
            layout.region_evidence(region.slug),
            *(f"{layout.region_data(region.slug)}/{name}.toml" for name in region.tables),
        )
    ]
    regions += [f"{layout.REFERENCE_DATA}/{name}.toml" for name in study.reference_tables]
    regions += [f"{layout.OUTLINES}/{name}.toml" for name in study.outlines]
    return tuple(path for path in (*_CONTENT, *templates, *regions) if (root / path).is_file())
