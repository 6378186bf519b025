"""The numbers of an entry's title, subtitle and alternative text stand in the entry itself.

A number stands there when the figure draws it or when it is in one cell of the table, a heading of
a column included. It is compared as it is printed: digits, marks and unit, and its sign where the
sentence has one. A year may also stand in the source line. See docs/decisions/0036.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bindery.drawing.figure_data import DrawRequest
from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model import EntryKind, FigureRecord, NumberStyle
from bindery.model.declared import ChartKind

KEYS = ("title", "short_title", "subtitle", "alt")
BASE = 100
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_BASE = re.compile(rf"=\s?{BASE}(?![\w%]|[.,]\d)")
# the second year of 2021/'22
_END = r"(?<=(?:1[5-9]|20|21)\d\d[/\u2013-])['\u2018\u2019]?\d\d(?!\w|[.,]\d)"
_LETTER = r"[^\W\d_]"
_MINUS = r"\-\u2212"


@dataclass(frozen=True, slots=True)
class ShownNumber:
    """A number as it is printed: sign, digits with their marks, and percent sign or currency."""

    sign: str
    digits: str
    unit: str

    def __str__(self) -> str:
        """Its signs as a reader sees them."""
        return f"{self.sign}{self.digits}{self.unit}"


def check_numbers(request: DrawRequest, record: FigureRecord) -> list[Diagnostic]:
    """The numbers that only the words say, one mistake for each key that has any."""
    reader = NumberReader(request.setting.style)
    shown = set(_list_shown(reader, record))
    dated = {one.digits for one in reader.read(record.source_line) if _YEAR.fullmatch(one.digits)}
    lines, mistakes = dict(record.places), []
    for key in KEYS:
        text = getattr(record, key)
        if request.entry.index:
            text = _BASE.sub("", text)  # the line of 100 shows it
        lacking = [
            str(one)
            for one in dict.fromkeys(reader.read(text))
            if not _stands(one, shown) and not (one.digits in dated and not one.unit)
        ]
        if lacking:
            said = Message("drawing-number-not-shown", key=key, numbers=", ".join(lacking),
                           count=len(lacking), kind=record.kind.value)  # fmt: skip
            mistakes.append(Diagnostic(record.path, lines.get(key), said))
    return [*mistakes, *_check_declared(request, record), *_check_panel(request, record)]


def _check_panel(request: DrawRequest, record: FigureRecord) -> Iterator[Diagnostic]:
    """Who does not see a panel of big numbers hears each of them."""
    chart = request.entry.declared.chart
    if chart is None or chart.kind is not ChartKind.NUMBERS or not record.rows:
        return
    reader = NumberReader(request.setting.style)
    said = set(reader.read(record.alt))
    cells = zip(record.columns, record.rows[0], strict=True)
    shown = [cell for column, cell in cells if column.key in chart.y]
    lacking = [
        cell
        for cell in shown
        if any(one not in said and replace(one, sign="") not in said for one in reader.read(cell))
    ]
    if lacking:
        told = Message("drawing-chart-unsaid", numbers=", ".join(lacking))
        yield Diagnostic(record.path, dict(record.places).get("alt"), told)


def _check_declared(request: DrawRequest, record: FigureRecord) -> Iterator[Diagnostic]:
    """A figure whose words set something at 100 is declared as index."""
    if request.entry.index or record.kind is not EntryKind.FIGURE:
        return
    for key in KEYS:
        if found := _BASE.search(getattr(record, key)):
            said = Message("drawing-index-undeclared", words=" ".join(found[0].split()))
            yield Diagnostic(record.path, dict(record.places).get(key), said)
            return


class NumberReader:
    """Finds the numbers of a printed text, in the style that a study prints them in."""

    def __init__(self, style: NumberStyle) -> None:
        """Learn the marks, the units and the months of a study's style."""
        marks = re.escape(f".,{style.thousands}{style.decimal}")
        before, _, after = (part.strip() for part in style.currency.partition("{}"))
        units = "|".join(re.escape(one) for one in (style.percent.strip(), after) if one)
        self._number = re.compile(
            rf"(?<!{_LETTER})(?<!{_LETTER}-)(?<!\d)(?<!\d[{marks}])"
            rf"(?P<sign>(?<!\w)[+{_MINUS}{re.escape(style.minus)}])?"
            rf"(?:(?P<before>{re.escape(before) or '(?!)'})\s?)?(?P<digits>\d+(?:[{marks}]\d+)*)"
            rf"(?:\s?(?P<after>{units or '(?!)'})|(?!\w)|(?=[x\u00d7](?!\w)))"
        )
        months = "|".join(map(re.escape, style.months)) or "(?!)"
        self._names = re.compile(
            rf"(?i)(?<!\w)\d{{1,2}}(?=\s(?:{months})(?!\w))|\b(?:{months})\s\d{{1,2}}(?!\w)|{_END}"
        )

    def read(self, text: str) -> Iterator[ShownNumber]:
        """The numbers of a text: no day of a date, no end of a school year, nothing in a name."""
        for found in self._number.finditer(self._names.sub("", text)):
            sign = found["sign"] or ""
            unit = found["before"] or found["after"] or ""
            yield ShownNumber(sign if sign in {"", "+"} else "\u2212", found["digits"], unit)


def _list_shown(reader: NumberReader, record: FigureRecord) -> Iterator[ShownNumber]:
    yield from _read_all(reader, record.labels)
    yield from _read_all(reader, (column.label for column in record.columns))
    yield from _read_all(reader, (head for _, _, head in record.groups))
    for row in record.rows:
        for column, cell in zip(record.columns, row, strict=True):
            for number in reader.read(cell):
                yield number
                if "%" in column.label and not number.unit:
                    yield ShownNumber(number.sign, number.digits, "%")


def _read_all(reader: NumberReader, texts: Iterable[str]) -> Iterator[ShownNumber]:
    for text in texts:
        yield from reader.read(text)


def _stands(one: ShownNumber, shown: set[ShownNumber]) -> bool:
    """Whether it is there; without a sign its words may say the direction."""
    signs = (one.sign,) if one.sign else ("", "+", "\u2212")
    return any(ShownNumber(sign, one.digits, one.unit) in shown for sign in signs)
