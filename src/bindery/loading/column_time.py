"""Reads from a sidecar whether a column is a stock at a moment or a flow over a period."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from bindery.loading.reader import TableReader, suggest
from bindery.messages import Message
from bindery.model.spans import DAY, Span, SpanKind

_NAME = re.compile(r"\{(\w+)([+-]\d+)?\}")
_KINDS = (SpanKind.STOCK, SpanKind.FLOW, SpanKind.LEVEL)
NO_TIME = "none"
_SOME_YEAR = 2001


@dataclass(frozen=True, slots=True)
class ColumnTime:
    """When the numbers of a column are of; `start` and `end` are patterns over its row.

    A stock is of the beginning of the day `start`; a flow goes from that day to `end`, that day
    within it, and a level is of some day between them or of all on average.
    """

    kind: SpanKind
    start: str
    end: str

    @property
    def names(self) -> tuple[str, ...]:
        """The columns that the patterns name."""
        return tuple(dict.fromkeys(m[1] for m in _NAME.finditer(self.start + self.end)))

    def find_span(self, row: Mapping[str, object]) -> Span:
        """The span of one row; raises ValueError where the patterns make no days of it."""
        start, end = (date.fromisoformat(fill(text, row)) for text in (self.start, self.end))
        if end < start or end == date.max:
            raise ValueError(self.end)
        return Span(self.kind, start, end if self.kind is SpanKind.STOCK else end + DAY)


def fill(pattern: str, row: Mapping[str, object]) -> str:
    """A pattern with the cells of a row: `{year}`, or `{year+1}` for the year after it."""

    def find(match: "re.Match[str]") -> str:
        cell = row[match[1]]
        return f"{int(str(cell)) + int(match[2]):04}" if match[2] else str(cell)

    return _NAME.sub(find, pattern)


def read_column_time(reader: TableReader, columns: Mapping[str, str]) -> ColumnTime | None:
    """The key `time` of a column; `columns` are the types of the table's columns by name."""
    if "time" not in reader.data:
        reader.asked.add("time")
        return None
    if reader.data["time"] == NO_TIME:
        reader.asked.add("time")
        return None
    part = reader.table("time")
    if not isinstance(reader.data["time"], Mapping):
        reader.complain("time", Message("loading-time-no-table"))
        return None
    before = len(reader.mistakes)
    kind = SpanKind(part.choice("kind", [kind.value for kind in _KINDS]))
    stock = kind is SpanKind.STOCK
    start, end = (part.text(key) for key in (("at", "at") if stock else ("from", "to")))
    part.finish()
    time = ColumnTime(kind, start, end)
    if len(reader.mistakes) == before:
        _check_patterns(part, time, columns)
    if reader.data.get("type") not in ("integer", "decimal"):
        reader.complain("time", Message("loading-time-no-numbers"))
    return time if len(reader.mistakes) == before else None


def _check_patterns(part: TableReader, time: ColumnTime, columns: Mapping[str, str]) -> None:
    key = "at" if time.kind is SpanKind.STOCK else "from"
    for name in time.names:
        if name not in columns:
            said = Message("loading-no-column", key="time", column=name)
            part.complain(key, said, suggest(name, columns))
            return
    if _shifts_other(time, columns):
        part.complain(key, Message("loading-time-shift"))
        return
    if all(columns[name] == "year" for name in time.names):
        try:
            time.find_span(dict.fromkeys(time.names, _SOME_YEAR))
        except ValueError:
            days = time.start if time.start == time.end else f"{time.start} … {time.end}"
            part.complain(key, Message("loading-time-no-days", days=days))


def _shifts_other(time: ColumnTime, columns: Mapping[str, str]) -> Collection[str]:
    """Columns of other things than years to which a pattern adds."""
    found = _NAME.finditer(time.start + time.end)
    return [match[1] for match in found if match[2] and columns[match[1]] != "year"]
