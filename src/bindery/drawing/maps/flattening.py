"""Lays shapes flat: degrees (or other coordinates) -> metres in the projection of the study.

Only the formulas of a projection are used and no grid of corrections: a grid that one machine has
and another lacks would move every line by a hair, and a map for readers needs none.
"""

from collections.abc import Callable, Sequence

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray
from pyproj.exceptions import CRSError

from bindery.drawing.maps.geojson import Shapes
from bindery.errors import fail
from bindery.loading.outlines import Outlines
from bindery.messages import Message
from bindery.model.maps import MapPlace

Flatten = Callable[[NDArray[np.float64]], NDArray[np.float64]]
Point = tuple[float, float]


def flatten_shapes(outlines: Outlines, shapes: Shapes) -> Shapes:
    """The shapes in metres; raises BinderyError for what cannot be laid flat."""
    target = _find_system(outlines, "projection", outlines.projection)
    if not target.is_projected:
        said = Message("drawing-map-not-flat", name=outlines.projection)
        raise fail(outlines.schema.sidecar, outlines.schema.find_line("projection"), said)
    degrees = _find_degrees(outlines, shapes)
    _check_within(outlines, target, degrees)
    flatten = _make_flatten(target)
    flat = {code: shapely.transform(one, flatten) for code, one in degrees.items()}
    if not all(np.isfinite(shapely.get_coordinates(one)).all() for one in flat.values()):
        raise fail(outlines.path, None, _tell_elsewhere(target, degrees))
    return flat


def flatten_places(outlines: Outlines, places: Sequence[MapPlace]) -> list[Point]:
    """Where the names beside a map stand, in metres."""
    target = _find_system(outlines, "projection", outlines.projection)
    at = np.array([[one.longitude, one.latitude] for one in places], float).reshape(-1, 2)
    return [(float(x), float(y)) for x, y in _make_flatten(target)(at)]


def _find_system(outlines: Outlines, key: str, name: str) -> pyproj.CRS:
    try:
        return pyproj.CRS.from_user_input(name)
    except CRSError:
        said = Message("drawing-map-system", key=key, name=name)
        raise fail(outlines.schema.sidecar, outlines.schema.find_line(key), said) from None


def _make_flatten(target: pyproj.CRS) -> Flatten:
    projection = pyproj.Proj(target)
    metres = target.axis_info[0].unit_conversion_factor if target.axis_info else 1.0

    def flatten(points: NDArray[np.float64]) -> NDArray[np.float64]:
        x, y = projection(points[:, 0], points[:, 1])
        return np.column_stack([x, y]) * metres

    return flatten


def _find_degrees(outlines: Outlines, shapes: Shapes) -> Shapes:
    """The shapes in longitude and latitude, as GeoJSON has them."""
    system = _find_system(outlines, "coordinates", outlines.coordinates)
    if system.is_projected:
        projection = pyproj.Proj(system)

        def invert(points: NDArray[np.float64]) -> NDArray[np.float64]:
            x, y = projection(points[:, 0], points[:, 1], inverse=True)
            return np.column_stack([x, y])

        return {code: shapely.transform(one, invert) for code, one in shapes.items()}
    west, south, east, north = shapely.total_bounds(list(shapes.values()))
    if west < -180 or south < -90 or east > 180 or north > 90:
        at = f"{west:g}, {south:g}"
        raise fail(outlines.path, None, Message("drawing-map-no-degrees", place=at))
    return shapes


def _check_within(outlines: Outlines, target: pyproj.CRS, shapes: Shapes) -> None:
    """Some of the outlines lie where the projection is meant for: swapped numbers lie elsewhere."""
    area = target.area_of_use
    if area is None or area.west > area.east:  # over the line of dates
        return
    meant = shapely.box(area.west, area.south, area.east, area.north)
    if not any(one.intersects(meant) for one in shapes.values()):
        west, south, east, north = shapely.total_bounds(list(shapes.values()))
        west, east, south, north = (
            f"{one:.1f}" for one in (area.west, area.east, area.south, area.north)
        )
        advice = Message("drawing-map-meant", west=west, east=east, south=south, north=north)
        raise fail(outlines.path, None, _tell_elsewhere(target, shapes), advice)


def _tell_elsewhere(target: pyproj.CRS, shapes: Shapes) -> Message:
    west, south, east, north = (f"{one:.1f}" for one in shapely.total_bounds(list(shapes.values())))
    return Message("drawing-map-elsewhere", name=target.name, west=west, east=east, south=south,
                   north=north)  # fmt: skip
