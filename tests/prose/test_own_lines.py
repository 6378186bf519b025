"""What is wrong in words is told at their own line, whatever they stand in."""

import pytest

from bindery.errors import BinderyError
from bindery.prose import convert_section

# Each place with {x}, whose line is meant; the words are others each time.
PLACES = {
    "a paragraph": "Quay {x} words",
    "the second line": "A line\nof {x} words",
    "a line that begins with a sign": "A line\n& 5 {x} words\nand a line",
    "the third line": "A line\n(and so)\n5 {x}\nand more",
    "emphasis": "A line with *words and\nmore {x} words* in it",
    "strong emphasis": "A line with **words\n\\& {x}** in it",
    "an item": "- one\n- two {x} words\n- three",
    "an item's second line": "- one\n  and {x} more\n- three",
    "an item's second paragraph": "- one\n\n  and {x} more\n\n- three",
    "an item of an item": "- one\n    - below {x} it\n- three",
    "a numbered item": "1. one\n2. two {x} words",
    "a lettered item": "a) one\nb) two {x} words",
    "a task": "- [ ] one\n- [x] two {x} words",
    "a term": "Rope {x}\n:   a meaning",
    "a meaning": "Mast\n:   a meaning\n    of {x} words",
    "a second meaning": "Keel\n:   a meaning\n\n:   another {x} one",
    "a quotation": "> A line\n> of {x} words",
    "a quotation's second paragraph": "> A line\n>\n> of {x} words",
    "a box": '::: {{.definition title="Basin"}}\nA line\n\nof {x} words\n:::',
    "an example": "::: example\nA line\n\n- of {x} words\n:::",
    "a verse": "| A line\n| of {x} words",
    "a head": "| North | South {x} |\n|---|---|\n| one | two |",
    "a cell": "| West | East |\n|---|---|\n| one | two |\n| three | four {x} words |",
    "a first cell": "| Wind | Rain |\n|---|---|\n| one | two |\n| {x} three | four |",
    "a grid": "+-------+---------------------------+\n| Fog   | Ice                       |\n"
    "+=======+===========================+\n| one   | two                       |\n"
    "|       | {x:<26}|\n+-------+---------------------------+",
    "a table's title": "| Tar | Oil |\n|---|---|\n| one | two |\n\n: Depths {x} in {{#tbl-tar}}",
    "a table's long title": "| Tin | Ore |\n|---|---|\n| one | two |\n\n: Depths\n  all {x} ports",
    "an image's title": '![A pier {x}](quay.png){{alt="A long grey pier."}}',
    "an image's long title": '![A jetty\n& {x} jetties](quay.png){{alt="A jetty, long and grey."}}',
    "a row's title": '::: images\n![One](quay.png){{alt="A jetty, long and grey."}}\n'
    '![Two](quay.png){{alt="A jetty, short and red."}}\n\nJetties\n{x} in all\n:::',
    "a title in a row": '::: images\n![Three](quay.png){{alt="A jetty, long and grey."}}\n'
    '![Four {x}](quay.png){{alt="A jetty, short and red."}}\n\nMore jetties\n:::',
    "a note": "A line[^one] and\nmore of it\n\nA paragraph\n\n[^one]: The note {x} here",
    "a note's second line": "A line[^two] and\nmore of it\n\n[^two]: The note\n    has {x} words",
    "a note's second paragraph": "A line[^three]\n\n[^three]: The note\n\n    has {x} words",
    "a note above its paragraph": "[^four]: The note {x} here\n\nA line[^four] and\nmore of it",
    "a list in a note": "A line[^five] and\nmore\n\n[^five]: The note\n\n    - one\n    - two {x}",
    "a note of a list": "- one[^six]\n- two\n\n[^six]: The note {x} here",
    "a note of a cell": "| Up | Down |\n|---|---|\n| one[^seven] | two |\n\n[^seven]: The note {x}",
    "a note within a line": "A line\nwith a note^[which {x} says].",
    "words behind a note": "A line[^eight] and {x} more\nof it\n\n[^eight]: The note\n    of it",
    "a line behind a note": "A line[^nine]\nand {x} more\n\n[^nine]: The note\n    of it",
    "a paragraph behind a note": "A line[^ten]\n\n5 {x}\n\n[^ten]: The note\n    of it",
}  # fmt: skip
WRONG = {
    "TODO": "«TODO»: this content is not finished",
    "[@nobody]": "there is no work «nobody»",
    "@fig-shisp": "@fig-shisp refers to no figure",
    "漢": "no font of the house has «漢» (U+6F22, cjk unified ideograph-6f22)",
    r"\foo": "«\\foo» is TeX",
    "[x](ftp://x)": "a link to «ftp://x»",
    "[xx]{.red}": "unknown attribute red",
    "`x`{.red}": "unknown attribute red",
    "$x^^y$": "a formula may not hold «^^»",
    "<b>": "HTML cannot be used: <b>",
    "~~xx~~": "struck-out text cannot be used",
    "==xx==": "«==xx==»: highlighting cannot be used",
    "H~2O": "«H~2O» is not closed",
    "[[xx]]": "«[[xx]]» leads nowhere",
    "{{value('no')}}": "there is no value «no» for «north»",
    "**xx": "emphasis that is not closed: **xx",
}
LETTERS = frozenset(map(chr, range(32, 0x2500))) | {"\n"}
NOT_THERE = {
    ("**xx", "emphasis"), ("**xx", "strong emphasis"),  # it ends there
    ("**xx", "a table's title"),  # its anchor is words to pandoc then
    ("漢", "a grid"),  # twice as wide
}  # fmt: skip


def compose(wrong):
    """A text with something wrong in every place, and the places by line."""
    rows, places = ["# Town", ""], {}
    for name, form in PLACES.items():
        if (wrong, name) in NOT_THERE:
            continue
        text = form.format(x=wrong).split("\n")
        (at,) = [n for n, row in enumerate(text) if wrong in row]
        places[len(rows) + at + 1] = name
        rows += [*text, "", "Words that part", ""]
    return "\n".join(rows), places


@pytest.mark.parametrize("wrong", WRONG)
def test_is_told_at_its_line(make_request, wrong):
    text, places = compose(wrong)
    request = make_request(text.encode(), unfinished=("TODO",), letters=LETTERS)
    try:
        told = convert_section(request).warnings
    except BinderyError as error:
        told = error.diagnostics
    others = [str(one) for one in told if one.message != WRONG[wrong]]
    lines = [one.line for one in told if one.message == WRONG[wrong]]
    assert others == []
    assert sorted(lines) == sorted(set(lines)), "each once"
    lacking = [name for line, name in places.items() if line not in lines]
    astray = [(line, text.split("\n")[line - 1]) for line in lines if line not in places]
    assert (lacking, astray) == ([], [])
