"""Declared bars and columns, in one sheet or in panels."""

from collections.abc import Callable

from bindery.drawing.charts import draw_bars, draw_columns
from bindery.drawing.declared_sheet import Sheet
from bindery.drawing.marks import Bar, Panel


def draw_rows(sheet: Sheet) -> None:
    """A bar for each row."""
    draw_bars(sheet.canvas, _list_panels(sheet, lambda bars: bars))


def draw_years(sheet: Sheet) -> None:
    """A column for each year; the last one has its number."""
    panels = _list_panels(sheet, lambda bars: (*(_untold(bar) for bar in bars[:-1]), bars[-1]))
    draw_columns(sheet.canvas, panels, sheet.chart.format)


def _untold(bar: Bar) -> Bar:
    return Bar(bar.label, bar.value, bar.colour, "")


def _list_panels(sheet: Sheet, change: Callable[[tuple[Bar, ...]], tuple[Bar, ...]]) -> list[Panel]:
    if not sheet.panels:
        return [Panel("", sheet.canvas.colour, change(_list_bars(sheet, sheet.y[0])))]
    return [
        Panel(
            sheet.canvas.label(key),
            sheet.find_heading(key),
            change(_list_bars(sheet, key, panel=True)),
        )
        for key in sheet.panels
    ]


def _list_bars(sheet: Sheet, key: str, *, panel: bool = False) -> tuple[Bar, ...]:
    regions = sheet.made.regions or [""] * len(sheet.rows)
    cells = zip(sheet.rows[sheet.chart.x], sheet.rows[key], regions, strict=True)
    return tuple(
        Bar(
            str(name),
            cell,
            sheet.find_colour(
                sheet.find_shade(key if panel else str(name)), key if panel else region or str(name)
            ),
            sheet.write(key, cell),
        )
        for name, cell, region in cells
    )
