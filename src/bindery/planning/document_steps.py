"""Steps that make a document: render it, typeset it, inspect it."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import bindery
from bindery import layout
from bindery.graph import Product, Step, Workspace, digest_file
from bindery.graph.order import LONG
from bindery.loading.letters import read_letters
from bindery.model import Document, Section, Study
from bindery.model.codec import decode
from bindery.model.images import ImageRecord
from bindery.model.standards import Standard
from bindery.model.tree import decode_tree, encode_tree
from bindery.planning.codec import read_fragment, read_json, read_record
from bindery.planning.recipe import describe_recipe, make_step
from bindery.planning.scope import list_scopes
from bindery.rendering.numbers import Elsewhere

if TYPE_CHECKING:  # rendering is imported where a step runs
    from bindery.rendering import RenderRequest

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
    `images` are the records of authors' images. `absences` give for each region the titles and
    reasons of the parts that do not apply to it. `elsewhere` says where the figures' numbers stand.
    """

    pieces: tuple[Piece, ...]
    records: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]
    copies: tuple[tuple[str, str], ...]
    literature: str
    text_sources: tuple[str, ...]
    images: tuple[str, ...] = ()
    refers: bool = False
    absences: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    elsewhere: Elsewhere = field(default_factory=Elsewhere)


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
    # a build can ask for another than the study's file does
    standard: Standard = Standard.UA_1

    def __call__(self, work: Workspace) -> Product:
        """Render the texts, copy the rest."""
        from bindery.prose import PartRequest, read_parts
        from bindery.rendering import prepare_document, render_document

        request = self._describe(work)
        prepared = prepare_document(request)
        trees = read_parts(
            tuple(
                PartRequest(
                    path=one.path,
                    text=one.text,
                    inserted=one.inserted,
                    scope=one.scope,
                    root=work.root,
                    boxes=tuple(kind for kind, _ in self.study.boxes),
                    example=self.study.example,
                    language=self.study.language,
                    quotes=self.study.quotes,
                    letters=request.letters,
                )
                for one in prepared.parts
            )
        )
        sources = {place: locate(work.root, source) for source, place in self.manifest.copies}
        digests = {place: digest_file(path) or "" for place, path in sources.items()}
        files, tree = render_document(prepared, trees, digests)
        for name, text in files.items():
            work.write_path(f"{self.folder}/{name}").write_text(text, "utf-8")
        if not self.draft:
            path = work.write_path(layout.tree(self.document.stem))
            path.write_text(encode_tree(tree), "utf-8")
        for place, source in sources.items():
            shutil.copyfile(source, work.write_path(f"{self.folder}/{place}"))
        return Product()

    def _describe(self, work: Workspace) -> "RenderRequest":
        from bindery.rendering import Material, RenderRequest
        from bindery.rendering.entries import give_titles
        from bindery.rendering.views import Converted

        manifest = self.manifest
        converted = tuple(
            Converted(
                piece.section,
                piece.scope,
                piece.name,
                read_fragment(work, layout.converted(piece.section.path)),
            )
            for piece in manifest.pieces
        )
        records, captions = give_titles(
            tuple(read_record(work, path) for path in manifest.records),
            (one.fragment.blocks for one in converted),
        )
        material = Material(
            converted,
            records,
            manifest.parts,
            decode_tree(work.read_path(manifest.literature).read_bytes()),
            manifest.absences,
            captions,
            self._read_dates(work),
            manifest.elsewhere,
        )
        return RenderRequest(
            work.root, self.study, self.document, material, self.draft, self.line_numbers,
            manifest.refers, tuple(self._list_fonts(work)), self._list_image_fonts(work),
            read_letters(work.root, self.study.look.text_fonts),
        )  # fmt: skip

    def _read_dates(self, work: Workspace) -> dict[str, dict[str, object]]:
        """When all published values are of, by full name: a document says how old its data are."""
        return {
            f"{scope}.{name}": value
            for scope in list_scopes(self.study)
            for name, value in read_json(work, layout.published(scope, "dates.json")).items()
        }

    def _list_fonts(self, work: Workspace) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The house's fonts for figures, as inspection knows them again."""
        from bindery.inspection.outlines import read_house_font

        for path in self.study.look.fonts:
            font = read_house_font(work.read_path(path))
            yield font.name, tuple(sorted(font.outlines))

    def _list_image_fonts(self, work: Workspace) -> tuple[str, ...]:
        """The fonts that authors' drawings bring along."""
        records = (
            decode(ImageRecord, work.read_path(path).read_bytes()) for path in self.manifest.images
        )
        return tuple(sorted({font for record in records for font in record.fonts}))


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
    numbered = draft and line_numbers
    action = RenderDocument(study, document, manifest, folder, draft, numbered, study.standard)
    fragments = tuple(layout.converted(piece.section.path) for piece in manifest.pieces)
    copied = tuple(source for source, _ in manifest.copies if not source.startswith("bindery:"))
    # no document before it is known that its hidden counts cannot be computed back from another
    checked = layout.HIDDEN
    inputs = (
        *fragments,
        *manifest.records,
        *manifest.images,
        *copied,
        manifest.literature,
        *manifest.text_sources,
        *study.look.fonts,
        *(layout.published(scope, "dates.json") for scope in list_scopes(study)),
        checked,
    )
    outputs = tuple(f"{folder}/{name}" for name in list_folder(document, manifest))
    outputs += () if draft else (layout.tree(document.stem),)
    rooms = (
        "rendering", "writers", "prose", "loading", "tex", "typesetting", "inspection/outlines.py",
    )  # fmt: skip
    packages = ("Jinja2", "pypandoc_binary", "msgspec", "fonttools")
    recipe = describe_recipe(action, rooms, packages)
    name = f"render {document.stem}" + (" (draft)" if draft else "")
    # short itself, but TeX waits for it alone: it goes first like what it opens the way to
    return make_step(name, (inputs, outputs), action, recipe, LONG)


def list_folder(document: Document, manifest: Manifest) -> tuple[str, ...]:
    """The files in a document's folder, relative to it."""
    texts = ["lines.json", "expected.json", "latexmkrc", "metadata.tex", "literature.tex"]
    texts.append(f"{document.stem}.tex")
    texts += [f"sections/{piece.name}.tex" for piece in manifest.pieces]
    texts += [f"entries/{name_record(path)}.tex" for path in manifest.records]
    return tuple(dict.fromkeys((*texts, *(place for _, place in manifest.copies))))


def name_record(path: str) -> str:
    """`<scope>-<id>` from the path of a record."""
    return f"{Path(path).parent.name}-{Path(path).stem}"
