"""Pairs the marks of a text: of all readings of its signs the cheapest one in which marks pair."""

from collections.abc import Iterator
from dataclasses import dataclass

NEVER = 9.0
_LONE = 3.0  # what a mark costs that nothing pairs with
_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign in a text, and what each reading of it costs."""

    start: int
    end: int
    kind: str  # single or double
    costs: tuple[tuple[str, float], ...]  # open, close, apostrophe, prime, typed


def choose_roles(signs: list[Sign]) -> tuple[str, ...]:
    """The cheapest readings of all signs; a state is the marks that are open."""
    paths: dict[tuple[str, ...], tuple[float, _Step | None]] = {(): (0.0, None)}
    for sign in signs:
        found: dict[tuple[str, ...], tuple[float, _Step | None]] = {}
        for state, (cost, last) in paths.items():
            for role, price, after in _list_moves(sign, state):
                total = cost + price
                if after not in found or total < found[after][0] - 1e-9:
                    found[after] = (total, _Step(role, last))
        paths = found
    best = min(paths.items(), key=lambda one: one[1][0] + _LONE * len(one[0]))
    return _walk_back(best[1][1])


@dataclass(frozen=True, slots=True)
class _Step:
    """A reading, and the one of the sign before."""

    role: str
    last: "_Step | None"


def _walk_back(step: _Step | None) -> tuple[str, ...]:
    roles = []
    while step is not None:
        roles.append(step.role)
        step = step.last
    return tuple(reversed(roles))


def _list_moves(sign: Sign, state: tuple[str, ...]) -> Iterator[tuple[str, float, tuple[str, ...]]]:
    """The readings of a sign in a state: what each costs, and the state behind it."""
    for role, cost in sign.costs:
        if cost >= NEVER:
            continue
        if role == "open":
            if len(state) < _DEEPEST:
                same = 2.0 if state and state[-1] == sign.kind else 0.0
                yield role, cost + same, (*state, sign.kind)
        elif role != "close":
            yield role, cost, state
        elif sign.kind in state:
            depth = len(state) - 1 - state[::-1].index(sign.kind)
            yield role, cost + _LONE * (len(state) - 1 - depth), state[:depth]
        else:
            yield role, cost + _LONE, state


def find_lone(signs: list[Sign], roles: tuple[str, ...]) -> list[int]:
    """The places of the marks that nothing pairs with, and of signs that are no marks."""
    opened: list[int] = []
    lone: list[int] = []
    for place, (sign, role) in enumerate(zip(signs, roles, strict=True)):
        partner = next((one for one in reversed(opened) if signs[one].kind == sign.kind), None)
        if role == "open":
            opened.append(place)
        elif role == "typed" or (role == "close" and partner is None):
            lone.append(place)
        elif role == "close" and partner is not None:
            depth = opened.index(partner)
            lone += opened[depth + 1 :]
            opened = opened[:depth]
    return sorted(lone + opened)
