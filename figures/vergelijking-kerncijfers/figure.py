"""De regio’s in kerncijfers, een kolom per regio."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation

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
    years = people.to_dict("records")
    begin, end = years[0], years[-1]
    # dezelfde periode als de verandering: tot 1 januari van het laatste jaar
    flows = [row for row in years if row["jaar"] < end["jaar"]]
    span = f"{begin['jaar']}–{flows[-1]['jaar']}"
    growth = end["inwoners"] - begin["inwoners"]
    births, migration = (
        sum(row[name] for row in flows) for name in ("natuurlijke_aanwas", "saldo_migratie")
    )
    group = dict(zip(ages["leeftijdsgroep"], ages["personen"], strict=True))
    jobs: dict[int, int] = {}
    for year, persons in zip(work["jaar"], work["werkzame_personen"], strict=True):
        jobs[year] = jobs.get(year, 0) + persons
    first, last = min(jobs), max(jobs)
    old = sum(ages[ages["groep"].isin(OUD)]["personen"])
    young = group["10 tot 15 jaar"]
    everybody = sum(group.values())
    return {
        f"Inwoners op 1 januari {end['jaar']}": Quantity(end["inwoners"], "integer"),
        f"Verandering sinds {begin['jaar']}": Quantity(
            (end["inwoners"] / begin["inwoners"] - 1) * 100, "+percent1"
        ),
        f"Verandering sinds {begin['jaar']}, personen": Quantity(growth, "+integer"),
        f"Natuurlijke aanwas {span}": Quantity(births, "+integer"),
        f"Migratiesaldo {span}": Quantity(migration, "+integer"),
        f"Overige correcties {span}": Quantity(growth - births - migration, "+integer"),
        "65 jaar of ouder, 2021": Quantity(old / everybody * 100, "percent1"),
        "Jeugdverhouding, 2021": Quantity(young / group["15 tot 20 jaar"] * 100, "decimal1"),
        f"Werkzame personen, {last}": Quantity(jobs[last], "integer"),
        f"Werkzame personen, sinds {first}": Quantity(
            (jobs[last] / jobs[first] - 1) * 100, "+percent1"
        ),
    }
