"""Drawings in PDF: one clean page, or told in words."""

import io
import warnings

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from bindery.images import PrepareRequest, prepare_image

BAR = b"1 0 0 rg 10 10 80 30 re f"


def make(content=BAR, pages=1, **page):
    pdf = pikepdf.new()
    for _ in range(pages):
        one = pdf.add_blank_page(page_size=(100, 50)).obj
        one.Contents = pdf.make_stream(content)
        for key, value in page.items():
            one[f"/{key}"] = value
    return pdf


@pytest.fixture
def prepare(tmp_path):
    """What is known of a drawing, and what was made of it."""

    def prepare(pdf, **how):
        source, output = tmp_path / "x.pdf", tmp_path / "made.pdf"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of forms that are spoilt on purpose
            pdf.save(source, **how)
        return prepare_image(PrepareRequest(source, output)), output

    return prepare


def add_script(pdf):
    script = Dictionary(S=Name.JavaScript, JS="app.alert(1)")
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array(["x", script])))
    return pdf


def add_file(pdf):
    pdf.attachments["x.txt"] = b"hello"
    return pdf


def add_root(key, value):
    pdf = make()
    pdf.Root[key] = value
    return pdf


def annotate(kind):
    return make(Annots=Array([Dictionary(Type=Name.Annot, Subtype=Name(kind))]))


def write_with(**font):
    pdf = make(b"BT /F1 12 Tf 10 10 Td (Hi) Tj ET")
    fonts = Dictionary(F1=Dictionary(Type=Name.Font, **font))
    pdf.pages[0].obj.Resources = Dictionary(Font=fonts)
    return pdf


def shade():
    pdf = make(b"/S sh")
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK)
    pdf.pages[0].obj.Resources = Dictionary(Shading=Dictionary(S=shading))
    return pdf


def name_colours():
    pdf = make(b"/C cs 1 scn 10 10 80 30 re f")
    spot = Array([Name.Separation, Name("/Red"), Name.DeviceRGB, Dictionary()])
    pdf.pages[0].obj.Resources = Dictionary(ColorSpace=Dictionary(C=spot))
    return pdf


PRESS = "has CMYK colours, which are for a printing press"
TOLD = {
    "pages": (lambda: make(pages=3), "has 3 pages; an image is one page"),
    "script": (lambda: add_script(make()), "holds a script"),
    "file": (lambda: add_file(make()), "holds other files"),
    "opening": (
        lambda: add_root("/OpenAction", Dictionary(S=Name.JavaScript, JS="1")),
        "does something when it is opened",
    ),
    "form": (lambda: add_root("/AcroForm", Dictionary(Fields=Array())), "holds a form"),
    "layers": (lambda: add_root("/OCProperties", Dictionary(OCGs=Array())), "has layers"),
    "link": (lambda: annotate("/Link"), "holds links, which would not work"),
    "field": (lambda: annotate("/Widget"), "holds a form"),
    "remark": (lambda: annotate("/Text"), "holds remarks, which would not be seen"),
    "CMYK": (lambda: make(b"0 1 0 0 k 1 1 9 9 re f"), PRESS),
    "CMYK by name": (lambda: make(b"/DeviceCMYK cs 0 1 0 0 sc 1 1 9 9 re f"), PRESS),
    "CMYK in a shading": (shade, PRESS),
    "spot colours": (name_colours, "has spot colours, which are for a printing press"),
    "CMYK in a line of pixels": (
        lambda: make(b"BI /W 1 /H 1 /BPC 8 /CS /CMYK ID \0\0\0\0 EI"), PRESS,
    ),
    "font": (
        lambda: write_with(Subtype=Name.Type1, BaseFont=Name.Helvetica),
        "lacks its font Helvetica",
    ),
    "letters": (
        lambda: write_with(Subtype=Name.Type3, Name=Name("/Drawn")),
        "does not say which letters its font unnamed shows",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_a_drawing_that_cannot_be_used_is_told_in_words(prepare, name):
    draw, flaw = TOLD[name]
    record, output = prepare(draw())
    assert (str(record.flaw), bool(record.flaw.hint)) == (flaw, True)
    assert output.read_bytes() == b""


@pytest.mark.parametrize(("user", "flaw"), [("b", "is locked with a password"), ("", "is locked")])
def test_a_locked_drawing_is_told(prepare, user, flaw):
    record, _ = prepare(make(), encryption=pikepdf.Encryption(owner="a", user=user))
    assert str(record.flaw) == flaw


@pytest.mark.parametrize("data", [b"%PDF-1.7 and no more", b"hello"])
def test_a_broken_drawing_is_told(tmp_path, data):
    (tmp_path / "x.pdf").write_bytes(data)
    record = prepare_image(PrepareRequest(tmp_path / "x.pdf", tmp_path / "made.pdf"))
    assert str(record.flaw) in {"cannot be read: its data are damaged", "is no PDF file"}


def read_content(path):
    with pikepdf.open(path) as pdf:
        return pikepdf.unparse_content_stream(pikepdf.parse_content_stream(pdf.pages[0]))


def test_a_page_is_copied_without_marks_of_tags_and_metadata(prepare):
    pdf = make(b"/P <</MCID 0>> BDC " + BAR + b" EMC", StructParents=0)
    pdf.docinfo["/Author"] = "Jan"
    with pdf.open_metadata() as metadata:
        metadata["dc:creator"] = ["Jan"]
    record, output = prepare(pdf)
    assert (record.flaw, record.size) == (None, (100.0, 50.0))
    assert b"MCID" not in read_content(output)
    assert b"10 10 80 30 re" in read_content(output)
    assert b"Jan" not in output.read_bytes()
    with pikepdf.open(output) as made:
        assert set(made.pages[0].obj.keys()) == {
            "/Type", "/Parent", "/MediaBox", "/Resources", "/Contents",
        }  # fmt: skip


def test_a_turned_page_is_upright_and_a_cut_one_stays_cut(prepare):
    record, output = prepare(make(Rotate=90, CropBox=Array([10, 10, 60, 40])))
    assert record.size == (30.0, 50.0)
    assert read_content(output).startswith(b"q\n0 -1 1 0 0 50.000000 cm\n1 0 0 1 -10.0")


def test_what_a_camera_wrote_into_a_picture_of_a_drawing_is_left_out(prepare):
    exif, data = Image.Exif(), io.BytesIO()
    exif[0x010E] = "secret"
    Image.new("RGB", (8, 8)).save(data, "JPEG", exif=exif, comment=b"secret")
    pdf = make(b"/I Do")
    picture = pdf.make_stream(
        data.getvalue(), Type=Name.XObject, Subtype=Name.Image, Width=8, Height=8,
        ColorSpace=Name.DeviceRGB, BitsPerComponent=8, Filter=Name.DCTDecode, Interpolate=True,
    )  # fmt: skip
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(I=picture))
    record, output = prepare(pdf)
    assert record.flaw is None
    assert b"secret" not in output.read_bytes()
    assert b"Exif" not in output.read_bytes()
    with pikepdf.open(output) as made:
        kept = made.pages[0].obj.Resources.XObject.I
        assert "/Interpolate" not in kept
        assert Image.open(io.BytesIO(kept.read_raw_bytes())).size == (8, 8)


def test_the_same_drawing_gives_the_same_bytes(prepare):
    first = prepare(make())[1].read_bytes()
    assert prepare(make())[1].read_bytes() == first
