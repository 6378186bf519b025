"""Words that depend on numbers follow the number as it is printed, and are the study's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.data.test_values import CELL, VALUES, compute, list_mistakes

from bindery.data.declaration import Declaration, Rule, Wording
from bindery.data.wording import round_to_nearest
from bindery.model import NumberStyle

ABOUT = """\
[region.about]
compute = "about"
of = "last"
nearest = 10
format = "integer"
words = { above = "over", below = "almost" }
"""


def put_people(root, put, number):
    put(
        "regions/east/data/people.csv", f"year,town,people,share\n2019,A,100,1\n2020,A,{number},1\n"
    )
    return root


@pytest.mark.parametrize(
    ("number", "text"),
    [(121, "over 120"), (124, "over 120"), (126, "almost 130"), (130, "130"), (125, "almost 130")],
)
def test_a_round_number_says_on_which_side_of_it_the_number_lies(root, put, number, text):
    put(VALUES, CELL + ABOUT)
    assert compute(put_people(root, put, number))["about"].text == text


@pytest.mark.parametrize(
    ("number", "text"), [(121, "over 120"), (123, "about 120"), (129, "almost 130")]
)
def test_far_from_the_round_number_it_is_only_about(root, put, number, text):
    words = ABOUT.replace('"almost" }', '"almost", near = "about" }')
    put(VALUES, CELL + words.replace("nearest = 10\n", "nearest = 10\nwithin = 2\n"))
    assert compute(put_people(root, put, number))["about"].text == text


@given(st.integers(1, 10**9), st.sampled_from([10, 100, 1000, 5000]))
def test_over_and_almost_are_never_wrong(number, step):
    wording = Wording((("above", "over"), ("below", "almost"), ("exact", "")),
                      nearest=step, within=step / 2)  # fmt: skip
    one = Declaration("x", "", 1, Rule.ABOUT, "integer", wording=wording)
    about, text = round_to_nearest(one, number, NumberStyle())
    assert abs(about - number) * 2 <= step
    assert text.startswith("over ") == (number > about)
    assert text.startswith("almost ") == (number < about)


BANDS = """\
[region.change]
compute = "change"
from = "first"
to = "last"
format = "+percent1"
[region.word]
compute = "word"
of = "change"
bands = [
  { below = -5, word = "falls fast" },
  { below = 0, word = "falls" },
  { below = 0.1, word = "stays" },
  { word = "rises" },
]
"""


@pytest.mark.parametrize(
    ("number", "word"),
    [(90, "falls fast"), (95, "falls"), (99, "falls"), (100, "stays"), (101, "rises")],
)
def test_a_word_by_bands(root, put, number, word):
    put(VALUES, CELL + BANDS)
    assert compute(put_people(root, put, number))["word"].text == word


COMPARED = """\
[region.word]
compute = "comparison"
from = "last"
to = "first"
words = { more = "more than", less = "less than", equal = "as many as" }
"""


@pytest.mark.parametrize(
    ("number", "word"), [(101, "more than"), (99, "less than"), (100, "as many as")]
)
def test_a_word_that_compares_two_values(root, put, number, word):
    put(VALUES, CELL + COMPARED)
    assert compute(put_people(root, put, number))["word"].text == word


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (ABOUT.replace("nearest = 10", "nearest = 0"), 16, "«nearest» must be more than 0"),
        (ABOUT.replace("nearest = 10", "nearest = 10\nwithin = 6"), 17, "«within» must be 0 to 5"),
        (ABOUT.replace(', below = "almost"', ""), 18, "the key «below» is missing"),
        (BANDS.replace("below = 0, ", "below = -9, "), 21, "the bands do not rise"),
        (BANDS.replace('{ word = "rises" }', '{ below = 9, word = "rises" }'), 21,
         "the last band has no «below»"),
        (ABOUT.replace('"integer"', '"million1"'), 17,
         "a round number is not counted in thousands"),
    ],
)  # fmt: skip
def test_wrong_words_are_named_at_their_line(root, put, text, line, message):
    put(VALUES, CELL + text)
    (found,) = list_mistakes(root)
    assert found[:3] == (VALUES, line, message)
