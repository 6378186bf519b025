"""Colours that can be seen: contrast, and lighter shades that keep enough of it."""

MINIMUM_CONTRAST = 3.0  # shapes against their surroundings, REQ-19 (WCAG 1.4.11)
_STEPS = 100


def measure_contrast(one: str, other: str) -> float:
    """The contrast of two `#RRGGBB` colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    low, high = sorted((_measure_luminance(one), _measure_luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lighten(colour: str, *, background: str = "#FFFFFF", least: float = MINIMUM_CONTRAST) -> str:
    """The lightest shade of a colour that still has the least contrast with the background.

    A colour with less contrast than that is given back as it is.
    """
    for step in range(_STEPS, 0, -1):
        shade = mix_colours(colour, background, step / _STEPS)
        if measure_contrast(shade, background) >= least * 1.02:
            return shade
    return colour


def mix_colours(colour: str, background: str, share: float) -> str:
    """A colour with a share (0 to 1) of the background mixed in."""
    pairs = zip(_split(colour), _split(background), strict=True)
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02X}" for a, b in pairs)


def _split(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _measure_luminance(colour: str) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in _split(colour))
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
