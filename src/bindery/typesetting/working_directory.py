"""The working directory of one run of TeX: a copy of the document's folder, and what TeX writes."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from bindery.child import Limits
from bindery.errors import fail
from bindery.messages import Message
from bindery.typesetting.fonts import date_file
from bindery.typesetting.toolchain import Toolchain

_METADATA = "metadata.tex"
_ON, _OFF = "tagging=on", "tagging=off"
_LARGEST_SEED = 20_000_000
_LIMITS = Limits(900, 6144)


@dataclass(frozen=True, slots=True)
class Job:
    """One document to typeset.

    `folder` holds all that TeX reads and is never written to; `scratch` is used by this
    job alone and emptied first; `seed` holds the auxiliary files of an earlier build, or is None;
    `epoch` is the document's date in seconds since 1970; `passes` is the limit of runs.
    """

    folder: Path
    stem: str
    toolchain: Toolchain
    scratch: Path
    seed: Path | None = None
    draft: bool = False
    passes: int = 9
    epoch: int = 0
    limits: Limits = _LIMITS


@dataclass(frozen=True, slots=True)
class WorkingDirectory:
    """A job's working directory: a copy, so that TeX cannot change an input."""

    job: Job
    folder: Path
    inputs: tuple[str, ...]
    claim: str

    @property
    def wants_tags(self) -> bool:
        """Whether the document asks for tags; a draft has none."""
        return not self.job.draft and _ON in self.claim

    @property
    def log(self) -> Path:
        """TeX's log of the last pass."""
        return self.folder / f"{self.job.stem}.log"

    @property
    def pdf(self) -> Path:
        """The document of the last pass."""
        return self.folder / f"{self.job.stem}.pdf"

    def set_tagging(self, *, on: bool) -> None:
        """Write the metadata for the next pass, with tagging on or off and else as given."""
        path = self.folder / _METADATA
        if self.claim:
            text = self.claim if on else turn_tags_off(self.claim)
            path.write_text(text, encoding="utf-8")
            date_file(path)

    def clean(self) -> None:
        """Remove all that TeX wrote, for a clean start."""
        keep = set(self.inputs)
        for path in sorted(self.folder.rglob("*"), reverse=True):
            name = path.relative_to(self.folder).as_posix()
            if path.is_file() and name not in keep and not name.startswith(".texmf-var"):
                path.unlink()


def turn_tags_off(metadata: str) -> str:
    """What is said of a document, for a pass without tags."""
    return metadata.replace(_ON, _OFF)


def prepare_directory(job: Job) -> WorkingDirectory:
    """Copy a job's folder into its scratch folder; BinderyError when that has no main file."""
    main = job.folder / f"{job.stem}.tex"
    if not main.is_file():
        raise fail(main.name, None, Message("typesetting-nothing"))
    folder = job.scratch / job.stem
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(job.folder, folder, copy_function=shutil.copyfile)
    inputs = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    for name in inputs:
        date_file(folder / name)
    (folder / ".texmf-var").mkdir()
    metadata = folder / _METADATA
    claim = metadata.read_text(encoding="utf-8") if metadata.exists() else ""
    return WorkingDirectory(job, folder, tuple(inputs), claim)


def copy_seed(directory: WorkingDirectory) -> tuple[str, ...]:
    """Copy the auxiliary files of an earlier build; gives their names, none without a seed.

    A seed is only a guess: links, folders and huge files are left out, and no input is replaced.
    """
    seed = directory.job.seed
    if seed is None or not (seed / f"{directory.job.stem}.aux").is_file():
        return ()
    placed = []
    for path in sorted(seed.rglob("*")):
        name = path.relative_to(seed).as_posix()
        plain = path.is_file() and not path.is_symlink()
        if plain and name not in directory.inputs and path.stat().st_size < _LARGEST_SEED:
            (directory.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, directory.folder / name)
            placed.append(name)
    return tuple(placed)
