"""De bevolkingsprojectie van de gebieden waaruit de regio bestaat, naast Nederland."""

from pandas import DataFrame

from bindery.drawing import Canvas, FigureData, Quantity, Tabulation
from bindery.drawing.charts import Bar, Panel, draw_bars


def tabulate(data: FigureData) -> Tabulation:
    areas = data.tables["prognose"]
    wide = areas.pivot_table(index="gebied", columns="jaar", values="inwoners", aggfunc="sum")
    begin, end = wide.columns.min(), wide.columns.max()
    if len(wide) > 1:
        # het geheel eerst, dan de delen
        wide.loc[data.own.name] = wide.sum()
        wide = wide.loc[[data.own.name, *wide.index.drop(data.own.name)]]
    country = data.reference["nederland-prognose"].set_index("jaar")["inwoners"]
    wide.loc["Nederland"] = country.reindex(wide.columns)
    rows = DataFrame(
        {"gebied": list(wide.index), "begin": wide[begin].tolist(), "eind": wide[end].tolist()}
    )
    rows["verandering"] = (rows["eind"] / rows["begin"] - 1) * 100
    first, last = rows.iloc[0], rows.iloc[-1]
    facts = {
        "gebied": first["gebied"],
        "begin": Quantity(begin, "year"),
        "eind": Quantity(end, "year"),
        "van": Quantity(first["begin"], "integer"),
        "naar": Quantity(first["eind"], "integer"),
        "verandering": Quantity(first["verandering"], "+percent1"),
        "nl": Quantity(last["verandering"], "+percent1"),
    }
    return Tabulation(rows, facts, height=9 + 7 * len(rows))


def draw(canvas: Canvas, rows: DataFrame) -> None:
    colours = [*[canvas.colour] * (len(rows) - 1), canvas.look.reference]
    bars = tuple(
        Bar(name, value, colour, canvas.format(value, "+percent1"))
        for name, value, colour in zip(rows["gebied"], rows["verandering"], colours, strict=True)
    )
    draw_bars(canvas, [Panel("", canvas.colour, bars)])
