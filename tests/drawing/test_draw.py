"""An entry becomes a PDF, its numbers and its words; every mistake in it has a place."""

import json
import re
from dataclasses import replace

import pikepdf
import pytest

from bindery.drawing import FigureData, FigureRegion, draw_entry
from bindery.errors import BinderyError

EAST = FigureRegion("east", "East", "#1E7A2E")
WEST = FigureRegion("west", "West", "#2F5F96")
TOML = """\
kind = "figure"
scope = "region"
data = ["people"]
title = "{{ region.name }} has {{ last }} people"
subtitle = "persons"
alt = "A line that ends at {{ last }} in the year shown."
height = 50
[[columns]]
key = "year"
label = "Year"
format = "year"
[[columns]]
key = "people"
label = "People of {{ region.name }}"
format = "integer"
"""
CODE = """\
from bindery.drawing import Quantity, Tabulation
from bindery.drawing.charts import Line, Panel, draw_lines


def tabulate(data):
    rows = data.tables["people"]
    return Tabulation(rows, {"last": Quantity(rows["people"].iloc[-1], "integer")})


def draw(canvas, rows):
    line = Line(canvas.label("people"), list(rows["year"]), list(rows["people"]), canvas.colour)
    draw_lines(canvas, [Panel("", canvas.colour, (line,))], "integer", zero=True)
"""


def list_mistakes(request):
    with pytest.raises(BinderyError) as caught:
        draw_entry(request)
    return [(one.path, one.line, one.message, one.hint) for one in caught.value.diagnostics]


def test_a_figure_gets_its_words_numbers_and_source_line(make_request):
    request = make_request(TOML, CODE)
    record = draw_entry(request)
    assert record.title == "East has 1.350 people"
    assert record.columns[1].label == "People of East"
    assert record.rows[-1] == ("2021", "1.350")
    assert record.source_line == (
        "Source: Office, T1; date: 1 May 2020; area: eleven towns; processing: sum of towns."
    )
    assert (request.output / "people.csv").read_text() == (
        "year,people\n2019,1000\n2020,1200\n2021,1350\n"
    )
    assert json.loads((request.output / "people.json").read_text())["rows"][0] == ["2019", "1.000"]


def test_the_source_line_is_silent_about_the_regions_own_area(make_request):
    request = make_request(TOML, CODE)
    (origin,) = request.origins
    own = type(origin)(origin.schema, origin.region, "eleven towns")
    record = draw_entry(make_request(TOML, CODE, origins=(own,)))
    assert "area" not in record.source_line


def test_the_pdf_is_exactly_as_large_as_printed_and_tells_nothing_of_its_maker(make_request):
    request = make_request(TOML, CODE)
    draw_entry(request)
    with pikepdf.open(request.output / "people.pdf") as pdf:
        box = [float(edge) for edge in pdf.pages[0].MediaBox]
        assert box[2:] == pytest.approx([120 / 25.4 * 72, 50 / 25.4 * 72], abs=0.01)
        assert not pdf.docinfo.keys()
        states = pdf.pages[0].Resources.get("/ExtGState", {})
        assert all(float(state.get("/ca", 1)) == 1 for state in states.values())
        for font in pdf.pages[0].Resources.Font.values():
            assert font.Subtype == "/Type0"
            assert "/ToUnicode" in font
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
    assert str(request.root).encode() not in (request.output / "people.pdf").read_bytes()


def test_a_wide_figure_is_drawn_as_wide_as_the_text_and_its_tables_margin(make_request):
    request = make_request(f"wide = true\n{TOML}", CODE)
    look = replace(request.setting.look, tables=replace(request.setting.look.tables, margin=30))
    request = replace(request, setting=replace(request.setting, look=look))
    assert draw_entry(request).wide
    with pikepdf.open(request.output / "people.pdf") as pdf:
        assert float(pdf.pages[0].MediaBox[2]) == pytest.approx(150 / 25.4 * 72, abs=0.01)


def test_no_text_shows_glyph_zero(make_request):
    """A minus sign and a ligature must not become .notdef (ISO 14289-1, 7.21.8)."""
    words = "\N{MINUS SIGN}5 flink fietsen \N{EURO SIGN} \u2019"
    request = make_request(TOML, f'{CODE}    canvas.figure.text(0.3, 0.5, "{words}")\n')
    draw_entry(request)
    with pikepdf.open(request.output / "people.pdf") as pdf:
        shown = []
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            if str(operator) in ("Tj", "TJ"):
                parts = operands[0] if str(operator) == "TJ" else operands
                shown += [bytes(part) for part in parts if isinstance(part, pikepdf.String)]
    codes = {text[i : i + 2] for text in shown for i in range(0, len(text), 2)}
    assert b"\x22\x12" in codes
    assert b"\0\0" not in codes


def test_the_same_input_gives_the_same_bytes(make_request):
    request = make_request(TOML, CODE)
    seen = set()
    for _ in range(3):
        draw_entry(request)
        seen.add((request.output / "people.pdf").read_bytes())
    assert len(seen) == 1


def test_a_column_stands_once_for_each_region(make_request):
    toml = TOML.replace('"region"', '"study"').replace('key = "people"', 'key = "{region}"')
    toml = toml.replace('kind = "figure"', 'kind = "table"').replace("{{ region.name }} has", "All")
    code = """\
from pandas import DataFrame
from bindery.drawing import Quantity, Tabulation


def tabulate(data):
    row = {"year": 2021} | {region.slug: 1.5 for region in data.regions}
    return Tabulation(DataFrame([row]), {"last": Quantity(2, "integer")})
"""
    data = FigureData(None, (EAST, WEST), {}, {})
    record = draw_entry(make_request(toml, code, data=data, scope="study"))
    assert [column.label for column in record.columns] == [
        "Year", "People of East", "People of West",
    ]  # fmt: skip
    assert record.rows == (("2021", "2", "2"),)


def test_a_missing_cell_prints_its_symbol_and_is_told(make_request):
    code = CODE.replace(
        'rows = data.tables["people"]',
        'rows = data.tables["people"].astype(object)\n    rows.loc[0, "people"] = None',
    )
    code = code.replace('list(rows["people"])', "[1, 2, 3]")
    record = draw_entry(make_request(TOML, code))
    assert record.missing
    assert record.rows[0] == ("2019", ".")


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('data.tables["people"]', 'data.tables["peple"]', 6, "data has no table «peple»"),
        ("def tabulate", "def tabulat", 5, "no function «tabulate»"),
        ("def draw(", "def drw(", 10, "no function «draw»"),
        ("def draw(canvas, rows):", "def draw(canvas, rows)", 10, "a colon is missing"),
        ("return Tabulation(", "return dict(rows=", 7, ""),
        ("canvas.colour)\n", "canvas.colour, oops)\n", 11, "nothing called «oops» here"),
        ("from bindery.drawing import Quantity", "from nowhere import Quantity", 1, "nowhere"),
        ('rows = data.tables["people"]', "raise SystemExit(3)", 6, "ends Python itself"),
        (
            'rows = data.tables["people"]',
            'rows = data.tables["people"].iloc[:0]',
            7,
            "no row matches",
        ),
    ],
)
def test_a_mistake_in_the_module_is_named_at_its_line(make_request, old, new, line, words):
    assert old in CODE
    path, at, message, _ = list_mistakes(make_request(TOML, CODE.replace(old, new)))[0]
    assert path == "figures/people/figure.py"
    assert at == line
    assert words in message


def test_what_is_no_tabulation_is_refused(make_request):
    code = CODE.replace("return Tabulation(rows, {", "return (rows, {")
    assert "«tabulate» gives a list" in list_mistakes(make_request(TOML, code))[0][2]


def test_columns_that_differ_from_the_entrys_are_named(make_request):
    code = CODE.replace(
        "return Tabulation(rows,", 'return Tabulation(rows.rename(columns={"year": "yr"}),'
    )
    messages = [message for _, _, message, _ in list_mistakes(make_request(TOML, code))]
    assert messages == ["no column year", "unknown column yr"]


def test_a_format_and_an_alternative_text_are_told_at_their_line(make_request):
    with pytest.raises(BinderyError) as caught:
        draw_entry(make_request(TOML.replace('"year"\n[[', '"yaer"\n[['), CODE))
    (told,) = caught.value.diagnostics
    assert (told.path, told.line) == ("figures/people/figure.toml", 11)
    title = 'title = "A line that ends at {{ last }} in the year shown."'
    with pytest.raises(BinderyError) as caught:
        draw_entry(make_request(re.sub("(?m)^title = .*$", title, TOML), CODE))
    (told,) = caught.value.diagnostics
    assert (told.path, told.line) == ("figures/people/figure.toml", 6)


def test_an_unknown_fact_is_named_at_the_line_of_its_sentence(make_request):
    toml = TOML.replace("has {{ last }} people", "has {{ lats }} people")
    path, line, message, hint = list_mistakes(make_request(toml, CODE))[0]
    assert (path, line) == ("figures/people/figure.toml", 4)
    assert "lats" in message
    assert "last" in hint


def test_an_unregistered_source_is_named_at_the_sidecar(make_request):
    request = make_request(TOML, CODE)
    setting = type(request.setting)(
        request.setting.look, request.setting.style, (), request.setting.words
    )
    path, _, message, _ = list_mistakes(make_request(TOML, CODE, setting=setting))[0]
    assert path == "regions/east/data/people.toml"
    assert "«office» is not registered" in message


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('canvas.figure.text(0.5, 0.5, "tiny", fontsize=6)', "the least is 8 pt"),
        ('canvas.figure.text(0.5, 0.5, "up", rotation=90)', "not level"),
        ('canvas.figure.text(0.98, 0.5, "far beyond the edge")', "outside the figure"),
        ('[canvas.figure.text(0.5, 0.5, word) for word in ("one", "two")]', "overlap"),
    ],
)
def test_text_that_cannot_be_read_is_refused(make_request, line, words):
    request = make_request(TOML, f"{CODE}    {line}\n")
    mistakes = list_mistakes(request)
    assert any(words in message for _, _, message, _ in mistakes)
    assert not (request.output / "people.pdf").exists()


def test_a_path_of_the_project_is_all_a_diagnostic_tells(make_request):
    request = make_request(TOML, CODE.replace('["people"]\n', '["peple"]\n'))
    assert not any(re.search(re.escape(str(request.root)), str(m)) for m in list_mistakes(request))
