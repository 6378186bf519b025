"""What a document is made of, and whose text each of its files is."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.model import Document, FigureRecord, Study
from bindery.rendering.pen import TracedFile
from bindery.rendering.views import Converted


@dataclass(frozen=True, slots=True)
class Material:
    """What a document is made of, all of it already made.

    `converted` are its sections in order, `records` its figures and tables in the order of their
    first place, `parts` pairs of scope and name, `literature` the LaTeX of its reference list.
    `absences` give for each region's slug the titles and reasons of what does not apply to it.
    """

    converted: tuple[Converted, ...]
    records: tuple[FigureRecord, ...]
    parts: tuple[tuple[str, str], ...]
    literature: str = ""
    absences: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class RenderRequest:
    """One document to render.

    `root` is where templates/ lies; `refers` when the document refers to others of its set.
    """

    root: Path
    study: Study
    document: Document
    material: Material
    draft: bool = False
    line_numbers: bool = False
    refers: bool = False


def trace_files(request: RenderRequest, files: Mapping[str, str]) -> dict[str, TracedFile]:
    """Each file with whose text it is: an author's, an entry's, a template's."""
    kind, material = request.document.kind, request.material
    found = {name: TracedFile(text, path=f"{layout.HOUSE}/{name}") for name, text in files.items()}
    main = f"{layout.TEMPLATES}/{kind.slug}/document.tex"
    stem = f"{request.document.stem}.tex"
    found[stem] = TracedFile(files[stem], path=main)
    found["literature.tex"] = TracedFile(material.literature, path=layout.REFERENCES)
    for scope, name in material.parts:
        place = f"parts/{scope}-{name}.tex"
        found[place] = TracedFile(files[place], path=f"{layout.HOUSE}/parts/{name}.tex")
    for one in material.converted:
        place, line_map = one.view.input, one.fragment.map
        found[place] = TracedFile(one.fragment.tex, line_map, one.scope, line_map.source)
    return found
