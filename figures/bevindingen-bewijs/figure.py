"""De bevindingen van de regio, geteld per hoek en naar waar hun bewijs vandaan komt."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation

SOORTEN = ("onderzoek", "stukken", "voorbeeld")


def tabulate(data: FigureData) -> Tabulation:
    found = data.chain.findings_in(data.region.slug)
    corners = data.chain.frame.corners
    rows = [tel(data, word, [one for one in found if one.finding.corner == key])
            for key, word in corners]  # fmt: skip
    every = tel(data, data.words["alle"], found)
    return Tabulation(
        DataFrame([*rows, every]),
        {
            "alle": Quantity(every["samen"], "integer"),
            "onderzoek": Quantity(every["onderzoek"], "integer"),
            "stukken": Quantity(every["stukken"], "integer"),
            "voorbeelden": Quantity(every["voorbeeld"], "integer"),
        },
    )


def tel(data: FigureData, name: str, findings: list) -> dict:
    kinds = [sorteer(data, one) for one in findings]
    return {
        "hoek": name,
        **{kind: kinds.count(kind) for kind in SOORTEN},
        "samen": len(kinds),
    }


def sorteer(data: FigureData, one) -> str:
    if one.is_example:
        return "voorbeeld"
    on_page = any(each.id == data.words["pagina"] for each in one.evidence)
    return "onderzoek" if on_page else "stukken"
