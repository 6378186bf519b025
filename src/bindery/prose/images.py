"""Writes an author's image, with its alternative text and from a place that it may come from."""

import re
from pathlib import PurePosixPath
from urllib.parse import unquote

from bindery.prose.inlines import write_inlines
from bindery.prose.words import collect_text
from bindery.prose.writing import Node, Nodes, Writing
from bindery.tex.escape import escape

_NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")
_TYPES = {".png", ".jpg", ".jpeg", ".pdf"}
_SHORTEST = 15  # REQ-13


def write_image(writing: Writing, node: Node) -> None:
    """Write a figure that holds one image; raise no error, keep the mistakes."""
    (identifier, _, _), (_, caption), blocks = node["c"]
    image = _find_image(blocks)
    if image is None:
        writing.complain("a figure without an image", 'write ![Caption](file.png){alt="…"}')
        return
    (_, _, pairs), words, (target, _) = image["c"]
    inlines = [inline for block in caption for inline in block.get("c", [])]
    title = collect_text(writing, inlines or words).strip()
    for inline in inlines or words:
        if inline["t"] == "Str":
            writing.meet_marks(inline["c"])
            break
    # pandoc gives a figure's image its alternative text as words, the caption's when it has none
    said = "" if words == inlines else collect_text(writing, words).strip()
    alt = writing.plain(dict(pairs).get("alt", "")).strip() or said
    writing.seek(re.escape(writing.plain(target)))
    _check_alternative(writing, alt, title)
    name = _check_file(writing, writing.plain(target))
    label = writing.place("figure", writing.plain(identifier), title)
    anchor = f"[{label}]" if label else ""
    writing.put(f"\\AuthorImage{anchor}{{images/{name}}}{{{escape(alt)}}}{{")
    write_inlines(writing, inlines or words)
    writing.put("}")


def _find_image(blocks: Nodes) -> Node | None:
    for block in blocks:
        if block["t"] in {"Plain", "Para"}:
            for inline in block["c"]:
                if inline["t"] == "Image":
                    return inline  # type: ignore[no-any-return]
    return None


def _check_alternative(writing: Writing, alt: str, title: str) -> None:
    hint = 'say in words what the image shows: ![Caption](file.png){alt="…"}'
    if not alt:
        writing.complain("the image has no alternative text", hint)
    elif len(alt) < _SHORTEST or alt == title:
        writing.complain("the alternative text says too little", hint)


def _check_file(writing: Writing, target: str) -> str:
    """The image's name in a document's folder; it must lie beside the text or below it."""
    folder = PurePosixPath(writing.request.path).parent
    target = unquote(target)  # pandoc writes spaces and the like by number
    path = folder / target
    place = writing.request.root / path
    if path.suffix.lower() not in _TYPES:
        known = ", ".join(sorted(_TYPES))
        writing.complain(f"«{target}» is not an image that can be used", f"known types: {known}")
    elif PurePosixPath(target).is_absolute() or ".." in PurePosixPath(target).parts:
        writing.complain(f"«{target}» leaves the text's folder", "put the image beside the text")
    elif not _NAME.match(path.name):
        writing.complain(f"«{path.name}» is no name for an image", "letters, digits and hyphens")
    elif not place.is_file():
        writing.complain(f"the image {path} is missing", "is its name spelt like this?")
    elif not place.resolve().is_relative_to(writing.request.root.resolve()):
        writing.complain(f"the image {path} leads out of the project", "put the image itself here")
    else:
        writing.images[path.as_posix()] = None
    return f"{writing.request.scope}-{path.name}"
