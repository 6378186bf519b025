"""A reference that begins a sentence has a capital; one within a sentence has none."""

import pytest

from bindery.model.quotes import QuoteRules
from bindery.model.tree import Break, Note, Paragraph, Reference, Text, Value
from bindery.prose.sentence_starts import find_small_references

RULES = QuoteRules(abbreviations=("p.", "nr.", "ca."))
SMALL = Reference("figure", "fig:north/ships", 3)
LARGE = Reference("figure", "fig:north/ships", 3, capital=True)
WORDS = Text(" shows it.")


@pytest.mark.parametrize(
    "content",
    [
        (SMALL, WORDS),
        (Text("Ships came."), Break(), SMALL, WORDS),
        (Text("They grew by "), Value("x", "2,5%"), Text(". "), SMALL, WORDS),
        (Text("It grew (twice). "), SMALL, WORDS),
        (Text("“Ships!” "), SMALL, WORDS),
        (Text("In 2019. "), SMALL, WORDS),
        (Text("It grew."), Note(()), Text(" "), SMALL, WORDS),
    ],
)
def test_it_begins_a_sentence(content) -> None:
    assert list(find_small_references((Paragraph(content),), RULES)) == [SMALL]
    large = tuple(LARGE if one is SMALL else one for one in content)
    assert list(find_small_references((Paragraph(large),), RULES)) == []


@pytest.mark.parametrize(
    "content",
    [
        (Text("See "), SMALL, Text(".")),
        (Text("Ships ("), SMALL, Text(") came.")),
        (Text("On p. "), SMALL, WORDS),
        (Text("See e.g. "), SMALL, WORDS),
        (Text("Ships; "), SMALL, WORDS),
        (SMALL,),
        (SMALL, Text(", "), SMALL),
    ],
)
def test_it_stands_within_a_sentence(content) -> None:
    assert list(find_small_references((Paragraph(content),), RULES)) == []


def test_an_item_of_a_list_may_begin_with_a_reference() -> None:
    assert list(find_small_references((Paragraph((SMALL, WORDS), tight=True),), RULES)) == []
