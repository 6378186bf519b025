"""Bytes become text by the font's own map, or by its encoding."""

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bindery.inspection.fonts import UNKNOWN, Decoder, build_decoder, describe_font, parse_map

Name, Dictionary, Array = pikepdf.Name, pikepdf.Dictionary, pikepdf.Array


@pytest.mark.parametrize(
    ("map_text", "table"),
    [
        (b"2 beginbfchar <01> <0041> <02> <00660069> endbfchar", {1: "A", 2: "fi"}),
        (b"1 beginbfrange <0003> <0005> <0061> endbfrange", {3: "a", 4: "b", 5: "c"}),
        (b"1 beginbfrange <01> <02> [<0058> <0059>] endbfrange", {1: "X", 2: "Y"}),
        (b"1 beginbfchar <01> <D83DDE00> endbfchar", {1: "😀"}),
        (b"1 beginbfchar <01> <0 0 4 1> endbfchar", {1: "A"}),
        (b"beginbfchar <01> endbfchar beginbfrange <02> endbfrange", {}),
        (b"", {}),
    ],
)
def test_a_map_to_unicode_is_read(map_text, table):
    assert parse_map(map_text) == table


def test_a_range_beyond_all_codes_does_not_fill_the_memory():
    assert len(parse_map(b"beginbfrange <00> <FFFFFFFF> <0041> endbfrange")) <= 0x10001


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reading_of_a_map(data):
    parse_map(b"beginbfrange " + data + b" endbfrange beginbfchar " + data + b" endbfchar")


@given(st.dictionaries(st.integers(0, 0xFFFF), st.text(min_size=1, max_size=3), max_size=20))
def test_what_is_written_to_a_map_is_read_back(table):
    # Surrogates stand for nothing alone: no producer writes them.
    table = {code: text for code, text in table.items() if text.isprintable()}
    lines = "".join(
        f"<{code:04X}> <{text.encode('utf-16-be').hex()}>\n" for code, text in table.items()
    )
    read = parse_map(b"beginbfchar\n" + lines.encode() + b"endbfchar")
    assert read == table
    codes = b"".join(code.to_bytes(2, "big") for code in table)
    assert Decoder(2, read).decode(codes) == "".join(table.values())


def test_a_simple_font_without_a_map_is_read_by_its_glyph_names():
    encoding = Dictionary(
        BaseEncoding=Name.WinAnsiEncoding,
        Differences=Array([1, Name("/eacute"), Name("/fi"), 65, Name("/uni20AC")]),
    )
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, Encoding=encoding)
    assert build_decoder(font).decode(b"\x01\x02AB\x80") == "éﬁ€B€"


def test_a_composite_font_without_a_map_has_no_text():
    font = Dictionary(Type=Name.Font, Subtype=Name.Type0, Encoding=Name("/Identity-H"))
    assert build_decoder(font).decode(b"\x00\x41\x00\x42") == UNKNOWN * 2


def test_a_standard_font_is_known_to_stand_outside_the_file():
    font = Dictionary(Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    found = describe_font(font)
    assert (found.name, found.embedded, found.unicode) == ("Helvetica", False, True)
