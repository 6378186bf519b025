"""Writes authors' images as HTML, with the pixels in the page itself."""

import base64
from pathlib import PurePosixPath

from bindery import layout
from bindery.model.tree import Image, Picture, Text
from bindery.writers.html_text import HtmlText, name_place, quote

_SHOWN = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".svg": "svg+xml"}


def write_image(writer: HtmlText, image: Image) -> None:
    """Write one picture, or some beside each other, below the caption of them all."""
    writer.put(f"<figure{name_place(image.label)}{writer.mark(image.line)}>\n")
    if image.caption:
        writer.put("<figcaption>")
        writer.write_number(image.label)
        writer.write_inlines(image.caption)
        writer.put("</figcaption>\n")
    row = len(image.pictures) > 1
    writer.put('<div class="row">\n' if row else "")
    for one in image.pictures:
        _write_picture(writer, one, row=row)
    writer.put("</div>\n" if row else "")
    writer.write_below((), image.source)
    writer.put("</figure>\n")


def _write_picture(writer: HtmlText, picture: Picture, *, row: bool) -> None:
    width = f"{picture.millimetres:g}mm" if picture.millimetres else f"{picture.share:.1%}"
    style = f' style="width:{width}"'
    kind, path = find_shown(picture.path)
    address = writer.words.serve_image(picture)
    if not kind and not address:
        writer.unshown.append(picture)
        return
    if not address:
        data = base64.b64encode((writer.words.root / path).read_bytes()).decode()
        address = f"data:image/{kind};base64,{data}"
    if row:
        writer.put(f"<figure{name_place(picture.label)}{style}>\n")
    if kind:
        shown = "" if row else style
        writer.put(f'<img src="{quote(address)}" alt="{quote(picture.alt)}"{shown}>\n')
    else:  # no browser shows it: its words, which lead to it
        writer.put('<p class="offer">')
        writer.write_tag("a", (Text(picture.alt),), f' href="{quote(address)}"')
        writer.put("</p>\n")
    if row:
        writer.write_tag("figcaption", (Text(f"{picture.letter}. "), *picture.caption))
        writer.put("</figure>\n")


def find_shown(path: str) -> tuple[str, str]:
    """What a browser shows of an author's image: its kind and where it lies; "" for nothing."""
    kind = _SHOWN.get(PurePosixPath(path).suffix.lower(), "")
    return kind, layout.cleaned_image(path) or (layout.prepared_image(path) if kind else "")
