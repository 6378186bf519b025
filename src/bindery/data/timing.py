"""When a value is of, from when its inputs are; periods that do not go together are refused."""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, pairwise

from pandas import DataFrame

from bindery.data.declaration import Declaration, Rule
from bindery.data.listing import list_all
from bindery.data.table import Table
from bindery.data.value import UncomputableError, Value
from bindery.loading.column_time import ColumnTime
from bindery.loading.tables import ColumnSchema
from bindery.messages import Message
from bindery.model.spans import Span, SpanKind, join_spans
from bindery.tex.numbers import is_missing

_CONTRASTS = frozenset({Rule.CHANGE, Rule.DIFFERENCE, Rule.INDEX, Rule.COMPARISON})
_DIVIDES = frozenset({Rule.SHARE, Rule.RATIO, Rule.RATE})
# a function may add up what it reads, as a sum does
_ADDS = frozenset({Rule.SUM, Rule.FUNCTION})


def find_rows_span(
    one: Declaration, table: Table, rows: DataFrame, column: ColumnSchema | None
) -> Span | None:
    """When the cells of a column in these rows are of; None where its sidecar does not say.

    Raises UncomputableError for a sum of stocks of several moments, and of flows between which
    days lie or that have days in common.
    """
    time = column.time if column else None
    if time is None or column is None:
        return None
    spans: dict[Span, int] = {}
    for row in rows.index:
        cells = {name: rows.loc[row, name] for name in time.names}
        span = _find_row_span(table, column.name, time, cells)
        if span is None:
            return None
        spans.setdefault(span, table.lines[int(row)])
    if not spans:
        return None
    ordered = sorted(spans, key=lambda span: (span.start, span.end))
    if len(ordered) == 1 or one.rule not in _ADDS:
        return join_spans(ordered)
    broken = next((two for two in pairwise(ordered) if not _continues(*two)), None)
    if broken is None:
        return Span(SpanKind.FLOW, ordered[0].start, ordered[-1].end)
    if one.rule is Rule.SUM and not one.allowed.dates:
        places = [(span.describe(), f"{table.schema.path}:{spans[span]}") for span in broken]
        raise UncomputableError(
            Message(
                "data-adds-broken" if broken[0].kind is SpanKind.FLOW else "data-adds-moments",
                value=one.name,
                column=column.name,
                places=list_all(Message("data-span-at", span=s, place=p) for s, p in places),
            )
        )
    return join_spans(ordered)


def _find_row_span(
    table: Table, column: str, time: ColumnTime, cells: Mapping[str, object]
) -> Span | None:
    if any(is_missing(cell) for cell in cells.values()):
        return None
    try:
        return time.find_span(cells)
    except ValueError:
        days = ", ".join(f"{name} = {cell}" for name, cell in cells.items())
        raise UncomputableError(
            Message("data-no-days", column=column, table=table.schema.path, cells=days),
            Message("data-hint-days", sidecar=table.schema.sidecar),
        ) from None


def _continues(one: Span, other: Span) -> bool:
    # levels of two years are no level of both
    return one.kind is SpanKind.FLOW and one.end == other.start


def derive_span(one: Declaration, known: Sequence[Value]) -> Span | None:
    """When a value that is computed from others is of; None where one of them does not say.

    Raises UncomputableError where their periods do not go together.
    """
    timed = [(value, value.origin.span) for value in known if value.origin.span]
    spans = [span for _, span in timed if span]
    if not one.allowed.dates:
        _refuse_clash(one, known)
        if one.rule in _CONTRASTS:
            _refuse_unequal(one, known)
        if one.rule in _DIVIDES:
            _refuse_apart(one, known)
    if not spans or len(timed) < len(known):
        return None
    return _join(one, spans)


def _join(one: Declaration, spans: Sequence[Span]) -> Span:
    moments = [span for span in spans if span.is_moment]
    periods = [span for span in spans if span.is_period]
    if len(moments) == len(spans) and one.rule in _CONTRASTS and len({*moments}) > 1:
        days = sorted(span.start for span in moments)
        return Span(SpanKind.CHANGE, days[0], days[-1])
    if one.rule in _DIVIDES and len(moments) == 1 and len(periods) == 1:
        return periods[0]
    if len(periods) == len(spans) and all(span.has_ends_of(spans[0]) for span in spans):
        return spans[0]
    return join_spans(spans)


def _refuse_clash(one: Declaration, known: Sequence[Value]) -> None:
    """Two periods that have days in common and others besides: one of them is not meant."""
    for first, second in combinations(known, 2):
        # a function may read some rows of a column, and more of them
        same = one.rule is Rule.FUNCTION and _list_columns(first) & _list_columns(second)
        if not same and _holds(first, second, Span.clashes_with):
            told = tell_spans(first, second)
            raise UncomputableError(Message("data-two-periods", value=one.name, values=told))


def _list_columns(value: Value) -> set[tuple[str, str]]:
    return {(path, column) for path, _, column in value.origin.cells}


def _refuse_unequal(one: Declaration, known: Sequence[Value]) -> None:
    """Flows over periods of other length: the longer has more, whatever happened."""
    first, second = known[0], known[-1]
    if _holds(first, second, Span.is_unequal_to):
        told = tell_spans(first, second)
        raise UncomputableError(Message("data-unequal-periods", value=one.name, values=told))


def _refuse_apart(one: Declaration, known: Sequence[Value]) -> None:
    """A flow divided by a stock of a moment outside its period."""
    for period, moment in ((known[0], known[-1]), (known[-1], known[0])):
        if _holds(period, moment, Span.lies_outside):
            told = tell_spans(period, moment)
            raise UncomputableError(Message("data-moment-outside", value=one.name, values=told))


def shares_days(first: Value, second: Value) -> bool:
    """Whether two values are of periods with days in common: the same, or they clash."""
    return _holds(first, second, lambda a, b: a.is_period and b.is_period and a.overlaps(b))


def _holds(first: Value, second: Value, law: Callable[[Span, Span], bool]) -> bool:
    spans = first.origin.span, second.origin.span
    return bool(spans[0] and spans[1] and law(spans[0], spans[1]))


def tell_spans(*values: Value) -> Message:
    """When each of some values is of, and where it is from."""
    return list_all(
        Message("data-value-over", name=value.name, span=span.describe(), place=tell_place(value))
        for value in values
        if (span := value.origin.span)
    )


def tell_place(value: Value) -> str:
    """Where a value is from: its first cell, or else its declaration."""
    origin = value.origin
    return origin.place if origin.cells else f"{origin.declared[0]}:{origin.declared[1]}"
