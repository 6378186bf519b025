"""Chooses the study's words for a number as it is printed: rises, more than, about."""

from decimal import Decimal

from bindery.data.declaration import Band, Declaration, Rule, Wording
from bindery.loading.reader import TableReader
from bindery.messages import Message
from bindery.model import NumberStyle
from bindery.tex.numbers import Number, find_sign, format_number, round_shown

DIRECTIONS = ("rise", "fall", "level")
COMPARED = ("more", "less", "equal")
ABOUT = ("above", "below", "exact")
NEAR = "near"
_KEYS = {Rule.WORD: DIRECTIONS, Rule.COMPARISON: COMPARED, Rule.ABOUT: ABOUT}


def read_wording(reader: TableReader, rule: Rule) -> Wording:
    """Read the words that a rule needs: between numbers, for directions, bands, comparisons.

    A round number has words for what lies beside it.
    """
    if rule in (Rule.RANGE, Rule.COHORT):
        return Wording((("between", str(reader.take("between", str) or "")),))
    if rule is Rule.RANKING:
        return Wording((("last", str(reader.take("last", str) or "")),))
    if rule not in _KEYS:
        return Wording()
    if rule is Rule.WORD and "bands" in reader.data:
        return Wording(bands=_read_bands(reader))
    nearest = reader.number("nearest") if rule is Rule.ABOUT else 0.0
    within = reader.number("within", nearest / 2) if rule is Rule.ABOUT else 0.0
    _check_nearest(reader, rule, nearest, within)
    words = reader.table("words")
    keys = [*_KEYS[rule], *([NEAR] if rule is Rule.ABOUT and within < nearest / 2 else [])]
    # an exact number may need no word at all
    found = tuple((key, words.text(key, "" if key == "exact" else None)) for key in keys)
    words.finish()
    return Wording(found, nearest=nearest, within=within)


def _check_nearest(reader: TableReader, rule: Rule, nearest: float, within: float) -> None:
    if rule is not Rule.ABOUT:
        return
    if str(reader.data.get("format", "")).startswith(("thousand", "million")):
        reader.complain("format", Message("data-round-scale"))
    if nearest <= 0:
        reader.complain("nearest", Message("data-nearest"))
    elif not 0 <= within <= nearest / 2:
        reader.complain("within", Message("data-within", most=f"{nearest / 2:g}"))


def _read_bands(reader: TableReader) -> tuple[Band, ...]:
    bands = []
    tables = reader.tables("bands")
    for place, band in enumerate(tables):
        last = place == len(tables) - 1
        if last and "below" in band.data:
            band.complain("below", Message("data-last-band"))
        bands.append(Band(band.text("word"), None if last else band.number("below")))
        band.asked.add("below")
        band.finish()
    bounds = [band.below for band in bands if band.below is not None]
    if bounds != sorted(set(bounds)):
        reader.complain("bands", Message("data-bands-order"))
    if len(bands) < 2:
        reader.complain("bands", Message("data-one-band"))
    return tuple(bands)


def choose_word(one: Declaration, number: Number, format_name: str) -> str:
    """The word for a number as it is printed: what prints as zero is level."""
    if one.wording.bands:
        shown = round_shown(number, format_name)
        for band in one.wording.bands:
            if band.below is None or shown < Decimal(repr(band.below)):
                return band.word
    sign = find_sign(number, format_name)
    return one.wording.find(DIRECTIONS[{1: 0, -1: 1, 0: 2}[sign]])


def compare_numbers(one: Declaration, start: Number, end: Number, format_name: str) -> str:
    """The word for the first number beside the second, both as printed."""
    first, second = round_shown(start, format_name), round_shown(end, format_name)
    return one.wording.find(COMPARED[0 if first > second else 1 if first < second else 2])


def round_to_nearest(one: Declaration, number: Number, style: NumberStyle) -> tuple[Decimal, str]:
    """The nearest round number, and the text: a word for the side it lies on, and that number.

    The number itself is taken as it is printed, so that 386.0 printed as 386 needs no word.
    """
    exact = round_shown(number, one.format)
    step = Decimal(repr(one.wording.nearest))
    choose_rounded = (exact / step).to_integral_value(rounding="ROUND_HALF_UP") * step
    gap = exact - choose_rounded
    key = "exact" if not gap else "above" if gap > 0 else "below"
    if abs(gap) > Decimal(repr(one.wording.within)):
        key = NEAR
    word = one.wording.find(key)
    text = format_number(choose_rounded, one.format, style)
    return choose_rounded, f"{word} {text}".strip()
