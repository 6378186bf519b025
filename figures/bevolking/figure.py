"""De bevolking van de regio als index, naast die van Nederland."""

from pandas import DataFrame

from bindery.drawing import Canvas, FigureData, Quantity, Tabulation
from bindery.drawing.charts import Line, Panel, draw_lines


def tabulate(data: FigureData) -> Tabulation:
    region = data.tables["bevolking"].set_index("jaar")["inwoners"]
    country = data.reference["nederland-bevolking"].set_index("jaar")["inwoners"]
    begin, end = region.index.min(), region.index.max()
    rows = DataFrame(
        {
            "jaar": region.index,
            "inwoners": region.to_numpy(),
            "index": (region / region[begin] * 100).to_numpy(),
            "index_nederland": (country / country[begin] * 100).reindex(region.index).to_numpy(),
        }
    )
    lowest = rows.loc[rows["index"].idxmin()]
    return Tabulation(
        rows,
        {
            "begin": Quantity(begin, "year"),
            "eind": Quantity(end, "year"),
            "groei": Quantity((region[end] / region[begin] - 1) * 100, "percent1"),
            "index": Quantity(rows["index"].iloc[-1], "decimal1"),
            "index_nl": Quantity(rows["index_nederland"].iloc[-1], "decimal1"),
            "laagste": Quantity(lowest["index"], "decimal1"),
            "laagste_jaar": Quantity(lowest["jaar"], "year"),
        },
    )


def draw(canvas: Canvas, rows: DataFrame) -> None:
    years = rows["jaar"].tolist()
    lines = [
        Line(
            name_end(canvas, rows, "index_nederland"),
            years,
            rows["index_nederland"].tolist(),
            canvas.look.reference,
            kind=1,
        ),
        Line(
            name_end(canvas, rows, "index"),
            years,
            rows["index"].tolist(),
            canvas.colour,
            strong=True,
        ),
    ]
    draw_lines(canvas, [Panel("", canvas.colour, tuple(lines))], "integer", zero=False, base=True)


def name_end(canvas: Canvas, rows: DataFrame, key: str) -> str:
    index = rows[key].iloc[-1]
    change = canvas.format(index - 100, "+percent1")
    return f"{canvas.label(key)} {canvas.format(index, 'decimal1')}\n({change})"
