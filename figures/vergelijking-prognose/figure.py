"""De bevolkingsprojectie per regio, naast Nederland."""

from pandas import DataFrame, concat

from bindery.drawing import Canvas, FigureData, Quantity, Tabulation
from bindery.drawing.charts import Bar, Panel, draw_bars


def tabulate(data: FigureData) -> Tabulation:
    areas = data.tables["prognose"]
    regions = areas.assign(gebied=areas["region_name"])[["gebied", "jaar", "inwoners"]]
    rows = project(concat([regions, data.reference["nederland-prognose"]]))
    change = rows.iloc[:-1].set_index("gebied")["verandering"]
    facts = {
        "begin": Quantity(areas["jaar"].min(), "year"),
        "eind": Quantity(areas["jaar"].max(), "year"),
        "dalers": tuple(change.index[change < 0]),
        "laagste": change.idxmin(),
        "laag": Quantity(change.min(), "+percent1"),
        "hoogste": change.idxmax(),
        "hoog": Quantity(change.max(), "+percent1"),
        "nl": Quantity(rows["verandering"].iloc[-1], "+percent1"),
    }
    return Tabulation(rows, facts, height=6 + 8 * len(rows))


def project(areas: DataFrame) -> DataFrame:
    wide = areas.pivot_table(
        index="gebied", columns="jaar", values="inwoners", aggfunc="sum", sort=False
    ).astype(float)
    begin, end = wide.columns.min(), wide.columns.max()
    return DataFrame(
        {
            "gebied": list(wide.index),
            "begin": wide[begin].tolist(),
            "eind": wide[end].tolist(),
            "verandering": ((wide[end] / wide[begin] - 1) * 100).tolist(),
        }
    )


def draw(canvas: Canvas, rows: DataFrame) -> None:
    colours = [*(region.colour for region in canvas.regions), canvas.look.reference]
    bars = tuple(
        Bar(name, value, colour, canvas.format(value, "+percent1"))
        for name, value, colour in zip(rows["gebied"], rows["verandering"], colours, strict=True)
    )
    draw_bars(canvas, [Panel("", canvas.colour, bars)])
