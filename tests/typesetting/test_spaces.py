"""What is seen as a space is one in the text of the tags; what is seen as none is none."""

import pytest

from bindery.inspection import read_structure
from bindery.model.tree import Break, Formula, Paragraph, Styled, Text, Verse
from bindery.typesetting.typeset import typeset
from bindery.writers.latex import write_latex

pytestmark = [pytest.mark.tex, pytest.mark.slow]
LONG = "internationalization characteristically responsibilities telecommunications "
SPACES = [
    0x20, 0x09, 0xA0, *range(0x2002, 0x200B), 0x202F, 0x205F, 0x3000
]  # fmt: skip
BREAK = Break(hard=True)
# what is written, and what a screen reader reads
WRITTEN = [
    *(((Text(f"10{chr(one)}km"),), "10 km") for one in SPACES),
    ((Text("long\u00adword"),), "longword"),
    ((Text("left\u200bright"),), "leftright"),
    ((Text("one"), BREAK, Text("two")), "one two"),
    ((Text("one"), BREAK, Styled("emphasis", (Text("two"),))), "one two"),
    ((Text("a\u2009"), Styled("strong", (Text("b\u202f"),)), Text("c")), "a b c"),
    ((Text("a"), Formula("x", alt="x"), Text("\u2009"), Formula("y", alt="y")), "ax y"),
    ((Text("office affluent fluff afjord ffi ffl"),), "office affluent fluff afjord ffi ffl"),
    ((Text("a–b c—d <<e>> ,,f"),), "a–b c—d <<e>> ,,f"),
    ((Text(LONG * 6),), LONG.strip() + (" " + LONG.strip()) * 5),
    ((Text(LONG.replace(" ", "\u2009") * 6),), LONG.strip() + (" " + LONG.strip()) * 5),
]
VERSE = Verse(((Text("first line"),), (Text("second line"),)))


def test_what_is_seen_as_a_space_is_one_in_the_tags(make_job, little):
    blocks = [Paragraph((Text(f"{number:03}: "), *one)) for number, (one, _) in enumerate(WRITTEN)]
    written = write_latex((*blocks, VERSE), "content/01-first.md", "study").tex
    text = f"\\chapter{{One}}\\label{{sec:one}}\n{written}"
    (little / "sections/one.tex").write_text(text, "utf-8")
    shown = read_structure(typeset(make_job()).pdf).shown
    text = "".join(one.text for one in shown if "Link" not in one.roles)
    for number, (_, wanted) in enumerate(WRITTEN):
        start = text.index(f"{number:03}: ") + 5
        assert text[start:].startswith(wanted), f"{WRITTEN[number][0]}: {text[start : start + 80]}"
        rest = text[start + len(wanted) :].lstrip()
        assert rest.startswith((f"{number + 1:03}: ", "first line")), rest[:80]
    assert "first line second line" in text
