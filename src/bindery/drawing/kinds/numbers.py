"""A declared panel of big numbers: two to six key figures, each with its name."""

from textwrap import wrap

from matplotlib.lines import Line2D
from matplotlib.text import Text

from bindery.drawing.canvas import Canvas
from bindery.drawing.declared_sheet import Sheet
from bindery.drawing.key_line import measure_height, measure_width

_POINTS = 72
_BIGGEST, _LEAST = 22.0, 13.0  # points
_GAP = 14.0  # points between two numbers
_RISE, _DEPTH = 0.72, 0.3  # of the size: how high digits are, and what is below them


def draw_numbers(sheet: Sheet) -> None:
    """The numbers of the first row, large; those of other rows stand small below, by name."""
    canvas, keys = sheet.canvas, sheet.y
    canvas.figure.set_layout_engine("none")
    across = count_across(len(keys))
    down = -(-len(keys) // across)
    width, height = (side * _POINTS for side in canvas.figure.get_size_inches())
    wide, high = (width - _GAP * (across - 1)) / across, height / down
    texts = [sheet.write(key, sheet.rows[key].iloc[0]) for key in keys]
    size = _fit(canvas, texts, wide)
    for place, (key, text) in enumerate(zip(keys, texts, strict=True)):
        left = (place % across) * (wide + _GAP)
        top = height - (place // across) * high - 2
        canvas.figure.add_artist(
            Line2D((left / width, (left + wide) / width), (top / height,) * 2, linewidth=1.6,
                   color=canvas.colour)
        )  # fmt: skip
        below = _write(canvas, (left, top - 7), text, size, canvas.colour)
        below = _write_lines(canvas, (left, below - 2), canvas.label(key), wide)
        for row in range(1, len(sheet.rows)):
            name = str(sheet.rows[sheet.chart.x].iloc[row])
            said = f"{name} {sheet.write(key, sheet.rows[key].iloc[row])}"
            below = _write_lines(canvas, (left, below - 1), said, wide, muted=True)


def count_across(numbers: int) -> int:
    """How many numbers stand beside each other."""
    return 3 if numbers in (3, 5, 6) else 2


def _fit(canvas: Canvas, texts: list[str], wide: float) -> float:
    """One size for all: the largest in which the widest of them fits."""
    size = _BIGGEST
    for words in texts:
        text = _put(canvas, (0, 0), words, _BIGGEST)
        size = min(size, _BIGGEST * wide / max(measure_width(text), 1.0))
        text.remove()
    return max(size, _LEAST)


def _write(
    canvas: Canvas, place: tuple[float, float], words: str, size: float, colour: str
) -> float:
    """One number. Digits are lower than a line of the font, which may be half as high again."""
    line = place[1] - _RISE * size
    text = _put(canvas, (place[0], line), words, size)
    text.set_verticalalignment("baseline")
    text.set_fontproperties(canvas.strong)
    text.set_fontsize(size)
    text.set_color(colour)
    return line - _DEPTH * size


def _write_lines(
    canvas: Canvas, place: tuple[float, float], words: str, wide: float, *, muted: bool = False
) -> float:
    size = canvas.look.small if muted else canvas.look.size
    text = _put(canvas, place, words, size)
    many = len(words)
    while measure_width(text) > wide and many > 1:
        many -= 1
        text.set_text("\n".join(wrap(words, many)))
    text.set_color(canvas.look.muted if muted else canvas.look.ink)
    return place[1] - measure_height(text)


def _put(canvas: Canvas, place: tuple[float, float], words: str, size: float) -> Text:
    width, height = (side * _POINTS for side in canvas.figure.get_size_inches())
    return canvas.figure.text(
        place[0] / width,
        place[1] / height,
        words,
        fontsize=size,
        ha="left",
        va="top",
        linespacing=1.05,
    )
