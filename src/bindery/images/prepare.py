"""Prepares an author's image: what cannot be used is said in words, for the author's line."""

from dataclasses import dataclass
from pathlib import Path

from bindery.images.kinds import check_kind
from bindery.images.pdf import prepare_pdf
from bindery.images.pixels import prepare_pixels
from bindery.images.refusal import RefusedError
from bindery.images.svg import prepare_svg
from bindery.model.images import ImageRecord


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
    kind = check_kind(request.source)
    if kind == ".pdf":
        return prepare_pdf(request.source.read_bytes(), request.output)
    if kind == ".svg":
        return prepare_svg(request)
    return prepare_pixels(request.source, request.output)
