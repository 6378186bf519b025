"""A bundle being made: filled in a folder of its own, then moved into place as a whole."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from bindery.graph.files import list_files


@dataclass(slots=True)
class Stage:
    """An unfinished bundle: its folder and, by path, what each file is, titles, reports' titles."""

    folder: Path
    roles: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    reports: dict[str, str] = field(default_factory=dict)

    def take(self, path: str, role: str) -> Path:
        """The place for a file, with its folder made."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        self.roles[path] = role
        return target

    def write(self, path: str, role: str, text: str) -> None:
        """Write a text."""
        self.take(path, role).write_text(text, encoding="utf-8", newline="\n")

    def copy(self, path: str, role: str, source: Path) -> None:
        """Copy a file."""
        shutil.copyfile(source, self.take(path, role))


def open_stage(target: Path) -> Stage:
    """An empty folder beside the bundle's place; what a killed run left there is taken away."""
    folder = target.with_name(f".{target.name}.part")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return Stage(folder)


def move_in_place(stage: Stage, target: Path) -> None:
    """Put the whole bundle where it belongs, in place of an earlier one."""
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    stage.folder.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def digest_inputs(root: Path, folders: tuple[str, ...]) -> dict[str, str]:
    """SHA-256 of all files below some folders of the repository, by path."""
    from bindery.graph import digest_file

    paths = [path for folder in folders for path in list_files(root, folder)]
    return {path: digest_file(root / path) or "" for path in paths}
