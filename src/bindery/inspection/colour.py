"""Colours as painted, and how well one is seen on another (WCAG 2.2, 1.4.3 and 1.4.11)."""

from collections.abc import Sequence
from functools import lru_cache

# Red, green, blue from 0 to 1; None is a colour that cannot be known: a pattern, a picture, a spot.
Colour = tuple[float, float, float] | None
BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)
# The components of the colour spaces whose values are plain enough.
PLAIN_SPACES = {
    "/DeviceGray": 1, "/CalGray": 1, "/G": 1, "/DeviceRGB": 3, "/CalRGB": 3, "/RGB": 3,
    "/DeviceCMYK": 4, "/CMYK": 4,
}  # fmt: skip


def read_colour(numbers: Sequence[float]) -> Colour:
    """A colour from the operands of an operator: grey, red-green-blue, or cyan to black."""
    values = [min(max(number, 0.0), 1.0) for number in numbers]
    if len(values) == 1:
        return (values[0], values[0], values[0])
    if len(values) == 3:
        return (values[0], values[1], values[2])
    if len(values) == 4:
        c, m, y, k = values
        return ((1 - c) * (1 - k), (1 - m) * (1 - k), (1 - y) * (1 - k))
    return None


def mix(over: Colour, under: Colour, opacity: float) -> Colour:
    """What is seen of a colour over another."""
    if opacity >= 1 or over is None:
        return over
    if under is None:
        return None
    r, g, b = (o * opacity + u * (1 - opacity) for o, u in zip(over, under, strict=True))
    return (r, g, b)


def measure_contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted((_measure_luminance(one), _measure_luminance(other)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=4096)
def _measure_luminance(colour: tuple[float, ...]) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def name_colour(colour: tuple[float, ...]) -> str:
    """A colour as `#RRGGBB`."""
    return "#" + "".join(f"{round(part * 255):02X}" for part in colour)
