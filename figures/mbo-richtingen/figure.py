"""Mbo-studenten in Nederland naar studierichting."""

from pandas import DataFrame, concat

from bindery.drawing import Canvas, FigureData, Quantity, Tabulation
from bindery.drawing.charts import Bar, Panel, draw_bars
from bindery.drawing.colours import lighten

ONBEKEND = "Onbekend"


def tabulate(data: FigureData) -> Tabulation:
    rows = data.reference["mbo-richtingen"][["richting", "studenten"]]
    rows = rows.sort_values("studenten", ascending=False)
    rows = rows.assign(aandeel=rows["studenten"].astype(float) / rows["studenten"].sum() * 100)
    unknown = rows["richting"] == ONBEKEND
    rows = concat([rows[~unknown], rows[unknown]], ignore_index=True)
    first, second = rows.iloc[0], rows.iloc[1]
    return Tabulation(
        rows,
        {
            "richting": first["richting"].lower(),
            "aandeel": Quantity(first["aandeel"], "percent1"),
            "studenten": Quantity(first["studenten"], "integer"),
            "tweede": second["richting"].lower(),
            "tweede_studenten": Quantity(second["studenten"], "integer"),
        },
    )


def draw(canvas: Canvas, rows: DataFrame) -> None:
    plain, light = canvas.look.reference, lighten(canvas.look.reference)
    bars = tuple(
        Bar(name, value, light if name == ONBEKEND else plain, canvas.format(value, "integer"))
        for name, value in zip(rows["richting"], rows["studenten"], strict=True)
    )
    draw_bars(canvas, [Panel("", canvas.colour, bars)])
