"""Sets drawn figures on one page of pictures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill
from typing import Any

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.image import imsave
from numpy import asarray, uint8
from numpy.typing import NDArray

from bindery.drawing.canvas import choose_style, use_style
from bindery.drawing.draw import draw_entry
from bindery.drawing.figure_data import DrawRequest
from bindery.drawing.fonts import choose_bold_font, load_fonts, use_fonts
from bindery.model import FigureRecord

_DPI = 90
_EDGE, _HEAD, _APART = 24, 54, 26  # pixels
_COLUMNS = 2
# hinted letters are wider than those that the layout made room for
_AS_LAID_OUT: Any = {"text.hinting": "no_hinting", "text.hinting_factor": 1}
_LONGEST = 62  # characters of a title's line


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A drawn figure as pixels, with its heading and title."""

    heading: str
    title: str
    pixels: NDArray[uint8]


def picture_entry(
    request: DrawRequest, look_at: Callable[[Figure], None] = lambda _: None
) -> Picture:
    """Draw an entry as a build does, with all its checks, and keep its picture."""
    found: list[NDArray[uint8]] = []

    def keep(figure: Figure) -> None:
        look_at(figure)
        with rc_context(_AS_LAID_OUT):
            figure.set_dpi(_DPI)
            canvas: Any = FigureCanvasAgg(figure)
            canvas.draw()
        found.append(asarray(canvas.buffer_rgba(), dtype=uint8).copy())

    record: FigureRecord = draw_entry(request, seen=keep)
    chart = request.entry.declared.chart
    return Picture(chart.kind.value if chart else "", record.title, found[0])


def write_page(request: DrawRequest, pictures: Sequence[Picture], target: Path, note: str) -> None:
    """Write the pictures below and beside each other as PNG, with the fonts of the study.

    The `note` stands in the file, unseen.
    """
    width = max(one.pixels.shape[1] for one in pictures)
    tops, places = [_EDGE] * _COLUMNS, []
    for one in pictures:
        column = tops.index(min(tops))
        places.append((_EDGE + column * (width + _APART), tops[column]))
        tops[column] += _HEAD + one.pixels.shape[0] + _APART
    size = (2 * _EDGE + _COLUMNS * width + (_COLUMNS - 1) * _APART, max(tops))
    look = request.setting.look
    fonts = load_fonts(request.root, look)
    with use_style(choose_style(fonts, look)), use_fonts(fonts), rc_context(_AS_LAID_OUT):
        page = Figure(figsize=(size[0] / _DPI, size[1] / _DPI), dpi=_DPI, facecolor="white")
        canvas: Any = FigureCanvasAgg(page)
        for one, (left, top) in zip(pictures, places, strict=True):
            page.figimage(one.pixels, left, size[1] - top - _HEAD - one.pixels.shape[0])
            across = left / size[0]
            page.text(across, 1 - top / size[1], one.heading, va="top", color=look.accent,
                      fontproperties=choose_bold_font(fonts, look), fontsize=10)  # fmt: skip
            page.text(across, 1 - (top + 17) / size[1], fill(one.title, _LONGEST), va="top",
                      color=look.ink, fontsize=9)  # fmt: skip
        canvas.draw()
    # fewer shades along the edges of letters, and no transparency, halve the file
    shades = (asarray(canvas.buffer_rgba(), dtype=uint8)[..., :3] >> 4) * 17
    told: Any = {"Software": None, "Comment": note}
    imsave(target, shades, format="png", metadata=told)
