"""What no line can hold is told at its line, before TeX sets it into the margin."""

import pytest
from text_fixtures import convert, make_request

from bindery.rules.long_words import check_long_words

__all__ = ["convert", "make_request"]
WIDTH = 118.0  # millimetres of text
LONG = "a" * 200


@pytest.fixture
def find(convert):
    return lambda text: [(one.line, one.message) for one in check_long_words(convert(text), WIDTH)]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (f"Words.\nMore {LONG} words.\n", 4, "a word of 200 letters is wider than the text"),
        (f"- **{LONG}**\n", 3, "a word of 200 letters is wider than the text"),
        (f"Words.[^1]\n\n[^1]: {LONG}\n", 5, "a word of 200 letters is wider than the text"),
        (f"The file `{LONG}`.\n", 3, "200 signs of code without a space are wider"),
        (f"```\nshort\n{LONG}\n```\n", 5, "200 signs of code without a space are wider"),
    ],
)
def test_what_no_line_can_hold_is_told_at_its_line(find, text, line, words):
    (told,) = find(text)
    assert told[0] == line
    assert words in told[1]


@pytest.mark.parametrize(
    "text",
    [
        "" + "long-" * 60 + "word.\n",
        f"<https://example.org/{LONG}>\n",
        "" + "letters\u00ad" * 40 + "\n",
        "meervoudigepersoonlijkheidsstoornisbehandelingscentrum\n",
        "`" + "word " * 60 + "`\n",
    ],
)
def test_what_may_break_is_fine(find, text):
    assert find(text) == []
