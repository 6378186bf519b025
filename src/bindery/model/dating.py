"""Of which year data are: the latest year that they tell, and that the edition has seen."""

import re
from collections.abc import Iterable

_YEAR = re.compile(
    r"(?<![\w.,])((?:1[5-9]|20|21)\d\d)"
    "(?:[/\u2013-]['\u2018\u2019]?(\\d{4}|\\d\\d)(?!\\d))?(?!\\w)"
)


def find_year(years: Iterable[int], words: str, edition: int) -> int | None:
    """The latest of the years up to that of the edition, else of those that the words name.

    A year to come is a projection: it is as old as what it was made from. None where nothing says
    a year that has been.
    """
    for told in (tuple(years), tuple(_read_years(words))):
        past = [year for year in told if year <= edition]
        if past:
            return max(past)
    return None


def _read_years(words: str) -> Iterable[int]:
    """The years in words; a school year is of the year that it ends in."""
    for match in _YEAR.finditer(words):
        start, end = match[1], match[2]
        yield int(start[: 4 - len(end)] + end if end else start)
