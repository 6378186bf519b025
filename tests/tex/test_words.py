"""Sentences with facts agree with the digits they print, and their mistakes have a place."""

import pytest

from bindery.errors import BinderyError
from bindery.model import NumberStyle
from bindery.tex.words import Place, format_quantity, render_words

PLACE = Place("figures/x/figure.toml", 7)


def fact(number, name="percent1"):
    return format_quantity(number, name, NumberStyle())


@pytest.mark.parametrize(
    ("number", "said"), [(2.5, "meer 2,5%"), (-2.5, "minder 2,5%"), (-0.04, "gelijk 0,0%")]
)
def test_the_word_follows_the_printed_digits(number, said):
    sentence = "{{ groei | by_sign('meer', 'minder', 'gelijk') }} {{ groei.size }}"
    assert render_words(sentence, {"groei": fact(number)}, PLACE) == said


def test_names_are_joined_as_in_a_sentence():
    join = "{{ namen | join_words('en') }}"
    assert render_words(join, {"namen": ("a",)}, PLACE) == "a"
    assert render_words(join, {"namen": ("a", "b", "c")}, PLACE) == "a, b en c"


def test_an_unknown_fact_is_named_with_a_hint():
    with pytest.raises(BinderyError) as caught:
        render_words("{{ groie }}", {"groei": fact(1)}, PLACE)
    (mistake,) = caught.value.diagnostics
    assert (mistake.path, mistake.line) == ("figures/x/figure.toml", 7)
    assert "groie" in mistake.message
    assert "groei" in mistake.hint


@pytest.mark.parametrize(
    "sentence",
    ["{{ groei", "{% if %}", "{{ ''.__class__.__mro__[1].__subclasses__() }}", "{{ 1 / 0 }}",
     "{{ groei | nosuch }}", "{{ groei + 1 }}"],
)  # fmt: skip
def test_a_broken_or_hostile_sentence_is_a_mistake_at_its_line(sentence):
    with pytest.raises(BinderyError) as caught:
        render_words(sentence, {"groei": fact(1)}, PLACE)
    assert caught.value.diagnostics[0].line == 7


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("{{ 'a' * 10**9 }}", "multiplying cannot be used in a sentence"),
        ("{{ 10 ** 10 ** 10 }}", "a power cannot be used in a sentence"),
        ("{{ '%999999999d' % 1 }}", "the sign % between two values cannot be used in a sentence"),
        ("{% for one in range(99999) %}{% endfor %}", "a call cannot be used in a sentence"),
        ("{{ 'a'.ljust(999999999) }}", "a call cannot be used in a sentence"),
        ("{% set x = 'a' %}{{ x ~ x }}", "set cannot be used in a sentence"),
        (
            "{{ 'a' | center(999999999) }}",
            "the sentence cannot be read: there is no filter «center»",
        ),
        ("{{ " + "(" * 500 + "1" + ")" * 500 + " }}", "the sentence cannot be read: more than 20"),
        (
            "{% for a in many %}{% for b in many %}{% endfor %}{% endfor %}",
            "the loops of this text run more than 100000 times",
        ),
    ],
)
def test_what_would_take_all_memory_or_time_is_told(sentence, message):
    with pytest.raises(BinderyError) as caught:
        render_words(sentence, {"many": ("a",) * 1000}, PLACE)
    (mistake,) = caught.value.diagnostics
    assert (mistake.path, mistake.line) == ("figures/x/figure.toml", 7)
    assert mistake.message.startswith(message)
