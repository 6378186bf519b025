"""Checks that an author's picture has enough pixels for the width that it is printed at."""

from bindery.errors import Diagnostic, Severity
from bindery.messages import Message
from bindery.model import Fragment
from bindery.model.images import FINE
from bindery.model.tree import Image, Picture
from bindery.model.walk import walk_blocks

_MILLIMETRES = 25.4


def check_pictures(fragment: Fragment, column: float) -> list[Diagnostic]:
    """A warning for each picture whose pixels would be seen; `column` is the text's width."""
    pictures = (
        one
        for block in walk_blocks(fragment.blocks)
        if isinstance(block, Image)
        for one in block.pictures
    )
    return [
        Diagnostic(fragment.path, one.line, _explain(one, column), severity=Severity.WARNING)
        for one in pictures
        if one.pixels[0] and column and count_pixels(one, column) < FINE
    ]


def count_pixels(picture: Picture, column: float) -> int:
    """The pixels an inch of a picture at its width."""
    width = picture.millimetres or picture.share * column
    return round(picture.pixels[0] / (width / _MILLIMETRES))


def _explain(picture: Picture, column: float) -> Message:
    width = int(picture.pixels[0] / FINE * _MILLIMETRES)
    return Message(
        "rules-coarse-image",
        path=picture.path, pixels=count_pixels(picture, column), fine=FINE, width=width,
    )  # fmt: skip
