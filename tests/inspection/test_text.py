"""What is printed is read back: a number that differs is found, and told at the author's line."""

import json
import re
from dataclasses import replace

import pikepdf

from bindery.inspection import assert_document, list_numbers, read_structure
from bindery.inspection.fonts import parse_map
from bindery.inspection.source_lookup import place_findings
from bindery.inspection.structure import Shown
from bindery.model import Passage, Piece, Reading
from bindery.planning.examining import read_expected

PROFILE = "profile-eastport"


def read(root, stem=PROFILE):
    text = (root / f"build/tex/{stem}/expected.json").read_text("utf-8")
    return read_expected(text)


def tell(root, pdf):
    """What an author is told of a PDF."""
    structure, expected = read_structure(pdf, "build/pdf/profile-eastport.pdf"), read(root)
    found = place_findings(assert_document(structure, expected), structure, expected)
    return [one.to_author() for one in found if one.stops]


def spoil(root, tmp_path, change):
    """A copy of the document in which every stream has gone through a function."""
    target = tmp_path / "spoilt.pdf"
    with pikepdf.open(root / f"build/pdf/{PROFILE}.pdf") as pdf:
        change(pdf)
        pdf.save(target)
    return target


def list_fonts(pdf):
    """The fonts with a map to Unicode, and the map's text."""
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item:
            yield item, item.ToUnicode.read_bytes()


def find_code(pdf, font_name, sign):
    """A font's code of a sign."""
    for font, cmap in list_fonts(pdf):
        if font_name in str(font.BaseFont):
            codes = {text: code for code, text in parse_map(cmap).items()}
            return b"%04X" % codes[sign]
    raise AssertionError(font_name)


def test_what_was_built_reads_as_its_sources(harbours_built):
    assert tell(harbours_built, harbours_built / f"build/pdf/{PROFILE}.pdf") == []


def test_every_number_is_registered_with_its_page_and_line(harbours_built):
    numbers = json.loads((harbours_built / f"build/registry/{PROFILE}.json").read_text("utf-8"))
    change = next(one for one in numbers if one["origin"] == "value|eastport.ships_change")
    assert (change["text"], change["page"]) == ("+9.6 %", 2)
    assert (change["path"], change["line"]) == ("regions/eastport/text/01-summary.md", 3)
    assert change["section"] == "Summary"
    places = {one["where"] for one in numbers}
    assert {"text", "title", "alt", "drawn"} <= places
    drawn = [one["text"] for one in numbers if one["where"] == "drawn"]
    assert "2020" in drawn


def test_a_number_behind_a_page_break_has_the_page_that_it_stands_on(harbours_built):
    structure = read_structure(harbours_built / f"build/pdf/{PROFILE}.pdf", "one.pdf")
    words = Piece("It was large in 2012 and fell in 2022.", line=5)
    shown = (Shown("It was large in 2012 and", 3, ("P",)), Shown("fell in 2022.", 4, ("P",)))
    reading = Reading((Passage("a.md", "text", (words,)),), (), ())
    broken = replace(structure, shown=shown)
    numbers = list_numbers(broken, replace(read(harbours_built), reading=reading))
    assert [(one.text, one.page) for one in numbers] == [("2012", 3), ("2022", 4)]


def test_a_digit_that_another_map_makes_another_is_found(harbours_built, tmp_path):
    def change(pdf):
        for font, cmap in list_fonts(pdf):
            font.ToUnicode.write(re.sub(rb"(<[0-9A-F]{4}>\s*)<0033>", rb"\1<0038>", cmap))

    told = tell(harbours_built, spoil(harbours_built, tmp_path, change))
    first = next(one for one in told if one.path.endswith("02-ships.md"))
    assert first.line == 3
    assert "REQ-63: «1,315» is not printed, it prints “" in first.message
    assert "1,815" in first.message
    assert first.hint == "it comes from the value eastport.ships_last"


def test_one_digit_in_one_place_is_found_at_its_line(harbours_built, tmp_path):
    def change(pdf):
        page = pdf.pages[1]  # the summary: «+9.6 %»
        nine, six = (find_code(pdf, "LMRoman10-Regular", sign) for sign in "96")
        content = page.Contents.read_bytes()
        assert content.count(nine) == 1
        page.Contents = pdf.make_stream(content.replace(nine, six))

    told = tell(harbours_built, spoil(harbours_built, tmp_path, change))
    assert [(one.path, one.line) for one in told] == [("regions/eastport/text/01-summary.md", 3)]
    assert told[0].message.startswith(
        "REQ-63: «+9.6%» is not printed, it prints “number of ships in Eastport rose: +6.6 %."
    )
    assert told[0].message.endswith("(build/pdf/profile-eastport.pdf, page 2)")
    assert told[0].hint == "it comes from the value eastport.ships_change"


def test_a_label_in_a_drawing_that_differs_is_found(harbours_built, tmp_path):
    def change(pdf):
        for font, cmap in list_fonts(pdf):
            if "DejaVu" in str(font.BaseFont):
                font.ToUnicode.write(cmap.replace(b"<0031> <0032> <0033>", b"<0031> <0037> <0033>"))

    told = tell(harbours_built, spoil(harbours_built, tmp_path, change))
    assert any("the label «2020» is not read in its figure" in one.message for one in told)
    assert {one.path for one in told} == {"figures/ships/figure.toml"}


def test_a_number_that_no_source_gives_is_found(harbours_built, tmp_path):
    structure = read_structure(harbours_built / f"build/pdf/{PROFILE}.pdf")
    expected = read(harbours_built)
    passages = tuple(
        one for one in expected.reading.passages if "100%" not in one.text or not one.typeset
    )
    assert len(passages) < len(expected.reading.passages)
    shorter = replace(expected, reading=replace(expected.reading, passages=passages))
    told = [one.message for one in assert_document(structure, shorter)]
    assert any("comes from no source" in one for one in told)


def test_text_in_another_order_than_the_source_is_told(harbours_built):
    structure = read_structure(harbours_built / f"build/pdf/{PROFILE}.pdf")
    expected = read(harbours_built)
    passages = expected.reading.passages
    turned = replace(expected, reading=replace(expected.reading, passages=passages[::-1]))
    told = [one.message for one in assert_document(structure, turned)]
    assert any("REQ-11" in one and "in the order of its sources" in one for one in told)


def test_the_registry_is_the_same_for_the_same_document(harbours_built):
    structure = read_structure(harbours_built / f"build/pdf/{PROFILE}.pdf")
    expected = read(harbours_built)
    assert list_numbers(structure, expected) == list_numbers(structure, expected)
