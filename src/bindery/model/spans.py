"""When a number is of: a moment for a stock, a period for a flow and for a change of a stock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bindery.messages import Message

DAY = timedelta(days=1)
_YEAR = timedelta(days=366)
_MONTHS = 12


class SpanKind(StrEnum):
    """What happens in a span: nothing (a stock), a flow, the change of a stock, or several.

    A level is a stock of no known moment in a period: its average, or a count on some day of it.
    """

    STOCK = "stock"
    LEVEL = "level"
    FLOW = "flow"
    CHANGE = "change"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Span:
    """The time that a number is of, from the beginning of `start` to the beginning of `end`.

    The moment of a stock begins and ends there. What compares several moments or periods spans
    them all, and is of none of them.
    """

    kind: SpanKind
    start: date
    end: date

    @property
    def is_period(self) -> bool:
        """Whether something goes on in it."""
        return self.kind in (SpanKind.FLOW, SpanKind.CHANGE, SpanKind.LEVEL)

    @property
    def is_moment(self) -> bool:
        """Whether it is the moment of a stock."""
        return self.kind is SpanKind.STOCK

    @property
    def months(self) -> int:
        """How long it is, in whole months."""
        days = (self.end - self.start).days
        return round(days / 365.2425 * _MONTHS)

    def has_ends_of(self, other: "Span") -> bool:
        """Whether both begin and end together."""
        return (self.start, self.end) == (other.start, other.end)

    def overlaps(self, other: "Span") -> bool:
        """Whether both have days in common."""
        return self.start < other.end and other.start < self.end

    def clashes_with(self, other: "Span") -> bool:
        """Whether both are periods that have days in common, and others besides."""
        periods = self.is_period and other.is_period
        return periods and self.overlaps(other) and not self.has_ends_of(other)

    def is_unequal_to(self, other: "Span") -> bool:
        """Whether both are periods, and one is longer."""
        return self.is_period and other.is_period and self.months != other.months

    def lies_outside(self, other: "Span") -> bool:
        """Whether this is a period, and the other a moment outside it."""
        periods = self.is_period and other.is_moment
        return periods and not self.start <= other.start <= self.end

    def barely_misses(self, other: "Span") -> bool:
        """Whether both are nearly one period: their ends lie at most a year apart in all."""
        if not self.clashes_with(other):
            return False
        apart = abs(self.start - other.start) + abs(self.end - other.end)
        common = min(self.end, other.end) - max(self.start, other.start)
        return apart <= _YEAR and common > apart

    def describe(self) -> Message:
        """Its days, the last one within it."""
        start = self.start.isoformat()
        if self.is_moment:
            return Message("model-at-moment", day=start)
        if self.kind is SpanKind.CHANGE:
            return Message("model-change-between", first=start, last=self.end.isoformat())
        if self.kind is SpanKind.LEVEL:
            return Message("model-level-in", first=start, last=(self.end - DAY).isoformat())
        return Message("model-over-period", first=start, last=(self.end - DAY).isoformat())


def join_spans(spans: Sequence[Span]) -> Span:
    """The one span that several are: theirs where they are equal, else all that they reach."""
    first = spans[0]
    if all(one == first for one in spans):
        return first
    ends = min(one.start for one in spans), max(one.end for one in spans)
    return Span(SpanKind.SEVERAL, *ends)


def encode_span(span: Span) -> tuple[str, str, str]:
    """A span for a file."""
    return span.kind.value, span.start.isoformat(), span.end.isoformat()


def decode_span(data: object) -> Span | None:
    """A span from a file; raises ValueError or TypeError for what is none."""
    if not data:
        return None
    if not isinstance(data, list | tuple):
        raise TypeError(data)
    kind, start, end = data
    return Span(SpanKind(kind), date.fromisoformat(start), date.fromisoformat(end))
