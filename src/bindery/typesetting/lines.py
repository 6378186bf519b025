"""From a line of LaTeX to the line that an author wrote (lines.json, made by rendering)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.model import LineMap


@dataclass(frozen=True, slots=True)
class Place:
    """A file relative to the project's root, and a line counted from 1 or None."""

    path: str
    line: int | None


@dataclass(frozen=True, slots=True)
class LineIndex:
    """The line maps of one document by LaTeX file; `stem` names the document's folder."""

    stem: str
    maps: Mapping[str, LineMap]

    def find_place(self, file: str, line: int | None) -> Place:
        """Where an author must look for what TeX said of a file (in the folder) and a line.

        A line that no author wrote takes its nearest neighbour above, then below; a file that no
        author wrote is named itself.
        """
        name = file.removeprefix("./")
        known = self.maps.get(name)
        if known is None:
            return Place(f"{layout.tex_folder(self.stem)}/{name}", line)
        return _find_neighbour(known, line)


def _find_neighbour(known: LineMap, line: int | None) -> Place:
    lines = known.lines
    if line is None or not lines:
        return Place(known.source, line)
    start = min(max(line, 1), len(lines)) - 1
    order = (*range(start, -1, -1), *range(start, len(lines)))
    index = next((one for one in order if lines[one]), start)
    file = known.files[index] if known.files else ""
    return Place(file or known.source, lines[index] or None)


def load_lines(folder: Path, stem: str) -> LineIndex:
    """Read a document's lines.json; without one, or with a broken one, nothing is mapped."""
    try:
        data = json.loads((folder / "lines.json").read_bytes())
        maps = {
            str(name): LineMap(
                str(one["source"]),
                tuple(int(line) for line in one["lines"]),
                bool(one.get("proven", True)),
                tuple(str(file) for file in one.get("files", ())),
            )
            for name, one in data.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        maps = {}
    return LineIndex(stem, maps)
