"""De matrix van hoek en domein, met de nummers van de bevindingen in elke regio."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation


def tabulate(data: FigureData) -> Tabulation:
    frame = data.chain.frame
    places = [(corner, domain) for corner in frame.corners for domain in frame.domains]
    rows = [write_row(data, corner, domain) for corner, domain in places]
    known = [row for row in rows if row["overal"] == data.words["ja"]]
    last = {
        "hoek": data.words["alle"],
        "domein": data.words["domeinen"],
        **{one.slug: count_known(data, places, one.slug) for one in data.regions},
        "overal": write_count(data, len(known), len(rows)),
    }
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


def count_known(data: FigureData, places: list, slug: str) -> str:
    known = [one for one in places if has_known(data, (one[0][0], one[1][0]), slug)]
    return write_count(data, len(known), len(places))


def write_count(data: FigureData, known: int, of: int) -> str:
    return data.words["samen"].replace("{n}", str(known)).replace("{alle}", str(of))


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
