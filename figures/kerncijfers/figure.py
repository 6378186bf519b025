"""De regio in kerncijfers, naast Nederland."""

from pandas import DataFrame

from bindery.drawing import FigureData, Quantity, Tabulation

OUD = ("65 tot 80 jaar", "80 jaar of ouder")


def tabulate(data: FigureData) -> Tabulation:
    own, other = data.tables, data.reference
    ours = measure(own["bevolking"], own["leeftijd"], own["werk"])
    theirs = measure(*(other[f"nederland-{name}"] for name in ("bevolking", "leeftijd", "werk")))
    rows = DataFrame(
        {
            "kenmerk": list(ours),
            "regio": list(ours.values()),
            "nederland": list(theirs.values()),
        }
    )
    people = own["bevolking"]
    begin, end = people.iloc[0], people.iloc[-1]
    return Tabulation(
        rows,
        {
            "begin": Quantity(begin["jaar"], "year"),
            "eind": Quantity(end["jaar"], "year"),
            "inwoners": Quantity(end["inwoners"], "integer"),
            "groei": Quantity((end["inwoners"] / begin["inwoners"] - 1) * 100, "percent1"),
        },
    )


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
