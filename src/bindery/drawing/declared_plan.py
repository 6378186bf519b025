"""Which rows a declaration makes, and from which rows of which tables each is computed."""

import functools
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bindery.drawing.declared_cells import (
    Cell,
    DeclaredError,
    Record,
    Rows,
    check_column,
    select_where,
    stack,
)
from bindery.drawing.figure_data import DrawRequest, FigureRegion
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model import Hidden
from bindery.model.declared import RowPlan
from bindery.model.years import Conditions
from bindery.tex.numbers import is_missing
from bindery.tex.words import Place, render_words


@dataclass(frozen=True, slots=True)
class RowSource:
    """One row: "own" of the first table, "other", or "total"; the words that it is found by.

    `rows` are the rows that it is computed from, `table` all those of its table; `region` is the
    slug of the region that all of them are of, or "". A row that sums up others of the first key
    has their words as `members`. `called` is the printed name where the key alone tells too little.
    """

    kind: str
    keys: Mapping[str, Cell]
    rows: Rows
    table: Rows
    region: str = ""
    members: tuple[str, ...] = ()
    called: str = ""


def plan_rows(request: DrawRequest, plan: RowPlan, tables: Mapping[str, Rows]) -> list[RowSource]:
    """The rows of an entry; raises DeclaredError for tables and columns that are not there."""
    found: list[RowSource] = []
    for place, name in enumerate(plan.of):
        table = select_where(
            _name_rows(request, plan, tables[name]), _keep_known(plan, tables, name)
        )
        kind = "other" if place else "own"
        found += _group(plan, table, plan.groups, kind) or _part(plan, table, kind)
        if not place:
            found += _group(plan, table, plan.sums, "sum")
        if not place and plan.total:
            keys = dict.fromkeys(plan.each, "")
            keys[plan.each[0]] = render_name(request, plan.total, plan.line)
            found.append(RowSource("total", keys, table, table))
    if not found:
        raise DeclaredError(Message("drawing-no-rows-declared"))
    return _tell_apart(request, plan, found)


def _tell_apart(request: DrawRequest, plan: RowPlan, found: list[RowSource]) -> list[RowSource]:
    """Rows of one name have their other keys behind it, unless a column prints these."""
    shown = {one.column for one in request.entry.declared.cells}
    rest = [name for name in plan.each[1:] if name not in shown]
    if not rest:
        return found
    names = Counter(source.keys[plan.each[0]] for source in found)
    return [
        replace(source, called=f"{name} ({', '.join(str(source.keys[key]) for key in rest)})")
        if names[name := source.keys[plan.each[0]]] > 1
        else source
        for source in found
    ]


def _group(
    plan: RowPlan, table: Rows, groups: tuple[tuple[str, tuple[str, ...]], ...], kind: str
) -> list[RowSource]:
    """A row for each group of words of the first key."""
    found = []
    for name, members in groups:
        key = plan.each[0]
        check_column(table, key)
        known = {str(one[key]) for one in table.records}
        for word in members:
            if word not in known:
                said = Message("data-no-row", table=table.name, column=key, wanted=word)
                raise DeclaredError(said, suggest(word, known))
        records = [one for one in table.records if str(one[key]) in members]
        keys = {**dict.fromkeys(plan.each, ""), key: name}
        region = _find_region(records)
        found.append(RowSource(kind, keys, table.keep(records), table, region, members))
    return found


def _keep_known(plan: RowPlan, tables: Mapping[str, Rows], name: str) -> Conditions:
    """The conditions that a table can answer; the first table must answer all."""
    if name == plan.of[0]:
        return plan.where
    return tuple(pair for pair in plan.where if pair[0] in tables[name].columns)


def _name_rows(request: DrawRequest, plan: RowPlan, table: Rows) -> Rows:
    names = dict(plan.names)
    if table.name not in names:
        return table
    called = render_name(request, names[table.name], plan.line)
    return stack(table.name, [{**one, plan.each[0]: called} for one in table.records])


def render_name(request: DrawRequest, text: str, line: int) -> str:
    """A name of a row or a series, in which the region may stand."""
    return _render(text, request.data.region, Place(request.entry.path, line))


@functools.lru_cache(maxsize=1024)
def _render(text: str, region: FigureRegion | None, place: Place) -> str:
    return render_words(text, {"region": region} if region else {}, place)


def _part(plan: RowPlan, table: Rows, kind: str) -> list[RowSource]:
    if not plan.each:
        return [
            RowSource(kind, {}, table.keep((one,)), table, _find_region((one,)))
            for one in table.records
        ]
    # another table may lack a column that only the first one is parted by
    each = plan.each if kind == "own" else [one for one in plan.each if one in table.columns]
    for name in (*each, plan.each[0]):
        check_column(table, name)
    groups: dict[tuple[Cell, ...], list[Record]] = {}
    for one in table.records:
        key = tuple(one[name] for name in each)
        if any(isinstance(cell, Hidden) for cell in key):
            raise DeclaredError(Message("drawing-rows-hidden", column=plan.each[0]))
        if any(is_missing(cell) for cell in key):
            raise DeclaredError(Message("drawing-no-group", column=plan.each[0]))
        groups.setdefault(key, []).append(one)
    return [
        RowSource(
            kind,
            {**dict.fromkeys(plan.each, ""), **dict(zip(each, key, strict=True))},
            table.keep(records),
            table,
            _find_region(records),
        )
        for key, records in groups.items()
    ]


def _find_region(records: tuple[Record, ...] | list[Record]) -> str:
    slugs = {str(one.get("region", "")) for one in records}
    return slugs.pop() if len(slugs) == 1 else ""
