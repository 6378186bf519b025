"""An attribute that nothing reads is told once, wherever pandoc takes one or not."""

import pytest

JETTY = '![One](quay.png){alt="A jetty, long and grey."}'
TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n\n: Title "

# Each place, with § where the attributes stand.
READ = {
    "words": "[two words]{§}",
    "words of another language": "[le quai bas]{lang=fr §}",
    "words in words": "[[le quai bas]{lang=fr}]{§}",
    "code in words": "[`x`]{§}",
    "capitals": "[two words]{.nocase §}",
    "a link": "[words](https://a.example){§}",
    "an address": "<https://a.example>{§}",
    "a link by name": "[words][k]{§}\n\n[k]: https://a.example",
    "the address of a name": "[words][k]\n\n[k]: https://a.example {§}",
    "a link to a place": "[words](#sec-q){§}\n\n## Quays {#sec-q}",
    "a heading": "## Part {§}",
    "a heading that is closed": "## Part ## {§}",
    "an underlined heading": "Part {§}\n----",
    "code": "`x`{§}",
    "a block of code": "``` {§}\nx\n```",
    "a block of waves": "~~~ {§}\nx\n~~~",
    "code of a language": "```python {§}\nx\n```",
    "an example": "::: {.example §}\nWords.\n:::",
    "a box": '::: {.definition title="T" §}\nWords.\n:::',
    "a quotation": "::: {.pull §}\nWords.\n:::",
    "images": f"::: {{.images §}}\n{JETTY}\n{JETTY}\n\nBoth.\n:::",
    "an image": f"{JETTY[:-1]} §}}",
    "an image in a row": f"::: {{.images}}\n{JETTY[:-1]} §}}\n{JETTY}\n\nBoth.\n:::",
    "a table": f"{TABLE}{{#tbl-x §}}",
    "a table with borders": "+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+\n\n: Title {§}",
    "a title above": ": Title {#tbl-x §}\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "a table from data": '::: {.table data="ships" #tbl-x §}\nTitle\n:::',
    "a table from data as code": '``` {.table data="ships" #tbl-x §}\nTitle\n```',
    "a formula": '$$x$$ {#eq-x alt="x" §}',
    "a formula in words": '[$x$]{alt="x" §}',
    "a displayed one in words": '[$$x$$]{#eq-x alt="x" §}',
    "a reference in brackets": "[@sec-q]{§}\n\n## Quays {#sec-q}",
    "a citation in brackets": "[@smith2020]{§}",
}  # fmt: skip
NOWHERE = {
    "a reference": "@sec-q{§}\n\n## Quays {#sec-q}",
    "a citation": "@smith2020{§}",
    "emphasis": "*words*{§}",
    "strong emphasis": "**words**{§}",
    "a power": "m^2^{§}",
    "a note's text": "words[^n]\n\n[^n]: A note. {§}",
    "an item": "- one {§}\n- two",
    "a task": "- [ ] one {§}\n- [x] two",
    "a paragraph": "Words here. {§}",
    "a quotation by signs": "> Words. {§}",
    "a value": "{{ value('growth') }}{§}",
    "a verse": "| words {§}",
    "a term": "Term {§}\n:   meaning",
    "a cell": "| a | b |\n|---|---|\n| 1 {§} | 2 |",
}
ATTRIBUTES = (".red", "colour=red", ".red colour=red")


@pytest.mark.parametrize("place", [*READ, *NOWHERE])
@pytest.mark.parametrize("attribute", ATTRIBUTES)
def test_an_attribute_that_nothing_reads_is_told_once(make_request, place, attribute):
    form = {**READ, **NOWHERE}[place]
    told = refuse_kinds(make_request, form.replace("§", attribute))
    wanted = {word.strip(".").partition("=")[0] for word in attribute.split()}
    said = " ".join(message for _, message in told)
    assert all(word in said for word in wanted), told
    if "from data" not in place and "table" not in place and "title" not in place:
        assert len(told) == 1, told
    if place in NOWHERE:
        assert [message for _, message in told] == [f"«{{{attribute}}}» belongs to nothing"]


def refuse_kinds(make_request, text):
    """What is said of a text; the house has a kind of quotation."""
    from bindery.errors import BinderyError
    from bindery.prose import convert_section

    with pytest.raises(BinderyError) as caught:
        convert_section(make_request(text, quotations=("pull",)))
    return [(one.line, one.message) for one in caught.value.diagnostics]


OTHERS = {
    "[le quai bas]{lang=fr #here}": "unknown attribute #here",
    "`x`{#here}": "unknown attribute #here",
    '$$x$$ {alt="x" #here}': '«{alt="x" #here}» is no attribute of a formula',
    '[$$x$$]{#here alt="x"}': "«#here» is no anchor of a formula",
    "*words* {#here}": "«{#here}» belongs to nothing",
    f"::: {{.images #here}}\n{JETTY}\n{JETTY}\n\nBoth.\n:::": "«#here» is no anchor of a figure",
}  # fmt: skip


@pytest.mark.parametrize("text", OTHERS)
def test_an_anchor_that_nothing_can_have_is_told_once(refuse, text):
    (told,) = refuse(text)
    assert told[1] == OTHERS[text]


def test_braces_that_are_escaped_or_no_attribute_are_words(convert):
    text = "A set \\{.red} and {1, 2} and `{.red}` and {a}."
    assert convert(text).warnings == ()
