"""Numbers and dates as readers see them: one formatter for text, tables, figures (REQ-70)."""

import itertools
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from bindery.messages import Message
from bindery.model import Hidden, NumberStyle

Number = int | float | Decimal


class FormatError(ValueError):
    """A number or date cannot be printed in a format; `said` tells why."""

    def __init__(self, said: Message) -> None:
        super().__init__(said)
        self.said = said


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a format name means: decimals, frame around the number, thousands marks or not.

    `scale` is the power of ten that the number is counted in.
    """

    decimals: int = 0
    frame: str = "{}"
    grouped: bool = True
    scale: int = 0


_SHAPES = {
    "integer": _Shape(),
    **{f"decimal{places}": _Shape(places) for places in (1, 2, 3)},
    **{f"percent{places}": _Shape(places, "percent") for places in (0, 1, 2)},
    **{f"points{places}": _Shape(places) for places in (0, 1, 2)},
    "euro": _Shape(0, "currency"),
    "euro2": _Shape(2, "currency"),
    "year": _Shape(0, grouped=False),
    "school_year": _Shape(0, "school_year", grouped=False),
    **{f"thousand{places}": _Shape(places, scale=3) for places in (0, 1)},
    **{f"million{places}": _Shape(places, scale=6) for places in (0, 1, 2)},
}
_MOST_DECIMALS = 12
TEXT = "text"
DATE = "date"
FORMATS = (TEXT, DATE, *_SHAPES)
_SCHOOL_YEAR = re.compile(r"(\d{4})\s*[/–-]\s*['’]?(\d{2}|\d{4})")


def is_format(name: str) -> bool:
    """Whether a name is a known number format, with or without the leading plus."""
    return name in (TEXT, DATE) or name.removeprefix("+") in _SHAPES


def round_shown(number: Number, format_name: str) -> Decimal:
    """The number at the precision that the format shows, half away from zero.

    Raises FormatError for an unknown format or a number that is not finite.
    """
    return _keep_digits(number, _find_shape(format_name))


def _keep_digits(number: Number, shape: _Shape) -> Decimal:
    try:
        # repr, not the float itself: 2.675 must round as its author reads it, not as it is stored
        exact = number if isinstance(number, Decimal) else Decimal(repr(_plain(number)))
        # quantize fails beyond the context's 28 digits, and no report prints such a number
        shown = exact.scaleb(-shape.scale).quantize(
            Decimal(1).scaleb(-shape.decimals), rounding=ROUND_HALF_UP
        )
    except InvalidOperation:
        raise FormatError(Message("tex-unprintable-number", number=str(number))) from None
    if not shown.is_finite():
        raise FormatError(Message("tex-boundless-number", number=str(number)))
    return shown or abs(shown)  # no minus zero


def _plain(number: float) -> float:
    # numpy's scalars print as «np.float64(…)»; adding nothing but the type makes them plain
    return int(number) if isinstance(number, int) else float(number)


def _find_shape(format_name: str) -> _Shape:
    shape = _SHAPES.get(format_name.removeprefix("+"))
    if shape is None:
        raise FormatError(Message("tex-unknown-format", name=format_name))
    return shape


def is_missing(value: object) -> bool:
    """Whether a value stands for «not known»: None, NaN, or pandas' missing mark."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return True
    return type(value).__name__ in ("NAType", "NaTType")


def format_number(
    number: Number | str | date | Hidden | None, format_name: str, style: NumberStyle
) -> str:
    """A number in the study's style; a missing one becomes the style's symbol (REQ-70 to 76).

    Percentages are per cent already. Strings print as they are, but for `school_year` and `date`
    (written 2023-01-31), which read them. Raises FormatError for an unknown format, or for what
    cannot be printed in it.
    """
    if number is None or is_missing(number):
        return style.missing
    if isinstance(number, Hidden):
        return format_hidden(number, style)
    if format_name in _READERS:
        return _READERS[format_name](number, style)
    if isinstance(number, date):
        raise FormatError(Message("tex-is-date", day=str(number), name=DATE))
    if format_name == TEXT or isinstance(number, str):
        return str(number)
    return _print_number(number, format_name, style)


def _print_number(number: Number, format_name: str, style: NumberStyle) -> str:
    return _print_shape(number, _find_shape(format_name), format_name, style)


def _print_shape(number: Number, shape: _Shape, format_name: str, style: NumberStyle) -> str:
    shown = _keep_digits(number, shape)
    text = _frame(_group(abs(shown), shape, style), format_name, style)
    if shown < 0:
        return style.minus + text
    return "+" + text if format_name.startswith("+") and shown > 0 else text


def format_apart(numbers: Sequence[float], format_name: str, style: NumberStyle) -> list[str]:
    """Numbers beside each other, as along an axis: none rounded to what it is not.

    They all have the decimals of their format, or as many more as one of them needs.
    """
    shape = _find_shape(format_name)
    steps = [b - a for a, b in itertools.pairwise(sorted({*numbers}))]
    least = min(steps, default=max(map(abs, numbers), default=0.0)) / 100
    near = Decimal(repr(float(least))).scaleb(-shape.scale)
    while shape.decimals < _MOST_DECIMALS and any(
        abs(Decimal(repr(_plain(one))).scaleb(-shape.scale) - _keep_digits(one, shape)) > near
        for one in numbers
    ):
        shape = replace(shape, decimals=shape.decimals + 1)
    return [_print_shape(one, shape, format_name, style) for one in numbers]


def format_hidden(count: Hidden, style: NumberStyle) -> str:
    """The mark of a count that must not be known (REQ-50)."""
    if count.limit:
        return style.suppressed.replace("{limit}", str(count.limit))
    return style.withheld


def add_unit(text: str, unit: str, style: NumberStyle) -> str:
    """A printed number with its unit behind it, kept together."""
    return f"{text}{style.space}{unit}" if unit else text


def _format_school_year(said: Number | str | date, style: NumberStyle) -> str:
    """2021 or 2021/'22 in the study's one notation (REQ-74)."""
    if isinstance(said, str | date):
        match = _SCHOOL_YEAR.fullmatch(str(said).strip())
        if match is None or (int(match[1]) + 1) % 100 != int(match[2][-2:]):
            raise FormatError(Message("tex-no-school-year", text=str(said)))
        start = int(match[1])
    else:
        start = int(round_shown(said, "school_year"))
    return style.school_year.replace("{start}", str(start)).replace(
        "{end}", f"{(start + 1) % 100:02}"
    )


def _format_date(said: Number | str | date, style: NumberStyle) -> str:
    if not isinstance(said, date):
        try:
            said = date.fromisoformat(str(said))
        except ValueError:
            raise FormatError(Message("tex-no-date", text=str(said))) from None
    return format_date(said, style.months, style.day)


_READERS: dict[str, Callable[[Number | str | date, NumberStyle], str]] = {
    DATE: _format_date,
    "school_year": _format_school_year,
}


def _group(size: Decimal, shape: _Shape, style: NumberStyle) -> str:
    whole, _, rest = f"{size:{',' if shape.grouped else ''}f}".partition(".")
    return whole.replace(",", style.thousands) + (style.decimal + rest if rest else "")


def _frame(digits: str, format_name: str, style: NumberStyle) -> str:
    frame = _find_shape(format_name).frame
    if frame == "percent":
        return digits + style.percent
    return style.currency.replace("{}", digits) if frame == "currency" else digits


def find_sign(number: Number | None, format_name: str) -> int:
    """−1, 0 or 1 of the number as shown: what prints as zero has not changed."""
    if number is None or is_missing(number):
        return 0
    shown = round_shown(number, format_name)
    return (shown > 0) - (shown < 0)


def format_date(day: date, months: Sequence[str], pattern: str = "{day} {month} {year}") -> str:
    """A date in words, day without leading zero (REQ-73); `months` holds the twelve names."""
    if len(months) != 12:
        raise ValueError(f"twelve month names are needed, not {len(months)}")
    parts = {"{day}": str(day.day), "{month}": months[day.month - 1], "{year}": str(day.year)}
    for mark, text in parts.items():
        pattern = pattern.replace(mark, text)
    return pattern
