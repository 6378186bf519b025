"""What to write in place of a value of the wrong kind."""

import re
from datetime import date

from bindery.messages import Message

_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def advise_value(key: str, value: object, kind: type) -> Message | None:
    """How the same value is written as one of another kind; None where that cannot be told."""
    written = _write(value, kind)
    return Message("loading-write", key=key, value=written) if written else None


def _write(value: object, kind: type) -> str:
    if isinstance(value, list) and kind is list:
        return f"[{', '.join(_quote(item) for item in value)}]" if _is_plain(value) else ""
    if isinstance(value, str):
        return _write_text(value.strip(), kind)
    if kind is str and isinstance(value, int | float | date) and not isinstance(value, bool):
        return _quote(value)
    return ""


def _write_text(text: str, kind: type) -> str:
    """What stands in a text, without its quotation marks."""
    if kind in {int, float} and _NUMBER.fullmatch(text):
        return text.replace(",", ".") if kind is float or text.lstrip("+-").isdigit() else ""
    if kind is bool and text.lower() in {"true", "false"}:
        return text.lower()
    if kind is date and _DAY.fullmatch(text):
        return text
    return f"[{_quote(text)}]" if kind is list and text else ""


def _is_plain(values: list[object]) -> bool:
    return all(isinstance(one, str | int | float | date) for one in values) and len(values) <= 5


def _quote(value: object) -> str:
    return f'"{value}"'
