"""Which values a hidden count can still have, given what is printed: exact, in whole numbers.

An outsider who knows all printed counts and what adds up to what has a system of equations over
the hidden ones. A value is possible when the system has a solution with it. We look for one by
narrowing the bounds of every unknown and then trying, so that nothing depends on a rounding, as it
would with a solver for fractions.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bindery.messages import Message

Bound = tuple[int, int]
LARGE = 10**7  # more than any count of persons in a report
_BUDGET = 200_000  # narrowings for one question; small tables need a few


@dataclass(frozen=True, slots=True)
class Equation:
    """The unknowns with a plus minus those with a minus are `total`; `about` says what it is of."""

    plus: tuple[int, ...]
    minus: tuple[int, ...]
    total: int
    about: Message | None = None

    @property
    def unknowns(self) -> tuple[int, ...]:
        """All unknowns in it."""
        return (*self.plus, *self.minus)


class UndecidedError(Exception):
    """The system is too large to be decided: to be taken as not safe."""


@dataclass(slots=True)
class _Trials:
    left: int


def find_possible(
    bounds: Sequence[Bound], equations: Sequence[Equation], wanted: Iterable[int]
) -> Mapping[int, tuple[int, ...]]:
    """The possible values of the wanted unknowns, each of which has few (by its bounds).

    No value at all is possible when the equations contradict each other. Raises UndecidedError
    for a system that cannot be decided in reasonable time.
    """
    seen: dict[int, set[int]] = {unknown: set() for unknown in wanted}
    for group in _split(bounds, equations):
        inside = [one for one in equations if one.unknowns and one.unknowns[0] in group]
        beside: dict[int, list[Equation]] = {unknown: [] for unknown in group}
        for equation in inside:
            for unknown in equation.unknowns:
                beside[unknown].append(equation)
        firm = list(bounds)
        if not _narrow(firm, inside, beside, _Trials(_BUDGET)):
            continue  # a contradiction: nothing is possible
        for unknown in sorted(group & seen.keys()):
            low, high = firm[unknown]
            for value in range(low, high + 1):
                if value in seen[unknown]:
                    continue
                tried = list(firm)
                tried[unknown] = (value, value)
                found = _solve(tried, unknown, beside, _Trials(_BUDGET))
                # a solution shows a possible value for every unknown in it, not for this one alone
                if found:
                    for other in group & seen.keys():
                        seen[other].add(found[other])
    return {unknown: tuple(sorted(values)) for unknown, values in seen.items()}


def _split(bounds: Sequence[Bound], equations: Sequence[Equation]) -> list[set[int]]:
    """The unknowns in groups that no equation joins."""
    leader = list(range(len(bounds)))

    def find(unknown: int) -> int:
        while leader[unknown] != unknown:
            leader[unknown] = leader[leader[unknown]]
            unknown = leader[unknown]
        return unknown

    for equation in equations:
        for unknown in equation.unknowns[1:]:
            leader[find(unknown)] = find(equation.unknowns[0])
    groups: dict[int, set[int]] = {}
    for unknown in range(len(bounds)):
        groups.setdefault(find(unknown), set()).add(unknown)
    return list(groups.values())


def _solve(
    bounds: list[Bound], changed: int, beside: Mapping[int, list[Equation]], trials: _Trials
) -> list[int] | None:
    """One solution within the bounds, of which one was just changed; None when there is none."""
    if not _narrow(bounds, beside[changed], beside, trials):
        return None
    open_ones = [unknown for unknown in beside if bounds[unknown][0] < bounds[unknown][1]]
    if not open_ones:
        return [low for low, _ in bounds]
    unknown = min(open_ones, key=lambda one: (bounds[one][1] - bounds[one][0], one))
    low, high = bounds[unknown]
    middle = (low + high) // 2
    for part in ((low, middle), (middle + 1, high)):
        tried = list(bounds)
        tried[unknown] = part
        found = _solve(tried, unknown, beside, trials)
        if found:
            return found
    return None


def _narrow(
    bounds: list[Bound],
    touched: Sequence[Equation],
    beside: Mapping[int, list[Equation]],
    trials: _Trials,
) -> bool:
    """Narrow the bounds from the touched equations on, until none does so any more.

    False when nothing is left.
    """
    waiting = list(touched)
    while waiting:
        trials.left -= 1
        if trials.left < 0:
            raise UndecidedError
        equation = waiting.pop()
        changed = _apply(bounds, equation)
        if changed is None:
            return False
        for unknown in changed:
            waiting += [one for one in beside[unknown] if one not in waiting]
    return True


def _apply(bounds: list[Bound], equation: Equation) -> list[int] | None:
    """Narrow by one equation: the unknowns that changed, None when it cannot hold."""
    signs = [*((u, 1) for u in equation.plus), *((u, -1) for u in equation.minus)]
    least = sum(bounds[u][0] if sign > 0 else -bounds[u][1] for u, sign in signs)
    most = sum(bounds[u][1] if sign > 0 else -bounds[u][0] for u, sign in signs)
    if not least <= equation.total <= most:
        return None
    changed = []
    for unknown, sign in signs:
        low, high = bounds[unknown]
        spare, room = equation.total - least, most - equation.total
        # how far it may rise above its low end, and fall below its high end, by what the rest can
        up, down = (low + spare, high - room) if sign > 0 else (low + room, high - spare)
        new = (max(low, down), min(high, up))
        if new[0] > new[1]:
            return None
        if new != (low, high):
            least += (new[0] - low) if sign > 0 else (high - new[1])
            most -= (high - new[1]) if sign > 0 else (new[0] - low)
            bounds[unknown] = new
            changed.append(unknown)
    return changed
