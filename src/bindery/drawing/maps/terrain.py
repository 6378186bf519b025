"""The terrain of a map: areas and the land around them, at their places on the sheet.

Places are in points from the lower left corner of the sheet. All outlines are simplified together,
so that neighbours still meet in one line.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from bindery.drawing.maps.geojson import Shapes

POINTS = 72 / 25.4  # in a millimetre
MARGIN = 2.5 * POINTS  # between the areas and the edge of the sheet
_FINEST = 0.2 * POINTS  # what an eye does not see is left out
_JOIN = 1e-3  # points; what is nearer is one place
_HAIR = 0.9  # points
_GAP = 1.4  # points between two areas
_BEYOND = 5.0  # points that land runs on beyond the sheet, where nobody sees its edge
_SPECK = 0.5  # square points: gaps between outlines that were drawn apart


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the terrain stands on the sheet, and its scale in points to a metre."""

    width: float
    bottom: float
    top: float
    scale: float
    origin: tuple[float, float]

    @property
    def box(self) -> BaseGeometry:
        """The part of the sheet that the map takes."""
        return shapely.box(0, self.bottom, self.width, self.top)

    def place(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Points in metres, on the sheet."""
        return np.asarray((points - np.array(self.origin)) * self.scale)


@dataclass(frozen=True, slots=True)
class Terrain:
    """A map before it is painted: one area for each row that has outlines, and other land."""

    frame: Frame
    areas: tuple[tuple[int, BaseGeometry], ...]
    land: BaseGeometry


def fit_frame(shapes: Sequence[BaseGeometry], room: tuple[float, float], bottom: float) -> Frame:
    """The frame in which some shapes are as large as the room lets them be.

    `room` is the width of the sheet and the most that the map may be high; what the shapes leave
    of the height is not taken.
    """
    west, south, east, north = shapely.total_bounds(list(shapes))
    width, most = room
    scale = min((width - 2 * MARGIN) / (east - west), (most - 2 * MARGIN) / (north - south))
    height = (north - south) * scale + 2 * MARGIN
    origin = (
        (west + east) / 2 - width / 2 / scale,
        south - (bottom + MARGIN) / scale,
    )
    return Frame(width, bottom, bottom + height, scale, origin)


def lay_terrain(
    shapes: Shapes, codes: Sequence[Sequence[str]], frame: Frame, *, around: bool
) -> Terrain:
    """Areas and land within a frame; `codes` are those of each row.

    Each area stands a hair within its borders, so that two have white between them. The land is
    all of it, or what lies `around` the areas.
    """
    names = list(shapes)
    placed = [shapely.transform(one, frame.place) for one in shapes.values()]
    fine = dict(zip(names, simplify_together(placed), strict=True))
    areas = tuple(
        (row, shrink(drop_hairs(join_shapes([fine[code] for code in own]))))
        for row, own in enumerate(codes)
        if own
    )
    taken = {code for own in codes for code in own} if around else set()
    sheet = frame.box.buffer(_BEYOND, join_style="mitre")
    others = [one for code, one in fine.items() if code not in taken and one.intersects(sheet)]
    land = shapely.intersection(join_shapes(others), sheet) if others else shapely.MultiPolygon()
    return Terrain(frame, areas, land)


def shrink(shape: BaseGeometry) -> BaseGeometry:
    """The shape a hair within its borders; one that would be nothing then stays as it is."""
    inner = shape.buffer(-_GAP / 2, join_style="mitre")
    return shape if inner.is_empty else inner


def simplify_together(shapes: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """The shapes with fewer points, the borders that they share still shared."""
    simple = shapely.coverage_simplify(list(shapes), _FINEST)
    pairs = zip(simple, shapes, strict=True)
    return [one if one.is_valid and not one.is_empty else own for one, own in pairs]


def join_shapes(shapes: Sequence[BaseGeometry]) -> BaseGeometry:
    """One shape of several, without the gaps that an eye does not see."""
    joined = shapely.union_all(list(shapes), grid_size=_JOIN)
    parts = [
        shapely.Polygon(
            one.exterior, [ring for ring in one.interiors if shapely.Polygon(ring).area > _SPECK]
        )
        for one in list_polygons(joined)
    ]
    return shapely.MultiPolygon(parts)


def drop_hairs(shape: BaseGeometry) -> BaseGeometry:
    """The shape without what is thinner than a line that is drawn, its other borders as they are.

    Dams and bridges are such hairs; a shape that is nothing else stays whole.
    """
    core = shape.buffer(-_HAIR / 2, join_style="mitre")
    if core.is_empty:
        return shape
    return shapely.intersection(core.buffer(_HAIR * 1.5, join_style="mitre"), shape)


def list_polygons(shape: BaseGeometry) -> list[shapely.Polygon]:
    """The polygons of a shape, whatever it is made of."""
    if isinstance(shape, shapely.Polygon):
        return [] if shape.is_empty else [shape]
    return [one for part in getattr(shape, "geoms", ()) for one in list_polygons(part)]
