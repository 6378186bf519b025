"""Where the lines of an author's files stand on the pages of a PDF, from SyncTeX's record.

The format is described in synctex(5): records of boxes, glue, kerns and letters, each with the
file and the line that TeX read, in scaled points from the upper left of the page.
"""

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bindery import layout
from bindery.typesetting.lines import LineIndex, Place, load_lines

_INPUT = re.compile(r"Input:(\d+):(?:.*/)?\./(.*)")  # of the folder that TeX works in
# letters, glue and formulas: a box says where its last line was, a kern where the line was broken
_RECORD = re.compile(r"[xg$]((\d+),(\d+)):(-?\d+),(-?\d+)")
_PAGE = re.compile(r"\[(\d+,\d+):")  # the box of a whole page
_POINTS = 72 / 72.27 / 65536  # of a scaled point, in PDF units
_ABOVE, _BELOW = 9.0, 3.0  # what a line of text takes above and below its baseline
_PARTS = f"{layout.HOUSE}/parts/"
_ABOVE_PART = 14  # lines of LaTeX: those of one statement
_FARTHEST = 40.0  # beyond it a place belongs to nothing
_BESIDE = 150.0
_STEEP = 6.0  # how much more a distance counts that is up or down


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of a page, in PDF units from its upper left, and the line of LaTeX behind it."""

    x: float
    y: float
    file: str
    line: int


@dataclass(slots=True)
class Places:
    """The places of a document's pages."""

    index: LineIndex
    pages: dict[int, list[Spot]] = field(default_factory=dict)

    def find_source(self, page: int, x: float, y: float) -> tuple[str, int] | None:
        """The author's file and line at a point of a page (counted from 1); None for none."""
        spots = self.pages.get(page, ())
        nearest = min(spots, key=lambda one: _measure(one, x, y), default=None)
        if nearest is None or _measure(nearest, x, y) > _FARTHEST * _STEEP:
            return None
        # some records of a line say where TeX was when it broke the line: most decide
        beside = [one for one in spots if abs(one.y - nearest.y) < 1 and abs(one.x - x) < _BESIDE]
        counts = Counter(one.file for one in beside)
        file = max(counts, key=lambda name: (counts[name], name == nearest.file), default="")
        if file not in self.index.maps:  # a list of contents, which no author wrote
            return None
        own = min((one for one in beside if one.file == file), key=lambda one: abs(one.x - x))
        place = self._find_author(own)
        return place.path, place.line or 1

    def _find_author(self, spot: Spot) -> Place:
        """Where a spot was written: of a part's own words, the statement above them."""
        place = self.index.find_place(spot.file, spot.line)
        if not place.path.startswith(_PARTS):
            return place
        above = range(spot.line - 1, max(spot.line - _ABOVE_PART, 0), -1)
        found = (self.index.find_place(spot.file, line) for line in above)
        authors = (one for one in found if not one.path.startswith(layout.TEMPLATES))
        return next(authors, place)

    def find_page(self, path: str, line: int) -> tuple[int, float] | None:
        """The page that shows an author's line, or the one before it, and how far down."""
        best: tuple[int, int, float] | None = None
        for page, spots in self.pages.items():
            for spot in spots:
                if spot.file not in self.index.maps:
                    continue
                place = self.index.find_place(spot.file, spot.line)
                if place.path != path or (place.line or 1) > line:
                    continue
                if best is None or (place.line or 1) > best[0]:
                    best = (place.line or 1, page, spot.y)
        return best[1:] if best else None


def _measure(spot: Spot, x: float, y: float) -> float:
    """How far a place is from a spot: its line of text first, then along that line."""
    above, below = spot.y - _ABOVE - y, y - spot.y - _BELOW
    return max(above, below, 0.0) * _STEEP + abs(spot.x - x)


def read_places(record: Path, folder: Path, stem: str) -> Places:
    """The places that SyncTeX recorded; `folder` holds the document's line maps."""
    places = Places(load_lines(folder, stem))
    for page, spot in _read_spots(record):
        places.pages.setdefault(page, []).append(spot)
    return places


def _read_spots(record: Path) -> Iterator[tuple[int, Spot]]:
    """The spots of all pages, but for what belongs to a page as such: head, foot, leaders."""
    names: dict[str, str] = {}
    page, shipped = 0, ""
    with gzip.open(record, "rt", encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if line.startswith("Input:") and (found := _INPUT.match(line)):
                names[found[1]] = found[2]
            elif line.startswith("{"):
                page, shipped = int(line[1:]), ""
            elif not shipped and (found := _PAGE.match(line)):
                shipped = found[1]  # where TeX was when it shipped the page
            elif (found := _RECORD.match(line)) and found[2] in names and found[1] != shipped:
                x, y = int(found[4]) * _POINTS, int(found[5]) * _POINTS
                yield page, Spot(x, y, names[found[2]], int(found[3]))
