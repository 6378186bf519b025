"""Another region's value in a region's text: what it prints, and what cannot be compared."""

from dataclasses import replace

import pytest

from bindery.model.tree import Value
from bindery.model.walk import walk_inlines
from bindery.prose import outline_texts, read_section

SPAN = ["stock", "2023-01-01", "2023-01-01"]


def make(number=5, **more):
    return {
        "text": str(number), "number": number, "unit": "persons", "span": SPAN, "areas": ["own"],
        "format": "integer", "amount": False, **more,
    }  # fmt: skip


LATER = ["stock", "2024-01-01", "2024-01-01"]
NORTH = {
    "rate": make(), "people": make(amount=True), "meant": make(amount=True, absolute=True),
    "late": make(), "late_meant": make(unlike=True), "euro": make(), "gdp": make(areas=["c1"]),
    "same_gdp": make(areas=["c1"]), "mixed": make(areas=["c1"]), "year": make(format="year"),
    "dated": make(span=None, years=[2019]), "hidden": make(number=None, text="<5", hidden=True),
}  # fmt: skip
SOUTH = {
    **NORTH, "rate": make(7), "late": make(span=LATER), "late_meant": make(span=LATER),
    "euro": make(unit="euro"), "gdp": make(areas=["c2"]), "mixed": make(areas=["mixed"]),
    "year": make(format="year", span=LATER), "dated": make(span=None, years=[2020]),
}  # fmt: skip
VALUES = {"north": NORTH, "south": SOUTH, "study": {"people": make(12, amount=True)}}


@pytest.fixture
def read(make_request):
    own = (("north", "The North"),)
    return lambda text: read_section(make_request(text, values=VALUES, regions=own))


@pytest.fixture
def tell(read):
    """What is said of a text: pairs of line and message."""
    return lambda text: [(one.line, one.message) for one in read(text).warnings]


def call(name, region="", function="value"):
    return f'{function}("{name}", "{region}")' if region else f'{function}("{name}")'


def test_it_prints_the_other_regions_value_under_its_full_name(read):
    fragment = read(f"Here {{{{ {call('rate')} }}}}, there {{{{ {call('rate', 'south')} }}}}.\n")
    values = [one for one in walk_inlines(fragment.blocks) if isinstance(one, Value)]
    assert [(one.name, one.text) for one in values] == [("rate", "5"), ("south.rate", "7")]
    assert not fragment.warnings


def test_a_hidden_count_stays_hidden_and_is_no_number(tell, read):
    shown = read(f"There {{{{ {call('hidden', 'south')} }}}}.\n")
    assert [one.text for one in walk_inlines(shown.blocks) if isinstance(one, Value)] == ["<5"]
    said = tell(f"{{% if {call('hidden', 'south', 'number')} > 2 %}}\nmore\n{{% endif %}}\n")
    assert said == [(3, "the value «hidden» is no number")]


def test_a_misspelt_region_is_told_with_the_nearest_name(make_request):
    found = read_section(make_request(f"One.\nTwo {{{{ {call('rate', 'sotuh')} }}}}.\n",
                                      values=VALUES))  # fmt: skip
    (one,) = found.warnings
    assert (one.line, one.message) == (4, "no region «sotuh»")
    assert "south" in str(one.advice)


UNLIKE = {
    "people": "«south.people» and «people» (line 3) are amounts (persons) of regions of different "
              "size",
    "late": "«south.late» (on 2024-01-01) stands beside «late» (on 2023-01-01, line 3): not of one "
            "time",
    "dated": "«south.dated» (2020) stands beside «dated» (2019, line 3): not of one time",
    "euro": "«south.euro» in euro stands beside «euro» in persons (line 3)",
    "gdp": "«south.gdp» and «gdp» (line 3) are of areas that are not delimited alike",
}  # fmt: skip
ALIKE = ("rate", "meant", "late_meant", "same_gdp", "mixed", "year")


@pytest.mark.parametrize("name", UNLIKE)
def test_what_cannot_be_compared_is_told_at_the_line_of_the_second(tell, name):
    text = f"Here {{{{ {call(name)} }}}},\nthere {{{{ {call(name, 'south')} }}}}.\n"
    assert tell(text) == [(4, UNLIKE[name])]


@pytest.mark.parametrize("name", UNLIKE)
def test_a_condition_that_compares_it_is_told_too(tell, name):
    for sign in (">", "<=", "==", "/"):
        own, other = call(name, function="number"), call(name, "south", "number")
        said = tell(f"{{% if {own} {sign} {other} %}}\nMore.\n{{% endif %}}\n")
        assert [line for line, _ in said] == [3], (sign, said)


@pytest.mark.parametrize("name", ALIKE)
def test_what_is_alike_or_meant_is_left_alone(tell, name):
    own, other = call(name), call(name, "south")
    assert tell(f"Here {{{{ {own} }}}}, there {{{{ {other} }}}}.\n") == []
    own, other = call(name, function="number"), call(name, "south", "number")
    assert tell(f"{{% if {own} > {other} %}}\nmore.\n{{% endif %}}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Here {0}.\n\nThere {1}.\n",
        "- here {0}\n- there {1}\n",
        "| a | b |\n|---|---|\n| here | {0} |\n| there | {1} |\n",
    ],
)
def test_amounts_may_be_listed(tell, text):
    own, other = (f"{{{{ {call('people', one)} }}}}" for one in ("", "south"))
    assert tell(text.format(own, other)) == []


def test_a_value_of_the_whole_study_is_no_other_region(make_request):
    text = '{% for one in regions %}\n{{ value("people", one) }} of {{ value("people") }}\n'
    request = make_request(f"{text}\n{{% endfor %}}\n", values=VALUES)
    assert not read_section(replace(request, scope="study", region=None)).warnings


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ('{{ value("a", "south") }} {{ value("a") }}', ("south",)),
        ("{% if number('a', 'south') > 1 %}\nx\n{% endif %}", ("south",)),
        ('{% if x %}\n{{ value("a", "south") }}\n{% endif %}', ("south",)),
        ('{% for one in ["south", "west"] %}\n{{ value("a", one) }}\n\n{% endfor %}',
         ("south", "west")),
        ('```\n{{ figure("x") }}\n```\n\n{## {{ value("a", "south") }} ##}\n\nsouth "south"', ()),
        ('{{ value("a", "south") }}\n\n{% for x in 3 %}y{% endfor %}', ("south",)),
    ],
)  # fmt: skip
def test_the_regions_that_a_text_names_are_known_before_its_values(make_request, text, regions):
    assert outline_texts([make_request(text)])[0].regions == regions
