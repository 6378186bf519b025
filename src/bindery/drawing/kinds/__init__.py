"""How each kind of declared chart is drawn; model/chart_rules.py says what each can have."""

from collections.abc import Callable, Mapping

from bindery.drawing.declared_sheet import Sheet
from bindery.drawing.kinds.bars import draw_rows, draw_years
from bindery.drawing.kinds.dumbbell import draw_two
from bindery.drawing.kinds.lines import draw_series
from bindery.model.declared import ChartKind

__all__ = ["DRAWERS"]

DRAWERS: Mapping[ChartKind, Callable[[Sheet], None]] = {
    ChartKind.LINES: draw_series,
    ChartKind.BARS: draw_rows,
    ChartKind.COLUMNS: draw_years,
    ChartKind.DUMBBELL: draw_two,
}
