"""An abbreviation has its long form at its first use in a paragraph, and what is printed stays."""

from bindery.model import Abbreviation
from bindery.model.plain import read_plain
from bindery.model.tree import Heading, Link, Paragraph, Styled, Text
from bindery.rendering.abbreviations import expand_abbreviations
from bindery.writers.latex import write_latex

KNOWN = (Abbreviation("TEU", "twenty-foot equivalent unit"), Abbreviation("TE", "tonnes"))


def expand(*blocks):
    return expand_abbreviations(blocks, KNOWN)


def list_expanded(blocks):
    return [(one.text, one.expansion) for block in blocks for one in block.content
            if isinstance(one, Text) and one.expansion]  # fmt: skip


def test_the_first_use_in_a_paragraph_has_the_long_form():
    found = expand(
        Heading(1, (Text("TEU"),), ""),
        Paragraph((Text("Of TEU-ships, TEU and TEUS."),)),
        Paragraph((Text("TEU, TE."),)),
    )
    assert list_expanded(found) == [("TEU", "twenty-foot equivalent unit"), ("TE", "tonnes")]
    assert read_plain(found[1].content) == "Of TEU-ships, TEU and TEUS."


def test_links_and_bound_texts_stay_as_they_are():
    link = Paragraph((Link("https://example.org", (Text("TEU"),)), Text("TEU", origin="cell|x")))
    assert expand(link) == (link,)


def test_words_in_another_style_are_read_too():
    (found,) = expand(Paragraph((Styled("emphasis", (Text("TEU"),)),)))
    assert found.content[0].content[0].expansion == "twenty-foot equivalent unit"


def test_the_tags_say_it_and_the_page_prints_the_short_form():
    written = write_latex(expand(Paragraph((Text("A TEU."),))), "x.md", "east")
    assert "A \\Abbreviation{twenty-foot equivalent unit}{TEU}." in written.tex
