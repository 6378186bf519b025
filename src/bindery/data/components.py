"""What a value has as its components adds up to it, over the same period."""

import math
from collections.abc import Mapping, Sequence

from bindery.data.declaration import Declaration
from bindery.data.listing import list_all
from bindery.data.timing import tell_place, tell_spans
from bindery.data.value import Value
from bindery.errors import Diagnostic
from bindery.messages import Message


def check_components(
    declared: Sequence[Declaration], values: Mapping[str, Value | None]
) -> list[Diagnostic]:
    """A mistake for each value whose components are of another period, or do not add up to it."""
    mistakes: list[Diagnostic] = []
    for whole in dict.fromkeys(one.components_of for one in declared if one.components_of):
        named = [one for one in declared if one.components_of == whole]
        found, parts = values.get(whole), [(one, values.get(one.name)) for one in named]
        known = [(one, value) for one, value in parts if value and value.number is not None]
        if found is None or found.number is None or len(known) < len(parts):
            continue  # told elsewhere, or not known
        wrong = [two for two in known if not two[0].allowed.dates and _is_apart(two[1], found)]
        mistakes += [_tell_periods(one, value, found) for one, value in wrong]
        if not wrong and not _adds_up([value for _, value in known], found):
            mistakes.append(_tell_difference(known, found))
    return mistakes


def _is_apart(part: Value, whole: Value) -> bool:
    one, other = part.origin.span, whole.origin.span
    return bool(one and other and not one.has_ends_of(other))


def _sum(parts: Sequence[Value]) -> float:
    return math.fsum(value.number or 0.0 for value in parts)


def _adds_up(parts: Sequence[Value], whole: Value) -> bool:
    return math.isclose(_sum(parts), whole.number or 0.0, rel_tol=1e-9, abs_tol=1e-6)


def _tell_periods(one: Declaration, part: Value, whole: Value) -> Diagnostic:
    values = tell_spans(part, whole)
    said = Message("data-component-period", value=one.name, whole=whole.name, values=values)
    return Diagnostic(one.path, one.line, said)


def _tell_difference(known: Sequence[tuple[Declaration, Value]], whole: Value) -> Diagnostic:
    one, parts = known[0][0], [value for _, value in known]
    number, total = whole.number or 0.0, _sum(parts)
    said = Message(
        "data-components-differ",
        parts=list_all(Message("data-quoted", name=value.name) for value in parts),
        whole=whole.name,
        total=f"{total:.12g}",
        number=f"{number:.12g}",
        difference=f"{number - total:.12g}",
        place=tell_place(whole),
    )
    names = ", ".join(f'"{value.name}"' for value in parts)
    return Diagnostic(one.path, one.line, said,
                      Message("data-hint-rest", whole=whole.name, names=names))  # fmt: skip
