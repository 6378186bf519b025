"""Maps, whose libraries are loaded where one is drawn."""

from bindery.drawing.declared_sheet import Sheet


def draw_shaded(sheet: Sheet) -> None:
    """A choropleth: each area in the shade of its class."""
    from bindery.drawing.maps import draw_choropleth

    draw_choropleth(sheet)


def draw_location(sheet: Sheet) -> None:
    """Where the areas lie."""
    from bindery.drawing.maps import draw_locator

    draw_locator(sheet)
