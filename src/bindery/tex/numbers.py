"""Numbers and dates as readers see them: one formatter for text, tables, figures (REQ-70)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from bindery.model import NumberStyle

Number = int | float | Decimal


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a format name means: decimals, frame around the number, thousands marks or not."""

    decimals: int = 0
    frame: str = "{}"
    grouped: bool = True


_SHAPES = {
    "integer": _Shape(),
    "decimal1": _Shape(1),
    "decimal2": _Shape(2),
    "percent0": _Shape(0, "percent"),
    "percent1": _Shape(1, "percent"),
    "percent2": _Shape(2, "percent"),
    "points1": _Shape(1),
    "euro": _Shape(0, "currency"),
    "year": _Shape(0, grouped=False),
}
TEXT = "text"
FORMATS = (TEXT, *_SHAPES)


def is_format(name: str) -> bool:
    """Whether a name is a known number format, with or without the leading plus."""
    return name == TEXT or name.removeprefix("+") in _SHAPES


def round_shown(number: Number, format_name: str) -> Decimal:
    """The number at the precision that the format shows, half away from zero.

    Raises ValueError for an unknown format or a number that is not finite.
    """
    shape = _find_shape(format_name)
    try:
        # repr, not the float itself: 2.675 must round as its author reads it, not as it is stored
        exact = number if isinstance(number, Decimal) else Decimal(repr(_plain(number)))
        # quantize fails beyond the context's 28 digits, and no report prints such a number
        shown = exact.quantize(Decimal(1).scaleb(-shape.decimals), rounding=ROUND_HALF_UP)
    except InvalidOperation:
        raise ValueError(f"{number} cannot be printed") from None
    if not shown.is_finite():
        raise ValueError(f"{number} is not finite")
    return shown or abs(shown)  # no minus zero


def _plain(number: float) -> float:
    # numpy's scalars print as «np.float64(…)»; adding nothing but the type makes them plain
    return int(number) if isinstance(number, int) else float(number)


def _find_shape(format_name: str) -> _Shape:
    shape = _SHAPES.get(format_name.removeprefix("+"))
    if shape is None:
        raise ValueError(f"unknown number format «{format_name}»")
    return shape


def is_missing(value: object) -> bool:
    """Whether a value stands for «not known»: None, NaN, or pandas' missing mark."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return True
    return type(value).__name__ in ("NAType", "NaTType")


def format_number(number: Number | str | None, format_name: str, style: NumberStyle) -> str:
    """A number in the study's style; a missing one becomes the style's symbol (REQ-70 to 72, 76).

    Percentages are per cent already. `text` prints strings as they are and is the only format
    that takes them. Raises ValueError for an unknown format or a number that is not finite.
    """
    if number is None or is_missing(number):
        return style.missing
    if format_name == TEXT or isinstance(number, str):
        return str(number)
    shown = round_shown(number, format_name)
    text = _frame(_group(abs(shown), _find_shape(format_name), style), format_name, style)
    if shown < 0:
        return style.minus + text
    return "+" + text if format_name.startswith("+") and shown > 0 else text


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


def format_date(day: date, months: Sequence[str]) -> str:
    """A date in words, day without leading zero (REQ-73); `months` holds the twelve names."""
    if len(months) != 12:
        raise ValueError(f"twelve month names are needed, not {len(months)}")
    return f"{day.day} {months[day.month - 1]} {day.year}"
