"""Data files as Excel, LibreOffice, R and pandas write them: read right, or refused."""

import io

import pandas as pd
import pytest

from bindery.data import load_table
from bindery.data.decoding import MAXIMUM
from bindery.errors import BinderyError

PATH = "regions/east/data/people.csv"
SIDECAR = PATH.replace(".csv", ".toml")
HEAD = "year,town,people,share\n"
ROWS = HEAD + "2019,Alba,10,1.5\n2020,Bré,1000,2.25\n"
WANTED = [[2019, "Alba", 10, 1.5], [2020, "Bré", 1000, 2.25]]
DUTCH = "year;town;people;share\n2019;Alba;10;1,5\n2020;Bré;1.000;2,25\n"
LAYOUT = '[layout]\nseparator = ";"\ndecimal = ","\nthousands = "."\n'


@pytest.fixture
def load(root, put):
    """The rows of a file, with more words in its sidecar."""

    def read(content, layout="", old="", new=""):
        sidecar = (root / SIDECAR).read_text().replace(old, new)
        put(SIDECAR, sidecar + layout)
        put(PATH, content)
        return load_table(root, PATH).rows.to_numpy(dtype=object, na_value=None).tolist()

    return read


def write_pandas(**how):
    frame = pd.DataFrame(WANTED, columns=["year", "town", "people", "share"])
    out = io.StringIO()
    frame.to_csv(out, index=False, **how)
    return out.getvalue()


READ = {
    "plain": ROWS,
    "with a byte order mark": ROWS.encode("utf-8-sig"),
    "with a byte order mark and carriage returns": ROWS.replace("\n", "\r\n").encode("utf-8-sig"),
    "by pandas": write_pandas(),
    "by pandas with all in quotes": write_pandas(quoting=1),
    "by pandas with a number that was a float": ROWS.replace(",10,", ",10.0,").replace(
        "2019", "2019.0"
    ),
    "mixed line ends": ROWS.replace("1.5\n", "1.5\r\n").replace("share\n", "share\r"),
    "no line end": ROWS.rstrip("\n"),
    "empty rows at the end": ROWS + ",,,\n\n,,,\n",
    "empty columns at the end": ROWS.replace("\n", ",,\n"),
    "empty columns in some rows": ROWS.replace("1.5\n", "1.5,,\n"),
    "an empty line before the head": "\n" + ROWS,
    "sep": "sep=,\r\n" + ROWS,
    "sep in quotes": '"sep=,"\n' + ROWS,
    "spaces around": ROWS.replace(",", " , "),
    "a head of two lines": ROWS.replace("people", '"people\n"'),
    "the sign for minus": (ROWS.replace("1.5", "\u22121.5"), [[2019, "Alba", 10, -1.5], WANTED[1]]),
    "a small number": (ROWS.replace("1.5", "1.5e-05"), [[2019, "Alba", 10, 1.5e-5], WANTED[1]]),
    "letters in two parts": ROWS.replace("é", "e\u0301"),
    "a line end in a text": (
        ROWS.replace("Alba", '"Alba\n aan Zee"'),
        [[2019, "Alba aan Zee", 10, 1.5], WANTED[1]],
    ),
    "a comma and quotes in a text": (
        ROWS.replace("Alba", '"Alba, ""het"" dorp"'),
        [[2019, 'Alba, "het" dorp', 10, 1.5], WANTED[1]],
    ),
    "nothing in a cell that allows it": (
        ROWS.replace("1.5", ""),
        [[2019, "Alba", 10, None], WANTED[1]],
    ),
    "n.v.t. in a text": (ROWS.replace("Alba", "n.v.t."), [[2019, "n.v.t.", 10, 1.5], WANTED[1]]),
}


@pytest.mark.parametrize("name", READ)
def test_what_can_mean_one_thing_alone_is_read(load, name):
    content, wanted = READ[name] if isinstance(READ[name], tuple) else (READ[name], WANTED)
    assert load(content) == wanted


DECLARED = {
    "semicolons, decimal commas, thousands with points": (DUTCH, LAYOUT),
    "the same with sep": ("sep=;\n" + DUTCH, LAYOUT),
    "tabs": (ROWS.replace(",", "\t"), '[layout]\nseparator = "\\t"\n'),
    "an old code page": (ROWS.encode("cp1252"), '[layout]\nencoding = "cp1252"\n'),
    "a code page that a program changed": (
        ROWS.encode("utf-8-sig"),
        '[layout]\nencoding = "cp1252"\n',
    ),
    "thousands with spaces that do not break": (
        ROWS.replace("1000", "1\u00a0000"),
        '[layout]\nthousands = " "\n',
    ),
    "thousands with apostrophes": (ROWS.replace("1000", "1'000"), '[layout]\nthousands = "\'"\n'),
    "thousands with commas in quotes": (
        ROWS.replace("1000", '"1,000"'),
        '[layout]\nthousands = ","\n',
    ),
}


@pytest.mark.parametrize("name", DECLARED)
def test_what_the_sidecar_declares_is_read(load, name):
    content, layout = DECLARED[name]
    assert load(content, layout) == WANTED


SUMMED = ROWS.replace("2020", "2019").replace("1000", "990") + "2019,Totaal,1000,3.75\n"
THREE = ROWS.replace("1.5", "1.500").replace("2.25", "12.250")
TOLD = {
    # the file
    "UTF-16": (ROWS.encode("utf-16"), 1, "saved as UTF-16", "UTF-8"),
    "UTF-16 without a mark": (ROWS.encode("utf-16-le"), 1, "saved as UTF-16", "UTF-8"),
    "UTF-32": (ROWS.encode("utf-32"), 1, "saved as UTF-16", "UTF-8"),
    "a zero byte": (ROWS.replace("Alba", "Al\0ba"), 2, "a zero byte", "CSV UTF-8"),
    "an old code page": (ROWS.encode("cp1252"), 3, "not UTF-8 text", 'encoding = "cp1252"'),
    "a workbook": (b"PK\x03\x04" + bytes(40), None, "a word processor or spreadsheet", ""),
    "an old workbook": (b"\xd0\xcf\x11\xe0" + bytes(40), None, "a word processor or", "text"),
    "semicolons": (ROWS.replace(",", ";"), 1, "semicolons or tabs", "[layout]"),
    "tabs": (ROWS.replace(",", "\t"), 1, "semicolons or tabs", "separator"),
    "another sep": ("sep=;\n" + ROWS, 1, "semicolons or tabs", "separator"),
    # numbers
    "a decimal comma": (ROWS.replace("1.5", '"1,5"'), 2, "«share» is «1,5», not a number", "2.5"),
    "a decimal comma without quotes": (
        ROWS.replace("1.5", "1,5"),
        2,
        "5 cells",
        "a number has a point",
    ),
    "points between thousands": (
        ROWS.replace("1000", "1.000"),
        3,
        "not a whole number",
        "thousands",
    ),
    "spaces between thousands": (
        ROWS.replace("1000", "1 000"),
        3,
        "not a whole number",
        "thousands",
    ),
    "spaces that do not break": (
        ROWS.replace("1000", "1\u00a0000"),
        3,
        "«1\u00a0000»",
        "thousands",
    ),
    "narrow spaces": (ROWS.replace("1000", "1\u202f000"), 3, "not a whole number", "thousands"),
    "thousands or decimals": (THREE, 2, "three digits behind the point", 'decimal = "."'),
    "a shortened number": (ROWS.replace("1000", "1E+05"), 3, "not a whole number", "shortened it"),
    "a shortened decimal": (ROWS.replace("2.25", "1.2E+11"), 3, "not a number", "shortened it"),
    "per cent": (ROWS.replace("1.5", "1.5%"), 2, "«1.5%», not a number", 'unit = "%"'),
    "per cent with a space": (ROWS.replace("1.5", "1.5 %"), 2, "not a number", "unit"),
    "an amount": (ROWS.replace("1000", "€ 1000"), 3, "not a whole number", "unit"),
    "a code": (ROWS.replace("1000", "0034"), 3, "«0034», not a whole number", 'type = "text"'),
    "a date": (ROWS.replace("2019", "1-1-2019"), 2, "«1-1-2019», not a year", "four digits"),
    "a date for a number": (ROWS.replace("1.5", "1-5-2023"), 2, "not a number", "2023-01-31"),
    "NA": (ROWS.replace("1.5", "NA"), 2, "«NA», which a program writes for nothing", "empty"),
    "NaN": (ROWS.replace("1.5", "nan"), 2, "which a program writes for nothing", "empty"),
    "NA in a text": (ROWS.replace("Alba", "NA"), 2, "«town» is «NA», which a program", "empty"),
    "n.v.t.": (ROWS.replace("1.5", "n.v.t."), 2, "«n.v.t.», not a number", "an empty cell"),
    "a point": (ROWS.replace("1.5", "."), 2, "«.», not a number", "an empty cell"),
    "a cross": (ROWS.replace("1.5", "x"), 2, "«x», not a number", "an empty cell"),
    "a dash": (ROWS.replace("1.5", "-"), 2, "«-», not a number", "an empty cell"),
    "an error of Excel": (
        ROWS.replace("1.5", "#DIV/0!"),
        2,
        "«#DIV/0!», which a spreadsheet",
        "mend",
    ),
    "one in Dutch": (ROWS.replace("1.5", "#DEEL/0!"), 2, "which a spreadsheet", "mend"),
    "one in a text": (ROWS.replace("Alba", "#VERW!"), 2, "«town» is «#VERW!»", "mend"),
    "a column too narrow": (ROWS.replace("1000", "#####"), 3, "which a spreadsheet", "mend"),
    "a formula": (ROWS.replace("1000", "=SUM(C2)"), 3, "which a spreadsheet", "values"),
    # rows and columns
    "a note": (
        ROWS + "Bron: an office\n",
        4,
        "1 cell, but the head has 4",
        "a note under the table?",
    ),
    "a note with commas": (
        ROWS + "Bron: an office,,,\n",
        4,
        "first cell of this last row",
        "processing",
    ),
    "a title above": (
        "People in towns,,,\n" + ROWS,
        1,
        "the head of the table stands in line 2",
        "leave out",
    ),
    "two heads": (ROWS.replace("share\n", "share\n,,number,%\n"), 2, "«people» is «number»", ""),
    "a total": (
        SUMMED,
        4,
        "the last row is the sum of those above it",
        'totals = { town = "Totaal" }',
    ),
    "names of rows": (
        ROWS.replace("year", ",year", 1).replace("\n20", "\n1,20"),
        1,
        "column 1 has no name",
        "(R)",
    ),
    "names of rows without a head": (
        ROWS.replace("\n20", "\n1,20"),
        2,
        "every row has 5 cells",
        "(R)",
    ),
    "a column twice": (ROWS.replace("share", "people"), 1, "«people» stands there twice", ""),
    "a row twice": (ROWS + "2019,Alba,10,1.5\n", 4, "the same row as line 2", "keep one"),
    "a row twice but for a space": (ROWS + "2019,Alba ,10,1.5\n", 4, "the same row as line 2", ""),
    "an open quote": (
        ROWS.replace("Alba", '"Alba'),
        2,
        "a quote is opened in this row",
        "close it",
    ),
    "a quote inside": (ROWS.replace("Alba", '"Al"ba"'), 2, "behind a quote that closes", "doubled"),
    "a sign that nobody sees": (ROWS.replace("Alba", "Al\u200bba"), 2, "sees (U+200B)", "anew"),
    "one in the head": (ROWS.replace("town", "to\u00adwn"), 1, "sees (U+00AD)", "anew"),
    "one that turns the line": (ROWS.replace("Alba", "\u202eAlba"), 2, "sees (U+202E)", "anew"),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_may_mean_something_else_is_refused_with_its_cause(load, name):
    content, line, words, hint = TOLD[name]
    with pytest.raises(BinderyError) as caught:
        load(content)
    told = [(one.line, one.message, one.hint) for one in caught.value.diagnostics
            if one.path == PATH and one.line == line and words in one.message]  # fmt: skip
    assert told, str(caught.value)
    assert hint in told[0][2]


def test_a_total_that_is_declared_is_read(load):
    declared = '[disclosure]\ntotals = { town = "Totaal" }\n'
    assert len(load(SUMMED, declared)) == 3


def test_three_digits_behind_a_point_that_is_declared_are_decimals(load):
    assert load(THREE, '[layout]\ndecimal = "."\n')[1][3] == 12.25


@pytest.mark.parametrize("share", ["0.500", "1.5"])
def test_three_digits_are_decimals_where_another_number_shows_it(load, share):
    assert load(THREE.replace("1.500", share))[1][3] == 12.25


def test_a_point_is_no_decimal_where_commas_are(load):
    with pytest.raises(BinderyError) as caught:
        load(DUTCH.replace("1,5", "1.5"), LAYOUT)
    assert "not a number" in str(caught.value)


def test_the_same_sign_for_two_things_is_told(load):
    with pytest.raises(BinderyError) as caught:
        load(ROWS, '[layout]\nthousands = "."\n')
    assert "«thousands» is the sign that stands before decimals" in str(caught.value)


def test_many_cells_of_one_kind_are_counted_not_listed(load):
    rows = HEAD + "".join(f'20{place:02},A,1,"{place},5"\n' for place in range(10, 60))
    with pytest.raises(BinderyError) as caught:
        load(rows)
    told = caught.value.diagnostics
    assert len(told) == 21
    assert told[-1].message == "«share» has 30 more such cells from here on"
    assert told[-1].hint == "a point before the decimals: 2.5"


def test_a_file_of_a_thousand_megabytes_is_refused_without_being_read(root):
    with (root / PATH).open("wb") as file:
        file.truncate(1_000_000_000)
    with pytest.raises(BinderyError) as caught:
        load_table(root, PATH)
    assert [one.message for one in caught.value.diagnostics] == [
        f"the file is larger than {MAXIMUM // 10**6} MB"
    ]
