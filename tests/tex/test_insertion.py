"""A text in a Markdown template is one private character, whatever it holds, whoever prints it."""

import re

import pytest

from bindery.model.tree import Paragraph, Text
from bindery.tex.environment import render_markdown
from bindery.tex.insertion import FIRST, LAST, Collector, Markdown, locate
from bindery.tex.origin import bind

SIGN = re.compile(f"[{chr(FIRST)}-{chr(LAST)}]")


@pytest.fixture
def render(tmp_path):
    """The text of a template with what was inserted in braces, and the insertions."""
    (tmp_path / "templates").mkdir()

    def run(template, **context):
        (tmp_path / "templates/x.md").write_text(template, "utf-8")
        text, inserted = render_markdown(tmp_path, "x.md", context)
        shown = SIGN.sub(lambda sign: f"{{{inserted[ord(sign[0]) - FIRST].text}}}", text)
        return shown, inserted

    return run


def test_texts_are_inserted_and_what_the_template_says_is_markdown(render):
    shown, inserted = render("# {{ a }} *x* {{ b | md }}", a="*no* | head", b="**yes**")
    assert shown == "# {*no* | head} *x* **yes**"
    assert [one.text for one in inserted] == ["*no* | head"]


def test_a_constant_in_a_template_is_a_text_too(render):
    assert render('{{ "*a*" }} {{ x }} {{ "b" }}', x="c")[0] == "{*a*} {c} {b}"


def test_what_a_macro_gives_is_markdown_and_its_texts_are_inserted_once(render):
    shown, inserted = render(
        "{% macro link(t) %}[{{ t }}](#x){% endmacro %}{{ link(a) }} {{ link(b) }}", a="]", b="["
    )
    assert shown == "[{]}](#x) [{[}](#x)"
    assert len(inserted) == 2


def test_two_renderings_do_not_share_what_they_insert(render):
    assert render("{{ a }}", a="one")[0] == "{one}"
    shown, inserted = render("{{ a }}", a="two")
    assert (shown, len(inserted)) == ("{two}", 1)


def test_numbers_stand_as_they_are_and_nothing_stands_for_nothing():
    collector = Collector()
    assert [str(collector.insert(one)) for one in (3, True, None, "", " ")] == [
        "3", "1", "", "", " ",
    ]  # fmt: skip
    assert collector.insert(Markdown("*a*")) == "*a*"
    assert collector.inserted == []


def test_a_text_keeps_its_origin_or_its_place():
    collector = Collector()
    collector.insert(bind("1,2", "cell|east/ships|0|n"))
    collector.insert(locate("So.", "content/conclusions.toml", 7))
    blocks = (Paragraph((Text("x"),)),)
    collector.insert(blocks)
    first, second, third = collector.inserted
    assert (first.text, first.origin) == ("1,2", "cell|east/ships|0|n")
    assert (second.text, second.path, second.line) == ("So.", "content/conclusions.toml", 7)
    assert third.blocks == blocks
