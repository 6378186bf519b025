"""Werkgelegenheid naar sector, naast Nederland."""

from pandas import DataFrame

from bindery.drawing import Canvas, FigureData, Quantity, Tabulation
from bindery.drawing.charts import Pair, draw_dumbbells, show_value_axis


def tabulate(data: FigureData) -> Tabulation:
    work = data.tables["werk"]
    year = work["jaar"].max()
    ours, theirs = share_sectors(work, year), share_sectors(data.reference["nederland-werk"], year)
    rows = ours.assign(aandeel_nederland=theirs["aandeel"].reindex(ours.index))
    rows = rows.sort_values("aandeel", ascending=False).reset_index()
    top = rows.iloc[0]
    apart = rows.loc[(rows["aandeel"] - rows["aandeel_nederland"]).abs().idxmax()]
    return Tabulation(
        rows,
        {
            "jaar": Quantity(year, "year"),
            "grootste": top["sector_naam"],
            "aandeel": Quantity(top["aandeel"], "percent1"),
            "apart": apart["sector_naam"].lower(),
            "apart_regio": Quantity(apart["aandeel"], "percent1"),
            "apart_nl": Quantity(apart["aandeel_nederland"], "percent1"),
        },
    )


def share_sectors(work: DataFrame, year: int) -> DataFrame:
    rows = work[work["jaar"] == year].set_index("sector_naam")[["werkzame_personen"]]
    persons = rows["werkzame_personen"].astype(float)
    return rows.assign(aandeel=persons / persons.sum() * 100)


def draw(canvas: Canvas, rows: DataFrame) -> None:
    columns = rows["sector_naam"], rows["aandeel"], rows["aandeel_nederland"]
    pairs = [Pair(*row) for row in zip(*columns, strict=True)]
    names = canvas.label("aandeel"), canvas.label("aandeel_nederland")
    show_value_axis(canvas, draw_dumbbells(canvas, pairs, names), "percent0")
