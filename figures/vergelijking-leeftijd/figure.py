"""Leeftijdsopbouw van de regio’s en Nederland in drie groepen."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation

GROEPEN = {
    "0 tot 20 jaar": ("0 tot 5 jaar", "5 tot 10 jaar", "10 tot 15 jaar", "15 tot 20 jaar"),
    "20 tot 65 jaar": ("20 tot 25 jaar", "25 tot 45 jaar", "45 tot 65 jaar"),
    "65 jaar of ouder": ("65 tot 80 jaar", "80 jaar of ouder"),
}
OUD = "65 jaar of ouder"


def tabulate(data: FigureData) -> Tabulation:
    ages = data.tables["leeftijd"]
    columns = {region.slug: ages[ages["region"] == region.slug] for region in data.regions}
    columns["nederland"] = data.reference["nederland-leeftijd"]
    shares = DataFrame({key: share_groups(part) for key, part in columns.items()})
    names = {region.slug: region.name for region in data.regions}
    old = shares.loc[OUD]
    ours = old[list(names)]
    facts = {
        "laagste": names[ours.idxmin()],
        "laag": Quantity(ours.min(), "percent1"),
        "hoogste": names[ours.idxmax()],
        "hoog": Quantity(ours.max(), "percent1"),
        "nl": Quantity(old["nederland"], "percent1"),
    }
    rows = shares.rename_axis("groep").reset_index()
    return Tabulation(rows, facts)


def share_groups(ages: DataFrame) -> dict[str, float]:
    persons = ages.set_index("leeftijdsgroep")["personen"].astype(float)
    return {name: persons[list(of)].sum() / persons.sum() * 100 for name, of in GROEPEN.items()}
