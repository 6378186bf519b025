"""Photographs and screenshots: decoded and written anew, in sRGB, upright, and with no metadata.

What is written holds pixels alone: EXIF, GPS, XMP, comments, thumbnails, profiles and text chunks
stay behind because nothing of the author's file but its pixels is read.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageCms, ImageFile, ImageOps, UnidentifiedImageError

from bindery.images.refusal import RefusedError
from bindery.messages import Message
from bindery.model.images import ImageRecord

_MOST_PIXELS = 64_000_000  # a decoded picture of this size takes 200 MB
_MOST_ACROSS = 2400  # more than 300 pixels an inch over the widest column
_QUALITY = 92
_FORMATS = ("PNG", "JPEG", "MPO")
_WHITE = (255, 255, 255)


def prepare_pixels(source: Path, output: Path) -> ImageRecord:
    """Write a picture anew as PNG or JPEG; raises RefusedError for one that cannot be read."""
    with _read_strictly():
        try:
            with Image.open(source, formats=_FORMATS) as image:
                _check_size(image)
                made = _convert(image)
        except UnidentifiedImageError:
            raise RefusedError(Message("images-unreadable")) from None
        except (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError) as error:
            cut = "truncated" in str(error)
            said = Message("images-truncated" if cut else "images-damaged")
            raise RefusedError(said) from None
    _write(made, output)
    return ImageRecord(pixels=made.size)


@contextmanager
def _read_strictly() -> Iterator[None]:
    """Within it a broken picture is a mistake; our own limit counts, not Pillow's."""
    kept = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = None
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        Image.MAX_IMAGE_PIXELS = kept


def _check_size(image: Image.Image) -> None:
    width, height = image.size
    if width * height > _MOST_PIXELS:
        millions = _MOST_PIXELS // 10**6
        raise RefusedError(
            Message("images-many-pixels", width=width, height=height, millions=millions)
        )
    frames = getattr(image, "n_frames", 1)
    if image.format == "PNG" and frames > 1:
        raise RefusedError(Message("images-moving-frames", frames=frames))


def _convert(image: Image.Image) -> Image.Image:
    """The picture upright, in sRGB or grey with 8 bits, on white, and no larger than is seen."""
    image.draft(None, (_MOST_ACROSS, _MOST_ACROSS))  # a huge JPEG is decoded smaller
    image.load()
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    made = _turn_to_srgb(_use_eight_bits(upright), profile)
    if made.width > _MOST_ACROSS:
        height = max(1, round(made.height * _MOST_ACROSS / made.width))
        made = made.resize((_MOST_ACROSS, height), Image.Resampling.LANCZOS)
    made.info = {}
    return made


def _use_eight_bits(image: Image.Image) -> Image.Image:
    """The picture in one of the modes 1, L, LA, RGB, RGBA and CMYK."""
    if image.mode.startswith("I"):  # grey with 16 bits
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode == "P" or "transparency" in image.info:
        clear = "transparency" in image.info or (image.palette and image.palette.mode == "RGBA")
        return image.convert("RGBA" if clear else "RGB")
    if image.mode in {"1", "L", "LA", "RGB", "RGBA", "CMYK"}:
        return image
    return image.convert("RGB")


def _turn_to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours of any profile as sRGB; what is clear becomes white, as on paper."""
    alpha = image.getchannel("A") if image.mode in {"LA", "RGBA"} else None
    bare = image.convert(image.mode.removesuffix("A")) if alpha else image
    bare = bare.convert("L") if bare.mode == "1" else bare
    made = _apply_profile(bare, profile) if profile else bare
    if made.mode == "CMYK":
        made = made.convert("RGB")
    if alpha is None:
        return made
    page = Image.new("RGB", made.size, _WHITE)
    page.paste(made.convert("RGB"), mask=alpha)
    return page if made.mode == "RGB" else page.convert("L")


def _apply_profile(image: Image.Image, profile: bytes) -> Image.Image:
    """The picture by its profile; one that is broken or of other colours counts as none."""
    try:
        found = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        made = ImageCms.profileToProfile(image, found, target, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image
    if made is None:
        return image
    return made.convert("L") if image.mode == "L" else made


def _write(image: Image.Image, output: Path) -> None:
    if output.suffix == ".png":
        image.save(output, format="PNG", optimize=True)
    else:
        image.save(output, format="JPEG", quality=_QUALITY, subsampling=0, optimize=True)
