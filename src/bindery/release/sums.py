"""SHA256SUMS: the hash of every file of a bundle, in the form that sha256sum checks."""

import re
from collections.abc import Mapping
from pathlib import Path

from bindery.errors import Diagnostic
from bindery.graph import digest_file
from bindery.graph.files import list_files
from bindery.messages import Message

SUMS = "SHA256SUMS"
_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")


def list_bundle(folder: Path) -> tuple[str, ...]:
    """All files of a bundle, relative to it, sorted."""
    return tuple(sorted(path.removeprefix("./") for path in list_files(folder, ".")))


def write_sums(folder: Path) -> str:
    """The text of SHA256SUMS for a folder."""
    paths = [path for path in list_bundle(folder) if path != SUMS]
    return "".join(f"{digest_file(folder / path)}  {path}\n" for path in paths)


def read_sums(text: str) -> Mapping[str, str] | None:
    """Hash by path; None when a line is not of the form."""
    found = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if match is None:
            return None
        found[match[2]] = match[1]
    return found


def check_sums(folder: Path, shown: str) -> list[Diagnostic]:
    """Everything in which a folder is not what its SHA256SUMS says."""
    try:
        text = (folder / SUMS).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return [Diagnostic(f"{shown}/{SUMS}", None, Message("release-no-sums"))]
    sums = read_sums(text)
    if sums is None:
        return [Diagnostic(f"{shown}/{SUMS}", None, Message("release-bad-sums"))]
    present = {path for path in list_bundle(folder) if path != SUMS}
    found = [
        Diagnostic(f"{shown}/{path}", None, Message("release-file-missing"))
        for path in sorted(sums.keys() - present)
    ]
    found += [
        Diagnostic(f"{shown}/{path}", None, Message("release-file-too-much"))
        for path in sorted(present - sums.keys())
    ]
    found += [
        Diagnostic(f"{shown}/{path}", None, Message("release-file-other", sums=SUMS))
        for path in sorted(present & sums.keys())
        if digest_file(folder / path) != sums[path]
    ]  # fmt: skip
    if not found and text != write_sums(folder):
        found.append(Diagnostic(f"{shown}/{SUMS}", None, Message("release-other-sums")))
    return found
