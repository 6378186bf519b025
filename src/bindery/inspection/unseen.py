"""Why a text that is in a file does not reach its reader."""

from enum import StrEnum


class Unseen(StrEnum):
    """Why a text cannot be seen, or is not heard."""

    INVISIBLE = "invisible"
    LAYER = "layer"
    OFF_SHEET = "off-sheet"
    CLIPPED = "clipped"
    TRANSPARENT = "transparent"
    COVERED = "covered"
    SAME_COLOUR = "same-colour"
    OUTSIDE_TREE = "outside-tree"
    UNTAGGED = "untagged"
