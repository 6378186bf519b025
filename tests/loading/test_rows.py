"""Which rows a table in a text shows: what can be written, and what is said of every slip."""

import pytest

from bindery.loading.rows import Comparison, Joined, Literal, RowChoice, RowError, read_rows

YEAR = Comparison("year", ">=", (Literal(2019.0),))
KIND = Comparison("kind", "=", (Literal("mbo", bare=True),))
CHOICES = {
    "": RowChoice(),
    "year >= 2019": RowChoice(YEAR),
    "year ≥ 2019": RowChoice(YEAR),
    "last 5": RowChoice(count=5, from_end=True),
    "first 3": RowChoice(count=3),
    "year >= 2019 and kind = mbo": RowChoice(Joined("and", (YEAR, KIND))),
    "year >= 2019 or kind == mbo": RowChoice(Joined("or", (YEAR, KIND))),
    "not (kind = mbo)": RowChoice(Joined("not", (KIND,))),
    "kind in (\"mbo\", 'hbo')": RowChoice(
        Comparison("kind", "in", (Literal("mbo"), Literal("hbo")))
    ),
    "year not in (2019, 2020)": RowChoice(
        Comparison("year", "not in", (Literal(2019.0), Literal(2020.0)))
    ),
    "year >= 2019 order by ships down, year last 2": RowChoice(
        YEAR, (("ships", True), ("year", False)), 2, from_end=True
    ),
    "order by ships; first 1": RowChoice(order=(("ships", False),), count=1),
    "growth > -1.5": RowChoice(Comparison("growth", ">", (Literal(-1.5),))),
}


@pytest.mark.parametrize("text", CHOICES)
def test_rows_are_chosen_ordered_and_counted(text):
    assert read_rows(text) == CHOICES[text]


SLIPS = {
    "year": "nothing stands behind «year», not a comparison",
    "year => 2019": "«>» stands where a number or a text is expected",
    "2019 < year": "«2019» stands where a column is expected",
    "year >=": "nothing stands where a number or a text is expected",
    "year > 2019 and": "nothing stands where a column is expected",
    "year > 2019 kind = mbo": "«kind» is not expected in rows=«year > 2019 kind = mbo»",
    "(year > 2019": "a parenthesis that is not closed",
    "last": "nothing is no number of rows",
    "last 0": "«0» is no number of rows",
    "order year": "«order» without «by»",
    "year in 2019": "«in» without a list",
    "year > 2019 && x": "«&& x» cannot be read in rows=«year > 2019 && x»",
    "__import__('os')": "«(» stands behind «__import__», not a comparison",
}


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_told_in_plain_words(text):
    with pytest.raises(RowError) as caught:
        read_rows(text)
    assert str(caught.value) == SLIPS[text]
