"""What kind of file an image is: its name and its content must say the same."""

from pathlib import Path

from bindery.images.refusal import RefusedError
from bindery.messages import Message

_MOST_BYTES = 50_000_000
# how a file begins, by what it is
_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"%PDF-", ".pdf"),
)
_NAMES = {".png": "PNG", ".jpg": "JPEG", ".pdf": "PDF", ".svg": "SVG"}
_PIXELS = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"8BPS", "Photoshop"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\x01\0", "ICO"),
)
_DRAWINGS = (
    (b"%!PS", "PostScript (EPS)"),
    (b"\xc5\xd0\xd3\xc6", "PostScript (EPS)"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
)
# in a container of ISO: behind its first eight bytes
_BRANDS = {b"heic": "HEIC", b"heix": "HEIC", b"mif1": "HEIC", b"msf1": "HEIC", b"avif": "AVIF"}
_ZIPPED = 0x1F
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def check_kind(path: Path) -> str:
    """The kind of an image, as its usual ending; raises RefusedError for another file."""
    size = path.stat().st_size
    if not size:
        raise RefusedError(Message("images-empty"))
    if size > _MOST_BYTES:
        megabytes, most = f"{size / 1e6:.0f}", f"{_MOST_BYTES / 1e6:.0f}"
        raise RefusedError(Message("images-too-large", megabytes=megabytes, most=most))
    with path.open("rb") as file:
        data = file.read(1024)
    named = path.suffix.lower().replace(".jpeg", ".jpg")
    found = _find_own(data, named)
    if found == named:
        return named
    if found:
        raise RefusedError(
            Message("images-other-kind", found=_NAMES[found], named=_NAMES[named], ending=found)
        )
    raise RefusedError(_describe_foreign(data, _NAMES[named]))


def _find_own(data: bytes, named: str) -> str:
    """The kind that the content says, of those that can be used; "" for any other."""
    found = next((kind for begin, kind in _BEGINNINGS if data.startswith(begin)), "")
    if not found and named == ".pdf" and b"%PDF-" in data:
        return ".pdf"
    if found or _is_foreign(data):
        return found
    if named == ".svg" or b"<svg" in data:
        return ".svg"
    return ""


def _is_foreign(data: bytes) -> bool:
    known = (*(begin for begin, _ in (*_PIXELS, *_DRAWINGS)), b"\x1f\x8b", *_OFFICE)
    return data.startswith(known) or data[4:8] == b"ftyp" or data[40:44] == b" EMF"


def _describe_foreign(data: bytes, named: str) -> Message:
    if pixels := _name_pixels(data):
        return Message("images-foreign-pixels", found=pixels, named=named)
    drawing = "EMF" if data[40:44] == b" EMF" else _find_name(data, _DRAWINGS)
    if drawing:
        return Message("images-foreign-drawing", found=drawing, named=named)
    if data.startswith((b"\x1f\x8b", b"version https://git-lfs")):
        return Message("images-compressed" if data[0] == _ZIPPED else "images-pointer")
    if data.startswith(_OFFICE):
        return Message("images-office", named=named)
    page = any(sign in data.lower() for sign in (b"<html", b"<!doctype html"))
    return Message("images-web-file" if page else "images-no-kind", named=named)


def _name_pixels(data: bytes) -> str:
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], "MP4")
    return "WebP" if data[8:12] == b"WEBP" else _find_name(data, _PIXELS)


def _find_name(data: bytes, beginnings: tuple[tuple[bytes, str], ...]) -> str:
    return next((name for begin, name in beginnings if data.startswith(begin)), "")
