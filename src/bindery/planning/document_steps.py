"""Steps that make a document: render it, typeset it, inspect it."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import bindery
from bindery import layout
from bindery.graph import Product, Step, Workspace, digest_file
from bindery.graph.order import LONG
from bindery.model import Document, Section, Study
from bindery.planning.codec import decode_fragment, decode_record, read_json
from bindery.planning.recipe import describe_recipe, make_step

_PACKAGE = Path(bindery.__file__).parent


@dataclass(frozen=True, slots=True)
class Piece:
    """A section in a document: which, for what scope, and its file name there."""

    section: Section
    scope: str
    name: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What goes into a document's folder.

    `copies` are pairs of a source (relative to the root, or `bindery:` and a path in the engine)
    and its place in the folder; `text_sources` are the templates and TOML files of the words.
    `absences` give for each region the titles and reasons of the parts that do not apply to it.
    """

    pieces: tuple[Piece, ...]
    records: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]
    copies: tuple[tuple[str, str], ...]
    literature: str
    text_sources: tuple[str, ...]
    refers: bool = False
    absences: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class RenderDocument:
    """Writes everything that TeX reads for one document into its folder."""

    # Neither decides by itself: both are read from files that are inputs of the step.
    study: Study = field(repr=False)
    document: Document = field(repr=False)
    manifest: Manifest
    folder: str
    draft: bool
    line_numbers: bool = False

    def __call__(self, work: Workspace) -> Product:
        """Render the texts, copy the rest."""
        from bindery.rendering import Material, RenderRequest, render_document
        from bindery.rendering.views import Converted

        manifest = self.manifest
        converted = tuple(
            Converted(
                piece.section,
                piece.scope,
                piece.name,
                decode_fragment(
                    work.read_path(layout.converted(piece.section.path, "tex")).read_text("utf-8"),
                    read_json(work, layout.converted(piece.section.path, "json")),
                ),
            )
            for piece in manifest.pieces
        )
        records = tuple(decode_record(read_json(work, path)) for path in manifest.records)
        literature = work.read_path(manifest.literature).read_text("utf-8")
        material = Material(converted, records, manifest.parts, literature, manifest.absences)
        request = RenderRequest(
            work.root,
            self.study,
            self.document,
            material,
            self.draft,
            self.line_numbers,
            manifest.refers,
        )
        sources = {place: locate(work.root, source) for source, place in manifest.copies}
        digests = {place: digest_file(path) or "" for place, path in sources.items()}
        for name, text in render_document(request, digests).items():
            work.write_path(f"{self.folder}/{name}").write_text(text, "utf-8")
        for place, path in sources.items():
            shutil.copyfile(path, work.write_path(f"{self.folder}/{place}"))
        return Product()


def locate(root: Path, source: str) -> Path:
    """The place of a file to copy: under the root, or in the engine itself."""
    if source.startswith("bindery:"):
        return _PACKAGE / source.removeprefix("bindery:")
    return root / source


def plan_render(
    study: Study, document: Document, manifest: Manifest, *, draft: bool, line_numbers: bool = False
) -> Step:
    """The step that fills a document's folder; line numbers are for drafts alone."""
    folder = layout.draft_folder(document.stem) if draft else layout.tex_folder(document.stem)
    action = RenderDocument(study, document, manifest, folder, draft, draft and line_numbers)
    fragments = tuple(
        layout.converted(piece.section.path, suffix)
        for piece in manifest.pieces
        for suffix in ("tex", "json")
    )
    copied = tuple(source for source, _ in manifest.copies if not source.startswith("bindery:"))
    # no document before it is known that its hidden counts cannot be computed back from another
    checked = layout.HIDDEN
    inputs = (
        *fragments,
        *manifest.records,
        *copied,
        manifest.literature,
        *manifest.text_sources,
        checked,
    )
    outputs = tuple(f"{folder}/{name}" for name in list_folder(document, manifest))
    recipe = describe_recipe(action, ("rendering", "tex", "typesetting"), ("Jinja2",))
    name = f"render {document.stem}" + (" (draft)" if draft else "")
    # short itself, but TeX waits for it alone: it goes first like what it opens the way to
    return make_step(name, (inputs, outputs), action, recipe, LONG)


def list_folder(document: Document, manifest: Manifest) -> tuple[str, ...]:
    """The files in a document's folder, relative to it."""
    texts = ["lines.json", "expected.json", "latexmkrc", "metadata.tex", "literature.tex"]
    texts.append(f"{document.stem}.tex")
    texts += [f"sections/{piece.name}.tex" for piece in manifest.pieces]
    texts += [f"entries/{name_record(path)}.tex" for path in manifest.records]
    texts += [f"parts/{scope}-{name}.tex" for scope, name in manifest.parts]
    return tuple(dict.fromkeys((*texts, *(place for _, place in manifest.copies))))


def name_record(path: str) -> str:
    """`<scope>-<id>` from the path of a record."""
    return f"{Path(path).parent.name}-{Path(path).stem}"
