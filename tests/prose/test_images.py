"""Authors' images: captions of any kind, widths, sources, several side by side; else a message."""

from dataclasses import replace

import pytest
from writing_texts import write

from bindery.errors import BinderyError
from bindery.messages import Message
from bindery.model.images import ImageRecord
from bindery.model.plain import read_plain
from bindery.model.tree import Box, Image
from bindery.prose import convert_section
from bindery.rendering.numbering import number_document

ALT = 'alt="A long grey quay with 2 ships"'
KNOWN = ImageRecord((1200, 600))
PLACE = "regions/north/text/quay.png"


@pytest.fixture
def make_request(make_request):
    """A request that knows the column, the register of sources and the picture."""

    def make(text, record=KNOWN):
        request = make_request(text)
        return replace(
            request, images={PLACE: record}, column=120.0, source_word="Source",
            sources=(("book", "Harbour office, Port book", "CC0"),), images_word="beelden",
            alt_stubs=("picture of",),
        )  # fmt: skip

    return make


@pytest.fixture
def read(make_request):
    """The images of a text, and its fragment."""

    def read(text, record=KNOWN):
        fragment = convert_section(make_request(text, record))
        found = [one for one in fragment.blocks if isinstance(one, Image)]
        found += [
            inner
            for one in fragment.blocks
            if isinstance(one, Box)
            for inner in one.blocks
            if isinstance(inner, Image)
        ]
        return found, fragment

    return read


@pytest.fixture
def refuse(make_request):
    """What is said of a text: pairs of line and message."""

    def refuse(text, record=KNOWN):
        with pytest.raises(BinderyError) as caught:
            convert_section(make_request(text, record))
        return [(one.line, one.message) for one in caught.value.diagnostics]

    return refuse


CAPTIONS = {
    "a bracket": ("The quay [old] of *Delfzijl*", "The quay [old] of Delfzijl"),
    "a line break": ("The quay\nin the morning", "The quay in the morning"),
    "a note": ("The quay[^n]", "The quay"),
    "a citation": ("The quay [@smith2020]", "The quay (Smith 2020)"),
    "a link": ("The [whole quay](https://example.org/)", "The whole quay"),
    "a formula": ("The quay $a+b$", "The quay a plus b"),
    "a value": ('Growth: {{ value("growth") }}', "Growth: 2,5%"),
}


@pytest.mark.parametrize("name", CAPTIONS)
def test_a_caption_may_hold_what_a_text_holds(read, name):
    caption, said = CAPTIONS[name]
    note = "\n\n[^n]: A note.\n" if "[^n]" in caption else ""
    (image,), fragment = read(f"![{caption}](quay.png){{#fig-q {ALT}}}\n\nSee @fig-q.{note}")
    assert read_plain(image.caption) == said
    assert fragment.images == (PLACE,)
    assert image.label == "fig:north/q"


def test_a_note_in_a_caption_keeps_the_image_in_its_place_and_out_of_lists(read):
    _, fragment = read(f"![The quay[^n]](quay.png){{{ALT}}}\n\n[^n]: A note.\n")
    assert (
        "\\begin{AuthorFigure}{here}{The quay}{The quay\\footnote{A note.}}" in write(fragment).tex
    )


def test_a_list_of_figures_prints_the_short_title(read):
    _, fragment = read(f'![The quay](quay.png){{{ALT} short_title="Quay"}}\n')
    assert "\\begin{AuthorFigure}{float}{Quay}{The quay}" in write(fragment).tex
    row = f'::: {{.images short_title="Both"}}\n{ONE}\n{ONE}\n\nTwo quays\n:::\n'
    _, fragment = read(row)
    assert "\\begin{AuthorFigure}{float}{Both}{Two quays}" in write(fragment).tex


def test_an_image_in_a_box_stays_in_it(read):
    (image,), fragment = read(
        f'::: {{.definition title="Quay" #box-q}}\n![Quay](quay.png){{{ALT}}}\n:::\n'
    )
    assert image.inside
    assert "\\begin{AuthorFigure}{here}" in write(fragment).tex


WIDTHS = {
    "width=50%": ("0.5\\linewidth", (1200, 600)),
    "width=8cm": ("80mm", (1200, 600)),
    'width="7,5 cm"': ("75mm", (1200, 600)),
    "width=40mm": ("40mm", (1200, 600)),
    "": ("1\\linewidth", (1200, 600)),
    " ": ("0.423\\linewidth", (300, 100)),  # 150 pixels an inch
    "  ": ("0.333\\linewidth", (60, 20)),  # no narrower than a third
    "   ": ("1\\linewidth", (0, 0)),  # a drawing
}


@pytest.mark.parametrize("name", WIDTHS)
def test_an_image_is_as_wide_as_its_author_says_or_its_pixels_allow(read, name):
    width, pixels = WIDTHS[name]
    _, fragment = read(f"![Quay](quay.png){{{ALT} {name}}}", ImageRecord(pixels))
    assert f"\\AuthorPicture{{{width}}}" in write(fragment).tex


@pytest.mark.parametrize(
    ("attributes", "line", "licence"),
    [
        ('source="Ann, 2020" licence="CC BY 4.0"', "Source: Ann, 2020; CC BY 4.0.", "CC BY 4.0"),
        ("source=book", "Source: Harbour office, Port book; CC0.", "CC0"),
        ("", "", ""),
    ],
)
def test_a_source_is_printed_with_its_licence(read, attributes, line, licence):
    (image,), _ = read(f"![Quay](quay.png){{{ALT} {attributes}}}")
    assert (read_plain(image.source), image.licence) == (line, licence)


ROW = f"""::: {{.beelden #fig-row source=book}}
![One](quay.png){{{ALT} width=30%}}
![*Two*](quay.png){{alt="The same quay from the other side"}}

Both of them[^n]
:::

See @fig-row, @fig-row-a and @fig-row-b.

[^n]: A note.
"""


@pytest.mark.parametrize("word", ["beelden", "images"])
def test_images_side_by_side_have_one_number_and_a_letter_each(read, word):
    (image,), fragment = read(ROW.replace("beelden", word))
    assert [one.letter for one in image.pictures] == ["a", "b"]
    assert [one.share for one in image.pictures] == [0.288, 0.672]  # a gap between them
    assert read_plain(image.source) == "Source: Harbour office, Port book; CC0."
    numbers = number_document(fragment.blocks)
    labels = ("fig:north/row", "fig:north/row-a", "fig:north/row-b")
    assert [numbers[label].number for label in labels] == ["1.1", "1.1a", "1.1b"]
    assert fragment.placed[0].inner == labels[1:]
    tex = write(fragment).tex
    assert "\\begin{AuthorFigure}[fig:north/row]{here}{Both of them}" in tex
    assert "\\RowPicture[fig:north/row-b]{b}{0.672\\linewidth}" in tex


NEWLINE = "\n"
ONE = f"![One](quay.png){{{ALT}}}"
TOLD = {
    "no alternative text": ("![Quay](quay.png)", 3, "the image has no alternative text"),
    "a short one": ('![Quay](quay.png){alt="A quay"}', 3, "the alternative text says too little"),
    "a title": (
        f'![Quay](quay.png "At dawn"){{{ALT}}}', 3, "«At dawn» would be shown nowhere",
    ),
    "another slash": (
        f"![Quay](a\\quay.png){{{ALT}}}", 3, "«a\\quay.png» is not written as everywhere",
    ),
    "a repeated one": (
        '![A quay of Delfzijl](quay.png){alt="A quay of Delfzijl."}', 3,
        "the alternative text repeats the caption",
    ),
    "a file name": (
        '![Quay](quay.png){alt="picture-of-a-quay.png"}', 3, "the alternative text says too little",
    ),
    "a stub": (
        '![Quay](quay.png){alt="Picture of a long grey quay"}', 3,
        "the alternative text begins with words that say nothing",
    ),
    "no caption": (f"![](quay.png){{{ALT}}}", 3, "an image within a line cannot be used"),
    "no width": (f"![Q](quay.png){{{ALT} width=wide}}", 3, "«wide» is no width of an image"),
    "too wide a share": (
        f"![Q](quay.png){{{ALT} width=120%}}", 3, "the width 120% is more than the text has",
    ),
    "too wide": (
        f"![Q](quay.png){{{ALT} width=20cm}}", 3,
        "the width 20cm is more than the text has: 120 mm",
    ),
    "a height": (f"![Q](quay.png){{{ALT} height=3cm}}", 3, "unknown attribute height"),
    "no licence": (
        f'![Q](quay.png){{{ALT} source="Ann"}}', 3, "the image's source «Ann» has no licence",
    ),
    "no source": (
        f"![Q](quay.png){{{ALT} licence=CC0}}", 3, "an image with a licence and no source",
    ),
    "in a list": (f"- One\n\n  {ONE}\n", 5, "an image cannot stand in a list"),
    "in a quotation": (f"> {ONE}\n", 3, "an image cannot stand in a quotation"),
    "one beside none": (f"::: {{.images}}\n{ONE}\n\nOne\n:::\n", 3, "1 images side by side"),
    "four": (f"::: {{.images}}\n{4 * (ONE + NEWLINE)}\nFour\n:::\n", 3, "4 images side by side"),
    "no caption of a row": (
        f"::: {{.images}}\n{ONE}\n{ONE}\n:::\n", 3, "images side by side with no caption",
    ),
    "two captions": (
        f"::: {{.images}}\n{ONE}\n{ONE}\n\nOne.\n\nTwo.\n:::\n", 3,
        "images side by side with 2 paragraphs",
    ),
    "a row of centimetres": (
        f"::: {{.images}}\n![A](quay.png){{{ALT} width=3cm}}\n{ONE}\n\nTwo\n:::\n", 3,
        "a width in cm or mm in a row",
    ),
    "a wide row": (
        f"::: {{.images}}\n![A](quay.png){{{ALT} width=80%}}\n![B](quay.png){{{ALT} width=80%}}\n\n"
        "Two\n:::\n", 3, "the widths of a row are 160% together",
    ),
    "a short title in a row": (
        f"::: {{.images}}\n![A](quay.png){{{ALT} short_title=A}}\n{ONE}\n\nTwo\n:::\n", 3,
        "a short title at one image in a row",
    ),
    "a list in a row": (
        f"::: {{.images}}\n{ONE}\n{ONE}\n\n- x\n\nTwo\n:::\n", 3,
        "something else among images side by side",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_what_cannot_be_used_is_told_at_its_line(refuse, name):
    text, line, message = TOLD[name]
    told = refuse(text)
    assert message in [said for _, said in told], told
    assert next(at for at, said in told if said == message) in range(line, line + 3)


def test_a_flaw_in_the_file_is_told_where_the_image_is_placed(refuse):
    record = ImageRecord(flaw=Message("images-empty"))
    assert refuse(f"Words.\n\n{ONE}", record) == [(5, f"the image {PLACE} is empty")]
