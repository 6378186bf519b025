"""Reads an author's image, with its alternative text and from a place that it may come from."""

import re
from pathlib import PurePosixPath
from urllib.parse import unquote

from bindery.model.tree import Image
from bindery.prose.inlines import read_inlines, read_words
from bindery.prose.state import Node, Nodes, State

_NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")
_TYPES = {".png", ".jpg", ".jpeg", ".pdf"}
_SHORTEST = 15  # REQ-13


def read_image(state: State, node: Node) -> Image | None:
    """A figure that holds one image; None, with a mistake kept, when it holds none."""
    (identifier, _, _), (_, caption), blocks = node["c"]
    image = _find_image(blocks)
    if image is None:
        state.complain("a figure without an image", 'write ![Caption](file.png){alt="…"}')
        return None
    (_, _, pairs), words, (target, _) = image["c"]
    inlines = [inline for block in caption for inline in block.get("c", [])]
    title = read_words(state, inlines or words).strip()
    for inline in inlines or words:
        if inline["t"] == "Str":
            state.meet_marks(inline["c"])
            break
    # pandoc gives a figure's image its alternative text as words, the caption's when it has none
    said = "" if words == inlines else read_words(state, words).strip()
    alt = state.plain(dict(pairs).get("alt", "")).strip() or said
    state.seek(re.escape(state.plain(target)))
    _check_alternative(state, alt, title)
    path, name = _check_file(state, state.plain(target))
    label = state.place("figure", state.plain(identifier))
    line = state.line
    return Image(path, f"images/{name}", alt, read_inlines(state, inlines or words), label, line)


def _find_image(blocks: Nodes) -> Node | None:
    for block in blocks:
        if block["t"] in {"Plain", "Para"}:
            for inline in block["c"]:
                if inline["t"] == "Image":
                    return inline  # type: ignore[no-any-return]
    return None


def _check_alternative(state: State, alt: str, title: str) -> None:
    hint = 'say in words what the image shows: ![Caption](file.png){alt="…"}'
    if not alt:
        state.complain("the image has no alternative text", hint)
    elif len(alt) < _SHORTEST or alt == title:
        state.complain("the alternative text says too little", hint)


def _check_file(state: State, target: str) -> tuple[str, str]:
    """The image's path under the root, and its name in a document's folder.

    It must lie beside the text or below it.
    """
    folder = PurePosixPath(state.request.path).parent
    target = unquote(target)  # pandoc writes spaces and the like by number
    path = folder / target
    place = state.request.root / path
    if path.suffix.lower() not in _TYPES:
        known = ", ".join(sorted(_TYPES))
        state.complain(f"«{target}» is not an image that can be used", f"known types: {known}")
    elif PurePosixPath(target).is_absolute() or ".." in PurePosixPath(target).parts:
        state.complain(f"«{target}» leaves the text's folder", "put the image beside the text")
    elif not _NAME.match(path.name):
        state.complain(f"«{path.name}» is no name for an image", "letters, digits and hyphens")
    elif not place.is_file():
        state.complain(f"the image {path} is missing", "is its name spelt like this?")
    elif not place.resolve().is_relative_to(state.request.root.resolve()):
        state.complain(f"the image {path} leads out of the project", "put the image itself here")
    return path.as_posix(), f"{state.request.scope}-{path.name}"
