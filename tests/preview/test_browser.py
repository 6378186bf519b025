"""The preview in a real browser: real edits, mistakes, clicks, pages of the PDF, and axe-core."""

import json
import re
import sys
import time

import pytest
from run_preview import give_site, run_preview
from run_study import edit

TEXT = "content/overview/02-comparison.md"
ANALYSED = ("light", 1400), ("dark", 1400), ("light", 400)


@pytest.fixture
def opened(harbours, browser, tmp_path):
    """The preview of a built study with its PDF, in the browser; and what the editor is told."""
    give_site(harbours)
    told = tmp_path / "told"
    script = tmp_path / "editor.py"
    script.write_text(
        f"import sys\nopen({str(told)!r}, 'a').write(' '.join(sys.argv[1:]) + '\\n')\n"
    )
    editor = f"{sys.executable} {script} {{file}}:{{line}}"
    with run_preview(harbours, "--document", "overview", "--editor", editor) as running:
        page = browser.context.new_page()
        page.set_viewport_size({"width": 1400, "height": 900})
        faults = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda one: one.type == "error" and faults.append(one.text))
        page.goto(running.address)
        wait(lambda: page.locator("#pages").is_visible())
        page.frame_locator("#page").locator("h1").first.wait_for()
        yield page, running, told
        page.close()
        assert faults == []


def wait(fits, seconds=40):
    end = time.monotonic() + seconds
    while not fits():
        assert time.monotonic() < end
        time.sleep(0.03)


def wait_for_pdf(page, least=1):
    wait(lambda: int(page.locator("body").get_attribute("data-pdf") or 0) >= least)


def read_told(told, least):
    wait(lambda: told.exists() and told.read_text().count("\n") >= least)
    return told.read_text().splitlines()


@pytest.mark.tex
def test_what_is_saved_appears_and_the_reader_stays_in_place(opened, harbours) -> None:
    page, _, _ = opened
    frame = page.frame_locator("#page")
    edit(harbours / TEXT, "sets the harbours", "puts the harbours")
    wait(lambda: frame.get_by_text("puts the harbours").count())
    # it has gone to the chapter that is written
    assert "Comparison" in frame.locator("h1").first.inner_text()
    page.set_viewport_size({"width": 1400, "height": 330})
    inner = page.frames[-1]
    inner.locator("table").first.scroll_into_view_if_needed()
    inner.locator("table").first.hover()
    page.mouse.wheel(0, 150)
    time.sleep(0.3)
    before = inner.locator("table").first.bounding_box()["y"]
    edit(harbours / TEXT, "# Comparison\n", "# Comparison\n\n## A new title\n")
    edit(harbours / TEXT, "puts the harbours", "lays the harbours")
    wait(lambda: frame.get_by_text("lays the harbours").count())
    # a sign beside what changed: the title and the paragraph, and nothing else
    assert 1 <= frame.locator("main .bindery-changed").count() <= 6
    after = inner.locator("table").first.bounding_box()["y"]
    assert abs(after - before) < 250  # not back at the top: at most what was put above it


@pytest.mark.tex
def test_a_mistake_stands_in_the_panel_with_its_line_and_goes_when_it_is_mended(
    opened, harbours
) -> None:
    page, _, told = opened
    panel = page.locator("#messages")
    assert panel.locator("li").count() == 0
    edit(harbours / TEXT, '{{ table("tonnage") }}', '{{ table("tonage") }}')
    wait(lambda: panel.locator("li.error").count() == 1)
    assert f"{TEXT}:8" in panel.inner_text()
    assert "tonnage" in panel.locator(".hint").inner_text()
    assert "bad" in page.locator("#status").get_attribute("class")
    panel.get_by_role("button", name=f"{TEXT}:8").click()
    assert read_told(told, 1)[-1].endswith(f"{TEXT}:8")
    edit(harbours / TEXT, '{{ table("tonage") }}', '{{ table("tonnage") }}')
    wait(lambda: panel.locator("li").count() == 0)


@pytest.mark.tex
def test_a_click_on_a_paragraph_of_page_or_pdf_opens_its_line(opened) -> None:
    page, running, told = opened
    page.frame_locator("#page").get_by_role("link", name=re.compile("Comparison")).first.click()
    paragraph = page.frame_locator("#page").get_by_text("sets the harbours")
    paragraph.wait_for()
    paragraph.click(position={"x": 220, "y": 8})  # its first words are a link
    assert read_told(told, 1)[-1].endswith(f"{TEXT}:3")
    wait_for_pdf(page)
    where = json.loads(running.ask(f"where?stem=overview&file={TEXT}&line=3")[2])
    picture = page.locator("#pdf figure img").nth(where["page"] - 1)
    picture.scroll_into_view_if_needed()
    wait(lambda: picture.evaluate_handle and picture.bounding_box()["height"] > 50)
    box, width = picture.bounding_box(), int(picture.get_attribute("width"))
    scale = box["width"] / width
    picture.click(position={"x": 200 * scale, "y": (where["y"] - 3) * scale})
    assert read_told(told, 2)[-1].endswith(f"{TEXT}:3")


@pytest.mark.tex
def test_the_pages_of_the_pdf_follow_and_show_what_was_written(opened, harbours) -> None:
    page, running, _ = opened
    wait_for_pdf(page)
    state = running.wait_for(lambda state: state["pdf"] and state["pdf"]["number"])
    before = state["pdf"]["number"]
    edit(harbours / TEXT, "sets the harbours", "puts the harbours")
    wait_for_pdf(page, before + 1)
    from typesetting_words import read_words

    assert "puts the harbours" in read_words(harbours / "build/preview/overview.pdf")
    style = harbours / "templates/house/house.sty"
    style.write_text(style.read_text("utf-8") + "\n\\UnknownOfTheHouse\n", "utf-8")
    wait(lambda: "Unknown" in page.locator("#messages").inner_text())


@pytest.mark.tex
def test_another_document_is_shown_when_it_is_chosen_or_written(opened, harbours) -> None:
    page, running, _ = opened
    other = next(one for one in running.read_state()["documents"] if one["stem"] != "overview")
    page.locator("#document").select_option(other["stem"])
    wait(lambda: running.read_state()["current"] == other["stem"])
    wait(lambda: other["title"] in page.frame_locator("#page").locator("body").inner_text())
    edit(harbours / TEXT, "sets the harbours", "puts the harbours")
    wait(lambda: page.frame_locator("#page").get_by_text("puts the harbours").count())
    assert page.locator("#document").input_value() == "overview"
    page.locator("#follow").uncheck()
    page.locator("#document").select_option(other["stem"])
    wait(lambda: running.read_state()["current"] == other["stem"])
    edit(harbours / TEXT, "puts the harbours", "lays the harbours")
    time.sleep(3)
    assert page.locator("#document").input_value() == other["stem"]


@pytest.mark.tex
def test_axe_finds_nothing_in_the_frame_of_the_preview(opened, harbours) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page, _, _ = opened
    wait_for_pdf(page)
    edit(harbours / TEXT, '{{ table("tonnage") }}', '{{ table("tonage") }}')
    wait(lambda: page.locator("#messages li").count())
    page.context.new_cdp_session(page).send("Page.setBypassCSP", {"enabled": True})
    page.reload()
    wait(lambda: page.locator("#messages li").count())
    for scheme, width in ANALYSED:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        said = Axe().run(page).response
        assert [(one["id"], one["nodes"][0]["html"]) for one in said["violations"]] == []
        assert len(said["passes"]) > 15
