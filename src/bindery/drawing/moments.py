"""When some numbers are of, in the words of the reports: «op 1 januari 2012 en 2023»."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from bindery.loading.kinds import TIME_WORDS
from bindery.model import NumberStyle
from bindery.model.spans import DAY, Span, SpanKind
from bindery.tex.numbers import format_date

_RUN = 3  # so many years after each other are told by the first and the last
_DAYS = 3  # so many days of a year are told one by one


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Patterns for moments and periods.

    `moment` is for {days}, `moments` for one {day} in a run of {years}, `period` for whole {years},
    `span` and `run` go from the {first} to the {last} day or year, `and` joins the last two.
    """

    moment: str = ""
    moments: str = ""
    period: str = ""
    span: str = ""
    run: str = ""
    joined: str = ""

    def tell(self, spans: Iterable[Span], style: NumberStyle) -> tuple[str, ...]:
        """Moments first, then periods; nothing where the patterns are not known."""
        known = sorted({*spans}, key=lambda one: (one.start, one.end))
        if not self.moment:
            return ()
        moments = [one.start for one in known if one.is_moment]
        return (
            *self._tell_moments(moments, style),
            *self._tell_periods([one for one in known if not one.is_moment], style),
        )

    def join(self, words: Sequence[str]) -> str:
        """Words after each other, the last two joined."""
        if len(words) < 2:
            return "".join(words)
        return f"{', '.join(words[:-1])} {self.joined} {words[-1]}"

    def list_years(self, years: Sequence[int]) -> str:
        """Years, with those that follow one another as a run."""
        parts: list[str] = []
        for _, run in groupby(enumerate(sorted(years)), lambda pair: pair[1] - pair[0]):
            found = [year for _, year in run]
            if len(found) < _RUN:
                parts += map(str, found)
            else:
                parts.append(_fill(self.run, first=found[0], last=found[-1]))
        return self.join(parts)

    def _tell_moments(self, moments: Sequence[date], style: NumberStyle) -> Iterable[str]:
        days: dict[tuple[int, int], list[int]] = {}
        for one in moments:
            days.setdefault((one.month, one.day), []).append(one.year)
        if len(days) > _DAYS:
            return [self._tell_between(moments[0], moments[-1], style)]
        return [self._tell_day(day, years, style) for day, years in days.items()]

    def _tell_day(self, day: tuple[int, int], years: Sequence[int], style: NumberStyle) -> str:
        month = style.months[day[0] - 1] if style.months else str(day[0])
        plain = style.day.replace("{day}", str(day[1])).replace("{month}", month)
        listed = self.list_years(years)
        if len(years) < _RUN:
            return _fill(self.moment, days=plain.replace("{year}", listed))
        bare = " ".join(plain.replace("{year}", "").strip(" ,").split())
        return _fill(self.moments, day=bare, years=listed)

    def _tell_periods(self, spans: Sequence[Span], style: NumberStyle) -> Iterable[str]:
        years: list[int] = []
        others: list[Span] = []
        for one in _merge(spans):
            if _is_whole(one):
                years += range(one.start.year, one.end.year)
            else:
                others.append(one)
        found = [_fill(self.period, years=self.list_years([*dict.fromkeys(years)]))] * bool(years)
        if len(others) > _DAYS:
            found.append(self._tell_between(others[0].start, others[-1].end - DAY, style))
        else:
            found += [self._tell_between(one.start, one.end - DAY, style) for one in others]
        return found

    def _tell_between(self, first: date, last: date, style: NumberStyle) -> str:
        days = (format_date(one, style.months, style.day) for one in (first, last))
        start, end = days
        return _fill(self.span, first=start, last=end)


@dataclass(frozen=True, slots=True)
class SourceWords:
    """The words of a source line in the reports' language."""

    source: str
    date: str
    processing: str
    delimitation: str
    times: TimeWords = field(default_factory=TimeWords)


def read_source_words(said: Mapping[str, str]) -> SourceWords:
    """The words of a source line by their keys in the house style."""
    names = {"joined" if key == "and" else key: key for key in TIME_WORDS}
    times = TimeWords(**{name: said.get(key, "") for name, key in names.items()})
    rest = {key: word for key, word in said.items() if key not in TIME_WORDS}
    return SourceWords(**rest, times=times)


def _merge(spans: Sequence[Span]) -> list[Span]:
    """Flows that follow one another as one."""
    merged: list[Span] = []
    for one in spans:
        last = merged[-1] if merged else None
        if last and last.kind is one.kind is SpanKind.FLOW and last.end == one.start:
            merged[-1] = Span(SpanKind.FLOW, last.start, one.end)
        else:
            merged.append(one)
    return merged


def _is_whole(span: Span) -> bool:
    """Whether it is of whole years."""
    return all((one.month, one.day) == (1, 1) for one in (span.start, span.end))


def is_of_years(span: Span) -> bool:
    """Whether its words are years or a day: nothing that its own table has to name."""
    return span.is_moment or _is_whole(span)


def _fill(pattern: str, **words: object) -> str:
    for name, word in words.items():
        pattern = pattern.replace(f"{{{name}}}", str(word))
    return pattern
