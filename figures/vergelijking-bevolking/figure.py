"""De bevolking van de regio’s als index, steeds naast Nederland."""

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    people = data.tables["bevolking"]
    wide = people.pivot_table(
        index="jaar", columns="region", values="inwoners", aggfunc="sum"
    ).astype(float)
    country = data.reference["nederland-bevolking"].set_index("jaar")["inwoners"].astype(float)
    wide["nederland"] = country.reindex(wide.index)
    index = wide / wide.iloc[0] * 100
    names = {region.slug: region.name for region in data.regions}
    last = index.iloc[-1]
    growth = last[list(names)] - 100
    rows = index.reset_index()[["jaar", *names, "nederland"]]
    facts = {
        "begin": Quantity(index.index[0], "year"),
        "eind": Quantity(index.index[-1], "year"),
        "hoogste": names[growth.idxmax()],
        "hoog": Quantity(growth.max(), "percent1"),
        "laagste": names[growth.idxmin()],
        "laag": Quantity(growth.min(), "percent1"),
        "nl": Quantity(last["nederland"] - 100, "percent1"),
        "nl_index": Quantity(last["nederland"], "decimal1"),
    }
    return Tabulation(rows, facts)
