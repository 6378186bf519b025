"""De bevolking van de regio’s als index, steeds naast Nederland."""

from pandas import DataFrame

from bindery.drawing import Canvas, FigureData, Quantity, Tabulation
from bindery.drawing.charts import Line, Panel, count_rows, draw_lines


def tabulate(data: FigureData) -> Tabulation:
    people = data.tables["bevolking"]
    wide = people.pivot_table(
        index="jaar", columns="region", values="inwoners", aggfunc="sum"
    ).astype(float)
    country = data.reference["nederland-bevolking"].set_index("jaar")["inwoners"].astype(float)
    wide["nederland"] = country.reindex(wide.index)
    index = wide / wide.iloc[0] * 100
    names = {region.slug: region.name for region in data.regions}
    last = index.iloc[-1]
    growth = last[list(names)] - 100
    rows = index.reset_index()[["jaar", *names, "nederland"]]
    facts = {
        "begin": Quantity(index.index[0], "year"),
        "eind": Quantity(index.index[-1], "year"),
        "hoogste": names[growth.idxmax()],
        "hoog": Quantity(growth.max(), "percent1"),
        "laagste": names[growth.idxmin()],
        "laag": Quantity(growth.min(), "percent1"),
        "nl": Quantity(last["nederland"] - 100, "percent1"),
        "nl_index": Quantity(last["nederland"], "decimal1"),
    }
    return Tabulation(rows, facts, height=4 + 56 * count_rows(len(names)))


def draw(canvas: Canvas, rows: DataFrame) -> None:
    years = rows["jaar"].tolist()
    panels = []
    for region in canvas.regions:
        lines = tuple(
            Line(
                label_end(canvas, rows, key, name),
                years,
                rows[key].tolist(),
                colour,
                kind,
                strong=not kind,
            )
            for key, name, colour, kind in (
                ("nederland", canvas.label("nederland") + "\n", canvas.look.reference, 1),
                (region.slug, "", region.colour, 0),
            )
        )
        panels.append(Panel(region.name, region.colour, lines))
    draw_lines(canvas, panels, "integer", zero=False, base=True)


def label_end(canvas: Canvas, rows: DataFrame, key: str, name: str) -> str:
    index = rows[key].iloc[-1]
    change = canvas.format(index - 100, "+percent1")
    return f"{name}{canvas.format(index, 'decimal1')}\n({change})"
