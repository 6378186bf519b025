"""De bevindingen per hoek, van elke regio en van alle samen, naar waar hun bewijs vandaan komt."""

from collections.abc import Callable

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation

SOORTEN = ("onderzoek", "stukken", "voorbeeld")


def tabulate(data: FigureData) -> Tabulation:
    corners = {word: kies(key) for key, word in data.chain.frame.corners}
    places = corners | {data.words["alle"]: lambda _: True}
    rows = [row for word, here in places.items() for row in tel_hoek(data, word, here)]
    known = {row["hoek"]: row["bekend"] for row in rows if row["regio"] == data.words["samen"]}
    most = max(known[word] for word in corners)
    return Tabulation(
        DataFrame(rows),
        {
            "meeste": tuple(f"‘{word}’" for word in corners if known[word] == most),
            "aantal": Quantity(most, "integer"),
            "totaal": Quantity(known[data.words["alle"]], "integer"),
        },
    )


def kies(key: str) -> Callable[[object], bool]:
    return lambda one: one.finding.corner == key


def tel_hoek(data: FigureData, word: str, here: Callable) -> list[dict]:
    """Een rij per regio, en een rij waarin elke bevinding één keer telt."""
    own = {
        region.name: [one for one in data.chain.findings_in(region.slug) if here(one)]
        for region in data.regions
    }
    groups = [[one for one in group.findings if here(one)] for group in data.chain.findings_by_id]
    own[data.words["samen"]] = [group[0] for group in groups if group]
    return [{"hoek": word, "regio": name, **tel(data, found)} for name, found in own.items()]


def tel(data: FigureData, findings: list) -> dict[str, int]:
    kinds = [sorteer(data, one) for one in findings]
    counts = {kind: kinds.count(kind) for kind in SOORTEN}
    return {**counts, "bekend": counts["onderzoek"] + counts["stukken"], "samen": len(kinds)}


def sorteer(data: FigureData, one) -> str:
    if one.is_example:
        return "voorbeeld"
    on_page = any(each.id == data.words["pagina"] for each in one.evidence)
    return "onderzoek" if on_page else "stukken"
