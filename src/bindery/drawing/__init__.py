"""A figure module -> a reproducible vector PDF, its table of numbers and its words (matplotlib)."""

from bindery.drawing.canvas import Canvas
from bindery.drawing.draw import draw_entry
from bindery.drawing.figure_data import (
    DrawRequest,
    DrawSettings,
    Fact,
    Facts,
    FigureData,
    FigureRegion,
    Quantity,
    Tabulation,
)
from bindery.drawing.moments import SourceWords

__all__ = [
    "Canvas",
    "DrawRequest",
    "DrawSettings",
    "Fact",
    "Facts",
    "FigureData",
    "FigureRegion",
    "Quantity",
    "SourceWords",
    "Tabulation",
    "draw_entry",
]  # fmt: skip
