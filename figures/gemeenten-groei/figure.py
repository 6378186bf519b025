"""Groei en krimp van het aantal inwoners per gemeente."""

from pandas import DataFrame

from bindery.drawing import Canvas, FigureData, Quantity, Tabulation
from bindery.drawing.charts import Bar, Panel, draw_bars


def tabulate(data: FigureData) -> Tabulation:
    towns = data.tables["gemeenten"]
    wide = towns.pivot_table(
        index="gemeente", columns="jaar", values="inwoners", aggfunc="sum"
    ).astype(float)
    begin, end = wide.columns.min(), wide.columns.max()
    rows = DataFrame(
        {"gemeente": list(wide.index), "begin": wide[begin].tolist(), "eind": wide[end].tolist()}
    )
    rows["verandering"] = (rows["eind"] / rows["begin"] - 1) * 100
    rows = rows.sort_values("verandering", ascending=False, ignore_index=True)
    high, low = rows.iloc[0], rows.iloc[-1]
    facts = {
        "begin": Quantity(begin, "year"),
        "eind": Quantity(end, "year"),
        "hoogste": high["gemeente"],
        "hoogste_waarde": Quantity(high["verandering"], "+percent1"),
        "laagste": low["gemeente"],
        "laagste_waarde": Quantity(low["verandering"], "+percent1"),
    }
    return Tabulation(rows, facts, height=10 + 5.4 * len(rows))


def draw(canvas: Canvas, rows: DataFrame) -> None:
    bars = tuple(
        Bar(name, value, canvas.colour, canvas.format(value, "+percent1"))
        for name, value in zip(rows["gemeente"], rows["verandering"], strict=True)
    )
    draw_bars(canvas, [Panel("", canvas.colour, bars)])
