"""Values come out as declared; what cannot be computed is named at its declaration."""

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
CELL = """\
[region.last]
compute = "cell"
table = "people"
column = "people"
where = { year = "last", town = "A" }
format = "integer"
[region.first]
compute = "cell"
table = "people"
column = "people"
where = { year = "first", town = "A" }
format = "integer"
"""


def compute(root, style=None):
    declared = load_declarations(root, VALUES)
    request = PublishRequest(
        root, "east", ("people",), declared, style or NumberStyle(), root / "out" / "east"
    )
    return {one.name: one for one in publish_region(request)}


def list_mistakes(root):
    with pytest.raises(BinderyError) as caught:
        compute(root)
    return [(one.path, one.line, one.message, one.hint) for one in caught.value.diagnostics]


@pytest.mark.parametrize(
    ("rule", "text", "number"),
    [
        ('compute = "change"\nformat = "+percent1"', "+50,0%", 50),
        ('compute = "difference"\nformat = "+integer"', "+5", 5),
        ('compute = "share"\nformat = "percent1"\ndates_may_differ = true', "66,7%", 200 / 3),
        ('compute = "ratio"\nformat = "decimal1"\ndates_may_differ = true', "66,7", 200 / 3),
        ('compute = "index"\nformat = "decimal1"', "150,0", 150),
    ],
)
def test_a_value_from_two_others(root, put, rule, text, number):
    put(VALUES, CELL + f'[region.x]\n{rule}\nfrom = "first"\nto = "last"\n')
    value = compute(root)["x"]
    assert value.text == text
    assert value.number == pytest.approx(number)


def test_sums_means_and_words(root, put):
    put(
        VALUES,
        CELL
        + """\
[region.total]
compute = "sum"
table = "people"
column = "people"
where = { year = 2019 }
format = "integer"
[region.middle]
compute = "mean"
table = "people"
column = "people"
format = "decimal2"
[region.gap]
compute = "difference"
from = "last"
to = "first"
format = "integer"
[region.direction]
compute = "word"
of = "gap"
words = { rise = "up", fall = "down", level = "level" }
""",
    )
    values = compute(root)
    assert [values[name].text for name in ("total", "middle", "direction")] == [
        "30", "11,25", "down",
    ]  # fmt: skip
    assert json.loads((root / "out/east/values.json").read_text())["direction"]["number"] is None


@pytest.mark.parametrize(
    ("declaration", "words", "hint"),
    [
        ('compute = "cell"\ntable = "peple"\ncolumn = "people"\nformat = "integer"',
         "there is no regions/east/data/peple.csv", "people"),
        ('compute = "sum"\ntable = "people"\ncolumn = "peple"\nformat = "integer"',
         "no column «peple»", "people"),
        ('compute = "cell"\ntable = "people"\ncolumn = "people"\nformat = "integer"',
         "4 rows match", "where"),
        (('compute = "sum"\ntable = "people"\ncolumn = "people"\nwhere = { town = "Z" }\n'
         'format = "integer"'), "town = Z", ""),
        ('compute = "sum"\ntable = "people"\ncolumn = "share"\nformat = "decimal1"',
         "empty cells", "unknown"),
        ('compute = "change"\nfrom = "first"\nto = "lsat"\nformat = "percent1"',
         "«lsat», which is not declared", "last"),
        ('compute = "change"\nfrom = "x"\nto = "last"\nformat = "percent1"',
         "computed from itself: x → x", "circle"),
        ('compute = "change"\nfrom = "first"\nto = "last"\nformat = "percnt1"',
         "unknown format «percnt1»", "percent1"),
        ('compute = "chnge"\nfrom = "first"\nto = "last"\nformat = "percent1"',
         "«compute» is «chnge»", "change"),
        (('compute = "sum"\ntable = "people"\ncolumn = "people"\nwhere = { year = "2019" }\n'
         'format = "integer"'), "holds numbers", ""),
    ],
)  # fmt: skip
def test_what_cannot_be_computed_is_named_at_its_declaration(root, put, declaration, words, hint):
    put(VALUES, CELL + f"[region.x]\n{declaration}\n")
    found = [m for m in list_mistakes(root) if words in m[2]]
    assert found
    assert found[0][0] == VALUES
    assert found[0][1] >= CELL.count("\n") + 1
    assert hint in found[0][3]


def test_a_division_by_zero_names_the_zero(root, put):
    put(
        VALUES,
        CELL.replace('"last", town = "A"', '"last", town = "B"')
        + '[region.x]\ncompute = "share"\nfrom = "first"\nto = "last"\nformat = "percent1"\n'
        + "dates_may_differ = true\n",
    )
    assert "divides by «last», which is zero" in list_mistakes(root)[0][2]


def test_nothing_is_published_when_a_value_is_wrong(root, put):
    put(
        VALUES,
        CELL + '[region.x]\ncompute = "word"\nof = "x"\n'
        'words = { rise = "a", fall = "b", level = "c" }\n',
    )
    list_mistakes(root)
    assert not (root / "out").exists()


def test_the_study_compares_the_regions(root, put):
    put(
        VALUES,
        CELL
        + "".join(
            f'[study.{name}]\ncompute = "{rule}"\nover = "last"\n{form}'
            for name, rule, form in (
                ("all", "sum", 'format = "integer"\n'),
                ("least", "minimum", 'format = "integer"\nabsolute = true\n'),
                ("least_name", "smallest_region", "absolute = true\n"),
                ("most_name", "largest_region", "absolute = true\n"),
            )
        ),
    )
    compute(root)
    for kind in ("csv", "toml"):
        text = (root / f"regions/east/data/people.{kind}").read_text()
        put(f"regions/west/data/people.{kind}", text.replace("2020,A,15", "2020,A,7"))
    declared, style = load_declarations(root, VALUES), NumberStyle()
    publish_region(PublishRequest(root, "west", ("people",), declared, style, root / "out/west"))
    regions = (("east", "East"), ("west", "West"))
    request = StudyRequest(root, regions, declared, style, root / "out", root / "out/study")
    values = {one.name: one.text for one in publish_study(request)}
    assert values == {"all": "22", "least": "7", "least_name": "West", "most_name": "East"}


def test_a_value_says_where_it_comes_from_to_the_cell_and_the_line(root, put):
    put(
        VALUES,
        CELL
        + """\
[region.total]
compute = "sum"
table = "people"
column = "people"
where = { town = "A" }
format = "integer"
[region.growth]
compute = "change"
from = "first"
to = "last"
format = "+percent1"
""",
    )
    compute(root)
    data = json.loads((root / "out/east/values.json").read_text())
    table = "regions/east/data/people.csv"
    assert data["total"] == {
        "number": 25,
        "text": "25",
        "format": "integer",
        "table": table,
        "unit": "persons",
        "reference_date": "1 January 2020",
        "compute": "sum",
        "inputs": [],
        "cells": [[table, 2, "people"], [table, 4, "people"]],
        "declared": [VALUES, 13],
        "areas": ["own"],
        "years": [2019, 2020],
        "missing": False,
        "hidden": False,
        "protect": 0,
        "amount": True,
        "span": None,
        "unlike": False,
        "absolute": False,
    }
    growth = data["growth"]
    assert (growth["inputs"], growth["cells"]) == (["first", "last"], [])
    assert (growth["unit"], growth["compute"]) == ("%", "change")


def test_a_value_of_the_study_names_the_regions_values(root, put):
    put(VALUES, CELL + '[study.all]\ncompute = "sum"\nover = "last"\nformat = "integer"\n')
    compute(root)
    declared = load_declarations(root, VALUES)
    request = StudyRequest(
        root, (("east", "East"),), declared, NumberStyle(), root / "out", root / "out/study"
    )
    publish_study(request)
    found = json.loads((root / "out/study/values.json").read_text())["all"]
    assert (found["inputs"], found["unit"]) == (["east.last"], "persons")


def test_a_published_table_keeps_the_lines_of_the_authors_file(root, put):
    table = "regions/east/data/people.csv"
    put(table, "year,town,people,share\n\n2019,A,10,1.5\n\n2020,A,15,2.5\n")
    put(VALUES, CELL)
    compute(root)
    assert json.loads((root / "out/east/people.json").read_text())["lines"] == [3, 5]
    cells = json.loads((root / "out/east/values.json").read_text())["last"]["cells"]
    assert cells == [[table, 5, "people"]]


def test_a_mistake_in_a_table_hides_none_in_the_values(root, put):
    """Neither in those of another table, nor a column that the table itself has not."""
    put("regions/east/data/towns.csv", "name,size\na,1\n")
    put("regions/east/data/towns.toml", SIDE_TABLE)
    put("regions/east/data/people.csv", "year,town,people,share\n2019,A,x,1\n")
    put(VALUES, CELL.replace('column = "people"', 'column = "peeple"', 1) + SIDE_VALUE)
    declared = load_declarations(root, VALUES)
    request = PublishRequest(
        root, "east", ("people", "towns"), declared, NumberStyle(), root / "out"
    )
    with pytest.raises(BinderyError) as caught:
        publish_region(request)
    assert [one.message for one in caught.value.diagnostics] == [
        "«people» is «x», not a whole number",
        "regions/east/data/people.csv has no column «peeple»",
        "regions/east/data/towns.csv has no column «sise»",
    ]


SIDE_TABLE = """\
title = "Towns"
source = "office-1"
reference_date = "2020"
key = ["name"]
[columns.name]
type = "text"
label = "Name"
[columns.size]
type = "integer"
label = "Size"
"""
SIDE_VALUE = """\
[region.size]
compute = "sum"
table = "towns"
column = "sise"
format = "integer"
[region.twice]
compute = "difference"
from = "last"
to = "last"
format = "integer"
"""
