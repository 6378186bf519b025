"""Checks the texts of a drawn figure: level, large enough, inside the figure, not overlapping."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from numpy import asarray

from bindery.messages import Message, say_number

MINIMUM_SIZE = 8.0  # points, REQ-26
_TOLERANCE = 1.0  # pixels at 72 to 100 dpi: what an eye does not see


@dataclass(frozen=True, slots=True)
class _Word:
    text: Text
    box: Bbox

    @property
    def words(self) -> str:
        return " ".join(self.text.get_text().split())


def check_figure(figure: Figure) -> tuple[Message, ...]:
    """What is wrong with the texts of a laid-out figure (REQ-26, REQ-27)."""
    words = tuple(_list_words(figure))
    return tuple(dict.fromkeys((*_check_each(words, figure), *_check_pairs(words))))


def list_labels(figure: Figure) -> tuple[str, ...]:
    """The texts that a laid-out figure shows, in the order of drawing."""
    # a copy that only keeps room for the layout is drawn with no colour at all
    return tuple(word.text.get_text() for word in _list_words(figure) if word.text.get_alpha() != 0)


def list_texts(figure: Figure) -> Iterator[Text]:
    """The texts of a laid-out figure that stand in it; ticks beyond an axis do not."""
    yield from (word.text for word in _list_words(figure))


def draws_level(figure: Figure, level: float) -> bool:
    """Whether each chart of a figure has a line across at a level, within what it shows."""
    charts = [axes for axes in figure.axes if axes.get_visible()]
    return bool(charts) and all(_has_line(axes, level) for axes in charts)


def _has_line(axes: Axes, level: float) -> bool:
    """A line over the whole chart, such as axhline or axvline draws; a series is none."""
    for line in axes.get_lines():
        places = asarray(line.get_xydata()).tolist()
        x, y = [place[0] for place in places], [place[1] for place in places]
        for along, across, limits in ((x, y, axes.get_ylim()), (y, x, axes.get_xlim())):
            if along == [0, 1] and across == [level, level] and line.get_visible():
                return min(limits) <= level <= max(limits)
    return False


def _list_words(figure: Figure) -> Iterator[_Word]:
    hidden = {id(text) for text in _list_hidden_ticks(figure)}
    for text in figure.findobj(Text):
        if isinstance(text, Text) and text.get_visible() and text.get_text().strip():
            if id(text) in hidden:
                continue
            # an annotation's own extent holds its arrow and anchor too; only its words matter
            yield _Word(text, text.get_window_extent())


def _list_hidden_ticks(figure: Figure) -> Iterator[Text]:
    for axes in figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            low, high = sorted(axis.get_view_interval())
            margin = (high - low) * 1e-6
            for tick in (*axis.get_major_ticks(), *axis.get_minor_ticks()):
                outside = not low - margin <= tick.get_loc() <= high + margin
                for label, shown in ((tick.label1, "label1On"), (tick.label2, "label2On")):
                    if outside or not tick.get_visible() or not getattr(tick, shown, True):
                        yield label


def _check_each(words: tuple[_Word, ...], figure: Figure) -> Iterator[Message]:
    width, height = figure.bbox.width, figure.bbox.height
    for word in words:
        if word.text.get_rotation() % 360:
            yield Message("drawing-not-level", text=word.words)
        size = float(word.text.get_fontsize())
        if size < MINIMUM_SIZE - 1e-6:
            shown, least = say_number(size, 1), f"{MINIMUM_SIZE:.0f}"
            yield Message("drawing-small-text", text=word.words, size=shown, least=least)
        box, room = word.box, _TOLERANCE
        if box.x0 < -room or box.y0 < -room or box.x1 > width + room or box.y1 > height + room:
            yield Message("drawing-outside", text=word.words)


def _check_pairs(words: tuple[_Word, ...]) -> Iterator[Message]:
    for one, other in combinations(words, 2):
        across = min(one.box.x1, other.box.x1) - max(one.box.x0, other.box.x0)
        # line boxes hold empty room above and below the letters
        down = min(one.box.y1, other.box.y1) - max(one.box.y0, other.box.y0)
        least = min(one.box.height, other.box.height)
        if across > _TOLERANCE and down > max(_TOLERANCE, 0.25 * least):
            yield Message("drawing-overlap", text=one.words, other=other.words)
