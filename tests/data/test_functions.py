"""A value that a Python function computes notes what it reads, and its mistakes have a line."""

import json

import pytest
from tests.data.test_values import CELL, VALUES, compute, list_mistakes

CODE = "content/values.py"
DECLARED = CELL + '[region.x]\ncompute = "function"\nformat = "decimal1"\n'


def test_a_function_reads_tables_and_values_and_every_cell_is_noted(root, put):
    put(VALUES, DECLARED)
    put(
        CODE,
        "def x(sources):\n"
        '    people = sources.table("people")\n'
        '    return max(people.numbers("people", town="A")) / sources.value("first")\n',
    )
    assert compute(root)["x"].text == "1,5"
    found = json.loads((root / "out/east/values.json").read_text())["x"]
    table = "regions/east/data/people.csv"
    assert found["cells"] == [[table, 2, "people"], [table, 4, "people"]]
    assert found["inputs"] == ["first"]
    assert found["declared"] == [CODE, 1]
    assert (found["compute"], found["years"], found["areas"]) == ("function", [2019, 2020], ["own"])


def test_the_same_function_may_read_a_reference_table_and_texts(root, put):
    put("content/data/land.csv", (root / "regions/east/data/people.csv").read_text())
    put("content/data/land.toml", (root / "regions/east/data/people.toml").read_text())
    put(VALUES, DECLARED.replace('format = "decimal1"', 'format = "text"'))
    put(
        CODE,
        'def x(sources):\n    return sources.reference("land").texts("town", year="last")[0]\n',
    )
    assert compute(root)["x"].text == "A"


@pytest.mark.parametrize(
    ("body", "place", "message"),
    [
        ('return sources.table("peple")', (VALUES, 13), "there is no regions/east/data/peple.csv"),
        ('return sources.table("people").cell("peeple")', (VALUES, 13),
         "regions/east/data/people.csv has no column «peeple»"),
        ('return sources.table("people").cell("people")', (VALUES, 13),
         "4 rows match, where one is meant"),
        ('return sources.value("frist")', (VALUES, 13), "the value «frist» is not declared"),
        ('return sources.value("x")', (VALUES, 13), "«x» is computed from itself: x → x"),
        ("return 1 / 0", (CODE, 2), "this line divides by zero"),
        ("return [1]", (VALUES, 13), "the function «x» gives a list"),
    ],
)  # fmt: skip
def test_mistakes_in_a_function_are_named(root, put, body, place, message):
    put(VALUES, DECLARED)
    put(CODE, f"def x(sources):\n    {body}\n")
    assert list_mistakes(root)[0][:3] == (*place, message)


def test_a_function_that_is_not_there_is_named_with_its_likeness(root, put):
    put(VALUES, DECLARED)
    put(CODE, "def xx(sources):\n    return 1\n")
    path, _, message, hint = list_mistakes(root)[0]
    assert (path, message, hint) == (CODE, "there is no function «x»", "did you mean «xx»?")
