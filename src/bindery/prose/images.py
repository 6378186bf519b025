"""Reads authors' images: one by itself, or two or three side by side with one number."""

import re
from pathlib import PurePosixPath
from urllib.parse import unquote

from bindery import layout
from bindery.messages import Message
from bindery.model.images import MOST_BESIDE, ImageRecord
from bindery.model.plain import read_plain
from bindery.model.tree import Break, Image, Inlines, Picture, Text, change_node
from bindery.prose.captions import read_caption, read_short_title
from bindery.prose.image_sizes import choose_width, read_width, share_row
from bindery.prose.image_words import check_alternative, list_values, read_source
from bindery.prose.inlines import read_words
from bindery.prose.state import Node, Nodes, State

IMAGES = "images"  # the class that sets some side by side, beside the house's own word
_KNOWN = ("alt", "width", "source", "licence", "short_title", "license")
_ANYWHERE = {"list", "numbered-list", "quotation", "note"}


def read_image(state: State, node: Node) -> Image | None:
    """A figure that holds one image; None, with a mistake kept, when it holds none."""
    (identifier, _, _), (_, caption), blocks = node["c"]
    image = _find_image(blocks)
    if image is None:
        state.complain(Message("prose-figure-without-image"))
        return None
    inlines = [inline for block in caption for inline in block.get("c", [])]
    _go_to(state, image)
    line = state.line
    _refuse_inside(state)
    label = state.place("figure", state.plain(identifier))
    picture, words = _read_picture(state, image, inlines)
    short = read_short_title(state, dict(image["c"][0][2]), words)
    picture = choose_width(state, picture)
    source = read_source(state, dict(image["c"][0][2]))
    inside = "box" in state.inside
    state.line = line
    return Image(
        (picture,), words, label, source.line, source.origin, source.licence, inside, line, short
    )


def read_images(state: State, node: Node) -> Image | None:
    """Some images side by side, with sub-captions and one number; the paragraph is the caption."""
    (identifier, classes, pairs), blocks = node["c"]
    line, attributes = state.line, dict(pairs)
    unknown = [one for one in (*classes[1:], *attributes) if one not in _KNOWN[2:]]
    if unknown:
        known = Message("common-known", names=", ".join(_KNOWN[2:5]))
        state.complain(Message("prose-unknown-attribute", names=", ".join(unknown)), known)
    _refuse_inside(state)
    found, captions = _sort_blocks(state, blocks)
    if not 2 <= len(found) <= MOST_BESIDE:
        state.line = line
        state.complain(Message("prose-row-of-images", count=len(found), most=MOST_BESIDE))
        return None
    pictures = _read_row(state, found, state.plain(identifier))
    label = state.place("figure", state.plain(identifier))
    caption = _read_caption(state, captions, line)
    state.line = line
    source = read_source(state, attributes)
    inside = "box" in state.inside
    short = read_short_title(state, attributes, caption)
    return Image(
        pictures, caption, label, source.line, source.origin, source.licence, inside, line, short
    )


def _sort_blocks(state: State, blocks: Nodes) -> tuple[list[tuple[Node, Nodes, str]], list[Nodes]]:
    """The images of a row, each with its caption and anchor, and the paragraphs beside them."""
    found: list[tuple[Node, Nodes, str]] = []
    captions: list[Nodes] = []
    for block in blocks:
        if block["t"] == "Figure" and (image := _find_image(block["c"][2])):
            inlines = [one for each in block["c"][1][1] for one in each.get("c", [])]
            found.append((image, inlines, block["c"][0][0]))
        elif block["t"] in {"Para", "Plain"} and (images := _list_images(block["c"])):
            found += [(one, one["c"][1], one["c"][0][0]) for one in images]
        elif block["t"] in {"Para", "Plain"}:
            captions.append(block["c"])
        else:
            state.complain(Message("prose-row-of-more"))
    return found, captions


def _list_images(inlines: Nodes) -> list[Node]:
    """The images of a paragraph that holds nothing else."""
    images = [one for one in inlines if one["t"] == "Image"]
    rest = [one for one in inlines if one["t"] not in {"Image", "Space", "SoftBreak", "LineBreak"}]
    return [] if rest else images


def _read_row(
    state: State, found: list[tuple[Node, Nodes, str]], identifier: str
) -> tuple[Picture, ...]:
    pictures = []
    for place, (image, inlines, own) in enumerate(found):
        letter = chr(ord("a") + place)
        _go_to(state, image)
        picture, caption = _read_picture(state, image, inlines)
        if not read_plain(caption).strip():
            state.complain(Message("prose-row-image-caption"))
        if "short_title" in dict(image["c"][0][2]):
            state.complain(Message("prose-row-image-short-title"))
        if read_source(state, dict(image["c"][0][2])).line:
            state.complain(Message("prose-row-image-source"))
        of_row = identifier.startswith("fig-")  # any other is told once, for the row
        name = state.plain(own) or (f"{identifier}-{letter}" if of_row else "")
        label = state.place("figure", name)
        pictures.append(change_node(picture, letter=letter, caption=caption, label=label))
    return share_row(state, tuple(pictures))


def _read_caption(state: State, captions: list[Nodes], line: int) -> Inlines:
    state.line = line
    if len(captions) == 1:
        return _tidy_caption(read_caption(state, captions[0]))
    if captions:
        state.complain(Message("prose-row-paragraphs", count=len(captions)))
    else:
        state.complain(Message("prose-row-without-caption"))
    return ()


def _go_to(state: State, image: Node) -> None:
    """Move to an image's line: by the marks of its caption, and by its file's name."""
    for inline in image["c"][1]:
        if inline["t"] == "Str":
            state.meet_marks(inline["c"])
            break
    kept = state.line
    target = state.plain(image["c"][2][0])
    state.seek(re.escape(target.rpartition("/")[2]))
    if target.rpartition("/")[2] not in state.source[state.line - 1]:
        state.line = kept


def _read_picture(state: State, image: Node, inlines: Nodes) -> tuple[Picture, Inlines]:
    """An image's picture and the words of its caption."""
    (_, classes, pairs), words, (target, shown) = image["c"]
    line, attributes = state.line, dict(pairs)
    unknown = [one for one in (*classes, *attributes) if one not in _KNOWN]
    if unknown:
        known = Message("common-known", names=", ".join(_KNOWN[:5]))
        state.complain(Message("prose-unknown-attribute", names=", ".join(unknown)), known)
    if shown:
        state.complain(Message("prose-image-title", words=state.plain(shown)))
    title = read_words(state, inlines or words).strip()
    # pandoc gives a figure's image its alternative text as words, the caption's when it has none
    said = "" if words == inlines else read_words(state, words).strip()
    alt = " ".join(state.plain(attributes.get("alt", "")).split()) or said
    check_alternative(state, alt, title)
    path = _check_file(state, state.plain(target))
    record = _check_record(state, path) if path else ImageRecord()
    share, millimetres = read_width(state, state.plain(attributes.get("width", "")))
    caption = _tidy_caption(read_caption(state, inlines or words))
    name = layout.name_image(path)
    values = list_values(state, [image["c"][0], words])
    picture = Picture(path, name, alt, share, millimetres, record.pixels, line=line, values=values)
    return picture, caption


def _tidy_caption(inlines: Inlines) -> Inlines:
    """A caption in one line: where its source ends a line says nothing."""
    return tuple(Text(" ") if isinstance(one, Break) and not one.hard else one for one in inlines)


def _find_image(blocks: Nodes) -> Node | None:
    for block in blocks:
        if block["t"] in {"Plain", "Para"}:
            for inline in block["c"]:
                if inline["t"] == "Image":
                    return inline  # type: ignore[no-any-return]
    return None


def _refuse_inside(state: State) -> None:
    where = next((one for one in reversed(state.inside) if one in _ANYWHERE), "")
    if where:
        state.complain(Message("prose-cannot-stand", thing="image", place=where))


def _check_file(state: State, target: str) -> str:
    """The image's path under the root; "", with a mistake kept, where it cannot be used.

    It must lie beside the text or below it.
    """
    target = unquote(target)  # pandoc writes spaces and the like by number
    folder = PurePosixPath(state.request.path).parent
    path = folder / target
    place = state.request.root / path
    if target.lower().startswith(("http:", "https:", "data:", "//")):
        state.complain(Message("prose-image-from-web"))
    elif "\\" in target:
        state.complain(Message("prose-image-backslash", name=target))
    elif path.suffix.lower() not in layout.KINDS:
        kinds = ", ".join(sorted(layout.KINDS))
        state.complain(Message("prose-image-kind", name=target, kinds=kinds))
    elif PurePosixPath(target).is_absolute() or ".." in PurePosixPath(target).parts:
        state.complain(Message("prose-image-outside", name=target))
    elif not place.is_file():
        state.complain(Message("prose-image-missing", path=str(path)))
    elif not place.resolve().is_relative_to(state.request.root.resolve()):
        state.complain(Message("prose-image-leads-out", path=str(path)))
    else:
        return path.as_posix()
    return ""


def _check_record(state: State, path: str) -> ImageRecord:
    """What is known of the image; a flaw that was found in it is a mistake here."""
    record = state.request.images.get(path, ImageRecord())
    if record.flaw:
        state.complain(Message("prose-image-flaw", path=path, what=record.flaw))
    return record
