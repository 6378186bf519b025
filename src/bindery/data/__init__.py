"""Data files -> checked tables, named values, what regions publish (pandas)."""

from bindery.data.declaration import Declarations
from bindery.data.declarations import load_declarations
from bindery.data.ground import Ground
from bindery.data.publish import PublishRequest, StudyRequest, publish_region, publish_study
from bindery.data.published import read_published, read_values
from bindery.data.rollup import Gathered, GatherRequest, gather_tables, roll_up
from bindery.data.table import Table, load_table
from bindery.data.value import Origin, Value
from bindery.data.values import compute_values

__all__ = [
    "Declarations", "GatherRequest", "Gathered", "Ground", "Origin", "PublishRequest",
    "StudyRequest", "Table", "Value", "compute_values", "gather_tables", "load_declarations",
    "load_table", "publish_region", "publish_study", "read_published", "read_values", "roll_up",
]  # fmt: skip
