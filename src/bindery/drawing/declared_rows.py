"""Makes the rows and facts that figure.toml declares."""

from collections.abc import Sequence
from dataclasses import replace

from pandas import DataFrame

from bindery.drawing.declared_cells import Cell, DeclaredError, Record, check_column, stack
from bindery.drawing.declared_making import Making, choose_records, read_tables
from bindery.drawing.declared_plan import RowSource, plan_rows, render_name
from bindery.drawing.declared_row import expand_cells, make_record
from bindery.drawing.figure_data import DrawRequest, Fact, Quantity, Tabulation, plain_cell
from bindery.errors import BinderyError
from bindery.loading.reader import suggest
from bindery.loading.rows import RowError
from bindery.messages import Message
from bindery.model.declared import Computed, RowPlan
from bindery.tex.numbers import TEXT, FormatError, format_number, is_missing


def tabulate_declared(request: DrawRequest) -> Tabulation:
    """The rows and facts of an entry that declares its rows; raises BinderyError.

    Raises ValueError for an entry that declares none: it has code.
    """
    plan = request.entry.declared.rows
    if plan is None:
        raise ValueError(request.entry.id)
    making = Making(request, read_tables(request))
    try:
        sources = plan_rows(request, plan, making.tables)
    except DeclaredError as fault:
        making.tell(plan.line, fault)
        raise BinderyError(making.mistakes) from None
    pairs: list[tuple[RowSource, Record]] = [
        (source, make_record(making, source)) for source in sources
    ]
    if making.mistakes:
        raise BinderyError(making.mistakes)
    try:
        pairs = _arrange(request, plan, pairs)
    except (DeclaredError, RowError) as fault:
        making.tell(plan.line, fault)
        raise BinderyError(making.mistakes) from None
    made = stack(request.entry.id, [record for _, record in pairs])
    making.made = made
    making.own = made.keep(record for source, record in pairs if source.kind == "own")
    facts = _list_facts(making)
    if making.mistakes:
        raise BinderyError(making.mistakes)
    codes = _list_codes(making, [source for source, _ in pairs])
    keys = [one.name for one in expand_cells(request, request.entry.declared.cells)]
    frame = DataFrame([{key: record[key] for key in keys} for record in made.records])
    return Tabulation(
        frame.astype(object),
        facts,
        totals=tuple(at for at, (source, _) in enumerate(pairs) if source.kind in ("sum", "total")),
        regions=tuple(source.region for source, _ in pairs),
        codes=codes,
    )


def _list_codes(making: Making, sources: Sequence[RowSource]) -> tuple[tuple[str, ...], ...]:
    """The outlines of each row of a map: the codes of all rows that it is computed from.

    A total has none, nor has a row of another table without such a column.
    """
    chart = making.request.entry.declared.chart
    plan = chart.map if chart else None
    if plan is None:
        return ()
    try:
        own = next((one for one in sources if one.kind == "own"), sources[0])
        check_column(own.table, plan.code)
    except DeclaredError as fault:
        making.tell(plan.line, fault)
        raise BinderyError(making.mistakes) from None
    found = []
    for source in sources:
        cells = [one.get(plan.code) for one in source.rows.records if source.kind != "total"]
        found.append(tuple(sorted({str(one) for one in cells if not is_missing(one)})))
    return tuple(found)


def leave_totals(made: Tabulation) -> Tabulation:
    """The rows that are no total: in a chart over years a total has no place."""
    kept = [at for at in range(len(made.rows)) if at not in made.totals]
    regions = tuple(made.regions[at] for at in kept) if made.regions else ()
    codes = tuple(made.codes[at] for at in kept) if made.codes else ()
    return replace(made, rows=made.rows.iloc[kept], totals=(), regions=regions, codes=codes)


def compute_facts(request: DrawRequest, made: Tabulation) -> Tabulation:
    """What code gives, with the declared facts beside its own."""
    if not request.entry.declared.facts:
        return made
    records = [
        {str(key): plain_cell(cell) for key, cell in row.items()}
        for row in made.rows.to_dict("records")
    ]
    rows = stack(request.entry.id, records, map(str, made.rows.columns))
    making = Making(request, read_tables(request), rows, rows)
    facts = _list_facts(making)
    if making.mistakes:
        raise BinderyError(making.mistakes)
    return replace(made, facts={**made.facts, **facts})


def _list_facts(making: Making) -> dict[str, Fact]:
    return {
        one.name: _make_fact(making, one, making.find_fact(one.name))
        for one in making.request.entry.declared.facts
    }


def _make_fact(making: Making, one: Computed, cell: Cell) -> Fact:
    if isinstance(cell, tuple):
        return cell
    if isinstance(cell, str) or (one.format == TEXT and not isinstance(cell, int | float)):
        try:
            style = making.request.setting.style
            return "" if is_missing(cell) else format_number(cell, one.format, style)
        except FormatError as error:
            making.tell(one.line, DeclaredError(error.said))
            return ""
    return Quantity(None if is_missing(cell) else cell, one.format, one.open)


def _arrange(
    request: DrawRequest, plan: RowPlan, pairs: list[tuple[RowSource, Record]]
) -> list[tuple[RowSource, Record]]:
    """The rows in their order: those of the first table as chosen, totals, other tables."""
    own = [pair for pair in pairs if pair[0].kind == "own"]
    if plan.choose:
        places = {id(record): source for source, record in own}
        chosen = choose_records(plan.choose, stack(request.entry.id, [one for _, one in own]))
        own = [(places[id(record)], record) for record in chosen.records]
    kinds = {
        kind: [pair for pair in pairs if pair[0].kind == kind] for kind in ("sum", "total", "other")
    }
    if len(own) == 1:
        kinds["total"] = []
    ordered = [*own, *kinds["sum"], *kinds["total"], *kinds["other"]]
    if not ordered:
        raise DeclaredError(Message("drawing-no-rows-declared"))
    first = request.entry.columns[0].key
    for names, front in ((plan.first, True), (plan.last, False)):
        wanted = [render_name(request, name, plan.line) for name in names]
        moved = [pair for name in wanted for pair in ordered if pair[1][first] == name]
        rest = [pair for pair in ordered if not any(pair is one for one in moved)]
        ordered = [*moved, *rest] if front else [*rest, *moved]
        for name in wanted:
            total = plan.total and render_name(request, plan.total, plan.line) == name
            if name not in {pair[1][first] for pair in ordered} and not total:
                near = {str(pair[1][first]) for pair in ordered}
                raise _miss_row(name, near)
    return ordered


def _miss_row(name: str, near: set[str]) -> DeclaredError:
    return DeclaredError(Message("drawing-no-row-named", name=name), suggest(name, near))
