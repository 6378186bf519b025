"""Finds traces of a machine in a bundle: paths, host and user names, addresses."""

import getpass
import platform
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bindery.errors import Diagnostic
from bindery.messages import Message

_PATTERNS = (
    ("path", re.compile(
        r"(?<![\w./:])/(?:home|root|Users|tmp|var|mnt|work|opt|private|builds?|github)/[\w.~-]+"
        r"|\b[A-Za-z]:\\(?:Users|Documents)\b|\bfile:/"
    )),
    ("mail", re.compile(r"[\w.+-]+@[\w-]+\.[a-zA-Z][\w.]+")),
)  # fmt: skip
# Accounts that say nothing of a person, and are words of other texts.
_PLACEHOLDERS = {
    "root",
    "runner",
    "user",
    "admin",
    "build",
    "builder",
    "nobody",
    "ubuntu",
    "debian",
}


@dataclass(frozen=True, slots=True)
class Machine:
    """Words that identify this machine: its folders, its name, its user."""

    words: tuple[str, ...]


def describe_machine(root: Path) -> Machine:
    """The words of the machine that this runs on."""
    words = {str(root.resolve()), str(Path.home())}
    host = platform.node()
    # a host's name may be any word: only one that cannot be is a trace
    if len(host) >= 6 and re.search(r"[\d.-]", host):
        words.add(host)
    try:
        user = getpass.getuser()
    except (OSError, KeyError):  # no account at all, as in some containers
        user = ""
    if len(user) >= 4 and user not in _PLACEHOLDERS:
        words.add(user)
    return Machine(tuple(sorted(word for word in words if len(word) > 3)))


def search_machine_traces(
    machine: Machine, texts: Iterable[tuple[str, int | None, str]]
) -> Iterator[Diagnostic]:
    """A mistake for every place (path with what it is, line, text) that identifies a machine."""
    own = [re.compile(rf"(?<!\w){re.escape(word)}(?!\w)") for word in machine.words]
    for path, line, text in texts:
        for what, pattern in (*_PATTERNS, *(("machine", one) for one in own)):
            if hit := pattern.search(text):
                said = Message("release-machine-trace", what=what, words=hit[0])
                yield Diagnostic(path, line, said)
                break
