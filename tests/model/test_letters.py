"""Letters that no font of the house has are told with what to do."""

import string

import pytest

from bindery.model.letters import find_missing
from bindery.model.tree import Paragraph, Text

LETTERS = frozenset(string.ascii_letters + string.digits + " .")


@pytest.mark.parametrize(
    ("sign", "hint"),
    [
        ("ﬃ", "type the letters themselves: «ﬃ» = «ffi»"),
        ("Ĳ", "type the letters themselves: «Ĳ» = «IJ»"),
        ("Ｗ２", "type the letters themselves: «Ｗ» = «W», «２» = «2»"),
        ("\U0001d400", "type the letters themselves: «\U0001d400» = «A»"),
        ("北", "write it otherwise, or give the house a text font that has it: [look] text_fonts"),
        ("é", "write it otherwise, or give the house a text font that has it: [look] text_fonts"),
    ],
)
def test_another_form_of_a_letter_is_told_with_the_letter(sign, hint):
    (found,) = find_missing((Paragraph((Text(f"a {sign} b", 3),)),), "a.md", LETTERS)
    assert (found.path, found.line, found.hint) == ("a.md", 3, hint)
