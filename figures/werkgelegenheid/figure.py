"""Het aantal werkzame personen als index, naast Nederland."""

from pandas import DataFrame

from bindery.drawing import Canvas, FigureData, Quantity, Tabulation
from bindery.drawing.charts import Line, Panel, draw_lines


def tabulate(data: FigureData) -> Tabulation:
    region = data.tables["werk"].groupby("jaar")["werkzame_personen"].sum().astype(float)
    country = data.reference["nederland-werk"].groupby("jaar")["werkzame_personen"].sum()
    begin, end = region.index.min(), region.index.max()
    index = region / region[begin] * 100
    other = (country.astype(float) / country[begin] * 100).reindex(region.index)
    rows = DataFrame(
        {
            "jaar": region.index,
            "werkzame_personen": region.to_numpy(),
            "index": index.to_numpy(),
            "index_nederland": other.to_numpy(),
        }
    )
    return Tabulation(
        rows,
        {
            "begin": Quantity(begin, "year"),
            "eind": Quantity(end, "year"),
            "groei": Quantity(index[end] - 100, "percent1"),
            "index": Quantity(index[end], "decimal1"),
            "index_nl": Quantity(other[end], "decimal1"),
            "hoogste": Quantity(index.max(), "decimal1"),
            "hoogste_jaar": Quantity(index.idxmax(), "year"),
        },
    )


def draw(canvas: Canvas, rows: DataFrame) -> None:
    lines = tuple(
        Line(
            name_end(canvas, key, rows[key].iloc[-1]),
            rows["jaar"].tolist(),
            rows[key].tolist(),
            colour,
            kind,
            strong=not kind,
        )
        for key, colour, kind in (
            ("index_nederland", canvas.look.reference, 1),
            ("index", canvas.colour, 0),
        )
    )
    draw_lines(canvas, [Panel("", canvas.colour, lines)], "integer", zero=False, base=True)


def name_end(canvas: Canvas, key: str, index: float) -> str:
    change = canvas.format(index - 100, "+percent1")
    return f"{canvas.label(key)} {canvas.format(index, 'decimal1')}\n({change})"
