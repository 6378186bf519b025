"""Apostrophes and quotation marks come out right, whatever is typed and whatever stands beside."""

import tomllib
from pathlib import Path

import pytest
import run_study

from bindery.errors import Severity
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
            rules.get("complete", False),
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


# Marks without a partner are told.
CLOSED = "a quotation mark that is not closed: "
OPENED = "a quotation mark that was not opened: "
ALONE = "a quotation mark by itself: "

LONE = {
    'Zij zei: "Wij komen.': (3, f'{CLOSED}"Wij komen.'),
    'Zij zei: Wij komen" en ging.': (3, f'{OPENED}Zij zei: Wij komen"'),
    "Een regel.\nZij zei: “Wij komen.\nEn ging.": (4, f"{CLOSED}“Wij komen. En ging."),
    "Een regel.\nWij komen” en\nging.": (4, f"{OPENED}Een regel. Wij komen”"),
    "Zij zei: 'Wij komen en gingen.": (3, f"{CLOSED}'Wij komen en gingen."),
    "Zij zei: wij komen' en ging.": (3, f"{OPENED}Zij zei: wij komen'"),
    "Zij zei: wij komen.' En ging.": (3, f"{ALONE}Zij zei: wij komen.'"),
    'Een " twee drie.': (3, f'{ALONE}Een "'),
    "Een „begrip uit de krant.": (3, f"{CLOSED}„begrip uit de krant."),
    "Een ,,begrip uit de krant.": (3, f"{CLOSED},,begrip uit de krant."),
    '"Hij zei \'ja" en ging.': (3, f"{CLOSED}'ja\" en ging."),
    'In de jaren \'90 "of later.': (3, f'{CLOSED}"of later.'),
    '"**Samen** en *sterk*.\n\n"Nee", zei hij.': (3, f'{CLOSED}"Samen en sterk.'),
    'Eerst "dit.\n\nDan dat.\n\nEn "zo" is het.': (3, f'{CLOSED}"dit.'),
    "- een\n- twee “drie\n- vier": (4, f"{CLOSED}“drie"),
    'Zie hier[^a].\n\nEn meer.\n\n[^a]: De "noot.': (7, f'{CLOSED}"noot.'),
    "| een | twee |\n|---|---|\n| drie | “vier |\n| vijf | zes |": (5, f"{CLOSED}“vier"),
    '## Een "kop': (3, f'{CLOSED}"kop'),
    'Woord\n:   de "zin': (4, f'{CLOSED}"zin'),
    '[le "quai]{lang=fr}': (3, f'{CLOSED}"quai'),
}  # fmt: skip


@pytest.mark.parametrize("text", LONE)
def test_a_mark_without_its_partner_is_a_warning_at_its_line(convert, text):
    told = convert(text, language="nl", quotes=QUOTES).warnings
    line, message = LONE[text]
    assert [(one.line, one.message) for one in told] == [(line, message)]
    assert told[0].severity is Severity.WARNING


WHOLE = (
    "“Een alinea.\n\n“Een tweede alinea.\n\n“Een derde alinea.” En verder.",
    "> “Een alinea.\n>\n> Een tweede alinea.\n>\n> Een derde alinea.”",
    "> “Een alinea.\n>\n> “Een tweede alinea.”",
    '"Een alinea.\n\nEen tweede alinea."',
    "Hij zei: “Dit:\n\n- een\n- twee\n- drie.”",
    "| “Een vers\n| van drie\n| regels”",
    '"**Samen** en *sterk",* zei hij; "[samen](https://example.org/)".',
    'Een scherm van 12" breed, 51° 26\' 30" NB.',
    '| een | twee |\n|---|---|\n| drie | vier |\n| vijf | " |',
    'Een \\"letterlijk teken.',
    "Een ’letterlijk teken’ en “zo”.",
    "Auto's, foto's, 's avonds, 't Gooi, de jaren '90, Hans' fiets, zo'n en 65'ers.",
    '`"` en $x$ en "{{ value("growth") }}" en "`code`".',
)


@pytest.mark.parametrize("text", WHOLE)
def test_a_whole_quotation_is_not_told(convert, text):
    assert convert(text, language="nl", quotes=QUOTES).warnings == ()


NO_SPACE = "'een' en'twee'"  # a slip by itself


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_no_phrase_of_good_writing_is_told(convert, language):
    phrases = [typed for typed, _ in read_phrases(language)]
    text = "\n\n## Kop\n\n".join(one for one in phrases if one != NO_SPACE)
    text += "\n\n[^1]: A note.\n" if "[^1]" in text else ""
    told = convert(text, language=language, quotes=QUOTES).warnings
    rows = f"# Town\n\n{text}".split("\n")
    assert [(one.message, rows[one.line - 1]) for one in told] == []


def test_marks_are_found_wherever_a_text_stands(convert):
    assert convert(PLACES.encode(), language="nl", quotes=QUOTES).warnings == ()
