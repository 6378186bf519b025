"""Computes a declared cell or fact from others: the words are those of content/values.toml."""

from collections.abc import Sequence

from bindery.drawing.declared_cells import Cell, DeclaredError
from bindery.messages import Message
from bindery.model import Hidden
from bindery.model.arithmetic import take_away
from bindery.model.declared import Compute, Computed
from bindery.tex.numbers import is_missing


def combine_two(one: Computed, start: Cell, end: Cell) -> Cell:
    """Change in per cent, difference, share, rate or index (first = 100) of two cells.

    A missing one gives a missing one, a hidden one a hidden one.
    """
    for cell in (start, end):
        if isinstance(cell, Hidden):
            return cell
    if is_missing(start) or is_missing(end):
        return None
    if isinstance(start, str) or isinstance(end, str):
        name, text = (one.start, start) if isinstance(start, str) else (one.end, end)
        raise DeclaredError(Message("data-needs-number", value=one.name, name=name, text=text))
    first, second = float(start), float(end)
    if one.compute in (Compute.DIFFERENCE, Compute.DISTANCE):
        return end - start if one.compute is Compute.DIFFERENCE else abs(end - start)
    divides = one.compute in (Compute.SHARE, Compute.RATIO, Compute.RATE)
    if (second if divides else first) == 0:
        name = one.end if divides else one.start
        raise DeclaredError(Message("data-zero-divisor", value=one.name, name=name))
    if divides:
        return first / second * (one.per if one.compute is Compute.RATE else 100)
    # the order of these steps gives 0 and 100 exactly where nothing changes
    return (second / first - 1) * 100 if one.compute is Compute.CHANGE else second / first * 100


def take_rest(one: Computed, cells: Sequence[Cell]) -> Cell:
    """What the first cell has more than all others; hidden or missing where one of them is."""
    hidden = next((cell for cell in cells if isinstance(cell, Hidden)), None)
    if hidden is not None or any(is_missing(cell) for cell in cells):
        return hidden
    for name, cell in zip(one.parts, cells, strict=True):
        if isinstance(cell, str):
            raise DeclaredError(Message("data-needs-number", value=one.name, name=name, text=cell))
    return take_away([float(cell) for cell in cells])
