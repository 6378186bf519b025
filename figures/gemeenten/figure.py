"""De gemeenten van de regio: omvang, verandering, ouderen en jeugd."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    towns = data.tables["gemeenten"]
    wide = towns.pivot_table(
        index="gemeente", columns="jaar", values="inwoners", aggfunc="sum"
    ).astype(float)
    begin, end = wide.columns.min(), wide.columns.max()
    ages = data.tables["leeftijd-gemeenten"].set_index("gemeente")
    ages = ages[["inwoners", "jeugd_10_14", "jeugd_15_19", "ouderen_65plus"]].astype(float)
    ages = ages.reindex(wide.index)
    biggest = wide[end].idxmax()
    wide.loc[data.own.name], ages.loc[data.own.name] = wide.sum(), ages.sum()
    rows = DataFrame(
        {
            "gemeente": list(wide.index),
            "begin": wide[begin].to_numpy(),
            "eind": wide[end].to_numpy(),
            "verandering": ((wide[end] / wide[begin] - 1) * 100).to_numpy(),
            "ouderen": (ages["ouderen_65plus"] / ages["inwoners"] * 100).to_numpy(),
            "jeugd": (ages["jeugd_10_14"] / ages["jeugd_15_19"] * 100).to_numpy(),
        }
    )
    return Tabulation(
        rows,
        {
            "begin": Quantity(begin, "year"),
            "eind": Quantity(end, "year"),
            "grootste": biggest,
            "grootste_inwoners": Quantity(wide.loc[biggest, end], "integer"),
        },
    )
