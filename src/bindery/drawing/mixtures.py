"""All that numbers of one figure or table may mix up: times, units, regions of different size."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from bindery.drawing.data_inputs import NOWHERE, DataInput, Resting, is_amount
from bindery.drawing.experiment import Output
from bindery.drawing.figure_data import DrawRequest, Quantity, Tabulation, plain_cell
from bindery.drawing.together import check_times, find_place, list_shown, name_output
from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model import Column
from bindery.model.declared import BY_ANOTHER, ChartKind, Compute
from bindery.model.figures import find_maker
from bindery.tex.numbers import is_missing

_LEAST = 3  # so many regions in order of size are set in order, and do not just happen to be


def check_mixtures(
    request: DrawRequest,
    columns: Sequence[Column],
    made: Tabulation,
    resting: Resting,
    line: int | None = None,
) -> list[Diagnostic]:
    """What does not go together in an entry; `line` is that of the code that made its rows."""
    shown = list_shown(request, made, resting.inputs)
    reporter = Reporter(request, line)
    return [
        *check_times(request, columns, shown, reporter.report),
        *_check_units(request, made, resting, reporter),
        *_check_sizes(request, made, resting, reporter),
    ]


class Reporter:
    """Makes a mistake at the declaration of what it is about, or at the code that made it."""

    def __init__(self, request: DrawRequest, line: int | None) -> None:
        self.request = request
        self.line = line
        declared = request.entry.declared
        cells = (*declared.cells, *declared.helpers) if declared.rows else ()
        named = (*cells, *declared.facts)
        self.lines: Mapping[str, int] = {one.name: one.line for one in named}

    def report(self, said: Message, keys: Sequence[str]) -> Diagnostic:
        """A mistake at the first of these columns or facts that is declared."""
        entry = self.request.entry
        if entry.selection:
            return Diagnostic(entry.path, entry.title_line, said)
        line = next((self.lines[key] for key in keys if key in self.lines), None)
        if line is not None:
            return Diagnostic(entry.path, line, said)
        path = find_maker(entry)
        if path == entry.path:
            return Diagnostic(path, entry.declared.rows.line if entry.declared.rows else None, said)
        return Diagnostic(path, self.line, said)


def _check_units(
    request: DrawRequest, made: Tabulation, resting: Resting, reporter: Reporter
) -> Iterator[Diagnostic]:
    """Amounts of two units added up in one cell, or below each other in one column."""
    records = made.rows.to_dict("records")
    columns: dict[str, dict[str, tuple[Output, DataInput]]] = {}
    for output, inputs in resting.inputs.items():
        if output not in resting.amounts or output == NOWHERE:
            continue
        units = {_find_unit(request, one): one for one in inputs if is_amount(request, one)}
        if len(units) > 1:
            first, second = list(units.items())[:2]
            said = Message(
                "drawing-units-within", name=name_output(output, records),
                unit=first[0], place=find_place(request, first[1]),
                other=second[0], other_place=find_place(request, second[1]),
            )  # fmt: skip
            yield reporter.report(said, [output[2]])
        elif units and output[0] == "cell" and not _has_format(records[output[1]], output[2]):
            (unit,) = units
            columns.setdefault(output[2], {}).setdefault(unit, (output, units[unit]))
    for column, found in columns.items():
        for (unit, first_one), (other, other_one) in combinations(found.items(), 2):
            said = Message(
                "drawing-units-beside", column=column,
                unit=unit, place=find_place(request, first_one[1]),
                other=other, other_place=find_place(request, other_one[1]),
            )  # fmt: skip
            yield reporter.report(said, [column])
            break


def _find_unit(request: DrawRequest, one: DataInput) -> str:
    column = request.origins[one.origin].schema.find_column(one.column)
    return column.unit if column else ""


def _has_format(record: Mapping[object, object], column: str) -> bool:
    return any(str(key) == column and isinstance(cell, Quantity) for key, cell in record.items())


def _check_sizes(
    request: DrawRequest, made: Tabulation, resting: Resting, reporter: Reporter
) -> Iterator[Diagnostic]:
    """Regions in order of an amount: the largest region has most of everything."""
    entry = request.entry
    regions = _list_regions(request, made)
    if entry.absolute or len(set(regions) - {""}) < 2:
        return
    chart, plan = entry.declared.chart, entry.declared.rows
    sizes = {one[2] for one in resting.amounts if one[0] == "cell" and regions[one[1]]}
    if chart and chart.kind is ChartKind.BARS and not chart.panels:
        for column in chart.y:
            chosen = plan.choose if plan else ""
            if column in sizes and (_names(chosen, column) or _is_ordered(made, regions, column)):
                yield reporter.report(Message("drawing-sorted-sizes", column=column), [column])
    for fact in entry.declared.facts:
        column = fact.by if fact.compute in BY_ANOTHER else fact.column
        ranks = fact.compute in {*BY_ANOTHER, Compute.RANK}
        if ranks and not fact.table and column in sizes:
            said = Message("drawing-ranked-sizes", fact=fact.name, column=column)
            yield reporter.report(said, [fact.name])


def _list_regions(request: DrawRequest, made: Tabulation) -> list[str]:
    """The region of each row: as the tabulation says, or the one that it names."""
    if made.regions:
        return list(made.regions)
    names = {one.name: one.slug for one in request.data.regions}
    found = []
    for record in made.rows.to_dict("records"):
        words = [names[cell] for cell in record.values() if isinstance(cell, str) and cell in names]
        found.append(words[0] if len(words) == 1 else "")
    return found


def _names(chosen: str, column: str) -> bool:
    return column in chosen.replace(",", " ").split()


def _is_ordered(made: Tabulation, regions: Sequence[str], column: str) -> bool:
    cells = [plain_cell(cell) for cell in made.rows[column].tolist()]
    sizes = [
        float(cell)
        for cell, region in zip(cells, regions, strict=True)
        if region and isinstance(cell, int | float) and not is_missing(cell)
    ]
    if len(sizes) < _LEAST:
        return False
    pairs = list(pairwise(sizes))
    return all(a >= b for a, b in pairs) or all(a <= b for a, b in pairs)
