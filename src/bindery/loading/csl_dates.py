"""Dates of works as programs write them in CSL JSON, and as one form that is always read alike."""

import calendar
import re
from typing import Any

from bindery.loading.csl_fields import FieldError
from bindery.messages import Message

# 2019, 2019-05, 2019-05-20, with a time, doubt or an end behind it (EDTF)
_EDTF = re.compile(r"^(-?\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?:T[\d:.+Z-]*)?[~?%]?$")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


def read_date(value: Any) -> dict[str, Any] | None:
    """A date as date-parts, or literal where it is in words; None for an empty one.

    Raises FieldError for what is no date.
    """
    if isinstance(value, str | int) and not isinstance(value, bool):
        return _read_words(str(value))
    if not isinstance(value, dict):
        raise FieldError(Message("loading-work-no-date"))
    if value.get("date-parts"):
        return _read_parts(value["date-parts"], value)
    words = value.get("raw") or value.get("literal") or ""
    if not isinstance(words, str | int):
        raise FieldError(Message("loading-work-no-date"))
    if "year" in value and not words:
        raise FieldError(Message("loading-work-no-csl-date"))
    return _read_words(str(words))


def _read_words(words: str) -> dict[str, Any] | None:
    ends = [one.strip() for one in words.strip().split("/")]
    whole = ends if all(len(end) >= 4 for end in ends) else [words.strip()]
    parts = [_EDTF.match(end) for end in whole]
    if all(parts) and len(parts) <= 2:
        groups = [[part for part in one.groups() if part] for one in parts if one]
        return {"date-parts": [_read_numbers(one) for one in groups]}
    return {"literal": " ".join(words.split())} if words.strip() else None


def _read_parts(parts: Any, value: dict[str, Any]) -> dict[str, Any] | None:
    if not isinstance(parts, list) or not all(isinstance(one, list) for one in parts):
        raise FieldError(Message("loading-work-date-no-lists"))
    if len(parts) > 2:
        raise FieldError(Message("loading-work-date-three-days"))
    found = [numbers for one in parts if (numbers := _read_numbers(_trim(one)))]
    if not found:
        return None
    season = _read_season(value.get("season"))
    if season and len(found[0]) == 1:
        found[0].append(season)
    return {"date-parts": found, **({"circa": True} if value.get("circa") else {})}


def _trim(part: list[Any]) -> list[Any]:
    """Without the empty places behind the last number, as some programs write them."""
    end = len(part)
    while end and part[end - 1] in (None, "", 0, "0"):
        end -= 1
    return part[:end]


def _read_numbers(part: list[Any]) -> list[int]:
    numbers = []
    for name, one in zip(("year", "month", "day"), part, strict=False):
        text = str(one).strip()
        if isinstance(one, bool | float) or not re.fullmatch(r"-?\d{1,4}", text):
            raise FieldError(Message("loading-work-date-part", part=name, value=text))
        numbers.append(int(text))
    if len(part) > 3:
        raise FieldError(Message("loading-work-date-four-parts"))
    _check_calendar(numbers)
    return numbers


def _check_calendar(numbers: list[int]) -> None:
    year, month, day = (*numbers, 0, 0)[:3] if numbers else (1, 0, 0)
    # 13 to 24 are seasons
    if len(numbers) > 1 and not 1 <= month <= 24:
        raise FieldError(Message("loading-work-date-part", part="month", value=str(month)))
    longest = calendar.monthrange(2000 if year < 1 else year, month)[1] if 1 <= month <= 12 else 0
    if len(numbers) > 2 and not 1 <= day <= longest:
        raise FieldError(Message("loading-work-date-part", part="day", value=str(day)))


def _read_season(season: Any) -> int:
    text = str(season or "").strip().lower()
    if text in _SEASONS:
        return _SEASONS[text]
    return 20 + int(text) if text in {"1", "2", "3", "4"} else 0
