"""Inwoners naar leeftijdsgroep, met het aandeel in Nederland ernaast."""

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    rows = data.tables["leeftijd"].copy()
    country = data.reference["nederland-leeftijd"].set_index("leeftijdsgroep")["personen"]
    country = country.reindex(rows["leeftijdsgroep"]).to_numpy(float)
    rows["aandeel"] = rows["personen"].astype(float) / rows["personen"].sum() * 100
    rows["aandeel_nederland"] = country / country.sum() * 100
    top = rows.loc[rows["personen"].idxmax()]
    facts = {"groep": top["leeftijdsgroep"], "personen": Quantity(top["personen"], "integer")}
    rows.loc[len(rows)] = ["Totaal", rows["personen"].sum(), 100.0, 100.0]
    return Tabulation(rows, facts)
