"""What a figure really draws stands out, and lies over nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.figure import Figure

from bindery.drawing.colours import measure_contrast, mix_colours
from bindery.drawing.contrast import check_contrast

PALE, DARK = "#C9C4B8", "#2F5F96"


@pytest.fixture
def sheet():
    figure = Figure(figsize=(5, 3))
    FigureCanvasPdf(figure)
    axes = figure.subplots()
    axes.tick_params(labelcolor="#222222")
    axes.set_xlim(0, 10)
    axes.set_ylim(0, 10)
    return figure, axes


def tell(figure):
    figure.draw_without_rendering()
    return sorted({one.id.removeprefix("drawing-") for one in check_contrast(figure)})


DRAWN = {
    "a dark bar": (lambda axes: axes.bar([2], [5], color=DARK), []),
    "a pale bar": (lambda axes: axes.bar([2], [5], color=PALE), ["faint"]),
    "a pale bar with an edge": (
        lambda axes: axes.bar([2], [5], color=PALE, edgecolor=DARK, linewidth=1), []),
    "a bar seen through": (lambda axes: axes.bar([2], [5], color=DARK, alpha=0.3), ["faint"]),
    "a pale line": (lambda axes: axes.plot([1, 5], [1, 6], color=PALE), ["faint"]),
    "a pale guide": (lambda axes: axes.axhline(4, color=PALE, linewidth=0.8), []),
    "pale marks": (lambda axes: axes.plot([1, 5], [1, 6], "o", color=PALE), ["faint"]),
    "hollow marks": (
        lambda axes: axes.plot([1, 5], [1, 6], "o", markerfacecolor="white", color=DARK), []),
    "grey letters": (lambda axes: axes.text(5, 5, "x", color="#8A8A8A"), ["faint-text"]),
    "large grey letters": (lambda axes: axes.text(5, 5, "x", color="#8A8A8A", size=20), []),
    "white on a bar": (
        lambda axes: (axes.bar([5], [8], width=4, color=DARK),
                      axes.text(5, 4, "x", color="white", ha="center")), []),
    "black on a bar": (
        lambda axes: (axes.bar([5], [8], width=4, color=DARK),
                      axes.text(5, 4, "x", color="black", ha="center")), ["faint-text"]),
    "half on a bar": (
        lambda axes: (axes.bar([5], [8], width=1, color="#767676"),
                      axes.text(5.3, 4, "Westport", color="black")), ["half-on"]),
    "over a mark": (
        lambda axes: (axes.plot([5], [5], "o", color=DARK),
                      axes.text(5, 5, "Westport", ha="center", va="center")), ["on-mark"]),
    "two that touch": (
        lambda axes: axes.bar([2, 3], [5, 5], width=1, color=[DARK, "#1E7A2E"]), ["touching"]),
    "two apart": (
        lambda axes: axes.bar([2, 3], [5, 5], width=0.9, color=[DARK, "#1E7A2E"]), []),
    "two that touch and differ": (
        lambda axes: axes.bar([2, 3], [5, 5], width=1, color=["#000000", "#767676"]), []),
}  # fmt: skip


@pytest.mark.parametrize("name", DRAWN)
def test_what_is_drawn_is_measured(sheet, name):
    figure, axes = sheet
    draw, said = DRAWN[name]
    draw(axes)
    assert tell(figure) == said


@given(st.sampled_from([DARK, "#1E7A2E", "#A8326F", "#555555"]), st.floats(0, 1))
def test_grey_keeps_the_contrast_that_a_colour_has(colour, share):
    """A reader without colour sees the same contrast: it is that of luminance."""
    shade = mix_colours(colour, "#FFFFFF", share)
    ratio = measure_contrast(shade, "#FFFFFF")
    greys = (f"#{one:02X}{one:02X}{one:02X}" for one in range(256))
    nearest = min(greys, key=lambda grey: abs(measure_contrast(grey, "#FFFFFF") - ratio))
    assert abs(measure_contrast(nearest, "#FFFFFF") - ratio) < 0.02 * ratio + 0.05
