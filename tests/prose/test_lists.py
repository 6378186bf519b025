"""Lists of every marker, tasks, levels; and what is no list."""

import pytest

from bindery.errors import Severity
from bindery.model.lists import write_label, write_number
from bindery.model.plain import read_plain
from bindery.model.tree import List, Paragraph
from bindery.prose.lists import DEEPEST


def lists_of(fragment):
    return [one for one in fragment.blocks if isinstance(one, List)]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("a. one\nb. two\nc. three", ["a.", "b.", "c."]),
        ("(i) one\n(ii) two\n(iii) three", ["(i)", "(ii)", "(iii)"]),
        ("1) one\n2) two", ["1)", "2)"]),
        ("(1) one\n(2) two", ["(1)", "(2)"]),
        ("3. three\n4. four", ["3.", "4."]),
        ("c) three\nd) four", ["c)", "d)"]),
        ("#. one\n#. two", ["1.", "2."]),
        ("A.  one\nB.  two", ["A.", "B."]),
        ("(A) one\n(B) two", ["(A)", "(B)"]),
        ("I)  one\nII)  two", ["I)", "II)"]),
        ("iv. four\nv. five", ["iv.", "v."]),
        ("a. the only one", ["a."]),
    ],
)
def test_a_list_is_counted_as_it_is_typed(convert, text, labels):
    (block,) = lists_of(convert(f"Before it:\n\n{text}\n"))
    assert [write_label(block, place) for place in range(len(block.items))] == labels


@pytest.mark.parametrize(
    "text",
    [
        "(c) 2024 The makers.",
        "p. 3 says so.",
        "A. Jansen came, and B. Smith.",
        "di. 5 mei was warm.",
        "(2019) was a good year.",
        "c. 1900 it began.",
        "B) is the second.",
    ],
)
def test_a_lone_initial_or_abbreviation_begins_no_list(convert, text):
    fragment = convert(f"Before it.\n\n{text}\n")
    assert lists_of(fragment) == []
    said = [read_plain(one.content) for one in fragment.blocks if isinstance(one, Paragraph)]
    assert said == ["Before it.", text]


def test_letters_that_would_be_printed_otherwise_are_told(refuse):
    assert refuse("Text.\n\na. one thing\nc. another thing\n") == [
        (6, "«c.» would be printed as «b.»")
    ]
    assert refuse("Text.\n\n(c) 2024 The makers\n\n(c) 2023 The others\n") == [
        (7, "«(c)» would be printed as «(d)»")
    ]


RENUMBERED = {
    "1. one\n3. two\n5. three": (4, "«3.» would be printed as «2.»"),
    "1. one\n2. two\n2. three": (5, "«2.» would be printed as «3.»"),
    "1) one\n2) two\n\n4) three": (6, "«4)» would be printed as «3)»"),
    "(3) one\n(2) two": (4, "«(2)» would be printed as «(4)»"),
    "- one\n\n    1. two\n    1. three\n    2. four": (6, "«1.» would be printed as «2.»"),
    "> 1. one\n> 3. two": (4, "«3.» would be printed as «2.»"),
}


@pytest.mark.parametrize("text", RENUMBERED)
def test_numbers_that_would_be_printed_otherwise_are_a_warning(convert, text):
    (told,) = convert(text).warnings
    assert (told.line, told.message) == RENUMBERED[text]
    assert told.severity is Severity.WARNING


COUNTED = (
    "1. one\n2. two\n3. three",
    "4. one\n5. two",
    "1. one\n1. two\n1. three",
    "#. one\n#. two",
    "1. one\n\n    More.\n\n2. two",
    "1. one\n    1. below\n    2. it\n2. two",
    "{% for region in regions %}\n1. In {{ region.name }}\n{% endfor %}\n",
    "1. one\n{% for region in regions %}\n2. In {{ region.name }}\n{% endfor %}\n",
)


@pytest.mark.parametrize("text", COUNTED)
def test_numbers_in_order_or_all_alike_are_fine(convert, text):
    assert convert(text).warnings == ()


def test_capitals_with_one_space_are_told(refuse):
    assert refuse("Text.\n\nA. one thing\nB. another thing\n") == [
        (5, "a list that is none: its lines run on as one paragraph")
    ]


def test_lists_of_examples_are_told(refuse):
    assert refuse("(@) one thing\n\n(@) two things\n")[0] == (
        3, "a list of examples cannot be used"
    )  # fmt: skip


def test_a_number_that_cannot_be_counted_is_told(refuse, convert):
    assert refuse("31612345678. Call us.") == [(3, "a list that begins at 31612345678")]
    assert convert("1612345678. Call us.").blocks[1].start == 1612345678
    assert len(convert("31612345678\\. Call us.").blocks) == 2


def test_letters_end_with_z(refuse):
    items = "".join(f"{chr(97 + n % 26)}. thing\n" for n in range(27))
    assert (5, "a list of letters with more than 26") in refuse(f"Text.\n\n{items}")


def test_tasks_are_open_or_done(convert):
    (block,) = lists_of(convert("- [ ] to do it\n- [x] done it\n- no task\n"))
    assert block.tasks == ("open", "done", "")
    assert [read_plain(item[0].content) for item in block.items] == [
        "to do it",
        "done it",
        "no task",
    ]


def nested(levels, mark="-"):
    return "\n".join(f"{'    ' * level}{mark} level {'x' * (level + 1)}" for level in range(levels))


@pytest.mark.parametrize("mark", ["-", "1.", "a."])
def test_levels_that_can_be_set(convert, mark):
    assert lists_of(convert(nested(DEEPEST, mark)))


def test_one_level_more_is_told_at_its_line(refuse):
    assert refuse(nested(DEEPEST + 1)) == [(9, "a list or quotation that is nested too deep")]
    assert refuse(nested(DEEPEST + 2)) == [(9, "a list or quotation that is nested too deep")]


def test_numbers_are_written_as_letters_and_roman(convert):
    assert [write_number("lower-roman", n) for n in (1, 4, 9, 40, 1994)] == [
        "i", "iv", "ix", "xl", "mcmxciv",
    ]  # fmt: skip
    assert [write_number("upper-alpha", n) for n in (1, 26, 27)] == ["A", "Z", "AA"]


def test_lists_in_latex_and_their_tags(body):
    assert body("Text.\n\n(i) one\n(ii) two\n").endswith(
        "\\MeasureLabel{(ii)}\\begin{enumerate}[tag-attr-class=bindery-lower-roman,"
        "left-margin=\\LabelMargin]\n\\item[{(i)}] one\n\\LastItem\n\\item[{(ii)}] two\n"
        "\\end{enumerate}"
    )
    assert body("- [x] did it\n") == (
        "\\begin{itemize}[tag-attr-class=bindery-tasks]\n\\item[{\\TaskMark{done}}] did it\n"
        "\\end{itemize}"
    )
