"""Six files as Excel, StatLine, CBS and DUO write them: laid among the tables, told, imported.

One laid in the data folder as it is costs one message, which holds the command that mends it; what
that command asks and what comes out is kept here.
"""

import json
import re
import shlex

import pytest
from openpyxl import Workbook

from bindery.data import load_table
from bindery.errors import BinderyError
from bindery.importing import Answers, ImportRequest, import_table, read_table

PLACES = (
    "Aardenburg",
    "Café’s-dorp",
    "Sluis",
    "Veere",
    "Goes",
    "Tholen",
    "Hulst",
    "Axel",
    "Kapelle",
)
# “CSV (door lijstscheidingsteken gescheiden)” of a Dutch Excel: Windows-1252, empty rows at the end
EXCEL = "\r\n".join([
    "Plaats;Jaar;Inwoners;Groei;Inkomen;Peildatum",
    *(f"{one};2023;{n}.20{n};{n - 4},5%;€ {n}1.250,00;1-1-2023" for n, one in enumerate(PLACES, 1)),
    "Totaal;2023;46.845;1,0%;€ 45.250,00;1-1-2023", ";;;;;", ";;;;;", "",
]).encode("cp1252")  # fmt: skip
# “CSV UTF-8”: a byte order mark, a title, years side by side, a note below
YEARS = "\ufeff" + "\r\n".join([
    "Leerlingen per school;;;", ";;;", "School;2021;2022;2023",
    *(f"De {one};{n}.104;{n}.210,5;-" for n, one in enumerate(PLACES, 1)),
    "Bron: eigen telling;;;", "",
])  # fmt: skip
# “CSV met statistische symbolen” of StatLine
STATLINE = "\ufeff" + "\n".join([
    '"Regionale kerncijfers Nederland"',
    '"Onderwerp";"";"Bevolking";"Bevolking"', '"";"";"Inwoners";"Dichtheid"',
    '"Regio\'s";"Perioden";"aantal";"aantal"',
    *(f'"{one}";"{year}";"{n}{year}";"{n},5"' for n, one in enumerate(PLACES, 1)
      for year in ("2022", "2023*")),
    '"Bron: CBS"', "",
])  # fmt: skip
# open data of DUO: Windows-1252, small counts as «<5», codes that begin with a zero
DUO = "\r\n".join([
    "BRIN NUMMER;INSTELLINGSNAAM;PLAATSNAAM;LEERJAAR 1;LEERJAAR 2;TOTAAL",
    *(f"0{n}AB;Collège {one};{one.upper()};{n}1;{'<5' if n == 3 else n};{n}2,5"
      for n, one in enumerate(PLACES, 1)),
]).encode("cp1252")  # fmt: skip
# TypedDataSet of CBS' service, with its lists beside it
ODATA = json.dumps({"odata.metadata": "https://example.org", "value": [
    {"ID": n, "RegioS": f"GM000{n}  ", "Perioden": f"{year}JJ00",
     "Inwoners_1": None if n == 3 else n}
    for n in range(1, 6) for year in (2022, 2023)
]})  # fmt: skip
LISTS = {
    "RegioS.json": [{"Key": f"GM000{n}  ", "Title": PLACES[n - 1]} for n in range(1, 6)],
    "DataProperties.json": [{"Key": "RegioS", "Title": "Regio's"},
                            {"Key": "Perioden", "Title": "Perioden"},
                            {"Key": "Inwoners_1", "Title": "Inwoners", "Unit": "aantal"}],
}  # fmt: skip


def write_book(path):
    """A sheet with a title, merged heads, and numbers with a format."""
    book = Workbook()
    sheet = book.active
    for row in (["Banen per sector"], [], ["Sector", "Mannen", None, "Vrouwen", None],
                [None, "voltijd", "deeltijd", "voltijd", "deeltijd"]):  # fmt: skip
        sheet.append(row)
    for area in ("A1:E1", "A3:A4", "B3:C3", "D3:E3"):
        sheet.merge_cells(area)
    for n, one in enumerate(("zorg", "onderwijs", "bouw"), 1):
        sheet.append([one, n * 1000.5, n, "x" if n == 3 else n * 2, n / 8])
        sheet.cell(sheet.max_row, 2).number_format = "#,##0.0"
    book.save(path)


# name, content, signs in the one message (None: no CSV), what is asked, answers, head, a row, rows
FILES = {
    "excel": ("telling.csv", EXCEL, ["«;»", "not UTF-8", "«-3,5%»"],
        [], Answers(), "plaats,jaar,inwoners,groei,inkomen,peildatum",
        "Aardenburg,2023,1201,-3.5,11250.00,2023-01-01", 10),
    "years": ("leerlingen.csv", YEARS.encode(),
        ["a line stands above", "3 years stand side by side"],
        [], Answers(), "school,jaar,waarde", "De Aardenburg,2021,1104", 27),
    "statline": ("kerncijfers.csv", STATLINE.encode(), ["a line stands above", "«;»"],
        [], Answers(), "regios,perioden,bevolking_inwoners,bevolking_dichtheid",
        "Aardenburg,2022,12022,1.5", 18),
    "duo": ("inschrijvingen.csv", DUO, ["«;»", "not UTF-8"],
        ["importing-no-number"], Answers(missing=("<5",)),
        "brin_nummer,instellingsnaam,plaatsnaam,leerjaar_1,leerjaar_2,totaal",
        "01AB,Collège Aardenburg,AARDENBURG,11,1,12.5", 9),
    "odata": ("TypedDataSet.json", ODATA.encode(), None,
        [], Answers(), "regios,perioden,inwoners_1", "Aardenburg,2022,1", 10),
    "workbook": ("banen.xlsx", None, None,
        [], Answers(), "sector,mannen_voltijd,mannen_deeltijd,vrouwen_voltijd,vrouwen_deeltijd",
        "zorg,1000.5,1,2,0.125", 3),
}  # fmt: skip


@pytest.fixture(params=FILES)
def laid(request, tmp_path):
    """A file laid in a region's data folder, as it is, and what is known of it."""
    name, content, *known = FILES[request.param]
    file = tmp_path / "regions/east/data" / name
    file.parent.mkdir(parents=True)
    if content is None:
        write_book(file)
    else:
        file.write_bytes(content)
    for one, rows in LISTS.items() if name.endswith(".json") else ():
        (file.parent / one).write_text(json.dumps({"value": rows}), "utf-8")
    return tmp_path, file, known


def fill_in(sidecar):
    """What a file cannot know of itself, as its author says it."""
    text = re.sub(r'= ""', '= "een"', sidecar.read_text("utf-8"))
    sidecar.write_text(re.sub(r"(?m)^# time = .*", 'time = "none"', text), "utf-8")


def test_what_is_no_tidy_table_is_told_once_with_the_command_that_mends_it(laid):
    root, file, (signs, *_) = laid
    path = file.relative_to(root).as_posix()
    if signs is None:
        return  # no CSV, so no table to the engine
    with pytest.raises(BinderyError) as caught:
        load_table(root, path)
    (one,) = caught.value.diagnostics
    assert one.path == path
    assert "no tidy table" in one.message
    for sign in signs:
        assert re.search(sign, one.message), one.message
    assert f"./inv import-table {shlex.quote(path)} --region east" in str(one.advice)


def test_what_is_asked_and_what_comes_out(laid):
    root, file, (_, asked, answers, head, row, count) = laid
    content = file.read_bytes()
    assert [one.id for one in read_table(ImportRequest(file, language="nl-NL")).doubts] == asked
    request = ImportRequest(file, "east", language="nl-NL", answers=answers)
    found = import_table(root, request)
    lines = (root / found.path).read_text("utf-8").splitlines()
    assert (lines[0], lines[1], len(lines) - 1) == (head, row, count)
    numbers = {name for name, one in found.table.columns.items() if one.unit}
    assert not numbers & set(found.table.key)
    assert (root / found.original).read_bytes() == content  # nothing is lost
    sidecar = root / found.path.replace(".csv", ".toml")
    fill_in(sidecar)
    table = load_table(root, found.path)
    assert len(table.rows) == count


def test_a_tidy_file_with_some_mistakes_keeps_them_cell_by_cell(tmp_path):
    file = tmp_path / "regions/east/data/telling.csv"
    file.parent.mkdir(parents=True)
    file.write_bytes(EXCEL)
    found = import_table(tmp_path, ImportRequest(file, "east", language="nl-NL"))
    sidecar = tmp_path / found.path.replace(".csv", ".toml")
    fill_in(sidecar)
    text = file.read_text("utf-8")
    file.write_text(text.replace("1201", "1201x").replace("2023,2202", "2023,2202 y"), "utf-8")
    with pytest.raises(BinderyError) as caught:
        load_table(tmp_path, found.path)
    assert [one.line for one in caught.value.diagnostics] == [2, 3]


def test_a_file_exported_anew_over_a_tidy_one_is_told_once_and_keeps_its_sidecar(tmp_path):
    file = tmp_path / "regions/east/data/telling.csv"
    file.parent.mkdir(parents=True)
    file.write_bytes(EXCEL)
    request = ImportRequest(file, "east", language="nl-NL")
    sidecar = tmp_path / import_table(tmp_path, request).path.replace(".csv", ".toml")
    fill_in(sidecar)
    kept = sidecar.read_text("utf-8")
    file.write_bytes(EXCEL.replace(b"Plaats;", b"Een titel;;;;;\r\nPlaats;"))
    with pytest.raises(BinderyError) as caught:
        load_table(tmp_path, "regions/east/data/telling.csv")
    (one,) = caught.value.diagnostics
    assert "no tidy table" in one.message
    again = import_table(tmp_path, request)
    assert again.kept_sidecar
    assert sidecar.read_text("utf-8") == kept
    assert again.original.endswith("telling.csv.original1")
    assert len(load_table(tmp_path, again.path).rows) == 10
