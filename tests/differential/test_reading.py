"""Others' examples are read as pandoc reads them, or refused at a line of their own."""

import json
import re

import pypandoc
import pytest
from examples import Example
from normal import OPEN, clean_words, mark, point, show
from oracle import FORMAT, describe, read_with_pandoc
from reading import make_chapter
from tree_form import describe_tree

from bindery.writers.latex import write_latex
from bindery.writers.plain import PlainWriter, read_tree

COUNTS = {"commonmark": (652, 200), "pandoc": (481, 335)}  # examples, and how many are not refused


@pytest.fixture(params=["commonmark", "pandoc"])
def suite(request):
    return request.getfixturevalue(request.param)


def test_each_is_there_and_most_are_no_mistake(suite, record_property):
    known, accepted = COUNTS[suite.name]
    assert len(suite.examples) == known
    assert len({one.name for one in suite.examples}) == known
    record_property("accepted", len(suite.accepted))
    assert len(suite.accepted) >= accepted


def test_each_is_read_as_pandoc_reads_it(suite):
    wrong = suite.find_wrong_trees()
    assert not wrong, "\n" + "\n".join(wrong)


def test_what_is_refused_is_told_at_a_line_of_its_own(suite):
    outside = suite.find_outside()
    assert not outside, "\n" + "\n".join(outside)
    for one in suite.refused:
        assert all(told.message and told.path.endswith(".md") for told in suite.read[one.key].told)


def test_each_is_written_as_latex_and_as_words(suite):
    for one in suite.accepted:
        blocks = suite.read[one.key].blocks
        written = write_latex(blocks, "text.md", "north")
        assert written.tex.count("\\begin{") == written.tex.count("\\end{"), one.name
        said = read_tree(blocks, PlainWriter("text.md", "north"))
        words = [piece.text.strip() for each in said.passages for piece in each.pieces]
        known = describe_tree(blocks).replace(point("formula"), "")
        assert any(words) == bool(re.search(r"\w: .|\|.", known)), one.name


SPOILT = {
    "a word": ("- herring\n- cod", "- herring\n- eel"),
    "the kind of a list": ("- herring\n- cod", "1. herring\n2. cod"),
    "the number of an item": ("3. herring", "4. herring"),
    "the depth of a list": ("- a\n    - b", "- a\n- b"),
    "a quote": ("> herring", "herring"),
    "emphasis": ("*herring*", "herring"),
    "where emphasis ends": ("*herring* cod", "*herring cod*"),
    "the level of a heading": ("## herring", "## herring\n\n### herring"),
    "a cell": ("| a | b |\n|---|---|\n| c | d |", "| a | b |\n|---|---|\n| c | e |"),
    "a space in code": ("```\na  b\n```", "```\na b\n```"),
    "an address": ("[a](https://a.example)", "[a](https://b.example)"),
    "a note": ("a^[b]", "a^[c]"),
    "a paragraph": ("a\n\nb", "a b"),
    "a term": ("a\n: b", "a\n\n: b\n: c"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_what_comes_out_otherwise_is_found(name):
    one, other = read_with_pandoc(SPOILT[name])
    assert describe(one) != describe(other)


def test_words_are_compared_with_their_spaces_and_markup():
    assert clean_words(f"a{mark('em', ' b ')}c") == f"a {mark('em', 'b')} c"
    assert clean_words("a\u00a0b\nc") == "a b c"
    assert clean_words("a") != clean_words(mark("em", "a"))
    assert clean_words("in 2019–2023") == "in 2019-2023"
    assert clean_words("3–7") == "3–7"
    assert show(mark("em", "a")) == "<em>a</>"
    assert OPEN not in show(mark("link https://a.example", "a"))


def test_many_texts_at_once_are_read_as_one_alone():
    examples = [Example(f"p{n:03}", "", text) for n, (text, _) in enumerate(SPOILT.values(), 1)]
    texts = [make_chapter(one) for one in examples]
    for number in (0, 8, 11):
        alone = pypandoc.convert_text(texts[number], "json", format=FORMAT)
        assert json.loads(alone)["blocks"] == read_with_pandoc(texts)[number]
