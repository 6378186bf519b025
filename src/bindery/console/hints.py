"""Prints the hints on words: `check` lists them, a build says in one line that there are some."""

import json
from pathlib import Path

from bindery import layout
from bindery.console.task_runner import print_line
from bindery.errors import Diagnostic, decode_diagnostic
from bindery.messages import Message


def print_hints(root: Path, what: str) -> None:
    """Print the hints of the last look at the words, as far as `what` was asked for wants them."""
    found = read_hints(root)
    if what == "texts":
        for one in found:
            print_line(str(Message("spelling-told", told=str(one))))
    elif what == "documents" and found:
        print_line(str(Message("spelling-count", count=len(found), command="invoke check")))


def read_hints(root: Path) -> tuple[Diagnostic, ...]:
    """The hints of the last look at the words; none where they cannot be read."""
    try:
        return tuple(map(decode_diagnostic, json.loads((root / layout.HINTS).read_bytes())))
    except (OSError, ValueError, TypeError):
        return ()
