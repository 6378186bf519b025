"""A figure module -> a reproducible vector PDF, its table of numbers and its words (matplotlib)."""

from bindery.drawing.canvas import Canvas
from bindery.drawing.draw import draw_entry
from bindery.drawing.material import (
    DrawRequest,
    Fact,
    Facts,
    FigureData,
    Quantity,
    RegionMark,
    Setting,
    SourceWords,
    Tabulation,
)

__all__ = [
    "Canvas", "DrawRequest", "Fact", "Facts", "FigureData", "Quantity", "RegionMark", "Setting",
    "SourceWords", "Tabulation", "draw_entry",
]  # fmt: skip
