"""Leeftijdsopbouw van de regio naast die van Nederland."""

from pandas import DataFrame, concat

from bindery.drawing import FigureData, Quantity, Tabulation

OUD = ("65 tot 80 jaar", "80 jaar of ouder")
SAMEN = "65 jaar of ouder, samen"


def tabulate(data: FigureData) -> Tabulation:
    rows = data.tables["leeftijd"].copy()
    country = data.reference["nederland-leeftijd"].set_index("leeftijdsgroep")["personen"]
    country = country.reindex(rows["leeftijdsgroep"]).to_numpy(float)
    rows["aandeel"] = rows["personen"].astype(float) / rows["personen"].sum() * 100
    rows["aandeel_nederland"] = country / country.sum() * 100
    old = rows[rows["leeftijdsgroep"].isin(OUD)]
    apart = rows.loc[(rows["aandeel"] - rows["aandeel_nederland"]).abs().idxmax()]
    sums = old[["personen", "aandeel", "aandeel_nederland"]].sum()
    ours, theirs = sums["aandeel"], sums["aandeel_nederland"]
    total = DataFrame([{"leeftijdsgroep": SAMEN, **sums}])
    return Tabulation(
        concat([rows, total], ignore_index=True),
        {
            "oud": Quantity(ours, "percent1"),
            "oud_nl": Quantity(theirs, "percent1"),
            "verschil": Quantity(ours - theirs, "points1"),
            "groep": apart["leeftijdsgroep"],
            "groep_regio": Quantity(apart["aandeel"], "percent1"),
            "groep_nl": Quantity(apart["aandeel_nederland"], "percent1"),
        },
    )
