"""The step that runs TeX over a document's folder."""

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from bindery import layout
from bindery.graph import Product, Step, Workspace
from bindery.model import Document, Study
from bindery.planning.recipe import describe_recipe, make_step
from bindery.rendering.document import read_epoch
from bindery.typesetting.identity import read_identity


@dataclass(frozen=True, slots=True)
class TypesetDocument:
    """Runs TeX to its fixed point over one document's folder."""

    stem: str
    folder: str
    files: tuple[str, ...]
    outputs: tuple[str, str]
    keep: str
    epoch: int
    draft: bool

    def __call__(self, work: Workspace) -> Product:
        """Write the PDF and the log; leave the auxiliary files for the next run to start from."""
        from bindery.typesetting.desk import Job
        from bindery.typesetting.find import find_toolchain
        from bindery.typesetting.typeset import keep_seed, typeset

        seed = work.root / self.keep
        made = typeset(
            Job(
                folder=self._collect(work),
                stem=self.stem,
                toolchain=find_toolchain(_say_nothing),
                scratch=work.out / "tex",
                seed=seed if seed.is_dir() else None,
                draft=self.draft,
                epoch=self.epoch,
            )
        )
        pdf, log = self.outputs
        keep_seed(made, work.write_path(self.keep))
        shutil.copyfile(made.pdf, work.write_path(pdf))
        shutil.copyfile(made.log, work.write_path(log))
        return Product(warnings=made.warnings, notes=made.passes)

    def _collect(self, work: Workspace) -> Path:
        """A folder with the declared inputs alone: what else lies beside them must not count."""
        folder = work.out / "in"
        for path in self.files:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            _link(work.read_path(f"{self.folder}/{path}"), target)
        return folder


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _say_nothing(line: str) -> None:
    """The toolchain was made ready, with its progress told, before the build began."""


def plan_typesetting(study: Study, document: Document, render: Step, *, draft: bool) -> Step:
    """The step that makes one document's PDF; the longest documents start first."""
    stem = document.stem
    folder = layout.draft_folder(stem) if draft else layout.tex_folder(stem)
    pdf = layout.finished_pdf(stem, draft=True) if draft else layout.typeset_pdf(stem)
    outputs = (pdf, layout.tex_log(stem, draft=draft))
    keep = layout.seed_folder(stem, draft=draft)
    # what the PDF is held against afterwards is nothing that TeX reads
    read = tuple(path for path in render.outputs if not path.endswith("/expected.json"))
    files = tuple(path.removeprefix(f"{folder}/") for path in read)
    action = TypesetDocument(stem, folder, files, outputs, keep, read_epoch(study), draft)
    recipe = (
        *describe_recipe(action, ("typesetting",)),
        ("TeX toolchain", read_identity()),
    )
    name = f"typeset {stem}" + (" (draft)" if draft else "")
    weight = 0.3 * len(files)  # about the seconds that it takes
    step = make_step(name, (read, outputs), action, recipe, weight)
    return replace(step, keeps=(keep,))
