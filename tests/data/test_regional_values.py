"""Values over the regions: of one unit, date and area, or refused with both regions named."""

import json

import pytest

from bindery.data import (
    PublishRequest,
    StudyRequest,
    load_declarations,
    publish_region,
    publish_study,
)
from bindery.errors import BinderyError
from bindery.model import NumberStyle

VALUES = "content/values.toml"
LAST = """\
[region.last]
compute = "sum"
table = "people"
column = "people"
where = { year = "last" }
format = "integer"
[region.part]
compute = "cell"
table = "people"
column = "share"
where = { year = "last", town = "B" }
format = "decimal1"
may_be_missing = true
"""
ALL = '[study.all]\ncompute = "sum"\nover = "last"\nformat = "integer"\n'
ABSOLUTE = 'absolute = true\nover = "last"'
REGIONS = (("east", "East"), ("west", "West"), ("south", "South"))


@pytest.fixture
def three(root, put):
    """East, West with twice and South with thrice the people."""
    sidecar = (root / "regions/east/data/people.toml").read_text()
    for slug, times in (("west", 2), ("south", 3)):
        rows = f"year,town,people,share\n2019,A,10,1.5\n2020,A,{15 * times},2.5\n2020,B,0,3.0\n"
        put(f"regions/{slug}/data/people.csv", rows)
        put(f"regions/{slug}/data/people.toml", sidecar)
    return root


@pytest.fixture
def change(three, put):
    """Put other words in a region's sidecar or table."""

    def replace(slug, old, new, suffix="toml"):
        path = f"regions/{slug}/data/people.{suffix}"
        text = (three / path).read_text()
        assert old in text
        put(path, text.replace(old, new))

    return replace


def compute(root, put, study, areas=None, region=LAST):
    put(VALUES, region + study)
    declared = load_declarations(root, VALUES)
    for slug, _ in REGIONS:
        out = root / "out" / slug
        own = (areas or {}).get(slug, ())
        publish_region(PublishRequest(root, slug, ("people",), declared, NumberStyle(), out, own))
    request = StudyRequest(root, REGIONS, declared, NumberStyle(), root / "out", root / "out/all")
    return {one.name: one for one in publish_study(request)}


def explain(root, put, study, **more):
    with pytest.raises(BinderyError) as caught:
        compute(root, put, study, **more)
    return [(one.path, one.line, one.message, one.hint) for one in caught.value.diagnostics]


def test_another_unit_is_refused_and_names_both_regions(three, put, change):
    change("west", '"persons"', '"thousand persons"')
    assert explain(three, put, ALL) == [
        (
            VALUES,
            14,
            (
                "«all» puts two units of «last» together: «persons» in East "
                "(regions/east/data/people.csv:4) and «thousand persons» in West "
                "(regions/west/data/people.csv:3)"
            ),
            "make the units in the sidecars equal",
        )
    ]


def test_another_year_is_refused_even_where_all_ask_for_the_last(three, put, change):
    change("south", "2020", "2021", "csv")
    assert explain(three, put, ALL) == [
        (
            VALUES,
            14,
            (
                "«all» puts two dates of «last» together: «2020» in East "
                "(regions/east/data/people.csv:4) and «2021» in South "
                "(regions/south/data/people.csv:3)"
            ),
            "when that is meant, say so: dates_may_differ = true",
        )
    ]
    assert compute(three, put, ALL + "dates_may_differ = true\n")["all"].number == 90


def test_another_area_is_refused_and_names_both_regions(three, put, change):
    change("west", "title =", 'area = "province"\ntitle =')
    assert explain(three, put, ALL) == [
        (
            VALUES,
            14,
            (
                "«all» is about each region itself, and «last» is about the region itself in East "
                "(regions/east/data/people.csv:4) and «province» in West "
                "(regions/west/data/people.csv:3)"
            ),
            'name the area that all are about, area = "…", or let areas differ, area = "mixed"',
        )
    ]
    assert compute(three, put, ALL + 'area = "mixed"\n')["all"].number == 90


def test_an_area_that_all_regions_fit_is_let_pass_when_it_is_named(three, put, change):
    change("west", "title =", 'area = "province"\ntitle =')
    named = ALL + 'area = "province"\n'
    fits = {"east": ("province",), "south": ("province", "coast")}
    assert compute(three, put, named, areas=fits)["all"].number == 90
    (found,) = explain(three, put, named, areas={"east": ("province",)})
    assert "«province» in West" not in found[2]
    assert "the region itself in South (regions/south/data/people.csv:3)" in found[2]


def test_a_region_without_a_value_is_refused_or_shown_as_missing_never_as_zero(three, put, change):
    change("west", "2020,B,0,3.0", "2020,B,0,", "csv")
    total = '[study.all]\ncompute = "sum"\nover = "part"\nformat = "decimal1"\n'
    assert explain(three, put, total) == [
        (
            VALUES,
            14,
            "«part» is not a number in West (regions/west/data/people.csv:4)",
            "when a gap may show, say so: may_be_missing = true",
        )
    ]
    value = compute(three, put, total + "may_be_missing = true\n")["all"]
    assert (value.number, value.text, value.missing) == (None, ".", True)
    high = total.replace("sum", "maximum") + "may_be_missing = true\n"
    assert compute(three, put, high)["all"].text == "3,0"


def test_a_region_that_lacks_the_table_publishes_a_gap_where_that_is_declared(three, put):
    region = LAST.replace('format = "integer"', 'format = "integer"\nmay_be_missing = true')
    put(VALUES, region)
    declared = load_declarations(three, VALUES)
    request = PublishRequest(three, "east", (), declared, NumberStyle(), three / "out/east")
    last = next(one for one in publish_region(request) if one.name == "last")
    assert (last.number, last.text, last.missing) == (None, ".", True)
    put(VALUES, LAST)
    strict = PublishRequest(three, "east", (), load_declarations(three, VALUES), NumberStyle(),
                            three / "out/east")  # fmt: skip
    with pytest.raises(BinderyError, match=r"there is no regions/east/data/people\.csv"):
        publish_region(strict)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ('compute = "mean"\nover = "last"\nformat = "decimal1"', "30,0"),
        ('compute = "weighted_mean"\nover = "part"\nweight = "last"\nformat = "decimal2"', "3,00"),
        (f'compute = "range"\n{ABSOLUTE}\nbetween = " to "\nformat = "integer"', "15 to 45"),
        (f'compute = "rank"\n{ABSOLUTE}\nregion = "west"\nformat = "integer"', "2"),
        (f'compute = "rank"\n{ABSOLUTE}\nregion = "east"\norder = "rising"\nformat = "integer"',
         "1"),
        (f'compute = "ranking"\n{ABSOLUTE}\nlast = " and "', "South, West and East"),
        (f'compute = "largest_region"\n{ABSOLUTE}', "South"),
        (f'compute = "smallest_region"\n{ABSOLUTE}', "East"),
    ],
)  # fmt: skip
def test_what_a_value_over_the_regions_can_be(three, put, rule, text):
    assert compute(three, put, f"[study.x]\n{rule}\n")["x"].text == text


def test_a_weight_of_another_date_is_refused(three, put, change):
    region = LAST.replace('[region.part]\ncompute = "cell"', '[region.part]\ncompute = "mean"')
    region = region.replace('where = { year = "last", town = "B" }', "where = { year = 2019 }")
    for slug in ("east", "west", "south"):
        change(slug, "2019,A,10,1.5", "2019,A,10,2.5", "csv")
    change("east", "2019,B,20,\n", "2019,B,20,2.5\n", "csv")
    weighed = (
        '[study.x]\ncompute = "weighted_mean"\nover = "part"\nweight = "last"\n'
        'format = "decimal1"\n'
    )
    (found,) = explain(three, put, weighed, region=region)
    assert found[2] == "«x» weighs «part» of 2019 with «last» of 2020, in East"


def test_a_number_of_the_country_is_the_same_in_all_regions_or_refused(three, put):
    same = '[study.x]\ncompute = "same"\nover = "{}"\nformat = "decimal1"\n'
    assert compute(three, put, same.format("part"))["x"].text == "3,0"
    (found,) = explain(three, put, same.format("last"))
    assert found[2] == "«last» is not the same in all regions: 15 in East and 30 in West"


def test_the_study_s_value_keeps_its_inputs(three, put):
    compute(three, put, ALL)
    found = json.loads((three / "out/all/values.json").read_text())["all"]
    assert found["inputs"] == ["east.last", "west.last", "south.last"]
    assert (found["unit"], found["years"]) == ("persons", [2020])


def test_one_other_area_in_all_regions_needs_no_word(three, put, change):
    for slug in ("east", "west", "south"):
        change(slug, "title =", 'delimitation = "the harbour basin"\ntitle =')
    assert compute(three, put, ALL)["all"].number == 90


def test_amounts_of_regions_of_different_size_are_not_compared(three, put):
    """The most people says only which region is the largest."""
    study = '[study.most]\ncompute = "largest_region"\nover = "last"\n'
    assert explain(three, put, study) == [
        (
            VALUES,
            14,
            "«most» compares amounts (persons) of regions of different size",
            'compare a rate: declare one over «last» (compute = "rate", per = 1000), '
            "or say absolute = true",
        )
    ]


RATE = """\
[region.first]
compute = "sum"
table = "people"
column = "people"
where = { year = "first" }
format = "integer"
[region.per]
compute = "rate"
from = "last"
to = "first"
per = 1000
format = "decimal1"
suffix = "per 1,000"
"""


def test_rates_are_compared_whatever_the_regions_size(three, put):
    study = (
        '[study.most]\ncompute = "largest_region"\nover = "per"\n'
        '[study.least]\ncompute = "minimum"\nover = "per"\nformat = "decimal1"\n'
    )
    values = compute(three, put, study, region=LAST + RATE)
    assert values["most"].text == "South"
    # 15 of 30, 30 of 10 and 45 of 10
    assert values["least"].text == "500,0"
    published = json.loads((three / "out/east/values.json").read_text())["per"]
    assert (published["text"], published["unit"]) == (
        "500,0\u202fper 1,000",
        "persons / 1000 persons",
    )
    assert published["amount"] is False


def test_a_difference_of_amounts_is_an_amount(three, put):
    more = (
        '[region.more]\ncompute = "difference"\nfrom = "first"\nto = "last"\nformat = "integer"\n'
    )
    study = '[study.most]\ncompute = "ranking"\nlast = " and "\nover = "more"\n'
    assert "compares amounts" in explain(three, put, study, region=LAST + RATE + more)[0][2]


def test_a_rate_needs_what_it_is_for(root, put):
    put(VALUES, LAST + RATE.replace("per = 1000", "per = 0"))
    with pytest.raises(BinderyError) as caught:
        load_declarations(root, VALUES)
    assert [(one.line, one.message) for one in caught.value.diagnostics] == [
        (24, "«per» is above 0")
    ]
