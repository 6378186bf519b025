"""Which charts a table can be: a proposal for each kind that figure.toml can declare."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bindery.model.chart_rules import RULES
from bindery.model.declared import ChartKind
from bindery.proposing.columns import TableFacts

_FEW_LINES = 6
_MOST_ROWS = 40
_SOME_YEARS = 3  # years from which on a line says more than two numbers
_ROW, _ROW_OF_PARTS = 5.5, 7.0


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column of the figure: one of the table's, or one in its first or last year."""

    key: str
    column: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What figure.toml will declare; without a kind it is a table.

    `last` chooses the rows of the last year. `extra` are further lines of the chart, as they
    are written.
    """

    kind: ChartKind | None
    columns: tuple[ShownColumn, ...]
    each: tuple[str, ...] = ()
    x: str = ""
    y: tuple[str, ...] = ()
    series: str = ""
    last: bool = False
    extra: tuple[str, ...] = ()
    height: int = 0


def quote_toml(value: object) -> str:
    """Text, a number or a list as TOML, whose basic strings escape as JSON's do."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def propose_table(facts: TableFacts) -> Proposal:
    """All columns as they are."""
    return Proposal(None, tuple(ShownColumn(name, name) for name in facts.cells))


def list_proposals(facts: TableFacts) -> Iterator[Proposal]:
    """The charts that fit the columns, the likeliest first."""
    for kind in _order_kinds(facts):
        if found := propose(facts, kind):
            yield found


def propose(facts: TableFacts, kind: ChartKind) -> Proposal | None:
    """A chart of this kind; None when the table has not what it needs."""
    return _MAKERS[kind](facts, kind) if facts.numbers else None


def _order_kinds(facts: TableFacts) -> Iterator[ChartKind]:
    if facts.count == 1:
        yield ChartKind.NUMBERS
        return
    if facts.code:
        yield ChartKind.CHOROPLETH
    if facts.year and facts.distinct(facts.year) >= _SOME_YEARS:
        yield ChartKind.LINES
    elif facts.year and facts.distinct(facts.year) == facts.count:
        yield ChartKind.COLUMNS
    if facts.together == RULES[ChartKind.DUMBBELL].most or facts.year:
        yield ChartKind.DUMBBELL
    elif facts.together > 1:
        yield ChartKind.GROUPED
    yield ChartKind.BARS
    if facts.year:
        yield ChartKind.COLUMNS


def _over_years(facts: TableFacts, kind: ChartKind) -> Proposal | None:
    """Numbers over the years: of one thing, or a line for each of a few."""
    if not facts.year:
        return None
    first = facts.numbers[0]
    columns = [ShownColumn(facts.year, facts.year)]
    if facts.distinct(facts.year) == facts.count and not (facts.names and _is_line(kind)):
        some = kind is ChartKind.LINES and 1 < facts.together < _SOME_YEARS + 1
        y = facts.numbers[: facts.together] if some else (first,)
        columns += [ShownColumn(one, one) for one in y]
        return Proposal(kind, tuple(columns), (facts.year,), facts.year, y)
    pairs = set(zip(facts.cells[facts.year], facts.cells[facts.names], strict=True))
    few = facts.distinct(facts.names) <= _FEW_LINES and len(pairs) == facts.count
    if not _is_line(kind) or not few:
        return None
    columns += [ShownColumn(facts.names, facts.names), ShownColumn(first, first)]
    each = (facts.names, facts.year)
    return Proposal(kind, tuple(columns), each, facts.year, (first,), facts.names)


def _is_line(kind: ChartKind) -> bool:
    return kind is ChartKind.LINES


def _by_row(facts: TableFacts, kind: ChartKind) -> Proposal | None:
    """Numbers of each row, below each other; of the last year, if there are several."""
    rules = RULES[kind]
    if not facts.names or _count_rows(facts) > _MOST_ROWS or _count_rows(facts) < 1:
        return None
    y = facts.numbers[: min(rules.most, max(facts.together, rules.least))]
    if facts.year and kind in (ChartKind.DUMBBELL, ChartKind.SLOPE):
        return _first_and_last(facts, kind)
    if len(y) < rules.least or facts.together < rules.least:
        return None
    lines = len(y) if rules.lines_a_row > 1 else 1
    height = _ROW_OF_PARTS if rules.whole else _ROW * lines if lines == 1 else 4 * lines + 2
    made = _choose_rows(facts, Proposal(kind, (), x=facts.names, y=y))
    extra = (f"row_height = {height:g}",) if rules.lines_a_row else ()
    return replace(made, extra=extra)


def _choose_rows(facts: TableFacts, proposal: Proposal) -> Proposal:
    """The proposal with its columns, and the rows of the last year where there are several."""
    keys = [one for one in facts.keys if one != facts.code and facts.distinct(one) > 1]
    alone = facts.distinct(facts.names) == _count_rows(facts)
    each = (facts.names,) if alone else tuple(dict.fromkeys((facts.names, *keys)))
    years = (facts.year,) if facts.year else ()
    shown = dict.fromkeys((*each, *years, *proposal.y))
    columns = tuple(ShownColumn(one, one) for one in shown)
    return replace(proposal, columns=columns, each=each, last=bool(facts.year))


def _first_and_last(facts: TableFacts, kind: ChartKind) -> Proposal | None:
    """One number of each row in the first and in the last year."""
    if facts.distinct(facts.names) < 1 or facts.distinct(facts.names) != _count_rows(facts):
        return None
    number = facts.numbers[0]
    begin, end = f"{number}_first", f"{number}_last"
    columns = (
        ShownColumn(facts.names, facts.names),
        ShownColumn(begin, number, "first"),
        ShownColumn(end, number, "last"),
    )
    extra = (f"row_height = {_ROW:g}",) if RULES[kind].lines_a_row else ()
    return Proposal(kind, columns, (facts.names,), facts.names, (begin, end), extra=extra)


def _big_numbers(facts: TableFacts, kind: ChartKind) -> Proposal | None:
    rules = RULES[kind]
    x = facts.names or facts.year
    if not x or _count_rows(facts) > rules.most_rows or len(facts.numbers) < rules.least:
        return None
    y = facts.numbers[: rules.most]
    made = _choose_rows(facts, Proposal(kind, (), x=x, y=y, extra=("row_height = 27",)))
    return replace(made, each=(x,))


def _points(facts: TableFacts, kind: ChartKind) -> Proposal | None:
    if len(facts.numbers) < 2 or not facts.names:
        return None
    x, y = facts.numbers[:2]
    made = _choose_rows(facts, Proposal(kind, (), x=x, y=(x, y), series=facts.names))
    return replace(made, y=(y,))


def _map(facts: TableFacts, kind: ChartKind) -> Proposal | None:
    if not facts.code:
        return None
    extra = [f"outlines = {quote_toml(facts.outlines)}", f"code = {quote_toml(facts.code)}"]
    if kind is ChartKind.CHOROPLETH:
        extra += ['method = "quantiles"', "classes = 3"]
    made = Proposal(kind, (), x=facts.names, y=facts.numbers[:1], extra=tuple(extra), height=125)
    return _choose_rows(facts, made)


def _count_rows(facts: TableFacts) -> int:
    """The rows that are drawn: of the last year, if there are several."""
    if not facts.year:
        return facts.count
    years = facts.cells[facts.year]
    return sum(one == max(years, key=str) for one in years)


_MAKERS: dict[ChartKind, Callable[[TableFacts, ChartKind], Proposal | None]] = {
    ChartKind.LINES: _over_years,
    ChartKind.COLUMNS: _over_years,
    ChartKind.BARS: _by_row,
    ChartKind.GROUPED: _by_row,
    ChartKind.STACKED: _by_row,
    ChartKind.DUMBBELL: _by_row,
    ChartKind.SLOPE: _by_row,
    ChartKind.PYRAMID: _by_row,
    ChartKind.SCATTER: _points,
    ChartKind.NUMBERS: _big_numbers,
    ChartKind.CHOROPLETH: _map,
    ChartKind.LOCATOR: _map,
}
