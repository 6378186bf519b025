"""Computes the cells of one declared row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from bindery.drawing.declared_cells import (
    Cell,
    DeclaredError,
    Record,
    Rows,
    check_column,
    reduce_regions,
    reduce_rows,
    select_where,
)
from bindery.drawing.declared_combining import combine_two, take_rest
from bindery.drawing.declared_making import Making, find_table, refuse_circle
from bindery.drawing.declared_plan import RowSource
from bindery.drawing.figure_data import DrawRequest
from bindery.model.declared import FROM_SEVERAL, FROM_TWO, Compute, Computed
from bindery.model.years import Conditions

_REGION = "{region}"


def expand_cells(request: DrawRequest, cells: tuple[Computed, ...]) -> Iterator[Computed]:
    """The declared cells; one whose name holds `{region}` stands once for each region."""
    for one in cells:
        if _REGION not in one.name:
            yield one
            continue
        for mark in request.data.regions:
            yield replace(
                one,
                name=one.name.replace(_REGION, mark.slug),
                column=one.column.replace(_REGION, mark.slug),
                start=one.start.replace(_REGION, mark.slug),
                end=one.end.replace(_REGION, mark.slug),
                parts=tuple(name.replace(_REGION, mark.slug) for name in one.parts),
                where=_put_region(one.where, mark.slug),
                base=_put_region(one.base, mark.slug),
            )


def _put_region(pairs: Conditions, slug: str) -> Conditions:
    return tuple((name, slug if value == _REGION else value) for name, value in pairs)


def make_record(making: Making, source: RowSource) -> dict[str, Cell]:
    """The cells of one row, with the helpers that are not printed."""
    declared = making.request.entry.declared
    expanded = expand_cells(making.request, (*declared.cells, *declared.helpers))
    row = _Row(making, source, {one.name: one for one in expanded})
    for name in row.cells:
        row.compute(name, ())
    return row.done


@dataclass(frozen=True, slots=True)
class _Row:
    """One row while its cells are computed, each when it is first asked for."""

    making: Making
    source: RowSource
    cells: Mapping[str, Computed]
    done: dict[str, Cell] = field(default_factory=dict)

    def compute(self, name: str, asked: tuple[str, ...]) -> Cell:
        """A cell or a fact; `asked` are the cells that wait for it."""
        if name in self.done:
            return self.done[name]
        if name not in self.cells:
            return self.making.find_fact(name)
        one = dict(self.cells[name].others).get(self.source.rows.name, self.cells[name])
        try:
            refuse_circle(name, asked)
            if one.over:
                self.done[name] = self._go_over(one, (*asked, name))
            elif one.compute in FROM_SEVERAL:
                parts = [self.compute(other, (*asked, name)) for other in one.parts]
                self.done[name] = take_rest(one, parts)
            elif one.compute in FROM_TWO and not one.base:
                start, end = (self.compute(other, (*asked, name)) for other in (one.start, one.end))
                self.done[name] = combine_two(one, start, end)
            else:
                self.done[name] = _read_cell(self.making, self.source, one)
        except DeclaredError as fault:
            self.making.tell(one.line, fault)
            self.done[name] = None
        return self.done[name]

    def _go_over(self, one: Computed, asked: tuple[str, ...]) -> Cell:
        marks = self.making.request.data.regions
        names = [(mark.name, one.over.replace(_REGION, mark.slug)) for mark in marks]
        cells = [(name, self.compute(key, asked)) for name, key in names]
        return reduce_regions(one, cells, self.making.fill_word(one.region))


def _read_cell(making: Making, source: RowSource, one: Computed) -> Cell:
    if one.text is not None:
        return one.text
    if one.compute is Compute.CELL and not one.table and one.column in source.keys:
        is_name = one.column == next(iter(source.keys))
        return (is_name and source.called) or source.keys[one.column]
    rows = find_table(making.tables, one.table) if one.table else source.rows
    if one.column:
        check_column(rows, one.column)
    where = making.fill(one.where)
    whole = rows if one.table else source.table
    found = whole if one.whole else _match(rows, source, source.keys, table=bool(one.table))
    if one.base:
        base = making.fill(one.base)
        kept = {k: v for k, v in source.keys.items() if k not in dict(base)}
        start = _match(whole, source, kept, table=True)
        plain = replace(one, compute=Compute.SUM)
        return combine_two(
            replace(one, start=one.column, end=one.column),
            reduce_rows(plain, select_where(start, (*where, *base), whole)),
            reduce_rows(plain, select_where(found, where, whole)),
        )
    return reduce_rows(one, select_where(found, where, whole))


def _match(rows: Rows, source: RowSource, keys: Record, *, table: bool) -> Rows:
    """The rows of a table that belong to a row of the figure; all of them to a total."""
    if not table or source.kind == "total":
        return rows
    shared = {name: cell for name, cell in keys.items() if name in rows.columns and cell != ""}
    if not source.members:
        return rows.keep(
            one for one in rows.records if all(one.get(key) == shared[key] for key in shared)
        )
    first = next(iter(source.keys))
    return rows.keep(one for one in rows.records if str(one.get(first)) in source.members)
