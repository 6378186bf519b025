"""Authors' images on the web page: their prepared pixels, alone or side by side."""

import pytest

from bindery.model.tree import Image, Picture, Text
from bindery.writers.html import HtmlWriter, write_html
from bindery.writers.html_text import PageWords

ALT = "A long grey quay"


@pytest.fixture
def write(tmp_path):
    """The HTML of an image whose prepared files are there, and the writer."""
    for name in ("a.png.made.png", "b.svg.made.svg", "b.svg.made.pdf", "c.pdf.made.pdf"):
        path = tmp_path / "build/images" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())

    def write(*pictures, **more):
        words = PageWords({}, "", "", "", lambda *_: ("", ""), lambda _: "", lambda _: "", tmp_path)
        writer = HtmlWriter(words, "north", "x")
        image = Image(pictures, (Text("Quay"),), "fig:north/q", **more)
        return write_html((image,), writer), writer

    return write


def test_a_picture_is_as_wide_as_in_the_pdf_and_its_source_stands_below(write):
    text, _ = write(Picture("a.png", "", ALT, 0.5), source=(Text("Source: Ann."),))
    assert text == (
        '<figure id="fig-north-q">\n<figcaption>Quay</figcaption>\n'
        '<img src="data:image/png;base64,YS5wbmcubWFkZS5wbmc=" alt="A long grey quay"'
        ' style="width:50.0%">\n<p class="source">Source: Ann.</p>\n</figure>\n'
    )


def test_a_drawing_is_vectors_on_the_page_too(write):
    text, writer = write(Picture("b.svg", "", ALT, millimetres=40.0))
    assert 'src="data:image/svg+xml;base64,Yi5zdmcubWFkZS5zdmc="' in text
    assert 'style="width:40mm"' in text
    assert not writer.unshown


def test_pictures_beside_each_other_have_captions_and_places_of_their_own(write):
    one = Picture("a.png", "", ALT, 0.48, letter="a", caption=(Text("One"),), label="fig:north/q-a")
    text, _ = write(one, Picture("b.svg", "", ALT, 0.48, letter="b", caption=(Text("Two"),)))
    assert '<div class="row">\n<figure id="fig-north-q-a" style="width:48.0%">' in text
    assert "<figcaption>a. One</figcaption>" in text
    assert "<figcaption>b. Two</figcaption>" in text


def test_a_drawing_in_pdf_cannot_be_shown(write):
    _, writer = write(Picture("c.pdf", "", ALT))
    assert [one.path for one in writer.unshown] == ["c.pdf"]
