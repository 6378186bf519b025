"""Checks what a figure really draws: surfaces, lines and words that stand out, and touch nothing.

Contrast is that of luminance, so what holds in colour holds in grey (WCAG 1.4.3, 1.4.11). A thin
level or upright line is a guide and needs none; what has the colour of the page is not seen. A
map sees to its own: its areas have no straight sides, and a border between each two.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from matplotlib.artist import Artist
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from numpy import asarray

from bindery.drawing.check import list_texts
from bindery.drawing.colours import MINIMUM_CONTRAST, measure_contrast, mix_colours
from bindery.messages import Message, say_number

TEXT_CONTRAST = 4.5
OF_MAP = "map"  # the mark of what is drawn in a map
_LARGE, _LARGE_BOLD = 18.0, 14.0  # points: WCAG's large letters
_PAGE = "#FFFFFF"
_SEEN = 1.05
_GUIDE = 1.0  # points
_TOUCHING = 0.6  # pixels
_SLACK = 0.99  # of a contrast: colours are rounded to 256 steps


@dataclass(frozen=True, slots=True)
class _Surface:
    box: Bbox
    face: str
    edge: str
    order: float
    straight: bool
    hatched: bool = False


def check_contrast(figure: Figure) -> tuple[Message, ...]:
    """What of a laid-out figure does not stand out, or lies over something else."""
    surfaces = sorted(_list_surfaces(figure), key=lambda one: one.order)
    texts = [one for one in list_texts(figure) if one.get_alpha() != 0 and not _is_of_map(one)]
    found = (
        *_check_surfaces(surfaces), *_check_lines(figure), *_check_edges(surfaces),
        *_check_texts(texts, surfaces), *_check_marks(figure, texts),
    )  # fmt: skip
    return tuple(dict.fromkeys(found))


def _list_surfaces(figure: Figure) -> Iterator[_Surface]:
    for artist in figure.findobj(Patch):
        if not isinstance(artist, Patch) or not _is_drawn(artist, figure):
            continue
        box = artist.get_window_extent()
        face = name_seen(artist.get_facecolor()) if artist.get_fill() else ""
        edge = name_seen(artist.get_edgecolor()) if artist.get_linewidth() > 0 else ""
        if box.width > 0 and box.height > 0 and (face or edge):
            yield _Surface(box, face, edge, artist.get_zorder(), isinstance(artist, Rectangle),
                           bool(artist.get_hatch()))  # fmt: skip


def _is_drawn(artist: Artist, figure: Figure) -> bool:
    """Whether an artist is seen and is none of the backgrounds that matplotlib lays."""
    backgrounds = [figure.patch, *(axes.patch for axes in figure.axes)]
    holder = artist.axes
    shown = holder is None or (holder.get_visible() and (holder.axison or artist is not holder))
    shown = shown and not _is_of_map(artist)
    return artist.get_visible() and shown and all(artist is not one for one in backgrounds)


def _is_of_map(artist: Artist) -> bool:
    return artist.get_gid() == OF_MAP


def name_seen(colour: Any) -> str:
    """A colour as it is seen on the page, or "" for none."""
    red, green, blue, alpha = to_rgba(colour)
    if not alpha:
        return ""
    name = "#" + "".join(f"{round(part * 255):02X}" for part in (red, green, blue))
    return mix_colours(name, _PAGE, 1 - alpha) if alpha < 1 else name


def _find_background(box: Bbox, below: Sequence[_Surface]) -> str:
    """The colour behind the middle of a box."""
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    for one in reversed(below):
        if one.straight and one.face and one.box.contains(x, y):
            return one.face
    return _PAGE


def _check_surfaces(surfaces: Sequence[_Surface]) -> Iterator[Message]:
    for place, one in enumerate(surfaces):
        background = _find_background(one.box, surfaces[:place])
        ratios = {
            measure_contrast(colour, background): colour
            for colour in (one.face, one.edge)
            if colour
        }
        best = max(ratios)
        if _SEEN < best < MINIMUM_CONTRAST * _SLACK:
            yield _tell(ratios[best], background, best)


def _tell(colour: str, background: str, ratio: float) -> Message:
    return Message("drawing-faint", colour=colour, ground=background, ratio=say_number(ratio, 1),
                   least=say_number(MINIMUM_CONTRAST))  # fmt: skip


def _check_lines(figure: Figure) -> Iterator[Message]:
    for line in _list_lines(figure):
        colours = []
        if line.get_linestyle() not in ("None", "none", "", " ") and not _is_guide(line):
            colours.append(name_seen(line.get_color()))
        if line.get_marker() not in ("None", "none", "", None):
            sides = (name_seen(line.get_markeredgecolor()), name_seen(line.get_markerfacecolor()))
            colours.append(max(filter(None, sides), key=_stand_out, default=""))
        for colour in filter(None, colours):
            if _SEEN < _stand_out(colour) < MINIMUM_CONTRAST * _SLACK:
                yield _tell(colour, _PAGE, _stand_out(colour))


def _list_lines(figure: Figure) -> Iterator[Line2D]:
    """The lines that show something; those of the grid and the axes are none."""
    for axes in figure.axes:
        if axes.get_visible():
            yield from (
                one for one in axes.get_lines() if one.get_visible() and not _is_of_map(one)
            )
    yield from (one for one in figure.lines if isinstance(one, Line2D) and one.get_visible())


def _is_guide(line: Line2D) -> bool:
    points = asarray(line.get_xydata()).tolist()
    flat = any(len({point[side] for point in points}) <= 1 for side in (0, 1))
    return flat and line.get_linewidth() <= _GUIDE


def _stand_out(colour: str) -> float:
    return measure_contrast(colour, _PAGE)


def _check_edges(surfaces: Sequence[_Surface]) -> Iterator[Message]:
    """Surfaces side by side are told apart by what lies between them, or by their lightness."""
    plain = [one for one in surfaces if one.straight and one.face and not one.edge]
    for one, other in combinations(plain, 2):
        if one.face != other.face and _touch(one.box, other.box):
            ratio = measure_contrast(one.face, other.face)
            if ratio < MINIMUM_CONTRAST * _SLACK:
                shown, least = say_number(ratio, 1), say_number(MINIMUM_CONTRAST)
                yield Message("drawing-touching", colour=one.face, other=other.face,
                              ratio=shown, least=least)  # fmt: skip


def _touch(one: Bbox, other: Bbox) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    along = min(one.y1, other.y1) - max(one.y0, other.y0)
    return bool(abs(across) <= _TOUCHING < along or abs(along) <= _TOUCHING < across)


def _check_texts(texts: Sequence[Text], surfaces: Sequence[_Surface]) -> Iterator[Message]:
    for text in texts:
        box, words = _shrink(text.get_window_extent()), " ".join(text.get_text().split())
        own = text.get_bbox_patch()
        background = name_seen(own.get_facecolor()) if own else _find_background(box, surfaces)
        ratio = measure_contrast(name_seen(text.get_color()), background)
        large = float(text.get_fontsize()) >= (_LARGE_BOLD if _is_bold(text) else _LARGE)
        least = MINIMUM_CONTRAST if large else TEXT_CONTRAST
        if ratio < least * _SLACK:
            yield Message(
                "drawing-faint-text", text=words,
                ratio=say_number(ratio, 1), least=say_number(least),
            )  # fmt: skip
        for one in surfaces if own is None else ():
            if one.straight and one.face and _cuts(one.box, box):
                yield Message("drawing-half-on", text=words)
                break


def _is_bold(text: Text) -> bool:
    path = str(text.get_fontproperties().get_file() or "")
    return "bold" in path.lower() or str(text.get_fontweight()) in {"bold", "semibold"}


def _cuts(surface: Bbox, box: Bbox) -> bool:
    """Whether an edge of a surface runs through a box."""
    across = min(surface.x1, box.x1) - max(surface.x0, box.x0)
    along = min(surface.y1, box.y1) - max(surface.y0, box.y0)
    if across <= 1 or along <= 1:
        return False
    return bool(across < box.width - 1 or along < box.height - 1)


def _shrink(box: Bbox) -> Bbox:
    """A line's box without the empty room above and below its letters."""
    rim = 0.22 * box.height
    return Bbox.from_extents(box.x0, box.y0 + rim, box.x1, box.y1 - rim)


def _check_marks(figure: Figure, texts: Sequence[Text]) -> Iterator[Message]:
    """A word lies on no mark."""
    boxes = [(text, _shrink(text.get_window_extent())) for text in texts]
    for line in _list_lines(figure):
        if line.get_marker() in ("None", "none", "", None) or line.get_transform() is None:
            continue
        points = asarray(line.get_transform().transform(line.get_xydata())).tolist()
        every = line.get_markevery()
        for x, y in [points[at] for at in every] if isinstance(every, list) else points:
            for text, box in boxes:
                if box.contains(x, y):
                    yield Message("drawing-on-mark", text=" ".join(text.get_text().split()))
