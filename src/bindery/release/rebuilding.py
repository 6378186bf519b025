"""`invoke release --rebuild`: makes a bundle again from its commit and compares every byte."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bindery import layout
from bindery.errors import BinderyError, Diagnostic, fail
from bindery.messages import Message
from bindery.release.manifest import read_manifest
from bindery.release.revision import run_git
from bindery.release.sums import list_bundle

_LOCK = "requirements.lock"
_LINES = 15


@dataclass(frozen=True, slots=True)
class Rebuilding:
    """A bundle to make again: `folder` is the received one, `root` a clone that has its commit."""

    root: Path
    folder: Path
    shown: str


def rebuild_bundle(asked: Rebuilding, progress: Callable[[str], None]) -> int:
    """Make the bundle anew in a clone of its commit; how many files came out the same.

    Raises BinderyError with every file that differs, lacks or is too much. The clone lies outside
    of the project and is removed.
    """
    manifest = read_manifest(asked.folder, asked.shown)
    with tempfile.TemporaryDirectory(prefix="rebuild-") as place:
        clone = Path(place) / "clone"
        _clone(asked.root, clone, str(manifest["commit"]))
        progress(f"making {manifest['edition']} again from {manifest['commit'][:12]} …")
        _release(asked.root, clone, manifest)
        made = clone / asked_folder(manifest)
        found = compare_bundles(made, asked.folder, asked.shown)
    if found:
        raise BinderyError(found)
    return len(list_bundle(asked.folder))


def asked_folder(manifest: Mapping[str, Any]) -> str:
    """Where the bundle comes to lie."""
    return f"{layout.RELEASES}/{manifest['edition']}{'-embargo' if manifest['embargo'] else ''}"


def _clone(root: Path, clone: Path, commit: str) -> None:
    try:
        run_git(root, "cat-file", "-e", f"{commit}^{{commit}}")
    except BinderyError:
        raise fail(".", None, Message("release-no-commit", commit=commit[:12])) from None
    run_git(root, "clone", "--quiet", "--no-checkout", str(root), str(clone))
    run_git(clone, "checkout", "--quiet", "--detach", commit)


def _release(root: Path, clone: Path, manifest: Mapping[str, Any]) -> None:
    """Run that commit's own front door; with its own packages where its lock file is another."""
    task = ["release", "--edition", str(manifest["edition"])]
    task += ["--embargo"] if manifest["embargo"] else []
    same = (clone / _LOCK).is_file() and (root / _LOCK).is_file() and (
        (clone / _LOCK).read_bytes() == (root / _LOCK).read_bytes()
    )  # fmt: skip
    command = [sys.executable, "-m", "invoke", "--search-root", str(clone)]
    done = subprocess.run(
        [*(command if same else [str(clone / "inv")]), *task],
        cwd=clone,
        env={**os.environ, "GITHUB_STEP_SUMMARY": "", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if line.strip()][-_LINES:]
        words = " | ".join(said).replace(str(clone), ".")
        commit = str(manifest["commit"])[:12]
        raise fail(commit, None, Message("release-not-made-again", words=words))


def compare_bundles(made: Path, received: Path, shown: str) -> tuple[Diagnostic, ...]:
    """Every file that is not the same in both."""
    new, old = set(list_bundle(made)), set(list_bundle(received))
    found = [
        Diagnostic(f"{shown}/{path}", None, Message("release-again-lacking"))
        for path in sorted(old - new)
    ]
    found += [
        Diagnostic(f"{shown}/{path}", None, Message("release-again-too"))
        for path in sorted(new - old)
    ]
    found += [
        Diagnostic(f"{shown}/{path}", None, Message("release-again-other"))
        for path in sorted(new & old)
        if (made / path).read_bytes() != (received / path).read_bytes()
    ]  # fmt: skip
    return tuple(found)
