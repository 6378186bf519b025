"""Geboorte en sterfte in de regio."""

from pandas import DataFrame

from bindery.drawing import Canvas, FigureData, Quantity, Tabulation
from bindery.drawing.charts import Line, Panel, draw_lines


def tabulate(data: FigureData) -> Tabulation:
    rows = data.tables["bevolking"][["jaar", "geboren", "overleden", "natuurlijke_aanwas"]]
    first, last = rows.iloc[0], rows.iloc[-1]
    return Tabulation(
        rows,
        {
            "begin": Quantity(first["jaar"], "year"),
            "eind": Quantity(last["jaar"], "year"),
            "saldo": Quantity(last["natuurlijke_aanwas"], "integer"),
            "geboren_begin": Quantity(first["geboren"], "integer"),
            "geboren_eind": Quantity(last["geboren"], "integer"),
            "overleden_begin": Quantity(first["overleden"], "integer"),
            "overleden_eind": Quantity(last["overleden"], "integer"),
            "tekort_jaren": Quantity(int((rows["natuurlijke_aanwas"] < 0).sum()), "integer"),
            "jaren": Quantity(len(rows), "integer"),
        },
    )


def draw(canvas: Canvas, rows: DataFrame) -> None:
    years = rows["jaar"].tolist()
    lines = [
        Line(
            f"{canvas.label(key)} {canvas.format(rows[key].iloc[-1], 'integer')}",
            years,
            rows[key].tolist(),
            colour,
            kind,
            strong=True,
        )
        for key, colour, kind in (
            ("geboren", canvas.colour, 0),
            ("overleden", canvas.look.ink, 1),
        )
    ]
    draw_lines(canvas, [Panel("", canvas.colour, tuple(lines))], "integer", zero=True)
