"""Values computed by a Python function of the study; every table and value it reads is recorded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import FunctionType

from bindery import layout
from bindery.data.combining import derive_origin
from bindery.data.declaration import CellSelection, Declaration
from bindery.data.selecting import find_column, list_numbers, select_cells
from bindery.data.table import Table
from bindery.data.value import Origin, UncomputableError, Value
from bindery.loading.modules import StudyModule, call_module, load_module
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model.years import Conditions

CellValue = str | int | float


@dataclass(slots=True)
class Sources:
    """What a function of the study gets: checked tables and other values, by name.

    `table(name)` is one of the region's, `reference(name)` one of content/data; both give a
    `RecordedTable`. `value(name)` is the number of another value.
    """

    one: Declaration
    tables: Mapping[str, Table]
    find_reference: Callable[[str], Table | None]
    find_value: Callable[[str], Value]
    areas: tuple[str, ...]
    folder: str
    read: list[Value] = field(default_factory=list)
    inputs: dict[str, None] = field(default_factory=dict)

    def table(self, name: str) -> "RecordedTable":
        """A table of the region."""
        found = self.tables.get(name)
        if found is None:
            raise UncomputableError(
                Message("common-no-table", table=f"{self.folder}/{name}.csv"),
                suggest(name, self.tables),
            )
        return RecordedTable(self, found, is_reference=False)

    def reference(self, name: str) -> "RecordedTable":
        """A table of content/data."""
        found = self.find_reference(name)
        if found is None:
            path = f"{layout.REFERENCE_DATA}/{name}.csv"
            raise UncomputableError(Message("common-no-table", table=path))
        return RecordedTable(self, found, is_reference=True)

    def value(self, name: str) -> float:
        """The number of another value."""
        found = self.find_value(name)
        if found.number is None:
            value = self.one.name
            raise UncomputableError(
                Message("data-needs-number", value=value, name=name, text=found.text)
            )
        self.inputs[name] = None
        self.read.append(found)
        return found.number


@dataclass(frozen=True, slots=True)
class RecordedTable:
    """A table that records which of its cells are read."""

    sources: Sources
    table: Table
    is_reference: bool

    def cell(self, column: str, **where: CellValue) -> float:
        """The one number in a column of the rows in which every other column equals."""
        numbers = self.numbers(column, **where)
        if len(numbers) > 1:
            said = Message("data-many-rows", count=len(numbers))
            raise UncomputableError(said, Message("data-hint-row"))
        return numbers[0]

    def numbers(self, column: str, **where: CellValue) -> list[float]:
        """The numbers in a column, in the table's order."""
        cells = self._read(column, tuple(where.items()))
        return list_numbers(find_column(self.table.schema, column), cells)

    def texts(self, column: str, **where: CellValue) -> list[str]:
        """The texts in a column, in the table's order."""
        return [str(cell) for cell in self._read(column, tuple(where.items()))]

    def _read(self, column: str, where: Conditions) -> tuple[object, ...]:
        selection = CellSelection(self.table.schema.name, self.is_reference, column, where)
        found = select_cells(
            replace(self.sources.one, selection=selection), self.table, self.sources.areas
        )
        self.sources.read.append(Value(self.table.schema.path, None, "", "", found.origin))
        return found.cells


def run_function(root: Path, path: str, sources: Sources) -> tuple[object, Origin]:
    """What a declaration's function gives, and where it comes from.

    Raises BinderyError at the function's own line for a mistake in it, UncomputableError for
    tables or values that are not there or do not go together.
    """
    one = sources.one
    module = load_module(root, path)
    function = module.find(one.function, "sources")
    result = _call(module, function, sources)
    base = derive_origin(one, sources.read)
    cells = tuple(dict.fromkeys(cell for value in sources.read for cell in value.origin.cells
                                if value.name not in sources.inputs))  # fmt: skip
    line = function.__code__.co_firstlineno if isinstance(function, FunctionType) else one.line
    return result, replace(base, declared=(path, line), inputs=tuple(sources.inputs), cells=cells)


def _call(module: StudyModule, function: Callable[..., object], sources: Sources) -> object:
    faults: list[UncomputableError] = []

    def run() -> object:
        try:
            return function(sources)
        except UncomputableError as fault:
            faults.append(fault)
            return None

    result = call_module(module, run)
    if faults:
        raise faults[0]
    return result
