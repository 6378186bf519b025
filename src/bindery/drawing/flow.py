"""Draws a flow chart: boxes in columns, joined by lines from left to right.

Places are in millimetres from the upper left corner of the sheet. A box that is an example has a
broken outline, and so has a line that touches one: colour carries nothing alone (REQ-20).
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch, PathPatch
from matplotlib.path import Path
from matplotlib.text import Text

from bindery.drawing.canvas import MM_PER_INCH, Canvas
from bindery.errors import CodeError
from bindery.messages import Message

POINTS = 72 / MM_PER_INCH  # in a millimetre
_LEADING = 1.2
_PADDING = 1.4
_HEAD = 7.0
_BROKEN = (0, (3.0, 2.0))

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Node:
    """A box: its column from 0, its words, and whether it is an example."""

    id: str
    column: int
    text: str
    example: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """Heads of the columns with their shares of the width, boxes from the top down, and lines.

    `links` lead from what carries to what rests on it. `key` says in words what a broken outline
    means.
    """

    heads: Sequence[str]
    shares: Sequence[float]
    nodes: Sequence[Node]
    links: Sequence[tuple[str, str]]
    key: str
    gap: float = 9.0


@dataclass(frozen=True, slots=True)
class Box:
    """Where a node stands: left, top, width and height in millimetres, and its broken lines."""

    left: float
    top: float
    width: float
    height: float
    lines: tuple[str, ...]

    @property
    def middle(self) -> float:
        """The height at which lines meet it."""
        return self.top + self.height / 2


def draw_flow(canvas: Canvas, flow: Flow) -> None:
    """Draw the flow over the whole sheet; each column spreads its boxes over the height.

    Raises CodeError for a line from an example to what is known.
    """
    check_links(flow)
    width, height = (side * MM_PER_INCH for side in canvas.figure.get_size_inches())
    canvas.figure.set_layout_engine("none")
    axes = canvas.figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set_axis_off()
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    room = (width, height - _HEAD)
    boxes = place_boxes(flow, room, canvas.look.small, _make_measure(canvas))
    _write_heads(canvas, axes, flow, room[0])
    examples = {node.id for node in flow.nodes if node.example}
    for link, ends in zip(flow.links, place_ends(flow.links, boxes), strict=True):
        _draw_link(canvas, axes, ends, broken=bool(examples & set(link)))
    for node in flow.nodes:
        _draw_box(canvas, axes, boxes[node.id], broken=node.example)
    _write_key(canvas, axes, flow.key, room)


def check_links(flow: Flow) -> None:
    """Raise CodeError for a line from an example to what is known: it carries nothing there."""
    nodes = {node.id: node for node in flow.nodes}
    for start, end in flow.links:
        if nodes[start].example and not nodes[end].example:
            said = Message("drawing-flow-example", example=nodes[start].text, known=nodes[end].text)
            raise CodeError(said)


def place_boxes(
    flow: Flow, room: tuple[float, float], size: float, measure: Callable[[str], float]
) -> dict[str, Box]:
    """The box of each node, by id; `measure` gives the width of words in millimetres.

    Raises CodeError when the boxes of a column do not fit above each other.
    """
    line = size * _LEADING / POINTS
    boxes: dict[str, Box] = {}
    for number, (left, width) in enumerate(_list_columns(flow, room[0])):
        nodes = [node for node in flow.nodes if node.column == number]
        texts = [break_text(node.text, width - 2 * _PADDING, measure) for node in nodes]
        heights = [len(lines) * line + 1.6 * _PADDING for lines in texts]
        free = room[1] - _HEAD - math.fsum(heights)
        if free < 0.8 * (len(nodes) - 1):
            needed = f"{-free + len(nodes):.0f}"
            raise CodeError(
                Message("drawing-flow-height", column=str(number + 1), millimetres=needed)
            )
        step = min(free / max(len(nodes) - 1, 1), room[1] / 6)
        top = _HEAD + (free - step * (len(nodes) - 1)) / 2
        for node, lines, height in zip(nodes, texts, heights, strict=True):
            boxes[node.id] = Box(left, top, width, height, tuple(lines))
            top += height + step
    return boxes


def _list_columns(flow: Flow, width: float) -> list[tuple[float, float]]:
    """Left side and width of each column, 0.3 mm from the edges so that outlines stay whole."""
    edge = 0.3
    part = (width - 2 * edge - flow.gap * (len(flow.shares) - 1)) / math.fsum(flow.shares)
    columns, left = [], edge
    for share in flow.shares:
        columns.append((left, share * part))
        left += share * part + flow.gap
    return columns


def break_text(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """The lines of a text that are no wider than the width, as far as its words allow."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def place_ends(
    links: Sequence[tuple[str, str]], boxes: Mapping[str, Box]
) -> list[tuple[Point, Point]]:
    """Where each link leaves and enters: spread over the sides of its boxes, so that they part."""
    starts: dict[tuple[str, str], float] = {}
    ends: dict[tuple[str, str], float] = {}
    for box in boxes:
        leaving = sorted((one for one in links if one[0] == box), key=lambda o: boxes[o[1]].middle)
        entering = sorted((one for one in links if one[1] == box), key=lambda o: boxes[o[0]].middle)
        starts |= _spread(boxes[box], leaving)
        ends |= _spread(boxes[box], entering)
    return [
        ((boxes[a].left + boxes[a].width, starts[a, b]), (boxes[b].left, ends[a, b]))
        for a, b in links
    ]


def _spread(box: Box, links: Sequence[tuple[str, str]]) -> dict[tuple[str, str], float]:
    step = min(box.height * 0.7 / max(len(links), 1), 2.2)
    first = box.middle - step * (len(links) - 1) / 2
    return {link: first + step * number for number, link in enumerate(links)}


def order_by_links(
    nodes: Sequence[Node], links: Sequence[tuple[str, str]], ranks: Mapping[str, float]
) -> list[Node]:
    """The nodes by the mean rank of what they lead to, so that fewer lines cross.

    One that leads nowhere keeps its own place in the order.
    """

    def weigh(pair: tuple[int, Node]) -> tuple[float, int]:
        place, node = pair
        ends = [ranks[end] for start, end in links if start == node.id and end in ranks]
        own = place / max(len(nodes), 1) * (max(ranks.values(), default=0) + 1)
        return (sum(ends) / len(ends) if ends else own, place)

    return [node for _, node in sorted(enumerate(nodes), key=weigh)]


def _make_measure(canvas: Canvas) -> Callable[[str], float]:
    probe = Text(0, 0, "", fontsize=canvas.look.small)
    probe.set_figure(canvas.figure)

    def measure(words: str) -> float:
        probe.set_text(words)
        width = float(probe.get_window_extent().width)
        return width * MM_PER_INCH / canvas.figure.dpi  # the first extent fixes the resolution

    return measure


def _write_heads(canvas: Canvas, axes: Axes, flow: Flow, width: float) -> None:
    for head, (left, _) in zip(flow.heads, _list_columns(flow, width), strict=True):
        axes.text(left, 3.0, head, va="center", ha="left", fontproperties=canvas.strong,
                  fontsize=canvas.look.small, color=canvas.look.ink)  # fmt: skip


def _draw_link(canvas: Canvas, axes: Axes, ends: tuple[Point, Point], *, broken: bool) -> None:
    (left, high), (right, low) = ends
    bend = (right - left) * 0.5
    path = Path(
        [(left, high), (left + bend, high), (right - bend, low), (right, low)],
        [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4],
    )  # fmt: skip
    style = _BROKEN if broken else "solid"
    axes.add_patch(PathPatch(path, facecolor="none", edgecolor=canvas.look.muted, zorder=1,
                             linewidth=0.7, linestyle=style))  # fmt: skip


def _draw_box(canvas: Canvas, axes: Axes, box: Box, *, broken: bool) -> None:
    look = canvas.look
    outline = FancyBboxPatch(
        (box.left, box.top), box.width, box.height, zorder=2, linewidth=0.8,
        boxstyle="round,pad=0,rounding_size=0.8", facecolor="white" if broken else look.tint,
        edgecolor=look.accent if broken else look.muted,
        linestyle=_BROKEN if broken else "solid",
    )  # fmt: skip
    axes.add_patch(outline)
    line = look.small * _LEADING / POINTS
    first = box.middle - line * (len(box.lines) - 1) / 2
    for number, words in enumerate(box.lines):  # one by one: the distance is ours
        axes.text(
            box.left + _PADDING, first + number * line, words, va="center_baseline", ha="left",
            fontsize=look.small, color=look.ink, zorder=3,
        )  # fmt: skip


def _write_key(canvas: Canvas, axes: Axes, key: str, room: tuple[float, float]) -> None:
    """What a broken outline means, under the columns."""
    if key:
        box = Box(0.3, room[1] + 2.0, 6.0, 3.6, ())
        _draw_box(canvas, axes, box, broken=True)
        axes.text(8.0, box.middle, key, va="center", ha="left", fontsize=canvas.look.small,
                  color=canvas.look.muted)  # fmt: skip
