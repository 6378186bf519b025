"""Omslag: de leeftijdsopbouw van de regio, een staafje per leeftijdsjaar, zonder tekst."""

from pandas import DataFrame

from bindery.drawing import Canvas, FigureData, Tabulation
from bindery.drawing.colours import mix_colours

WIDTHS = (5, 5, 5, 5, 5, 20, 20, 15, 15)


def tabulate(data: FigureData) -> Tabulation:
    return Tabulation(data.tables["leeftijd"])


def split_years(ages: DataFrame) -> tuple[list[float], list[float]]:
    """Personen per leeftijdsjaar: de groepen zijn niet even breed."""
    places, heights, start = [], [], 0
    for width, persons in zip(WIDTHS, ages["personen"], strict=True):
        places += [start + year + 0.5 for year in range(width)]
        heights += [float(persons) / width] * width
        start += width
    return places, heights


def draw(canvas: Canvas, rows: DataFrame) -> None:
    places, heights = split_years(rows)
    axes = canvas.figure.subplots()
    axes.bar(places, heights, width=0.62, color=mix_colours(canvas.colour, "#FFFFFF", 0.45))
    axes.set_axis_off()
    axes.margins(0)
