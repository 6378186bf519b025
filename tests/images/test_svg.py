"""Drawings in SVG: vectors in the house's font, or told in words."""

from pathlib import Path

import matplotlib as mpl
import pikepdf
import pytest

from bindery.images import PrepareRequest, prepare_image

FONTS = tuple(
    Path(mpl.get_data_path(), "fonts/ttf", name)
    for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
)
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="400" height="200" viewBox="0 0 400 200">'
)
BAR = '<rect x="10" y="10" width="100" height="100" fill="#1F4E79"/>'
XML = '<?xml version="1.0"?>'
DOCTYPE = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">'


@pytest.fixture
def prepare(tmp_path):
    """What is known of a drawing; what was made of it lies in made.pdf and made.svg."""

    def prepare(text, fonts=FONTS):
        source = tmp_path / "x.svg"
        source.write_bytes(text if isinstance(text, bytes) else text.encode())
        cleaned = tmp_path / "made.svg"
        return prepare_image(PrepareRequest(source, tmp_path / "made.pdf", fonts, cleaned))

    return prepare


def draw(content, attributes=""):
    return f"{HEAD.replace('>', f' {attributes}>')}{content}</svg>"


def repeat(levels):
    """Each level draws the one before ten times."""
    groups = "".join(
        f'<g id="a{level}">' + f'<use href="#a{level - 1}"/>' * 10 + "</g>"
        for level in range(1, levels)
    )
    return draw(f'<g id="a0">{BAR}</g>{groups}')


DRAWN = {
    "shapes": draw(BAR),
    "a document type without names": XML + DOCTYPE + draw(BAR),
    "another encoding": draw(BAR).encode("utf-16"),
    "a style sheet": draw("<style>.b { fill: url(#g) }</style>" + BAR),
    "a gradient": draw(
        '<defs><linearGradient id="g"><stop stop-color="#fff"/></linearGradient></defs>'
        '<rect width="9" height="9" fill="url(#g)" opacity=".5"/>'
    ),
    "a clip": draw(
        '<clipPath id="c"><circle cx="50" cy="50" r="40"/></clipPath>'
        f'<g clip-path="url(#c)">{BAR}</g>'
    ),
    "no size": '<svg xmlns="http://www.w3.org/2000/svg"><rect width="50" height="20"/></svg>',
}


@pytest.mark.parametrize("name", DRAWN)
def test_a_drawing_is_vectors_without_pixels_and_without_metadata(prepare, tmp_path, name):
    record = prepare(DRAWN[name])
    assert (record.flaw, record.pixels, record.fonts) == (None, (0, 0), ())
    with pikepdf.open(tmp_path / "made.pdf") as pdf:
        kinds = [str(one.get("/Subtype")) for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        assert "/Image" not in kinds
        assert not pdf.docinfo
        content = pikepdf.parse_content_stream(pdf.pages[0])
        assert {"f", "f*", "Do"} & {str(one.operator) for one in content}


TEXTS = {
    "an attribute": '<text y="50" font-family="Arial" font-weight="700">Haven</text>',
    "a short style": '<text y="50" style="font: italic bold 20px/1.2 Arial, serif">Haven</text>',
    "a style": '<text y="50" style="font-family:\'Comic Sans\';font-size:9px">één ’s</text>',
    "a sheet": '<style>.t { font-family: Arial, sans-serif }</style><text class="t">Haven</text>',
    "nothing": "<text>Haven</text>",
}


@pytest.mark.parametrize("name", TEXTS)
def test_text_is_set_in_the_house_font_whatever_the_file_says(prepare, name):
    record = prepare(draw(TEXTS[name]))
    assert record.flaw is None
    assert {one.rpartition("+")[2].removesuffix("-Identity-H") for one in record.fonts} <= {
        "DejaVuSans", "DejaVuSans-Bold",
    }  # fmt: skip
    assert record.fonts


NO_FONT = "which is in no font of the house"
OUTSIDE = "refers to something outside of it"
ENTITY = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
CIRCLE = '<g id="a"><use href="#a"/></g>'
TOLD = {
    "a script": (draw("<script>alert(1)</script>" + BAR), "holds a script"),
    "a handler": (draw(BAR, 'onload="x()"'), "holds a script"),
    "a piece of a page": (draw("<foreignObject/>" + BAR), "holds a piece of a web page"),
    "a picture": (draw('<image href="data:image/png;base64,AA"/>' + BAR), "holds a picture"),
    "a file": (draw('<use xlink:href="file:///etc/passwd#a"/>' + BAR), OUTSIDE),
    "an address": (draw('<use href="http://x.org/a.svg#b"/>' + BAR), OUTSIDE),
    "an import": (draw("<style>@import url(http://x)</style>" + BAR), OUTSIDE),
    "a fill outside": (draw('<rect style="fill:url(http://x#y)"/>'), OUTSIDE),
    "an entity": (XML + ENTITY + draw("<text>&x;</text>"), "declares names of its own (<!ENTITY>)"),
    "a link": (draw(f'<a href="#b">{BAR}</a>'), "holds a link, which would not work"),
    "a filter": (draw('<filter id="f"/>' + BAR), "uses a filter, which is no drawing"),
    "a film": (draw('<rect width="9" height="9"><animate/></rect>'), "moves"),
    "nothing": (draw(""), "draws nothing"),
    "a circle": (draw(BAR + CIRCLE), "repeats itself (<use>) without end"),
    "too much": (repeat(9), "draws more than 100000 shapes"),
    "a deep one": (draw("<g>" * 3000 + BAR + "</g>" * 3000), "is nested too deeply"),
    "no XML": ("<svg><rect></svg>", "cannot be read: it is no whole XML at its line 1"),
    "no name": ("<svg><rect/></svg>", "does not say that it is SVG"),
    "a page": ("<html/>", "is no SVG file"),
    "a letter": (draw("<text>\U00013000</text>"), f"shows «\U00013000», {NO_FONT}"),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_a_drawing_that_would_not_come_out_is_told_in_words(prepare, tmp_path, name):
    text, flaw = TOLD[name]
    record = prepare(text)
    assert (str(record.flaw), bool(record.flaw.hint)) == (flaw, True)
    assert (tmp_path / "made.pdf").read_bytes() == b""
    assert (tmp_path / "made.svg").read_bytes() == b""


def test_text_without_a_font_of_the_house_is_told(prepare):
    assert (
        str(prepare(draw("<text>a</text>"), ()).flaw)
        == "holds text, and the house has no font for it"
    )


def test_what_programs_and_people_left_in_it_is_taken_out(prepare, tmp_path):
    space = 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'
    left = '<metadata>Jan</metadata><title>Jan</title><!-- Jan --><inkscape:x y="Jan"/>'
    record = prepare(draw(left + BAR, f'{space} inkscape:version="Jan" data-name="Jan"'))
    assert record.flaw is None
    assert b"Jan" not in (tmp_path / "made.pdf").read_bytes()
    assert b"Jan" not in (tmp_path / "made.svg").read_bytes()
    assert b"<ns0:rect" in (tmp_path / "made.svg").read_bytes()


def test_the_same_drawing_gives_the_same_bytes(prepare, tmp_path):
    prepare(draw(BAR + TEXTS["nothing"]))
    first = (tmp_path / "made.pdf").read_bytes()
    prepare(draw(BAR + TEXTS["nothing"]))
    assert (tmp_path / "made.pdf").read_bytes() == first
