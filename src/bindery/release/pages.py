"""The bundle's own documents: the quality report and the covering lists, as PDF and as HTML.

They are made and inspected as the study's documents are, in the same house style.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.graph import digest_bytes, digest_file
from bindery.graph.files import list_files
from bindery.inspection import Expected
from bindery.model import Study
from bindery.model.standards import Standard
from bindery.planning.manifest import list_engine_styles
from bindery.rendering.document import read_epoch
from bindery.rendering.layout_text import LayoutHeading, read_layout
from bindery.rendering.metadata import Identity, describe_subject, write_latexmkrc, write_metadata
from bindery.tex.environment import render_template
from bindery.tex.markup import render_markup

_FOLDER = layout.RELEASE_TEMPLATES.removeprefix(f"{layout.TEMPLATES}/")
# Sources of the house style that the rendered text holds already.
_RENDERED = (".tex", ".toml", ".ttf", ".txt", ".md")


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A document of the bundle itself as templates see it; it belongs to no region."""

    title: str
    subtitle: str
    stem: str
    region: None = None


@dataclass(frozen=True, slots=True)
class GeneratedDocument:
    """A document to make: `template` is its name in templates/_release/, without ending."""

    document: DocumentInfo
    template: str
    context: Mapping[str, object]


def write_html(root: Path, study: Study, generated: GeneratedDocument) -> str:
    """The HTML page of a generated document."""
    return render_markup(root, f"{_FOLDER}/{generated.template}.html", _see(study, generated))


def write_folder(root: Path, study: Study, generated: GeneratedDocument, folder: Path) -> Expected:
    """Fill a folder with all that TeX reads; gives what the PDF is expected to hold."""
    tex = render_template(root, f"{_FOLDER}/{generated.template}.tex", _see(study, generated))
    stem, document = generated.document.stem, generated.document
    files = {f"{stem}.tex": tex, "latexmkrc": write_latexmkrc(read_epoch(study))}
    copies = dict(_list_styles(root, study.standard))
    digests = [f"{place} {digest_file(path)}" for place, path in sorted(copies.items())]
    seed = digest_bytes("\n".join((*digests, *files.values())).encode())
    author = ", ".join(study.authors)
    standard = study.standard
    identity = Identity(
        document.title, describe_subject(study), author, study.language,
        draft=False, standard=standard,
    )  # fmt: skip
    files["metadata.tex"] = write_metadata(identity, seed)
    for place, path in copies.items():
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    for place, text in files.items():
        (folder / place).write_text(text, encoding="utf-8")
    headings = tuple(
        (max(one.level, 1), one.title) for one in read_layout(tex) if isinstance(one, LayoutHeading)
    )
    # the title is the study's own word, so it may be the file's name too
    return Expected(
        document.title, study.language, headings, version=standard.version,
        places=((document.title, ""),), flavours=standard.flavours,
    )  # fmt: skip


def _see(study: Study, generated: GeneratedDocument) -> dict[str, object]:
    words = {**dict(study.words), **dict(generated.context.get("words", {}) or {})}  # type: ignore[call-overload]
    return {**generated.context, "study": study, "document": generated.document, "words": words}


def _list_styles(root: Path, standard: Standard) -> list[tuple[str, Path]]:
    """The engine's styles, the house's, its fonts: pairs of a place in the folder and a file."""
    engine = [(path.name, path) for path in list_engine_styles(standard)]
    house = [
        (path.removeprefix(f"{layout.HOUSE}/"), root / path)
        for path in list_files(root, layout.HOUSE)
        if not path.endswith(_RENDERED)
    ]
    return [*engine, *house]
