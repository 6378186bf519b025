"""The parts of a house style that the engine uses: colours, fonts, measures, number style."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How numbers are printed (REQ-70 to 76): the study's language decides, in study.toml.

    `space` stands between a number and its unit; `suppressed` is the mark of a count below a
    limit, `withheld` of one that is left out to protect another; `months` are the twelve names.
    """

    decimal: str = ","
    thousands: str = "."
    minus: str = "−"
    percent: str = "%"
    currency: str = "€ {}"
    missing: str = "."
    space: str = "\u202f"
    school_year: str = "{start}/’{end}"
    day: str = "{day} {month} {year}"
    suppressed: str = "<{limit}"
    withheld: str = "x"
    months: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableLook:
    """The measures of tables, as the style file has them: what fits is known before TeX runs.

    `size` of the letters and `gap` between two columns in points; `margin`, how far a table may
    stand out from the text, and `turned`, the width on a turned page, in millimetres.
    """

    size: float = 10.0
    gap: float = 12.0
    margin: float = 0.0
    turned: float = 200.0


@dataclass(frozen=True, slots=True)
class MarginLook:
    """The column beside the text in which notes and sources stand, as the style file has it.

    `gap` parts it from the text and `width` is its own, in millimetres; a house has none at 0.
    """

    gap: float = 0.0
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class PageLimits:
    """What a finished page has to keep; `inspect` makes a remark on what does not.

    A page is filled to the share `fill` of its height at least, and has so many `lines`; so many
    `rows` of a table or fewer do not stand alone; a figure stands at most `distance` pages from the
    text that names it. Spaces between words are from `narrow` to `wide` times the font's own, but
    for the share `uneven`; nothing hangs out by more than `overhang` points.
    """

    fill: float = 0.33
    lines: float = 5
    rows: float = 2
    distance: float = 1
    narrow: float = 0.8
    wide: float = 1.3
    uneven: float = 0.1
    overhang: float = 1.0


@dataclass(frozen=True, slots=True)
class Look:
    """The house style as far as figures need it.

    Colours are `#RRGGBB`; `width` is the text column in millimetres; `fonts` are paths of TrueType
    files relative to the project's root (regular first); `sizes` in points. `text_fonts` are
    those of the text, () for a house that has LaTeX's own.
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
    tables: TableLook = field(default_factory=TableLook)
    text_fonts: tuple[str, ...] = ()
    page: PageLimits = field(default_factory=PageLimits)
    margin: MarginLook = field(default_factory=MarginLook)
