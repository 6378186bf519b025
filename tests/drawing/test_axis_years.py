"""The years along an axis: even, and those that the data have."""

from itertools import pairwise

import pytest

from bindery.drawing.axis_numbers import choose_years

SPANS = [(2000 + a, 2000 + b) for a in range(8) for b in (11, 12, 17, 21, 50)]


@pytest.mark.parametrize(("first", "last"), SPANS)
def test_years_stand_at_even_distances_and_the_last_is_written(first, last):
    found = choose_years(list(range(first, last + 1)))
    assert len({later - earlier for earlier, later in pairwise(found)}) <= 1
    assert found[-1] == last
    assert 2 <= len(found) <= 13


def test_the_first_year_is_written_where_a_step_fits():
    assert choose_years(list(range(2012, 2024))) == list(range(2012, 2024))
    assert choose_years(list(range(2005, 2018))) == list(range(2005, 2018, 2))
    assert choose_years(list(range(2000, 2022)))[0] == 2000


@pytest.mark.parametrize("years", [[2020], [2012, 2023], [2000, 2010, 2020], [2011, 2014, 2021]])
def test_no_year_is_written_that_the_data_lack(years):
    assert set(choose_years(years)) <= set(years)
    assert choose_years(years)[-1] == years[-1]
