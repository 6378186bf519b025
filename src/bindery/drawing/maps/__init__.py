"""Maps: outlines -> areas laid flat at the size of the page, in classes, with labels."""

from bindery.drawing.maps.charts import draw_choropleth, draw_locator

__all__ = ["draw_choropleth", "draw_locator"]
