"""How each kind of declared chart is drawn; model/chart_rules.py says what each can have."""

from collections.abc import Callable, Mapping

from bindery.drawing.declared_sheet import Sheet
from bindery.drawing.kinds.bars import draw_rows, draw_years
from bindery.drawing.kinds.dumbbell import draw_two
from bindery.drawing.kinds.grouped import draw_grouped
from bindery.drawing.kinds.lines import draw_series
from bindery.drawing.kinds.maps import draw_location, draw_shaded
from bindery.drawing.kinds.numbers import draw_numbers
from bindery.drawing.kinds.pyramid import draw_pyramid
from bindery.drawing.kinds.scatter import draw_scatter
from bindery.drawing.kinds.slope import draw_slope
from bindery.drawing.kinds.stacked import draw_stacked
from bindery.model.declared import ChartKind

__all__ = ["DRAWERS"]

DRAWERS: Mapping[ChartKind, Callable[[Sheet], None]] = {
    ChartKind.LINES: draw_series,
    ChartKind.BARS: draw_rows,
    ChartKind.COLUMNS: draw_years,
    ChartKind.GROUPED: draw_grouped,
    ChartKind.STACKED: draw_stacked,
    ChartKind.DUMBBELL: draw_two,
    ChartKind.SLOPE: draw_slope,
    ChartKind.PYRAMID: draw_pyramid,
    ChartKind.SCATTER: draw_scatter,
    ChartKind.NUMBERS: draw_numbers,
    ChartKind.CHOROPLETH: draw_shaded,
    ChartKind.LOCATOR: draw_location,
}
