"""The harbours side by side."""

from bindery.drawing import Tabulation


def tabulate(data):
    wide = data.tables["ships"].pivot(index="year", columns="region", values="ships")
    rows = wide.rename(columns=lambda slug: f"ships_{slug}").reset_index()
    rows.columns.name = None
    order = ["year", *(f"ships_{region.slug}" for region in data.regions)]
    return Tabulation(rows[order])
