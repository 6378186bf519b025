"""De matrix van hoek en domein, met de nummers van de bevindingen in elke regio."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    frame = data.chain.frame
    places = [(corner, domain) for corner in frame.corners for domain in frame.domains]
    rows = [write_row(data, corner, domain) for corner, domain in places]
    known = [row for row in rows if row["overal"] == data.words["ja"]]
    total = data.words["samen"].replace("{n}", str(len(known))).replace("{alle}", str(len(rows)))
    last = dict.fromkeys(rows[0], "") | {"hoek": data.words["alle"], "overal": total}
    return Tabulation(
        DataFrame([*rows, last]),
        {
            "bekend": Quantity(len(known), "integer"),
            "vakken": Quantity(len(rows), "integer"),
            "leeg": tuple(row["hoek"] for row in rows if data.words["geen"] in row.values()),
        },
    )


def write_row(data: FigureData, corner: tuple[str, str], domain: tuple[str, str]) -> dict:
    place = (corner[0], domain[0])
    overal = all(has_known(data, place, one.slug) for one in data.regions)
    return {
        "hoek": corner[1],
        "domein": domain[1],
        **{one.slug: write_cell(data, place, one.slug) for one in data.regions},
        "overal": data.words["ja" if overal else "nee"],
    }


def select(data: FigureData, place: tuple[str, str], slug: str) -> list:
    corner, domain = place
    return [
        one
        for one in data.chain.findings_in(slug)
        if one.finding.corner == corner and domain in one.finding.domains
    ]


def has_known(data: FigureData, place: tuple[str, str], slug: str) -> bool:
    return any(not one.is_example for one in select(data, place, slug))


def write_cell(data: FigureData, place: tuple[str, str], slug: str) -> str:
    own = select(data, place, slug)
    numbers = [f"{one.number}{data.words['voorbeeld'] * one.is_example}" for one in own]
    return ", ".join(numbers) or data.words["geen"]
