"""Mbo-studenten in Nederland naar leerweg."""

from bindery.drawing import FigureData, Quantity, Tabulation

TOTAAL = "Totaal, inclusief extranei"


def tabulate(data: FigureData) -> Tabulation:
    paths = data.reference["mbo-leerweg"]
    year = paths["schooljaar"].max()
    rows = paths[paths["schooljaar"] == year].set_index("leerweg")[["studenten"]].astype(float)
    rows["aandeel"] = rows["studenten"] / rows.loc[TOTAAL, "studenten"] * 100
    facts = {
        "schooljaar": year.replace("'", "’"),
        "bol": Quantity(rows.loc["Bol", "aandeel"], "percent1"),
        "bbl": Quantity(rows.loc["Bbl", "aandeel"], "percent1"),
    }
    order = [*rows.index.drop(TOTAAL), TOTAAL]
    return Tabulation(rows.loc[order].reset_index(), facts)
