"""Draws the chart that figure.toml declares."""

from collections.abc import Sequence

from bindery.drawing.canvas import Canvas
from bindery.drawing.charts import count_rows
from bindery.drawing.declared_rows import leave_totals
from bindery.drawing.declared_sheet import Sheet, expand_keys
from bindery.drawing.figure_data import DrawRequest, Tabulation
from bindery.drawing.fitness import list_unfit
from bindery.drawing.kinds import DRAWERS
from bindery.drawing.kinds.numbers import count_across
from bindery.errors import BinderyError, fail
from bindery.messages import Message
from bindery.model import Column
from bindery.model.chart_rules import RULES
from bindery.model.declared import Chart, ChartKind
from bindery.model.figures import HEIGHTS

_FRAME = 8.0  # millimetres that are not of the rows


def find_height(request: DrawRequest, made: Tabulation) -> float:
    """The height of a figure in millimetres: its rows' or its own."""
    chart = request.entry.declared.chart
    if chart is None or not chart.row_height:
        return made.height or request.entry.height
    panels = len(expand_keys(request, chart.panels))
    count = count_rows(panels) if panels else len(made.rows)
    if chart.kind is ChartKind.NUMBERS:
        count = -(-len(chart.y) // count_across(len(chart.y)))
    height = _FRAME + chart.row_height * count
    least, most = HEIGHTS
    if not least <= height <= most:
        said = Message("drawing-declared-height", height=f"{height:g}", least=str(least),
                       most=str(most))  # fmt: skip
        raise fail(request.entry.path, chart.line, said)
    return height


def draw_chart(
    request: DrawRequest, chart: Chart, canvas: Canvas, columns: Sequence[Column], made: Tabulation
) -> None:
    """Draw a declared chart; raises BinderyError for what it names and is not there."""
    if RULES[chart.kind].years or chart.map:
        made = leave_totals(made)
    sheet = Sheet(request, chart, canvas, {one.key: one.format for one in columns}, made)
    mistakes = [*sheet.list_unknown(), *(sheet.tell(*told) for told in list_unfit(sheet))]
    if mistakes:
        raise BinderyError(mistakes)
    DRAWERS[chart.kind](sheet)
