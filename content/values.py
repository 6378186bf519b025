"""Waarden die niet in values.toml passen: elke functie krijgt de gecontroleerde bronnen."""


def gemeenten_krimp(sources) -> int:
    """Hoeveel gemeenten in het laatste jaar minder inwoners telden dan in het eerste."""
    towns = sources.table("gemeenten")
    codes = towns.texts("gemeente_code", jaar="first")
    begin = [towns.cell("inwoners", gemeente_code=code, jaar="first") for code in codes]
    end = [towns.cell("inwoners", gemeente_code=code, jaar="last") for code in codes]
    return sum(after < before for before, after in zip(begin, end, strict=True))
