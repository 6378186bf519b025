"""A data file is read when it is right, and every mistake is named at its line when it is not."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bindery.data import load_table
from bindery.errors import BinderyError

PATH = "regions/east/data/people.csv"
HEAD = "year,town,people,share\n"


def list_mistakes(root):
    with pytest.raises(BinderyError) as caught:
        load_table(root, PATH)
    return [(one.line, one.message, one.hint) for one in caught.value.diagnostics]


def test_a_right_table_has_typed_columns(root):
    rows = load_table(root, PATH).rows
    assert rows["people"].tolist() == [10, 20, 15, 0]
    assert [str(kind) for kind in rows.dtypes] == ["Int64", "string", "Int64", "Float64"]
    assert rows["share"].isna().tolist() == [False, True, False, False]


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (HEAD + "2019,A,x,1\n", 2, "not a whole number"),
        (HEAD + "2019,A,,1\n", 2, "is empty"),
        (HEAD + "2019,A,1,2,5\n", 2, "5 cells, but the head has 4"),
        (HEAD + '2019,A,1,"2,5"\n', 2, "not a number"),
        (HEAD + "2019,A,1.234,1\n", 2, "not a whole number"),
        (HEAD + "19,A,1,1\n", 2, "not a year"),
        (HEAD + "2019,A,-1,1\n", 2, "below the minimum 0"),
        (HEAD + "2019,A,1001,1\n", 2, "above the maximum 1000"),
        (HEAD + "2019,A,1,1\n\n2019,A,2,2\n", 4, "the same row as line 2"),
        (HEAD + '2019,"A,1,1\n2020,B,2,2\n', 2, "not valid CSV"),
        (HEAD, None, "no rows"),
        ("", None, "empty"),
        ("year;town;people;share\n2019;A;1;1\n", 1, "semicolons"),
        ("year,town,people\n2019,A,1\n", 1, "«share» is missing"),
        ("year,town,peopel,share\n2019,A,1,1\n", 1, "«people» is missing"),
        ("year,town,people,share,more\n2019,A,1,1,1\n", 1, "unknown column «more»"),
        ("year,town,people,share,share\n2019,A,1,1,1\n", 1, "stands there twice"),
        (HEAD.encode() + b"2019,\xe9,1,1\n", 2, "not UTF-8"),
        (HEAD + "2019,A\0,1,1\n", 2, "zero byte"),
    ],
)
def test_a_mistake_is_named_at_its_line(root, put, content, line, words):
    put(PATH, content)
    assert any(words in message and at == line for at, message, _ in list_mistakes(root))


def test_all_mistakes_come_at_once(root, put):
    put(PATH, HEAD + "2019,A,x,1\n2019,B,,y\n20,C,1,1\n")
    assert [line for line, _, _ in list_mistakes(root)] == [2, 3, 3, 4]


def test_a_misspelt_column_is_recognised(root, put):
    put(PATH, "year,town,peopel,share\n2019,A,1,1\n")
    assert any("peopel" in hint for _, _, hint in list_mistakes(root))


def test_a_decimal_comma_gets_its_own_hint(root, put):
    put(PATH, HEAD + '2019,A,1,"2,5"\n')
    assert list_mistakes(root)[0][2] == "a point before the decimals: 2.5"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('title = "People"', "", "«title» is missing"),
        ('type = "year"', 'type = "yaer"', "«type» is «yaer»"),
        ('key = ["year", "town"]', 'key = ["yaer"]', "no column"),
        ("missing = true", 'missing = "yes"', "«missing» must be true or false"),
        ("maximum = 1000", "maximun = 1000", "unknown key «maximun»"),
        ("[columns.year]", "[columns.year", "not valid TOML"),
    ],
)
def test_a_mistake_in_the_sidecar_is_named(root, put, old, new, words):
    sidecar = (root / PATH.replace(".csv", ".toml")).read_text()
    assert old in sidecar
    put(PATH.replace(".csv", ".toml"), sidecar.replace(old, new))
    assert any(words in message for _, message, _ in list_mistakes(root))


def test_a_missing_file_or_sidecar_is_named(root):
    (root / PATH).unlink()
    (root / PATH.replace(".csv", ".toml")).unlink()
    with pytest.raises(BinderyError) as caught:
        load_table(root, PATH)
    assert {one.path for one in caught.value.diagnostics} == {PATH, PATH.replace(".csv", ".toml")}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=120).map(lambda t: (HEAD + t).encode())))
def test_whatever_the_bytes_there_is_a_table_or_a_named_mistake(root, put, content):
    put(PATH, content)
    try:
        load_table(root, PATH)
    except BinderyError as error:
        assert error.diagnostics  # noqa: PT017 - either way out is fine, a traceback is not
