"""Content hashes and atomic writes: all that the graph does with files."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path


def digest_bytes(data: bytes) -> str:
    """SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digest_file(path: Path) -> str | None:
    """SHA-256 of a file's content; None when there is no such file."""
    try:
        with path.open("rb") as file:
            return digest_bytes(file.read())
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def digest_files(root: Path, paths: Iterable[str]) -> str:
    """One SHA-256 over names and contents, in the order of the names."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(f"{path}\0{digest_file(root / path)}\n".encode())
    return total.hexdigest()


def move_into_place(source: Path, target: Path) -> None:
    """Move a finished file into place atomically: readers see the old one or the new one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    source.replace(target)


def write_whole(target: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    beside.write_bytes(data)
    beside.replace(target)


def list_files(root: Path, folder: str) -> tuple[str, ...]:
    """All files below a folder, sorted, relative to the root; caches of Python left out.

    A folder that is a link is followed, once.
    """
    found: list[str] = []
    followed: set[str] = set()
    todo = [folder]
    while todo:
        current = todo.pop()
        try:
            entries = list(os.scandir(root / current))
        except (FileNotFoundError, NotADirectoryError):
            continue
        for entry in entries:
            path = f"{current}/{entry.name}"
            if not _is_folder(entry):
                found.append(path)
            elif entry.name != "__pycache__" and _is_new(entry, followed):
                todo.append(path)
    return tuple(sorted(found))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _is_new(entry: os.DirEntry[str], followed: set[str]) -> bool:
    """Whether a folder was not reached by a link before."""
    if not entry.is_symlink():
        return True
    real = os.path.realpath(entry.path)
    new = real not in followed
    followed.add(real)
    return new
