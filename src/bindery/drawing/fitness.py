"""What a kind of chart cannot draw of its rows: words, what is below zero, too many of them."""

import math
from collections.abc import Iterator

from bindery.drawing.declared_sheet import Sheet
from bindery.drawing.small_counts import to_drawable
from bindery.messages import Message
from bindery.model.chart_rules import RULES, ChartRules

_ROW = 3.4  # millimetres of a line of the smallest letters
_HEAD = 6.0  # millimetres of a key or a heading


def list_unfit(sheet: Sheet) -> Iterator[tuple[Message, Message | None]]:
    """What is wrong with the rows of a chart, as messages with their hints."""
    rules = RULES[sheet.chart.kind]
    columns = [*sheet.y, *sheet.panels]
    numbers = [*columns, sheet.chart.x] if rules.numbers_x else columns
    words = [(key, one) for key in numbers for one in sheet.rows[key] if isinstance(one, str)]
    for key, word in dict(reversed(words)).items():
        yield Message("drawing-chart-words", column=key, text=word), None
    if words:
        return
    if columns and all(math.isnan(to_drawable(one)) for key in columns for one in sheet.rows[key]):
        yield Message("drawing-chart-none-known"), None
        return
    yield from _list_parts(sheet, rules)
    yield from _count_rows(sheet, rules)


def _list_parts(sheet: Sheet, rules: ChartRules) -> Iterator[tuple[Message, Message | None]]:
    for key in sheet.y if rules.parts else ():
        cells = [to_drawable(one) for one in sheet.rows[key]]
        low = next((one for one in cells if one < 0), None)
        if low is not None:
            yield (
                Message("drawing-chart-below-zero", column=key, number=sheet.write(key, low)),
                None,
            )
        names = zip(sheet.rows[sheet.chart.x], cells, strict=True)
        lacking = next((str(name) for name, one in names if math.isnan(one)), None)
        if rules.whole and lacking is not None:
            yield Message("drawing-chart-unknown-part", row=lacking, column=key), None


def _count_rows(sheet: Sheet, rules: ChartRules) -> Iterator[tuple[Message, Message | None]]:
    """Rows below each other need the height of their letters."""
    if rules.most_rows and len(sheet.rows) > rules.most_rows:
        said = Message("drawing-chart-many-rows", rows=len(sheet.rows), most=rules.most_rows)
        yield said, None
    if not rules.lines_a_row or sheet.panels:
        return
    lines = len(sheet.y) if rules.lines_a_row > 1 else 1
    fit = int((sheet.height - _HEAD) / (_ROW * lines))
    if len(sheet.rows) > fit:
        least = math.ceil(_ROW * lines * 2 + 1) / 2
        yield Message("drawing-chart-low", rows=len(sheet.rows), height=f"{sheet.height:g}",
                      room=fit, least=f"{least:g}"), None  # fmt: skip
