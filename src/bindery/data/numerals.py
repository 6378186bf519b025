"""How files write numbers: signs of decimals and thousands, and what cannot be known."""

import re
from collections.abc import Iterable

from bindery.loading.protection import Layout
from bindery.messages import Message

_COMMA = re.compile(r"-?\d+,\d+")
_GROUPED = re.compile(r"-?\d{1,3}([.,'’\s]\d{3})+([.,]\d+)?")
_MARK = re.compile(r"<\s*(\d+)")
_SHORTENED = re.compile(r"-?\d+([.,]\d+)?[eE]\+?\d+")
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
_LEADING_ZERO = re.compile(r"-?0\d+([.,]\d+)?")
_SHARE = re.compile(r".*\d\s*[%‰]|[%‰€$£]\s*.*\d.*|.*\d\s*[€$£]")
_THREE = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")


def plain_number(text: str, layout: Layout) -> str:
    """A number as Python writes it, from what the sidecar says of the file; else as it stands.

    The sign for minus and a hyphen mean the same.
    """
    text = text.replace("\N{MINUS SIGN}", "-")
    decimal, thousands = layout.decimal or ".", layout.thousands
    if thousands:
        sign = r"\s" if thousands == " " else re.escape(thousands)
        tail = f"(?:{re.escape(decimal)}\\d+)?"
        if re.fullmatch(rf"-?\d{{1,3}}(?:{sign}\d{{3}})+{tail}", text):
            text = re.sub(sign, "", text)
    if decimal == ",":
        if "." in text:
            return text.replace(".", "·")  # no point of a decimal: told as what it is
        return text.replace(",", ".")
    return text


def advise_on_number(text: str) -> Message:
    """What to do about a cell that is no number."""
    for pattern, advice in _ADVICE:
        if pattern.fullmatch(text):
            return advice
    return Message("data-hint-digits")


_ADVICE = (
    (_MARK, Message("data-hint-hidden")),
    (_SHORTENED, Message("data-hint-shortened")),
    (_LEADING_ZERO, Message("data-hint-code")),
    (_GROUPED, Message("data-hint-thousands")),
    (_COMMA, Message("data-hint-point")),
    (_DATE, Message("data-hint-date")),
    (_SHARE, Message("data-hint-unit")),
)


def may_be_thousands(cells: Iterable[str], layout: Layout) -> str:
    """A cell of a column in which points may stand between thousands; "" where they cannot.

    All numbers with a point have three digits behind it, and nothing says what it is.
    """
    if layout.decimal or layout.thousands:
        return ""
    pointed = [cell for one in cells if "." in (cell := one.strip())]
    suspect = pointed and all(_THREE.fullmatch(cell) for cell in pointed)
    return pointed[0] if suspect else ""
