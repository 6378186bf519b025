"""What no font of the house has, and signs that nobody sees, are told at the author's line."""

import unicodedata

import pytest
import run_study

from bindery.errors import BinderyError
from bindery.loading.letters import read_letters
from bindery.model.plain import read_plain

HOUSE = tuple(
    f"templates/house/fonts/SourceSans3-{name}.otf"
    for name in ("Regular", "It", "Semibold", "SemiboldIt")
)
LETTERS = read_letters(run_study.REPOSITORY, HOUSE)


def refused(convert, text):
    with pytest.raises(BinderyError) as caught:
        convert(text, letters=LETTERS)
    return [(one.line, one.message) for one in caught.value.diagnostics]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("Text.\n\nThe city of 北京 itself.\n", 5, "«北» (U+5317, cjk unified ideograph-5317)"),
        ("## A 😀 heading\n", 3, "«😀» (U+1F600, grinning face)"),
        ("- one\n- مرحبا\n", 4, "«م» (U+0645, arabic letter meem)"),
        ("Words[^1].\n\n[^1]: שלום in a note.\n", 5, "«ש» (U+05E9, hebrew letter shin)"),
        ("Some `a ⟹ b` here.\n", 3, "«⟹» (U+27F9, long rightwards double arrow)"),
        ("```\na\nb 中\n```\n", 5, "«中» (U+4E2D, cjk unified ideograph-4e2d)"),
        ("| A | B |\n|---|---|\n| x | 中 |\n", 5, "«中» (U+4E2D, cjk unified ideograph-4e2d)"),
    ],
)
def test_a_letter_that_no_font_has_is_named(convert, text, line, message):
    (found,) = refused(convert, text)
    assert found[0] == line
    assert found[1].startswith(f"no font of the house has {message}")


def test_letters_of_one_line_are_one_message(convert):
    assert refused(convert, "北京的天气 today.\n") == [
        (
            3,
            "no font of the house has «北» (U+5317, cjk unified ideograph-5317), "
            "«京» (U+4EAC, cjk unified ideograph-4eac), "
            "«的» (U+7684, cjk unified ideograph-7684) and 2 more",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ελληνικά και Кирилиця",
        "Việt Nam: Ế ộ ư",
        "ąćęłńóśźż ďťň őű ğış ñ ç å ø æ þ ð ß",
        "≤ ≥ ≠ − × ± ½ €",
        "→ ☐ ✓",
    ],
)
def test_other_alphabets_that_the_house_has_are_set(convert, text):
    assert convert(f"{text}\n", letters=LETTERS).blocks


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\u2028", "U+2028, line separator"),
        ("\u2029", "U+2029, paragraph separator"),
        ("\u200e", "U+200E, left-to-right mark"),
        ("\u200f", "U+200F, right-to-left mark"),
        ("\u202e", "U+202E, right-to-left override"),
        ("\u2066", "U+2066, left-to-right isolate"),
        ("\ufeff", "U+FEFF, zero width no-break space"),
        ("\u200d", "U+200D, zero width joiner"),
        ("&#x2028;", "U+2028, line separator"),
    ],
)
def test_a_sign_that_nobody_sees_is_told(refuse, sign, name):
    behind = " behind «some»" if len(sign) == 1 else ""
    assert refuse(f"Text.\n\nA word some{sign} more.\n") == [
        (5, f"an invisible sign{behind} ({name})")
    ]


def test_soft_hyphens_and_zero_width_spaces_are_places_to_break(body):
    assert body("long\u00adword and a\u200bb\n") == "long\\-word and a\\BreakHere{}b"


def test_letters_with_loose_accents_are_one_with_others(convert):
    loose = unicodedata.normalize("NFD", "See @sec-coördinatie.\n\n## Één {#sec-coördinatie}\n")
    whole = unicodedata.normalize("NFC", loose)
    assert loose != whole
    assert convert(loose).blocks == convert(whole).blocks
    assert read_plain(convert(loose).blocks[2].content) == "Één"


def test_a_house_without_fonts_has_those_of_latex():
    letters = read_letters(run_study.HARBOURS, ())
    assert {"é", "ő", "“", "€", "\u202f"} <= letters
    assert not {"中", "Ж", "😀", "≤"} & letters
