"""Labels keep apart, and colours can be told from their ground."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from bindery.drawing.colours import lighten, measure_contrast
from bindery.drawing.labels import spread_places

PLACES = st.lists(st.floats(0, 500), min_size=1, max_size=12)
COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda c: "#{:02X}{:02X}{:02X}".format(*c))


@given(PLACES, st.floats(1, 40))
def test_labels_are_apart_and_in_order(wanted, gap):
    places = spread_places(wanted, gap)
    pairs = sorted(zip(wanted, places, strict=True))
    found = [place for _, place in pairs]
    assert all(b - a >= gap - 1e-6 for a, b in zip(sorted(found), sorted(found)[1:], strict=False))
    assert all(pa <= pb for (wa, pa), (wb, pb) in itertools.pairwise(pairs) if wa < wb)


@given(PLACES)
def test_labels_that_are_apart_stay_where_they_are(wanted):
    apart = [index * 50 + place / 100 for index, place in enumerate(wanted)]
    assert spread_places(apart, 10) == apart


@given(PLACES)
def test_labels_stay_inside_their_span_when_they_fit(wanted):
    places = spread_places(wanted, 10, (50.0, 450.0))
    assert min(places) >= 50 - 1e-6
    assert max(places) <= 450 + 1e-6


@given(COLOURS)
def test_a_lighter_shade_keeps_the_contrast_of_shapes(colour):
    shade = lighten(colour)
    if measure_contrast(colour, "#FFFFFF") >= 3.06:
        assert 3.0 <= measure_contrast(shade, "#FFFFFF") <= measure_contrast(colour, "#FFFFFF")
    else:
        assert shade == colour


def test_contrast_is_that_of_the_guideline():
    assert measure_contrast("#FFFFFF", "#000000") == 21
    assert round(measure_contrast("#767676", "#FFFFFF"), 2) == 4.54
