"""A section's HTML comes from the tree of its LaTeX: same words, same values, one more form."""

import pytest

from bindery.errors import BinderyError

VALUES = {
    "north": {
        "growth": {"text": "2,5%", "number": 2.5476, "format": "percent1"},
        "word": {"text": "<grew>", "number": None, "format": "text"},
    },
    "south": {"growth": {"text": "−1%", "number": -1, "format": "percent0"}},
}
BOX = '::: {.definition title="A & B" #box-quay}\nStone.\n:::'
WRITTEN = {
    "*set* **bold** 5% & <b>": "<p><em>set</em> <strong>bold</strong> 5% &amp; &lt;b&gt;</p>",
    '{{ value("growth") }} x': '<p><data value="2.5" data-name="north.growth">2,5%</data> x</p>',
    '{{ value("growth", "south") }} x':
        '<p><data value="-1" data-name="south.growth">−1%</data> x</p>',
    '{{ value("word") }} x': '<p><span data-name="north.word">&lt;grew&gt;</span> x</p>',
    "## Quay {#sec-quay}": '<h4 id="sec-north-quay">Quay</h4>',
    "see @fig-ships.": "<p>see <!--reference:fig:north/ships-->.</p>",
    "[to it](#sec-town)": '<p><a href="#sec-north-town">to it</a></p>',
    '{{ figure("ships") }}': "<!--entry:north/ships-->",
    '{{ part("partners") }}': "<!--part:north/partners-->",
    "[three foreign words]{lang=en}": '<p><span lang="en">three foreign words</span></p>',
    BOX: (
        '<div id="box-north-quay" class="box definition" role="group" aria-label="A &amp; B">\n'
        '<p><span class="kind"><!--label:definition--></span><br />\n'
        '<span class="title">A &amp; B</span></p>\n<p>Stone.</p>\n</div>'
    ),
    "::: example\ntext\n:::": (
        '<div class="example" role="group">\n'
        '<p><span class="kind"><!--label:example--></span></p>\n<p>text</p>\n</div>'
    ),
    "<!--part:north/x-->": None,
}  # fmt: skip


@pytest.fixture
def page(convert):
    """The HTML of a text, without the heading of the section."""
    heading = '<h3 id="sec-north-town">Town</h3>\n'
    return lambda text: convert(text, page=True, values=VALUES).page.removeprefix(heading).strip()


@pytest.mark.parametrize("text", [text for text in WRITTEN if WRITTEN[text]])
def test_is_written_as_a_page_takes_it(page, text):
    assert page(text) == WRITTEN[text]


def test_the_latex_is_the_same_with_a_page_and_without(convert):
    text = f"Words [@smith2020].\n\n{BOX}"
    assert convert(text, page=True).tex == convert(text).tex
    assert convert(text).page == ""


def test_no_text_can_hold_what_rendering_fills_in(page):
    assert "<!--" not in page("Words &lt;!--part:north/x--&gt; here.")


def test_notes_of_two_sections_on_one_page_have_anchors_of_their_own(page):
    text = page("a[^n]\n\n[^n]: note")
    assert 'href="#north-02-town-fn1"' in text
    assert 'id="north-02-town-fn1"' in text
    assert 'href="#north-02-town-fnref1"' in text


def test_a_table_names_its_columns_and_can_be_moved_from_the_keyboard(page):
    text = page("| A | B |\n|---|--:|\n| 1 | 2 |\n\n: How deep {#tbl-deep}")
    opening = '<div class="scroll" role="region" tabindex="0" aria-label="How deep">\n<table id='
    assert text.startswith(f'{opening}"tbl-north-deep">')
    assert text.count('<th scope="col"') == 2


def test_an_image_is_part_of_the_page_and_one_that_no_browser_shows_is_refused(convert, tmp_path):
    image = '![Quay](quay.png){alt="A long grey quay with 2 ships"}'
    text = convert(image, page=True).page
    assert 'src="data:image/png;base64,' in text
    assert 'alt="A long grey quay with 2 ships"' in text
    (tmp_path / "regions/north/text/quay.pdf").write_bytes(b"")
    with pytest.raises(BinderyError) as caught:
        convert(image.replace("png", "pdf"), page=True)
    (found,) = caught.value.diagnostics
    assert (found.line, found.message) == (3, "«quay.pdf» cannot stand in a web page")


def test_the_list_of_works_can_be_html(make_request):
    from bindery.prose import convert_bibliography

    request = make_request("", path="content/references.json", page=True)
    text = convert_bibliography(("smith2020",), request)
    assert text.startswith("<ul>\n<li>")
    assert "<em>Towns</em>" in text
