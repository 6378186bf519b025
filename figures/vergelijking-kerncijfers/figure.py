"""De regio’s in kerncijfers die te vergelijken zijn, een kolom per regio."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation

JONG = ("10 tot 15 jaar", "15 tot 20 jaar")
OUD = ("65 tot 80 jaar", "80 jaar of ouder")
TABELLEN = ("bevolking", "leeftijd", "werk")


def tabulate(data: FigureData) -> Tabulation:
    columns = {
        region.slug: measure(*(pick(data.tables[name], region.slug) for name in TABELLEN))
        for region in data.regions
    }
    country = [data.reference[f"nederland-{name}"] for name in TABELLEN]
    columns["nederland"] = measure(*country)
    rows = DataFrame(
        {"kenmerk": list(columns["nederland"])}
        | {key: list(values.values()) for key, values in columns.items()}
    )
    # de laatste rij is de verandering van het aantal werkzame personen
    change = {key: rows[key].iloc[-1] for key in columns}
    names = {region.slug: region.name for region in data.regions}
    low = min(names, key=lambda slug: change[slug].number)
    high = max(names, key=lambda slug: change[slug].number)
    return Tabulation(
        rows,
        {
            "begin": Quantity(data.tables["werk"]["jaar"].min(), "year"),
            "laagste": names[low],
            "laag": change[low],
            "hoogste": names[high],
            "hoog": change[high],
            "nl": change["nederland"],
        },
    )


def pick(table: DataFrame, slug: str) -> DataFrame:
    return table[table["region"] == slug]


def measure(people: DataFrame, ages: DataFrame, work: DataFrame) -> dict[str, Quantity]:
    """Wat regio's van verschillende grootte vergelijkbaar maakt."""
    years = people.to_dict("records")
    begin, end = years[0], years[-1]
    flows = people[people["jaar"] < end["jaar"]]
    span = f"{begin['jaar']}–{flows['jaar'].max()}"

    def per_thousand(name: str) -> Quantity:
        return Quantity(flows[name].sum() / begin["inwoners"] * 1000, "+decimal1")

    def share(column: str, groups: tuple[str, ...]) -> Quantity:
        part = ages[ages[column].isin(groups)]["personen"].sum()
        return Quantity(part / ages["personen"].sum() * 100, "percent1")

    jobs = work.groupby("jaar")["werkzame_personen"].sum()
    return {
        f"Inwoners op 1 januari {end['jaar']}": Quantity(end["inwoners"], "integer"),
        f"Verandering sinds {begin['jaar']}": Quantity(
            (end["inwoners"] / begin["inwoners"] - 1) * 100, "+percent1"
        ),
        f"Natuurlijke aanwas {span}, per duizend inwoners": per_thousand("natuurlijke_aanwas"),
        f"Migratiesaldo {span}, per duizend inwoners": per_thousand("saldo_migratie"),
        "10 tot 20 jaar, 2021": share("leeftijdsgroep", JONG),
        "65 jaar of ouder, 2021": share("groep", OUD),
        f"Werkzame personen, sinds {jobs.index.min()}": Quantity(
            (jobs.loc[jobs.index.max()] / jobs.loc[jobs.index.min()] - 1) * 100, "+percent1"
        ),
    }
