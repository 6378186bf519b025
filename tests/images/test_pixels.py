"""Photographs and screenshots: every kind comes out in sRGB and bare, or is told in words."""

import io

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from bindery.images import PrepareRequest, prepare_image

RED, BLUE = (200, 30, 30), (20, 40, 160)
SECRETS = (b"secret", b"Jan", b"Exif", b"adobe", b"GPS", b"ICC", b"iCCP", b"tEXt", b"iTXt", b"eXIf")


@pytest.fixture
def picture():
    """Wider than high: red, with blue at the left."""
    image = Image.new("RGB", (60, 40), RED)
    image.paste(BLUE, (0, 0, 20, 40))
    return image


@pytest.fixture
def prepare(tmp_path):
    """What is known of a picture, and what was made of it."""

    def make(name, save):
        source = tmp_path / name
        save(source)
        output = tmp_path / f"made{'.png' if name.endswith('.png') else '.jpg'}"
        return prepare_image(PrepareRequest(source, output)), output

    return make


def describe_exif():
    """What a camera writes: turned, by whom, where."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010E], exif[0x013B] = 6, "secret", "Jan"
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (51.0, 26.0, 0.0)
    return exif


def describe_text():
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "Jan")
    info.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta>secret</x:xmpmeta>")
    return info


def near(one, other):
    return all(abs(a - b) < 6 for a, b in zip(one, other, strict=True))


SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
KINDS = {
    "plain.png": lambda image, path: image.save(path),
    "plain.jpg": lambda image, path: image.save(path, quality=95, subsampling=0),
    "upper.JPG": lambda image, path: image.save(path, "JPEG", quality=95, subsampling=0),
    "profile.png": lambda image, path: image.save(path, icc_profile=SRGB),
    "broken-profile.png": lambda image, path: image.save(path, icc_profile=b"none"),
    "text.png": lambda image, path: image.save(path, pnginfo=describe_text()),
    "palette.png": lambda image, path: image.quantize(8).save(path),
    "alpha.png": lambda image, path: image.convert("RGBA").save(path),
    "comment.jpg": lambda image, path: image.save(
        path, comment=b"secret", icc_profile=SRGB, quality=95, subsampling=0
    ),
    "progressive.jpg": lambda image, path: image.save(
        path, progressive=True, quality=95, subsampling=0
    ),
    "cmyk.jpg": lambda image, path: image.convert("CMYK").save(path, quality=95, subsampling=0),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_picture_comes_out_in_its_colours_and_with_nothing_else(prepare, picture, name):
    record, made = prepare(name, lambda path: KINDS[name](picture, path))
    assert (record.flaw, record.pixels) == (None, (60, 40))
    with Image.open(made) as image:
        assert image.mode == "RGB"
        assert near(image.getpixel((5, 20)), BLUE)
        assert near(image.getpixel((50, 20)), RED)
    assert [one for one in SECRETS if one in made.read_bytes()] == []


@pytest.mark.parametrize("name", ["turned.jpg", "turned.png"])
def test_a_picture_that_a_camera_turned_stands_upright_and_says_no_more(prepare, picture, name):
    record, made = prepare(name, lambda path: picture.save(path, exif=describe_exif()))
    assert record.pixels == (40, 60)
    with Image.open(made) as image:
        assert near(image.getpixel((20, 5)), BLUE)
    assert [one for one in SECRETS if one in made.read_bytes()] == []


@pytest.mark.parametrize("mode", ["1", "L", "LA", "I;16"])
def test_grey_stays_grey_with_eight_bits(prepare, picture, mode):
    def save(path):
        if mode == "I;16":
            Image.new("I;16", (60, 40), 40_000).save(path)
        else:
            picture.convert(mode).save(path)

    record, made = prepare("grey.png", save)
    assert record.flaw is None
    with Image.open(made) as image:
        assert image.mode == "L"
        if mode == "I;16":
            assert image.getpixel((5, 5)) == 156


def test_what_is_clear_is_white_as_on_paper(prepare):
    _, made = prepare("clear.png", lambda path: Image.new("RGBA", (9, 9), (0, 0, 0, 0)).save(path))
    with Image.open(made) as image:
        assert image.getpixel((4, 4)) == (255, 255, 255)


def test_a_palette_with_a_clear_colour_is_white_there(prepare, picture):
    def save(path):
        image = picture.quantize(8)
        image.save(path, transparency=image.getpixel((50, 20)))

    _, made = prepare("clear.png", save)
    with Image.open(made) as image:
        assert image.getpixel((50, 20)) == (255, 255, 255)
        assert near(image.getpixel((5, 20)), BLUE)


def test_a_picture_is_no_larger_than_print_can_show(prepare):
    record, _ = prepare("large.jpg", lambda path: Image.new("RGB", (5000, 2500)).save(path))
    assert record.pixels == (2400, 1200)


@pytest.mark.parametrize("name", ["again.png", "again.jpg"])
def test_the_same_picture_gives_the_same_bytes(prepare, picture, name):
    _, made = prepare(name, picture.save)
    first = made.read_bytes()
    prepare(name, picture.save)
    assert made.read_bytes() == first


def cut(image, path, kind):
    data = io.BytesIO()
    image.resize((600, 400)).save(data, kind)
    path.write_bytes(data.getvalue()[: len(data.getvalue()) // 2])


def move(image, path):
    image.save(path, save_all=True, append_images=[Image.new("RGB", (60, 40))])


TOLD = {
    "nothing.png": (lambda _, path: path.write_bytes(b""), "is empty"),
    "words.png": (lambda _, path: path.write_text("hello"), "is no PNG file"),
    "film.jpg": (lambda _, path: path.write_bytes(b"GIF89a"), "is GIF and no JPEG file"),
    "photo.png": (lambda image, path: image.save(path, "JPEG"), "is a JPEG file and no PNG file"),
    "photo.jpeg": (lambda image, path: image.save(path, "PNG"), "is a PNG file and no JPEG file"),
    "moves.png": (move, "moves: it has 2 frames"),
    "cut.png": (lambda image, path: cut(image, path, "PNG"), "cannot be read: it ends too early"),
    "cut.jpg": (lambda image, path: cut(image, path, "JPEG"), "cannot be read: it ends too early"),
    "head.png": (
        lambda _, path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40)),
        "cannot be read: its data are damaged",
    ),
    "huge.png": (
        lambda _, path: Image.new("1", (20_000, 4_000)).save(path),
        "has 20000 by 4000 pixels; 64 million is the most",
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_a_picture_that_cannot_be_used_is_told_in_words(prepare, picture, name):
    save, flaw = TOLD[name]
    record, made = prepare(name, lambda path: save(picture, path))
    assert str(record.flaw) == flaw
    assert record.flaw.hint
    assert made.read_bytes() == b""
