"""Data files -> checked tables, named values, what regions publish (pandas)."""

from bindery.data.declaration import Declarations
from bindery.data.declarations import load_declarations
from bindery.data.publish import PublishRequest, StudyRequest, publish_region, publish_study
from bindery.data.published import read_published, read_values
from bindery.data.regional_tables import (
    EntryTables,
    EntryTablesRequest,
    read_entry_tables,
    stack_tables,
)
from bindery.data.table import Table, load_table
from bindery.data.value import Origin, Value
from bindery.data.value_inputs import ValueInputs
from bindery.data.values import compute_values

__all__ = [
    "Declarations",
    "EntryTables",
    "EntryTablesRequest",
    "Origin",
    "PublishRequest",
    "StudyRequest",
    "Table",
    "Value",
    "ValueInputs",
    "compute_values",
    "load_declarations",
    "load_table",
    "publish_region",
    "publish_study",
    "read_entry_tables",
    "read_published",
    "read_values",
    "stack_tables",
]  # fmt: skip
