"""Finishes a private root: relative links, a filled font cache, its stamp."""

import hashlib
import os
import re
import shutil
from pathlib import Path

from bindery.errors import fail
from bindery.messages import Message
from bindery.typesetting.identity import PACKAGES, STAMP, write_stamp
from bindery.typesetting.probe import try_toolchain
from bindery.typesetting.requirements import PLACE
from bindery.typesetting.toolchain import Toolchain, ToolchainKind

_SPARE = (
    "var/cache/apt",
    "var/lib/apt/lists",
    "var/log",
    "usr/share/java",
    "boot",
    "home",
    "media",
)
_PACKAGE = re.compile(r"^Package: (\S+)$.*?^Version: (\S+)$", re.MULTILINE | re.DOTALL)


def finish_root(root: Path) -> None:
    """Make a root relocatable, test and stamp it; raises BinderyError when it does not work.

    The stamp is written last: a root without one is not taken for finished.
    """
    relativize_links(root)
    for name in _SPARE:
        shutil.rmtree(root / name, ignore_errors=True)
    packages = list_packages(root)
    (root / PACKAGES).write_text("\n".join(packages) + "\n", encoding="utf-8")
    digest = hashlib.sha256("\n".join(packages).encode()).hexdigest()[:16]
    trial = try_toolchain(Toolchain(ToolchainKind.ROOT, root, "", ""))
    if trial.trouble:
        raise fail(PLACE, None, Message("typesetting-broken-root", what=trial.trouble))
    write_stamp(root / STAMP, {"version": trial.version, "identity": f"root {digest}"})


def relativize_links(root: Path) -> None:
    """Make absolute symbolic links relative, so that they hold wherever the root lies."""
    for folder, names, files in os.walk(root):
        for name in (*names, *files):
            path = Path(folder, name)
            if path.is_symlink() and (target := os.readlink(path)).startswith("/"):  # noqa: PTH115
                path.unlink()
                path.symlink_to(os.path.relpath(f"{root}{target}", folder))


def list_packages(root: Path) -> tuple[str, ...]:
    """`name version` of every installed package, sorted."""
    status = (root / "var/lib/dpkg/status").read_text(encoding="utf-8")
    found = (_PACKAGE.search(part) for part in status.split("\n\n"))
    return tuple(sorted(f"{match[1]} {match[2]}" for match in found if match))
