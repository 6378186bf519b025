"""How surfaces of one chart are told apart: by lightness, outline and hatching, not by colour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bindery.drawing.colours import lighten, measure_contrast
from bindery.drawing.declared_sheet import Sheet
from bindery.model.declared import Shade

WHITE = "#FFFFFF"
# without a word in [chart]: dark, lighter, hollow, black, hatched
_ORDER = (Shade.REGION, Shade.LIGHT, Shade.REFERENCE, Shade.INK, Shade.REGION)


@dataclass(frozen=True, slots=True)
class Fill:
    """A surface; `dark` is the colour that stands for it in words and lines."""

    face: str
    edge: str
    dark: str
    hatch: str = ""

    @property
    def style(self) -> Mapping[str, object]:
        """What matplotlib's patches take."""
        hollow = self.face != self.edge
        return {
            "facecolor": self.face, "edgecolor": self.edge, "hatch": self.hatch or None,
            "linewidth": 1.0 if hollow else 0.0,
        }  # fmt: skip

    def find_ink(self, ink: str) -> str:
        """The colour of words on it: the one with most contrast."""
        return max((WHITE, ink), key=lambda one: measure_contrast(one, self.face))


def choose_fills(sheet: Sheet, keys: Sequence[str]) -> dict[str, Fill]:
    """A fill for each key, no two alike: a shade that is asked for twice is hatched."""
    declared = bool(sheet.chart.colours)
    found: dict[str, Fill] = {}
    for place, key in enumerate(keys):
        shade = sheet.find_shade(key) if declared else _ORDER[place % len(_ORDER)]
        colour = sheet.find_colour(shade, key)
        dark = sheet.canvas.look.ink if shade is Shade.LIGHT else colour
        # what is compared with is hollow, as its line is broken
        plain = Fill(WHITE if shade is Shade.REFERENCE else colour, colour, dark)
        light = lighten(colour)
        spare = (
            Fill(WHITE, colour, dark, "////"), Fill(light, light, dark),
            Fill(WHITE, light, dark, "..."),
        )  # fmt: skip
        found[key] = next((one for one in (plain, *spare) if _is_new(one, found)), plain)
    return found


def _is_new(one: Fill, found: Mapping[str, Fill]) -> bool:
    return all((one.face, one.hatch) != (other.face, other.hatch) for other in found.values())
