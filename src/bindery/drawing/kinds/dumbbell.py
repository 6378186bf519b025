"""A declared dumbbell: two columns compared in each row."""

from bindery.drawing.charts import draw_dumbbells, show_value_axis
from bindery.drawing.declared_sheet import Sheet
from bindery.drawing.marks import Pair
from bindery.drawing.small_counts import to_drawable


def draw_two(sheet: Sheet) -> None:
    """Two dots in each row, joined by a line."""
    ours, theirs = sheet.y
    cells = zip(sheet.rows[sheet.chart.x], sheet.rows[ours], sheet.rows[theirs], strict=True)
    pairs = [Pair(str(name), to_drawable(a), to_drawable(b)) for name, a, b in cells]
    names = sheet.canvas.label(ours), sheet.canvas.label(theirs)
    axes = draw_dumbbells(sheet.canvas, pairs, names)
    show_value_axis(sheet.canvas, axes, sheet.chart.format)
