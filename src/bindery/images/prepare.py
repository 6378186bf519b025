"""Prepares an author's image: what cannot be used is said in words, for the author's line."""

from dataclasses import dataclass
from pathlib import Path

from bindery.images.pdf import prepare_pdf
from bindery.images.pixels import prepare_pixels
from bindery.images.refusal import RefusedError
from bindery.images.svg import prepare_svg
from bindery.messages import Message
from bindery.model.images import ImageRecord

_MOST_BYTES = 50_000_000
# how a file begins, by what it is
_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"%PDF-", ".pdf"),
)
_NAMES = {".png": "PNG", ".jpg": "JPEG", ".pdf": "PDF", ".svg": "SVG"}


@dataclass(frozen=True, slots=True)
class PrepareRequest:
    """An image: the author's file, what it becomes, and the house's fonts.

    `cleaned` is where a drawing for the web page goes, None when the image is no SVG.
    """

    source: Path
    output: Path
    fonts: tuple[Path, ...] = ()
    cleaned: Path | None = None


def prepare_image(request: PrepareRequest) -> ImageRecord:
    """Make what a document holds of an image; a record with a flaw when nothing can be made."""
    try:
        return _prepare(request)
    except RefusedError as error:
        for path in (request.output, request.cleaned):
            if path is not None:
                path.write_bytes(b"")
        return ImageRecord(flaw=error.said)


def _prepare(request: PrepareRequest) -> ImageRecord:
    kind = _check_kind(request.source)
    if kind == ".pdf":
        return prepare_pdf(request.source.read_bytes(), request.output)
    if kind == ".svg":
        return prepare_svg(request)
    return prepare_pixels(request.source, request.output)


def _check_kind(path: Path) -> str:
    """The kind of an image, which its name and its content must both say."""
    size = path.stat().st_size
    if not size:
        raise RefusedError(Message("images-empty"))
    if size > _MOST_BYTES:
        megabytes, most = f"{size / 1e6:.0f}", f"{_MOST_BYTES / 1e6:.0f}"
        raise RefusedError(Message("images-too-large", megabytes=megabytes, most=most))
    with path.open("rb") as file:
        data = file.read(1024)
    named = path.suffix.lower().replace(".jpeg", ".jpg")
    found = next((kind for begin, kind in _BEGINNINGS if data.startswith(begin)), "")
    if not found and named == ".pdf" and b"%PDF-" in data:
        found = ".pdf"
    if found == named or (named == ".svg" and not found):
        return named
    if found:
        raise RefusedError(
            Message("images-other-kind", found=_NAMES[found], named=_NAMES[named], ending=found)
        )
    raise RefusedError(Message("images-no-kind", named=_NAMES[named]))
