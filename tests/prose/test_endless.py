"""What pandoc or Jinja would work on without end is told at its line, before they see it."""

import time

import pytest

from bindery.prose import pandoc
from bindery.prose.endless import LONGEST_LINE, find_endless

OPEN = "brackets open in this paragraph and do not close"
WITHIN = "brackets stand within each other"
MANY = "a | b " * 5
ENDLESS = {
    "brackets that do not close": ("[" * 20, f"20 {OPEN}"),
    "brackets with words": ("[a " * 20, f"20 {OPEN}"),
    "images that do not close": ("![a " * 20, f"20 {OPEN}"),
    "notes that do not close": ("^[a " * 12, f"12 {OPEN}"),
    "citations that do not close": ("[@a " * 9, f"9 {OPEN}"),
    "brackets on lines of their own": ("[a\n" * 9, f"9 {OPEN}"),
    "items of no list": ("words\n" + "- [0, 1) a\n" * 9, f"9 {OPEN}"),
    "few brackets and a long paragraph": ("[a " * 7 + "words " * 900, f"7 {OPEN}"),
    "brackets within each other": ("[" * 12 + "x" + "]" * 12, f"12 {WITHIN}"),
    "links within each other": ("[" * 9 + "x" + "](y)" * 9, f"9 {WITHIN}"),
    "spans within each other": ("[" * 9 + "x" + "]{.y}" * 9, f"9 {WITHIN}"),
    "code that does not end": (
        " ".join("`" * number for number in range(1, 200)),
        "199 times code begins in this paragraph and does not end",
    ),
    "quotes within each other": ("> " * 2000 + "x", "more than 20 lists and quotes stand within"),
    "lists within each other": ("- " * 30 + "x", "more than 20 lists and quotes stand within"),
    "a list of many levels": (
        "\n".join("  " * level + "- a" for level in range(300)),
        "more than 20 lists and quotes stand within each other",
    ),
    "a line without end": ("x" * 150_000, f"the line has 150000 signs; it may have {LONGEST_LINE}"),
    "a line of megabytes": ("word " * 900_000, "the line has 4500000 signs; it may have 100000"),
    "a text without end": (("x" * 90 + "\n") * 50_000, "the text has 4500"),
    "brackets of a loop": ("{% for one in regions %}[a {% endfor %}" * 9, OPEN),
    "a doubled text": ("{% set x = 'a' %}{% set x = x ~ x %}", "set cannot be used in a text"),
    "a doubled text by with": ("{% with x = 'a' %}{% endwith %}", "with cannot be used in a text"),
    "a loop that calls itself": (
        "{% for one in regions recursive %}{{ loop(regions) }}{% endfor %}",
        "a recursive loop cannot be used in a text",
    ),
    "brackets of an expression": (
        "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
        "more than 20 brackets stand within each other",
    ),
    "a long expression": ("{{ " + "not " * 3000 + "1 }}", "one expression has more than 300 words"),
    "a long sum": ("{{ 1" + " + 1" * 3000 + " }}", "one expression has more than 300 words"),
    "a number without end": ("{{ " + "9" * 5000 + " }}", "a number has more than 30 digits"),
    "a number without bound": (
        "{{ 1e308 + 1e308 }}",
        "a number here is larger than can be computed with",
    ),
    "loops within each other": (
        "{% for one in regions %}" * 30 + "a" + "{% endfor %}" * 30,
        "more than 12 loops and conditions stand within each other",
    ),
    "loops that run too often": (
        "{% for a in [1,2,3,4,5,6,7,8,9,10] %}" * 6 + "{% endfor %}" * 6,
        "the loops of this text run more than 100000 times",
    ),
    "letters of a text": (
        "{% for a in '" + "x" * 1000 + "' %}{% for b in '" + "x" * 1000 + "' %}{% endfor %}"
        "{% endfor %}",
        "the loops of this text run more than 100000 times",
    ),
}

ELSEWHERE = {"a text without end": 1, "a list of many levels": 43, "items of no list": 4}


@pytest.mark.parametrize("name", ENDLESS)
def test_is_told_at_its_line_and_in_no_time(refuse, name, monkeypatch):
    text, message = ENDLESS[name]
    if "{%" not in text and "{{" not in text:
        monkeypatch.setattr(pandoc, "run_child", None)  # pandoc sees none of this
    started = time.process_time()
    found = refuse(text)
    assert any(message in told for _, told in found), found
    assert min(line for line, _ in found) == ELSEWHERE.get(name, 3)
    assert time.process_time() - started < 20


FINE = {
    "intervals in the rows of a table": "| [0, 15) | 3 |\n" * 40,
    "intervals in the items of a list": "- [0, 15) years\n" * 40,
    "intervals in formulas": "for $[0, 1)$ and " * 40,
    "brackets in code": "`[[[[` and `` [`[ `` and " * 40,
    "brackets with a backslash": "\\[ and " * 60,
    "brackets in fenced code": "```\n" + "[[[[[[[[[[\n" * 5 + "```",
    "references and links": "see [@a, p. 3; @b], [here](https://a.example) and [it]{lang=en}. "
    * 60,
    "a note with a link and a citation": "words^[see [here [and there]{lang=en}](b), [@c]] " * 30,
    "some brackets that do not close": "from [0, 1) to " * 5,
    "apostrophes as backticks": "in `s-Hertogenbosch and `t Gooi " * 40,
    "a quotation in a list in a quotation": "> - > 1. words\n",
    "a long paragraph": "words *and* **words** with “quotes” and 's-Hertogenbosch. " * 400,
    "expressions": '{{ value("a") }} and {% if number("a") > (1 + 2) %}b{% endif %} ' * 200,
}


@pytest.mark.parametrize("name", FINE)
def test_what_people_write_is_no_false_alarm(name):
    assert find_endless("a.md", ["# Town", "", *FINE[name].split("\n")]) == []


def test_pandoc_is_stopped_and_the_paragraph_told(refuse, monkeypatch):
    from bindery.prose import convert, outline, source

    for module in (convert, outline, source):
        monkeypatch.setattr(module, "find_endless", lambda path, lines: [])
    monkeypatch.setattr(pandoc, "_LEAST_WORK", 1)
    monkeypatch.setattr(pandoc, "_SEARCH", 1)
    found = refuse("One.\n\nTwo\nand three.\n\n" + "[a " * 40 + "\n\nFour.")
    assert found == [(8, "pandoc does not come to an end with this text")]


def test_what_is_nested_too_deeply_is_told_at_its_paragraph(refuse):
    found = refuse("One.\n\nTwo.\n\n" + "*a **b " * 60 + "c" + "** d*" * 60)
    assert found == [(7, "something here is nested too deeply to be read")]
