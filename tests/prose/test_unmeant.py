"""What pandoc would drop or print raw is told at its line, once; ordinary writing is left alone."""

import pytest

from bindery.errors import Severity

TOLD = {
    "A list:\n- one\n- two": (4, "«- one» is no item of a list"),
    "A list:\n* one": (4, "«* one» is no item of a list"),
    "A list:\n1. one\n2. two": (4, "«1. one» is no item of a list"),
    "First this.\n1. one": (4, "«1. one» is no item of a list"),
    "• one\n• two": (3, "«• one» is no item of a list"),
    "•\tone\n•\ttwo": (3, "«• one» is no item of a list"),
    "– one\n– two": (3, "«– one» is no item of a list"),
    "o\tone": (3, "«o one» is no item of a list"),
    "- ": (3, "an item of a list without words"),
    "> ": (3, "a quotation without words"),
    "1. one\n  - below\n2. two": (4, "points that do not belong to the item"),
    "##Part": (3, "«##Part» is no heading"),
    "#Part": (3, "«#Part» is no heading"),
    "words\n## Part": (4, "«## Part» is no heading"),
    "== Part ==": (3, "«== Part ==» is no heading"),
    "## Part {red}": (3, "«{red}» is no attribute"),
    "| Name | Role |\n| Ann | cook |": (3, "«| Name | Role |» is no row of a table"),
    "|Name|Role|\n|Ann|cook|": (3, "«|Name|Role|» is no row of a table"),
    "Name | Role\nAnn | cook": (3, "«Name | Role» is no row of a table"),
    "words\n| a | b |\n|---|---|\n| 1 | 2 |": (4, "«| a | b |» is no row of a table"),
    "| a | b |\n|---|\n| 1 | 2 |": (4, "the rule has one column, the head has 2"),
    "words\n\n: Title {#tbl-x}": (5, "a table's title without its table"),
    "| a | b |\n| 1 | 2 |\n\n: Title {#tbl-x}": (3, "«| a | b |» is no row of a table"),
    "words\n\n[^lone]: A note.": (5, "the note [^lone] is not used"),
    "x[^a]\n\n[^a]: one\n[^a]: two": (6, "the note [^a] stands here twice"),
    "[words][gone]": (3, "«[words][gone]» leads nowhere"),
    "[words][]": (3, "«[words][]» leads nowhere"),
    "[gone]: https://a.example": (3, "no words lead to «[gone]:»"),
    "[a]: https://a.example\n[a]: https://b.example\n\nsee [a]": (4, "«[a]:» stands here twice"),
    "[](https://a.example)": (3, "a link without words"),
    '[x](https://a.example "title")': (3, "the title of a link is not printed"),
    "[x](https://a.example){.button}": (3, "unknown attribute button"),
    "[words] (https://a.example)": (3, "a space between a link and its address"),
    "(words)[https://a.example]": (3, "a link is the other way round"),
    "<www.a.example>": (3, "<www.a.example> is no link"),
    "`code`{.r}": (3, "unknown attribute r"),
    "```{.listing lines=3}\nx\n```": (3, "unknown attribute listing, lines"),
    "```{r}\nx\n```": (3, "«```{r}» begins no block of code"),
    "```{note} Title\nx\n```": (3, "«```{note} Title» begins no block of code"),
    "```\n```": (3, "a block of code without a line"),
    "'''\ncode\n'''": (3, "«'''» begins no code"),
    "    indented": (3, "an indented line becomes code"),
    "\tindented": (3, "an indented line becomes code"),
    '::: {.definition title="T"}\n:::': (3, "a block without text"),
    "::: definition and words\ntext\n:::": (3, "«::: definition and words» begins no block"),
    "::definition\ntext\n::": (3, "«::definition» begins no block"),
    '::: {.definition title="T" colour=red}\ntext\n:::': (3, "unknown attribute colour"),
    "this is ==marked== so": (3, "«==marked==»: highlighting cannot be used"),
    "words\\": (3, "a line break at the end of a paragraph"),
    "a \\5 b": (3, "a backslash that means nothing"),
    "\\(x\\)": (3, "TeX's brackets make no formula here"),
    "a $$x": (3, "a formula that is not closed"),
    "H~2O": (3, "«H~2O» is not closed"),
    "a ^[note": (3, "a note that is not closed: ^["),
    "&nosign; x": (3, "«&nosign;» is no sign"),
    "[[page]]": (3, "«[[page]]» leads nowhere"),
    "![[quay.png]]": (3, "«![[quay.png]]» leads nowhere"),
    "> [!note]\n> text": (3, "«[!note]» makes no box"),
    "!!! note\n    text": (3, "«!!! note» makes no box"),
    ".. note:: text": (3, "«.. note:: text» means nothing here"),
    "{ref}`x`": (3, "«{ref}…» means nothing here"),
    "{: .class}": (3, "«{: .class}» means nothing here"),
    "[TOC]": (3, "«[TOC]» makes no contents list"),
    ":smile: x": (3, "«:smile:» is no sign"),
    "{++ more ++}": (3, "a mark of a change: {++"),
    "%%remark%%": (3, "«%%remark%%» is no remark"),
    "{# remark #}": (3, "«{# remark #}» is no remark"),
    "x }} y": (3, "«}}» without its partner"),
    "somewhere[1] else": (3, "«[1]» is a note's number typed by hand"),
    "See Error! Reference source not found.": (
        3,
        "«Error! Reference source not found» is another program's mistake",
    ),
    "It grew by #DEEL/0! then.": (3, "«#DEEL/0!» is another program's mistake"),
    "## 1.2 Part": (3, "«1.2» is a heading's number typed by hand"),
    "## 2. Part": (3, "«2.» is a heading's number typed by hand"),
    "Name\tRole\nAnn\tcook": (3, "«Name Role»: columns of spaces or tabs make no table"),
    "Name    Role\nAnn     cook": (3, "«Name Role»: columns of spaces or tabs make no table"),
    "::: {#box-x}\ntext\n:::": (3, "a block without a kind"),
    "It costs $x for each and US$ more.": (
        3,
        "words between two signs $ would be set as a formula",
    ),
    "a co\u043eperative": (
        3,
        "«co\u043eperative» mixes the letters of two alphabets (U+043E, cyrillic small letter o)",
    ),
    "See https://a.example/b#:~:text=c here.": (3, "an address ends before «:~:text=c»"),
    "See https://a.example/b:11<10::A>3 here.": (3, "an address ends before «<10::A>3»"),
    "somewhere¹ else": (3, "«¹» is a note's number typed by hand"),
    "see @ fig-ships": (3, "«@ fig-ships» refers to nothing"),
    "<a.example/b>": (3, "<a.example/b> is no link"),
    "words ##} more": (3, "«##}» without its partner"),
    "words @ more": (3, "«@» by itself"),
    "words[A note here.] more": (
        3,
        "«words[A note here.]»: words in brackets, with no space before them",
    ),
    "msquared^, so": (3, "«msquared^» is not closed"),
    "***both**** so": (3, "emphasis that is not closed: both*"),
    "words \\ more": (3, "a backslash that means nothing"),
    "words\n> more": (4, "«> more» begins no quotation"),
    "one\n2. two\n3. three": (4, "«2. two» is no item of a list"),
    "| a | b |\n|---|---|\n|---|---|\n| 1 | 2 |": (5, "a second rule in a table"),
    "caf\u00c3\u00a9": (3, "«\u00c3\u00a9» is a sign read wrongly"),
    "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x": (3, "a merge conflict that is not resolved"),
}


@pytest.mark.parametrize("text", TOLD)
def test_is_told_at_its_line_and_once(refuse, text):
    assert refuse(text) == [TOLD[text]]


ALL_OF_A_LINE = {
    "[[page]] then ==x== then %%x%% and ==y==, ==x==.": (
        "«[[page]]» leads nowhere",
        "«==x==»: highlighting cannot be used",
        "«==y==»: highlighting cannot be used",
        "«%%x%%» is no remark",
    ),
    "Words:\n- one ==x==": (
        "«- one ==x==» is no item of a list",
        "«==x==»: highlighting cannot be used",
    ),
    "## 1.2 Part &nosign; {red}": (
        "«{red}» is no attribute",
        "«1.2» is a heading's number typed by hand",
        "«&nosign;» is no sign",
    ),
    "==x== and \\5": ("«==x==»: highlighting cannot be used", "a backslash that means nothing"),
}


@pytest.mark.parametrize("text", ALL_OF_A_LINE)
def test_all_slips_of_a_line_are_told_at_once(refuse, text):
    assert tuple(said for _, said in refuse(text)) == ALL_OF_A_LINE[text]


PLAIN = (
    "It opens on Monday - not on Sunday - and closes\nin 2019. That was 2019.\nOr 7. So it was.",
    "An item \\- escaped\n\\- and so on, \\#1 and \\==no\\==.",
    "m² and km³ and 10³, CO₂, 1 | 2, a_b, C++ and G++, R&D; AT&T, 5 > 3 < 7, #1 in the list.",
    "A time 10:30:15, a ratio 1:2:3, [sic], [1] and `a[i][j]`, €5 and $6 or $7.",
    "Dear all,\\\nthis is on a line of its own.",
    "**Note:** this is bold within a line.",
    "> words\n>\n> more words",
    "## 2019 and later\n\nText\n\n## 5 ways\n\nText\n\n## Part A. Words",
    "One.   Two sentences.\nThree.   Four (a)   five.",
    "-\tone\n-\ttwo\n\n1.\tone\n2.\ttwo",
    '[$a b = \\text{two words} + \\sin x$]{alt="a, b"} and $abc$',
    "(https://a.example/b_(c)), https://a.example/d. And https://a.example/e; <https://a.example>.",
    "Item #1 and somewhere\\[1] and #N/Ab.",
    "- one\n- two\n\n    more of two",
    "```python\nx = 1\n```",
    "a ^[A note.] and x[^a]\n\n[^a]: A note.",
    "[words][a] and [a]\n\n[a]: https://a.example",
    "Term\n: meaning",
    "See <https://a.example> and me@a.example.",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n: Title {#tbl-x}",
)


@pytest.mark.parametrize("text", PLAIN)
def test_ordinary_writing_is_no_slip(convert, text):
    assert convert(text).warnings == ()


def test_a_no_break_space_behind_a_sign_is_a_space(body):
    assert body("##\u00a0Part") == body("## Part")
    assert body("-\u00a0one\n-\u00a0two") == body("- one\n- two")


def test_a_heading_in_bold_only_is_a_warning(convert):
    (found,) = convert("**Our harbour**").warnings
    assert (found.line, found.severity) == (3, Severity.WARNING)
    assert found.message == "«Our harbour» looks like a heading, and is none"
    assert convert("**Our harbour.**").warnings == ()


def test_what_is_not_finished_is_a_warning_and_marked(convert):
    fragment = convert("This is TODO.\n\nAnd [name] is TODOS.", unfinished=("TODO", "[name]"))
    assert [(one.line, one.message) for one in fragment.warnings] == [
        (3, "«TODO»: this content is not finished"),
        (5, "«[name]»: this content is not finished"),
    ]
    from writing_texts import write

    assert "This is \\StyledText{unfinished}{TODO}." in write(fragment).tex


TAGS = {
    "{{ value('growth' }}": "a parenthesis without its partner in {{ value('growth' }}",
    "{{ value('growth) }}": "a quote that is not closed in {{ value('growth) }}",
    "{{ value(“growth”) }}": "curly quotes in {{ value(“growth”) }}",
    "{{ value(growth) }}": "there is no «growth» here",
    "{{ value('growth'": "an expression that never ends",
    "{{ }}": "an expression without words",
    "{{ value 'growth' }}": "{{ value 'growth' }} cannot be read",
    "{{ value }}": "an expression prints no words",
    "{{ number('growth') }}": "a bare number would be printed",
    "{{ number('growth') + 1 }}": "a bare number would be printed",
    "{{ 2.5 }}": "a bare number would be printed",
    "{{ number('growth') > 2 }}": "true or false would be printed",
    "{{ 'a' - 1 }}": "an expression puts together what does not go together",
    "{% if number('growth') = 1 %}a{% endif %}": (
        "a single = in {% if number('growth') = 1 %}"
    ),
    "{% if number('growth') > 1 %}a": "{% if %} without its {% endif %}",
    "{% for one in regions %}{{ one.name }}": "{% for %} without its {% endfor %}",
    "{% endif %}": "{% endif %} without its {% if %}",
    "{% else %}": "{% else %} without its {% if %}",
    "{% fi %}": "there is no statement «fi»",
    "{{< figure >}}": "{{< figure >}} cannot be read",
}  # fmt: skip


@pytest.mark.parametrize("tag", TAGS)
def test_a_broken_expression_is_told_and_hides_nothing(refuse, tag):
    found = refuse(
        f"One {tag}\n\nthen {{{{ value('nothing') }}}}\n\n##Part\n\n{{{{ vlaue('x') }}}}"
    )
    assert sorted(found, key=lambda one: one[0]) == [
        (3, TAGS[tag]),
        (5, "there is no value «nothing» for «north»"),
        (7, "«##Part» is no heading"),
        (9, "there is no «vlaue» here"),
    ]


def test_a_number_may_be_asked_for_in_conditions(body):
    text = "{% if number('growth') > 1 and number('growth') - 1 < 2 %}more{% else %}less{% endif %}"
    assert body(text) == "more"
    assert body("{{ 'more' if number('growth') > 1 else 'less' }}") == "more"
    assert body("{% for one in regions %}{{ loop.index }}{% endfor %}") == "12"


DOUBTFUL = {
    "See (this and that.": (3, "«(» without its partner: See (this and that."),
    "See this] and that.": (3, "«]» without its partner: See this] and that."),
    "See {this and that.": (3, "«{» without its partner: See {this and that."),
    "A line and\nthis) is that.": (4, "«)» without its partner: this) is that."),
    "| a | b |\n|---|---|\n| 1 | 2) |\n| (3 | 4 |": (6, "«(» without its partner: (3"),
    "- one\nAnd more.": (4, "«And more.» goes on in the item or quotation above it"),
    "> one\nAnd more.": (4, "«And more.» goes on in the item or quotation above it"),
    "-One and two.": (3, "«-One and two.» is no item of a list"),
    "-one\n-two.": (3, "«-one» is no item of a list"),
    "- one\n-two\n": (4, "«-two» is no item of a list"),
    "It is a long day.\nIt is a long day.": (4, "«It is a long day.» stands here twice"),
    "It is a long day.\n\nIt is a long day.": (5, "«It is a long day.» stands here twice"),
    "1. It is a day.\n1. It is a day.\n2. So.": (4, "«1. It is a day.» stands here twice"),
    "It is here,": (3, "the text breaks off: … It is here,"),
    "It is here. And there": (3, "the text breaks off: … It is here. And there"),
    "One.\n\nIt is the end of a long,\nlong day in the har": (
        6, "the text breaks off: … long, long day in the har"
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_is_valid_and_hardly_meant_is_a_warning(convert, text):
    (found,) = convert(text).warnings
    assert (found.line, found.message) == DOUBTFUL[text]
    assert found.severity is Severity.WARNING


MEANT = (
    "a) one, b) two and (c) three; 1) this, 2) that.",
    "From [0, 1) to (2, 3], and :-) or ;).",
    "A \\(lone one, and \\[ too, and (both\nof them).",
    "`(` and $($ and [(both)](https://a.example) and (*both)*.",
    "- one\n  Two.\n- three\nand four\n\n  Five.",
    "-achtig is an ending, as is -ig.",
    "| It is a row | 1 |\n|---|---|\n| It is a row | 1 |\n| It is a row | 1 |",
    "It is a long day,\\\nit is a long day,\\\nit is night.",
    "{% for region in regions %}\nIt is a long day.\n\n{% endfor %}\nIt is a long day there.",
    "It is here:\n\n- one",
    "A. Person, of the harbour",
    "It stands there, as is said here [@smith2020].\n\nAnd here[^1]\n\n[^1]: A note.",
)


@pytest.mark.parametrize("text", MEANT)
def test_what_may_be_meant_is_left_alone(convert, text):
    assert convert(text).warnings == ()
