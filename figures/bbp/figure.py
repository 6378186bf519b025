"""Bruto binnenlands product per inwoner van de gebieden waaruit de regio bestaat."""

from pandas import DataFrame, concat

from bindery.drawing import Canvas, FigureData, Quantity, Tabulation
from bindery.drawing.charts import Line, Panel, draw_lines

LAND = "Nederland"


def tabulate(data: FigureData) -> Tabulation:
    keys = ["jaar", "gebied", "bbp_per_inwoner"]
    rows = concat([data.tables["bbp"][keys], data.reference["nederland-bbp"][keys]])
    wide = rows.pivot_table(index="jaar", columns="gebied", values="bbp_per_inwoner", aggfunc="sum")
    begin, end = wide.index.min(), wide.index.max()
    areas = wide.loc[end].drop(LAND).sort_values(kind="stable")
    low, high = areas.index[0], areas.index[-1]
    return Tabulation(
        rows.reset_index(drop=True),
        {
            "begin": Quantity(begin, "year"),
            "eind": Quantity(end, "year"),
            "laagste": low,
            "laag": Quantity(areas[low], "euro"),
            "laag_begin": Quantity(wide.loc[begin, low], "euro"),
            "hoogste": high if len(areas) > 1 else "",
            "hoog": Quantity(areas[high], "euro"),
            "gebieden": tuple(areas.index),
            "verschil": Quantity(areas[low] - wide.loc[end, LAND], "euro"),
            "nl": Quantity(wide.loc[end, LAND], "euro"),
            "nl_begin": Quantity(wide.loc[begin, LAND], "euro"),
        },
    )


def draw(canvas: Canvas, rows: DataFrame) -> None:
    lines, kinds = [], iter((0, 2, 3))
    for name, part in rows.groupby("gebied", sort=False):
        country = name == LAND
        lines.append(
            Line(
                f"{name}\n{canvas.format(part['bbp_per_inwoner'].iloc[-1], 'euro')}",
                part["jaar"].tolist(),
                part["bbp_per_inwoner"].tolist(),
                canvas.look.reference if country else canvas.colour,
                kind=1 if country else next(kinds),
                strong=not country,
            )
        )
    draw_lines(canvas, [Panel("", canvas.colour, tuple(lines))], "integer", zero=True)
