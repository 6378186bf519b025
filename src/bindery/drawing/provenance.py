"""Which cells of the data each printed cell and fact of an entry depends on, found by experiment.

`tabulate` is free code, so it is asked instead of read: a cell of its input is changed, it runs
again, and what comes out otherwise depends on that cell. Two kinds of change tell two things: a
change by the least amount shows what a number is computed from, a very large one also with what
it was compared (for a highest or lowest). Whole blocks of cells are changed first, each cell by
an amount of its own so that changes do not cancel, and only blocks that matter are taken apart.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from numbers import Real

from pandas import DataFrame

from bindery.drawing.draw import load_entry_module, tabulate_entry
from bindery.drawing.experiment import Experiment, InputCell, Output
from bindery.drawing.figure_data import DrawRequest, FigureData
from bindery.tex.numbers import is_missing


def _begin(request: DrawRequest) -> Experiment:
    module = load_entry_module(request)
    experiment = Experiment(
        request.data,
        lambda data: tabulate_entry(module, replace(request, data=data)),
        _list_years(request),
    )
    experiment.base = experiment.run(request.data)
    return experiment


def find_provenance(request: DrawRequest) -> Mapping[Output, frozenset[InputCell]]:
    """By output the cells that it is computed from; runs the entry's module some hundred times.

    Cells of years are looked at for outputs that are years: elsewhere they only pick rows.
    """
    experiment = _begin(request)
    everything = frozenset(experiment.base)
    years = frozenset(key for key, value in experiment.base.items() if _is_year(value))
    for cells in _list_columns(request.data):
        first = cells[0]
        if first.column not in experiment.years.get((first.reference, first.table), ()):
            experiment.search(cells, "least", everything)
        elif years:
            experiment.search(cells, "up", years)
            experiment.search(cells, "down", years)
    return {key: frozenset(cells) for key, cells in experiment.computed.items()}


def find_dependents(request: DrawRequest, cells: Sequence[InputCell]) -> frozenset[Output]:
    """The outputs that any change of some cells can change: the least, and very large ones."""
    experiment = _begin(request)
    found = (experiment.try_change(cells, size) for size in ("least", "up", "down"))
    return frozenset(output for outputs in found for output in outputs)


def _is_year(value: object) -> bool:
    if not isinstance(value, Real):
        return False
    return 1500 <= float(value) <= 2100 and float(value).is_integer()


def _list_years(request: DrawRequest) -> dict[tuple[bool, str], frozenset[str]]:
    return {
        (not origin.region, origin.schema.name): frozenset(
            column.name for column in origin.schema.columns if column.type == "year"
        )
        for origin in request.origins
    }


def _list_columns(data: FigureData) -> Iterator[list[InputCell]]:
    """The cells with numbers, column by column."""
    for reference, tables in ((False, data.tables), (True, data.reference)):
        for name, frame in tables.items():
            for column in frame.columns:
                cells = [
                    InputCell(name, reference, row, str(column))
                    for row, value in enumerate(_list_cells(frame, column))
                    if is_missing(value) or isinstance(value, int | float)
                ]
                if cells and not all(is_missing(one) for one in _list_cells(frame, column)):
                    yield cells


def _list_cells(frame: DataFrame, column: object) -> list[object]:
    return list(frame[column].tolist())
