"""Reads what a chart of figure.toml declares when it is a map."""

from itertools import pairwise

from bindery.loading.reader import TableReader
from bindery.messages import Message
from bindery.model.maps import ClassRule, MapPlace, MapPlan

MOST_CLASSES = 4  # as many as a reader tells apart, each with a contrast of its own


def read_map(table: TableReader, *, classed: bool) -> MapPlan:
    """A map; one that is `classed` has a colour for each class of numbers."""
    return MapPlan(
        line=table.line,
        outlines=table.text("outlines"),
        code=table.text("code"),
        limits=_read_limits(table) if classed else (),
        rule=ClassRule(
            table.choice("method", [rule.value for rule in ClassRule], ClassRule.EQUAL.value)
            if classed
            else ClassRule.EQUAL
        ),
        classes=_read_classes(table) if classed else 0,
        scale_bar=table.boolean("scale_bar", default=True),
        near=not classed and table.boolean("near", default=False),
        places=tuple(_read_place(one) for one in table.tables("places")),
    )


def _read_limits(table: TableReader) -> tuple[float, ...]:
    found: list[object] = table.take("limits", list, []) or []
    limits = [float(one) for one in found if isinstance(one, int | float)]
    if len(limits) != len(found):
        table.complain("limits", Message("loading-map-limits"))
        return ()
    if any(one >= other for one, other in pairwise(limits)):
        table.complain("limits", Message("loading-map-limits-order"))
    if len(limits) >= MOST_CLASSES:
        said = Message("loading-map-classes", most=str(MOST_CLASSES), limits=str(MOST_CLASSES - 1))
        table.complain("limits", said)
    return tuple(limits[: MOST_CLASSES - 1])


def _read_classes(table: TableReader) -> int:
    """How many classes a rule makes; limits that are declared need neither rule nor number."""
    if "limits" in table.data:
        for key in ("method", "classes"):
            if key in table.data:
                table.complain(key, Message("loading-map-limits-and-method", key=key))
        table.asked.add("classes")
        return 0
    classes = table.integer("classes")
    if "classes" in table.data and not 2 <= classes <= MOST_CLASSES:
        said = Message("loading-map-classes", most=str(MOST_CLASSES), limits=str(MOST_CLASSES - 1))
        table.complain("classes", said)
    return min(max(classes, 2), MOST_CLASSES)


def _read_place(table: TableReader) -> MapPlace:
    name, at = table.text("name"), table.take("at", list) or []
    numbers = [float(one) for one in at if isinstance(one, int | float)]
    fits = len(numbers) == len(at) == 2 and abs(numbers[0]) <= 180 and abs(numbers[1]) <= 90
    if "at" in table.data and not fits:
        table.complain("at", Message("loading-map-place"))
    table.finish()
    longitude, latitude = numbers if fits else (0.0, 0.0)
    return MapPlace(name, longitude, latitude, table.line)
