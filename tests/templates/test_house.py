"""The house style says each thing once, or the same thing twice."""

import re
import tomllib
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2] / "templates" / "house"
STYLE = (HOUSE / "house.sty").read_text("utf-8")
SETTINGS = tomllib.loads((HOUSE / "house.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", ["ink", "muted", "accent", "tint", "rule"])
def test_text_and_figures_have_the_same_colours(name: str) -> None:
    found = re.search(rf"\\definecolor{{{name.capitalize()}}}{{HTML}}{{(\w+)}}", STYLE)
    assert found is not None
    assert f"#{found[1]}" == SETTINGS["look"][name]


def test_text_column_and_figures_have_the_same_width() -> None:
    assert f"textwidth={SETTINGS['look']['width']:g}mm" in STYLE


def test_every_word_that_a_template_prints_is_in_the_word_list() -> None:
    templates = "\n".join(path.read_text("utf-8") for path in HOUSE.parent.rglob("*.tex"))
    used = set(re.findall(r"\bwords\.(\w+)\b(?!\()", templates)) - {"tex"}
    used |= set(re.findall(r"\\Word{(\w+)}", STYLE))
    assert used
    assert used <= SETTINGS["words"].keys()


def luminance(colour: str) -> float:
    """Relative luminance of #RRGGBB (WCAG 2.1)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("text", "ground"),
    [("ink", "tint"), ("muted", "tint"), ("muted", "#FFFFFF"), ("accent", "#FFFFFF")],
)
def test_text_stands_out_from_its_ground(text: str, ground: str) -> None:
    """REQ-18: at least 4.5 to 1."""
    look = SETTINGS["look"]
    assert contrast(look[text], look.get(ground, ground)) >= 4.5
