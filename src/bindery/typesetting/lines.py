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
        return Place(known.source, _find_neighbour(known.lines, line))


def _find_neighbour(lines: tuple[int, ...], line: int | None) -> int | None:
    if line is None or not lines:
        return None
    index = min(max(line, 1), len(lines)) - 1
    above = next((one for one in reversed(lines[: index + 1]) if one), None)
    return above or next((one for one in lines[index:] if one), None)


def load_lines(folder: Path, stem: str) -> LineIndex:
    """Read a document's lines.json; without one, or with a broken one, nothing is mapped."""
    try:
        data = json.loads((folder / "lines.json").read_bytes())
        maps = {
            str(name): LineMap(
                str(one["source"]),
                tuple(int(line) for line in one["lines"]),
                bool(one.get("proven", True)),
            )
            for name, one in data.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        maps = {}
    return LineIndex(stem, maps)
