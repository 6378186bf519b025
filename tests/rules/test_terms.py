"""Abbreviations are written out at their first use, and all capitals are known (REQ-77)."""

import pytest

from bindery.model import Abbreviation, Fragment, Speech, WritingRules
from bindery.rules.terms import check_terms, check_unused_terms

TEU = Abbreviation("TEU", "twenty-foot equivalent unit", 4)
BOARD = Abbreviation("BTU", "Board of TEU", 8)
RULES = WritingRules(capitals=("PROOF",))


def make_text(*speech, path="a.md"):
    pieces = tuple(Speech(line, kind, text) for line, kind, text in speech)
    return Fragment(path, speech=pieces)


def check(*texts, known=(TEU,)):
    return [(one.path, one.line, one.message) for one in check_terms(texts, known, RULES)]


FIRST = "«TEU» is used here first, and not written out"


def test_a_first_use_that_is_not_written_out_is_told_at_its_line():
    text = make_text((3, "text", "Many ships. "), (4, "text", "Each has 9 TEU."))
    (found,) = check_terms((text,), (TEU,), RULES)
    assert str(found) == (f"a.md:4: {FIRST}\n    hint: write: twenty-foot equivalent unit (TEU)")


@pytest.mark.parametrize(
    "words",
    [
        "a twenty-foot equivalent unit (TEU), and then 9 TEU",
        "A Twenty-foot\nequivalent unit (TEU)",
        "TEU (twenty-foot equivalent unit) and TEU",
        "TEUs and 9TEU are other words",
    ],
)
def test_both_ways_of_writing_it_out_are_taken(words):
    assert check(make_text((3, "text", words))) == []


@pytest.mark.parametrize("kind", ["heading", "citation", "code", "foreign"])
def test_where_nothing_can_be_written_out_is_no_use(kind):
    later = (5, "text", " a twenty-foot equivalent unit (TEU)")
    assert check(make_text((3, kind, "TEU"), later)) == []


def test_the_mistake_of_a_spreadsheet_is_no_abbreviation():
    assert check(make_text((3, "text", "It grew by #DIV/0! and #DEEL/0! and #VERW! then."))) == []


def test_the_order_of_the_texts_decides_which_use_is_the_first():
    one = make_text((3, "text", "twenty-foot equivalent unit (TEU)"))
    two = make_text((7, "text", "TEU"), path="b.md")
    assert check(one, two) == []
    assert check(two, one) == [("b.md", 7, FIRST)]


def test_a_name_that_holds_an_abbreviation_explains_nothing_and_asks_for_nothing():
    text = make_text((3, "text", "the Board of TEU (BTU) counts TEU"))
    assert check(text, known=(TEU, BOARD)) == [("a.md", 3, FIRST)]
    written = make_text((3, "text", "the Board of TEU (BTU), twenty-foot equivalent unit (TEU)"))
    assert check(written, known=(TEU, BOARD)) == []


def test_capitals_that_the_glossary_does_not_know_are_told_once():
    text = make_text((3, "text", "PROOF and XIV and "), (4, "text", "NATO, and NATO again, DS9s"))
    (found,) = check_terms((text,), (TEU,), RULES)
    assert (found.line, found.severity) == (4, "warning")
    assert found.message == "«NATO» is no abbreviation of content/glossary.toml"
    assert found.hint == "add it to [[abbreviations]], or to «capitals» if it is none"


def test_an_abbreviation_that_nothing_uses_is_told_in_the_glossary(project_root):
    from dataclasses import replace

    from bindery.loading import load_study

    study = load_study(project_root / "tests/projects/harbours").study
    study = replace(study, abbreviations=(TEU, BOARD))
    (found,) = check_unused_terms(study, {"TEU"})
    assert str(found).startswith("content/glossary.toml:8: no text uses the abbreviation «BTU»")


def test_a_formula_of_elements_is_no_abbreviation():
    assert check(make_text((3, "text", "CO2, NH3 and SO2 are gases."))) == []
