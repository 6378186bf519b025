"""Mbo-studenten uit de provincie Limburg naar studierichting."""

from bindery.drawing import FigureData, Quantity, Tabulation

JAREN = ["studenten_2006", "studenten_2016"]


def tabulate(data: FigureData) -> Tabulation:
    rows = data.reference["mbo-limburg"][["richting", *JAREN]].copy()
    rows[JAREN] = rows[JAREN].astype(float)
    rows.loc[len(rows)] = ["Totaal", *rows[JAREN].sum()]
    rows["verandering"] = (rows["studenten_2016"] / rows["studenten_2006"] - 1) * 100
    return Tabulation(rows, {"verandering": Quantity(rows["verandering"].iloc[-1], "percent0")})
