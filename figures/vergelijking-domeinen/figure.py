"""De bevindingen van elke regio geteld per domein: de regio's naast elkaar."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    places = data.chain.frame.domains
    rows = [
        {
            "plaats": word,
            "status": data.words["voorbeeld" if example else "bekend"],
            **{
                region.slug: len(select(data, key, region.slug, example=example))
                for region in data.regions
            },
        }
        for key, word in places
        for example in (False, True)
    ]
    totals = {key: len(select(data, key)) for key, _ in places}
    most = max(totals.values())
    top = [key for key, total in totals.items() if total == most]
    return Tabulation(
        DataFrame(rows),
        {
            "meeste": tuple(word for key, word in places if key in top),
            "aantal": Quantity(most, "integer"),
            "totaal": Quantity(len(data.chain.findings), "integer"),
            "voorbeelden": Quantity(len(select(data, top[0], example=True)), "integer"),
        },
    )


def select(data: FigureData, key: str, region: str = "", *, example: bool | None = None) -> list:
    return [
        one
        for one in data.chain.findings
        if stands(one.finding, key)
        and region in {"", one.region}
        and example in {None, one.is_example}
    ]


def stands(finding, key: str) -> bool:
    return key in finding.domains
