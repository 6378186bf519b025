"""A publisher's file is read as it is: the sidecar says how it is written."""

import pytest

from bindery.data import load_table
from bindery.errors import BinderyError

PATH = "schools.csv"
SIDECAR = """\
title = "Schools"
source = "agency"
reference_date = "1 October 2022"
[layout]
separator = ";"
encoding = "cp1252"
others = true
[columns.name]
type = "text"
head = "INSTELLINGSNAAM MBO"
label = "School"
[columns.students]
type = "integer"
head = "TOTAAL"
label = "Students"
"""
HEAD = "PEILDATUM;INSTELLINGSNAAM MBO;TOTAAL\n"


def load(put, text, sidecar=SIDECAR):
    put("schools.toml", sidecar)
    return load_table(put(PATH, text), PATH)


def explain(put, text, sidecar=SIDECAR):
    with pytest.raises(BinderyError) as caught:
        load(put, text, sidecar)
    return [(one.line, one.message, one.hint) for one in caught.value.diagnostics]


def test_an_old_code_page_other_names_and_columns_that_are_left_out(put):
    table = load(put, (HEAD + "1;Café;7\n").encode("cp1252"))
    assert list(table.rows.columns) == ["name", "students"]
    assert table.rows.iloc[0].tolist() == ["Café", 7]


def test_a_byte_order_mark_is_read_whatever_the_sidecar_expects(put):
    raw = (HEAD + "1;Café;7\n").encode("utf-8-sig")
    assert load(put, raw, SIDECAR.replace("cp1252", "utf-8-sig")).rows["name"].tolist() == ["Café"]
    assert load(put, raw, SIDECAR.replace("cp1252", "utf-8")).rows["name"].tolist() == ["Café"]


def test_a_column_that_is_missing_is_told_by_its_name_in_the_file(put):
    found = explain(put, HEAD.replace("TOTAAL", "TOTAAL2") + "1;A;3\n")
    assert found == [(1, "the column «TOTAAL» is missing", "did you mean «TOTAAL2»?")]


def test_another_separator_is_told(put):
    assert explain(put, HEAD.replace(";", ",") + "1,A,3\n") == [
        (1, "columns are not separated by «;»", "see `separator` under [layout] in the sidecar")
    ]


def test_a_flag_that_is_not_in_the_file_is_told(put):
    flagged = SIDECAR.replace("others = true", 'flag = { column = "INDICATIE", word = "J" }')
    flagged = flagged.replace("[layout]", "[layout]\nothers = true")
    found = explain(put, HEAD + "1;A;30\n", flagged)
    assert (1, "the column «INDICATIE» is missing", "known: PEILDATUM, name, students") in found


def test_a_mark_in_a_column_that_is_not_protected_says_how_to_protect_it(put):
    found = explain(put, HEAD + "1;A;<5\n")
    assert found[0][1:] == (
        "«students» is «<5», not a whole number",
        "a hidden count? The sidecar's column then says: protect = 5",
    )
