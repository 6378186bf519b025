"""A sentence of figure.toml that does not come out is told at its line, in plain words."""

import re

import pytest
from tests.drawing.test_draw import CODE, TOML, list_mistakes
from tests.drawing.test_figure_faults import FOREIGN

from bindery.drawing import draw_entry

FAULTS = {
    "{{ lats }}": ("there is no «lats» here", "«last»"),
    "{{ last.nme }}": ("«last» has no «nme»", "«number»"),
    "{{ last }": ("the sentence cannot be read: «}» cannot stand here", "{{ name }}"),
    "{{ last": ("a mark is opened and not closed", "{{ name }}"),
    "{% if last %}x": ("«if» is not closed", "endif"),
    "{{ last | bysign }}": ("there is no filter «bysign»", "«by_sign»"),
    "{{ last | by_sign('a', 'b') }}": ("lacks a value: level", ""),
    "{{ last.number / 0 }}": ("an expression divides by zero", "ask first"),
    "{{ region.name + 1 }}": ("puts together what does not go together", "«~»"),
    "{{ region.name | float }}": ("«East» is no number", "{{ name }}"),
    "{{ region.name | int }}": ("«East» is no number", "{{ name }}"),
    "{{ range(3) }}": ("a call cannot be used in a sentence", "figure.py"),
    "{% set x = 1 %}": ("set cannot be used in a sentence", "figure.py"),
    "{{ last.__class__ }}": ("«__class__» cannot be used", ""),
    "{% for one in last %}{{ one }}{% endfor %}": ("that is no list", ""),
}


@pytest.mark.parametrize("sentence", FAULTS)
def test_a_sentence_is_told_once_at_its_line(make_request, sentence):
    words, hint = FAULTS[sentence]
    toml = TOML.replace("{{ region.name }} has {{ last }} people", sentence)
    told = list_mistakes(make_request(toml, CODE))
    assert len(told) == 1, told
    ((path, line, message, advice),) = told
    assert (path, line) == ("figures/people/figure.toml", 4)
    assert words in message
    assert advice
    assert hint in advice
    assert not FOREIGN.search(re.sub("«[^»]*»", "", message)), message


def test_a_fact_can_be_taken_as_its_number(make_request):
    many = "{% if last | int > 1000 %}many{% endif %} people"
    toml = TOML.replace("{{ last }} people", many)
    assert draw_entry(make_request(toml, CODE)).title == "East has many people"
