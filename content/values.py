"""Waarden die niet in values.toml passen: elke functie krijgt de gecontroleerde bronnen."""


def gemeenten_krimp(sources) -> int:
    """Hoeveel gemeenten in het laatste jaar minder inwoners telden dan in het eerste."""
    towns = sources.table("gemeenten")
    codes = towns.texts("gemeente_code", jaar="first")
    begin = [towns.cell("inwoners", gemeente_code=code, jaar="first") for code in codes]
    end = [towns.cell("inwoners", gemeente_code=code, jaar="last") for code in codes]
    return sum(after < before for before, after in zip(begin, end, strict=True))


def grootte(sources) -> float:
    """Een waarde zonder teken: een woord in de zin zegt de richting («kromp met 1,6%»)."""
    return abs(sources.value(sources.one.name.removesuffix("_grootte")))


TELWOORDEN = (
    "geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
    "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien",
    "negentien", "twintig",
)  # fmt: skip


def telwoord(sources) -> str:
    """Een aantal in woorden, tot en met twintig; daarboven in cijfers."""
    number = round(sources.value(sources.one.name.removesuffix("_telwoord")))
    return TELWOORDEN[number] if number < len(TELWOORDEN) else str(number)


def _groei_van_gemeenten(sources) -> dict[str, float]:
    """De verandering van het aantal inwoners van elke gemeente, in procenten."""
    towns = sources.table("gemeenten")
    names = towns.texts("gemeente", jaar="first")
    begin = [towns.cell("inwoners", gemeente=name, jaar="first") for name in names]
    end = [towns.cell("inwoners", gemeente=name, jaar="last") for name in names]
    return {
        name: (after / before - 1) * 100
        for name, before, after in zip(names, begin, end, strict=True)
    }


def _noem_gelijken(outcomes: dict[str, float], outcome: float) -> str:
    """De gemeenten met een uitkomst, en wie er op één decimaal gelijk mee staan: «A en B»."""
    names = [name for name, number in outcomes.items() if round(number, 1) == round(outcome, 1)]
    return " en ".join([*([", ".join(names[:-1])] if names[1:] else []), names[-1]])


def gemeenten_namen(sources) -> str:
    """De gemeenten van de regio in een zin, in de volgorde van het alfabet."""
    *names, last = sorted(sources.table("gemeenten").texts("gemeente", jaar="last"))
    return f"{', '.join(names)} en {last}" if names else last


def gemeente_sterkst(sources) -> str:
    """De gemeente of gemeenten met de hoogste uitkomst, zoals die wordt afgedrukt."""
    growth = _groei_van_gemeenten(sources)
    return _noem_gelijken(growth, max(growth.values()))


def gemeente_sterkst_groei(sources) -> float:
    """De hoogste uitkomst van een gemeente, in procenten."""
    return max(_groei_van_gemeenten(sources).values())


def gemeente_zwakst(sources) -> str:
    """De gemeente of gemeenten met de laagste uitkomst, zoals die wordt afgedrukt."""
    growth = _groei_van_gemeenten(sources)
    return _noem_gelijken(growth, min(growth.values()))


def gemeente_zwakst_groei(sources) -> float:
    """De laagste uitkomst van een gemeente, in procenten."""
    return min(_groei_van_gemeenten(sources).values())


def _jeugd_van_gemeenten(sources) -> dict[str, float]:
    """Kinderen van 10 tot 15 jaar per 100 jongeren van 15 tot 20 jaar in elke gemeente."""
    towns = sources.table("leeftijd-gemeenten")
    names = towns.texts("gemeente")
    return {
        name: towns.cell("jeugd_10_14", gemeente=name)
        / towns.cell("jeugd_15_19", gemeente=name)
        * 100
        for name in names
    }


def jeugd_gemeente_laagste(sources) -> str:
    """De gemeente met naar verhouding de minste kinderen."""
    ratios = _jeugd_van_gemeenten(sources)
    return min(ratios, key=ratios.__getitem__)


def jeugd_gemeente_laagste_waarde(sources) -> float:
    """De laagste verhouding van een gemeente."""
    return min(_jeugd_van_gemeenten(sources).values())


def jeugd_gemeente_hoogste(sources) -> str:
    """De gemeente met naar verhouding de meeste kinderen."""
    ratios = _jeugd_van_gemeenten(sources)
    return max(ratios, key=ratios.__getitem__)


def jeugd_gemeente_hoogste_waarde(sources) -> float:
    """De hoogste verhouding van een gemeente."""
    return max(_jeugd_van_gemeenten(sources).values())


def _gemeente_grootst_jeugd(sources) -> str:
    """De gemeente met de meeste inwoners in het jaar van de leeftijden."""
    towns = sources.table("leeftijd-gemeenten")
    names = towns.texts("gemeente")
    return max(names, key=lambda name: towns.cell("inwoners", gemeente=name))


def jeugd_grootste_gemeente(sources) -> float:
    """Kinderen per 100 jongeren in de gemeente met de meeste inwoners."""
    return _jeugd_van_gemeenten(sources)[_gemeente_grootst_jeugd(sources)]


def jeugdverhouding_zonder_grootste(sources) -> float:
    """De verhouding van de regio zonder de gemeente met de meeste inwoners."""
    towns = sources.table("leeftijd-gemeenten")
    largest = _gemeente_grootst_jeugd(sources)
    others = [name for name in towns.texts("gemeente") if name != largest]
    children = sum(towns.cell("jeugd_10_14", gemeente=name) for name in others)
    young = sum(towns.cell("jeugd_15_19", gemeente=name) for name in others)
    return children / young * 100


def _projectie_van_gebieden(sources) -> dict[str, float]:
    """De verandering in de projectie van elk gebied waaruit de regio bestaat, in procenten."""
    areas = sources.table("prognose")
    names = areas.texts("gebied", jaar=2019)
    return {
        name: (
            areas.cell("inwoners", gebied=name, jaar=2050)
            / areas.cell("inwoners", gebied=name, jaar=2019)
            - 1
        )
        * 100
        for name in names
    }


def projectie_gebied_laagste(sources) -> str:
    """Het gebied met de laagste uitkomst in de projectie."""
    changes = _projectie_van_gebieden(sources)
    return min(changes, key=changes.__getitem__)


def projectie_gebied_laagste_waarde(sources) -> float:
    """De laagste uitkomst van een gebied in de projectie."""
    return min(_projectie_van_gebieden(sources).values())


def projectie_gebied_hoogste(sources) -> str:
    """Het gebied met de hoogste uitkomst in de projectie."""
    changes = _projectie_van_gebieden(sources)
    return max(changes, key=changes.__getitem__)


def projectie_gebied_hoogste_waarde(sources) -> float:
    """De hoogste uitkomst van een gebied in de projectie."""
    return max(_projectie_van_gebieden(sources).values())


def _werk_van_jaren(sources) -> dict[int, float]:
    """Het aantal werkzame personen in elk jaar, over alle sectoren."""
    work = sources.table("werk")
    years = sorted({int(year) for year in work.numbers("jaar")})
    return {year: sum(work.numbers("werkzame_personen", jaar=year)) for year in years}


def werk_top_jaar(sources) -> int:
    """Het jaar met de meeste werkzame personen."""
    years = _werk_van_jaren(sources)
    return max(years, key=years.__getitem__)


def werk_top(sources) -> float:
    """Het hoogste aantal werkzame personen van een jaar."""
    return max(_werk_van_jaren(sources).values())
