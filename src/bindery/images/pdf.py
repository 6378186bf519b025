"""Drawings in PDF: one page, copied without anything that an archive or a reader must not get.

What can run, link, hide or be attached is refused, because the author sees more in such a file than
the report could show. Marks of tags are taken out of the page: the report tags the drawing itself.
"""

import io
from collections.abc import Mapping
from pathlib import Path

import pikepdf

from bindery.images.pdf_content import check_content
from bindery.images.pdf_parts import check_parts, list_fonts, read_inherited, read_resources
from bindery.images.refusal import RefusedError
from bindery.messages import Message
from bindery.model.images import ImageRecord

_MARKS = {"BMC", "BDC", "EMC", "MP", "DP"}
_ACTIVE = {
    "/OpenAction": Message("images-opening"),
    "/AA": Message("images-opening"),
    "/AcroForm": Message("images-form"),
    "/OCProperties": Message("images-document-layers"),
    "/Collection": Message("images-files"),
    "/AF": Message("images-files"),
}
_NAMED = {
    "/JavaScript": Message("images-document-script"),
    "/EmbeddedFiles": Message("images-files"),
}
# points: TeX knows nothing wider, and PDF neither (ISO 32000-1, annex C)
_SMALLEST, _LARGEST = 0.5, 14_400.0
_CENTIMETRES = 2.54 / 72
_KEPT = ("/Type", "/Parent", "/Resources", "/Group")
# JPEG: the start of the pixels, what says how their colours are written, and remarks of programs
_SCAN, _COLOUR_MARK, _REMARKS = 0xDA, 0xEE, {*range(0xE1, 0xF0), 0xFE}


def prepare_pdf(data: bytes, output: Path) -> ImageRecord:
    """Copy the page of a drawing; raises RefusedError for one that a report must not hold."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            _check_document(pdf)
            page = pdf.pages[0]
            _check_page(page)
            check_parts(page)
            check_content(page)
            fonts = tuple(sorted(set(list_fonts(page))))
            return ImageRecord(size=_copy_page(page, output), fonts=fonts)
    except pikepdf.PasswordError:
        raise RefusedError(Message("images-password")) from None
    except (pikepdf.PdfError, ValueError, LookupError, TypeError, RuntimeError):
        raise RefusedError(Message("images-damaged")) from None


def _check_document(pdf: pikepdf.Pdf) -> None:
    if any("damaged" in str(one) or "reconstruct" in str(one) for one in pdf.get_warnings()):
        raise RefusedError(Message("images-damaged"))  # what was lost cannot be known
    if pdf.is_encrypted:
        raise RefusedError(Message("images-locked"))
    if len(pdf.pages) != 1:
        raise RefusedError(Message("images-pages", count=len(pdf.pages)))
    for key, said in _ACTIVE.items():
        if key in pdf.Root:
            raise RefusedError(said)
    for key, said in _NAMED.items():
        if key in pdf.Root.get("/Names", {}):
            raise RefusedError(said)


def _check_page(page: pikepdf.Page) -> None:
    if "/AA" in page.obj:
        raise RefusedError(Message("images-page-opening"))
    kinds = {str(one.get("/Subtype", "")) for one in page.obj.get("/Annots", ())}
    if "/Link" in kinds:
        raise RefusedError(Message("images-links"))
    if "/Widget" in kinds:
        raise RefusedError(Message("images-form"))
    if "/FileAttachment" in kinds:
        raise RefusedError(Message("images-files"))
    if kinds:
        raise RefusedError(Message("images-remarks"))


def _copy_page(page: pikepdf.Page, output: Path) -> tuple[float, float]:
    """A document of this page alone, upright and at the origin; its width and height."""
    made = pikepdf.new()
    left, bottom, right, top = _find_box(page)
    width, height = right - left, top - bottom
    turned = int(read_inherited(page, "/Rotate", 0)) % 360
    matrix = _turn(turned, width, height)
    unit = float(page.obj.get("/UserUnit", 1))
    across, up = (height, width) if turned in (90, 270) else (width, height)
    content = (b"q", matrix, f"1 0 0 1 {-left:.6f} {-bottom:.6f} cm".encode(), _strip(page), b"Q")
    page.obj["/Resources"] = read_resources(page)
    made.pages.append(page)
    copied = made.pages[0].obj
    for key in list(copied.keys()):
        if key not in _KEPT:
            del copied[key]
    copied["/MediaBox"] = pikepdf.Array([0, 0, across, up])
    copied["/Contents"] = made.make_stream(b"\n".join(content))
    _strip_forms(made)
    made.remove_unreferenced_resources()
    made.save(
        output, deterministic_id=True, min_version="1.4", force_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )  # fmt: skip
    return across * unit, up * unit


def _find_box(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """What is shown of a page: its crop box as far as it lies on the page."""
    boxes = [[float(one) for one in box] for box in (page.mediabox, page.cropbox)]
    left, right = (
        pick(sort(box[0], box[2]) for box in boxes) for pick, sort in ((max, min), (min, max))
    )
    bottom, top = (
        pick(sort(box[1], box[3]) for box in boxes) for pick, sort in ((max, min), (min, max))
    )
    width, height = right - left, top - bottom
    if min(width, height) < _SMALLEST:
        raise RefusedError(Message("images-no-size"))
    if max(width, height) > _LARGEST:
        said = Message(
            "images-too-wide",
            width=f"{width * _CENTIMETRES:.0f}",
            height=f"{height * _CENTIMETRES:.0f}",
            most=f"{_LARGEST * _CENTIMETRES:.0f}",
        )
        raise RefusedError(said)
    return left, bottom, right, top


def _turn(degrees: int, width: float, height: float) -> bytes:
    """The matrix that a page which is shown turned needs when it no longer is."""
    matrices: Mapping[int, str] = {
        90: f"0 -1 1 0 0 {width:.6f} cm",
        180: f"-1 0 0 -1 {width:.6f} {height:.6f} cm",
        270: f"0 1 -1 0 {height:.6f} 0 cm",
    }
    return matrices.get(degrees, "").encode()


def _strip(content: pikepdf.Page | pikepdf.Object) -> bytes:
    """A content stream without marks of tags and layers."""
    kept = [one for one in pikepdf.parse_content_stream(content) if str(one.operator) not in _MARKS]
    return pikepdf.unparse_content_stream(kept)


def _strip_forms(pdf: pikepdf.Pdf) -> None:
    """The same for what the page draws again and again, and what programs leave in it."""
    for one in pdf.objects:
        if not isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            continue
        for key in ("/Metadata", "/PieceInfo", "/LastModified", "/StructParents", "/StructParent"):
            if key in one:
                del one[key]
        if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Form":
            one.write(_strip(one))
        elif isinstance(one, pikepdf.Stream) and one.get("/Filter") == "/DCTDecode":
            one.write(strip_jpeg(one.read_raw_bytes()), filter=pikepdf.Name.DCTDecode)


def strip_jpeg(data: bytes) -> bytes:
    """A JPEG picture without what programs and cameras write into it; its pixels as they are."""
    kept, place = [data[:2]], 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        if marker == _SCAN:
            break
        if marker == _COLOUR_MARK or marker not in _REMARKS:
            kept.append(data[place : place + 2 + length])
        place += 2 + length
    return b"".join((*kept, data[place:]))
