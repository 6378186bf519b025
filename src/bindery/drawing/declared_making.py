"""The facts that figure.toml declares, and the rows that they are read from."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bindery.drawing.declared_cells import (
    Cell,
    DeclaredError,
    Rows,
    rank_among,
    reduce_regions,
    reduce_rows,
    select_where,
    stack,
)
from bindery.drawing.declared_combining import combine_two, take_rest
from bindery.drawing.declared_plan import render_name
from bindery.drawing.figure_data import DrawRequest
from bindery.drawing.selected import choose_places
from bindery.errors import Diagnostic
from bindery.loading.rows import RowError, read_rows
from bindery.messages import Message
from bindery.model.declared import FROM_SEVERAL, FROM_TWO, Compute, Computed
from bindery.model.years import Conditions

_REGION = "{region}"
_MARK = re.compile(r"\{(\w+)\}")


@dataclass(slots=True)
class Making:
    """The rows and facts so far; each fact is computed when it is first asked for."""

    request: DrawRequest
    tables: Mapping[str, Rows]
    made: Rows | None = None
    own: Rows | None = None
    facts: dict[str, Cell] = field(default_factory=dict)
    mistakes: list[Diagnostic] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def tell(self, line: int, fault: DeclaredError | RowError) -> None:
        """Add a mistake at a declaration's line, once: other rows have it too."""
        if all(line != one.line for one in self.mistakes):
            told = Diagnostic(self.request.entry.path, line, fault.said, fault.advice)
            self.mistakes.append(told)

    def find_fact(self, name: str) -> Cell:
        """A fact; None when it could not be computed, which is reported once."""
        if name in self.facts:
            return self.facts[name]
        one = next(one for one in self.request.entry.declared.facts if one.name == name)
        try:
            refuse_circle(name, self.asked)
            self.asked.append(name)
            self.facts[name] = self._compute_fact(one)
        except (DeclaredError, RowError) as fault:
            self.tell(one.line, fault)
            self.facts[name] = None
        finally:
            if self.asked and self.asked[-1] == name:
                self.asked.pop()
        return self.facts[name]

    def _compute_fact(self, one: Computed) -> Cell:
        if one.compute in FROM_TWO and not one.base:
            return combine_two(one, self.find_fact(one.start), self.find_fact(one.end))
        if one.compute in FROM_SEVERAL:
            return take_rest(one, [self.find_fact(name) for name in one.parts])
        where = self.fill(one.where)
        whole = self._find_rows(replace(one, whole=True) if one.over else one)
        rows = select_where(whole, where)
        if one.rows:
            rows = choose_records(one.rows, rows)
        if not rows.records and one.compute not in (Compute.COUNT, Compute.LIST):
            raise DeclaredError(Message("drawing-no-row-for-fact", fact=one.name))
        if one.over:
            return self._go_over(one, rows)
        if one.compute is Compute.RANK:
            return rank_among(one, rows, select_where(whole, self.fill(one.among)))
        return reduce_rows(one, rows)

    def _go_over(self, one: Computed, rows: Rows) -> Cell:
        """A fact over the regions of one row."""
        if len(rows.records) > 1:
            raise DeclaredError(Message("data-many-rows", count=len(rows.records)))
        cells = list_over(self.request, one, rows.records[0])
        return reduce_regions(one, cells, self.fill_word(one.region))

    def fill_word(self, text: str) -> str:
        """A word with a `{mark}` filled in."""
        return str(self._fill_one(text, ""))

    def _find_rows(self, one: Computed) -> Rows:
        if one.table:
            return find_table(self.tables, one.table)
        if self.made is None or self.own is None:
            raise DeclaredError(Message("drawing-fact-of-rows", fact=one.name))
        return self.made if one.compute is Compute.CELL or one.whole else self.own

    def fill(self, pairs: Conditions, region: str = "") -> Conditions:
        """Equalities with their `{marks}` filled in: a fact, or the region of a column."""
        return tuple(
            (name, self._fill_one(value, region) if isinstance(value, str) else value)
            for name, value in pairs
        )

    def _fill_one(self, text: str, region: str) -> Any:
        mark = _MARK.fullmatch(text)
        known = {one.name for one in self.request.entry.declared.facts}
        if mark is None:
            plan = self.request.entry.declared.rows
            return render_name(self.request, text, plan.line if plan else 1)
        if mark[1] == "region" and region:
            return region
        if mark[1] not in known:
            raise DeclaredError(Message("drawing-no-such-fact", fact=mark[1]))
        return self.find_fact(mark[1])


def list_over(request: DrawRequest, one: Computed, row: Mapping[str, Cell]) -> list[Any]:
    """The cells of a row that each region has one of, with the regions' names."""
    return [(mark.name, row[one.over.replace(_REGION, mark.slug)]) for mark in request.data.regions]


def refuse_circle(name: str, asked: Sequence[str]) -> None:
    """Raise DeclaredError for what is computed from itself."""
    if name in asked:
        chain = " → ".join((*asked, name))
        raise DeclaredError(Message("data-circle", value=name, chain=chain))


def find_table(tables: Mapping[str, Rows], name: str) -> Rows:
    """A table among the entry's data and reference."""
    if name not in tables:
        raise DeclaredError(
            Message("drawing-not-its-table", table=name, names=", ".join(tables)),
        )
    return tables[name]


def read_tables(request: DrawRequest) -> dict[str, Rows]:
    """The entry's tables by name, as plain rows."""
    found = {**request.data.tables, **request.data.reference}
    return {
        name: stack(
            name,
            [{str(key): cell for key, cell in row.items()} for row in frame.to_dict("records")],
            map(str, frame.columns),
        )
        for name, frame in found.items()
    }


def choose_records(text: str, rows: Rows) -> Rows:
    """The rows that a choice means, in its order; raises RowError."""
    records = list(rows.records)
    places = choose_places(read_rows(text), records, list(rows.columns))
    return rows.keep(records[at] for at in places)
