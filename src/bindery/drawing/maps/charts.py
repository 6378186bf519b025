"""The two maps that figure.toml declares: a colour for each area, and where the areas lie."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isnan

import shapely
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from shapely.geometry.base import BaseGeometry

from bindery.drawing.colours import lighten
from bindery.drawing.declared_sheet import Sheet
from bindery.drawing.maps.checks import check_codes
from bindery.drawing.maps.classes import Classes, choose_hatch, choose_ink, find_classes
from bindery.drawing.maps.flattening import flatten_places, flatten_shapes
from bindery.drawing.maps.geojson import Shapes, read_shapes
from bindery.drawing.maps.label import Form, Label, Taken, make_box
from bindery.drawing.maps.labelling import list_forms, place_labels
from bindery.drawing.maps.painting import (
    Paint,
    Words,
    find_key_height,
    mark_as_map,
    measure_lines,
    open_sheet,
    paint_key,
    paint_leader,
    paint_scale,
    paint_shape,
    write_label,
)
from bindery.drawing.maps.terrain import Terrain, fit_frame, lay_terrain
from bindery.drawing.small_counts import to_drawable
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.outlines import Outlines, read_outlines
from bindery.messages import Message
from bindery.model.declared import ChartKind
from bindery.model.maps import MapPlan

_ROOM = 4.0  # points that stay free around a name beside the map
_EMPTY = "#FFFFFF"  # of an area without a number


@dataclass(frozen=True, slots=True)
class _Map:
    """A map with what it is drawn from."""

    sheet: Sheet
    plan: MapPlan
    outlines: Outlines
    shapes: Shapes

    @property
    def codes(self) -> Sequence[Sequence[str]]:
        """The codes of each row."""
        return self.sheet.made.codes

    @property
    def height(self) -> float:
        """The most that the sheet may be high, in points."""
        return float(self.sheet.canvas.figure.get_size_inches()[1]) * 72

    @property
    def width(self) -> float:
        """The width of the sheet, in points."""
        return float(self.sheet.canvas.figure.get_size_inches()[0]) * 72


def draw_choropleth(sheet: Sheet) -> None:
    """Each area in the shade of its class, its name and number on it or beside it."""
    found = _open_map(sheet)
    check_codes(sheet, found.outlines, found.shapes, alone=True)
    key = sheet.y[0]
    numbers = [to_drawable(cell) for cell in sheet.rows[key]]
    drawn = [one for one, own in zip(numbers, found.codes, strict=True) if own and not isnan(one)]
    colour = sheet.find_colour(sheet.find_shade())
    classes = find_classes(found.plan, drawn or [0.0], colour)
    bottom = find_key_height(sheet.canvas)
    wanted = [found.shapes[code] for own in found.codes for code in own]
    frame = fit_frame(wanted, (found.width, found.height - bottom), bottom)
    terrain = lay_terrain(found.shapes, found.codes, frame, around=True)
    axes = open_sheet(sheet.canvas, frame.top)
    _paint_land(sheet, axes, terrain)
    paints = [_choose_paint(sheet, classes, number, colour) for number in numbers]
    names = _write_places(found, axes, terrain)
    labels = _place_labels(found, terrain, Taken(names), (sheet.chart.x, key))
    free = shapely.union_all([one.box.buffer(1.5) for one in labels if not one.leader])
    for row, area in terrain.areas:
        paint_shape(axes, area, paints[row], 3, free)
    for label in labels:
        _write_on(sheet, axes, label, (terrain, paints))
    _paint_key(sheet, axes, classes, colour)
    if found.plan.scale_bar:
        paint_scale(sheet.canvas, axes, frame)
    mark_as_map(axes)


def draw_locator(sheet: Sheet) -> None:
    """All outlines as one land, and in it the areas in their colours with their names."""
    found = _open_map(sheet)
    check_codes(sheet, found.outlines, found.shapes, alone=False)
    bottom = find_key_height(sheet.canvas) if found.plan.scale_bar else 0.0
    near = found.plan.near
    wanted = [code for own in found.codes for code in own] if near else list(found.shapes)
    shapes = [found.shapes[code] for code in wanted]
    frame = fit_frame(shapes, (found.width, found.height - bottom), bottom)
    terrain = lay_terrain(found.shapes, found.codes, frame, around=near)
    axes = open_sheet(sheet.canvas, frame.top)
    look = sheet.canvas.look
    _paint_land(sheet, axes, terrain)
    regions = sheet.made.regions or [""] * len(sheet.rows)
    names = [str(one) for one in sheet.rows[sheet.chart.x]]
    colours = [
        sheet.find_colour(sheet.find_shade(name), region or name)
        for name, region in zip(names, regions, strict=True)
    ]
    paints = [Paint(colour, look.muted) for colour in colours]
    for row, area in _part_areas(found, terrain) if near else terrain.areas:
        paint_shape(axes, area, paints[row], 3)
    taken = Taken(_write_places(found, axes, terrain), (terrain.land.boundary,))
    areas = dict(terrain.areas)
    for label in _place_labels(found, terrain, taken, (sheet.chart.x, *sheet.y)):
        if near and not label.leader:  # no border runs through a name
            room = label.box.buffer(1.5).intersection(areas[label.row].buffer(-0.5))
            paint_shape(axes, room, Paint(colours[label.row], colours[label.row]), 3.2)
        _write_on(sheet, axes, label, (terrain, paints), colours[label.row])
    if found.plan.scale_bar:
        paint_scale(sheet.canvas, axes, frame)
    mark_as_map(axes)


def _part_areas(found: _Map, terrain: Terrain) -> Iterator[tuple[int, BaseGeometry]]:
    """The areas parted into their outlines, each with the row that it belongs to."""
    owners = [(row, code) for row, own in enumerate(found.codes) for code in own]
    parts = lay_terrain(found.shapes, [[code] for _, code in owners], terrain.frame, around=True)
    return ((owners[at][0], area) for at, area in parts.areas)


def _open_map(sheet: Sheet) -> _Map:
    plan = sheet.chart.map
    if plan is None:
        raise ValueError(sheet.chart.kind)
    outlines = read_outlines(sheet.request.root, plan.outlines)
    shapes = flatten_shapes(outlines, read_shapes(sheet.request.root, outlines))
    return _Map(sheet, plan, outlines, shapes)


def _paint_land(sheet: Sheet, axes: Axes, terrain: Terrain) -> None:
    """The land around the areas, quietly: what water is stays white."""
    before = len(axes.patches)
    look = sheet.canvas.look
    paint_shape(axes, terrain.land, Paint(look.tint, lighten(look.muted)), 1)
    west, south, east, north = terrain.frame.box.bounds
    for patch in axes.patches[before:]:
        patch.set_clip_path(
            Rectangle((west, south), east - west, north - south, transform=axes.transData)
        )


def _choose_paint(sheet: Sheet, classes: Classes, number: float, colour: str) -> Paint:
    if isnan(number):  # hidden or missing
        return Paint(_EMPTY, sheet.canvas.look.muted)
    return _paint_class(sheet, classes, classes.find(number), colour)


def _paint_class(sheet: Sheet, classes: Classes, place: int, colour: str) -> Paint:
    shade, look = classes.shades[place], sheet.canvas.look
    hatch = choose_hatch(shade, colour, look.ink) if classes.is_below_zero(place) else ""
    return Paint(shade, look.muted, hatch)


def _paint_key(sheet: Sheet, axes: Axes, classes: Classes, colour: str) -> None:
    key = sheet.y[0]
    ends = sheet.write(key, classes.least), sheet.write(key, classes.most)
    used = range(classes.find(classes.least), classes.find(classes.most) + 1)
    limits = [classes.limits[place] for place in used[:-1]]
    paints = [_paint_class(sheet, classes, place, colour) for place in used]
    words = [sheet.canvas.format(one, sheet.chart.format) for one in limits]
    paint_key(sheet.canvas, axes, paints, [ends[0], *words, ends[1]])


def _write_places(found: _Map, axes: Axes, terrain: Terrain) -> tuple[BaseGeometry, ...]:
    """The names beside the map, where they lie within it; what they cover."""
    canvas, boxes, mistakes = found.sheet.canvas, list[BaseGeometry](), list[Diagnostic]()
    drawn = shapely.union_all([area for _, area in terrain.areas])
    for place, at in zip(
        found.plan.places, flatten_places(found.outlines, found.plan.places), strict=True
    ):
        ((x, y),) = terrain.frame.place(shapely.get_coordinates(shapely.Point(at))).tolist()
        size = measure_lines(canvas, [place.name])
        box = make_box((x, y), size)
        if not terrain.frame.box.contains(box):
            continue
        if box.intersects(drawn):
            said = Message("drawing-map-place-covers", name=place.name)
            mistakes.append(Diagnostic(found.sheet.request.entry.path, place.line, said))
        boxes.append(box)
        axes.text(x, y, place.name, ha="center", va="center_baseline", zorder=5,
                  fontsize=canvas.look.small, color=canvas.look.muted)  # fmt: skip
    if mistakes:
        raise BinderyError(mistakes)
    return tuple(one.buffer(_ROOM) for one in boxes)


def _place_labels(found: _Map, terrain: Terrain, taken: Taken, keys: Sequence[str]) -> list[Label]:
    sheet, canvas = found.sheet, found.sheet.canvas
    names = [str(one) for one in sheet.rows[keys[0]]]
    numbers = [sheet.write(keys[1], one) for one in sheet.rows[keys[1]]] if keys[1:] else []
    strong = sheet.chart.kind is ChartKind.LOCATOR

    def list_sizes(row: int) -> list[Form]:
        forms = list_forms(names[row], numbers[row] if numbers else "")
        return [(lines, measure_lines(canvas, lines, strong=strong)) for lines in forms]

    labels, lost = place_labels(terrain.frame, terrain.areas, list_sizes, taken)
    if lost:
        mistakes = [sheet.tell(Message("drawing-map-no-room", name=names[row])) for row in lost]
        raise BinderyError(mistakes)
    return labels


def _write_on(
    sheet: Sheet, axes: Axes, label: Label, drawn: tuple[Terrain, Sequence[Paint]], own: str = ""
) -> None:
    """A label with its line: on its area in what can be read there, beside it in ink or its own."""
    (terrain, paints), ink = drawn, sheet.canvas.look.ink
    colour = choose_ink(paints[label.row].fill, ink)
    if label.leader:
        areas = [(area, paints[row].fill) for row, area in terrain.areas]
        paint_leader(sheet.canvas, axes, shapely.LineString(label.leader), areas)
        colour = own or ink
    write_label(sheet.canvas, axes, label, Words(colour, strong=bool(own)))
