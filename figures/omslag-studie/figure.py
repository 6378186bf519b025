"""Omslag van de landelijke delen: de leeftijdsopbouw van elke regio, zonder tekst."""

from pandas import DataFrame

from bindery.drawing import Canvas, FigureData, Tabulation
from bindery.drawing.colours import mix_colours

WIDTHS = (5, 5, 5, 5, 5, 20, 20, 15, 15)


def tabulate(data: FigureData) -> Tabulation:
    return Tabulation(data.tables["leeftijd"][["region_name", "leeftijdsgroep", "personen"]])


def split_years(ages: DataFrame) -> tuple[list[float], list[float]]:
    """Personen per leeftijdsjaar: de groepen zijn niet even breed."""
    places, heights, start = [], [], 0
    for width, persons in zip(WIDTHS, ages["personen"], strict=True):
        places += [start + year + 0.5 for year in range(width)]
        heights += [float(persons) / width] * width
        start += width
    return places, heights


def draw(canvas: Canvas, rows: DataFrame) -> None:
    sheets = canvas.figure.subplots(len(canvas.regions), 1, squeeze=False)[:, 0]
    for axes, region in zip(sheets, canvas.regions, strict=True):
        places, heights = split_years(rows[rows["region_name"] == region.name])
        axes.bar(places, heights, width=0.62, color=mix_colours(region.colour, "#FFFFFF", 0.45))
        axes.set_axis_off()
        axes.margins(0)
