"""Lists the Markdown files of a folder: one section each, in the order of their names."""

import re
from pathlib import Path

from bindery.errors import Diagnostic
from bindery.loading.files import list_paths
from bindery.messages import Message
from bindery.model import Section

_NAME = re.compile(r"^(\d+)-([a-z0-9][a-z0-9-]*)\.md$")


def list_sections(root: Path, folder: str, *, mistakes: list[Diagnostic]) -> tuple[Section, ...]:
    """The sections of a folder; a name out of pattern is a mistake, an absent folder too."""
    place = root / folder
    if not place.is_dir():
        mistakes.append(Diagnostic(folder, None, _explain_absence(place)))
        return ()
    sections = []
    for path in list_paths(root, folder, mistakes):
        if path.suffix != ".md":
            continue
        match = _NAME.match(path.name)
        if match is None:
            said = Message("loading-section-name")
            mistakes.append(Diagnostic(f"{folder}/{path.name}", None, said))
            continue
        sections.append(Section(f"{folder}/{path.name}", match[2]))
    return tuple(sections)


def _explain_absence(place: Path) -> Message:
    if place.is_symlink():
        return Message("loading-broken-link")
    return Message("loading-file-for-folder" if place.exists() else "loading-no-text-folder")
