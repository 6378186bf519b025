"""DUO's files are read with their suppressed counts as missing, never as a number (REQ-50)."""

import pytest

from bindery.data import load_duo
from bindery.data.duo import DuoLayout
from bindery.errors import BinderyError

PATH = "duo.csv"
COLUMNS = DuoLayout(("BRIN NUMMER", "INSTELLINGSNAAM MBO"), ("TOTAAL",))
HEAD = "PEILDATUM;BRIN NUMMER;INSTELLINGSNAAM MBO;INDICATIEAVG;TOTAAL\n"


def test_hidden_counts_are_missing(put):
    root = put(PATH, HEAD + "1;24ZZ;A;N;12\n1;24ZZ;B;N;<5\n1;24ZZ;C;J;4\n1;24ZZ;D;N;0\n")
    rows = load_duo(root, PATH, COLUMNS)
    assert rows["TOTAAL"].isna().tolist() == [False, True, True, False]
    assert rows["TOTAAL"].dropna().tolist() == [12, 0]
    assert rows["BRIN NUMMER"].tolist() == ["24ZZ"] * 4


def test_an_old_code_page_and_a_byte_order_mark_are_read(put):
    root = put(PATH, (HEAD + "1;25PV;Café;N;7\n").encode("cp1252"))
    assert load_duo(root, PATH, COLUMNS)["INSTELLINGSNAAM MBO"].tolist() == ["Café"]
    put(PATH, (HEAD + "1;25PV;Café;N;7\n").encode("utf-8-sig"))
    assert load_duo(root, PATH, COLUMNS)["INSTELLINGSNAAM MBO"].tolist() == ["Café"]


def test_every_wrong_count_is_named_at_its_line(put):
    root = put(PATH, HEAD + "1;24ZZ;A;N;twaalf\n1;24ZZ;B;N;3\n1;24ZZ;C;N;1,5\n")
    with pytest.raises(BinderyError) as caught:
        load_duo(root, PATH, COLUMNS)
    assert [one.line for one in caught.value.diagnostics] == [2, 4]


def test_a_missing_column_is_named_with_its_likeness(put):
    root = put(PATH, HEAD.replace("TOTAAL", "TOTAAL2") + "1;24ZZ;A;N;3\n")
    with pytest.raises(BinderyError) as caught:
        load_duo(root, PATH, COLUMNS)
    assert "TOTAAL2" in caught.value.diagnostics[0].hint


def test_a_file_with_commas_is_no_duo_file(put):
    root = put(PATH, HEAD.replace(";", "\t") + "1\t24ZZ\tA\tN\t3\n")
    with pytest.raises(BinderyError):
        load_duo(root, PATH, COLUMNS)
