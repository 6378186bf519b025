"""How wide an author's image stands: as the author says, else as its pixels allow."""

import math
import re

from bindery.messages import Message
from bindery.model.images import FINE
from bindery.model.tree import Picture, change_node
from bindery.prose.state import State

_WIDTH = re.compile(r"^\s*(\d+(?:[.,]\d+)?)\s*(%|cm|mm)\s*$")
_MILLIMETRES = 25.4
_NARROWEST = 1 / 3  # of the line: a smaller picture is set so wide all the same
_GAP = 0.04  # of the line, between pictures side by side


def read_width(state: State, text: str) -> tuple[float, float]:
    """An author's width as a share of the line or in millimetres; (0, 0) where none is given."""
    if not text:
        return 0.0, 0.0
    match = _WIDTH.match(text)
    number = float(match[1].replace(",", ".")) if match else 0.0
    column = state.request.column
    if match is None or number <= 0:
        state.complain(Message("prose-image-width", width=text))
    elif match[2] == "%" and number > 100:
        state.complain(Message("prose-image-too-wide", width=text))
    elif match[2] == "%":
        return number / 100, 0.0
    else:
        millimetres = number * (10 if match[2] == "cm" else 1)
        if column and millimetres > column:
            state.complain(Message("prose-image-over-text", width=text, most=f"{column:g}"))
        return 0.0, millimetres
    return 0.0, 0.0


def choose_width(state: State, picture: Picture) -> Picture:
    """The picture with a width: the line's, or less where its pixels would be seen."""
    if picture.share or picture.millimetres:
        return picture
    column, (pixels, _) = state.request.column, picture.pixels
    if not pixels or not column:
        return change_node(picture, share=1.0)
    share = pixels / FINE * _MILLIMETRES / column
    return change_node(picture, share=int(min(1.0, max(share, _NARROWEST)) * 1000) / 1000)


def share_row(state: State, pictures: tuple[Picture, ...]) -> tuple[Picture, ...]:
    """Pictures side by side with their shares of the line: those that authors give, else equal."""
    if any(one.millimetres for one in pictures):
        state.complain(Message("prose-row-in-millimetres"))
    given = math.fsum(one.share for one in pictures)
    free = sum(not one.share for one in pictures)
    if given > 1 or (free and given >= 1):
        state.complain(Message("prose-row-too-wide", percent=round(given * 100)))
        return pictures
    room = 1 - _GAP * (len(pictures) - 1)
    rest = (1 - given) / free if free else 0.0
    return tuple(
        change_node(one, share=round((one.share or rest) * room, 3), millimetres=0.0)
        for one in pictures
    )
