"""The graphics state while a content stream is read (ISO 32000-1, 8.4 and 9.3)."""

from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf

from bindery.inspection.colour import BLACK, PLAIN_SPACES, Colour, read_colour
from bindery.inspection.fonts import Decoder
from bindery.inspection.geometry import EVERYWHERE, IDENTITY, Box, Matrix

# The operators that set a number of the state, and the field that holds it.
NUMBERS = {
    "w": "line", "TL": "leading", "Tc": "spacing", "Tw": "word_spacing", "Ts": "rise",
}  # fmt: skip
COLOURS = frozenset({"g", "rg", "k", "sc", "scn", "G", "RG", "K", "SC", "SCN"})


@dataclass(slots=True)
class State:
    """What `q` keeps and `Q` brings back.

    `spaces` are the components of the current colour spaces for fill and stroke, 0 for a space
    whose colours cannot be known.
    """

    matrix: Matrix = IDENTITY
    clip: Box = EVERYWHERE
    fill: Colour = BLACK
    stroke: Colour = BLACK
    spaces: tuple[int, int] = (1, 1)
    opacity: float = 1.0
    line_opacity: float = 1.0
    line: float = 1.0
    decoder: Decoder | None = None
    size: float = 0.0
    leading: float = 0.0
    mode: int = 0
    spacing: float = 0.0
    word_spacing: float = 0.0
    scale: float = 1.0
    rise: float = 0.0

    def set_colour(self, operator: str, operands: Sequence[pikepdf.Object]) -> None:
        """Follow one of COLOURS."""
        for_fill = operator.islower()
        space = self.spaces[0 if for_fill else 1]
        named = any(isinstance(operand, pikepdf.Name) for operand in operands)
        own = operator.lower() in ("sc", "scn")
        known = not named and not (own and space != len(operands))
        colour = read_colour([float(operand) for operand in operands]) if known else None
        if for_fill:
            self.fill = colour
        else:
            self.stroke = colour
        if not own:
            self._set_space(for_fill, len(operands))

    def set_space(self, operator: str, space: object) -> None:
        """Follow `cs` or `CS`; a new space begins with black."""
        for_fill = operator == "cs"
        count = count_components(space)
        self._set_space(for_fill, count)
        first = BLACK if count else None
        if for_fill:
            self.fill = first
        else:
            self.stroke = first

    def _set_space(self, for_fill: bool, count: int) -> None:  # noqa: FBT001
        fill, stroke = self.spaces
        self.spaces = (count, stroke) if for_fill else (fill, count)

    def set_extended(self, settings: object) -> None:
        """Follow `gs`: the opacities."""
        if isinstance(settings, pikepdf.Dictionary):
            self.opacity = float(settings.get("/ca", self.opacity))
            self.line_opacity = float(settings.get("/CA", self.line_opacity))


def count_components(space: object) -> int:
    """How many numbers make a colour in a space; 0 where they do not say what is seen."""
    if isinstance(space, pikepdf.Name):
        return PLAIN_SPACES.get(str(space), 0)
    if isinstance(space, pikepdf.Array) and len(space) > 1:
        kind, first = str(space[0]), space[1]
        if kind == "/ICCBased" and isinstance(first, pikepdf.Stream):
            return int(first.get("/N", 0))
        return PLAIN_SPACES.get(kind, 0)
    return 0
