"""What the declared values of a region or of the study are computed from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bindery import layout
from bindery.data.regional_values import RegionValues
from bindery.data.table import Table
from bindery.model import NumberStyle


@dataclass(frozen=True, slots=True)
class ValueInputs:
    """A region's tables and the reference tables by name, or the regions' published values.

    `areas` are the ids that fit the region's own area, `folder` is that of its tables.
    `edition` is the year that is now.
    """

    root: Path
    style: NumberStyle
    tables: Mapping[str, Table] = field(default_factory=dict)
    find_reference: Callable[[str], Table | None] = lambda _: None
    regions: tuple[RegionValues, ...] = ()
    areas: tuple[str, ...] = ()
    folder: str = layout.REFERENCE_DATA
    edition: int = 0
