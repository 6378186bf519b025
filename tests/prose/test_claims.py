"""What a sentence claims: it prints nothing, and is told at its line when the numbers say no."""

import pytest

from bindery.model.walk import walk_blocks
from bindery.prose import outline_texts, read_section

VALUES = {
    "north": {
        "growth": {"text": "+2%", "number": 2.0, "unit": "%", "format": "percent0"},
        "hidden": {"text": "<5", "number": None, "unit": "persons", "format": "integer"},
        "guess": {"text": "0", "number": 0.0, "guessed": True},
    },
    "south": {"growth": {"text": "−3%", "number": -3.0, "unit": "%", "format": "percent0"}},
}


@pytest.fixture
def request_of(make_request):
    own = (("north", "The North"),)
    return lambda text: make_request(text, values=VALUES, regions=own)


@pytest.fixture
def tell(request_of):
    def told(text):
        found = read_section(request_of(text)).warnings
        return [(one.line - BEFORE, one.message) for one in found]

    return told


BEFORE = 2  # the lines of the title that the fixture writes above a text
FALSE = "what is claimed here does not hold: "
ASKS = "claim(…) asks for a condition on numbers"


@pytest.mark.parametrize("condition", [
    'number("growth") > 0',
    'number("growth") > number("growth", "south")',
    '0 < number("growth") < 3 and number("growth", "south") < 0',
    'not number("growth") < 0',
])  # fmt: skip
def test_a_claim_that_holds_prints_nothing_and_breaks_no_paragraph(request_of, condition):
    claim = f"{{{{ claim({condition}) }}}}"
    plain = read_section(request_of("The region grows.\nMore follows.\n"))
    for between in (f"\n{claim}\n", f" {claim}\n"):
        fragment = read_section(request_of(f"The region grows.{between}More follows.\n"))
        assert not fragment.warnings
        assert len([*walk_blocks(fragment.blocks)]) == len([*walk_blocks(plain.blocks)])


@pytest.mark.parametrize(("condition", "said"), [
    ('number("growth") < 0', FALSE + "growth = +2%"),
    ('number("growth") < number("growth", "south")', FALSE + "growth = +2%; south.growth = −3%"),
    ('number("growth")', ASKS),
    ("1 > 2", ASKS),
    ('value("growth")', ASKS),
    ('number("growth") > 0, 1', ASKS),
    ("", ASKS),
])  # fmt: skip
def test_a_claim_is_told_at_its_line(tell, condition, said):
    claim = f"{{{{ claim({condition}) }}}}"
    assert tell(f'First {{{{ value("growth") }}}}.\n\nIt shrinks.\n{claim}\n') == [(4, said)]


def test_numbers_of_other_conditions_are_not_named(tell):
    text = (
        '{% if number("growth", "south") < 0 %}\nThe south shrinks.\n{% endif %}\n'
        'The region shrinks. {{ claim(number("growth") < 0) }}\n'
    )
    assert tell(text) == [(4, FALSE + "growth = +2%")]


def test_a_number_that_is_not_there_is_told_once(tell):
    assert [line for line, _ in tell('So. {{ claim(number("grwth") > 0) }}\n')] == [1]
    assert [line for line, _ in tell('So. {{ claim(number("hidden") > 0) }}\n')] == [1]
    assert [line for line, _ in tell("So. {{ claim(grwth > 0) }}\n")] == [1]


def test_guesses_are_not_judged(tell):
    assert not tell('So. {{ claim(number("guess") > 0) }}\n')


def test_a_claim_on_another_region_makes_its_values_an_input(request_of):
    request = request_of('So. {{ claim(number("growth", "south") > 0) }}\n')
    assert outline_texts([request])[0].regions == ("south",)
