"""Hoeveel kinderen er zijn om de jongeren van nu op te volgen, per gemeente."""

from pandas import DataFrame, concat

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    towns = data.tables["leeftijd-gemeenten"].rename(columns={"gemeente": "gebied"})
    towns = add_ratio(towns[["gebied", "jeugd_10_14", "jeugd_15_19"]])
    towns = towns.sort_values(["verhouding", "gebied"], ascending=[False, True])
    country = data.reference["nederland-leeftijd"].set_index("leeftijdsgroep")["personen"]
    whole = add_ratio(
        DataFrame(
            {
                "gebied": ["Nederland", data.own.name],
                "jeugd_10_14": [country["10 tot 15 jaar"], towns["jeugd_10_14"].sum()],
                "jeugd_15_19": [country["15 tot 20 jaar"], towns["jeugd_15_19"].sum()],
            }
        )
    )
    high, low = towns.iloc[0], towns.iloc[-1]
    facts = {
        "verhouding": Quantity(whole["verhouding"].iloc[1], "decimal1"),
        "nl": Quantity(whole["verhouding"].iloc[0], "decimal1"),
        "hoogste": high["gebied"],
        "hoogste_waarde": Quantity(high["verhouding"], "decimal1"),
        "laagste": low["gebied"],
        "laagste_waarde": Quantity(low["verhouding"], "decimal1"),
    }
    rows = concat([whole, towns], ignore_index=True)
    return Tabulation(rows, facts, height=12 + 5.2 * len(rows))


def add_ratio(rows: DataFrame) -> DataFrame:
    ratio = rows["jeugd_10_14"].astype(float) / rows["jeugd_15_19"].astype(float) * 100
    return rows.assign(verhouding=ratio)
