"""Bruto binnenlands product per inwoner van de COROP-gebieden in de regio’s."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    areas = data.tables["bbp"]
    year = areas["jaar"].max()
    now = areas[areas["jaar"] == year]
    twice = now["gebied"].duplicated(keep=False)
    names = now["gebied"].where(~twice, now["gebied"] + " (" + now["region_name"] + ")")
    rows = DataFrame({"gebied": names.tolist(), "bbp_per_inwoner": now["bbp_per_inwoner"].tolist()})
    country = data.reference["nederland-bbp"].set_index("jaar")["bbp_per_inwoner"][year]
    low, high = rows["bbp_per_inwoner"].idxmin(), rows["bbp_per_inwoner"].idxmax()
    facts = {
        "jaar": Quantity(year, "year"),
        "laagste": rows["gebied"][low],
        "laag": Quantity(rows["bbp_per_inwoner"][low], "euro"),
        "hoogste": rows["gebied"][high],
        "hoog": Quantity(rows["bbp_per_inwoner"][high], "euro"),
        "nl": Quantity(country, "euro"),
    }
    rows.loc[len(rows)] = ["Nederland", country]
    counts = now.groupby("region", sort=False).size()
    regions = (*(r.slug for r in data.regions for _ in range(counts[r.slug])), "")
    return Tabulation(rows, facts, height=6 + 8 * len(rows), regions=regions)
