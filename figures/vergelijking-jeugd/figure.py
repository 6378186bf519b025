"""Hoeveel kinderen er zijn om de jongeren van nu op te volgen, per regio."""

from pandas import DataFrame

from bindery.drawing import Canvas, FigureData, Quantity, Tabulation
from bindery.drawing.charts import Bar, Panel, draw_bars

KINDEREN, JONGEREN = "10 tot 15 jaar", "15 tot 20 jaar"


def tabulate(data: FigureData) -> Tabulation:
    ages = data.tables["leeftijd"]
    wide = ages.pivot_table(
        index="region", columns="leeftijdsgroep", values="personen", aggfunc="sum"
    )
    wide = wide.loc[[region.slug for region in data.regions], [KINDEREN, JONGEREN]]
    country = data.reference["nederland-leeftijd"].set_index("leeftijdsgroep")["personen"]
    rows = DataFrame(
        {
            "gebied": [*(region.name for region in data.regions), "Nederland"],
            "jeugd_10_14": [*wide[KINDEREN], country[KINDEREN]],
            "jeugd_15_19": [*wide[JONGEREN], country[JONGEREN]],
        }
    )
    rows["verhouding"] = rows["jeugd_10_14"].astype(float) / rows["jeugd_15_19"] * 100
    regions = rows.iloc[:-1]
    low = regions.loc[regions["verhouding"].idxmin()]
    high = regions.loc[regions["verhouding"].idxmax()]
    facts = {
        "laagste": low["gebied"],
        "laag": Quantity(low["verhouding"], "decimal1"),
        "hoogste": high["gebied"],
        "hoog": Quantity(high["verhouding"], "decimal1"),
        "nl": Quantity(rows["verhouding"].iloc[-1], "decimal1"),
    }
    return Tabulation(rows, facts, height=6 + 8 * len(rows))


def draw(canvas: Canvas, rows: DataFrame) -> None:
    colours = [*(region.colour for region in canvas.regions), canvas.look.reference]
    bars = tuple(
        Bar(name, value, colour, canvas.format(value, "decimal1"))
        for name, value, colour in zip(rows["gebied"], rows["verhouding"], colours, strict=True)
    )
    draw_bars(canvas, [Panel("", canvas.colour, bars)])
