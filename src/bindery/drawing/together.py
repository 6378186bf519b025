"""Refuses numbers in one figure or table that do not go together: of other times, or other units.

What a cell rests on is known (data_inputs.py). Two kinds of mixture are told, with both places:
within the computation of one cell or fact, and between two that stand beside each other. In a
series over years neighbours are of other years; so only what stands in one row, or has no
counterpart in its own row, is compared, and only periods that are nearly one.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from numbers import Real

from bindery.drawing.data_inputs import NOWHERE, DataInput, DataInputs
from bindery.drawing.experiment import Output
from bindery.drawing.figure_data import DrawRequest, Quantity, Tabulation
from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model import Column
from bindery.model.spans import Span, SpanKind, join_spans
from bindery.tex.numbers import is_missing

Tell = Callable[[Message, Sequence[str]], Diagnostic]


@dataclass(frozen=True, slots=True)
class Dated:
    """A column that a cell rests on, with all its dates; `place` is that of its first cell."""

    table: str
    column: str
    origins: frozenset[int]
    spans: frozenset[Span]
    span: Span
    place: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A number that is printed: a cell of a row and column, or a fact, which has neither.

    `key` is the name of the column, or of the fact.
    """

    name: Message
    row: int
    column: str
    key: str
    parts: tuple[Dated, ...]
    span: Span

    @property
    def measures(self) -> frozenset[str]:
        """The names of the columns, in whichever table they stand."""
        return frozenset(one.column for one in self.parts)

    @property
    def origins(self) -> frozenset[int]:
        """The tables that it rests on, by region."""
        return frozenset().union(*(one.origins for one in self.parts))

    @property
    def tables(self) -> frozenset[str]:
        """The names of the tables that it rests on."""
        return frozenset(one.table for one in self.parts)

    @property
    def spans(self) -> frozenset[Span]:
        """All dates of what it rests on."""
        return frozenset().union(*(one.spans for one in self.parts))


def list_shown(request: DrawRequest, made: Tabulation, inputs: DataInputs) -> tuple[Shown, ...]:
    """The numbers of a tabulation that are known to be of some time."""
    records = made.rows.to_dict("records")
    found = []
    for output, each in inputs.items():
        if output == NOWHERE or not _is_number(output, records, made):
            continue
        if any(one.span is None for one in each):
            continue
        parts = tuple(_list_parts(request, each))
        name = name_output(output, records)
        row = output[1] if output[0] == "cell" else -1
        column = output[2] if output[0] == "cell" else ""
        found.append(Shown(name, row, column, output[2], parts, _join([one.span for one in parts])))
    return tuple(sorted(found, key=lambda one: (one.row < 0, one.row, one.column, one.key)))


def _is_number(
    output: Output, records: Sequence[Mapping[object, object]], made: Tabulation
) -> bool:
    kind, row, name = output
    if kind == "cell":
        cell = next((cell for key, cell in records[row].items() if str(key) == name), None)
    else:
        cell = made.facts.get(name)
    number = cell.number if isinstance(cell, Quantity) else cell
    return isinstance(number, Real) and not is_missing(number)


def name_output(output: Output, records: Sequence[Mapping[object, object]]) -> Message:
    """What a cell or a fact is called in a message."""
    kind, row, name = output
    if kind != "cell":
        return Message("drawing-name-fact", fact=name)
    words = [str(cell) for cell in records[row].values() if not isinstance(cell, Quantity)]
    first = words[0] if words else str(row + 1)
    return Message("drawing-name-cell", column=name, row=first)


def _list_parts(request: DrawRequest, inputs: Sequence[DataInput]) -> Iterator[Dated]:
    columns: dict[tuple[str, str], list[DataInput]] = {}
    for one in inputs:
        columns.setdefault((one.table, one.column), []).append(one)
    for (table, column), each in columns.items():
        spans = sorted({one.span for one in each if one.span}, key=lambda one: (one.start, one.end))
        first = min(each, key=lambda one: (one.origin, one.span.start if one.span else 0))
        yield Dated(
            table, column, frozenset(one.origin for one in each), frozenset(spans),
            _join_column(spans), find_place(request, first),
        )  # fmt: skip


def find_place(request: DrawRequest, one: DataInput) -> str:
    """The author's file and line of the first cell."""
    origin = request.origins[one.origin]
    row = one.rows[0]
    line = f":{origin.lines[row]}" if row < len(origin.lines) else ""
    return f"{origin.schema.path}{line}"


def _join_column(spans: Sequence[Span]) -> Span:
    """The one span of the dates of a column: moments span a change, flows in a row one flow."""
    first, last = spans[0], spans[-1]
    if len(spans) == 1:
        return first
    if all(one.is_moment for one in spans):
        return Span(SpanKind.CHANGE, first.start, last.start)
    pairs = pairwise(spans)
    flows = all(one.kind is SpanKind.FLOW for one in spans)
    if flows and all(one.end == other.start for one, other in pairs):
        return Span(SpanKind.FLOW, first.start, last.end)
    return join_spans(spans)


def _join(spans: Sequence[Span]) -> Span:
    """The one span of several columns: that of the periods, where moments lie within them."""
    periods = [one for one in spans if not one.is_moment] or list(spans)
    if all(one.has_ends_of(periods[0]) for one in periods):
        return periods[0]
    return join_spans(spans)


def check_times(
    request: DrawRequest, columns: Sequence[Column], shown: Sequence[Shown], tell: Tell
) -> list[Diagnostic]:
    """What is of times that do not go together, each mixture once."""
    meant = {one.key for one in columns if one.dates_may_differ}
    differ = set(request.entry.dates_differ)
    looked = [one for one in shown if one.column not in meant and not one.tables & differ]
    mistakes = [*_check_within(looked, tell)]
    return mistakes or [*_check_beside(looked, tell), *_check_columns(looked, tell)]


def _check_within(shown: Sequence[Shown], tell: Tell) -> Iterator[Diagnostic]:
    """What is computed from numbers of other times."""
    told: set[frozenset[Dated]] = set()
    for one in shown:
        for first, second in combinations(one.parts, 2):
            if not _differs(first.span, second.span) or _are_told(told, first, second):
                continue
            said = Message(
                "drawing-times-within", name=one.name,
                first=_describe(first), second=_describe(second),
            )  # fmt: skip
            yield tell(said, [one.key])


def _are_told(told: set[frozenset[Dated]], *pair: Dated) -> bool:
    """Whether two parts of the same columns have been told; they have now."""
    key = frozenset(pair)
    known = {frozenset((one.table, one.column) for one in each) for each in told}
    told.add(key)
    return frozenset((one.table, one.column) for one in pair) in known


def _differs(first: Span, second: Span) -> bool:
    if first.clashes_with(second) or first.lies_outside(second) or second.lies_outside(first):
        return True
    return first.is_moment and second.is_moment and first != second


def _describe(one: Dated) -> Message:
    return Message("drawing-dated", column=one.column, span=one.span.describe(), place=one.place)


def _check_beside(shown: Sequence[Shown], tell: Tell) -> Iterator[Diagnostic]:
    """What stands beside numbers of nearly the same period."""
    rows: dict[int, set[frozenset[str]]] = {}
    dates: dict[frozenset[str], set[Span]] = {}
    for one in shown:
        rows.setdefault(one.row, set()).add(one.measures)
        if one.span.is_period:
            dates.setdefault(one.measures, set()).add(one.span)
    told: set[frozenset[frozenset[str]]] = set()
    for first, second in combinations(shown, 2):
        pair = frozenset((first.measures, second.measures))
        if len(pair) < 2 or pair in told or not first.span.barely_misses(second.span):
            continue
        if first.row != second.row and any(
            other.measures in rows[one.row] or (other.row < 0 and len(dates[one.measures]) > 1)
            for one, other in ((first, second), (second, first))
        ):
            continue
        told.add(pair)
        yield _tell_beside(first, second, tell)


def _tell_beside(first: Shown, second: Shown, tell: Tell) -> Diagnostic:
    said = Message(
        "drawing-times-beside",
        name=second.name, span=second.span.describe(), place=second.parts[0].place,
        other=first.name, other_span=first.span.describe(), other_place=first.parts[0].place,
    )  # fmt: skip
    return tell(said, [second.key, first.key])


def _check_columns(shown: Sequence[Shown], tell: Tell) -> Iterator[Diagnostic]:
    """The same measure of two tables at other times: in a row, or in a column of single dates."""
    lines: dict[tuple[str, frozenset[str]], list[Shown]] = {}
    for one in shown:
        if one.row >= 0:
            lines.setdefault((f"row {one.row}", one.measures), []).append(one)
            lines.setdefault((f"column {one.column}", one.measures), []).append(one)
    for (line, _), each in lines.items():
        by_origin: dict[frozenset[int], list[Shown]] = {}
        for one in each:
            by_origin.setdefault(one.origins, []).append(one)
        for first, second in combinations(by_origin.values(), 2):
            dates = [frozenset(one.span for one in found) for found in (first, second)]
            single = len(dates[0]) == len(dates[1]) == 1
            if dates[0] <= dates[1] or dates[1] <= dates[0]:
                continue
            if single or line.startswith("row"):
                yield _tell_beside(first[0], second[0], tell)
                return
