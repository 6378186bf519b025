"""Escaped text prints itself: nothing in it is left for TeX to act upon."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bindery.tex.escape import Tex, escape, unescape

PRINTABLE = st.text(st.characters(exclude_categories=["Cc", "Cs"]))
# What escaping may put into a text; all else in it is the text's own.
_WRITTEN = re.compile(
    r"\\text(?:backslash|asciicircum|asciitilde|quotedbl|asciigrave|quotesingle)\{\}"
    r"|\\[{}$&%#_]|\{[\[\]]\}|\{\}"
)


@given(PRINTABLE)
def test_nothing_active_is_left(text):
    rest = _WRITTEN.sub("", escape(text))
    assert not set(rest) & set("\\{}$&%#_^~\"`'[]")
    assert "--" not in escape(text)


@given(PRINTABLE)
def test_unescaping_gives_the_text_back(text):
    assert unescape(escape(text)) == text


@given(PRINTABLE)
def test_what_is_escaped_is_not_escaped_again(text):
    assert escape(escape(text)) == escape(text)
    assert isinstance(escape(text), Tex)


@given(PRINTABLE, PRINTABLE)
def test_parts_may_be_escaped_one_by_one(one, other):
    assert unescape(escape(one)) + unescape(escape(other)) == unescape(escape(one + other))


def test_controls_are_taken_away_but_spaces_stay():
    assert escape("a\x00\x1b b\tc\nd\x85") == "a b\tc\nd"


def test_numbers_are_written_as_texts():
    assert escape(5) == "5"
