"""Alle gemeenten van de regio’s, met de verandering van het aantal inwoners."""

from pandas import DataFrame, concat

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    towns = data.tables["gemeenten"]
    begin, end = towns["jaar"].min(), towns["jaar"].max()
    parts = [towns[towns["region"] == region.slug] for region in data.regions]
    rows = concat([compare(part, (begin, end)) for part in parts], ignore_index=True)
    low, high = rows.loc[rows["verandering"].idxmin()], rows.loc[rows["verandering"].idxmax()]
    return Tabulation(
        rows,
        {
            "begin": Quantity(begin, "year"),
            "eind": Quantity(end, "year"),
            "laagste": low["gemeente"],
            "laag": Quantity(low["verandering"], "+percent1"),
            "hoogste": high["gemeente"],
            "hoog": Quantity(high["verandering"], "+percent1"),
        },
    )


def compare(towns: DataFrame, years: tuple[int, int]) -> DataFrame:
    wide = towns.pivot_table(
        index="gemeente", columns="jaar", values="inwoners", aggfunc="sum"
    ).astype(float)
    begin, end = wide[years[0]], wide[years[1]]
    return DataFrame(
        {
            "regio": towns["region_name"].iloc[0],
            "gemeente": list(wide.index),
            "begin": begin.tolist(),
            "eind": end.tolist(),
            "verandering": ((end / begin - 1) * 100).tolist(),
        }
    )
