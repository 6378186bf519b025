"""A section's HTML comes from the tree of its LaTeX: same words, same values, one more form."""

import re

import pytest

from bindery.model.tree import Cell, Figure, Note, Paragraph, Row, Table, TableColumn, Text
from bindery.tex.page import name_anchor
from bindery.writers.html import HtmlWriter, write_html
from bindery.writers.html_text import PageWords

VALUES = {
    "north": {
        "growth": {"text": "2,5%", "number": 2.5476, "format": "percent1"},
        "word": {"text": "<grew>", "number": None, "format": "text"},
    },
    "south": {"growth": {"text": "−1%", "number": -1, "format": "percent0"}},
}
BOX = '::: {.definition title="A & B" #box-quay}\nStone.\n:::'
WRITTEN = {
    "*set* **bold** 5% & \\<b>": "<p><em>set</em> <strong>bold</strong> 5% &amp; &lt;b&gt;</p>",
    '{{ value("growth") }} x': '<p><data value="2.5" data-name="north.growth">2,5%</data> x</p>',
    '{{ value("growth", "south") }} x':
        '<p><data value="-1" data-name="south.growth">−1%</data> x</p>',
    '{{ value("word") }} x': '<p><span data-name="north.word">&lt;grew&gt;</span> x</p>',
    "## Quay {#sec-quay}": '<h4 id="sec-north-quay">Quay</h4>',
    "see @fig-ships.":
        '<p>see <a class="reference" href="#fig-north-ships">figure 1.1</a>.</p>',
    "see @sec-quay.": '<p>see <span class="reference">section 1.1</span>.</p>',
    "[to it](#sec-town)": '<p><a href="#sec-north-town">to it</a></p>',
    "[three foreign words]{lang=en}": '<p><span lang="en">three foreign words</span></p>',
    BOX: (
        '<div id="box-north-quay" class="box definition" role="group" aria-label="A &amp; B">\n'
        '<p class="kind">Definition</p>\n'
        '<h4 class="title">A &amp; B</h4>\n<p>Stone.</p>\n</div>'
    ),
    "::: example\ntext\n:::": (
        '<div class="example" role="group">\n'
        '<p><span class="kind">An example</span></p>\n<p>text</p>\n'
        '<p><span class="kind">Its end</span></p>\n</div>'
    ),
    "> said": "<blockquote>\n<p>said</p>\n</blockquote>",
    "- one\n- two": "<ul>\n<li>one</li>\n<li>two</li>\n</ul>",
    "0. none\n1. one": '<ol start="0">\n<li>none</li>\n<li>one</li>\n</ol>',
    "3. one\n4. two": '<ol start="3">\n<li>one</li>\n<li>two</li>\n</ol>',
    "Term\n:   meaning": "<dl>\n<dt>Term</dt><dd>\n<p>meaning</p>\n</dd>\n</dl>",
    "```\na <b>\n```": "<pre><code>a &lt;b&gt;</code></pre>",
    "| one\n| two": "<p>one<br>two</p>",
}  # fmt: skip


def refer(reference, scope):
    """What references print here: one figure on the page, one section elsewhere."""
    del scope
    here = {"fig:north/ships": "figure 1.1"}
    known = reference.label in here
    return here.get(reference.label, "section 1.1"), "#fig-north-ships" if known else ""


@pytest.fixture
def write(tmp_path):
    """The HTML of blocks."""

    def make(blocks, labels=("fig:north/ships", "sec:north/town"), **more):
        words = PageWords(
            {"definition": "Definition"},
            "An example",
            "Its end",
            "Numbers of",
            refer,
            lambda link: f"#{name_anchor(link.label)}" if link.label in labels else "",
            lambda _: "1.1",
            tmp_path,
            **more,
        )
        writer = HtmlWriter(words, "north", "north-02-town")
        return write_html(blocks, writer), writer

    return make


@pytest.fixture
def page(convert, write):
    """The HTML of a text, without the heading of the section."""
    heading = '<h3 id="sec-north-town">Town</h3>\n'
    return lambda text: write(convert(text, values=VALUES).blocks)[0].removeprefix(heading).strip()


@pytest.mark.parametrize("text", WRITTEN)
def test_is_written_as_a_page_takes_it(page, text):
    assert page(text) == WRITTEN[text]


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


def test_an_image_is_part_of_the_page_and_one_that_no_browser_shows_is_told(
    convert, write, tmp_path
):
    made = tmp_path / "build/images/regions/north/text/quay.png.made.png"
    made.parent.mkdir(parents=True)
    made.write_bytes(b"pixels")
    image = '![Quay](quay.png){alt="A long grey quay with 2 ships"}'
    text, writer = write(convert(image).blocks)
    assert 'src="data:image/png;base64,' in text
    assert 'alt="A long grey quay with 2 ships"' in text
    assert not writer.unshown
    (tmp_path / "regions/north/text/quay.pdf").write_bytes(b"")
    _, writer = write(convert(image.replace("png", "pdf")).blocks)
    assert [(one.path, one.line) for one in writer.unshown] == [("regions/north/text/quay.pdf", 3)]


def test_the_list_of_works_can_be_html(make_request, write):
    from bindery.prose import convert_bibliography

    request = make_request("", path="content/references.json")
    text, _ = write(convert_bibliography(("smith2020",), request))
    assert text.startswith("<ul>\n<li>")
    assert "<em>Towns</em>" in text


def test_a_formula_is_mathml(page):
    text = page("so $a_1 + b$ it is")
    assert text.startswith("<p>so <math")
    assert "<msub>" in text


def make_table(**changes):
    head = (TableColumn((Text("Year"),)), TableColumn((Text("Ships"),), "right", format="integer"))
    rows = (Row((Cell((Text("2020"),)), Cell((Text("1 < 2"),)))),)
    return Table(head, rows, (Text("How many"),), "tbl:north/x", kind="data", **changes)


def test_a_figure_is_read_in_words_and_numbers(write):
    figure = Figure(
        name="north/ships", label="fig:north/ships", caption=(Text("More & more"),),
        alt="Ships rise.", drawing="figures/x.pdf", data=make_table(),
        notes=((Text("A dot."),),), source=(Text("Source: us"),),
    )  # fmt: skip
    text, _ = write((figure,))
    assert text.startswith(
        '<figure id="fig-north-ships">\n<figcaption>\n<p class="title">More &amp;'
    )
    assert "<p>Ships rise.</p>" in text
    assert '<th scope="row">2020</th><td class="number">1 &lt; 2</td>' in text
    assert 'aria-label="Numbers of: More &amp; more"' in text
    assert text.index("A dot.") < text.index('<p class="source">Source: us</p>')


def test_the_columns_of_the_key_head_their_row(write):
    text, _ = write((make_table(keys=(0, 1)),))
    assert text.count('<th scope="row"') == 2


def test_the_link_back_from_a_note_says_where_it_leads(write):
    note = Note((Paragraph((Text("Small print."),)),))
    page, _ = write((Paragraph((Text("Ships"), note)),), back="Back to note")
    assert 'role="doc-backlink" aria-label="Back to note 1">↩</a>' in page


def test_no_two_parts_of_a_page_have_one_name(write):
    table = Table((TableColumn((Text("Ship"),)),), (Row((Cell((Text("Anna"),)),)),))
    page, _ = write((table, table))
    assert page.count('role="region"') == 2
    assert len(set(re.findall('aria-label="([^"]*)"', page))) == 2


def test_a_number_says_what_it_lacks_behind_its_decimal_sign_and_no_reader_hears_it(write):
    cells = Cell((Text("a"),)), Cell((Text("20"),), pad=",0%")
    columns = TableColumn((Text("What"),)), TableColumn((Text("Share"),), "right", format="integer")
    page, _ = write((Table(columns=columns, rows=(Row(cells),)),))
    assert '<td class="number" data-pad=",0%">20</td>' in page
