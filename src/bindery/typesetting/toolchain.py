"""What a TeX toolchain is, and the one file that says what the private one is made of."""

import os
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bindery.typesetting.identity import PACKAGES, SETTINGS, STAMP, read_stamp


class ToolchainKind(StrEnum):
    """Whether TeX is our own private root or the one on PATH."""

    ROOT = "private root"
    PATH = "path"


@dataclass(frozen=True, slots=True)
class Toolchain:
    """A TeX that can make these documents.

    `root` is the private root, or the folder of the programs on PATH; `version` is for people;
    `identity` changes whenever the result could.
    """

    kind: ToolchainKind
    root: Path
    version: str
    identity: str

    @property
    def packages(self) -> tuple[str, ...]:
        """`name version` of all packages in a private root; empty for a TeX on PATH."""
        path = self.root / PACKAGES
        if self.kind is ToolchainKind.PATH or not path.exists():
            return ()
        return tuple(path.read_text(encoding="utf-8").splitlines())


@dataclass(frozen=True, slots=True)
class Settings:
    """toolchain.toml, with the mirror of BINDERY_MIRROR if that is set."""

    suite: str
    mirror: str
    components: str
    needed_mb: int
    oldest_format: str
    packages: tuple[str, ...]
    excluded: tuple[str, ...]


def load_settings() -> Settings:
    """Read toolchain.toml, which is part of the engine and therefore trusted to be right."""
    data = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))
    return Settings(
        suite=data["suite"],
        mirror=os.environ.get("BINDERY_MIRROR") or data["mirror"],
        components=data["components"],
        needed_mb=data["needed_mb"],
        oldest_format=data["oldest_format"],
        packages=tuple(data["packages"]),
        excluded=tuple(data["excluded"]),
    )


def open_root(root: Path) -> Toolchain | None:
    """The private root in a folder, or None where no finished one lies."""
    stamp = read_stamp(root / STAMP)
    if not {"version", "identity"} <= stamp.keys():
        return None
    return Toolchain(ToolchainKind.ROOT, root, stamp["version"], stamp["identity"])
