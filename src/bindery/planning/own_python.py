"""What runs a study's own Python: steps in processes of their own, in which time stands still."""

from bindery.graph.apart import is_apart

_STILL = "bindery.loading.python_still"
# what such a process has loaded when it begins
PUBLISHES = ("bindery.data", _STILL)
# the last are what nearly every figure comes to import, late and at its own cost
DRAWS = ("bindery.data", "bindery.drawing", _STILL, "matplotlib.style", "shapely", "pyproj")


def stand_still() -> None:
    """Refuse what no file holds, wherever a study's Python asks; in a process that ends with it."""
    if is_apart():
        from bindery.loading.python_still import hold_still

        hold_still()
