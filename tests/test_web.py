"""The web edition in a browser: axe-core finds nothing, and finds what is spoilt (REQ-29)."""

import json
import re

import pytest
from run_study import read_results

from bindery.inspection.pages import assert_page, read_page

SCREENS = [("light", 1200), ("light", 320), ("dark", 1200), ("dark", 320)]
# rules that must have run, or the test would pass on an empty page
CHECKED = {
    "color-contrast", "document-title", "heading-order", "html-has-lang", "landmark-one-main",
    "link-name", "list", "region", "skip-link", "page-has-heading-one",
}  # fmt: skip
SPOILT = {
    "heading-order": ("<h4 ", "<h6 "),
    "color-contrast": ("--ink: #1F2328", "--ink: #C9C4B8"),
    "html-has-lang": ('<html lang="nl-NL">', "<html>"),
    "landmark-one-main": ("main", "div"),
    "link-name": (re.compile(r'(<a href="#regio[^>]*>)[^<]*'), r"\1"),
    "page-has-heading-one": ("h1>", "p>"),
}  # fmt: skip


@pytest.fixture(scope="session")
def page(study):
    """The page's file."""
    return study / "build/web/index.html"


def run_axe(browser, path, scheme="light", width=1200):
    """What axe-core says of a page: its rules by outcome."""
    from axe_playwright_python.sync_playwright import Axe

    browser.emulate_media(color_scheme=scheme)
    browser.set_viewport_size({"width": width, "height": 800})
    browser.goto(path.as_uri())
    said = Axe().run(browser).response
    return {kind: {one["id"] for one in said[kind]} for kind in ("violations", "passes")}


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "width"), SCREENS)
def test_axe_finds_nothing_in_light_and_dark_on_large_and_small_screens(
    browser, page, scheme, width
) -> None:
    said = run_axe(browser, page, scheme, width)
    assert said["violations"] == set()
    assert said["passes"] >= CHECKED
    # nothing is wider than the screen (WCAG 1.4.10)
    assert browser.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.slow
@pytest.mark.parametrize("rule", SPOILT)
def test_axe_finds_what_is_spoilt(browser, page, tmp_path, rule) -> None:
    old, new = SPOILT[rule]
    text = page.read_text("utf-8")
    spoilt = old.sub(new, text) if isinstance(old, re.Pattern) else text.replace(old, new)
    assert spoilt != text
    (tmp_path / "spoilt.html").write_text(spoilt, "utf-8")
    assert rule in run_axe(browser, tmp_path / "spoilt.html")["violations"]


@pytest.mark.slow
def test_the_page_is_read_aloud_in_the_order_of_its_headings(browser, page) -> None:
    browser.goto(page.as_uri())
    browser.keyboard.press("Tab")
    assert browser.evaluate("document.activeElement.className") == "skip"
    browser.keyboard.press("Enter")
    assert browser.evaluate("document.activeElement.id") == "inhoud"


@pytest.mark.slow
def test_each_value_on_the_page_is_the_published_one(study, page) -> None:
    values = read_page(page.read_text("utf-8")).values
    assert len(values) > 15
    published = {
        scope: json.loads((study / f"build/published/{scope}/values.json").read_bytes())
        for scope in {name.partition(".")[0] for name, _ in values}
    }
    for name, text in values:
        scope, _, own = name.partition(".")
        assert text == published[scope][own]["text"], name


@pytest.mark.slow
def test_the_page_fetches_nothing_and_has_the_headings_of_the_documents(study, page) -> None:
    from bindery.planning.examining import read_expected

    stems = {path.parent.name: path for path in study.glob("build/tex/*/expected.json")}
    expected = {
        one.title: one.headings
        for stem, path in stems.items()
        if stem != "bijlagenrapport"
        for one in [read_expected(path.read_text("utf-8"))]
    }
    assert len(expected) == 4
    assert assert_page(read_page(page.read_text("utf-8")), "nl-NL", expected) == ()


@pytest.mark.full
def test_the_page_has_the_headings_of_the_finished_pdfs(project_root) -> None:
    from bindery.inspection import read_structure

    page = project_root / "build/web/index.html"
    if not page.is_file() or not read_results(project_root, "pdf"):
        pytest.skip("the study has not been built here")
    expected = {}
    for path in sorted((project_root / "build/pdf").glob("*.pdf")):
        structure = read_structure(path, path.name)
        if structure.catalogue.title in page.read_text("utf-8"):
            expected[structure.catalogue.title] = tuple(
                (h.level, h.text) for h in structure.headings
            )
    assert len(expected) == 4
    assert assert_page(read_page(page.read_text("utf-8")), "nl-NL", expected) == ()


def test_the_colours_of_the_page_are_those_of_the_house(project_root) -> None:
    import tomllib

    look = tomllib.loads((project_root / "templates/house/house.toml").read_text("utf-8"))["look"]
    css = (project_root / "templates/house/web/site/text.css").read_text("utf-8")
    light = dict(re.findall(r"--([a-z]+): (#[0-9A-F]{6})", css.split("@media")[0]))
    for name in ("ink", "muted", "tint", "rule"):
        assert light[name] == look[name]
    assert light["accent"] == look["accent"]
    for own in ("page.css", "site/site.css"):  # they take the colours from there
        css = (project_root / "templates/house/web" / own).read_text("utf-8")
        assert not any(str(colour) in css for colour in look.values())
