"""Files as Excel, StatLine, CBS' and DUO's services write them become tidy tables."""

import json
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from bindery.data import load_table
from bindery.errors import BinderyError
from bindery.importing import Answers, ImportRequest, import_table

EXCEL = (
    "Inwoners per plaats\r\n\r\n"
    "Plaats;Jaar;Inwoners;Aandeel (%);Peildatum\r\n"
    "Aardenburg;2022;1.204;12,5;1-1-2022\r\n"
    "Café’s-dorp;2022;12.000;8,25;1-1-2022\r\n"
    "Totaal;2022;13.204;n.v.t.;1-1-2022\r\n"
    "Bron: een verzonnen telling\r\n"
)
STATLINE = (
    '"Bevolking; kerncijfers";;\n'
    '"Onderwerp";"Bevolking";"Bevolking"\n'
    '"";"Mannen";"Vrouwen"\n'
    '"Perioden";"aantal";"aantal"\n'
    '"2021";"8475102";"8700313"\n'
    '"2022*";"8745468";"8845204"\n'
    '"© Centraal Bureau voor de Statistiek"\n'
)
DUO = (
    "BRIN NUMMER;INSTELLINGSNAAM;PLAATSNAAM;TOTAAL\n"
    "01AA;Voorbeeldcollege;AARDENBURG;1204\n"
    "01AB;Voorbeeldschool;AARDENBURG;<5\n"
    "02AA;Derde school;SLUIS;37\n"
)


def run(root, name, content, **fields):
    file = root / name
    if isinstance(content, str):
        content = content.encode(fields.pop("encoding", "utf-8"))
    if content is not None:
        file.write_bytes(content)
    return import_table(root, ImportRequest(file=file, language="nl-NL", **fields))


def read(root, found):
    return (root / found.path).read_text("utf-8")


def say(found):
    return [str(one) for one in found.table.notes]


def refuse(root, name, content, **fields):
    with pytest.raises(BinderyError) as caught:
        run(root, name, content, **fields)
    assert not [one for one in root.rglob("*.csv") if "content" in one.parts]
    return [(one.line, one.message, one.hint) for one in caught.value.diagnostics]


def test_a_file_of_dutch_excel(tmp_path):
    found = run(tmp_path, "Telling 2022.csv", EXCEL, encoding="cp1252")
    assert found.path == "content/data/telling-2022.csv"
    assert read(tmp_path, found) == (
        "plaats,jaar,inwoners,aandeel,peildatum\n"
        "Aardenburg,2022,1204,12.5,2022-01-01\n"
        "Café’s-dorp,2022,12000,8.25,2022-01-01\n"
        "Totaal,2022,13204,,2022-01-01\n"
    )
    assert say(found) == [
        "read as Windows-1252, columns parted by semicolons",
        "line 1 is left out, it stands above the head: «Inwoners per plaats»",
        "line 7 is left out, it stands below the table: «Bron: een verzonnen telling»",
        "decimals stand behind «,»",
        "one cell of «Aandeel» holds «n.v.t.» and is left empty",
        "«Peildatum» holds dates; the first is 2022-01-01",
        "line 6 looks like a total of others; it is kept",
    ]
    assert (tmp_path / "content/data/telling-2022.toml").read_text("utf-8") == (
        "# Made by `invoke import-table` from Telling 2022.csv.\n"
        "# What is empty is for you to fill in; `invoke check` tells what is missing.\n"
        "# Bron: een verzonnen telling\n"
        'title = "Inwoners per plaats"\n'
        'source = ""          # an id in content/sources.toml\n'
        'reference_date = ""  # such as "1 januari 2023"\n'
        'key = ["plaats"]\n\n'
        '[layout]\ndecimal = "."\n\n'
        '[disclosure]\ntotals = { plaats = "Totaal" }\n\n'
        '[columns.plaats]\ntype = "text"\nlabel = "Plaats"\n\n'
        '[columns.jaar]\ntype = "year"\nlabel = "Jaar"\n\n'
        '[columns.inwoners]\ntype = "integer"\nlabel = "Inwoners"\n# unit = ""\n\n'
        '[columns.aandeel]\ntype = "decimal"\nlabel = "Aandeel"\nunit = "%"\nmissing = true\n\n'
        '[columns.peildatum]\ntype = "text"\nlabel = "Peildatum"\n'
    )
    assert found.unknown == ("source", "reference_date")


def test_the_engine_reads_what_was_written_once_its_author_filled_it_in(tmp_path):
    found = run(tmp_path, "x.csv", EXCEL, encoding="cp1252")
    sidecar = tmp_path / found.path.replace(".csv", ".toml")
    with pytest.raises(BinderyError) as caught:
        load_table(tmp_path, found.path)
    assert {one.line for one in caught.value.diagnostics} == {5, 6}
    text = sidecar.read_text("utf-8").replace('= "" ', '= "een" ')
    sidecar.write_text(text, "utf-8")
    assert load_table(tmp_path, found.path).rows["inwoners"].tolist() == [1204, 12000, 13204]


def test_a_download_of_statline(tmp_path):
    found = run(tmp_path, "statline.csv", STATLINE)
    assert read(tmp_path, found) == (
        "perioden,bevolking_mannen,bevolking_vrouwen\n2021,8475102,8700313\n2022,8745468,8845204\n"
    )
    assert "the head has 3 lines; they are joined" in say(found)
    assert "one year of «Perioden» has a star (provisional); the star is left out" in say(found)
    assert found.table.key == ("perioden",)
    assert found.table.columns["bevolking_mannen"].unit == "aantal"
    assert found.table.title == "Bevolking; kerncijfers"


def test_a_file_of_duo_with_small_counts_is_asked_about(tmp_path):
    assert refuse(tmp_path, "duo.csv", DUO) == [
        (
            None,
            "the column «TOTAAL» holds numbers and «<5» (line 3)",
            'a sign for what is not known: --missing "SIGN"; a column of words: --text "COLUMN"',
        )
    ]
    found = run(tmp_path, "duo.csv", DUO, answers=Answers(missing=("<5",)))
    assert read(tmp_path, found).splitlines()[2] == "01AB,Voorbeeldschool,AARDENBURG,"
    assert found.table.key == ("brin_nummer",)


def odata(*records, **more):
    return json.dumps({"odata.metadata": "https://example.org", "value": records, **more})


def test_a_download_of_cbs_with_the_lists_beside_it(tmp_path):
    (tmp_path / "DataProperties.json").write_text(
        odata(
            {"Key": "RegioS", "Title": "Regio's"},
            {"Key": "Perioden", "Title": "Perioden"},
            {"Key": "Inwoners_1", "Title": "Inwoners op 1 januari", "Unit": "aantal"},
        )
    )
    (tmp_path / "RegioS.json").write_text(odata({"Key": "GM0001  ", "Title": "Voorbeelddam"}))
    (tmp_path / "TableInfos.json").write_text(odata({"Title": "Bevolkingsontwikkeling"}))
    content = odata(
        {"ID": 0, "RegioS": "GM0001  ", "Perioden": "2021JJ00", "Inwoners_1": 1204},
        {"ID": 1, "RegioS": "GM0001  ", "Perioden": "2022JJ00", "Inwoners_1": None},
    )
    found = run(tmp_path, "TypedDataSet.json", content)
    assert read(tmp_path, found) == (
        "regios,perioden,inwoners_1\nVoorbeelddam,2021,1204\nVoorbeelddam,2022,\n"
    )
    assert found.table.title == "Bevolkingsontwikkeling"
    one = found.table.columns["inwoners_1"]
    assert (one.label, one.unit, one.missing) == ("Inwoners op 1 januari", "aantal", True)
    assert say(found) == ["the codes of «RegioS» are written in words"]


def test_a_download_of_cbs_without_lists_keeps_its_codes_and_says_so(tmp_path):
    content = odata({"ID": 0, "RegioS": "GM0001  ", "Perioden": "2021KW01", "Inwoners_1": 4})
    found = run(tmp_path, "data.json", content)
    assert read(tmp_path, found) == "regios,perioden,inwoners_1\nGM0001,2021KW01,4\n"
    assert any("lay the service's list RegioS.json beside the file" in one for one in say(found))


def test_observations_of_version_four_become_columns(tmp_path):
    content = odata(
        {"Id": 1, "Measure": "M1", "ValueAttribute": "None", "Value": 5, "Perioden": "2021JJ00"},
        {"Id": 2, "Measure": "M2", "ValueAttribute": "None", "Value": 0.5, "Perioden": "2021JJ00"},
    )
    found = run(tmp_path, "Observations.json", content)
    assert read(tmp_path, found) == "perioden,m1,m2\n2021,5,0.5\n"


def save(tmp_path, fill, name="book.xlsx"):
    book = Workbook()
    fill(book)
    book.save(tmp_path / name)


def fill_sheet(book):
    sheet = book.active
    sheet.title = "Blad1"
    sheet.append(["Een titel over alles"])
    sheet.merge_cells("A1:D1")
    sheet.append(["Plaats", 2021, 2022, 2023])
    sheet.append(["Aardenburg", 0.1 + 0.2, 1204, None])
    sheet.append(["Sluis", 1, 2, 3])


def test_years_that_stand_side_by_side_in_a_sheet_come_below_each_other(tmp_path):
    save(tmp_path, fill_sheet)
    found = run(tmp_path, "book.xlsx", None)
    assert read(tmp_path, found).splitlines() == [
        "plaats,jaar,waarde", "Aardenburg,2021,0.3", "Aardenburg,2022,1204", "Aardenburg,2023,",
        "Sluis,2021,1", "Sluis,2022,2", "Sluis,2023,3",
    ]  # fmt: skip
    assert found.table.key == ("plaats", "jaar")
    assert "3 columns of years are written below each other, in the column «jaar»" in say(found)


def fill_merged(book):
    sheet = book.active
    sheet.append(["Gemeente", "Mannen", None, "Vrouwen", None, "Gemeten"])
    sheet.append([None, "jong", "oud", "jong", "oud", None])
    for area in ("B1:C1", "D1:E1", "A1:A2", "F1:F2"):
        sheet.merge_cells(area)
    sheet.append(["Sluis", 1, 2, 3, 4, date(2023, 1, 1)])
    sheet.append(["Veere", 5, 6, 7, 8, datetime(2023, 1, 1)])  # noqa: DTZ001 - as a sheet has it


def test_a_head_of_merged_cells_is_joined(tmp_path):
    save(tmp_path, fill_merged)
    found = run(tmp_path, "book.xlsx", None)
    assert read(tmp_path, found).splitlines() == [
        "gemeente,mannen_jong,mannen_oud,vrouwen_jong,vrouwen_oud,gemeten",
        "Sluis,1,2,3,4,2023-01-01", "Veere,5,6,7,8,2023-01-01",
    ]  # fmt: skip


def test_a_book_of_several_sheets_asks_which(tmp_path):
    def fill(book):
        fill_sheet(book)
        other = book.create_sheet("Toelichting")
        other.append(["a", "b"])
        other.append(["c", "d"])

    save(tmp_path, fill)
    assert refuse(tmp_path, "book.xlsx", None) == [
        (None, "several sheets hold something: Blad1, Toelichting", "choose one: --sheet NAME")
    ]
    assert refuse(tmp_path, "book.xlsx", None, sheet="Blad") == [
        (None, "there is no sheet «Blad»", "did you mean «Blad1»?")
    ]
    assert run(tmp_path, "book.xlsx", None, sheet="blad1").rows == 6


def test_an_error_in_a_cell_is_told_at_its_row(tmp_path):
    def fill(book):
        book.active.append(["a", "b"])
        book.active.append(["c", "#DIV/0!"])

    save(tmp_path, fill)
    assert refuse(tmp_path, "book.xlsx", None)[0][:2] == (2, "a cell holds the error #DIV/0!")


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        ("", None, "no columns are found in this file"),
        ("just words\nand more\n", None, "no columns are found in this file"),
        ("a;b\n1.234;2\n", None, "«1.234» can be a thousand or a number with decimals"),
        ("a;b\n1.234,5;2.5\n", None, "«1.234,5» and «2.5» write their decimals in two ways"),
        ("a;b\n1/2/2023;2\n3/4/2023;3\n", None, "«1/2/2023» in the column «a»: which is the day?"),
        ("a;b\n€ 5;1\n5%;1\n", None, "the numbers of the column «a» have different units"),
        ("a;b;a\n1;2;3\n", 1, "two columns are called «a»"),
        ("a;;c\n1;2;3\n", 1, "column 2 has no name"),
        ("a;b\n", 1, "there are no rows beneath the head"),
        ('a;b\n"1;2\n3;4\n', 2, "a quotation mark opens a cell here and never closes it"),
        (b"a;b\n\x811;2\n", None, "this is no text that a table could stand in"),
        (b"a;b\0\n1;2\n", None, "this is no text that a table could stand in"),
        ("[1, 2", 1, "this is not valid JSON"),
        ('{"value": []}', None, "no list of records is found in this file"),
        (b"PK\x03\x04 and no more", None, "this is no workbook that can be read"),
        (b"\xd0\xcf\x11\xe0 old", None, "this is a workbook of before 2007, or one with a passwo"),
    ],
)
def test_what_cannot_be_read_is_told_and_nothing_is_written(tmp_path, content, line, words):
    told = refuse(tmp_path, "x.csv", content)
    assert [(one[0], one[1][: len(words)]) for one in told] == [(line, words)]
    assert all(hint for _, _, hint in told)


@pytest.mark.parametrize(
    ("typed", "answers", "number"),
    [
        ("1.234", Answers(decimal=","), "1234"),
        ("1.234", Answers(decimal="."), "1.234"),
        ("1,234", Answers(decimal="."), "1234"),
        ("1.234.567", Answers(), "1234567"),
        ("1 234 567", Answers(), "1234567"),
        ("1\u00a0234", Answers(), "1234"),
        ("1'234", Answers(), "1234"),
        ("1.234,50", Answers(), "1234.50"),
        ("−3,5", Answers(), "-3.5"),
        ("0,123", Answers(), "0.123"),
        ("1,5E+03", Answers(), "1500"),
        ("12,5%", Answers(), "12.5"),
        ("€ 1.200,00", Answers(), "1200.00"),
        ("00123", Answers(), "00123"),
        ("-", Answers(), "-"),
    ],
)
def test_a_number_is_read_as_it_is_meant(tmp_path, typed, answers, number):
    found = run(tmp_path, "x.csv", f"naam;getal\na;{typed}\n", answers=answers)
    assert read(tmp_path, found) == f"naam,getal\na,{number}\n"
    sidecar = tmp_path / found.path.replace(".csv", ".toml")
    text = sidecar.read_text("utf-8").replace('= "" ', '= "een" ')
    sidecar.write_text(text.replace('title = ""', 'title = "een"'), "utf-8")
    (cell,) = load_table(tmp_path, found.path).rows["getal"].tolist()
    assert str(cell) == number or float(cell) == float(number)


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encoding_and_separator_are_found(tmp_path, separator, encoding):
    content = separator.join(("naam", "getal")) + "\r\n" + separator.join(("é", "4")) + "\r\n"
    found = run(tmp_path, "x.csv", content, encoding=encoding)
    assert read(tmp_path, found) == "naam,getal\né,4\n"


def test_the_line_by_which_excel_finds_its_separator_is_no_row(tmp_path):
    found = run(tmp_path, "x.csv", "sep=|\na|b\nc|5\n")
    assert read(tmp_path, found) == "a,b\nc,5\n"


def test_a_table_that_is_there_is_kept_and_its_sidecar_too(tmp_path):
    found = run(tmp_path, "x.csv", "naam;getal\na;1\n")
    with pytest.raises(BinderyError, match="there is a table of this name"):
        run(tmp_path, "x.csv", "naam;getal\na;2\n")
    assert read(tmp_path, found) == "naam,getal\na,1\n"
    sidecar = tmp_path / "content/data/x.toml"
    text = sidecar.read_text("utf-8").replace('= "" ', '= "een" ')
    text = text.replace('title = ""', 'title = "Een"')
    sidecar.write_text(text, "utf-8")
    again = run(tmp_path, "x.csv", "naam;getal\na;2\n", replace=True)
    assert (again.kept_sidecar, again.unknown) == (True, ())
    assert read(tmp_path, again) == "naam,getal\na,2\n"
    assert sidecar.read_text("utf-8") == text
    with pytest.raises(BinderyError, match="the column «getal» is missing"):
        run(tmp_path, "x.csv", "naam;getallen\na;2\n", replace=True)
    assert read(tmp_path, again) == "naam,getal\na,2\n"


def test_a_file_that_is_not_there_is_told(tmp_path):
    assert refuse(tmp_path, "none.csv", None)[0][1] == (
        "this file cannot be read: No such file or directory"
    )
