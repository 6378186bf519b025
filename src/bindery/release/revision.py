"""The commit that a bundle is made from: which it is, and whether the tree is that commit."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic, fail
from bindery.messages import Message

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit, the paths in which the tree differs from it, and where the edition's tag points.

    `tagged` is the commit that the tag of this edition names, empty when there is no such tag.
    """

    commit: str
    changed: tuple[str, ...]
    tagged: str = ""


def read_revision(root: Path, edition: str) -> Revision:
    """The commit of the working tree; raises BinderyError outside of a git repository."""
    commit = run_git(root, "rev-parse", "HEAD").strip()
    listed = run_git(root, "status", "--porcelain=v1", "-z", "--untracked-files=all")
    changed = tuple(line[3:] for line in listed.split("\0") if line[2:3] == " ")
    try:
        name = f"refs/tags/{name_tag(edition)}^{{commit}}"
        tagged = run_git(root, "rev-parse", "--verify", "--quiet", name).strip()
    except BinderyError:
        tagged = ""
    return Revision(commit, changed, tagged)


def name_tag(edition: str) -> str:
    """The tag of an edition."""
    return f"release/{edition}"


def check_revision(revision: Revision, edition: str) -> Iterator[Diagnostic]:
    """The tree must be its commit, and what is out is not made anew (REQ-66, REQ-106)."""
    for path in revision.changed[:_SHOWN]:
        yield Diagnostic(path, None, Message("release-not-committed"))
    if len(revision.changed) > _SHOWN:
        rest = len(revision.changed) - _SHOWN
        yield Diagnostic(".", None, Message("release-more-not-committed", count=rest))
    if revision.tagged and revision.tagged != revision.commit:
        said = Message(
            "release-edition-out",
            edition=edition, tag=name_tag(edition), commit=revision.tagged[:12],
        )  # fmt: skip
        yield Diagnostic(".", None, said)


def run_git(root: Path, *words: str) -> str:
    """What git says on standard output; raises BinderyError with its own words."""
    try:
        done = subprocess.run(
            ("git", "-C", str(root), *words), capture_output=True, text=True, check=False
        )
    except OSError:
        raise fail(".", None, Message("release-no-git")) from None
    if done.returncode:
        raise fail(".", None, _describe_failure(words[0], done.stderr))
    return done.stdout


def _describe_failure(command: str, told: str) -> Message:
    lines = told.strip().splitlines()
    if not lines:
        return Message("release-git-failed-silently", command=command)
    return Message("release-git-failed", command=command, words=lines[-1])
