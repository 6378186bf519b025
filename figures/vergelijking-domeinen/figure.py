"""De bekende bevindingen van elke regio geteld per domein: de regio's naast elkaar."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    places = data.chain.frame.domains
    counts = {word: count(data, key) for key, word in places}
    totals = {word: len(select(data, key)) for key, word in places}
    every = data.words["alle"]
    rows = [
        *({"plaats": word, **counts[word], "samen": totals[word]} for _, word in places),
        {"plaats": every, **count(data), "samen": len(select(data))},
    ]
    most = max(totals.values())
    return Tabulation(
        DataFrame(rows),
        {
            "meeste": tuple(f"‘{word}’" for word, total in totals.items() if total == most),
            "aantal": Quantity(most, "integer"),
            "totaal": Quantity(len(select(data)), "integer"),
        },
    )


def count(data: FigureData, key: str = "") -> dict[str, int]:
    return {region.slug: len(select(data, key, region.slug)) for region in data.regions}


def select(data: FigureData, key: str = "", region: str = "") -> list:
    """De verschillende bekende bevindingen: één keer, ook als meer regio's haar hebben."""
    return [
        group
        for group in data.chain.known_findings
        if any(
            region in {"", one.region} and (not key or stands(one.finding, key))
            for one in group.findings
        )
    ]


def stands(finding, key: str) -> bool:
    return key in finding.domains
