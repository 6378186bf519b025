"""What a house style says that the engine must know: colours, fonts, measures, number style."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How numbers are printed (REQ-70 to 72): the study's language decides, in study.toml."""

    decimal: str = ","
    thousands: str = "."
    minus: str = "−"
    percent: str = "%"
    currency: str = "€ {}"
    missing: str = "."


@dataclass(frozen=True, slots=True)
class Look:
    """The house style as far as figures need it.

    Colours are `#RRGGBB`; `width` is the text column in millimetres; `fonts` are paths of TrueType
    files relative to the project's root (regular first); `sizes` in points.
    """

    ink: str
    muted: str
    reference: str
    accent: str
    tint: str
    rule: str
    width: float
    fonts: tuple[str, ...]
    size: float = 9.0
    small: float = 8.0
