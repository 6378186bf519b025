"""De bevolkingsprojectie per COROP-gebied."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    areas = data.tables["prognose"]
    whole = data.reference["nederland-prognose"]
    parts = [project(region.name, areas[areas["region"] == region.slug]) for region in data.regions]
    rows = DataFrame([row for part in (*parts, project("Nederland", whole)) for row in part])
    rows.loc[rows.index[-1], "gebied"] = data.words["samen"]
    ours = rows.iloc[:-1]
    low = ours.loc[ours["verandering"].idxmin()]
    return Tabulation(
        rows,
        {
            "begin": Quantity(areas["jaar"].min(), "year"),
            "eind": Quantity(areas["jaar"].max(), "year"),
            "gebieden": Quantity(len(ours), "integer"),
            "dalers": Quantity(int((ours["eind"] < ours["begin"]).sum()), "integer"),
            "laagste": low["gebied"],
            "laag": Quantity(low["verandering"], "+percent1"),
        },
    )


def project(region: str, areas: DataFrame) -> list[dict[str, object]]:
    rows = []
    for name, part in areas.groupby("gebied", sort=False):
        persons = part.sort_values("jaar")["inwoners"].astype(float)
        begin, end = persons.iloc[0], persons.iloc[-1]
        rows.append(
            {
                "regio": region,
                "gebied": name,
                "begin": begin,
                "eind": end,
                "verandering": (end / begin - 1) * 100,
            }
        )
    return rows
