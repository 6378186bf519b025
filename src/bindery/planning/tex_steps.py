"""The steps that run TeX over a document's folder."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bindery import layout
from bindery.errors import BinderyError, Diagnostic
from bindery.graph import Product, Step, Workspace
from bindery.model import Document, Study
from bindery.model.labels import encode_labels
from bindery.planning.label_steps import read_references
from bindery.planning.recipe import describe_recipe, make_step
from bindery.rendering.document import read_epoch
from bindery.rendering.external import write_external_labels
from bindery.typesetting.identity import read_identity

if TYPE_CHECKING:
    from bindery.typesetting.working_directory import Job

_EXTERNAL = "external.tex"

_LIMIT = 2400.0  # seconds of all passes; one has its own limit


@dataclass(frozen=True, slots=True)
class TexFolder:
    """What TeX reads for one document, and where its auxiliary files are kept for the next run.

    `refers` when it refers to other documents: then external.tex is among the files.
    """

    stem: str
    folder: str
    files: tuple[str, ...]
    keep: str
    epoch: int
    refers: bool
    draft: bool = False
    template: str = ""

    def without_labels(self) -> "TexFolder":
        """The same without the labels of other documents."""
        return replace(self, files=tuple(path for path in self.files if path != _EXTERNAL))

    @contextmanager
    def tell_authors(self, work: Workspace) -> Iterator[None]:
        """Within it, mistakes in generated files are told at the files that they come from."""
        try:
            yield
        except BinderyError as error:
            found = (self.place_at_author(work, one) for one in error.diagnostics)
            raise BinderyError(dict.fromkeys(found)) from None

    def place_at_author(self, work: Workspace, one: Diagnostic) -> Diagnostic:
        """A diagnostic about the document's frame, at the line of the template that says it."""
        name = one.path.removeprefix(f"{layout.tex_folder(self.stem)}/")
        if name == "house.sty":
            return replace(one, path=f"{layout.HOUSE}/{name}")
        if name != f"{self.stem}.tex" or name == one.path:
            return one
        made = work.read_path(f"{self.folder}/{name}").read_text("utf-8").split("\n")
        said = made[one.line - 1].strip() if one.line and one.line <= len(made) else ""
        lines = work.read_path(self.template).read_text("utf-8").split("\n")
        line = next((at for at, text in enumerate(lines, 1) if said and said in text), None)
        return replace(one, path=self.template, line=line)

    def make_job(self, work: Workspace) -> "Job":
        """A folder with the declared inputs alone: what else lies beside them must not count."""
        from bindery.typesetting.find import find_toolchain
        from bindery.typesetting.working_directory import Job

        folder = work.out / "in"
        for path in self.files:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            link_file(work.read_path(f"{self.folder}/{path}"), target)
        seed = work.root / self.keep
        return Job(
            folder=folder,
            stem=self.stem,
            toolchain=find_toolchain(_say_nothing),
            scratch=work.out / "tex",
            seed=seed if seed.is_dir() else None,
            draft=self.draft,
            epoch=self.epoch,
        )


@dataclass(frozen=True, slots=True)
class LayOutDocument:
    """Finds the labels that a document will have, for those that refer to it."""

    tex: TexFolder
    labels: str

    def __call__(self, work: Workspace) -> Product:
        """Write the labels; leave the auxiliary files for the run with tags."""
        from bindery.typesetting.typeset import keep_seed, predict_labels

        job = self.tex.make_job(work)
        if self.tex.refers:  # nothing is known yet of the documents that it refers to itself
            text = write_external_labels(read_references(work, self.tex.stem), {})
            (job.folder / _EXTERNAL).write_text(text, "utf-8")
        with self.tex.tell_authors(work):
            seen = predict_labels(job)
        keep_seed(seen, work.write_path(self.tex.keep))
        work.write_path(self.labels).write_text(encode_labels(seen.labels), "utf-8")
        return Product(notes=seen.passes)


@dataclass(frozen=True, slots=True)
class TypesetDocument:
    """Runs TeX to its fixed point over one document's folder; a draft has no `labels`."""

    tex: TexFolder
    pdf: str
    log: str
    labels: str = ""

    def __call__(self, work: Workspace) -> Product:
        """Write PDF, log and labels; leave the auxiliary files for the next run to start from."""
        from bindery.typesetting.auxiliary import read_document_labels
        from bindery.typesetting.typeset import keep_seed, typeset

        with self.tex.tell_authors(work):
            made = typeset(self.tex.make_job(work))
        keep_seed(made, work.write_path(self.tex.keep))
        shutil.copyfile(made.pdf, work.write_path(self.pdf))
        shutil.copyfile(made.log, work.write_path(self.log))
        if self.labels:
            labels = read_document_labels(made.pdf.parent, self.tex.stem)
            work.write_path(self.labels).write_text(encode_labels(labels), "utf-8")
        warnings = tuple(self.tex.place_at_author(work, one) for one in made.warnings)
        return Product(warnings=warnings, notes=made.passes)


def link_file(source: Path, target: Path) -> None:
    """The same file in another place, without a copy where the system allows it."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _say_nothing(line: str) -> None:
    """The toolchain was made ready, with its progress told, before the build began."""


def describe_folder(
    study: Study, document: Document, render: Step, *, draft: bool, refers: bool
) -> TexFolder:
    """What TeX reads for a document, from the step that wrote it."""
    stem = document.stem
    folder = layout.draft_folder(stem) if draft else layout.tex_folder(stem)
    # what the PDF is held against afterwards is nothing that TeX reads
    read = tuple(
        path
        for path in render.outputs
        if path.startswith(f"{folder}/") and not path.endswith("/expected.json")
    )
    files = tuple(path.removeprefix(f"{folder}/") for path in read)
    keep = layout.seed_folder(stem, draft=draft)
    external = (_EXTERNAL,) if refers else ()
    template = f"{layout.TEMPLATES}/{document.kind.slug}/document.tex"
    names = (*files, *external)
    return TexFolder(stem, folder, names, keep, read_epoch(study), refers, draft, template)


def plan_layout(tex: TexFolder) -> Step:
    """The step that gives others a document's labels before it is typeset."""
    tex = tex.without_labels()
    action = LayOutDocument(tex, layout.provisional_labels(tex.stem))
    inputs = (layout.references(tex.stem),) if tex.refers else ()
    return _make_tex_step(f"lay out {tex.stem}", action, (inputs, (action.labels,)), 1 / 3)


def plan_typesetting(tex: TexFolder, *, laid_out: bool = False) -> Step:
    """The step that typesets a document; where it was laid out, it goes on from there."""
    stem, draft = tex.stem, tex.draft
    pdf = layout.finished_pdf(stem, draft=True) if draft else layout.typeset_pdf(stem)
    labels = "" if draft else layout.labels(stem)
    action = TypesetDocument(tex, pdf, layout.tex_log(stem, draft=draft), labels)
    outputs = tuple(path for path in (action.pdf, action.log, action.labels) if path)
    inputs = (layout.provisional_labels(stem),) if laid_out else ()
    name = f"typeset {stem}" + (" (draft)" if draft else "")
    return _make_tex_step(name, action, (inputs, outputs), 1)


def _make_tex_step(
    name: str,
    action: LayOutDocument | TypesetDocument,
    files: tuple[tuple[str, ...], tuple[str, ...]],
    share: float,
) -> Step:
    """A step that runs TeX; `files` are its inputs besides the folder, and its outputs.

    `share` is the part that it takes of the seconds of typesetting, which files estimate.
    """
    tex = action.tex
    folder = tuple(f"{tex.folder}/{path}" for path in tex.files)
    rooms = ("rendering/external.py",) if isinstance(action, LayOutDocument) else ()
    recipe = (
        *describe_recipe(action, ("typesetting", *rooms)),
        ("TeX toolchain", read_identity()),
    )
    inputs, outputs = files
    weight = 0.3 * len(tex.files) * share
    step = make_step(name, ((*folder, *inputs), outputs), action, recipe, weight)
    return replace(step, keeps=(tex.keep,), limit=_LIMIT)
