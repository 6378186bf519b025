"""Apostrophes and quotation marks come out right, whatever is typed and whatever stands beside."""

import tomllib
from pathlib import Path

import pytest
import run_study

from bindery.model.index import index_blocks
from bindery.model.plain import read_plain
from bindery.model.quotes import QuoteRules
from bindery.model.quoting import make_quoting
from bindery.model.tree import Box, Paragraph

HERE = Path(__file__).parent / "phrases"
HOUSE = tomllib.loads((run_study.REPOSITORY / "templates/house/house.toml").read_text("utf-8"))
QUOTES = tuple(
    (
        language,
        QuoteRules(
            tuple(rules.get("marks", QuoteRules().marks)),
            tuple(rules.get("words", ())),
            tuple(rules.get("abbreviations", ())),
        ),
    )
    for language, rules in HOUSE["quotes"].items()
)


def read_phrases(language):
    """Pairs of what is typed and what is read; a phrase may go on over lines."""
    found, typed = [], []
    for line in (HERE / f"{language}.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        before, arrow, read = line.partition(" => ")
        typed.append(before)
        if arrow:
            found.append(("\n".join(typed), read))
            typed = []
    return found


@pytest.mark.parametrize(("language", "least"), [("nl", 200), ("en", 30), ("de", 20)])
def test_phrases_come_out_right(convert, language, least):
    phrases = read_phrases(language)
    assert len(phrases) >= least
    text = "\n\n".join(typed for typed, _ in phrases)
    text += "\n\n[^1]: A note.\n" if "[^1]" in text else ""
    blocks = convert(text, language=language, quotes=QUOTES).blocks
    said = [read_plain(one.content) for one in blocks if isinstance(one, Paragraph)]
    said = [one.replace("\u00a0", " ") for one in said]
    wrong = [
        (typed, read, wanted)
        for (typed, wanted), read in zip(phrases, said, strict=True)
        if read != wanted
    ]
    assert wrong == []


PLACES = """# 's Ochtends in 't *Gooi*

## De jaren '90 en `'s`

- 's avonds
- 'samen'[^1]

[^1]: 't Is zo, 'samen'.

| 's | Hans' 'huis' |
|:---|:-------------|
| 't | "zo"         |

: Auto's in '90

::: {.definition title="'s Avonds in 't \\"Gooi\\""}
Zo'n 'kader'.
:::

> 's lands 'wijs'

| 's avonds
| 't lied

Term 't
:   de 'zin'
"""


def test_marks_are_set_wherever_a_text_stands(convert):
    blocks = convert(PLACES.encode(), language="nl", quotes=QUOTES).blocks
    said = "".join(one.text for one in index_blocks(blocks).speech)
    for words in (
        "’s Ochtends in ’t Gooi", "De jaren ’90 en 's", "’s avonds", "‘samen’",
        "’t Is zo, ‘samen’.", "Hans’ ‘huis’", "“zo”", "Auto’s in ’90", "Zo’n ‘kader’.",
        "’s lands ‘wijs’", "’t lied", "Term ’t", "de ‘zin’",
    ):  # fmt: skip
        assert words in said
    boxes = [one for one in blocks if isinstance(one, Box)]
    assert read_plain(boxes[0].title) == "’s Avonds in ’t “Gooi”"


def test_a_value_and_a_reference_stand_in_a_quotation(convert):
    text = """'{{ value("growth") }}' en '@sec-quay' en "[@smith2020]" in '90.\n"""
    blocks = convert(f"{text}\n## Quays {{#sec-quay}}\n", language="nl", quotes=QUOTES).blocks
    said = read_plain(blocks[1].content)
    assert said == "‘2,5%’ en ‘’ en “(Smith 2020)” in ’90."


def test_other_texts_of_the_study_have_their_marks_too():
    quoting = make_quoting("nl", dict(QUOTES))
    assert quoting.change_text("Auto's in 's-Hertogenbosch, 'zo'") == (
        "Auto’s in ’s-Hertogenbosch, ‘zo’"
    )


def test_setting_marks_twice_changes_nothing(convert):
    quoting = make_quoting("nl", dict(QUOTES))
    for _, read in read_phrases("nl"):
        if "'" not in read and '"' not in read:
            assert quoting.change_text(read) == read


def test_a_thousand_marks_take_no_time(convert):
    text = " ".join(["'een \"twee' drie\""] * 1000)
    assert convert(text, language="nl", quotes=QUOTES).blocks
