"""Which numbers of the data a figure or table rests on: their columns, and when they are of.

Found by experiment (experiment.py), a column, a date and a region at a time: what is asked is not
which cells a number is computed from, but of which columns, dates and areas they are.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from numbers import Real

from pandas import DataFrame

from bindery.drawing.experiment import Experiment, InputCell, Output
from bindery.drawing.figure_data import DrawRequest, FigureData, Tabulation
from bindery.loading.column_time import fill
from bindery.loading.tables import ColumnSchema, ColumnType, TableOrigin
from bindery.model.spans import Span
from bindery.tex.numbers import is_missing

NOWHERE: Output = ("unknown", 0, "")
_NUMBERS = (ColumnType.INTEGER, ColumnType.DECIMAL)
_NAME = "region_name"
_AREAS = 20  # so many areas of a table are tried one by one

_Key = tuple[bool, str, str]  # a column: whether of a reference table, the table, its name


@dataclass(frozen=True, slots=True)
class DataInput:
    """The cells of one column of one table that are of one moment or period.

    `origin` is the place of the table among the entry's origins, `rows` those of the cells among
    the rows of that origin; `area` is the words of the sidecar for that of these rows, if any. A
    `span` of None is not known.
    """

    origin: int
    table: str
    reference: bool
    column: str
    span: Span | None
    rows: tuple[int, ...]
    cells: tuple[InputCell, ...]
    area: str = ""

    @property
    def place(self) -> tuple[int, str]:
        """The region and the area that its rows are of."""
        return self.origin, self.area

    @property
    def key(self) -> _Key:
        """Its column, whichever region it is of."""
        return self.reference, self.table, self.column


DataInputs = Mapping[Output, tuple[DataInput, ...]]


@dataclass(frozen=True, slots=True)
class Resting:
    """By cell and fact what it rests on; `amounts` are those that grow with all amounts."""

    inputs: DataInputs
    amounts: frozenset[Output] = frozenset()


def list_data_inputs(request: DrawRequest) -> tuple[DataInput, ...]:
    """All that an entry could rest on."""
    return tuple(
        one
        for number, origin in enumerate(request.origins)
        for column in origin.schema.columns
        if column.type in _NUMBERS
        for one in _part(request.data, number, origin, column)
    )


def is_reference(data: FigureData, origin: TableOrigin) -> bool:
    """Whether a table is of no region; one whose region's file is broken has no name either."""
    return not origin.region and origin.schema.name in data.reference


def find_rows(data: FigureData, origin: TableOrigin) -> tuple[DataFrame, list[int]]:
    """The table that a figure gets, and the places in it of the rows of one origin."""
    tables = data.reference if is_reference(data, origin) else data.tables
    frame = tables[origin.schema.name]
    if not origin.region or _NAME not in frame.columns:
        return frame, list(range(len(frame)))
    return frame, [at for at, name in enumerate(frame[_NAME].tolist()) if name == origin.region]


def _part(
    data: FigureData, number: int, origin: TableOrigin, column: ColumnSchema
) -> Iterator[DataInput]:
    frame, places = find_rows(data, origin)
    table, reference = origin.schema.name, is_reference(data, origin)
    if column.name not in frame.columns:
        return
    cells = frame[column.name].tolist()
    names = column.time.names if column.time else ()
    told = {name: frame[name].tolist() for name in names if name in frame.columns}
    areas = _name_areas(origin, frame, places)
    groups: dict[tuple[Span | None, str], list[int]] = {}
    for row, place in enumerate(places):
        cell = cells[place]
        if isinstance(cell, int | float) and not is_missing(cell):
            span = _find_span(column, {name: found[place] for name, found in told.items()})
            groups.setdefault((span, areas[row]), []).append(row)
    for (span, area), rows in groups.items():
        inputs = tuple(InputCell(table, reference, places[row], column.name) for row in rows)
        yield DataInput(number, table, reference, column.name, span, tuple(rows), inputs, area)


def _name_areas(origin: TableOrigin, frame: DataFrame, places: Sequence[int]) -> Sequence[str]:
    """The area of each row, in a table of one region whose sidecar names it."""
    pattern = origin.schema.row_area
    nothing = [""] * len(places)
    if not pattern or _NAME in frame.columns:
        return nothing
    records = frame.to_dict("records")
    areas = [fill(pattern, {str(n): cell for n, cell in records[at].items()}) for at in places]
    return areas if len(set(areas)) <= _AREAS else nothing


def _find_span(column: ColumnSchema, row: Mapping[str, object]) -> Span | None:
    if column.time is None or any(is_missing(cell) for cell in row.values()):
        return None
    try:
        return column.time.find_span(row)
    except (ValueError, KeyError):
        return None


def find_data_inputs(
    request: DrawRequest, made: Tabulation, tabulate: Callable[[FigureData], Tabulation]
) -> Resting:
    """By cell and fact what it rests on; what code refuses to try stands under NOWHERE."""
    known = list_data_inputs(request)
    if not known:
        return Resting({})
    experiment = Experiment(request.data, tabulate, {})
    experiment.base = experiment.read(made)
    inputs = _Search(experiment, known).find()
    return Resting(inputs, _find_amounts(request, experiment, known))


def _find_amounts(
    request: DrawRequest, experiment: Experiment, known: Sequence[DataInput]
) -> frozenset[Output]:
    """The outputs that are twice as much when all amounts are: a rate and an index are not."""
    cells = [cell for one in known if is_amount(request, one) for cell in one.cells]
    doubled = (experiment.change(cells, "double") if cells else None) or {}
    found = set()
    for output, value in experiment.base.items():
        other = doubled.get(output)
        if not isinstance(value, Real) or not isinstance(other, Real):
            continue
        if value and math.isclose(float(other), 2 * float(value), rel_tol=1e-9):
            found.add(output)
    return frozenset(found)


def is_amount(request: DrawRequest, one: DataInput) -> bool:
    """Whether its numbers grow with the size of what they are about."""
    column = request.origins[one.origin].schema.find_column(one.column)
    return bool(column and column.is_amount)


class _Search:
    """Tries columns, then dates over all of them, then regions; what several could mean, apart."""

    def __init__(self, experiment: Experiment, known: Sequence[DataInput]) -> None:
        self.experiment = experiment
        self.known = known
        self.columns: dict[_Key, list[DataInput]] = {}
        for one in known:
            self.columns.setdefault(one.key, []).append(one)
        self.tried: dict[tuple[_Key, Span | None], set[Output]] = {}

    def find(self) -> DataInputs:
        """What each output rests on."""
        by_column = {key: self._try(inputs) for key, inputs in self.columns.items()}
        unknown = [key for key, found in by_column.items() if found is None]
        used = {key: found for key, found in by_column.items() if found}
        by_span = self._try_spans(used)
        by_place = self._try_places(used)
        found: dict[Output, list[DataInput]] = {}
        for key, outputs in used.items():
            for output in outputs:
                spans = self._choose_spans(key, output, used, by_span)
                dated = [one for one in self.columns[key] if one.span in spans]
                own = [one for one in dated if output in by_place.get(one.place, {output})]
                found.setdefault(output, []).extend(own or dated)
        if unknown:
            found[NOWHERE] = [one for key in unknown for one in self.columns[key]]
        return {output: tuple(inputs) for output, inputs in found.items() if inputs}

    def _try(self, inputs: Iterable[DataInput]) -> set[Output] | None:
        cells = [cell for one in inputs for cell in one.cells]
        return self.experiment.observe(cells, "least")

    def _try_spans(self, used: Iterable[_Key]) -> Mapping[Span | None, set[Output]]:
        """What changes with all that is of one date, where a column has several."""
        dated: dict[Span | None, list[DataInput]] = {}
        for key in used:
            if len(self._list_spans(key)) > 1:
                for one in self.columns[key]:
                    dated.setdefault(one.span, []).append(one)
        return {span: self._try(inputs) or set() for span, inputs in dated.items()}

    def _list_spans(self, key: _Key) -> dict[Span | None, None]:
        return dict.fromkeys(one.span for one in self.columns[key])

    def _try_places(self, used: Iterable[_Key]) -> Mapping[tuple[int, str], set[Output]]:
        """What changes with the rows of each region and area, where there are several."""
        rows: dict[tuple[int, str], list[DataInput]] = {}
        for key in used:
            if len({one.place for one in self.columns[key]}) > 1:
                for one in self.columns[key]:
                    rows.setdefault(one.place, []).append(one)
        return {place: self._try(inputs) or set() for place, inputs in rows.items()}

    def _choose_spans(
        self,
        key: _Key,
        output: Output,
        used: Mapping[_Key, set[Output]],
        by_span: Mapping[Span | None, set[Output]],
    ) -> list[Span | None]:
        """The dates of one column that an output rests on."""
        own = list(self._list_spans(key))
        if len(own) == 1:
            return own
        spans = [span for span in own if output in by_span[span]]
        if not spans:
            # together they may have changed an order, or cancelled
            return [span for span in own if self._rests(key, span, output)]
        others = [one for one, outputs in used.items() if one != key and output in outputs]
        shared = any(set(spans) & set(self._list_spans(one)) for one in others)
        if not shared or all(self._rests(key, span, output) for span in (spans[0], spans[-1])):
            return spans
        return [span for span in spans if self._rests(key, span, output)]

    def _rests(self, key: _Key, span: Span | None, output: Output) -> bool:
        if (key, span) not in self.tried:
            inputs = [one for one in self.columns[key] if one.span == span]
            self.tried[key, span] = self._try(inputs) or set()
        return output in self.tried[key, span]
