"""Werkzame personen naar sector, in het eerste en het laatste jaar."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    work = data.tables["werk"]
    wide = work.pivot_table(
        index="sector_naam", columns="jaar", values="werkzame_personen", aggfunc="sum"
    )
    wide = wide.reindex(work["sector_naam"].unique()).astype(float)
    begin, end = wide.columns.min(), wide.columns.max()
    apart = (wide[end] - wide[begin]).abs().idxmax()
    gap = wide.loc[apart, end] - wide.loc[apart, begin]
    wide.loc["Totaal"] = wide.sum()
    rows = DataFrame(
        {
            "sector_naam": list(wide.index),
            "begin": wide[begin].to_numpy(),
            "eind": wide[end].to_numpy(),
            "verschil": (wide[end] - wide[begin]).to_numpy(),
            "verandering": ((wide[end] / wide[begin] - 1) * 100).to_numpy(),
            "aandeel": (wide[end] / wide.loc["Totaal", end] * 100).to_numpy(),
        }
    )
    return Tabulation(
        rows,
        {
            "begin": Quantity(begin, "year"),
            "eind": Quantity(end, "year"),
            "sector": apart[:1].lower() + apart[1:],
            "verschil": Quantity(gap, "+integer"),
        },
    )
