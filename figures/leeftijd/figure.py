"""Leeftijdsopbouw van de regio naast die van Nederland."""

from pandas import DataFrame, concat

from bindery.drawing import Canvas, FigureData, Quantity, Tabulation
from bindery.drawing.charts import Pair, draw_dumbbells, show_value_axis

OUD = ("65 tot 80 jaar", "80 jaar of ouder")
SAMEN = "65 jaar of ouder, samen"


def tabulate(data: FigureData) -> Tabulation:
    rows = data.tables["leeftijd"].copy()
    country = data.reference["nederland-leeftijd"].set_index("leeftijdsgroep")["personen"]
    country = country.reindex(rows["leeftijdsgroep"]).to_numpy(float)
    rows["aandeel"] = rows["personen"].astype(float) / rows["personen"].sum() * 100
    rows["aandeel_nederland"] = country / country.sum() * 100
    old = rows[rows["leeftijdsgroep"].isin(OUD)]
    apart = rows.loc[(rows["aandeel"] - rows["aandeel_nederland"]).abs().idxmax()]
    sums = old[["personen", "aandeel", "aandeel_nederland"]].sum()
    ours, theirs = sums["aandeel"], sums["aandeel_nederland"]
    total = DataFrame([{"leeftijdsgroep": SAMEN, **sums}])
    return Tabulation(
        concat([rows, total], ignore_index=True),
        {
            "oud": Quantity(ours, "percent1"),
            "oud_nl": Quantity(theirs, "percent1"),
            "verschil": Quantity(ours - theirs, "points1"),
            "groep": apart["leeftijdsgroep"],
            "groep_regio": Quantity(apart["aandeel"], "percent1"),
            "groep_nl": Quantity(apart["aandeel_nederland"], "percent1"),
        },
    )


def draw(canvas: Canvas, rows: DataFrame) -> None:
    columns = rows["leeftijdsgroep"], rows["aandeel"], rows["aandeel_nederland"]
    pairs = [Pair(*row) for row in zip(*columns, strict=True)]
    names = canvas.label("aandeel"), canvas.label("aandeel_nederland")
    show_value_axis(canvas, draw_dumbbells(canvas, pairs, names), "percent0")
