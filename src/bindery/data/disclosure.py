"""Whether a hidden count can be computed back from totals, other regions or the nation (REQ-51)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bindery.data.bounds import LARGE, Bound, Equation, UndecidedError, find_possible
from bindery.data.listing import list_places, list_sums
from bindery.data.sums import CountTable, Place, Sum, list_inner_sums, list_outer_sums
from bindery.data.table import Table, list_protected
from bindery.errors import BinderyError, Diagnostic
from bindery.messages import Message, quote
from bindery.model import Hidden

_SUMS_SHOWN = 4


@dataclass(slots=True)
class _System:
    """The unknowns of tables and their equations; `places` are the hidden counts by unknown."""

    bounds: list[Bound] = field(default_factory=list)
    equations: list[Equation] = field(default_factory=list)
    places: dict[int, Place] = field(default_factory=dict)
    marks: dict[tuple[str, int, str], int] = field(default_factory=dict)
    mistakes: list[Diagnostic] = field(default_factory=list)

    def add(self, one: Sum) -> None:
        """Add a sum; one without unknowns must simply hold."""
        plus: list[int] = []
        minus: list[int] = []
        total = 0
        for place, sign in ((one.whole, -1), *((part, 1) for part in one.parts)):
            cell = place.cell
            if isinstance(cell, int):
                total -= sign * cell
            else:
                (plus if sign > 0 else minus).append(self._find(place))
        if plus or minus:
            if one.rest:
                plus.append(self._open((0, LARGE)))
            parts = _describe_parts(one)
            about = Message("data-sum-of", whole=str(one.whole), parts=parts)
            self.equations.append(Equation(tuple(plus), tuple(minus), total, about))
        elif total < 0 or (total and not one.rest):
            self.mistakes.append(_describe_sum(one, total))

    def _find(self, place: Place) -> int:
        if place.mark not in self.marks:
            cell = place.cell
            limit = _find_limit(place)
            if not isinstance(cell, Hidden):
                bound = (0, LARGE)  # not known to anyone
            elif cell.limit:
                bound = (1, limit - 1)
            else:
                bound = (limit, LARGE)  # withheld counts are no small ones, and outsiders know
            self.marks[place.mark] = self._open(bound)
            if isinstance(cell, Hidden) and cell.limit:
                self.places[self.marks[place.mark]] = place
        return self.marks[place.mark]

    def _open(self, bound: Bound) -> int:
        self.bounds.append(bound)
        return len(self.bounds) - 1


def _find_limit(place: Place) -> int:
    column = place.owner.table.schema.find_column(place.column)
    return column.protect if column else 0


def _describe_sum(one: Sum, total: int) -> Diagnostic:
    """A whole that is not the sum of its parts; `total` is what it has too much."""
    place = one.whole
    said = Message(
        "data-wrong-sum",
        column=place.column,
        number=str(place.cell),
        parts=_describe_parts(one),
        sum=str(int(str(place.cell)) - total),
    )
    return Diagnostic(place.owner.table.schema.path, place.line, said)


def _describe_parts(one: Sum) -> Message:
    lines = sorted({str(part) for part in one.parts})
    if len(lines) > 1:
        return Message("data-parts-more", place=lines[0], count=len(lines) - 1)
    if len(one.parts) == 1:
        return quote(lines[0])
    names = list_places(Message("data-quoted", name=part.column) for part in one.parts)
    return Message("data-parts-columns", columns=names, place=lines[0])


def check_disclosure(tables: Sequence[CountTable]) -> list[Diagnostic]:
    """What is wrong with hidden counts over all tables together, each at the author's line.

    A count can be computed back, wholly or so far that fewer values stay possible than its table
    wants, or the counts do not add up.
    """
    sums = [one for owner in tables for one in list_inner_sums(owner)]
    sums += [one for owner in tables for one in list_outer_sums(owner, tables)]
    system = _System()
    for one in sums:
        system.add(one)
    if system.mistakes:
        return system.mistakes
    return [_explain(system, *found) for found in _find_exposed(system)]


def _find_exposed(system: _System) -> list[tuple[Place, int | None]]:
    """The hidden counts that are not safe, with how many values are possible (None: unknown)."""
    try:
        possible = find_possible(system.bounds, system.equations, system.places)
    except UndecidedError:
        return [(place, None) for place in system.places.values()]
    exposed: list[tuple[Place, int | None]] = []
    for unknown, values in possible.items():
        place = system.places[unknown]
        spread = place.owner.table.schema.disclosure.spread
        if len(values) < (spread or _find_limit(place) - 1):
            exposed.append((place, len(values)))
    return exposed


def _explain(system: _System, place: Place, many: int | None) -> Diagnostic:
    unknown = system.marks[place.mark]
    about = _list_sums(system, unknown)
    if many is None:
        what = Message("data-hidden-unproven", column=place.column)
    elif many > 1:
        what = Message("data-hidden-values", column=place.column, count=many)
    else:
        what = Message("data-hidden-exact" if many else "data-hidden-unfit", column=place.column)
    said = Message("data-by-sums", what=what, sums=list_sums(about)) if about else what
    return Diagnostic(place.owner.table.schema.path, place.line, said)


def _list_sums(system: _System, unknown: int) -> list[Message]:
    """The sums that hold a hidden count, then the sums that narrow it through other unknowns."""
    reached, found = {unknown}, list[Equation]()
    while True:
        new = [one for one in system.equations if one not in found and reached & {*one.unknowns}]
        if not new:
            break
        found += new
        reached |= {other for one in new for other in one.unknowns}
    shown = [one.about for one in found[:_SUMS_SHOWN] if one.about]
    left = len(found) - len(shown)
    return [*shown, *([Message("data-more", count=left)] if left else [])]


def protect_table(table: Table) -> Table:
    """A table whose hidden counts cannot be computed back from itself.

    Where its sidecar says `withhold`, further counts are hidden until that holds. Raises
    BinderyError where it does not.
    """
    if not list_protected(table.schema):
        return table
    if table.schema.disclosure.withhold:
        table = withhold_counts(table)
    mistakes = check_disclosure([CountTable(table)])
    if mistakes:
        raise BinderyError(mistakes)
    return table


def withhold_counts(table: Table) -> Table:
    """Hide further counts, the smallest that help first, until none can be computed back.

    What turns out not to need hiding is shown again. The same table gives the same result.
    """
    hidden: list[Place] = []
    while exposed := _list_exposed(_hide(table, hidden)):
        chosen = _choose(_hide(table, hidden), exposed)
        if chosen is None:
            break
        hidden.append(chosen)
    for place in sorted(hidden, key=_count, reverse=True):
        fewer = [one for one in hidden if one is not place]
        if not _list_exposed(_hide(table, fewer)):
            hidden = fewer
    return _hide(table, hidden)


def _list_exposed(table: Table) -> list[Place]:
    system = _System()
    for one in list_inner_sums(CountTable(table)):
        system.add(one)
    return [place for place, _ in _find_exposed(system)] if not system.mistakes else []


def _choose(table: Table, exposed: Iterable[Place]) -> Place | None:
    """The smallest open count beside an exposed one; a total only where there is no other."""
    marks = {place.mark for place in exposed}
    parts, wholes = [], []
    for one in list_inner_sums(CountTable(table)):
        if marks & {place.mark for place in (one.whole, *one.parts)}:
            parts += [part for part in one.parts if _count(part) >= _find_limit(part)]
            wholes += [one.whole] if _count(one.whole) >= _find_limit(one.whole) else []
    wanted = parts or wholes
    return min(wanted, key=lambda place: (_count(place), place.mark)) if wanted else None


def _count(place: Place) -> int:
    cell = place.cell
    return cell if isinstance(cell, int) else -1


def _hide(table: Table, places: Sequence[Place]) -> Table:
    if not places:
        return table
    rows = table.rows.copy()
    for place in places:
        if rows[place.column].dtype != object:
            rows[place.column] = rows[place.column].astype(object)
        rows.loc[place.row, place.column] = Hidden()  # type: ignore[call-overload]
    return replace(table, rows=rows)
