"""Whether a page draws anything, and has all that it draws with."""

import io

import pikepdf
from PIL import Image

from bindery.images.pdf_parts import Object, read_resources, walk_objects
from bindery.images.refusal import RefusedError
from bindery.messages import Message

_PAINTS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Tj", "TJ", "'", '"'}
# the kind of thing that an operator names
_NAMES = {"Do": "/XObject", "Tf": "/Font", "gs": "/ExtGState", "sh": "/Shading"}
_CODED = {"/DCTDecode", "/JPXDecode"}


def check_content(page: pikepdf.Page) -> None:
    """Raise RefusedError for a page that draws nothing, or lacks what it draws with."""
    resources = read_resources(page)
    paints = _look_through(page, resources)
    for one in walk_objects(resources):
        if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Form":
            paints |= _look_through(one, one.get("/Resources", resources))
        elif isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image":
            _check_pixels(one)
            paints = True
    if not paints:
        raise RefusedError(Message("images-blank"))


def _look_through(content: pikepdf.Page | Object, resources: Object) -> bool:
    """Whether a content stream paints something; each thing that it names must be there."""
    paints = False
    for one in pikepdf.parse_content_stream(content):
        if isinstance(one, pikepdf.ContentStreamInlineImage):
            paints = True
            continue
        name = str(one.operator)
        paints |= name in _PAINTS
        kind = _NAMES.get(name)
        if kind and one.operands and isinstance(one.operands[0], pikepdf.Name):
            wanted = str(one.operands[0])
            if wanted not in resources.get(kind, {}):
                raise RefusedError(Message("images-lacks-part", name=wanted.lstrip("/")))
    return paints


def _check_pixels(one: Object) -> None:
    """A picture within a drawing that breaks off, or is no picture at all."""
    if str(one.get("/Filter", "")) not in _CODED:
        return
    try:
        with Image.open(io.BytesIO(one.read_raw_bytes())) as image:
            image.draft(None, (64, 64))
            image.load()
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError):
        raise RefusedError(Message("images-damaged-part")) from None
