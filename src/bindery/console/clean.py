"""`invoke clean`: remove the build folder."""

import shutil
from pathlib import Path

from bindery import layout
from bindery.console.task_runner import print_line
from bindery.graph.lock import hold_lock
from bindery.messages import Message


def clean(root: Path) -> bool:
    """Remove the build folder; the toolchain in the user's cache stays."""
    folder = root / layout.BUILD
    if not folder.exists():
        print_line(Message("console-nothing-to-remove"))
        return True
    with hold_lock(root / layout.LOCK):
        for path in folder.iterdir():
            if path.name != ".state":
                remove(path)
        for path in (root / layout.STATE).iterdir():
            if path.name != "lock":
                remove(path)
    shutil.rmtree(folder, ignore_errors=True)
    print_line(Message("console-removed", folder=layout.BUILD))
    return True


def remove(path: Path) -> None:
    """Remove a file or a folder."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
