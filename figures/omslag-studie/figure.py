"""Omslag van de landelijke delen: van elke regio een balk per groep van vijf jaar, zonder tekst."""

from pandas import DataFrame

from bindery.drawing import Canvas, FigureData, Tabulation
from bindery.drawing.colours import mix_colours


def tabulate(data: FigureData) -> Tabulation:
    return Tabulation(data.tables["leeftijd"][["region_name", "leeftijdsgroep", "personen"]])


def draw(canvas: Canvas, rows: DataFrame) -> None:
    sheets = canvas.figure.subplots(len(canvas.regions), 1, squeeze=False)[:, 0]
    for axes, region in zip(sheets, canvas.regions, strict=True):
        ages = rows[rows["region_name"] == region.name]["personen"]
        colour = mix_colours(region.colour, "#FFFFFF", 0.45)
        axes.bar(range(len(ages)), ages, width=0.78, color=colour)
        axes.set_axis_off()
        axes.margins(0)
