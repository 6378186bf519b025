"""The number of ships over the years."""

from bindery.drawing import Quantity, Tabulation


def tabulate(data):
    rows = data.tables["ships"][["year", "ships"]]
    facts = {
        "first": Quantity(int(rows["ships"].iloc[0]), "integer"),
        "last": Quantity(int(rows["ships"].iloc[-1]), "integer"),
        "year": Quantity(int(rows["year"].iloc[-1]), "year"),
    }
    return Tabulation(rows, facts)


def draw(canvas, rows):
    axes = canvas.figure.subplots()
    axes.plot(rows["year"].astype(float), rows["ships"].astype(float), color=canvas.region.colour)
    axes.set_xticks([float(year) for year in rows["year"]])
