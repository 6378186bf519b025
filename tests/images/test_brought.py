"""Images as authors bring them: set right, or refused with the cause and what to do."""

import gzip
import io
import struct
import zlib
from pathlib import Path

import matplotlib as mpl
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageCms

from bindery.images import PrepareRequest, prepare_image

FONTS = tuple(
    Path(mpl.get_data_path(), "fonts/ttf", name)
    for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
)
RED, BLUE = (200, 30, 30), (20, 40, 160)
START = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
BAR = '<rect width="9" height="9"/>'


@pytest.fixture
def bring(tmp_path):
    """What is known of an image, and what was made of it."""

    def make(name, data):
        source = tmp_path / name
        source.write_bytes(data if isinstance(data, bytes) else data.encode())
        kind = source.suffix.replace(".svg", ".pdf")
        cleaned = tmp_path / "made.svg" if source.suffix == ".svg" else None
        output = tmp_path / f"made{kind}"
        return prepare_image(PrepareRequest(source, output, FONTS, cleaned)), output

    return make


def paint(mode="RGB"):
    """Red, with blue at the left."""
    image = Image.new("RGB", (60, 40), RED)
    image.paste(BLUE, (0, 0, 20, 40))
    return image.convert(mode)


def encode(kind, image=None, **how):
    data = io.BytesIO()
    (image or paint()).save(data, kind, **how)
    return data.getvalue()


def write_png(bits, colour, pixels):
    """A PNG of one pixel that Pillow cannot write."""

    def chunk(name, data):
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", 1, 1, bits, colour, 0, 0, 0)
    body = zlib.compress(b"\0" + pixels)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def near(one, other):
    return all(abs(a - b) < 8 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_photograph_stands_as_its_camera_says(bring, turn):
    steps = {
        1: (), 2: (Image.Transpose.FLIP_LEFT_RIGHT,), 3: (Image.Transpose.ROTATE_180,),
        4: (Image.Transpose.FLIP_TOP_BOTTOM,), 5: (Image.Transpose.TRANSPOSE,),
        6: (Image.Transpose.ROTATE_90,), 7: (Image.Transpose.TRANSVERSE,),
        8: (Image.Transpose.ROTATE_270,),
    }  # fmt: skip
    image, exif = paint(), Image.Exif()
    for step in steps[turn]:
        image = image.transpose(step)
    exif[0x0112] = turn
    record, made = bring("a.jpg", encode("JPEG", image, exif=exif, quality=95, subsampling=0))
    assert record.pixels == (60, 40)
    with Image.open(made) as found:
        assert near(found.getpixel((5, 20)), BLUE)
        assert near(found.getpixel((50, 20)), RED)


def make_profile():
    """A profile that swaps nothing: sRGB, whose colours are not those of a press."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


SET = {
    "one pixel": ("a.png", lambda: encode("PNG", Image.new("RGB", (1, 1), RED)), RED),
    "16 bits of colour": ("a.png", lambda: write_png(16, 2, bytes([200, 0, 30, 0, 30, 0])), RED),
    "16 bits and clear": ("a.png", lambda: write_png(16, 6, bytes(8)), (255, 255, 255)),
    "a palette with one clear colour": (
        "a.png",
        lambda: encode("PNG", paint().quantize(8), transparency=0),
        None,
    ),
    "a palette with shades of clear": (
        "a.png",
        lambda: encode("PNG", paint().quantize(8), transparency=bytes([9] * 8)),
        None,
    ),
    "CMYK": ("a.jpg", lambda: encode("JPEG", paint("CMYK"), quality=95), BLUE),
    "CMYK with a profile of other colours": (
        "a.jpg",
        lambda: encode("JPEG", paint("CMYK"), quality=95, icc_profile=make_profile()),
        BLUE,
    ),
    "grey with a profile of other colours": (
        "a.png",
        lambda: encode("PNG", paint("L"), icc_profile=make_profile()),
        None,
    ),
    "a very tall one": ("a.jpg", lambda: encode("JPEG", Image.new("RGB", (10, 30_000), RED)), RED),
    "a very wide one": ("a.png", lambda: encode("PNG", Image.new("RGB", (30_000, 10), RED)), RED),
    "several in one file of a camera": (
        "a.jpg",
        lambda: encode("MPO", paint(), save_all=True, append_images=[paint("RGB")]),
        BLUE,
    ),
}


@pytest.mark.parametrize("name", SET)
def test_a_picture_is_set_right(bring, name):
    path, make, colour = SET[name]
    record, made = bring(path, make())
    assert record.flaw is None
    with Image.open(made) as found:
        assert found.mode in {"RGB", "L"}
        assert found.width <= 2400
        assert colour is None or near(found.getpixel((0, 0)), colour)


ISO = b"\0\0\0\x18ftyp"
FOREIGN = {
    "TIFF": ("a.png", lambda: encode("TIFF"), "is TIFF and no PNG file", "PNG"),
    "WebP": ("a.png", lambda: encode("WEBP"), "is WebP and no PNG file", "PNG"),
    "GIF": ("a.png", lambda: encode("GIF"), "is GIF and no PNG file", "PNG"),
    "GIF that moves": (
        "a.jpg",
        lambda: encode("GIF", paint("P"), save_all=True, append_images=[paint("P")]),
        "is GIF and no JPEG file",
        "PNG",
    ),
    "BMP": ("a.jpg", lambda: encode("BMP"), "is BMP and no JPEG file", "JPEG"),
    "JPEG 2000": ("a.jpg", lambda: encode("JPEG2000"), "is JPEG 2000 and", "JPEG"),
    "icon": ("a.png", lambda: encode("ICO"), "is ICO and no PNG file", "PNG"),
    "HEIC": ("a.jpg", lambda: ISO + b"heic" + bytes(99), "is HEIC and no JPEG", "JPEG"),
    "AVIF": ("a.jpg", lambda: ISO + b"avif" + bytes(99), "is AVIF and no JPEG", "JPEG"),
    "Photoshop": ("a.png", lambda: b"8BPS" + bytes(99), "is Photoshop and", "PNG"),
    "EPS": ("a.pdf", lambda: encode("EPS"), "is PostScript (EPS) and no PDF", "PDF or SVG"),
    "EMF of Word": (
        "a.png",
        lambda: b"\1\0\0\0" + bytes(36) + b" EMF" + bytes(99),
        "is EMF and",
        "SVG",
    ),
    "WMF": ("a.svg", lambda: b"\xd7\xcd\xc6\x9a" + bytes(99), "is WMF and no SVG", "SVG"),
    "SVGZ": ("a.svg", lambda: gzip.compress(START.encode()), "is compressed (SVGZ)", "plain SVG"),
    "SVG by another name": (
        "a.png",
        lambda: f"{START}{BAR}</svg>",
        "is an SVG file and no PNG file",
        ".svg",
    ),
    "PDF by another name": ("a.svg", lambda: b"%PDF-1.7", "is a PDF file and no SVG file", ".pdf"),
    "a document": ("a.png", lambda: b"PK\3\4" + bytes(99), "is a file of an office program", "PNG"),
    "a web page": ("a.jpg", lambda: "<!DOCTYPE html><html>", "is a web page and no JPEG", "itself"),
    "a pointer": (
        "a.png",
        lambda: "version https://git-lfs.github.com/spec/v1\n",
        "a pointer of Git LFS",
        "pull",
    ),
    "a film": ("a.jpg", lambda: ISO + b"isom" + bytes(99), "is MP4 and", "JPEG"),
    "huge": (
        "a.png",
        lambda: encode("PNG", Image.new("1", (30_000, 30_000))),
        "has 30000 by 30000 pixels",
        "smaller",
    ),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_another_kind_of_file_is_told_by_its_name(bring, name):
    path, make, words, hint = FOREIGN[name]
    record, made = bring(path, make())
    assert words in str(record.flaw)
    assert hint in record.flaw.hint
    assert made.read_bytes() == b""


DRAWN = {
    "no viewBox": (f"{START}{BAR}</svg>", (30.0, 15.0)),
    "a size in per cent": (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%">{BAR}</svg>',
        (6.75, 6.75),
    ),
    "millimetres": (
        '<svg xmlns="http://www.w3.org/2000/svg" width="25.4mm" height="1in" viewBox="0 0 9 9">'
        f"{BAR}</svg>",
        (72.0, 72.0),
    ),
    "a font that is not there": (
        f'{START}<text y="9" font-family="Nope">x</text></svg>',
        (30.0, 15.0),
    ),
    "a mask and a pattern": (
        f'{START}<mask id="m"><rect width="5" height="5" fill="#fff"/></mask><pattern id="p" '
        'width="4" height="4" patternUnits="userSpaceOnUse"><rect width="2" height="2"/></pattern>'
        '<rect mask="url(#m)" fill="url(#p)" width="9" height="9"/></svg>',
        (30.0, 15.0),
    ),
    "letters of an old code": (
        f'<?xml version="1.0" encoding="iso-8859-1"?>{START}<text y="9">\xe9</text></svg>'.encode(
            "latin-1"
        ),
        (30.0, 15.0),
    ),
}


@pytest.mark.parametrize("name", DRAWN)
def test_a_drawing_has_its_size_and_the_house_s_font(bring, name):
    data, size = DRAWN[name]
    record, _ = bring("a.svg", data)
    assert record.flaw is None
    assert record.size == pytest.approx(size, abs=0.01)
    assert all("DejaVuSans" in font for font in record.fonts)


SVGS = {
    "no size": (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0">{BAR}</svg>',
        "has no size",
    ),
    "far too large": (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e9 1e9">{BAR}</svg>',
        "508 cm is",
    ),
    "a name that is not there": (
        f'{START}<rect width="9" height="9" fill="url(#none)"/></svg>',
        "refers to «none»",
    ),
    "a copy of nothing": (f'{START}{BAR}<use href="#none"/></svg>', "refers to «none»"),
    "variables": (
        f"{START}<style>rect {{ fill: var(--c) }}</style>{BAR}</svg>",
        "by rules that not every",
    ),
    "all of it hidden": (f'{START}<g display="none">{BAR}</g></svg>', "draws nothing"),
    "only definitions": (f"{START}<defs>{BAR}</defs></svg>", "draws nothing"),
    "a size that is none": (f'{START}<rect width="NaN" height="x"/></svg>', "draws nothing"),
    "a picture inside": (
        f'{START}<image href="data:image/png;base64,AAAA"/></svg>',
        "holds a picture",
    ),
    "a link that runs": (f'{START}<a href="javascript:alert(1)">{BAR}</a></svg>', "holds a link"),
    "half a file": (f"{START}{BAR}", "cannot be read: it is no whole XML"),
}


@pytest.mark.parametrize("name", SVGS)
def test_a_drawing_that_would_lose_something_is_told(bring, name):
    data, words = SVGS[name]
    record, made = bring("a.svg", data)
    assert words in str(record.flaw)
    assert record.flaw.hint
    assert made.read_bytes() == b""


def draw(content=b"1 0 0 rg 10 10 80 30 re f", **page):
    pdf = pikepdf.new()
    one = pdf.add_blank_page(page_size=(100, 50)).obj
    one.Contents = pdf.make_stream(content)
    for key, value in page.items():
        one[f"/{key}"] = value
    return pdf


def save(pdf):
    data = io.BytesIO()
    pdf.save(data)
    return data.getvalue()


def hold(data, **how):
    """A drawing that holds a picture."""
    pdf = draw(b"/I Do")
    picture = pdf.make_stream(
        data, Type=Name.XObject, Subtype=Name.Image, Width=60, Height=40,
        ColorSpace=Name.DeviceRGB, BitsPerComponent=8, **how,
    )  # fmt: skip
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(I=picture))
    return pdf


BOXES = {
    "turned left": ({"Rotate": -90}, (50.0, 100.0)),
    "upside down": ({"Rotate": 180}, (100.0, 50.0)),
    "turned and cut": ({"Rotate": 270, "CropBox": Array([10, 10, 60, 40])}, (30.0, 50.0)),
    "cut beyond the page": ({"CropBox": Array([-50, -50, 500, 500])}, (100.0, 50.0)),
    "corners the other way": ({"CropBox": Array([60, 40, 10, 10])}, (50.0, 30.0)),
    "other units": ({"UserUnit": 2}, (200.0, 100.0)),
    "marks of a printer": ({"TrimBox": Array([10, 10, 60, 40])}, (100.0, 50.0)),
}


@pytest.mark.parametrize("name", BOXES)
def test_a_page_is_as_large_as_it_is_shown(bring, name):
    page, size = BOXES[name]
    record, _ = bring("a.pdf", save(draw(**page)))
    assert (record.flaw, record.size) == (None, size)


def test_a_whole_picture_in_a_drawing_is_kept(bring):
    record, _ = bring("a.pdf", save(hold(encode("JPEG"), Filter=Name.DCTDecode)))
    assert record.flaw is None


PDFS = {
    "nothing": (lambda: save(draw(b"")), "draws nothing"),
    "only settings": (lambda: save(draw(b"q 1 0 0 rg Q")), "draws nothing"),
    "half a file": (lambda: save(draw())[:300], "its data are damaged"),
    "no end": (lambda: save(draw())[:-60], "its data are damaged"),
    "cut away": (
        lambda: save(draw(CropBox=Array([200, 200, 300, 300]))),
        "has a page without size",
    ),
    "a point": (lambda: save(draw(MediaBox=Array([0, 0, 0.1, 0.1]))), "has a page without size"),
    "a field": (lambda: save(draw(MediaBox=Array([0, 0, 1e7, 1e7]))), "508 cm is the most"),
    "something that is not there": (lambda: save(draw(b"/X Do")), "lacks something that it draws"),
    "a font that is not there": (
        lambda: save(draw(b"BT /F1 9 Tf (a) Tj ET")),
        "lacks something that it draws with (F1)",
    ),
    "half a photograph": (
        lambda: save(hold(encode("JPEG")[:300], Filter=Name.DCTDecode)),
        "whose data are damaged",
    ),
    "no photograph": (
        lambda: save(hold(bytes(300), Filter=Name.JPXDecode)),
        "whose data are damaged",
    ),
}


@pytest.mark.parametrize("name", PDFS)
def test_a_page_that_would_lose_something_is_told(bring, name):
    make, words = PDFS[name]
    record, made = bring("a.pdf", make())
    assert words in str(record.flaw)
    assert record.flaw.hint
    assert made.read_bytes() == b""
