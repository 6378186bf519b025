"""Half-written and half-saved texts are told where they begin, in words for their authors."""

import pytest
from writing_texts import write

UNFINISHED = {
    "```\ncode": (3, "code that never ends"),
    "~~~\ncode\n```": (3, "code that never ends"),
    "::: definition\ntext": (3, "a block that never ends"),
    "text\n\n:::\n": (5, "the end of a block that never began"),
    "text {## comment\n\ntext": (3, "a comment that never ends"),
    "text\nthis is **bold and on": (4, "emphasis that is not closed: **bold"),
    "text\nthis is *set and on": (4, "emphasis that is not closed: *set"),
    "text\nthis is _set and on": (4, "emphasis that is not closed: _set"),
    "text\nthis is `code and on": (4, "code that is not closed: `code"),
    "see [the text](https://a.example and": (3, "a link that is not closed: text]("),
    "a note[^none] here": (3, "the note [^none] has no text"),
    "## Part {#sec-x\n\ntext": (3, "an attribute that is not closed: {#sec-x"),
    "[one two three]{lang=en": (3, "an attribute that is not closed: three]{lang=en"),
    "text\n\nmore {{ value('growth' and\n\nend": (5, "an expression that never ends"),
    "<!-- later -->": (3, "a comment in HTML would be printed"),
    "text\n\nline<br>\nnext": (5, "HTML cannot be used: <br>"),
    "a <b>word</b>": (3, "HTML cannot be used: <b>"),
    "text\n\n<div>\nin it\n</div>": (5, "HTML cannot be used: <div>"),
    "text\n\n[](elsewhere.md)": (5, "a link to «elsewhere.md»"),
}


@pytest.mark.parametrize("text", UNFINISHED)
def test_is_told_where_it_begins(refuse, text):
    line, message = UNFINISHED[text]
    found = refuse(text)
    assert line in {one for one, _ in found}
    assert any(message in told for _, told in found), found


def test_a_pair_of_tags_is_told_once(refuse):
    assert refuse("a <b>word</b>") == [(3, "HTML cannot be used: <b>")]


WHOLE = {
    b"": (1, "the file is empty"),
    b" \n\n": (1, "the file is empty"),
    b"only text": (1, "the text has no heading"),
    b"## Part": (1, "the first heading must be the chapter's: # Title"),
    b"text\n\n# Town\n": (1, "text before the first heading"),
    "# Town\n\ncafé".encode("latin-1"): (3, "not UTF-8 text"),
    "# Town".encode("utf-16"): (1, "saved as UTF-16, which some editors call «Unicode»"),
    b"# To\0wn": (1, "a sign that no font can print (U+0000)"),
}


@pytest.mark.parametrize("source", WHOLE)
def test_a_file_that_is_no_text_is_told(refuse, source):
    assert refuse(source) == [WHOLE[source]]


def test_a_file_with_only_a_heading_is_fine(convert):
    for source in (b"# Town", b"# Town\n", b"\xef\xbb\xbf# Town\r\n"):
        fragment = convert(source)
        assert write(fragment).tex == "\\chapter{Town}\\label{sec:north/town}\n\n"
        assert [one.text for one in fragment.headings] == ["Town"]


def test_line_ends_of_other_systems_make_no_difference(convert):
    text = "# Town\n\nOne line\nand another.\n\n- item\n"
    plain = convert(text.encode())
    assert convert(text.replace("\n", "\r\n").encode()) == plain
    assert convert(text.replace("\n", "\r").encode()) == plain
    assert convert(b"\xef\xbb\xbf" + text.encode()) == plain


def test_an_escaped_sign_is_no_open_markup(body):
    assert body("this is \\*so\\* and 2 * 3 and a_b") == "this is *so* and 2 * 3 and a\\_b"


UNKNOWN = {
    "{{ vlaue('growth') }}": "there is no «vlaue» here",
    "{{ value('grwoth') }}": "there is no value «grwoth» for «north»",
    "{{ value('growth', 'west') }}": "no region «west»",
    "{{ value() }}": "value(…) asks for the name of a value",
    "{{ region.nmae }}": "a region has no «nmae»",
    "{{ number('hostile') }}": "the value «hostile» is no number",
    "{{ 1 / 0 }}": "an expression divides by zero",
    "{{ figure('shisp') }}": "there is no figure «shisp» for this text",
    "{{ figure('people') }}": "«people» is a table",
    "{{ part('partner') }}": "there is no part «partner»",
    "text {{ figure('ships') }} text": "«ships» must stand alone",
    "- {{ figure('ships') }}": "a figure or table cannot stand in a list",
    "see @fig-shisp here": "@fig-shisp refers to no figure",
    "see @fig-people here": "@fig-people refers to no figure",
    "see [@fig-ships; @smith2020] here": "a reference among works",
    "::: defintion\ntext\n:::": "unknown kind of block «defintion»",
    "::: definition\ntext\n:::": "a box without a title",
    "# Again": "a second chapter in one file",
    "### Deep": "the heading jumps from level 1 to 3",
    "##\n\ntext": "a heading without words",
    "## A note^[here]": "a note in a heading",
    "## Part {.red}": "unknown attribute red",
    "> ## Part": "a heading cannot stand in a quotation",
    "[one two]{.red}": "unknown attribute red",
    "text ~~away~~ text": "struck-out text cannot be used",
    "* * *\n": "a horizontal rule",
    "| a |  |\n|---|---|\n| 1 | 2 |": "column 2 of the table has no head",
    "|  |  |\n|---|---|\n| 1 | 2 |": "the table has no head row",
    "![Quay](quay.png)": "the image has no alternative text",
    '![Quay](quay.png){alt="A quay"}': "the alternative text says too little",
    "text ![Quay](quay.png) text": "an image within a line cannot be used",
    '![Quay](kway.png){alt="A long grey quay."}':
        "the image regions/north/text/kway.png is missing",
}  # fmt: skip


@pytest.mark.parametrize("text", UNKNOWN)
def test_an_unknown_word_or_a_misplaced_thing_is_told_at_its_line(refuse, text):
    assert (3, UNKNOWN[text]) in refuse(text)


def test_a_row_with_too_many_cells_is_told(refuse):
    found = refuse("| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |")
    assert found == [(6, "the row has 3 cells, the head has 2")]


def test_one_anchor_twice_is_told(refuse):
    assert refuse("## A {#sec-a}\n\n## B {#sec-a}") == [(5, "the anchor #sec-a is used twice")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "{% if number('growth') < 0 %}\none\n{% else %}\ntwo\n",
            [(3, "{% if %} without its {% endif %}")],
        ),
        (
            "{% for one in regions %}\n{% if number('growth') %}\n- a\n{% elif 1 %}\n- b\n"
            "{% else %}\n- c\n{% endfor %}\n",
            [(4, "{% if %} without its {% endif %}")],
        ),
    ],
)
def test_a_condition_without_its_end_is_told_once(refuse, text, told):
    assert refuse(text) == told
