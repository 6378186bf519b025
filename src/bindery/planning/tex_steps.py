"""The steps that run TeX over a document's folder."""

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bindery import layout
from bindery.graph import Product, Step, Workspace
from bindery.model import Document, Study
from bindery.planning.link_steps import Source, read_far_labels, read_needs
from bindery.planning.recipe import describe_recipe, make_step
from bindery.rendering.document import read_epoch
from bindery.typesetting.identity import read_identity

if TYPE_CHECKING:
    from bindery.typesetting.working_directory import Job

FAR = "far.tex"
_GATHERED, _PRINTED = "gathered.far", "printed.far"


@dataclass(frozen=True, slots=True)
class TexFolder:
    """What TeX reads for one document, and where its auxiliary files are kept for the next run."""

    stem: str
    folder: str
    files: tuple[str, ...]
    keep: str
    epoch: int
    draft: bool = False

    def make_job(self, work: Workspace, far: str | None) -> "Job":
        """A folder with the declared inputs alone: what else lies beside them must not count.

        `far` is what the document prints of others, or None when it refers to none.
        """
        from bindery.typesetting.find import find_toolchain
        from bindery.typesetting.working_directory import Job

        folder = work.out / "in"
        for path in self.files:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            link_file(work.read_path(f"{self.folder}/{path}"), target)
        if far is not None:
            (folder / FAR).write_text(far, "utf-8")
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
class Outputs:
    """Where a typeset document goes; without `labels` and `far` these are not kept."""

    pdf: str
    log: str
    labels: str = ""
    far: str = ""

    @property
    def paths(self) -> tuple[str, ...]:
        """All of them."""
        return tuple(path for path in (self.pdf, self.log, self.labels, self.far) if path)


@dataclass(frozen=True, slots=True)
class LayOutDocument:
    """Finds the numbers and pages that a document will have, for those who refer to it."""

    tex: TexFolder
    far: str
    labels: str

    def __call__(self, work: Workspace) -> Product:
        """Write the labels; leave the auxiliary files for the run with tags."""
        from bindery.typesetting.labels import encode_labels
        from bindery.typesetting.typeset import keep_seed, predict_labels

        seen = predict_labels(self.tex.make_job(work, read_far(work, self.far)))
        keep_seed(seen, work.write_path(self.tex.keep))
        work.write_path(self.labels).write_text(encode_labels(seen.labels), "utf-8")
        return Product(notes=seen.passes)


@dataclass(frozen=True, slots=True)
class TypesetDocument:
    """Runs TeX to its fixed point over one document's folder."""

    tex: TexFolder
    far: str
    outputs: Outputs

    def __call__(self, work: Workspace) -> Product:
        """Write the PDF and the log; leave the auxiliary files for the next run to start from."""
        gathered = read_far(work, self.far)
        far = None if gathered is None else choose_far(work, self.tex, gathered)
        return run_typesetting(work, self.tex, (gathered, far), self.outputs)


@dataclass(frozen=True, slots=True)
class TypesetAgain:
    """Holds a document against what those became to which it refers, and typesets what differs."""

    tex: TexFolder
    sources: tuple[Source, ...]
    before: Outputs
    outputs: Outputs

    def __call__(self, work: Workspace) -> Product:
        """Pass the document on, or write it anew."""
        from bindery.rendering.far import write_far

        labels = read_far_labels(work, self.sources)
        far = write_far(read_needs(work, self.tex.stem), labels)
        if far != work.read_path(self.before.far).read_text("utf-8"):
            gathered = work.read_path(layout.far(self.tex.stem, 1)).read_text("utf-8")
            return run_typesetting(work, self.tex, (gathered, far), self.outputs)
        for old, new in zip(self.before.paths, self.outputs.paths, strict=True):
            link_file(work.read_path(old), work.write_path(new))
        return Product()


def run_typesetting(
    work: Workspace, tex: TexFolder, fars: tuple[str | None, str | None], outputs: Outputs
) -> Product:
    """Typeset a document and write what is asked for of it.

    `fars` are what was gathered from the others before the first round, and what is printed.
    """
    from bindery.typesetting.labels import encode_labels, read_document_labels
    from bindery.typesetting.typeset import keep_seed, typeset

    gathered, far = fars
    made = typeset(tex.make_job(work, far))
    keep = work.write_path(tex.keep)
    keep_seed(made, keep)
    keep.mkdir(exist_ok=True)
    for name, text in ((_GATHERED, gathered), (_PRINTED, far)):
        if text is not None:
            (keep / name).write_text(text, "utf-8")
    shutil.copyfile(made.pdf, work.write_path(outputs.pdf))
    shutil.copyfile(made.log, work.write_path(outputs.log))
    if outputs.labels:
        labels = read_document_labels(made.pdf.parent, tex.stem)
        work.write_path(outputs.labels).write_text(encode_labels(labels), "utf-8")
    if outputs.far:
        work.write_path(outputs.far).write_text(far or "", "utf-8")
    return Product(warnings=made.warnings, notes=made.passes)


def choose_far(work: Workspace, tex: TexFolder, gathered: str) -> str:
    """What to print of others in the first round: a guess, which the next round looks at.

    Where nothing else was gathered than last time, what was printed in the end is the better one:
    a page that moved after it was gathered would be told late again, in a pass more.
    """
    last = {
        name: path.read_text("utf-8")
        for name in (_GATHERED, _PRINTED)
        if (path := work.root / tex.keep / name).is_file()
    }
    return last.get(_PRINTED, gathered) if last.get(_GATHERED) == gathered else gathered


def read_far(work: Workspace, path: str) -> str | None:
    """What a document prints of others; None when it refers to none."""
    return work.read_path(path).read_text("utf-8") if path else None


def link_file(source: Path, target: Path) -> None:
    """The same file in another place, without a copy where the system allows it."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _say_nothing(line: str) -> None:
    """The toolchain was made ready, with its progress told, before the build began."""


def describe_folder(study: Study, document: Document, render: Step, *, draft: bool) -> TexFolder:
    """What TeX reads for a document, from the step that wrote it."""
    stem = document.stem
    folder = layout.draft_folder(stem) if draft else layout.tex_folder(stem)
    # what the PDF is held against afterwards is nothing that TeX reads
    read = tuple(path for path in render.outputs if not path.endswith("/expected.json"))
    files = tuple(path.removeprefix(f"{folder}/") for path in read)
    keep = layout.seed_folder(stem, draft=draft)
    return TexFolder(stem, folder, files, keep, read_epoch(study), draft)


def make_tex_step(
    name: str,
    action: LayOutDocument | TypesetDocument | TypesetAgain,
    files: tuple[tuple[str, ...], tuple[str, ...]],
    weight: float,
) -> Step:
    """A step that runs TeX; `files` are its inputs besides the folder, and its outputs."""
    tex = action.tex
    folder = tuple(f"{tex.folder}/{path}" for path in tex.files)
    recipe = (
        *describe_recipe(action, ("typesetting", "rendering/far.py")),
        ("TeX toolchain", read_identity()),
    )
    inputs, outputs = files
    step = make_step(name, ((*folder, *inputs), outputs), action, recipe, weight)
    return replace(step, keeps=(tex.keep,))
