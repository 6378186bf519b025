"""Omslag: de leeftijdsopbouw van de regio, een balk per groep van vijf jaar, zonder tekst."""

from pandas import DataFrame

from bindery.drawing import Canvas, FigureData, Tabulation
from bindery.drawing.colours import mix_colours


def tabulate(data: FigureData) -> Tabulation:
    return Tabulation(data.tables["leeftijd"][["leeftijdsgroep", "personen"]])


def draw(canvas: Canvas, rows: DataFrame) -> None:
    axes = canvas.figure.subplots()
    colour = mix_colours(canvas.colour, "#FFFFFF", 0.45)
    axes.bar(range(len(rows)), rows["personen"], width=0.78, color=colour)
    axes.set_axis_off()
    axes.margins(0)
