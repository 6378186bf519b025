"""The site of texts that nobody wrote for it: every kind of block, titles of signs, odd names."""

import json
import re

import pytest
from run_preview import copy_with_site
from run_study import edit

from bindery.console.build import Session, bring_up_to_date
from bindery.graph import Workspace
from bindery.loading import load_study
from bindery.model.codec import decode
from bindery.model.site import SitePack
from bindery.planning.request import Request
from bindery.planning.site_steps import WriteFrame, WritePages
from bindery.rendering.chapters import name_page

CHAPTERS = (
    '# "Quoted" \\<b> & it\'s *so*\n\nA note[^one] &lt;/script> and "`<x>`".\n\n'
    "[^one]: A word in a note: plimsoll.\n\n    - and `code`\n",
    "# !!! ???\n\nOnly signs.\n",
    "# Same\n\nThe first.\n",
    "# Same\n\nThe second, see [@fig-two; @eq-one] and @fig-two-a.\n\n"
    "::: {.images #fig-two}\n"
    '![A *curly* bollard](bollard.pdf){alt="A post with a broad head stands there."}\n'
    '![A quay](three-cranes.jpg){alt="Three cranes stand on a quay, each with its hook down."}\n\n'
    "Two pictures\n:::\n\n"
    '$$ E = m c $$ {#eq-one alt="E is m times c"}\n\n'
    '::: {.definition title="Nested *x* <y>" #box-tekst}\n> Quoted.\n\n::: example\n'
    "An example in @box-tekst: [bonjour]{lang=fr}.\n:::\n:::\n\n``` text\n<windlass>\n```\n",
    "# Alone\n",
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The pages of a copy of the little study with texts of that kind, by path."""
    root = copy_with_site(tmp_path_factory.mktemp("hostile") / "harbours")
    edit(
        root / "templates/overview/document.tex",
        "((* for section in sections *))",
        "\\part{Both \\& more}\n((* for section in sections *))",
    )
    edit(root / "templates/overview/kind.toml", 'stem = "overview"', 'stem = "site"')
    for number, text in enumerate(CHAPTERS, 20):
        (root / f"content/overview/{number}-text{number}.md").write_text(text)
    assert bring_up_to_date(Session(root, Request(what="texts", jobs=2)))
    study = load_study(root).study
    work = Workspace(root, root)
    for one in study.documents:
        WritePages(study, one.stem)(work)
    WriteFrame(study, "")(work)
    made = sorted((root / "build/pages").iterdir())
    packs = [decode(SitePack, path.read_bytes()) for path in made]
    return {path: text for one in packs for path, text in one.pages.items()}


@pytest.mark.slow
def test_each_chapter_has_a_page_and_a_part_too(pages) -> None:
    own = {path.partition("/")[2] for path in pages if path.startswith("site/")}
    assert {"quoted-b-its-so.html", "page.html", "same.html", "same-2.html", "alone.html"} <= own
    assert "<h1" in pages["site/both-more.html"]
    assert "Both &amp; more" in pages["site/both-more.html"]


@pytest.mark.slow
def test_an_image_that_no_browser_shows_keeps_its_letter_and_its_place(pages) -> None:
    page = pages["site/same-2.html"]
    figure = page.partition('<figure id="fig-study-two-a"')[2].partition("</figure>")[0]
    assert "<figcaption>a. A <em>curly</em> bollard</figcaption>" in figure
    assert re.search(r'<a href="\.\./images/bollard-\w+\.pdf">A post with', figure)
    assert re.search(r'href="#fig-study-two-a">figure \d\.1a</a>', page)


@pytest.mark.slow
def test_the_search_knows_notes_code_and_what_references_print(pages) -> None:
    index = pages["search-index.js"].removeprefix("window.searchIndex = ").rstrip().rstrip(";")
    said = {address: words for address, _, words in json.loads(index)}
    assert "plimsoll" in said["site/quoted-b-its-so.html"]
    assert "<windlass>" in said["site/same-2.html"]
    assert re.search(r"see figure \d\.1 and equation \d\.1", said["site/same-2.html"])


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Øresund, Straße, Æsop & Łódź", "oresund-strasse-aesop-lodz"),
        ("Regio’s vergeleken", "regios-vergeleken"),
        ("../../etc", "etc"),
        ("Con", "con-page"),
        ("Русский 🚢", "page"),
        ("Café", "cafe"),
        ("a" * 200, "a" * 60),
        ("Index", "index-2"),
    ],
)
def test_a_page_is_named_after_its_title(title: str, name: str) -> None:
    assert name_page(title, {"index"}) == name


def test_no_two_pages_have_one_name() -> None:
    taken = {"index"}
    named = [name_page(one, taken) for one in ("Cafe", "Café", "CAFÉ!", "Cafe 2", "?", "!")]
    assert len(set(named)) == len(named)
