"""Alle bevindingen naar hoek en domein, met hun nummer in elke regio."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    frame = data.chain.frame
    order = [key for key, _ in frame.corners]
    grounds = sorted(
        data.chain.grounds, key=lambda one: order.index(one.findings[0].finding.corner)
    )
    every = [one for one in grounds if len(one.findings) == len(data.regions)]
    return Tabulation(
        DataFrame([write_row(data, ground) for ground in grounds]),
        {
            "gedeeld": Quantity(len(every), "integer"),
            "soorten": Quantity(len(grounds), "integer"),
            "bekend": Quantity(sum(not one.is_example for one in every), "integer"),
        },
    )


def write_row(data: FigureData, ground) -> dict[str, str]:
    frame, finding = data.chain.frame, ground.findings[0].finding
    domains = [word for key, word in frame.domains if key in finding.domains]
    return {
        "hoek": dict(frame.corners)[finding.corner],
        "domein": ", ".join(domains),
        "bevinding": ground.label,
        **{region.slug: write_cell(data, ground, region.slug) for region in data.regions},
    }


def write_cell(data: FigureData, ground, slug: str) -> str:
    own = next((one for one in ground.findings if one.region == slug), None)
    if own is None:
        return data.words["geen"]
    return f"{own.number}, {data.words['voorbeeld']}" if own.is_example else str(own.number)
