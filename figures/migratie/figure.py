"""Saldo van vestiging en vertrek, binnen Nederland en met het buitenland."""

from pandas import DataFrame, concat

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    keys = ["jaar", "saldo_binnenland", "saldo_buitenland", "saldo_migratie"]
    rows = data.tables["bevolking"][keys]
    last = rows.iloc[-1]
    # dezelfde periode als de verandering van het aantal inwoners: tot de laatste 1 januari
    before = rows[rows["jaar"] < last["jaar"]]
    total, years = before.sum(), before["jaar"]
    together = f"{years.min()} tot en met {years.max()} {data.words['samen']}"
    sums = DataFrame([{**total, "jaar": together}])
    return Tabulation(
        concat([rows.astype({"jaar": object}), sums], ignore_index=True),
        {
            "begin": Quantity(rows["jaar"].iloc[0], "year"),
            "eind": Quantity(last["jaar"], "year"),
            "totaal_eind": Quantity(years.max(), "year"),
            "totaal": Quantity(total["saldo_migratie"], "integer"),
            "binnenland": Quantity(last["saldo_binnenland"], "+integer"),
            "buitenland": Quantity(last["saldo_buitenland"], "+integer"),
            "binnenland_totaal": Quantity(total["saldo_binnenland"], "+integer"),
            "buitenland_totaal": Quantity(total["saldo_buitenland"], "+integer"),
        },
        totals=(len(rows),),
    )
