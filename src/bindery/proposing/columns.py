"""What the columns of a table are for a chart: years, names of rows, codes of areas, numbers."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bindery.errors import BinderyError
from bindery.loading.outlines import locate_outlines, read_outlines
from bindery.loading.tables import ColumnSchema, ColumnType, TableSchema

_NUMBERS = (ColumnType.INTEGER, ColumnType.DECIMAL)
_MOST_DECIMALS = 3
_ROUNDED = 0.01  # of a sum


@dataclass(frozen=True, slots=True)
class TableFacts:
    """A table as a chart sees it.

    `year` is the column of years when there are several, `names` the one that tells its rows (of
    one year) apart, both "" if there is none; `keys` are the columns that tell all rows apart.
    `numbers` are the columns of numbers, those that go with the first one in front, `together` so
    many of them. `outlines` is a file of outlines for the codes in `code`. `formats` are how the
    columns are written, whichever region it is.
    """

    schema: TableSchema
    cells: Mapping[str, Sequence[object]]
    year: str
    names: str
    keys: tuple[str, ...]
    numbers: tuple[str, ...]
    together: int
    outlines: str = ""
    code: str = ""
    formats: Mapping[str, str] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(next(iter(self.cells.values()), ()))

    def distinct(self, name: str) -> int:
        """How many values a column has."""
        return len(set(self.cells[name])) if name else 0


def find_format(schema: ColumnSchema, cells: Sequence[object]) -> str:
    """How the numbers of a column are written: with as many decimals as they have."""
    if schema.type is ColumnType.YEAR:
        return "year"
    if schema.type not in _NUMBERS:
        return "text"
    known = [one for one in cells if isinstance(one, int | float) and math.isfinite(one)]
    places = max((_count_decimals(float(one)) for one in known), default=0)
    if schema.unit == "%":
        least = int(schema.type is ColumnType.DECIMAL)
        return f"percent{min(max(places, least), _MOST_DECIMALS - 1)}"
    if schema.type is ColumnType.DECIMAL:
        return f"decimal{places or 1}"
    return "integer"


def _count_decimals(number: float) -> int:
    places = (n for n in range(_MOST_DECIMALS) if math.isclose(number, round(number, n)))
    return next(places, _MOST_DECIMALS)


def read_facts(
    root: Path, schema: TableSchema, cells: Mapping[str, Sequence[object]], outlines: Sequence[str]
) -> TableFacts:
    """What the columns of a checked table are; `outlines` names the files of outlines."""
    known = [one for one in schema.columns if one.name in cells]
    texts = [one.name for one in known if one.type is ColumnType.TEXT]
    years = [one.name for one in known if one.type is ColumnType.YEAR and _varies(cells, one.name)]
    years.sort(key=lambda name: name not in schema.key)
    year = years[0] if years else ""
    file, code = _find_codes(root, texts, cells, outlines)
    keys = tuple(one for one in schema.key if one in texts) or tuple(texts)
    names = _choose_names([one for one in keys if _varies(cells, one)] or keys[:1], texts, cells)
    numbers, together = _sort_numbers([one for one in known if one.type in _NUMBERS], cells)
    return TableFacts(schema, cells, year, names, keys, numbers, together, file, code)


def _varies(cells: Mapping[str, Sequence[object]], name: str) -> bool:
    return len(set(cells[name])) > 1


def _choose_names(
    keys: Sequence[str], texts: Sequence[str], cells: Mapping[str, Sequence[object]]
) -> str:
    """The column that names the rows: the longest words that say what the first key says."""
    if not keys:
        return ""
    parted = len(set(cells[keys[0]]))
    same = [
        one
        for one in texts
        if len(set(cells[one])) == parted
        and len(set(zip(cells[one], cells[keys[0]], strict=True))) == parted
    ]
    return max(same, key=lambda one: (sum(len(str(cell)) for cell in cells[one]), one == keys[0]))


def _sort_numbers(
    columns: Sequence[ColumnSchema], cells: Mapping[str, Sequence[object]]
) -> tuple[tuple[str, ...], int]:
    """The columns of numbers, and how many of the first ones can be drawn on one axis.

    That is so for one unit and one kind of time. What is the sum of the others stands behind them.
    """
    if not columns:
        return (), 0
    first = columns[0]
    kinds = {one.name: (one.unit, one.time.kind if one.time else None) for one in columns}
    same = [one.name for one in columns if kinds[one.name] == kinds[first.name]]
    total = next((one for one in same if len(same) > 2 and _is_sum(one, same, cells)), "")
    parts = [one for one in same if one != total]
    others = [one.name for one in columns if one.name not in parts]
    return (*parts, *others), len(parts)


def _is_sum(name: str, same: Sequence[str], cells: Mapping[str, Sequence[object]]) -> bool:
    """Whether a column is what the others add up to, but for what rounding leaves."""
    totals, parts = [], []
    for row in zip(cells[name], *(cells[one] for one in same if one != name), strict=True):
        numbers = [one for one in row if isinstance(one, int | float)]
        if len(numbers) < len(row) or numbers[0] < max(numbers[1:]):
            return False
        totals.append(numbers[0])
        parts.append(math.fsum(numbers[1:]))
    whole = math.fsum(totals)
    return abs(whole - math.fsum(parts)) <= _ROUNDED * abs(whole)


def _find_codes(
    root: Path,
    texts: Sequence[str],
    cells: Mapping[str, Sequence[object]],
    outlines: Sequence[str],
) -> tuple[str, str]:
    """The outlines that have a shape for each code in a column, and that column; "" for none."""
    for file in outlines:
        codes = _read_codes(root, file)
        for name in texts:
            if codes and set(cells[name]) <= codes and _varies(cells, name):
                return file, name
    return "", ""


def _read_codes(root: Path, name: str) -> set[object]:
    """The codes of an outline file; none of one that cannot be read: a map would tell why."""
    try:
        key = read_outlines(root, name).code
        found = json.loads((root / locate_outlines(name)).read_bytes())
        return {one["properties"][key] for one in found["features"]}
    except (BinderyError, OSError, ValueError, KeyError, TypeError):
        return set()
