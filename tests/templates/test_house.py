"""The house style says each thing once, or the same thing twice."""

import re
import tomllib
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2] / "templates" / "house"
RELEASE = HOUSE.parent / "_release"
TEMPLATES = {".tex", ".html", ".xml"}
STYLE = (HOUSE / "house.sty").read_text("utf-8")
SETTINGS = tomllib.loads((HOUSE / "house.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", ["ink", "muted", "accent", "tint", "rule"])
def test_text_and_figures_have_the_same_colours(name: str) -> None:
    found = re.search(rf"\\definecolor{{{name.capitalize()}}}{{HTML}}{{(\w+)}}", STYLE)
    assert found is not None
    assert f"#{found[1]}" == SETTINGS["look"][name]


def test_text_column_and_figures_have_the_same_width() -> None:
    assert f"textwidth={SETTINGS['look']['width']:g}mm" in STYLE


def test_tables_are_measured_as_they_are_set() -> None:
    tables = SETTINGS["tables"]
    assert f"\\fontsize{{{tables['size']:g}}}" in STYLE
    assert f"\\setlength\\tabcolsep{{{tables['gap'] / 2:g}pt}}" in STYLE
    assert f"minus {tables['margin']:g}mm" in STYLE
    height = re.search(r"textheight=(\d+)pt", STYLE)
    assert height is not None
    assert tables["turned"] <= int(height[1]) / 72.27 * 25.4


def test_the_margin_column_is_where_the_page_rules_look_for_it() -> None:
    margin = SETTINGS["margin"]
    assert f"\\setlength\\BinderyMarginGap{{{margin['gap']:g}mm}}" in STYLE
    assert f"\\setlength\\BinderyMarginWidth{{{margin['width']:g}mm}}" in STYLE


def test_references_have_the_same_words_in_pdf_and_on_the_page() -> None:
    """The patterns of [references] are what \\BinderyReferenceText of house.sty makes."""
    body = STYLE.partition(r"\RenewExpandableDocumentCommand\BinderyReferenceText{mmm}")[2]
    cases, _, other = body.partition(r"\RenewExpandableDocumentCommand")[0].rpartition("\n      }")
    written = dict(re.findall(r"(?m)^\s*\{(\w+)\}\{(.*)\}$", cases))
    written["formula"] = written.pop("equation")
    written["section"] = other.strip().splitlines()[0].strip("{} ")
    del written["part"]  # no text refers to one
    patterns = {kind: read_pattern(code) for kind, code in written.items()}
    assert patterns == {k: v for k, v in SETTINGS["references"].items() if k != "and"}


def read_pattern(code: str) -> str:
    """What a case of house.sty prints, as a pattern of house.toml."""
    code = re.sub(r"\\text_lowercase:n\{(.*?\})\}", lambda found: found[1].lower(), code)
    code = re.sub(
        r"\\word\{(\w+)\}",
        lambda found: SETTINGS["words"][found[1]].lower(),
        code,
        flags=re.IGNORECASE,
    )
    spaced = re.sub(r"\\nobreakspace\s*", " ", code)
    return spaced.replace("#2", "{number}").replace("#3", "{title}")


def list_words(*folders: Path) -> set[str]:
    """The words that the templates in these folders print."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    templates = "\n".join(one.read_text("utf-8") for one in files if one.suffix in TEMPLATES)
    return set(re.findall(r"\bwords\.(\w+)\b(?!\()", templates)) - {"tex", "html"}


def test_every_word_that_a_template_prints_is_in_the_word_list() -> None:
    folders = (one for one in HOUSE.parent.iterdir() if one != RELEASE and one.is_dir())
    used = list_words(*folders) | set(re.findall(r"\\Word{(\w+)}", STYLE))
    assert used
    assert used <= SETTINGS["words"].keys()


def test_every_word_that_a_release_prints_is_in_its_own_word_list() -> None:
    settings = tomllib.loads((HOUSE.parents[1] / "content/release.toml").read_text("utf-8"))
    used = list_words(RELEASE)
    assert used
    assert used <= settings["words"].keys() | SETTINGS["words"].keys()


def luminance(colour: str) -> float:
    """Relative luminance of #RRGGBB (WCAG 2.1)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("text", "background"),
    [("ink", "tint"), ("muted", "tint"), ("muted", "#FFFFFF"), ("accent", "#FFFFFF")],
)
def test_text_stands_out_from_its_background(text: str, background: str) -> None:
    """REQ-18: at least 4.5 to 1."""
    look = SETTINGS["look"]
    assert contrast(look[text], look.get(background, background)) >= 4.5
