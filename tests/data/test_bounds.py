"""What is possible for a hidden count is exactly what trying every filling finds."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bindery.data import bounds as bounds_module
from bindery.data.bounds import Equation, UndecidedError, find_possible

SMALL = (1, 4)


def try_all(bounds, equations, wanted):
    """The naive way: every filling of the unknowns within their bounds."""
    found = {one: set() for one in wanted}
    for filling in product(*(range(low, high + 1) for low, high in bounds)):
        if all(
            sum(filling[u] for u in e.plus) - sum(filling[u] for u in e.minus) == e.total
            for e in equations
        ):
            for one in wanted:
                found[one].add(filling[one])
    return {one: tuple(sorted(values)) for one, values in found.items()}


@pytest.mark.parametrize(
    ("total", "possible"),
    [(2, (1,)), (3, (1, 2)), (5, (1, 2, 3, 4)), (7, (3, 4)), (8, (4,)), (9, ())],
)
def test_two_hidden_counts_and_their_sum(total, possible):
    equation = Equation((0, 1), (), total)
    assert find_possible([SMALL, SMALL], [equation], [0])[0] == possible


def test_a_single_hidden_count_is_computed_back_from_its_total():
    assert find_possible([SMALL], [Equation((0,), (), 3)], [0])[0] == (3,)


def test_what_only_whole_numbers_tell_is_found():
    # a = b, b = c and a + b + c = 6: fractions and bounds alone leave more open
    equations = [Equation((0,), (1,), 0), Equation((1,), (2,), 0), Equation((0, 1, 2), (), 6)]
    assert find_possible([SMALL] * 3, equations, [0, 1, 2]) == {0: (2,), 1: (2,), 2: (2,)}


@st.composite
def systems(draw):
    many = draw(st.integers(1, 5))
    ends = st.sampled_from([(1, 4), (1, 4), (0, 9), (5, 9)])
    bounds = draw(st.lists(ends, min_size=many, max_size=many))
    filling = [draw(st.integers(*one)) for one in bounds]
    equations = []
    for _ in range(draw(st.integers(0, 4))):
        signs = draw(st.lists(st.sampled_from([-1, 0, 0, 1, 1]), min_size=many, max_size=many))
        plus = tuple(i for i, sign in enumerate(signs) if sign > 0)
        minus = tuple(i for i, sign in enumerate(signs) if sign < 0)
        total = sum(filling[i] for i in plus) - sum(filling[i] for i in minus)
        wrong = draw(st.sampled_from([0, 0, 0, 1]))
        equations.append(Equation(plus, minus, total + wrong))
    return bounds, [one for one in equations if one.unknowns]


@settings(max_examples=150, deadline=None)
@given(systems())
def test_the_possible_values_are_those_of_every_filling(system):
    bounds, equations = system
    wanted = range(len(bounds))
    found, naive = find_possible(bounds, equations, wanted), try_all(bounds, equations, wanted)
    if naive[0]:
        assert found == naive
    else:  # a contradiction is told where it is: counts that nothing joins to it stay possible
        assert () in found.values()


def test_a_system_that_cannot_be_decided_is_said_to_be_so(monkeypatch):
    monkeypatch.setattr(bounds_module, "_BUDGET", 1)
    with pytest.raises(UndecidedError):
        find_possible([SMALL, SMALL], [Equation((0, 1), (), 5)], [0])


def test_a_table_of_many_hidden_counts_is_decided_at_once():
    # twelve by twelve, every cell hidden, all margins printed
    side = range(12)
    rows = [Equation(tuple(12 * r + c for c in side), (), 30) for r in side]
    columns = [Equation(tuple(12 * r + c for r in side), (), 30) for c in side]
    possible = find_possible([SMALL] * 144, rows + columns, range(144))
    assert set(possible.values()) == {(1, 2, 3, 4)}
