"""The site of the whole set: the PDFs' text, links that lead somewhere, nothing for axe-core."""

import re
from pathlib import Path

import pytest
from test_web import run_axe

from bindery import layout
from bindery.errors import BinderyError, UsageError
from bindery.graph import Workspace
from bindery.inspection.site import check_site, compare_text, read_words
from bindery.loading import load_study
from bindery.model import Passage, Piece
from bindery.model.codec import decode
from bindery.model.site import SitePack
from bindery.planning.site_steps import WriteFrame, WritePages, cut_documents
from bindery.rendering.site_files import write_site

SCREENS = [("light", 1200), ("dark", 320)]


@pytest.fixture(scope="session")
def packs(study):
    """The pages of this study's site by document, and the study; made without TeX."""
    loaded = load_study(study).study
    work = Workspace(study, study)
    for document in loaded.documents:
        WritePages(loaded, document.stem)(work)
    WriteFrame(loaded, layout.WEB_PAGE)(work)
    stems = [one.stem for one in loaded.documents]
    return loaded, {
        one: decode(SitePack, (study / layout.site_pack(one)).read_bytes())
        for one in (*stems, layout.SITE_NAME)
    }


@pytest.fixture(scope="session")
def site(packs, study, tmp_path_factory):
    """The folder of the site; the PDFs, which need TeX, are empty files here."""
    loaded, _ = packs
    for document in loaded.documents:
        path = study / layout.finished_pdf(document.stem)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    folder = tmp_path_factory.mktemp("site")
    write_site(study, folder)
    return folder


@pytest.mark.slow
def test_a_page_for_each_chapter_with_its_number(packs) -> None:
    _, made = packs
    page = made["regioanalyse-zeeland"].pages["regioanalyse-zeeland/de-regio-in-beeld.html"]
    assert re.search(r'<h1 [^>]*><span class="count">2</span> De regio in beeld</h1>', page)
    assert re.search(r'<span class="count">Figuur 2\.1</span> ', page)
    assert "landelijke-rapportage/index.html" in made["landelijke-rapportage"].pages


@pytest.mark.slow
def test_all_pages_say_what_the_pdfs_say_and_nothing_else(packs, study) -> None:
    from bindery.writers.plain import PlainWriter, read_tree

    loaded, made = packs
    for stem, own in cut_documents(Workspace(study, study), loaded).items():
        blocks = tuple(one for page in own.chapters for one in page.blocks)
        reading = read_tree(blocks, PlainWriter())
        pages = made[stem].pages
        text, notes = read_words(pages[f"{stem}/{one.name}.html"] for one in own.chapters)
        assert len(text) > 10_000
        assert compare_text(text, reading.passages) is None
        assert compare_text(notes, reading.notes) is None
        for change in (text.replace("mbo", "hbo", 1), text + "x", text[:-9]):
            assert compare_text(change, reading.passages)


@pytest.mark.slow
def test_each_reference_prints_the_number_of_the_pdfs(packs) -> None:
    _, made = packs
    page = made["landelijke-rapportage"].pages["landelijke-rapportage/de-regios-vergeleken.html"]
    to = "../regioanalyse-zeeland/de-regio-in-beeld.html#tbl-zeeland-kerncijfers"
    assert f'href="{to}">Regioanalyse Zeeland, tabel 2.1</a>' in page
    numbers = re.search(r'href="\.\./bijlagenrapport/[^"]*">Gegevens bij <span[^>]*>([^<]*)', page)
    assert numbers
    assert re.fullmatch(r"figuur \d\.\d+: Bijlagenrapport, tabel \d\.\d+", numbers[1])


@pytest.mark.slow
def test_what_leads_nowhere_or_elsewhere_is_told(packs) -> None:
    loaded, made = packs
    pages = {path: text for one in made.values() for path, text in one.pages.items()}
    files = {path for one in made.values() for path, _ in one.copies} | pages.keys()
    assert check_site(pages, files, loaded.language) == []
    path = "landelijke-rapportage/aanpak.html"
    page = pages[path]
    spoilt = {
        "no such page": page.replace('href="index.html"', 'href="indexx.html"', 1),
        "no such place": re.sub(r'(href="[a-z-]+\.html)#[^"]*"', r'\1#nowhere"', page, count=1),
        "from elsewhere": page.replace('href="../site.css"', 'href="https://x.test/site.css"'),
        "a script of its own": page.replace("</main>", "<script>1</script></main>"),
        "no such picture": re.sub(r'src="\.\./[^"]*"', 'src="../figures/x.svg"', page, count=1),
        "no main part": page.replace("<main ", "<div ").replace("</main>", "</div>"),
    }
    for name, text in spoilt.items():
        assert text != page, name
        found = check_site({**pages, path: text}, files, loaded.language)
        assert {one.path for one in found} == {path}, name


@pytest.mark.slow
def test_text_that_is_lost_stops_the_site(packs, study, monkeypatch) -> None:
    from bindery.writers.html import HtmlWriter

    loaded, _ = packs
    monkeypatch.setattr(HtmlWriter, "_write_quotation", lambda *_: None)
    monkeypatch.setattr(HtmlWriter, "_write_definitions", lambda *_: None)
    with pytest.raises(BinderyError) as caught:
        WritePages(loaded, "landelijke-rapportage")(Workspace(study, study))
    (told,) = caught.value.diagnostics
    assert told.said.id == "inspection-site-text"


def test_a_text_is_equal_to_its_passages_or_not() -> None:
    passages = (Passage("a.md", "text", (Piece("See "), Piece("", gap=True), Piece(" now."))),)
    assert compare_text("Seenow.", passages) is None
    assert compare_text("Seenow.More", passages) == ("a.md", "", "More")
    assert compare_text("Seethen.", passages) == ("a.md", "now.", "then.")


def test_only_what_is_text_is_read() -> None:
    page = (
        '<main><h1>Title</h1><div class="text"><p>One<br>two</p><span class="count">2.1</span>'
        '<details>numbers</details><section role="doc-endnotes"><p>A note '
        '<a role="doc-backlink">b</a></p></section></div></main>'
    )
    assert read_words([page]) == ("Onetwo", "Anote")


def test_writing_takes_away_what_the_site_no_longer_has(tmp_path: Path) -> None:
    from bindery.model.codec import encode

    packs = {
        layout.SITE_NAME: SitePack(
            {"index.html": "start"}, (("x.css", "house.css"),), documents=("a",)
        ),
        "a": SitePack({"a/one.html": "1"}),
    }
    (tmp_path / "house.css").write_text("c")
    for name, pack in packs.items():
        path = tmp_path / layout.site_pack(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(encode(pack))
    folder = tmp_path / "out"
    (folder / "old").mkdir(parents=True)
    (folder / "old/page.html").write_text("gone")
    assert write_site(tmp_path, folder) == 2
    left = sorted(str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file())
    assert left == ["a/one.html", "index.html", "x.css"]
    before = (folder / "index.html").stat().st_mtime_ns
    write_site(tmp_path, folder)
    assert (folder / "index.html").stat().st_mtime_ns == before


def test_a_house_without_templates_for_it_is_told(tmp_path: Path) -> None:
    from bindery.console.site import make_site

    with pytest.raises(UsageError) as caught:
        make_site(tmp_path)
    assert "no templates for a site" in str(caught.value)


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "width"), SCREENS)
def test_axe_finds_nothing_on_pages_of_each_kind(browser, site, scheme, width) -> None:
    pages = [
        "index.html", "search.html", "landelijke-rapportage/index.html",
        "landelijke-rapportage/de-regios-vergeleken.html", "regioanalyse-zeeland/bevindingen.html",
        "bijlagenrapport/registers.html",
    ]  # fmt: skip
    for page in pages:
        said = run_axe(browser, site / page, scheme, width)
        assert said["violations"] == set(), page
        assert {"color-contrast", "link-name", "list", "region"} <= said["passes"]
        assert browser.evaluate("document.documentElement.scrollWidth") <= width, page


@pytest.mark.full
def test_axe_finds_nothing_on_any_page(browser, site) -> None:
    for page in sorted(site.rglob("*.html")):
        assert run_axe(browser, page)["violations"] == set(), page.name


@pytest.mark.slow
def test_search_finds_words_of_any_document_without_their_accents(browser, site) -> None:
    browser.goto((site / "landelijke-rapportage/aanpak.html").as_uri())
    browser.get_by_role("searchbox").fill("REGIO triple")
    browser.get_by_role("button", name="Zoek").click()
    browser.wait_for_selector("#plaatsen li")
    found = browser.locator("#plaatsen li a")
    assert found.count() > 1
    assert "Gevonden" in browser.get_by_role("status").inner_text()
    address = found.first.get_attribute("href")
    assert (site / address.partition("#")[0]).is_file()
    browser.goto((site / "search.html").as_uri() + "?q=zzzz<b>")
    browser.wait_for_function("document.getElementById('gevonden').textContent")
    assert "zzzz<b>" in browser.get_by_role("status").inner_text()


@pytest.mark.slow
def test_the_numbers_of_a_figure_are_behind_a_disclosure_and_in_a_file(site) -> None:
    page = (site / "regioanalyse-zeeland/de-regio-in-beeld.html").read_text("utf-8")
    figure = page.partition('<figure id="fig-zeeland-bevolking"')[2].partition("</figure>")[0]
    assert re.search(r'<img src="\.\./figures/zeeland/bevolking\.svg" alt="[^"]{40,}">', figure)
    assert "<summary>Gegevens bij figuur 2.1</summary>" in figure
    assert 'href="../figures/zeeland/bevolking.csv"' in figure
    assert (site / "figures/zeeland/bevolking.csv").stat().st_size > 100
    assert "<svg" in (site / "figures/zeeland/bevolking.svg").read_text("utf-8")
