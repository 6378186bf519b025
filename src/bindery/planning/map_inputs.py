"""What the step of a map reads and uses beyond what other figures do."""

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from bindery.loading.outlines import locate_outlines
from bindery.model import Entry, Region, Study

if TYPE_CHECKING:
    from bindery.drawing import FigureRegion

_TOOLS = ("matplotlib", "pandas", "numpy", "fonttools")
_MAP_TOOLS = ("shapely", "pyproj")


def mark_region(region: Region) -> "FigureRegion":
    """A region as figures know it."""
    from bindery.drawing import FigureRegion

    members = tuple((one.code, one.name) for one in region.municipalities)
    return FigureRegion(region.slug, region.name, region.colour, members)


def list_drawing_tools(entry: Entry) -> tuple[str, ...]:
    """The packages whose versions decide how an entry is drawn."""
    chart = entry.declared.chart
    return (*_TOOLS, *_MAP_TOOLS) if chart and chart.map else _TOOLS


def list_outline_files(study: Study, entry: Entry) -> tuple[str, ...]:
    """The outline file of a map and its sidecar; none for an entry that is no map."""
    chart = entry.declared.chart
    if chart is None or chart.map is None or chart.map.outlines not in study.outlines:
        return ()
    path = locate_outlines(chart.map.outlines)
    return path, str(PurePosixPath(path).with_suffix(".toml"))
