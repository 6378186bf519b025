"""What figure.toml declares of a map: its outlines, its classes, and the names beside it."""

from dataclasses import dataclass
from enum import StrEnum


class ClassRule(StrEnum):
    """How the limits of classes are found when none are declared."""

    EQUAL = "equal"
    QUANTILES = "quantiles"


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A name that helps a reader to find the way: a sea, a neighbouring country."""

    name: str
    longitude: float
    latitude: float
    line: int


@dataclass(frozen=True, slots=True)
class MapPlan:
    """A map of a figure: a colour for each area, or where the areas lie.

    `outlines` is the name of an outline file, `code` the column of the entry's tables whose cells
    are the codes of its outlines: those of a row are the codes of all the rows that it is computed
    from. `limits` part the classes; without them `rule` makes `classes` classes. A locator that is
    `near` shows the areas alone, as large as the sheet, and within each its outlines.
    """

    line: int
    outlines: str
    code: str
    limits: tuple[float, ...] = ()
    rule: ClassRule = ClassRule.EQUAL
    classes: int = 0
    scale_bar: bool = True
    near: bool = False
    places: tuple[MapPlace, ...] = ()
